"""Counts of neighbours: what a language says often, and what it never says."""

import numpy as np
import pytest

from xlate_audit.text.bigrams import BEGIN, END, LEVELS, SYMBOLS, load_bigrams
from xlate_audit.text.fluency import LANGUAGES, load_fluency, tokens


@pytest.mark.parametrize(
    ("language", "usual", "odd"),
    [
        ("en", "of the", "the of"),
        ("de", "in der", "der in"),
        ("fr", "dans le", "le dans"),
        ("es", "de la", "la de"),
        ("ru", "в том", "том в"),
        ("ar", "في هذه", "هذه في"),
        ("hi", "के लिए", "लिए के"),
        ("tr", "ve bu", "bu ve"),
    ],
)
def test_an_order_is_usual_or_odd(language: str, usual: str, odd: str) -> None:
    bigrams = load_bigrams()

    def told(text: str) -> float:
        words = list(tokens(text))
        symbols = bigrams.symbols(words, language, load_fluency().vectors(words, language))
        return float(bigrams.after(language, symbols[1:2], symbols[2:3])[0])

    assert told(usual) > 0 > told(odd)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_table_of_its_own(language: str) -> None:
    every = np.arange(SYMBOLS)
    table = load_bigrams().after(language, every[:, None], every[None, :])
    assert table.shape == (SYMBOLS, SYMBOLS)
    assert len(np.unique(table)) > 12
    assert set(np.unique(table)) <= set(LEVELS)
    assert table[BEGIN, END] < 0
    others = [load_bigrams().after(other, every[:, None], every[None, :]) for other in LANGUAGES if other != language]
    assert not any(np.array_equal(table, other) for other in others)
