"""TSV: as CSV, with tabs between the cells."""

from __future__ import annotations

from collections.abc import Sequence

from xlate_audit.findings import Report
from xlate_audit.report import View
from xlate_audit.report.csv import table


def render(reports: Sequence[Report], view: View) -> str:
    """Tab-separated, with a head row; cells that hold tabs or line ends are quoted."""
    return table(reports, view, "\t", "\n")
