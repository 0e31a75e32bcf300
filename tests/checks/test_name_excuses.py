"""Names of a reprint that need no counterpart."""

from __future__ import annotations

import pytest

from xlate_audit.article import Span
from xlate_audit.checks.name_excuses import adds_state, is_excused
from xlate_audit.checks.name_links import Side
from xlate_audit.text.name_match import named_runs
from xlate_audit.text.names import Name
from xlate_audit.text.places import place_table

CASES = [
    ("en", "The EPL starts in August.", "EPL", False),  # an acronym: it is weighed
    ("de", "Das Boot brach in einer Welle.", "Welle", True),  # a noun
    ("de", "Das Boot kam nach Gdynia.", "Gdynia", False),
    ("cs", "Opovážlivě se vrátil domů.", "Opovážlivě", False),  # a word that opens a sentence: it is weighed
    ("pl", "Wierzbicka wróciła do domu.", "Wierzbicka", False),
    ("cs", "Vrátil se do Hradiště.", "Hradiště", False),
    ("ja", "新しいシリーズが始まった。", "シリーズ", False),  # a loanword: it is weighed
    ("ja", "彼はフィンランドへ行った。", "フィンランド", False),
    ("ja", "試合はウエムラが勝った。", "ウエムラ", False),
    ("fr", "Au XVIIe siècle, la ville était riche.", "XVIIe", True),  # a numeral
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "word", "expected"), CASES)
def test_what_may_be_no_name_is_excused(language: str, text: str, word: str, expected: bool) -> None:
    at = text.index(word)
    names = [Name(word, Span(at, at + len(word)), at == 0)]
    side = Side(text, (0,), (), language)
    assert is_excused(names, 0, side, meant=frozenset()) is expected


@pytest.mark.parametrize(
    ("word", "meant", "expected"), [("Madrid", "Spain", True), ("Madrid", "France", False), ("Kremlin", "Russia", True)]
)
def test_a_place_is_excused_by_what_it_stands_for(word: str, meant: str, expected: bool) -> None:
    text = f"The answer of {word} came late."
    (names,) = named_runs(text, "en")
    places = place_table().meant(place_table().named((meant,))[0])
    assert is_excused(names, 0, Side(text, (0,), (), "en"), meant=places) is expected


ADDED = [
    # (state, lost, original's language, said elsewhere, whether it is added by right)
    ("Poland", None, "de", (), True),
    ("Polish", ("Dzisiaj", True), "pl", (), True),  # an ordinary word that opens a sentence
    ("Poland", ("Wierzbicka", False), "pl", (), True),  # at home where the original is written
    ("Polish", ("Wierzbicka", False), "de", (), False),
    ("Turkish", ("Bordo", False), "tr", (), True),
    ("Indonesia", ("Perhubungan", False), "id", (), True),
    ("Allemagne", ("Höchststand", False), "de", (), True),
    ("Russian", ("Ветер", False), "ru", (), True),
    ("Индии", ("राज्यपाल", False), "hi", (), True),
    ("Escocia", ("Holyrood", False), "en", (), True),
    ("Turkey", ("Norveç", False), "tr", (), False),  # in the place of another state
    ("Norway", ("Bordo", False), "tr", (), False),
    ("Norway", ("Bordo", False), "tr", ("Norveç",), True),  # meant elsewhere
    ("Kowalski", None, "pl", (), False),
]


@pytest.mark.parametrize(("state", "lost", "language", "said", "expected"), ADDED)
def test_a_state_that_helps_the_reader_is_added_by_right(state, lost, language, said, expected) -> None:
    gone = Name(lost[0], Span(0, len(lost[0])), lost[1]) if lost else None
    places = frozenset[int]().union(*place_table().named(said))
    assert adds_state(state, gone, language, lambda: places) is expected
