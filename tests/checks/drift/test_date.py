"""Weekdays and months that changed."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import flags, pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.checks.drift.date import RULE

FIRES = [
    ("en", "The vote is on Friday.", "ja", "投票は火曜日に行われる。", "火曜", "Friday"),
    ("pl", "Sąd zbierze się 3 marca.", "en", "The court meets on 3 May.", "May", "marca"),
    ("he", "המנהל התפטר אמש (חמישי).", "en", "The director resigned last night (Tuesday).", "Tuesday", "חמישי"),
    ("he", "הפגישה תיערך ביום שני.", "en", "The meeting will be on Tuesday.", "Tuesday", None),
    ("en", "He died on 9/12/2019.", "de", "Er starb am 9. März 2019.", "März", None),
    ("en", "The bridge fell on Tuesday night.", "de", "Die Brücke stürzte am Freitagabend ein.", "Freitagabend", None),
    ("en", "The vote is on Tuesday.", "de", "Die Abstimmung ist am Mittwoch.", "Mittwoch", "Tuesday"),
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


NIGHTS = [
    ("en", "The bridge fell on Tuesday night.", "de", "Die Brücke stürzte in der Nacht zum Mittwoch ein."),
    ("de", "Die Brücke stürzte in der Nacht zum Mittwoch ein.", "fr", "Le pont est tombé mardi dans la nuit."),
    ("en", "The bridge fell on Tuesday night.", "ru", "Мост рухнул в ночь на среду."),
    ("en", "The bridge fell on Tuesday night.", "ja", "橋は水曜日未明に崩落した。"),
    ("es", "El puente cayó en la madrugada del miércoles.", "en", "The bridge fell late on Tuesday."),
    ("en", "The bridge fell on Tuesday night.", "pl", "Most runął w nocy na środę."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), NIGHTS)
def test_a_night_has_two_days(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), QUIET)
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []
