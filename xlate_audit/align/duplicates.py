"""Paragraphs that stand twice on one side: a slip of assembling the page, not a rendering of anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rapidfuzz import fuzz

from xlate_audit.article import Paragraph

_SHORTEST = 20  # characters: shorter ones recur for good reasons
_ALIKE = 95.0  # per cent of the characters, for one that follows its copy (one of the two may have been damaged)


def repeated(paragraphs: Sequence[Paragraph], others: Sequence[Paragraph]) -> frozenset[str]:
    """Ids of paragraphs that repeat an earlier one more often than the other side repeats any of its own."""
    allowed = max(Counter(_key(p) for p in others if len(p.text) >= _SHORTEST).values(), default=1)
    seen: Counter[str] = Counter()
    out, before = set(), None
    for p in paragraphs:
        key = _key(p)
        if len(key) < _SHORTEST:
            continue
        if before is not None and key != before and fuzz.ratio(key, before, score_cutoff=_ALIKE):
            key = before
        seen[key] += 1
        if seen[key] > allowed:
            out.add(p.id)
        before = key
    return frozenset(out)


def _key(paragraph: Paragraph) -> str:
    return " ".join(paragraph.text.casefold().split())
