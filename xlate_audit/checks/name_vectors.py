"""The tokens of linked sentences as vectors: what their names mean, and what of a sentence is not rendered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from xlate_audit.article import Place, Span
from xlate_audit.checks.name_links import Unmatched
from xlate_audit.checks.word_statistics import statistics
from xlate_audit.embed.base import unit_rows

_PIECES = 3  # tokens that are looked at together
_NEAR = 5  # tokens on each side of a name that tell where its counterpart should stand
_TAKEN = 0.5  # what a likeness loses by each unit that the other piece is likelier to something else
_SPREAD = 0.05  # the least deviation from what is usual
_PRIOR = 0.1  # weight of a name's own relative position among that


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of a text: where they stand, and their vectors."""

    starts: np.ndarray
    ends: np.ndarray
    rows: np.ndarray

    def within(self, start: int, end: int) -> np.ndarray:
        return (self.starts < end) & (self.ends > start)

    def sums(self, spans: Sequence[Span]) -> tuple[np.ndarray, np.ndarray]:
        """The vector of each span, the sum of those of its tokens, and how many those are."""
        first = np.searchsorted(self.ends, [s.start for s in spans], "right")
        last = np.maximum(first, np.searchsorted(self.starts, [s.end for s in spans], "left"))
        ahead = np.zeros((len(self.rows) + 1, self.rows.shape[1]))
        np.cumsum(self.rows, axis=0, out=ahead[1:])
        return (ahead[last] - ahead[first]).astype(np.float32), last - first


class Sentence:
    """A pending sentence link with its tokens: all that is asked of their vectors."""

    def __init__(self, pending: Unmatched, ours: Tokens, theirs: Tokens) -> None:
        self.pending, self.ours, self.theirs = pending, ours, theirs
        self.their_windows = _windows(theirs.rows)
        self.their_units = unit_rows(self.their_windows)
        self.here, self.there = ours.rows.sum(axis=0), theirs.rows.sum(axis=0)

    @cached_property
    def our_units(self) -> np.ndarray:
        """Our windows, scaled to length 1."""
        return unit_rows(_windows(self.ours.rows))

    @cached_property
    def fits(self) -> np.ndarray:
        """The likeness of each of our windows to each of theirs."""
        return self.our_units @ self.their_units.T

    @cached_property
    def our_weights(self) -> np.ndarray:
        """The lengths of our tokens' vectors."""
        return np.linalg.norm(self.ours.rows, axis=1)

    @cached_property
    def their_weights(self) -> np.ndarray:
        """The lengths of their tokens' vectors."""
        return np.linalg.norm(self.theirs.rows, axis=1)

    @cached_property
    def our_best(self) -> np.ndarray:
        """The likeness of each of our windows to the likeliest of theirs."""
        return self.fits.max(axis=1)

    @cached_property
    def their_middles(self) -> np.ndarray:
        """Where each of their tokens stands, 0 to 1."""
        return (self.theirs.starts + self.theirs.ends) / 2 / max(1, len(self.pending.theirs.text))

    @cached_property
    def window_middles(self) -> np.ndarray:
        """Where each of their windows stands, 0 to 1."""
        starts, ends = self.theirs.starts, self.theirs.ends
        parts = [starts[: len(starts) - n] + ends[n:] for n in range(_PIECES) if len(starts) > n]
        return np.concatenate(parts) / 2 / max(1, len(self.pending.theirs.text))

    def lost(self, window: int) -> Place:
        """Where one of their windows stands in the original, by its number."""
        tokens, length = len(self.theirs.rows), 1
        while window >= tokens - length + 1:
            window -= tokens - length + 1
            length += 1
        theirs = self.theirs
        return self.pending.theirs.place(int(theirs.starts[window]), int(theirs.ends[window + length - 1]))

    def free(self, run: Span) -> np.ndarray:
        """Which of our windows do not touch the run."""
        touched = self.ours.within(run.start, run.end)
        masks = [touched]
        for extra in range(1, _PIECES):
            if len(touched) > extra:
                masks.append(masks[-1][:-1] | touched[extra:])
        return ~np.concatenate(masks)

    def likenesses(self, vectors: np.ndarray) -> np.ndarray:
        """The likeness of each vector to each piece of the original's sentence."""
        return unit_rows(vectors) @ self.their_units.T

    def fit(self, vectors: np.ndarray, whole: np.ndarray, other: np.ndarray) -> np.ndarray:
        """What the likeness of the sentence (`whole`) to the other owes to each part of it, by the part's length."""
        size, there = float(np.linalg.norm(whole)), float(np.linalg.norm(other))
        lengths = np.linalg.norm(vectors, axis=1)
        if not size or not there:
            return np.zeros(len(vectors))
        rest = whole - vectors
        without = rest @ other / there / np.maximum(np.linalg.norm(rest, axis=1), 1e-9)
        return (float(whole @ other) / there / size - without) * size / np.maximum(lengths, 1e-9)

    def expected(self, inside: np.ndarray, where: float) -> float:
        """Where in the original's sentence the counterpart of our tokens `inside` should stand, 0 to 1: near those of
        the tokens beside them. `where` is their own relative place."""
        tokens = len(self.ours.rows)
        at = np.flatnonzero(inside)
        first, last = int(at[0]), int(at[-1])
        beside = np.array([n for n in range(max(0, first - _NEAR), min(tokens, last + 1 + _NEAR)) if not inside[n]])
        if not len(beside):
            return where
        fits = self.fits[beside, : len(self.theirs.rows)]
        gaps = np.where(beside < first, first - beside, beside - last)
        weights = np.maximum(0.0, fits.max(axis=1)) ** 3 * self.our_weights[beside] / gaps
        weights /= self.our_weights.mean() or 1.0
        middles = self.their_middles[fits.argmax(axis=1)]
        return float((weights @ middles + _PRIOR * where) / (weights.sum() + _PRIOR))


def contested(likeness: np.ndarray, best: np.ndarray) -> np.ndarray:
    """Each row's best likeness to a piece, where a piece that is likelier to something else (`best`) counts less."""
    return ((1 + _TAKEN) * likeness - _TAKEN * np.maximum(best, likeness)).max(axis=1, initial=0.0)


def under_usual(
    words: Sequence[str], language: str | None, likeness: np.ndarray, *, same: bool
) -> tuple[np.ndarray, np.ndarray]:
    """How near each word usually comes to its rendering, and how many deviations its `likeness` here lies below that;
    0 for a word of which nothing is known. `same`: whether the other text is in its own language."""
    usual, spread = statistics().of(language, [w.lower() for w in words], same=same)
    under = (usual - likeness) / np.maximum(spread, _SPREAD)
    return np.nan_to_num(usual), np.nan_to_num(under)


def tokens_of(embedder: Any, found: Sequence[tuple[int, int, int]]) -> Tokens:
    """Tokens as the embedder gives them, with their vectors."""
    ids = [t[0] for t in found]
    return Tokens(np.array([t[1] for t in found]), np.array([t[2] for t in found]), embedder.rows(ids))


def _windows(rows: np.ndarray) -> np.ndarray:
    """Vectors of runs of one to three tokens."""
    out = [rows]
    for extra in range(1, _PIECES):
        if len(rows) > extra:
            out.append(out[-1][:-1] + rows[extra:])
    return np.concatenate(out)
