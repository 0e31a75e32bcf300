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
from xlate_audit.checks.reading import Sentence
from xlate_audit.embed.base import unit_rows
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
_UNSPACED = frozenset(["ja", "zh", "ko"])
_EASTERN = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")


Found = dict[int, list[tuple[Span, int]]]
"""For each pair of opposites that a text has words for: where they stand, and 1 or -1 for the side they are on."""


def opposites(sentences: Sequence[Sentence], embedder: StaticEmbedder) -> list[Found]:
    """The opposites of some sentences."""
    candidates = [_candidates(s) for s in sentences]
    spans = [(n, span) for n, (found, _) in enumerate(candidates) for span in found]
    out: list[Found] = [{} for _ in sentences]
    if not spans:
        return out
    anchors, starts = _anchors(embedder)
    fit = np.maximum.reduceat(np.concatenate([rows for _, rows in candidates]) @ anchors, starts, axis=1)
    one, two = fit[:, 0::2], fit[:, 1::2]
    sign = np.where((one >= _SURE) & (one - two >= _CLEARLY), 1, 0)
    sign -= np.where((two >= _SURE) & (two - one >= _CLEARLY), 1, 0)
    for row, axis in np.argwhere(sign):
        n, span = spans[row]
        out[n].setdefault(int(axis), []).append((span, int(sign[row, axis])))
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


def _candidates(sentence: Sentence) -> tuple[list[Span], np.ndarray]:
    """Words that are long enough to be opposites, with their unit vectors; in Chinese, Japanese and Korean also two
    tokens together."""
    text, places = sentence.words.text, sentence.words.spans
    spans = [Span(a, b) for a, b in places]
    rows = sentence.units
    if sentence.language in _UNSPACED:
        vectors = sentence.words.vectors
        spans += [Span(a[0], b[1]) for a, b in pairwise(places)]
        rows = np.concatenate([rows, unit_rows(vectors[:-1] + vectors[1:])])
        kept = [n for n, s in enumerate(spans) if s.end - s.start > 1 and _EASTERN.fullmatch(s.of(text))]
    else:
        kept = [n for n, s in enumerate(spans) if s.end - s.start >= (5 if s.of(text).isascii() else 4)]
    return [spans[n] for n in kept], rows[kept]
