"""What is told by the hour, the day, the week, the month or the year: "610 pesos a day", "jährlich".

The words stand in `tables/rates.tsv`, one line for each language and unit: another language is more lines.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from xlate_audit.text.numbers import CJK
from xlate_audit.text.numbers_tables import UNSPACED
from xlate_audit.text.pattern_tables import pattern_table

_ABJAD = frozenset(("ar", "fa", "he"))  # prepositions are written onto the word


@dataclass(frozen=True, slots=True)
class Rate:
    """Words that say by which unit of time something is told."""

    start: int
    end: int
    unit: str


@lru_cache(maxsize=512)
def rates(text: str, language: str | None) -> tuple[Rate, ...]:
    """The rates of a text in reading order; none in a language without a table.

    >>> [(r.unit, "480 esemplari all'anno"[r.start : r.end]) for r in rates("480 esemplari all'anno", "it")]
    [('year', "all'anno")]
    >>> [r.unit for r in rates("P610 kada araw", "tl")]
    ['day']
    """
    known = _patterns(language or "")
    found = (Rate(m.start(), m.end(), unit) for unit, pattern in known.items() for m in pattern.finditer(text))
    return tuple(sorted(found, key=lambda r: r.start))


@lru_cache(maxsize=32)
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    known = pattern_table("rates").get(language, {})
    edge = "" if language in CJK | UNSPACED else r"(?!\w)"
    before = "" if language in CJK | UNSPACED | _ABJAD else r"(?<!\w)"
    return {unit: re.compile(f"{before}(?:{words}){edge}", re.I) for unit, words in known.items()}
