"""Spans of time ("six weeks") and periods told from now ("last month"), as values.

Numbers are read by `text/numbers.py`; here is what they count, where that is time, and in what unit. The words stand in
`tables/time_units.tsv`, `tables/spans.tsv` (two days in one word) and `tables/periods.tsv`, one line for each language
and unit: another language is more lines.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

from xlate_audit.text.numbers import CJK, Quantity, numbers
from xlate_audit.text.numbers_beside import HALF
from xlate_audit.text.numbers_literal import Value
from xlate_audit.text.numbers_tables import UNIT_FIRST, UNSPACED

_FOLDER = Path(__file__).with_name("tables")
PERIODS = ("week", "month", "year")
DAYS: Mapping[str, Fraction] = {
    "minute": Fraction(1, 1440), "hour": Fraction(1, 24), "day": Fraction(1), "week": Fraction(7),
    "month": Fraction(61, 2), "year": Fraction(365),
}  # fmt: skip
"""Length of each unit in days, months and years on the average."""
_GAP = re.compile(r"[\s\u00a0\u202f]?[-‐‑]?")
_BEFORE = 16  # code points before a count in which its unit stands
_NAME = re.compile(r"(?<!\w)(\w+)\s$")
# "deux ans et demi": a half that follows its unit.
_HALF = re.compile(rf"\s?(?:半|반|{HALF})")
_MEASURED = re.compile("[个個]半(?=[小钟鐘月星礼禮])")  # 两个半小时, two and a half hours
# How Han and Hangul write the units of a period, which are other words after a number.
_SIGNS = {
    "週": "week",
    "周": "week",
    "星期": "week",
    "礼拜": "week",
    "禮拜": "week",
    "주": "week",
    "月": "month",
    "달": "month",
}
_NO_EDGE = frozenset({"ar", "fa", "he"})  # prepositions and articles are written onto the word


@dataclass(frozen=True, slots=True)
class Duration:
    """So many units of time; `start` and `end` are those of number and unit together."""

    start: int
    end: int
    value: Value
    unit: str


@dataclass(frozen=True, slots=True)
class Period:
    """The last (-1), this (0) or the next (1) week, month or year."""

    start: int
    end: int
    offset: int
    unit: str


@dataclass(frozen=True)
class _Words:
    """Patterns of one language: the units after a number, their mentions, spans in one word, the periods by offset."""

    units: Mapping[str, re.Pattern[str]]
    mentions: Mapping[str, re.Pattern[str]]
    spans: tuple[tuple[Fraction, str, re.Pattern[str]], ...]
    periods: Mapping[int, re.Pattern[str]]


@lru_cache(maxsize=512)
def durations(text: str, language: str | None) -> tuple[Duration, ...]:
    """Spans of time in reading order; none in a language without a table.

    >>> [(str(d.value), d.unit) for d in durations("Nach sechs Monaten und 11 Tagen", "de")]
    [('6', 'month'), ('11', 'day')]
    >>> [(str(d.value), d.unit) for d in durations("三个月前和2年半", "zh")]
    [('3', 'month'), ('5/2', 'year')]
    """
    words = _words(language or "")
    if words is None:
        return ()
    counted = (_duration(text, language or "", q, words) for q in numbers(text, language))
    found = [d for d in counted if d]
    for value, unit, pattern in words.spans:
        plain = int(value) if value.denominator == 1 else value
        said = (Duration(m.start(), m.end(), plain, unit) for m in pattern.finditer(text))
        found += [d for d in said if not any(d.start < f.end and f.start < d.end for f in found)]
    return tuple(sorted(set(found), key=lambda d: d.start))


def _duration(text: str, language: str, q: Quantity, words: _Words) -> Duration | None:
    value = _counted(q, language)
    if value is None:
        return None
    half = (
        (_HALF.match(text, q.end) or _MEASURED.match(text, q.end))
        if isinstance(value, int) and not q.scale > 1
        else None
    )
    if half:  # "два с половиной года"
        value += Fraction(1, 2)
    end = half.end() if half else q.end
    if language in UNIT_FIRST:
        return _named_first(text, q, value, words)
    gap = _GAP.match(text, end)
    at = gap.end() if gap else end
    for unit, pattern in words.units.items():
        if m := pattern.match(text, at):
            if language == "vi" and re.match(r"\s\d", text[m.end() : m.end() + 2]):  # "5 tháng 3" is the fifth of March
                return None
            half = _HALF.match(text, m.end())  # "deux ans et demi"; in 2年半 the number has it already
            added = Fraction(1, 2) if half and isinstance(value, int) else 0
            return Duration(q.start, half.end() if half else m.end(), value + added, unit)
    return None


def _named_first(text: str, q: Quantity, value: Value, words: _Words) -> Duration | None:
    """A span whose unit stands before its count: "miaka mitano", "wiki 2"."""
    name = _NAME.search(text, max(0, q.start - _BEFORE), q.start)
    unit = next((u for u, pattern in words.units.items() if name and pattern.fullmatch(name[1])), None)
    return Duration(name.start(1), q.end, value, unit) if name and unit else None


def _counted(q: Quantity, language: str) -> Value | None:
    """What a quantity counts for sure; a single Han numeral counts where a unit follows."""
    if q.readings:
        plain = q.kind == "number" or (q.kind == "fraction" and q.value > 1) or (q.kind == "day" and language in CJK)
        return q.value if plain and len(q.readings[0]) == 1 and q.value > 0 else None
    return next(iter(q.loose)) if language in CJK and len(q.loose) == 1 else None


@lru_cache(maxsize=512)
def periods(text: str, language: str | None) -> tuple[Period, ...]:
    """Weeks, months and years told from now; none in a language without a table.

    >>> [(p.offset, p.unit) for p in periods("去年と今月、そして来週", "ja")]
    [(-1, 'year'), (0, 'month'), (1, 'week')]
    >>> [(p.offset, p.unit) for p in periods("dua minggu lalu, tahun lalu", "id")]
    [(-1, 'year')]
    """
    words = _words(language or "")
    if words is None:
        return ()
    counted = {q.end for q in numbers(text, language) if q.readings}  # "dua minggu lalu", two weeks ago, is no week
    out = []
    for offset, pattern in words.periods.items():
        for m in pattern.finditer(text):
            word = next(n for n, caught in enumerate(m.groups(), 1) if caught)
            if m.start(word) > m.start() or not counted & {m.start(), m.start() - 1}:
                out.append(Period(m.start(), m.end(), offset, _unit(m[word], words)))
    return tuple(sorted(out, key=lambda p: p.start))


def _unit(word: str, words: _Words) -> str:
    return _SIGNS.get(word) or next((unit for unit in PERIODS if words.units[unit].fullmatch(word)), "year")


def mentions(text: str, language: str | None, unit: str) -> int:
    """How often the text speaks of a unit of time in any way ("six-week", "annual"); 0 in an unknown language."""
    words = _words(language or "")
    return sum(1 for _ in words.mentions[unit].finditer(text)) if words else 0


@lru_cache(maxsize=32)
def _words(language: str) -> _Words | None:
    rows = [row[1:] for row in _rows("time_units") if row[0] == language]
    if not rows:
        return None
    edge = "" if language in CJK | UNSPACED else r"(?!\w)"
    forms = {unit: word for unit, word, _ in rows}
    named = "|".join(forms[unit] for unit in PERIODS)
    before = "" if language in CJK | UNSPACED | _NO_EDGE else r"(?<!\w)"
    return _Words(
        {unit: re.compile(f"(?:{word}){edge}", re.I) for unit, word, _ in rows},
        {unit: re.compile(mention, re.I) for unit, _, mention in rows},
        tuple(
            (Fraction(row[1]), row[2], re.compile(f"{before}(?:{row[3]}){edge}", re.I))
            for row in _rows("spans")
            if row[0] == language
        ),
        {
            int(row[1]): re.compile(f"{before}(?:{row[2].replace('{unit}', named)}){edge}", re.I)
            for row in _rows("periods")
            if row[0] == language
        },
    )


@lru_cache(maxsize=3)
def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    lines = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and line[0] != "#")
