"""Passives that name the doer: "was received by", "wurde von ... empfangen", 被, tarafından.

A translator who turns a passive into an active puts the doer first and the one it was done to last: the names change
their order, and nothing is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from xlate_audit.article import Span
from xlate_audit.text.pattern_tables import pattern_table

_BEFORE = 40  # code points before a name that may hold the word for its doer


@lru_cache(maxsize=32)
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str] | None] | None:
    known = pattern_table("voice").get(language)
    if known is None:
        return None
    doer = known.get("doer")
    beside = re.compile(rf"(?<!\w)(?:{doer})(?!\w)(?:\s+[\w'’-]+){{0,3}}\s*$", re.I) if doer else None
    return re.compile(known["passive"], re.I), beside


def names_doer(text: str, names: Iterable[Span], language: str | None) -> bool:
    """Whether `text` has a passive whose doer is one of the names; never in a language that is not known. Where no word
    stands before the doer, any passive counts.

    >>> names_doer("Milan was beaten by Porto.", [Span(20, 25)], "en")
    True
    >>> names_doer("Porto was beaten by far and at sea, not near Milan.", [Span(45, 50)], "en")
    False
    >>> names_doer("Macron kom.", [Span(0, 6)], "sv")
    False
    """
    found = _patterns(language) if language else None
    if found is None or not found[0].search(text):
        return False
    beside = found[1]
    return beside is None or any(beside.search(text, max(0, n.start - _BEFORE), n.start) for n in names)
