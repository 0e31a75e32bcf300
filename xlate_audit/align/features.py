"""What speaks for a bead and against it, for a whole block of the grid at once.

Every feature treats the two sides alike. A bead's gain is their weighted sum; the weights are learnt by
`models/recipe/align/fit.py` as those of a semi-Markov conditional random field over alignments, and so the same
functions serve the search and the learning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from xlate_audit.align.anchors import Anchors
from xlate_audit.align.coverage import coverage
from xlate_audit.align.settings import Settings
from xlate_audit.align.units import FINAL, LEADING_ON, Units

MARKS = ("questions", "exclamations", "quotes", "brackets", "colons", "numbers")
BEAD = (
    "bead", "extra", "one_one", "cosine", "cosine_each", "near", "near_each", "length",
    *MARKS, "leading_on", "closes", "opens", "breaks", "same_break",
)  # fmt: skip
COVERED = (
    "less_covered", "less_covered_each", "least_covered", "least_covered_each", "more_covered", "more_covered_each",
)  # fmt: skip
NULL = ("null", "null_near", "null_length")

_LOOSE = 0.4


@dataclass(frozen=True)
class Pair:
    """Two sides ready to be scored, with coverage where it is asked for and their tokens are known."""

    left: Units
    right: Units
    anchors: Anchors
    settings: Settings
    covered: bool

    @property
    def shape(self) -> tuple[int, int]:
        return self.settings.shape

    @property
    def weights(self) -> Mapping[str, float]:
        return self.settings.fine if self.covered else self.settings.coarse

    @cached_property
    def _sides(self) -> tuple[Side, Side]:
        root = self.anchors.ratio**0.5
        return (
            Side(self.left, self.anchors.left_near, self.left.sizes * root, self.shape[0]),
            Side(self.right, self.anchors.right_near, self.right.sizes / root, self.shape[1]),
        )

    def gains(self, first: int, end: int, left: int, right: int) -> np.ndarray:
        """The weighted sum of the features of all beads that end in a block of cells, as (a, b, row, column)."""
        allowed = self.allowed(first, end, left, right)
        total = np.zeros(allowed.shape, dtype=np.float32)
        for name, values in self.features(first, end, left, right):
            total += np.float32(self.weights[name]) * values
        total[~allowed] = -np.inf
        return total

    def null_gains(self, *, right: bool) -> np.ndarray:
        """The weighted sum of the features of leaving each unit of a side alone."""
        return np.sum([self.weights[name] * values for name, values in self.null_features(right=right)], axis=0)

    def null_features(self, *, right: bool) -> Iterator[tuple[str, np.ndarray]]:
        """Name and value by unit."""
        units = self.right if right else self.left
        near = self.anchors.right_near if right else self.anchors.left_near
        yield "null", np.ones(len(units))
        yield "null_near", near
        yield "null_length", np.log1p(units.sizes)

    def features(self, first: int, end: int, left: int, right: int) -> Iterator[tuple[str, np.ndarray]]:
        """Name and value of each feature for rows `first` to `end` and columns `left` to `right`, half-open.

        Values broadcast to (a, b, row, column). They mean nothing for beads that would begin before the text.
        """
        x, y = self._sides
        rows, columns = np.arange(first, end), np.arange(left, right)
        a, b = np.arange(1, self.shape[0] + 1), np.arange(1, self.shape[1] + 1)
        i0, j0 = np.maximum(rows - a[:, None], 0), np.maximum(columns - b[:, None], 0)  # where each bead begins
        each = (a[:, None] + b).astype(np.float32)[:, :, None, None] / 2
        yield "bead", np.ones((1, 1, 1, 1), dtype=np.float32)
        yield "extra", 2 * each - 2
        yield "one_one", (each == 1).astype(np.float32)
        same = self._same(rows, columns)
        cosine = self._cosine(rows, columns, i0, j0)
        cosine[0, 0] = np.where(same, 1, cosine[0, 0])
        yield "cosine", cosine
        yield "cosine_each", cosine * each
        near = (x.near_of(i0, rows)[:, None, :, None] + y.near_of(j0, columns)[None, :, None, :]).astype(np.float32) / 2
        yield "near", near
        yield "near_each", near * each
        size_x = (x.size_before[rows] - x.size_before[i0]).astype(np.float32)[:, None, :, None]
        size_y = (y.size_before[columns] - y.size_before[j0]).astype(np.float32)[None, :, None, :]
        length = np.minimum(np.abs(size_x - size_y) / np.sqrt((size_x + size_y) / 2 + 10), 10)
        yield "length", length
        for n, name in enumerate(MARKS):
            count_x = (x.marks_before[rows, n] - x.marks_before[i0, n])[:, None, :, None]
            count_y = (y.marks_before[columns, n] - y.marks_before[j0, n])[None, :, None, :]
            yield name, np.minimum(np.abs(count_x - count_y), 4)
        end_x, end_y = x.end_at[rows][:, None], y.end_at[columns]
        yield "leading_on", ((end_x >= LEADING_ON) != (end_y >= LEADING_ON)).astype(np.float32)
        yield "closes", (x.closes_at[rows][:, None] == y.closes_at[columns]).astype(np.float32)
        yield "opens", (x.opens_at[i0][:, None, :, None] == y.opens_at[j0][None, :, None, :]).astype(np.float32)
        inside_x = (x.breaks_before[rows] - x.breaks_before[np.minimum(i0 + 1, rows)])[:, None, :, None]
        inside_y = (y.breaks_before[columns] - y.breaks_before[np.minimum(j0 + 1, columns)])[None, :, None, :]
        yield "breaks", inside_x + inside_y
        yield "same_break", x.break_at[rows][:, None] & y.break_at[columns]
        if self.covered and self.left.tokens is not None and self.right.tokens is not None:
            of_x, of_y, least = coverage(self.left.tokens, self.right.tokens, rows, columns, i0, j0)
            less, more = np.minimum(of_x, of_y), np.maximum(of_x, of_y)
            less[0, 0], more[0, 0] = np.where(same, 1, less[0, 0]), np.where(same, 1, more[0, 0])
            yield "less_covered", less
            yield "less_covered_each", less * each
            larger = (each > 1).astype(np.float32)
            yield "least_covered", least * larger
            yield "least_covered_each", least * each * larger
            yield "more_covered", more
            yield "more_covered_each", more * each

    def allowed(self, first: int, end: int, left: int, right: int) -> np.ndarray:
        """Which beads do not begin before the text and are not too large."""
        a, b = np.arange(1, self.shape[0] + 1), np.arange(1, self.shape[1] + 1)
        rows, columns = np.arange(first, end) >= a[:, None], np.arange(left, right) >= b[:, None]
        return (
            (a[:, None] + b <= self.settings.most)[:, :, None, None]
            & rows[:, None, :, None]
            & columns[None, :, None, :]
        )

    def _same(self, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
        """Whether the last units of each cell are one text."""
        x, y = self._keys
        return x[rows][:, None] == y[columns]

    @cached_property
    def _keys(self) -> tuple[np.ndarray, np.ndarray]:
        """For each side, a number per text before each cell, equal for equal texts of either side."""
        numbers = {key: n for n, key in enumerate(dict.fromkeys((*self.left.keys, *self.right.keys)))}
        left, right = ([-1 - n, *(numbers[k] for k in side.keys)] for n, side in enumerate((self.left, self.right)))
        return np.array(left), np.array(right)

    def _cosine(self, rows: np.ndarray, columns: np.ndarray, i0: np.ndarray, j0: np.ndarray) -> np.ndarray:
        """Cosine of the sums of both sides: one product of the block's units, summed in two directions."""
        x, y = self._sides
        top, side = int(i0.min()), int(j0.min())
        dots = self.left.sums[top : rows[-1]] @ self.right.sums[side : columns[-1]].T
        sums = np.zeros((dots.shape[0] + 1, dots.shape[1] + 1))
        sums[1:, 1:] = dots.cumsum(axis=0, dtype=np.float64).cumsum(axis=1)
        high = sums[rows - top] - sums[i0 - top]  # (a, row, every column)
        wide = high[:, :, columns - side][:, :, None, :] - high[:, :, j0 - side]  # (a, row, b, column)
        lengths = x.norm_of(i0, rows)[:, :, None, None] * y.norm_of(j0, columns)
        cosine = np.divide(wide, lengths, out=np.zeros_like(wide), where=lengths > 1e-9)
        return cosine.transpose(0, 2, 1, 3).astype(np.float32)


