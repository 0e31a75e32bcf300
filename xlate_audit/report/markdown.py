"""Markdown: a summary for a pull request, a wiki or a job's page. The articles' text stands as text, not as markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xlate_audit.article import SEVERITIES
from xlate_audit.errors import shown as named
from xlate_audit.findings import Finding, Location, Report
from xlate_audit.report import View, meaning
from xlate_audit.report.filter import shown
from xlate_audit.report.located import nth_paragraph, region

# What Markdown reads as markup within a line, and what hosts turn into links of themselves.
_SPECIAL = re.compile(r"[\\`*_\[\]|~@#!]|:(?=//)|(?<=www)\.", re.IGNORECASE)


def render(reports: Sequence[Report], view: View) -> str:
    """A section a report: verdict and scores, then the findings in reading order."""
    return "\n".join(_section(report, shown(report, view.show or "minor")) for report in reports)


def escaped(text: str) -> str:
    """Text on one line that Markdown and HTML leave as it is.

    >>> escaped("*a* <b>")
    '\\\\*a\\\\* &lt;b&gt;'
    """
    plain = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\g<0>", plain)


def _section(report: Report, told: Report) -> str:
    lines = [f"## {escaped(named(report.reprint.path))}: {report.verdict}", ""]
    scores = report.scores
    figures = [f"{scores.mqm_per_1000_words:g} MQM points per 1,000 words"]
    if scores.coverage is not None:
        figures.insert(0, f"coverage {scores.coverage:.0%}")
    if scores.fidelity is not None:
        figures.insert(0, f"fidelity {scores.fidelity:g} of 100")
    lines += [", ".join(figures), ""]
    lines += [f"> {escaped(note)}\n" for note in report.notes]
    if told.findings:
        counts = {level: sum(f.severity == level for f in told.findings) for level in reversed(SEVERITIES)}
        lines += [", ".join(f"{n} {level}" for level, n in counts.items() if n) + ":", ""]
        lines += ["| where | rule | reprint | original | |", "|---|---|---|---|---|"]
        lines += [_row(finding) for finding in told.findings]
    else:
        lines.append("No findings.")
    if left_out := meaning.dismissed(report):
        lines += ["", f"{left_out}."]
    return "\n".join(lines) + "\n"


def _row(finding: Finding) -> str:
    place = finding.reprint or finding.original
    said = escaped(finding.message)
    if finding.suggestion is not None:
        said += f" *Suggestion:* {escaped(finding.suggestion) or 'delete it'}"
    where = _where(place) + (" (original)" if finding.reprint is None and finding.original else "")
    rule = f"{finding.severity} `{finding.rule}`"
    return f"| {where} | {rule} | {_text(finding.reprint)} | {_text(finding.original)} | {said} |"


def _where(place: Location | None) -> str:
    at = region(place) if place else None
    return f"{at.line}:{at.column}" if at else nth_paragraph(place) if place else ""


def _text(place: Location | None) -> str:
    if place is None:
        return ""
    return escaped(place.text if len(place.text) <= 120 else f"{place.text[:119]}…")
