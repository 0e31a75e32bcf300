"""Which half of the day a clock time falls into: "9:45 a.m.", 午後9時45分, "21.45", "las nueve de la noche".

The words stand in `tables/day_halves.tsv`, one line for each language and kind. Another language is more lines.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from xlate_audit.text.numbers import Quantity, numbers
from xlate_audit.text.pattern_tables import pattern_table

_OCLOCK = re.compile(
    r"[\s\u00a0\u202f]?(?:(?:Uhr|uur|heures?|h|horas?|ore|o[’']clock|giờ|час\w*|годин\w*|hodin\w*)(?!\w))?"
    r"[\s\u00a0\u202f]?"
)
_BEFORE = 16  # code points before an hour in which the word for its half stands
_LATE, _DUSK = 12, 6  # hours of noon, and from which a night is this evening's


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day: `hour` of twelve (1 to 11), `minute`, and whether it is past noon."""

    start: int
    end: int
    hour: int
    minute: int
    afternoon: bool


@lru_cache(maxsize=512)
def clock_times(text: str, language: str | None) -> tuple[ClockTime, ...]:
    """Times of which the text says into which half of the day they fall; none at twelve, which no two languages tell
    alike, and none in a language without a table.

    >>> [(t.hour, t.minute, t.afternoon) for t in clock_times("from 9:45 a.m. to 8 in the evening", "en")]
    [(9, 45, False), (8, 0, True)]
    >>> [(t.hour, t.minute, t.afternoon) for t in clock_times("saat 21.45'te", "tr")]
    [(9, 45, True)]
    >>> [(t.hour, t.minute, t.afternoon) for t in clock_times("午後9時45分と午前6時", "ja")]
    [(9, 45, True), (6, 0, False)]
    """
    known = _patterns(language or "")
    if known is None:
        return ()
    found = (_time(text, q, known) for q in numbers(text, language) if q.readings and q.unit is None)
    return tuple(t for t in found if t)


def _time(text: str, q: Quantity, known: Mapping[str, re.Pattern[str]]) -> ClockTime | None:
    at = _clock(q)
    if at is None:
        return None
    hour, minute = at
    oclock = _OCLOCK.match(text, q.end)
    said = q.end if oclock is None else oclock.end()
    before = text[max(0, q.start - _BEFORE) : q.start]
    half = None
    for kind, pattern in known.items():
        place, _, side = kind.partition("_")
        if hour <= _LATE and (pattern.search(before) if side == "before" else _after(pattern, text, q, said)):
            half = (hour % _LATE >= _DUSK) if place == "night" else place == "pm"
            break
    if half is None and hour > _LATE and (q.kind == "time" or minute):
        half = True
    return None if half is None or hour % _LATE == 0 else ClockTime(q.start, q.end, hour % _LATE, minute, half)


def _after(pattern: re.Pattern[str], text: str, q: Quantity, said: int) -> bool:
    """Whether the word for the half stands behind the hour, or is taken for a part of it ("9 a.m.")."""
    return bool(pattern.match(text, said) or pattern.search(text, q.start, q.end))


def _clock(q: Quantity) -> tuple[int, int] | None:
    """Hour and minute of a number that may be a time."""
    for reading in q.readings:
        if len(reading) == 2 and all(isinstance(v, int) for v in reading) and reading[0] < 24 and reading[1] < 60:
            return int(reading[0]), int(reading[1])
    hour = q.value
    if q.kind in ("number", "time", "ordinal", "fraction") and 0 < hour < 24 and hour.denominator in (1, 2):
        return int(hour), 30 if hour.denominator == 2 else 0
    return None


@lru_cache(maxsize=32)
def _patterns(language: str) -> Mapping[str, re.Pattern[str]] | None:
    known = pattern_table("day_halves").get(language)
    if known is None:
        return None
    behind, before = r"(?:{})(?!\w)", r"(?:{})[\s\u00a0]?(?:saat |साढ़े |सवा |पौने )?$"
    return {
        kind: re.compile((before if kind.endswith("before") else behind).format(words), re.I)
        for kind, words in known.items()
    }
