"""The best monotone path of beads through a banded grid, in numpy.

A bead joins `a` units of the left side with `b` of the right; a null bead leaves one unit alone. Cell (i, j) of the
grid stands for "i units of the left and j of the right are covered". The recurrence is the one of Gale and Church
(1993, "A program for aligning sentences in bilingual corpora"), with more bead shapes and only inside a band of
columns per row, so that time and memory grow with the band's area.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.floating]
Scorer = Callable[[int, int, int, int], Floats]
"""(first row, row end, first column, column end) → gain of every bead that ends there: (a, b, row, column), a and b
from 1."""

Step = tuple[int, int, int, int]
"""Units i0 to i1 of the left and j0 to j1 of the right, half-open."""

_NULL_LEFT, _NULL_RIGHT = -1, -2
_BLOCK_CELLS = 60_000


def best_path(
    lo: Ints, hi: Ints, scorer: Scorer, null_left: Floats, null_right: Floats, shape: tuple[int, int], rows: int = 128
) -> tuple[list[Step], list[float]]:
    """The beads of the path with the greatest total gain from (0, 0) to (n, m), in order, and the gain of each.

    `lo` and `hi` (n + 1 each, never falling) bound the columns of each row, ends included; `lo[0]` is 0, `hi[n]` is
    m, and neighbouring rows share a column. `null_left[i]` and `null_right[j]` are the gains of leaving a unit alone.
    `shape` is the greatest number of units of the left and of the right in a bead; the scorer gives -inf for a shape
    that it does not allow; it is asked for `rows` rows at a time. Where two paths gain the same, the smaller beads
    win.
    """
    m = int(hi[-1])
    tall, wide = shape
    alone = np.concatenate(([0.0], np.cumsum(null_right, dtype=np.float64)))
    # A ring of the last rows, each padded on its left so that every bead has a cell to come from.
    ring = np.full((tall + 1, wide + m + 1), -np.inf)
    choices: list[NDArray[np.int8]] = []
    totals: list[NDArray[np.float64]] = []
    for first, end in blocks(lo, hi, rows):
        left, right = int(lo[first]), int(hi[end - 1]) + 1
        gains = scorer(first, end, left, right)
        for i in range(first, end):
            j0, j1 = int(lo[i]), int(hi[i]) + 1
            before = ring[(i - 1 - np.arange(tall)) % (tall + 1), j0 : j1 + wide]
            before = sliding_window_view(before, j1 - j0, axis=1)[:, ::-1]  # (a - 1, b, column)
            total = before[:, 1:] + gains[:, :, i - first, j0 - left : j1 - left]
            total = total.reshape(tall * wide, j1 - j0)
            choice = total.argmax(axis=0).astype(np.int8)
            best = total.max(axis=0)
            if i == 0:
                best[0] = 0.0
            else:
                skip = before[0, 0] + null_left[i - 1]
                choice[skip > best] = _NULL_LEFT
                best = np.maximum(best, skip)
            # Null beads of the right run along the row: a running maximum of what is left after paying for them.
            best -= alone[j0:j1]
            run = np.maximum.accumulate(best)
            choice[1:][run[:-1] > best[1:]] = _NULL_RIGHT
            slot, stale = ring[i % (tall + 1)], i - tall - 1
            if stale >= 0:
                slot[wide + int(lo[stale]) : wide + int(hi[stale]) + 1] = -np.inf
            totals.append(run + alone[j0:j1])
            slot[wide + j0 : wide + j1] = totals[-1]
            choices.append(choice)
    steps = _walk(choices, lo, m, wide)
    reached = [0.0, *(float(totals[i][j - lo[i]]) for _, i, _, j in steps)]
    return steps, np.diff(reached).tolist()


def blocks(lo: Ints, hi: Ints, rows: int) -> list[tuple[int, int]]:
    """Runs of rows whose common columns make a block small enough to score at once."""
    runs, first = [], 0
    for i in range(1, len(lo) + 1):
        full = i == len(lo) or i - first >= rows
        if full or (i - first + 1) * int(hi[i] - lo[first] + 1) > _BLOCK_CELLS:
            runs.append((first, i))
            first = i
    return runs


def _walk(choices: list[NDArray[np.int8]], lo: Ints, m: int, wide: int) -> list[Step]:
    """The path's beads, read from its end."""
    steps, i, j = [], len(choices) - 1, m
    while i or j:
        choice = int(choices[i][j - lo[i]])
        if choice == _NULL_RIGHT:
            a, b = 0, 1
        elif choice == _NULL_LEFT:
            a, b = 1, 0
        else:
            a, b = choice // wide + 1, choice % wide + 1
        steps.append((i - a, i, j - b, j))
        i, j = i - a, j - b
    steps.reverse()
    return steps
