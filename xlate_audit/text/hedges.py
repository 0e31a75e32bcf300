"""Words that keep a claim at arm's length: allegedly, angeblich, 据称, на думку.

Two kinds: those that hedge ("allegedly") and those that a translation may hedge with instead ("said", "accused", the
reported mood), which are many more.
"""

from __future__ import annotations

import re
from functools import lru_cache

from xlate_audit.article import Span
from xlate_audit.text.pattern_tables import pattern_table

_FREE = frozenset(("ja", "zh", "ko"))


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    known = pattern_table("hedges").get(language)
    if known is None:
        return None
    edges = ("", "") if language in _FREE else (r"(?<!\w)", r"(?!\w)")
    hedge, keep = (f"{edges[0]}(?:{p}){edges[1]}" for p in (known["hedge"], known["keep"]))
    return re.compile(hedge, re.I), re.compile(f"{hedge}|{keep}", re.I)


def languages() -> tuple[str, ...]:
    """Languages whose hedges are known."""
    return tuple(sorted(pattern_table("hedges")))


def hedges(text: str, language: str | None) -> tuple[Span, ...]:
    """The hedges of `text`; none in a language that is not known.

    >>> [s.of("He allegedly said so.") for s in hedges("He allegedly said so.", "en")]
    ['allegedly']
    """
    found = _patterns(language) if language else None
    return tuple(Span(*m.span()) for m in found[0].finditer(text)) if found else ()


def keeps_distance(text: str, language: str | None) -> bool | None:
    """Whether `text` hedges or reports in any way; None in a language that is not known.

    >>> keeps_distance("Er soll geflohen sein.", "de"), keeps_distance("Er floh.", "de")
    (True, False)
    """
    found = _patterns(language) if language else None
    return bool(found[1].search(text)) if found else None
