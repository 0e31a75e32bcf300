"""Reports and alignments as one HTML file: no script, nothing from the network, a strict content security policy.

What happens on a click is CSS: filters are checkboxes that `:has()` looks at, a faulty word is a link to its finding.
So nothing that an article says can run, and the page works from a disk, in a mail and on paper. `rows` makes what the
templates show (`sheet`), `picture` the drawing of who renders whom, `page` the file around them.
"""

from __future__ import annotations

from collections.abc import Sequence

from xlate_audit.article import Alignment
from xlate_audit.findings import Report
from xlate_audit.report import View
from xlate_audit.report.filter import shown
from xlate_audit.report.html.page import page
from xlate_audit.report.html.rows import alignment_sheet, report_sheet

__all__ = ["render", "render_alignment"]


def render(reports: Sequence[Report], view: View) -> str:
    """The reports on one page, one below the other, all their findings in it; remarks (info) wait for a click."""
    sheets = [
        report_sheet(shown(report, view.show), f"a{n}-", quiet=view.show is None) for n, report in enumerate(reports)
    ]
    return page("report.html", sheets)


def render_alignment(alignment: Alignment) -> str:
    """Who renders whom in two articles, without an audit."""
    return page("alignment.html", [alignment_sheet(alignment, "a0-")])
