"""First pass: pairs of units that are surely each other's, and the band that they leave for the search.

Two units are an anchor where each is the other's nearest neighbour (mutual nearest neighbours), or where both are the
nth of a text that comes several times, and as often on either side. The longest chain of anchors that never turns back
is kept; between two of its anchors everything is open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray

from xlate_audit.align.path import Step
from xlate_audit.align.units import Units
from xlate_audit.embed import unit_rows

_ROWS = 512
_CORRIDOR = 150  # columns either side of the diagonal where two anchors leave a very large rectangle open
_LARGE = 1_000_000


@dataclass(frozen=True, slots=True)
class Anchors:
    """The chain, and what the search for it found on the way.

    `left_near` and `right_near` are each unit's mean cosine with its nearest neighbours on the other side: how easily
    it looks like anything (the margin of Artetxe and Schwenk 2019). `ratio` is the usual length of the right side's
    rendering over the left's.
    """

    chain: tuple[tuple[int, int], ...]
    left_near: np.ndarray
    right_near: np.ndarray
    ratio: float


def find_anchors(left: Units, right: Units, neighbours: int) -> Anchors:
    """Anchors of two sides, neither empty."""
    x, y = unit_rows(left.sums), unit_rows(right.sums)
    forth, left_near = _nearest(x, y, neighbours)
    back, right_near = _nearest(y, x, neighbours)
    mutual = [(i, int(j)) for i, j in enumerate(forth) if back[j] == i and x[i].any() and y[j].any()]
    chain = _increasing(sorted((dict(mutual) | _repeated(left.keys, right.keys)).items()))
    total = np.log((right.sizes.sum() + 1) / (left.sizes.sum() + 1))
    seen = [np.log((right.sizes[j] + 1) / (left.sizes[i] + 1)) for i, j in chain if left.sizes[i] > 10]
    ratio = float(np.exp(median([total, total, *seen])))
    return Anchors(tuple(chain), left_near, right_near, ratio)


def _repeated(left: Sequence[str], right: Sequence[str]) -> dict[int, int]:
    """Units whose text comes several times, as often on either side: the nth of the left to the nth of the right.

    To each of them all the others are as near, so that neighbourhood says nothing.
    """
    places: tuple[dict[str, list[int]], dict[str, list[int]]] = {}, {}
    for side, keys in zip(places, (left, right), strict=True):
        for n, key in enumerate(keys):
            side.setdefault(key, []).append(n)
    same = ((found, places[1].get(key, ())) for key, found in places[0].items() if key and len(found) > 1)
    return {i: j for found, others in same if len(found) == len(others) for i, j in zip(found, others, strict=True)}


def _nearest(x: NDArray[np.float32], y: NDArray[np.float32], k: int) -> tuple[np.ndarray, np.ndarray]:
    """Nearest row of y for each of x, and the mean cosine with the k nearest."""
    k = min(k, len(y))
    best, near = np.zeros(len(x), dtype=np.int64), np.zeros(len(x))
    for at in range(0, len(x), _ROWS):
        cosines = x[at : at + _ROWS] @ y.T
        rows = np.arange(len(cosines))
        for n in range(k):  # k passes over the block cost less than partitioning it
            top = cosines.argmax(axis=1)
            if n == 0:
                best[at : at + _ROWS] = top
            near[at : at + _ROWS] += cosines[rows, top] / k
            cosines[rows, top] = -np.inf
    return best, near


def _increasing(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs (sorted by the first) whose second rises too (patience sorting)."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for n, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        before.append(last[at - 1] if at else -1)
        if at == len(tails):
            tails.append(j)
            last.append(n)
        else:
            tails[at], last[at] = j, n
    chain, n = [], last[-1] if last else -1
    while n >= 0:
        chain.append(pairs[n])
        n = before[n]
    return chain[::-1]


def band_between(corners: list[tuple[int, int]], n: int, m: int, slack: int) -> tuple[np.ndarray, np.ndarray]:
    """Lowest and highest column of every row: the rectangles between successive corners, widened by `slack`.

    `corners` rise in both coordinates. A rectangle too large to search is narrowed to a corridor along its diagonal.
    """
    lo, hi = np.full(n + 1, m, dtype=np.int64), np.zeros(n + 1, dtype=np.int64)
    for (i, j), (i2, j2) in zip([(0, 0), *corners], [*corners, (n, m)], strict=True):
        first, last = max(0, i - slack), min(n, i2 + slack)
        rows = np.arange(first, last + 1)
        low, high = np.full(len(rows), j - slack), np.full(len(rows), j2 + slack)
        if (i2 - i) * (j2 - j) > _LARGE:
            middle = j + (rows - i) * (j2 - j) // (i2 - i)
            reach = _CORRIDOR + (j2 - j) // max(1, i2 - i)
            low, high = np.maximum(low, middle - reach), np.minimum(high, middle + reach)
        lo[first : last + 1] = np.minimum(lo[first : last + 1], low)
        hi[first : last + 1] = np.maximum(hi[first : last + 1], high)
    lo = np.minimum.accumulate(np.clip(lo, 0, m)[::-1])[::-1]
    hi = np.maximum.accumulate(np.clip(hi, 0, m))
    lo[0], hi[n] = 0, m
    return lo, hi


def band_around(path: list[Step], n: int, m: int, slack: int) -> tuple[np.ndarray, np.ndarray]:
    """As `band_between`, with every joint of a path as a corner."""
    return band_between([(i, j) for i, _, j, _ in path], n, m, slack)
