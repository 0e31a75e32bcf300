"""Checkstyle XML, which reviewdog and many editors and CI servers read."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from xlate_audit.errors import shown as named
from xlate_audit.findings import Report
from xlate_audit.report import View
from xlate_audit.report.filter import shown
from xlate_audit.report.located import LEVELS, each, main_place, region, said, xml_text

_NAMES = {"error": "error", "warning": "warning", "note": "info"}


def render(reports: Sequence[Report], view: View) -> str:
    """A file for every article that has findings, and for every reprint without any."""
    root = ET.Element("checkstyle", version="8.0")
    files: dict[str, ET.Element] = {}

    def file(path: str) -> ET.Element:
        if path not in files:
            files[path] = ET.SubElement(root, "file", name=xml_text(named(path)))
        return files[path]

    for report in reports:
        file(report.reprint.path)
    for report, finding in each([shown(report, view.show) for report in reports]):
        article, place = main_place(report, finding)
        at = region(place) if place else None
        where = {"line": str(at.line), "column": str(at.column)} if at else {"line": "1"}
        ET.SubElement(
            file(article.path),
            "error",
            where,
            severity=_NAMES[LEVELS[finding.severity]],
            message=xml_text(said(finding, place)),
            source=f"xlate-audit.{finding.rule}",
        )
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
