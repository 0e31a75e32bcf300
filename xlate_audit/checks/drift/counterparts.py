"""Whether a word that seems to be exchanged has a counterpart all the same, beside the word in its place."""

from __future__ import annotations

import numpy as np

from xlate_audit.article import Alignment, Place
from xlate_audit.checks.drift.passages import Linked, Passage
from xlate_audit.checks.words import TokenEmbedder, words_of
from xlate_audit.embed.base import unit_rows

_RENDERED = 0.45  # cosine from which a word of the reprint has a counterpart
_KEPT = 0.55  # the same of a word of the original


def rendered(alignment: Alignment, pair: Linked, there: Place, here: Place) -> bool:
    """Whether the word of the original at `there`, or that of the reprint at `here`, has a counterpart besides the
    other: then the sentence says it in other words. No, where the embedder has no vectors of words.

    The bars keep nine in ten of the opposites put into sound sentence pairs, and leave six in ten of the opposites
    that stand in sound ones.
    """
    embedder = alignment.embedder
    if not isinstance(embedder, TokenEmbedder):
        return False
    original, lost = _words(pair.original, there, embedder)
    reprint, new = _words(pair.reprint, here, embedder)
    if not lost.any() or not new.any():
        return False
    return _likeness(reprint[new], original[~lost]) >= _RENDERED or _likeness(original[lost], reprint[~new]) >= _KEPT


def _words(passages: tuple[Passage, ...], place: Place, embedder: TokenEmbedder) -> tuple[np.ndarray, np.ndarray]:
    """The vectors of all words, and which of them stand at a place."""
    words = words_of(embedder, [text for _, text, _ in passages])
    inside = [
        at.paragraph == place.paragraph and at.start + a < place.end and place.start < at.start + b
        for (at, _, _), read in zip(passages, words, strict=True)
        for a, b in read.spans
    ]
    return np.concatenate([read.vectors for read in words]), np.array(inside, bool)


def _likeness(words: np.ndarray, others: np.ndarray) -> float:
    """Of words together to the likest of others."""
    if not len(others):
        return 0.0
    return float((unit_rows(others) @ unit_rows(words.sum(axis=0, keepdims=True))[0]).max())
