"""What a sentence puts before or after something: "three days before the burglary"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from xlate_audit.article import Span
from xlate_audit.text.pattern_tables import LETTERS, pattern_table

_TOGETHER = 8  # code points between "before" and "after" that are said together
_FREE = frozenset(("ja", "zh", "ko"))
#: Languages that put the word behind what it goes with.
BEHIND = frozenset(("ja", "zh", "ko", "tr", "hi"))


@dataclass(frozen=True, slots=True)
class Order:
    """A word for before or after (`side`) and where it stands."""

    side: str
    span: Span


@lru_cache(maxsize=512)
def orders(text: str, language: str | None) -> tuple[Order, ...]:
    """The words of `text` that say what comes first, but for "before and after"; none in a language that is not known.

    >>> [(o.side, o.span.of("He left before the vote.")) for o in orders("He left before the vote.", "en")]
    [('before', 'before')]
    """
    found = [Order(side, Span(*m.span())) for side, p in _patterns(language or "") for m in p.finditer(text)]
    found.sort(key=lambda o: o.span)
    couples = enumerate(pairwise(found))
    both = {n for n, (a, b) in couples if a.side != b.side and b.span.start - a.span.end <= _TOGETHER}
    return tuple(o for n, o in enumerate(found) if not {n, n - 1} & both)


@lru_cache(maxsize=32)
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    begin, end = ("", "") if language in _FREE else (rf"(?<![{LETTERS}])", rf"(?![{LETTERS}])")
    if language == "tr":
        begin = ""
    table = pattern_table("sequence").get(language, {})
    return tuple((side, re.compile(f"{begin}(?:{p}){end}", re.I)) for side, p in table.items())
