"""Numbers whose scale slipped."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import Changed, assert_one, flags, pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.checks.drift.magnitude import RULE

FIRES = [
    ("en", "It sold 2.3 million cars.", "zh", "它售出了2.3亿辆汽车。", "2.3亿", "2.3 million"),
    ("de", "Er verlor 5 Milliarden Euro.", "fr", "La perte est de 5 millions d'euros.", None, None),
    ("en", "The school has 500 pupils.", "fr", "L'école compte 5 000 élèves.", "5 000", "500"),
]  # fmt: skip


@pytest.mark.parametrize("case", FIRES)
def test_fires(case: Changed) -> None:
    assert_one(RULE, *case)


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), QUIET)
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []
