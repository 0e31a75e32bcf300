"""Habits of writing learnt from text: abbreviations, words that may stand twice, that are common, that end no sentence.

Counted by `models/recipe/fluency` in the training text of the fluency model; see the card in models/fluency.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache

from xlate_audit.resources import resource

_INNER_STOP = re.compile(r"\w\.\w")


@cache
def _table() -> dict[str, dict[str, frozenset[str]]]:
    raw = json.loads(resource("fluency/habits.json").read_text(encoding="utf-8"))
    return {kind: {lang: frozenset(words) for lang, words in of.items()} for kind, of in raw.items()}


def is_abbreviation(word: str, language: str | None) -> bool:
    """Whether a full stop after `word` (without it) need not end a sentence: an abbreviation, initial or ordinal
    number.

    >>> [is_abbreviation(w, "en") for w in ("Mr", "J", "U.S", "house")]
    [True, True, True, False]
    """
    letters = sum(ch.isalpha() for ch in word)
    if letters <= 1 or _INNER_STOP.search(word):
        return True
    return word.casefold() in _table()["abbreviations"].get(language or "", frozenset()) or _known(
        word, language or "en"
    )


@lru_cache(maxsize=4096)
def _known(word: str, language: str) -> bool:
    """Whether the sentence splitter, which knows abbreviations of many languages, reads on after the word's stop."""
    from sentencex import segment  # pyright: ignore[reportAttributeAccessIssue]

    return len(list(segment(language, f"X {word}. Xyz xyz."))) == 1


def may_double(word: str, language: str | None) -> bool:
    """Whether the language writes `word` twice in a row where nothing is wrong.

    >>> may_double("had", "en"), may_double("of", "en"), may_double("nous", "fr")
    (True, False, True)
    """
    return word.casefold() in _table()["doubles"].get(language or "", frozenset())


def is_common(word: str, language: str | None) -> bool:
    """Whether `word` is among the 80 most frequent of the language: mostly words that grammar needs.

    >>> is_common("the", "en"), is_common("castle", "en")
    (True, False)
    """
    return word.casefold() in _table()["common"].get(language or "", frozenset())


def must_go_on(word: str, language: str | None) -> bool:
    """Whether `word` (in scripts without spaces: a character) hardly ever ends a sentence.

    >>> must_go_on("of", "en"), must_go_on("today", "en")
    (True, False)
    """
    return word.casefold() in _table()["dangling"].get(language or "", frozenset())
