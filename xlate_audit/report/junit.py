"""JUnit XML, which CI servers draw as tests: an article is a suite, a finding a test that failed.

Findings of severity info do not fail. An article without findings is one test that passes.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from xlate_audit.errors import shown as named
from xlate_audit.findings import Finding, Report
from xlate_audit.report import View
from xlate_audit.report.filter import shown
from xlate_audit.report.located import main_place, region, said, xml_text


def render(reports: Sequence[Report], view: View) -> str:
    """The reports in the order given, without times, so that one input gives the same bytes."""
    root = ET.Element("testsuites", name="xlate-audit")
    for report in reports:
        _suite(root, shown(report, view.show))
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(root: ET.Element, report: Report) -> None:
    name = xml_text(named(report.reprint.path))
    failed = sum(f.severity != "info" for f in report.findings)
    suite = ET.SubElement(
        root, "testsuite", name=name, tests=str(len(report.findings) or 1), failures=str(failed), errors="0"
    )
    if not report.findings:
        ET.SubElement(suite, "testcase", classname="xlate-audit", name=f"{name}: no findings")
    for finding in report.findings:
        case = ET.SubElement(suite, "testcase", classname=finding.rule, name=xml_text(_where(report, finding)))
        if finding.severity == "info":
            ET.SubElement(case, "system-out").text = xml_text(said(finding))
        else:
            failure = ET.SubElement(case, "failure", type=finding.severity, message=xml_text(said(finding)))
            failure.text = xml_text(_evidence(finding))


def _where(report: Report, finding: Finding) -> str:
    article, place = main_place(report, finding)
    at = region(place) if place else None
    lines = f":{at.line}:{at.column}" if at else f" {place.paragraph}:{place.start}" if place else ""
    return f"{finding.rule} {named(article.path)}{lines}"


def _evidence(finding: Finding) -> str:
    sides = (("reprint", finding.reprint), ("original", finding.original))
    return "\n".join(f"{side}: {place.text}" for side, place in sides if place)
