"""How a message quotes a number or a date that its reader may not be able to read: with what it means in brackets."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from xlate_audit.text.dates import DateWord
from xlate_audit.text.numbers import Quantity

if TYPE_CHECKING:
    from xlate_audit.text.numbers_literal import Value

_ALIKE = 3  # letters that a name shares with the English one that need no gloss: "juni", "Freitag" does
_GROUPED = 10_000  # from which thousands are parted: below it may be a year
_LATIN = "\u024f"


def number(text: str, q: Quantity) -> str:
    """A number in quotation marks; with its value, where it is told in words or in another script.

    >>> from xlate_audit.text.numbers import numbers
    >>> number("৭২", numbers("৭২", "bn")[0]), number("zwölf", numbers("zwölf", "de")[0])
    ('“৭২” (72)', '“zwölf” (12)')
    >>> number("1,5", numbers("1,5", "de")[0]), number("15億", numbers("15億", "ja")[0])
    ('“1,5”', '“15億” (1,500,000,000)')
    """
    plain = any(c.isascii() and c.isdigit() for c in text) and all(c <= _LATIN or not c.isalnum() for c in text)
    if plain or len(q.readings[:1]) != 1 or len(q.readings[0]) != 1:
        return f"“{text}”"
    return f"“{text}” ({_figures(q.value)})"


def _figures(value: Value) -> str:
    if not isinstance(value, int):
        return f"{float(value):,.4g}"
    return f"{value:,}" if value >= _GROUPED else str(value)


def date(text: str, word: DateWord) -> str:
    """A weekday or month in quotation marks; with its English name, where the two are not alike.

    >>> from xlate_audit.text.dates import date_words
    >>> date("Lunes", date_words("Lunes", "tl")[0]), date("junio", date_words("junio", "es")[0])
    ('“Lunes” (Monday)', '“junio”')
    """
    if word.kind == "relative" or len(word.values) != 1:
        return f"“{text}”"
    value = next(iter(word.values))
    name = calendar.day_name[value - 1] if word.kind == "weekday" else calendar.month_name[value]
    return f"“{text}”" if text[:_ALIKE].casefold() == name[:_ALIKE].casefold() else f"“{text}” ({name})"
