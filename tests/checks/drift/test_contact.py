"""Addresses with a slip."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import Changed, assert_one, flags, pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.checks.drift.contact import RULE

FIRES = [
    ("en", "Call 020 7946 0018 for help.", "fr", "Appelez le 020 7946 0081.", "020 7946 0081", None),
    ("de", "Mail an hilfe@beispiel.example.", "en", "Write to hilfe@bespiel.example please.", None, None),
]  # fmt: skip


@pytest.mark.parametrize("case", FIRES)
def test_fires(case: Changed) -> None:
    assert_one(RULE, *case)


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), QUIET)
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []
