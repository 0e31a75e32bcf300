"""Right numbers with the wrong unit."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import Changed, assert_one, flags, pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.checks.drift.unit import RULE

FIRES = [
    ("en", "The road is 500 kilometres long.", "de", "Die Straße ist 500 Meilen lang.", "500", "500"),
    ("es", "Costó 40 millones de dólares.", "en", "It cost 40 million euros.", "40 million", None),
    ("zh", "山区降雨量可能超过400毫米。", "en", "More than 400 centimetres of rain may fall.", "400", "400"),
    ("en", "The plant delivers 50 megawatts.", "ru", "Станция вырабатывает 50 ГВт.", "50", "50"),
    ("en", "Patients took 20 milligrams.", "ja", "患者は20グラムを服用した。", "20", "20"),
]  # fmt: skip


@pytest.mark.parametrize("case", FIRES)
def test_fires(case: Changed) -> None:
    assert_one(RULE, *case)


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), QUIET)
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []
