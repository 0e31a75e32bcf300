"""Scripts of characters and texts."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit.text.scripts import dominant_script, script_counts, script_of, script_runs, scripts_of_language

CHARACTERS = [
    ("Latin", "aZéßøŁảǵＡ"),
    ("Greek", "αΩάἀ"),
    ("Cyrillic", "яЖіѣёў"),
    ("Armenian", "ԱբՖ"),
    ("Hebrew", "אתשׁ"),
    ("Arabic", "بچگےﷲـ٣"),
    ("Devanagari", "अकि५"),
    ("Bengali", "বাং"),
    ("Tamil", "தமி"),
    ("Thai", "กไ"),
    ("Georgian", "ქართ"),
    ("Ethiopic", "አማ"),
    ("Hangul", "한글ㄱᄀ"),
    ("Hiragana", "ひぁん"),
    ("Katakana", "カヴーｱｰ"),
    ("Han", "漢々〇𠮟"),
    ("Common", "09,。—「」 \n€😀؟।،\u200b\u0301\ufeff"),
]


@pytest.mark.parametrize(("script", "characters"), CHARACTERS)
def test_script_of(script: str, characters: str) -> None:
    assert {ch: script_of(ch) for ch in characters} == dict.fromkeys(characters, script)


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Bundestag beschließt Haushalt", "Latin"),
        ("Рада ухвалила закон про ЗМІ (BBC)", "Cyrillic"),
        ("القدس 2024", "Arabic"),
        ("東京で会談", "Han"),
        ("", None),
        ("2024 — 12 %", None),
    ],
)
def test_dominant_script(text: str, script: str | None) -> None:
    assert dominant_script(text) == script


def test_runs_join_over_what_is_common() -> None:
    text = "«Известия», 5 мая: Microsoft Corp. и Apple"
    runs = [(run.span.of(text), run.script) for run in script_runs(text)]
    assert runs == [
        ("Известия», 5 мая", "Cyrillic"),
        ("Microsoft Corp", "Latin"),
        ("и", "Cyrillic"),
        ("Apple", "Latin"),
    ]


def test_languages_without_an_entry_are_latin() -> None:
    assert scripts_of_language("pt") == {"Latin"}
    assert scripts_of_language("fa") == {"Arabic"}


@given(st.text())
def test_runs_hold_every_letter_once(text: str) -> None:
    runs = list(script_runs(text))
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(runs))
    inside = sum(script_of(ch) == run.script for run in runs for ch in run.span.of(text))
    assert inside == sum(script_counts(text).values())


def test_letters_of_living_scripts_are_not_common() -> None:
    """The table agrees with the names that the standard library knows."""
    for name in ("LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC", "DEVANAGARI", "HANGUL", "THAI"):
        for code in range(0x2000):
            ch = chr(code)
            if unicodedata.category(ch) in ("Lu", "Ll", "Lo") and unicodedata.name(ch, "").startswith(name + " "):
                assert script_of(ch) == name.capitalize(), hex(code)
