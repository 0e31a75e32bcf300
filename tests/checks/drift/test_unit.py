"""Right numbers with the wrong unit."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import flags, pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.checks.drift.unit import RULE

FIRES = [
    ("en", "The road is 500 kilometres long.", "de", "Die Straße ist 500 Meilen lang.", "500", "500"),
    ("es", "Costó 40 millones de dólares.", "en", "It cost 40 million euros.", "40 million", None),
    ("zh", "山区降雨量可能超过400毫米。", "en", "More than 400 centimetres of rain may fall.", "400", "400"),
    ("en", "The plant delivers 50 megawatts.", "ru", "Станция вырабатывает 50 ГВт.", "50", "50"),
    ("en", "Patients took 20 milligrams.", "ja", "患者は20グラムを服用した。", "20", "20"),
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
