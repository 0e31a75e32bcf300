"""The search against a search that tries everything."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit.align.path import best_path, blocks


def exhaustive(gains: np.ndarray, left: np.ndarray, right: np.ndarray) -> float:
    """Greatest total gain of any path."""

    @lru_cache(None)
    def upto(i: int, j: int) -> float:
        found = [0.0] if i == j == 0 else []
        if i:
            found.append(upto(i - 1, j) + left[i - 1])
        if j:
            found.append(upto(i, j - 1) + right[j - 1])
        for a in range(1, min(i, gains.shape[0]) + 1):
            for b in range(1, min(j, gains.shape[1]) + 1):
                found.append(upto(i - a, j - b) + gains[a - 1, b - 1, i, j])
        return max(found)

    return upto(len(left), len(right))


def grid(seed: int, n: int, m: int, shape: tuple[int, int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    gains = rng.normal(size=(*shape, n + 1, m + 1))
    for a in range(shape[0]):
        gains[a, :, : a + 1] = -np.inf
    for b in range(shape[1]):
        gains[:, b, :, : b + 1] = -np.inf
    return gains, rng.normal(size=n) - 0.5, rng.normal(size=m) - 0.5


@given(st.integers(0, 10**6), st.integers(0, 9), st.integers(0, 9), st.integers(1, 3))
def test_finds_the_greatest_gain_and_covers_everything(seed: int, n: int, m: int, rows: int) -> None:
    gains, left, right = grid(seed, n, m, (3, 4))
    lo, hi = np.zeros(n + 1, dtype=np.int64), np.full(n + 1, m, dtype=np.int64)
    steps, own = best_path(lo, hi, lambda a, b, c, d: gains[:, :, a:b, c:d], left, right, (3, 4), rows)
    at = (0, 0)
    for i0, i1, j0, j1 in steps:
        assert (i0, j0) == at
        at = (i1, j1)
    assert at == (n, m)
    assert sum(own) == np.float64(0) or abs(sum(own) - exhaustive(gains, left, right)) < 1e-9
    for (i0, i1, j0, j1), gain in zip(steps, own, strict=True):
        alone = left[i0] if j0 == j1 else right[j0] if i0 == i1 else None
        assert abs(gain - (gains[i1 - i0 - 1, j1 - j0 - 1, i1, j1] if alone is None else alone)) < 1e-9


def test_stays_in_the_band() -> None:
    n = m = 12
    gains, left, right = grid(1, n, m, (2, 2))
    lo = np.maximum(np.arange(n + 1) - 2, 0)
    hi = np.minimum(np.arange(n + 1) + 2, m)
    steps, _ = best_path(lo, hi, lambda a, b, c, d: gains[:, :, a:b, c:d], left, right, (2, 2))
    assert all(lo[i] <= j <= hi[i] for _, i, _, j in steps)


def test_equal_gains_prefer_small_beads() -> None:
    gains = np.full((2, 2, 4, 4), 0.0)
    gains[0, :, :1], gains[1, :, :2], gains[:, 0, :, :1], gains[:, 1, :, :2] = (-np.inf,) * 4
    whole = np.zeros(4, dtype=np.int64), np.full(4, 3, dtype=np.int64)
    steps, _ = best_path(*whole, lambda a, b, c, d: gains[:, :, a:b, c:d], np.full(3, -1.0), np.full(3, -1.0), (2, 2))
    assert steps == [(0, 1, 0, 1), (1, 2, 1, 2), (2, 3, 2, 3)]


def test_blocks_cover_the_rows_once() -> None:
    lo, hi = np.arange(300), np.arange(300) + 50
    runs = blocks(lo, hi, 16)
    assert [i for a, b in runs for i in range(a, b)] == list(range(300))
    assert max(b - a for a, b in runs) <= 16
