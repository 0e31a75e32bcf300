"""How much of each side's wording finds a counterpart in the other: soft coverage, token by token.

For each token, the greatest cosine with a token of the other side's part of the bead, weighed by the length of the
token's vector (a static model gives words that carry meaning long vectors). The sum of a bead's vectors cannot tell
whether a clause has no counterpart; this can (compare BERTScore, Zhang et al. 2020, there with contextual vectors).
"""

from __future__ import annotations

import numpy as np

from xlate_audit.align.units import Tokens

_NOTHING = 1e-9


def coverage(
    x: Tokens, y: Tokens, rows: np.ndarray, columns: np.ndarray, i0: np.ndarray, j0: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Share (0 to 1) of the left side covered by the right, of the right by the left, and of the least covered unit.

    Each is (a, b, row, column). The beads end in cells (`rows`, `columns`) and begin in `i0` (a, row) and `j0` (b,
    column).
    """
    left, right = _Slice(x, int(i0.min()), int(rows[-1])), _Slice(y, int(j0.min()), int(columns[-1]))
    cosines = np.maximum(left.words @ right.words.T, 0)
    of_left, least_left = _covered(left, right, cosines, rows, columns, i0, len(j0))
    of_right, least_right = _covered(right, left, cosines.T, columns, rows, j0, len(i0))
    return of_left, of_right.transpose(1, 0, 3, 2), np.minimum(least_left, least_right.transpose(1, 0, 3, 2))


class _Slice:
    """The tokens of units `first` to `end`: each word once, and how much of it each unit holds."""

    def __init__(self, side: Tokens, first: int, end: int) -> None:
        starts = side.starts[first : end + 1]
        words, self.index = np.unique(side.index[starts[0] : starts[-1]], return_inverse=True)
        self.first, self.count = first, end - first
        self.words = side.words[words]
        self.starts = starts - starts[0]
        owner = np.repeat(np.arange(self.count), np.diff(starts))
        self.mass = np.zeros((self.count, len(words)), dtype=np.float32)
        np.add.at(self.mass, (owner, self.index), side.weights[words][self.index])


def _covered(
    of: _Slice, by: _Slice, cosines: np.ndarray, ends: np.ndarray, by_ends: np.ndarray, begins: np.ndarray, tall: int
) -> tuple[np.ndarray, np.ndarray]:
    """Coverage of the whole side and of its least covered unit, (a, b, end, by end); one without tokens is covered."""
    best = np.zeros((len(of.words), by.count), dtype=np.float32)  # each word's best counterpart in each unit
    filled = np.flatnonzero(np.diff(by.starts))
    if len(filled) and len(of.words):
        best[:, filled] = np.maximum.reduceat(cosines[:, by.index], by.starts[filled], axis=1)
    mass = of.mass.sum(axis=1)
    parts = np.empty((tall, of.count, by.count + 1), dtype=np.float32)  # covered mass of each unit, by window
    parts[:, :, 0] = 0
    window = best
    for b in range(tall):
        if b:
            window = window.copy()
            window[:, b:] = np.maximum(window[:, b:], best[:, :-b])
        parts[b, :, 1:] = of.mass @ window
    parts = parts[:, :, by_ends - by.first]
    before = np.concatenate((np.zeros((tall, 1, parts.shape[2])), parts.cumsum(axis=1)), axis=1, dtype=np.float32)
    covered = before[:, None, ends - of.first] - before[:, begins - of.first]  # (b, a, end, by end)
    total = np.concatenate(([0.0], mass.cumsum()))
    total = (total[ends - of.first] - total[begins - of.first])[None, :, :, None]
    share = np.divide(covered, total, out=np.zeros_like(covered), where=total > _NOTHING)
    single = np.divide(parts, mass[:, None], out=np.ones_like(parts), where=mass[:, None] > _NOTHING)
    least = np.empty_like(covered)
    for a in range(len(begins)):
        unit = single[:, np.maximum(ends - of.first - 1 - a, 0)] if of.count else np.ones_like(least[:, a])
        least[:, a] = np.minimum(least[:, a - 1], unit) if a else unit
    return share.transpose(1, 0, 2, 3), least.transpose(1, 0, 2, 3)
