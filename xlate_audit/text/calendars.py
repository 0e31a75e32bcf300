"""The Solar Hijri calendar of Iran and Afghanistan, whose years and months a translator turns into Gregorian ones.

Its year begins on 20 or 21 March; six months of 31 days are followed by five of 30 and one of 29 or 30. Without the
year a date may be either of two Gregorian days, so both are given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_IRANIAN = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip
_AFGHAN = ("حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت")
# Many of the names are other words as well, so a day, a year or the word "month" has to stand beside them.
_NAMED = re.compile(
    r"(?<!\w)(?:([0-3]?\d)(?:\s?ام)?\s+|(ماه)\s+)?(" + "|".join((*_IRANIAN, *_AFGHAN)) + r")(?!\w)"
    r"(?:[\s\u200c]*(ماه)(?!\w))?(?:\s+(?:سال\s+)?(1[234]\d\d)(?!\d))?"
)
_FIGURES = re.compile(r"(?<![\d/.-])(1[234]\d\d)([-/.])(0?[1-9]|1[0-2])\2([0-2]?\d|3[01])(?![\d/]|[.-]\d)")
_STARTS = (date(2023, 3, 21), date(2024, 3, 20))  # the first day of a year, at the latest and at the earliest
_FIRST, _LAST = 1250, 1450  # years that a news text speaks of


@dataclass(frozen=True, slots=True)
class SolarDate:
    """A date: where its month and its day stand (the latter may be missing), and what they are in our calendar."""

    month: tuple[int, int]
    day: tuple[int, int] | None
    months: frozenset[int]
    days: frozenset[int]


def gregorian_years(year: int) -> tuple[int, ...]:
    """The two Gregorian years that a Solar Hijri year falls in; none where it is no such year.

    >>> gregorian_years(1382), gregorian_years(2003)
    ((2003, 2004), ())
    """
    return (year + 621, year + 622) if _FIRST <= year <= _LAST else ()


def solar_dates(text: str) -> Iterator[SolarDate]:
    """The dates of a Persian text whose digits are ASCII, with their months and days in the Gregorian calendar.

    >>> [(sorted(d.months), sorted(d.days)) for d in solar_dates("در 25 خرداد و 1403/01/30")]
    [([6], [14, 15]), ([4], [18, 19])]
    """
    for m in _NAMED.finditer(text):
        if m[1] or m[2] or m[4] or m[5]:
            name = m[3]
            month = 1 + (_IRANIAN.index(name) if name in _IRANIAN else _AFGHAN.index(name))
            if found := _date(m.span(3), m.span(1) if m[1] else None, month, int(m[1]) if m[1] else None):
                yield found
    for m in _FIGURES.finditer(text):
        if gregorian_years(int(m[1])) and (found := _date(m.span(3), m.span(4), int(m[3]), int(m[4]))):
            yield found


def _date(at: tuple[int, int], day_at: tuple[int, int] | None, month: int, day: int | None) -> SolarDate | None:
    """A day of a month, or all of the month."""
    if day is not None and not 1 <= day <= 31:
        return None
    before = 31 * (month - 1) - max(0, month - 7)
    days = {start + timedelta(before + d - 1) for start in _STARTS for d in ((1, 29) if day is None else (day,))}
    return SolarDate(at, day_at, frozenset(d.month for d in days), frozenset(d.day for d in days if day is not None))
