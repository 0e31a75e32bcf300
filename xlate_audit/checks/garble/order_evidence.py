"""What the original says of an order of words: in a translation, neighbours there mostly stay near each other here.

The words of a sentence and of its original are matched by their vectors, each with the other's nearest (mutual nearest
neighbours, as in Sabet et al. 2020, SimAlign). How far the matches jump about in the original, and whether they run
with it, is told for the order that stands there and for the best order of the stretch.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from xlate_audit.article import Alignment, Place, Span
from xlate_audit.embed import Embedder, StaticEmbedder
from xlate_audit.text.word_order import Disorder

#: Words of the stretch that have a match; how far the matches jump, a match, and how much less in the best order; which
#: share of their pairs runs with the original's order, less the share that runs against it, and the same in the best
#: order; both times the number of matches; and the same share for the sentence's other words.
EVIDENCE = ("matched", "jumps", "jumps saved", "running with", "running with then", "weighed", "weighed then",
            "others running with")  # fmt: skip
UNKNOWN = (-1.0, *([0.0] * 7))  # without an original, or with another kind of embedder
_LIKE = 0.35  # cosine from which two words may render each other
_WORD = re.compile(r"[\w’'\-]+")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]")
_LONGEST = 1200  # characters of an original that are looked at


def counterpart(alignment: Alignment | None, place: Place) -> str:
    """The sentences of the original that render the sentence at `place` of the reprint, else its paragraph; "" where
    there is none."""
    link = alignment.link_of.get(place.paragraph) if alignment else None
    if alignment is None or link is None:
        return ""
    for pair in link.sentences:
        if pair.original and any(p.paragraph == place.paragraph and p.start < place.end and place.start < p.end
                                 for p in pair.reprint):  # fmt: skip
            return " ".join(alignment.original.text_of(p) for p in pair.original)
    return " ".join(alignment.original.by_id[p].text for p in link.original)


def evidence(found: Disorder, sentence: str, original: str, embedder: Embedder | None) -> tuple[float, ...]:
    """What `EVIDENCE` names, for a stretch of `sentence` whose original is `original`."""
    if not original or not isinstance(embedder, StaticEmbedder):
        return UNKNOWN
    original = original[:_LONGEST]
    here, there = embedder.tokens_batch([sentence, original])
    ours = _vectors(found.words, here, embedder)
    theirs = _vectors(_words(original, there), there, embedder)
    if not len(theirs):
        return UNKNOWN
    like = ours @ theirs.T
    nearest, back = like.argmax(axis=1), like.argmax(axis=0)
    matched = (back[nearest] == np.arange(len(ours))) & (like.max(axis=1) > _LIKE)
    where = {int(n): int(nearest[n]) for n in np.flatnonzero(matched)}
    first, order = found.first, found.order
    around = [range(first), range(first + len(order), len(ours))]
    stretch = [where[first + n] for n in range(len(order)) if first + n in where]
    better = [where[first + word] for word in order if first + word in where]
    outside = [[where[n] for n in part if n in where] for part in around]
    if not stretch:
        return (0.0, *UNKNOWN[1:])
    now, then = _running(stretch), _running(better)
    return (
        float(len(stretch)),
        _jumps(outside[0], stretch, outside[1]) / len(stretch),
        (_jumps(outside[0], stretch, outside[1]) - _jumps(outside[0], better, outside[1])) / len(stretch),
        now,
        then,
        now * len(stretch),
        then * len(stretch),
        _running(outside[0] + outside[1]),
    )


def _words(text: str, tokens: Sequence[tuple[int, int, int]]) -> list[Span]:
    """The words of a text; in a script without blanks, its tokens."""
    if _UNSPACED.search(text):
        return [Span(a, b) for _, a, b in tokens if any(map(str.isalnum, text[a:b]))]
    return [Span(*m.span()) for m in _WORD.finditer(text)]


def _vectors(words: Sequence[Span], tokens: Sequence[tuple[int, int, int]], embedder: StaticEmbedder) -> np.ndarray:
    """A unit row for each word, the sum of its tokens; zeros where it has none."""
    out = np.zeros((len(words), embedder.dimensions), np.float32)
    rows = embedder.rows([token for token, _, _ in tokens])
    n = 0
    for (_, start, end), row in zip(tokens, rows, strict=True):
        while n < len(words) and words[n].end <= start:
            n += 1
        if n < len(words) and words[n].start < end:
            out[n] += row
    lengths = np.linalg.norm(out, axis=1, keepdims=True)
    return out / np.where(lengths > 0, lengths, 1)


def _jumps(before: Sequence[int], stretch: Sequence[int], after: Sequence[int]) -> float:
    """How far one goes in the original from match to match, from the last one before the stretch to the first behind
    it, beyond one place a step; a jump counts ten places at most."""
    path = [*before[-1:], *stretch, *after[:1]]
    return float(sum(min(10, max(0, abs(b - a) - 1)) for a, b in pairwise(path)))


def _running(places: Sequence[int]) -> float:
    """The share of pairs that run with the original's order, less the share that runs against it (Kendall's tau)."""
    pairs = len(places) * (len(places) - 1) / 2
    return float(sum(np.sign(b - a) for n, a in enumerate(places) for b in places[n + 1 :])) / max(1.0, pairs)
