"""What the original says of an order of words: in a translation, neighbours there mostly stay near each other here.

The words of a sentence are taken to be written one after the other from places of its original, each from a place whose
word is like it, or from none; a step to the next place costs nothing, a jump the more the farther it goes. The best
such path is found (the hidden Markov model of word alignment of Vogel, Ney and Tillmann 1996, with cosines of word
vectors for probabilities), for the words as they stand and with the stretch in its best order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from xlate_audit.article import Alignment, Place, Span
from xlate_audit.embed import Embedder, StaticEmbedder
from xlate_audit.text.scripts import UNSPACED
from xlate_audit.text.word_order import Disorder

#: The score of the path of the stretch and the words around it, what it is a word, and what the best order adds to it.
EVIDENCE = ("path", "path a word", "path then")
UNKNOWN = (0.0, 0.0, 0.0)  # without an original, with another kind of embedder, or with one that has none of the words
_LIKENESS, _LIKE = 8.0, 0.25  # what a cosine counts, and from which on it is worth more than to come from nowhere
_JUMP, _FARTHEST = 0.4, 6  # what each place of a jump costs, and how many are counted
_AROUND = 6  # words on each side of the stretch
_WORD = re.compile(r"[\w’'\-]+")
_LONGEST = 1200  # characters of an original that are looked at


def counterpart(alignment: Alignment | None, place: Place) -> str:
    """The sentences of the original that render the sentence at `place` of the reprint, else its paragraph; "" where
    there is none."""
    link = alignment.link_of.get(place.paragraph) if alignment else None
    if alignment is None or link is None:
        return ""
    for pair in link.sentences:
        if pair.original and any(p.overlaps(place) for p in pair.reprint):
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
    likely = _LIKENESS * (ours @ theirs.T - _LIKE)
    first, stop = found.first, found.first + len(found.order)
    before, after = range(max(0, first - _AROUND), first), range(stop, min(len(ours), stop + _AROUND))
    now = _path(likely[[*before, *range(first, stop), *after]])
    then = _path(likely[[*before, *(first + word for word in found.order), *after]])
    return now, now / (len(before) + stop - first + len(after)), then - now


def _path(likely: np.ndarray) -> float:
    """The best score of words (rows) that come from places of the original (columns), or from nowhere, in this order
    (Viterbi's algorithm)."""
    places = np.arange(likely.shape[1])
    step = -_JUMP * np.minimum(np.abs(places[None, :] - places[:, None] - 1), _FARTHEST)
    best = np.zeros(len(places))
    for word in likely:
        best = np.maximum(best, (best[:, None] + step).max(axis=0) + word)
    return float(best.max())


def _words(text: str, tokens: Sequence[tuple[int, int, int]]) -> list[Span]:
    """The words of a text; in a script without blanks, its tokens."""
    if UNSPACED.search(text):
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
