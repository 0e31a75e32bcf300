from __future__ import annotations

from dataclasses import replace

import pytest

from xlate_audit.article import Article, Severity
from xlate_audit.config import Config
from xlate_audit.findings import Finding, Report, Scores
from xlate_audit.gate import refusals


def report(*severities: Severity, fidelity: float | None = 80.0) -> Report:
    article = Article("r.txt", "en", ())
    findings = tuple(Finding("drift.number", s, 0.9, "m", "m", None, None, None, "0" * 16) for s in severities)
    return Report("r", article, article, None, findings, Scores(fidelity, 1.0, 0.0), "pass", "s")


@pytest.mark.parametrize(
    ("severities", "settings", "passes"),
    [
        ((), {}, True),
        (("minor", "info"), {}, True),
        (("major",), {}, False),
        (("major",), {"fail_on": "critical"}, True),
        (("critical",), {"fail_on": "critical"}, False),
        (("critical",), {"fail_on": "never"}, True),
        (("minor",), {"fail_on": "minor"}, False),
        (("info",), {"fail_on": "info"}, False),
        ((), {"min_score": 80}, True),
        ((), {"min_score": 80.1}, False),
        (("minor", "minor"), {"max_findings": 2}, True),
        (("minor", "minor", "minor"), {"max_findings": 2}, False),
        (("info", "info", "info"), {"max_findings": 0}, True),
        (("major",), {"fail_on": "never", "max_findings": 0}, False),
    ],
)
def test_what_the_gate_lets_through(severities: tuple[Severity, ...], settings: dict, passes: bool) -> None:
    assert (refusals(report(*severities), Config(**settings)) == ()) is passes


def test_a_score_asked_of_an_article_without_an_original_is_no_reason() -> None:
    assert refusals(replace(report(fidelity=None), original=None), Config(min_score=100)) == ()


def test_every_reason_is_told() -> None:
    reasons = refusals(report("major", "critical", fidelity=12.5), Config(min_score=50, max_findings=1))
    assert reasons == ("2 findings of severity major or worse", "fidelity 12.5 is under 50", "2 findings, more than 1")
