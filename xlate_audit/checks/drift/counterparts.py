"""Whether a word that seems to be exchanged has a counterpart all the same, beside the word in its place."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xlate_audit.article import Alignment, Place
from xlate_audit.checks.drift.passages import Linked, Passage
from xlate_audit.checks.words import TokenEmbedder, words_of
from xlate_audit.embed.base import unit_rows

_RENDERED = 0.45  # cosine from which a word of the reprint has a counterpart
_KEPT = 0.55  # the same of a word of the original
_NEARER = 0.35  # by how much nearer than to its own counterpart a word comes to another that it renders


def rendered(alignment: Alignment, pair: Linked, there: Place, here: Place) -> bool:
    """Whether the word of the original at `there`, or that of the reprint at `here`, has a counterpart besides the
    other: then the sentence says it in other words. No, where the embedder has no vectors of words.

    The bars keep nine in ten of the opposites put into sound sentence pairs, and leave six in ten of the opposites
    that stand in sound ones.
    """
    read = _read(alignment, pair, (there,), here)
    if read is None:
        return False
    theirs, lost, ours, new = read
    return _likeness(ours[new], theirs[~lost]) >= _RENDERED or _likeness(theirs[lost], ours[~new]) >= _KEPT


def explained(alignment: Alignment, pair: Linked, there: Sequence[Place], here: Place) -> bool:
    """Whether the word of the reprint at `here` renders another word of the original than those at `there`."""
    read = _read(alignment, pair, there, here)
    if read is None:
        return False
    theirs, lost, ours, new = read
    return _likeness(ours[new], theirs[~lost]) >= _NEARER + max(0.0, _likeness(ours[new], theirs[lost]))


def _read(
    alignment: Alignment, pair: Linked, there: Sequence[Place], here: Place
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray] | None:
    """The vectors of the original's words, which of them stand at `there`, and the same of the reprint; None where the
    embedder has no vectors of words, or where none stands there."""
    embedder = alignment.embedder
    if not isinstance(embedder, TokenEmbedder):
        return None
    theirs, lost = _words(pair.original, there, embedder)
    ours, new = _words(pair.reprint, (here,), embedder)
    return (theirs, lost, ours, new) if lost.any() and new.any() else None


def _words(
    passages: tuple[Passage, ...], places: Sequence[Place], embedder: TokenEmbedder
) -> tuple[np.ndarray, np.ndarray]:
    """The vectors of all words, and which of them stand at some places."""
    words = words_of(embedder, [text for _, text, _ in passages])
    spans = [
        Place(at.paragraph, at.start + a, at.start + b)
        for (at, _, _), read in zip(passages, words, strict=True)
        for a, b in read.spans
    ]
    inside = [any(span.overlaps(place) for place in places) for span in spans]
    return np.concatenate([read.vectors for read in words]), np.array(inside, bool)


def _likeness(words: np.ndarray, others: np.ndarray) -> float:
    """Of words together to the likest of others."""
    if not len(others):
        return 0.0
    return float((unit_rows(others) @ unit_rows(words.sum(axis=0, keepdims=True))[0]).max())
