"""Leaving findings out of a report."""

from __future__ import annotations

from dataclasses import replace

from xlate_audit.article import Severity
from xlate_audit.findings import Report
from xlate_audit.gate import at_least


def shown(report: Report, level: Severity | None) -> Report:
    """The report with only its findings of severity `level` or worse (None: all). Scores and verdict stay."""
    if level is None:
        return report
    findings, dismissed = (
        tuple(f for f in found if at_least(f.severity, level)) for found in (report.findings, report.dismissed)
    )
    return replace(report, findings=findings, dismissed=dismissed)
