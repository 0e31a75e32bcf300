"""Logistic curves from the ranker's number to the probability of a sound translation, for each pair of languages.

The prior is that nine in ten translations are sound: sound ones weigh nine times the faulty ones. A pair with few
examples keeps near the curve of all (its own examples count beside those that the common curve stands for).
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np
from ranking import Versions

PRIOR = 9.0
_STANDS_FOR = 200.0  # examples that the common curve counts as


def calibrate(groups: list[tuple[Versions, np.ndarray]]) -> dict[str, Any]:
    """The "calibration" of config.json: slope and intercept of all, and of each pair."""
    scores: dict[str, list[float]] = defaultdict(list)
    labels: dict[str, list[int]] = defaultdict(list)
    for group, found in groups:
        if group.kind in ("planted", "gross"):
            first = group.segments[0]
            pair = "-".join(sorted((first.source_language or "", first.target_language or "")))
            scores[pair] += found.tolist()
            labels[pair] += [int(value) for value in group.values]
    everything = np.array([s for pair in scores for s in scores[pair]])
    sound = np.array([y for pair in labels for y in labels[pair]])
    slope, intercept = curve(everything, sound, None)
    pairs = {
        pair: list(curve(np.array(scores[pair]), np.array(labels[pair]), (slope, intercept)))
        for pair in sorted(scores)
        if len(scores[pair]) >= 60
    }
    return {"default": [slope, intercept], "pairs": pairs}


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
