"""Logistic curves from the rankers' numbers to the probability of a sound translation, for each pair of languages."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np
from curves import curve
from ranking import Versions


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
