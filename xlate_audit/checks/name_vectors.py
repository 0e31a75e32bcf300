"""The tokens of linked sentences as vectors: what their names mean, and what of a sentence is not rendered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from xlate_audit.article import Place, Span
from xlate_audit.checks.name_links import Unmatched
from xlate_audit.embed.base import unit_rows
from xlate_audit.text.name_match import likeness, units
from xlate_audit.text.names import name_runs

_PIECES = 3  # tokens that are looked at together


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of a text: where they stand, and their vectors."""

    starts: np.ndarray
    ends: np.ndarray
    rows: np.ndarray

    def within(self, start: int, end: int) -> np.ndarray:
        return (self.starts < end) & (self.ends > start)


class Sentence:
    """A pending sentence link with its tokens: all that is asked of their vectors."""

    def __init__(self, pending: Unmatched, ours: Tokens, theirs: Tokens) -> None:
        self.pending, self.ours, self.theirs = pending, ours, theirs
        self.our_windows, self.their_windows = _windows(ours.rows), _windows(theirs.rows)
        self.our_units, self.their_units = unit_rows(self.our_windows), unit_rows(self.their_windows)
        self.fits = self.our_units @ self.their_units.T
        self.here, self.there = ours.rows.sum(axis=0), theirs.rows.sum(axis=0)
        self.our_weights = np.linalg.norm(ours.rows, axis=1)
        self.their_weights = np.linalg.norm(theirs.rows, axis=1)
        self.theirs_runs = name_runs(pending.theirs.text, pending.theirs.language)

    @cached_property
    def rival_sounds(self) -> tuple[np.ndarray, tuple[Span, ...]]:
        """Likeness of every word of the original's names to every form of ours, and where those stand."""
        forms = units(self.pending.ours.text, self.pending.ours.language)
        words = [n.text for run in self.theirs_runs for n in run]
        return likeness(words, forms), forms.spans

    @cached_property
    def rival_vectors(self) -> np.ndarray:
        """Vectors of the words of the original's names."""
        spans = [n.span for run in self.theirs_runs for n in run]
        return np.stack([self.theirs.rows[self.theirs.within(s.start, s.end)].sum(axis=0) for s in spans])

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

    def meanings(self, vectors: np.ndarray) -> np.ndarray:
        """The likeness of each vector to the likeliest piece of the original's sentence."""
        return (unit_rows(vectors) @ self.their_units.T).max(axis=1)

    def fit(self, vector: np.ndarray, whole: np.ndarray, other: np.ndarray) -> float:
        """What the likeness of the sentence (`whole`) to the other owes to a part of it, by the part's length."""
        size, length = float(np.linalg.norm(whole)), float(np.linalg.norm(vector))
        if not size or not length:
            return 0.0
        rest, there = whole - vector, float(np.linalg.norm(other)) or 1.0
        without = float(rest @ other) / there / (float(np.linalg.norm(rest)) or 1.0)
        return (float(whole @ other) / there / size - without) * size / length


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
