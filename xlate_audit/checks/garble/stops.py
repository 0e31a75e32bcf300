"""Whether a full stop ends a sentence or shortens a word."""

from __future__ import annotations

from xlate_audit.abbreviations import ABBREVIATIONS
from xlate_audit.text.habits import is_abbreviation


def shortens(word: str, language: str | None) -> bool:
    """Whether a full stop after `word` (without it) need not end a sentence: an abbreviation, an initial, an ordinal.

    >>> [shortens(word, "en") for word in ("approx", "Mr", "U.S", "bridge")]
    [True, True, True, False]
    """
    return word.casefold() in ABBREVIATIONS.get(language or "", frozenset()) or is_abbreviation(word, language)
