"""Which of two rules speaks where both flag one place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from xlate_audit import Config
from xlate_audit.article import Alignment, Article, Flag, Paragraph, Place, Severity
from xlate_audit.checks.rule import Rule
from xlate_audit.checks.run import findings

ARTICLE = Article("a", "en", (Paragraph("p0", "body", "The ferry left Split at noon.", language="en"),))


def _rule(name: str, start: int, end: int, severity: Severity | None, yields_to: tuple[str, ...] = ()) -> Rule:
    def find(article: Article, alignment: Alignment | None = None) -> Iterator[Flag]:
        yield Flag("it is so", Place("p0", start, end), severity=severity)

    return Rule(name, find, "article", "major", 0.9, "accuracy/mistranslation", yields_to=yields_to)


CASES = [
    # severity and place of the flag that knows better, then of the other, and which of the two are left
    (None, (15, 20), None, (15, 20), ["drift.better"]),
    (None, (4, 9), None, (15, 20), ["drift.better", "drift.other"]),
    ("info", (15, 20), None, (15, 20), ["drift.better", "drift.other"]),
    ("info", (15, 20), "info", (15, 20), ["drift.better"]),
    (None, (15, 20), "info", (10, 20), ["drift.better"]),
]


@pytest.mark.parametrize(("better", "there", "severity", "here", "left"), CASES)
def test_a_rule_is_silent_where_a_better_one_accuses(
    better: Severity | None,
    there: tuple[int, int],
    severity: Severity | None,
    here: tuple[int, int],
    left: list[str],
) -> None:
    rules = (_rule("drift.better", *there, better), _rule("drift.other", *here, severity, ("drift.better",)))
    found, failures = findings(rules, ARTICLE, None, Config())
    assert not failures
    assert sorted(f.rule for f in found) == left
