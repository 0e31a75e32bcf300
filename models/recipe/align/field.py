"""A semi-Markov conditional random field over monotone alignments (Sarawagi and Cohen 2004), in numpy.

The probability of an alignment is proportional to the exponential of the summed gains of its beads; a gain is the
weighted sum of a bead's features. The weights that make the gold alignments likeliest are found by L-BFGS on the
exact gradient.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from xlate_audit.align.features import NULL, Pair


@dataclass(frozen=True)
class Document:
    """Features of every bead within a band, row by row, and the gold alignment.

    `features[i]` is (a, b, column, feature) for beads that end in row i, `allowed[i]` which of them exist;
    `left_null` and `right_null` are (unit, feature); `gold` holds (a - 1, b - 1, i, column within the band) of every
    gold bead.
    """

    lo: np.ndarray
    hi: np.ndarray
    features: list[np.ndarray]
    allowed: list[np.ndarray]
    left_null: np.ndarray
    right_null: np.ndarray
    gold: list[tuple[int, int, int, int]]
    left_alone: list[int]
    right_alone: list[int]


def document(
    pair: Pair, lo: np.ndarray, hi: np.ndarray, gold: list[tuple[tuple[int, ...], tuple[int, ...]]]
) -> Document:
    """The features of a pair within a band. Gold beads outside the band or too large are left to nothing."""
    features, allowed = [], []
    shape = pair.shape
    for i in range(len(lo)):
        cells = int(lo[i]), int(hi[i]) + 1
        full = (*shape, 1, cells[1] - cells[0])
        values = [np.broadcast_to(v, full)[:, :, 0] for _, v in pair.features(i, i + 1, *cells)]
        features.append(np.stack(values, axis=-1).astype(np.float32))
        allowed.append(pair.allowed(i, i + 1, *cells)[:, :, 0])
    beads, left_alone, right_alone = [], set(range(len(pair.left))), set(range(len(pair.right)))
    for s, t in gold:
        if not s or not t or len(s) > shape[0] or len(t) > shape[1] or len(s) + len(t) > pair.settings.most:
            continue
        i, j = max(s) + 1, max(t) + 1
        if lo[i] <= j <= hi[i] and lo[min(s)] <= min(t) <= hi[min(s)]:
            beads.append((len(s) - 1, len(t) - 1, i, j - int(lo[i])))
            left_alone -= set(s)
            right_alone -= set(t)
    nulls = [np.stack([v for _, v in pair.null_features(right=r)], axis=1) for r in (False, True)]
    return Document(lo, hi, features, allowed, *nulls, beads, sorted(left_alone), sorted(right_alone))


def loss(weights: np.ndarray, documents: list[Document], scale: np.ndarray, ridge: float) -> tuple[float, np.ndarray]:
    """Negative log-likelihood of the gold alignments with an L2 penalty on the scaled weights, and its gradient."""
    total, gradient = ridge * float(weights @ weights), 2 * ridge * weights
    for d in documents:
        value, slope = _document_loss(weights / scale, d)
        total += value
        gradient = gradient + slope / scale
    return total, gradient


def _log_sum(x: np.ndarray) -> np.ndarray:
    top = x.max(axis=0)
    safe = np.where(np.isfinite(top), top, 0)
    with np.errstate(divide="ignore"):
        return safe + np.log(np.exp(x - safe).sum(axis=0))


def _document_loss(w: np.ndarray, d: Document) -> tuple[float, np.ndarray]:
    bead, null = w[: -len(NULL)], w[-len(NULL) :]
    n, m = len(d.lo) - 1, int(d.hi[-1])
    tall, wide = d.features[0].shape[:2]
    skip_left, skip_right = d.left_null @ null, d.right_null @ null
    alone = np.concatenate(([0.0], np.cumsum(skip_right)))
    alpha = np.full((n + 1 + tall, m + 1 + wide), -np.inf)  # padded at the top and on the left
    best, gains = [], []
    for i in range(n + 1):
        j0, j1 = int(d.lo[i]), int(d.hi[i]) + 1
        gain = np.where(d.allowed[i], d.features[i] @ bead, -np.inf)
        options = (_before(alpha, i, j0, j1, tall, wide)[:, 1:] + gain).reshape(tall * wide, j1 - j0)
        if i:
            skip = alpha[i - 1 + tall, wide + j0 : wide + j1] + skip_left[i - 1]
        else:
            skip = np.where(np.arange(j0, j1) == 0, 0.0, -np.inf)
        row = _log_sum(np.vstack([options, skip]))
        alpha[i + tall, wide + j0 : wide + j1] = np.logaddexp.accumulate(row - alone[j0:j1]) + alone[j0:j1]
        best.append(row)
        gains.append(gain)
    total = alpha[n + tall, wide + m]
    expected, left_share, right_share = _expected(d, alpha, best, gains, alone, skip_left)
    value = total - float(skip_left[d.left_alone].sum() + skip_right[d.right_alone].sum())
    for a, b, i, j in d.gold:
        value -= float(gains[i][a, b, j])
        expected = expected - d.features[i][a, b, j]
    left_share[d.left_alone] -= 1
    right_share[d.right_alone] -= 1
    return value, np.concatenate([expected, left_share @ d.left_null + right_share @ d.right_null])


def _before(alpha: np.ndarray, i: int, j0: int, j1: int, tall: int, wide: int) -> np.ndarray:
    """What comes before beads that end in row i: (a - 1, b, column)."""
    rows = alpha[i + tall - 1 - np.arange(tall), j0 : j1 + wide]
    return sliding_window_view(rows, j1 - j0, axis=1)[:, ::-1]


def _expected(
    d: Document,
    alpha: np.ndarray,
    best: list[np.ndarray],
    gains: list[np.ndarray],
    alone: np.ndarray,
    skip_left: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Expected features of beads, and the probability of each unit of the left and of the right to stand alone."""
    n, m = len(d.lo) - 1, int(d.hi[-1])
    tall, wide = d.features[0].shape[:2]
    share = np.zeros_like(alpha)  # probability that the path passes a cell, but for moves along its row
    share[n + tall, wide + m] = 1
    expected, left, right = np.zeros(d.features[0].shape[-1]), np.zeros(n), np.zeros(m)
    for i in range(n, -1, -1):
        j0, j1 = int(d.lo[i]), int(d.hi[i]) + 1
        here, here_alone = alpha[i + tall, wide + j0 : wide + j1], alone[j0:j1]
        with np.errstate(divide="ignore", invalid="ignore"):
            ahead = np.log(share[i + tall, wide + j0 : wide + j1]) + here_alone - here
        ahead = np.logaddexp.accumulate(np.where(np.isnan(ahead), -np.inf, ahead)[::-1])[::-1]
        with np.errstate(invalid="ignore"):
            right[j0 : j1 - 1] += np.nan_to_num(np.exp(here[:-1] - here_alone[:-1] + ahead[1:]))
            entry = ahead - here_alone  # log of the share that enters the row here, over exp(best)
            beads = np.nan_to_num(np.exp(_before(alpha, i, j0, j1, tall, wide)[:, 1:] + gains[i] + entry))
        expected += np.tensordot(beads, d.features[i], axes=3)
        for a in range(tall):
            for b in range(wide):
                share[i + tall - 1 - a, wide + j0 - 1 - b : wide + j1 - 1 - b] += beads[a, b]
        if i:
            with np.errstate(invalid="ignore"):
                skip = np.nan_to_num(np.exp(alpha[i - 1 + tall, wide + j0 : wide + j1] + skip_left[i - 1] + entry))
            left[i - 1] = skip.sum()
            share[i - 1 + tall, wide + j0 : wide + j1] += skip
    return expected, left, right
