"""Workflow commands of GitHub Actions: printed in a job, each becomes a note on the line it speaks of.

Escapes are those of actions/toolkit: text of an article cannot end its command or begin another.
"""

from __future__ import annotations

from collections.abc import Sequence

from xlate_audit.findings import Report
from xlate_audit.report import View
from xlate_audit.report.filter import shown
from xlate_audit.report.located import LEVELS, each, main_place, region, said

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(reports: Sequence[Report], view: View) -> str:
    """A line a finding."""
    lines = []
    for report, finding in each([shown(report, view.show) for report in reports]):
        article, place = main_place(report, finding)
        at = region(place) if place else None
        properties = {"file": article.path} if article.path != "-" else {}
        if at:
            properties |= {"line": str(at.line), "col": str(at.column), "endLine": str(at.end_line)}
            if at.end_line == at.line:  # columns of several lines mean nothing to the host
                properties |= {"endColumn": str(at.end_column)}
        properties["title"] = f"{finding.rule} ({finding.severity})"
        told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
        lines.append(f"::{_COMMANDS[LEVELS[finding.severity]]} {told}::{_data(said(finding, place))}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
