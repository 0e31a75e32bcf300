"""A logistic curve from a number to the probability of a sound translation.

The prior is that nine in ten translations are sound: sound ones weigh nine times the faulty ones. A pair of languages
with few examples keeps near the curve of all (its own examples count beside those that the common curve stands for).
"""

from __future__ import annotations

import numpy as np

PRIOR = 9.0
_STANDS_FOR = 200.0  # examples that the common curve counts as


def curve(scores: np.ndarray, sound: np.ndarray, common: tuple[float, float] | None) -> tuple[float, float]:
    """Slope and intercept by Newton's method; with `common`, only the intercept is the pair's own."""
    weights = np.where(sound == 1, PRIOR / max(1, sound.sum()), 1 / max(1, (1 - sound).sum()))
    weights = weights * len(scores) / (PRIOR + 1)
    slope, intercept = common or (1.0, 0.0)
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(slope * scores + intercept, -30, 30)))
        gap, curvature = weights * (sound - p), weights * p * (1 - p) + 1e-9
        if common:
            step = (gap.sum() - 0.1 * _STANDS_FOR * (intercept - common[1])) / (curvature.sum() + 0.1 * _STANDS_FOR)
            intercept += float(np.clip(step, -1, 1))
            continue
        x = np.stack([scores, np.ones_like(scores)])
        hessian = (x * curvature) @ x.T + 1e-6 * np.eye(2)
        change = np.clip(np.linalg.solve(hessian, x @ gap), -1, 1)
        slope, intercept = slope + float(change[0]), intercept + float(change[1])
    return round(slope, 4), round(intercept, 4)
