"""Numbers whose scale slipped."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import flags, pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.checks.drift.magnitude import RULE

FIRES = [
    ("en", "It sold 2.3 million cars.", "zh", "它售出了2.3亿辆汽车。", "2.3亿", "2.3 million"),
    ("de", "Er verlor 5 Milliarden Euro.", "fr", "La perte est de 5 millions d'euros.", None, None),
    ("en", "The school has 500 pupils.", "fr", "L'école compte 5 000 élèves.", "5 000", "500"),
]  # fmt: skip


@pytest.mark.parametrize(("source_language", "source", "target_language", "target", "here", "there"), FIRES)
def test_fires(
    source_language: str, source: str, target_language: str, target: str, here: str | None, there: str | None
) -> None:
    alignment = pair(source_language, source, target_language, target)
    found = flags(RULE, alignment)
    assert len(found) == 1, found
    if here is not None:
        assert found[0].reprint and alignment.reprint.text_of(found[0].reprint) == here
    if there is not None:
        assert found[0].original and alignment.original.text_of(found[0].original) == there


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), QUIET)
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []
