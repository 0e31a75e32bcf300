"""CSV and TSV: a row a finding, for spreadsheets.

A cell that a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV injection); the other cells stand
as they are.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from xlate_audit.findings import Finding, Location, Report
from xlate_audit.report import View
from xlate_audit.report.filter import shown
from xlate_audit.report.located import each

COLUMNS = (
    "id", "verdict", "rule", "severity", "confidence", "mqm", "paragraph", "line", "column", "text",
    "original_paragraph", "original_line", "original_column", "original_text", "message", "suggestion", "fingerprint",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render(reports: Sequence[Report], view: View) -> str:
    """Comma-separated, with a head row; line ends as RFC 4180 has them."""
    return table(reports, view, ",", "\r\n")


def table(reports: Sequence[Report], view: View, separator: str, line_end: str) -> str:
    """The same with another separator."""
    out = StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator=line_end)
    writer.writerow(COLUMNS)
    for report, finding in each([shown(report, view.show) for report in reports]):
        writer.writerow([safe(cell) for cell in _cells(report, finding)])
    return out.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> safe("=1+1"), safe("1+1")
    ("'=1+1", '1+1')
    """
    return (
        f"'{cell}"
        if cell.lstrip(" \u00a0\ufeff")[:1] in ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
        else cell
    )


def _cells(report: Report, finding: Finding) -> list[str]:
    return [
        report.id, report.verdict, finding.rule, finding.severity, f"{finding.confidence:g}", finding.mqm,
        *_place(finding.reprint), *_place(finding.original),
        finding.message, finding.suggestion or "", finding.fingerprint,
    ]  # fmt: skip


def _place(place: Location | None) -> list[str]:
    if place is None:
        return ["", "", "", ""]
    return [place.paragraph, _number(place.line), _number(place.column), place.text]


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
