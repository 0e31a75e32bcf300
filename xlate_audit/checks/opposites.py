"""Words that say the opposite: "accepted" where the original has "rejected".

Vectors of opposites are alike, but a word of any language is more alike to the one of two opposites that it renders.
So each word is asked on which side of which pair of opposites it stands, against English words for both sides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from xlate_audit.article import Span
from xlate_audit.embed.static import StaticEmbedder

#: Pairs of opposites that news turns on, in English forms.
OPPOSITES = (
    ("rejected reject rejects refused refuse declined", "accepted accept accepts approved approve adopted"),
    ("denied deny denies", "confirmed confirm confirms admitted"),
    ("increased increase increases grew rising", "decreased decrease fell dropped declined reduction"),
    ("rare rarely seldom", "frequent often common frequently"),
    ("safe safely safety", "dangerous danger unsafe"),
    ("guilty convicted", "innocent acquitted"),
    ("better improved improve best", "worse worsened worsen worst"),
    ("legal lawful legally", "illegal unlawful illegally"),
    ("possible", "impossible"),
    ("cheap cheaper", "expensive costly"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("true truth", "false untrue"),
    ("exports export exported", "imports import imported"),
    ("enough sufficient", "insufficient lacking"),
    ("agree agreed agrees", "disagree disagreed disagrees"),
    ("maximum highest", "minimum lowest"),
    ("hot warm heat", "cold cool frost"),
    ("war", "peace"),
)
_SURE = 0.6  # cosine of a word and the side that it stands on
_CLEARLY = 0.35  # by how much it is less alike to the other side
_WORD = re.compile(r"[^\W\d_]+")
_UNSPACED = frozenset(["ja", "zh", "ko"])


Found = dict[int, list[tuple[Span, int]]]
"""For each pair of opposites that a text has words for: where they stand, and 1 or -1 for the side they are on."""


def opposites(texts: Sequence[tuple[str, str | None]], embedder: StaticEmbedder) -> list[Found]:
    """The opposites of some texts with their languages."""
    spans = [_words(text, language, embedder) for text, language in texts]
    words = [[s.of(text).lower() for s in found] for (text, _), found in zip(texts, spans, strict=True)]
    every = list({w for found in words for w in found})
    known = dict(zip(every, _sides(every, embedder), strict=True))
    out: list[Found] = []
    for found, places in zip(words, spans, strict=True):
        out.append({})
        for word, span in zip(found, places, strict=True):
            for axis, sign in known[word]:
                out[-1].setdefault(axis, []).append((span, sign))
    return out


@lru_cache(maxsize=2)
def _anchors(embedder: StaticEmbedder) -> tuple[np.ndarray, list[int]]:
    """Unit vectors of all forms, and where each side begins (two sides an axis)."""
    starts, forms = [], []
    for pair in OPPOSITES:
        for side in pair:
            starts.append(len(forms))
            forms += side.split()
    return embedder.embed(forms).T.copy(), starts


def _words(text: str, language: str | None, embedder: StaticEmbedder) -> list[Span]:
    """Words of a text; in Chinese, Japanese and Korean its tokens, alone and two by two."""
    if language not in _UNSPACED:
        return [Span(*m.span()) for m in _WORD.finditer(text) if m.end() - m.start() >= (5 if m[0].isascii() else 4)]
    tokens = [t[1:] for t in embedder.tokens(text)]
    two = [(a[0], b[1]) for a, b in pairwise(tokens)]
    return [Span(a, b) for a, b in (*tokens, *two) if text[a:b].strip().isalpha() and b - a > 1]


def _sides(words: Sequence[str], embedder: StaticEmbedder) -> list[tuple[tuple[int, int], ...]]:
    """For each word the pairs of opposites that it stands in, and on which side."""
    if not words:
        return []
    anchors, starts = _anchors(embedder)
    fit = np.maximum.reduceat(embedder.embed(words) @ anchors, starts, axis=1)
    one, two = fit[:, 0::2], fit[:, 1::2]
    sign = np.where((one >= _SURE) & (one - two >= _CLEARLY), 1, 0)
    sign -= np.where((two >= _SURE) & (two - one >= _CLEARLY), 1, 0)
    out: list[tuple[tuple[int, int], ...]] = [()] * len(words)
    for row in np.flatnonzero(sign.any(axis=1)):
        out[row] = tuple((int(axis), int(sign[row, axis])) for axis in np.flatnonzero(sign[row]))
    return out
