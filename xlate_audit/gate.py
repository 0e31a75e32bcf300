"""The gate: whether a report may pass, apart from what is shown of it."""

from __future__ import annotations

from xlate_audit.article import SEVERITIES, Severity
from xlate_audit.config import Config
from xlate_audit.findings import Report


def at_least(severity: Severity, level: Severity) -> bool:
    """Whether a severity weighs as much as `level` or more.

    >>> at_least("critical", "major"), at_least("info", "minor")
    (True, False)
    """
    return SEVERITIES.index(severity) >= SEVERITIES.index(level)


def refusals(report: Report, config: Config) -> tuple[str, ...]:
    """Why the gate fails, one clause a reason; empty where the report passes.

    Findings of severity "info" count only for `fail_on="info"`. `min_score` asks nothing of a report without an
    original, which has no fidelity.
    """
    config = config.for_languages(report.original.language if report.original else None, report.reprint.language)
    reasons = []
    if config.fail_on != "never":
        grave = sum(at_least(f.severity, config.fail_on) for f in report.findings)
        if grave:
            reasons.append(f"{_count(grave)} of severity {_or_worse(config.fail_on)}")
    fidelity = report.scores.fidelity
    if config.min_score is not None and fidelity is not None and fidelity < config.min_score:
        reasons.append(f"fidelity {fidelity:g} is under {config.min_score:g}")
    counted = sum(f.severity != "info" for f in report.findings)
    if config.max_findings is not None and counted > config.max_findings:
        reasons.append(f"{_count(counted)}, more than {config.max_findings}")
    return tuple(reasons)


def _count(n: int) -> str:
    return "1 finding" if n == 1 else f"{n} findings"


def _or_worse(level: Severity) -> str:
    return level if level == SEVERITIES[-1] else f"{level} or worse"
