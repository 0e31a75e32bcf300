"""How much of each side's wording finds a counterpart in the other: soft coverage, token by token.

For each token, the greatest cosine with a token of the other side's part of the bead, weighed by the length of the
token's vector (a static model gives words that carry meaning long vectors). The sum of a bead's vectors cannot tell
whether a clause has no counterpart; this can (compare BERTScore, Zhang et al. 2020, there with contextual vectors).
"""

from __future__ import annotations

import numpy as np

from xlate_audit.align.units import Tokens


def coverage(
    x: Tokens, y: Tokens, rows: np.ndarray, columns: np.ndarray, i0: np.ndarray, j0: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Share (0 to 1) of the left side covered by the right and the other way round, each as (a, b, row, column).

    The beads end in cells (`rows`, `columns`) and begin in `i0` (a, row) and `j0` (b, column).
    """
    left, right = _Slice(x, int(i0.min()), int(rows[-1])), _Slice(y, int(j0.min()), int(columns[-1]))
    cosines = np.maximum(left.words @ right.words.T, 0)
    of_left = _covered(left, right, cosines, rows, columns, i0, len(j0))
    of_right = _covered(right, left, cosines.T, columns, rows, j0, len(i0))
    return of_left, of_right.transpose(1, 0, 3, 2)


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
) -> np.ndarray:
    best = np.zeros((len(of.words), by.count), dtype=np.float32)  # each word's best counterpart in each unit
    filled = np.flatnonzero(np.diff(by.starts))
    if len(filled) and len(of.words):
        best[:, filled] = np.maximum.reduceat(cosines[:, by.index], by.starts[filled], axis=1)
    sums = np.zeros((tall, of.count + 1, by.count + 1), dtype=np.float32)  # covered mass before a unit, by window
    window = best
    for b in range(tall):
        if b:
            window = window.copy()
            window[:, b:] = np.maximum(window[:, b:], best[:, :-b])
        sums[b, 1:, 1:] = (of.mass @ window).cumsum(axis=0)
    total = np.concatenate(([0.0], of.mass.sum(axis=1).cumsum()))
    sums = sums[:, :, by_ends - by.first]
    covered = sums[:, None, ends - of.first] - sums[:, begins - of.first]  # (b, a, end, by end)
    mass = (total[ends - of.first] - total[begins - of.first])[None, :, :, None]
    return np.divide(covered, mass, out=np.zeros_like(covered), where=mass > 1e-9).transpose(1, 0, 2, 3)