class Side:
    """Running sums of one side, so that what holds of any bead's side is one subtraction."""

    def __init__(self, units: Units, near: np.ndarray, sizes: np.ndarray, tall: int) -> None:
        n = len(units)
        self.size_before = np.concatenate(([0.0], np.cumsum(sizes)))
        self._near_before = np.concatenate(([0.0], np.cumsum(near)))
        zero = np.zeros((1, len(MARKS)))
        self.marks_before = np.concatenate((zero, units.counts.cumsum(axis=0))).astype(np.float32)
        self.end_at = np.concatenate(([-1], units.ends))
        self.closes_at = np.concatenate(([False], units.closes))
        self.opens_at = np.concatenate((units.opens, [False]))
        # A break after a unit without an end mark may be a slip of setting: it parts less.
        firm = np.where(np.isin(np.concatenate(([1], units.ends[:-1])), FINAL), 1.0, _LOOSE)[: len(units)]
        self.breaks_before = np.concatenate(([0.0], np.cumsum(units.breaks * firm))).astype(np.float32)
        self.break_at = np.concatenate((units.breaks, [units.breaks.any()]))
        self._norms = np.zeros((tall + 1, n + 1))  # length of the sum of the a units that end before i
        total = np.concatenate((np.zeros((1, units.sums.shape[1])), units.sums.cumsum(axis=0, dtype=np.float64)))
        for a in range(1, min(tall, n) + 1):
            self._norms[a, a:] = np.linalg.norm(total[a:] - total[:-a], axis=1)

    def norm_of(self, begin: np.ndarray, end: np.ndarray) -> np.ndarray:
        return self._norms[end - begin, np.broadcast_to(end, begin.shape)]

    def near_of(self, begin: np.ndarray, end: np.ndarray) -> np.ndarray:
        return (self._near_before[end] - self._near_before[begin]) / np.maximum(end - begin, 1)
