"""Figures of a token table on held-out pairs, and their calibration."""

from __future__ import annotations

from collections.abc import Mapping

import kernels
import numpy as np
from tokenizers import Tokenizer


def vectors(tokenizer: Tokenizer, table: np.ndarray, texts: list[str]) -> np.ndarray:
    """Unit rows of texts."""
    ids = [encoding.ids for encoding in tokenizer.encode_batch_fast(texts)]
    stops = np.cumsum([len(row) for row in ids])
    starts = np.r_[0, stops[:-1]]
    flat = np.array([i for row in ids for i in row], np.int32)
    out = np.empty((len(texts), table.shape[1]), np.float32)
    kernels.bag(table, flat, starts, stops, out)
    return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)


def top1(a: np.ndarray, b: np.ndarray) -> float:
    """Share of rows whose partner is the nearest of all, both directions averaged."""
    scores = a @ b.T
    right = np.arange(len(a))
    return float(((scores.argmax(1) == right).mean() + (scores.argmax(0) == right).mean()) / 2)


def accuracies(
    tokenizer: Tokenizer, table: np.ndarray, heldout: Mapping[str, list[tuple[str, str]]]
) -> dict[str, float]:
    """Top-1 by key ("de-en", or "de-de" for paraphrases) of held-out pairs."""
    return {
        key: round(
            top1(vectors(tokenizer, table, [a for a, _ in rows]), vectors(tokenizer, table, [b for _, b in rows])), 4
        )
        for key, rows in heldout.items()
    }


def similarities(
    tokenizer: Tokenizer, table: np.ndarray, heldout: Mapping[str, list[tuple[str, str]]], rng: np.random.Generator
) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Similarities of the true pairs by key, and of as many random ones.

    The random partner of a text comes from the left sides of every key of the same language: the held-out texts of one
    language pair may all be of one subject, and "unrelated" should mean the same everywhere.
    """
    left = {key: vectors(tokenizer, table, [a for a, _ in rows]) for key, rows in heldout.items()}
    pool = {
        name: np.concatenate([v for key, v in left.items() if key[:2] == name]) for name in {k[:2] for k in heldout}
    }
    texts = {name: [a for key, rows in heldout.items() if key[:2] == name for a, _ in rows] for name in pool}
    result = {}
    for key, rows in heldout.items():
        right = vectors(tokenizer, table, [b for _, b in rows])
        other = rng.integers(0, len(pool[key[:2]]), len(rows))
        apart = np.array([texts[key[:2]][i] != a for i, (a, _) in zip(other, rows, strict=True)])
        random = (pool[key[:2]][other] * right).sum(1)
        result[key] = ((left[key] * right).sum(1), random[apart])
    return result


def platt(true: np.ndarray, random: np.ndarray) -> tuple[float, float]:
    """Slope and intercept of the logistic curve that parts two samples of equal size (Platt 1999), by Newton steps.

    The targets are drawn in from 0 and 1 as Platt has it, so that samples that do not overlap give no infinite slope.
    """
    x = np.concatenate([true, random]).astype(np.float64)
    n = len(true)
    y = np.r_[np.full(n, (n + 1) / (n + 2)), np.full(len(random), 1 / (len(random) + 2))]
    design = np.stack([x, np.ones_like(x)], 1)
    weights = np.zeros(2)
    for _ in range(100):
        p = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (y - p)
        hessian = (design * (p * (1 - p))[:, None]).T @ design + 1e-6 * np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return round(float(weights[0]), 3), round(float(weights[1]), 3)
