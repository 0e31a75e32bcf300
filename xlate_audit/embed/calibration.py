"""From a similarity to the probability that two sentences are translations, so that it means the same in every pair."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Calibration:
    """Logistic curves (Platt 1999) over similarity, learnt on as many held-out translations as random pairs.

    `pairs` holds (slope, intercept) by "a-b", two ISO 639-1 codes in alphabetical order ("de-de" for paraphrases);
    `default` serves every other pair.
    """

    default: tuple[float, float]
    pairs: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    @classmethod
    def from_config(cls, config: Mapping[str, Any]) -> Calibration:
        """Read the "calibration" part of a model's config.json."""
        slope, intercept = config["default"]
        return cls((slope, intercept), {key: (pair[0], pair[1]) for key, pair in config["pairs"].items()})

    def probability(self, similarity: float, language_a: str | None, language_b: str | None) -> float:
        """Probability in [0, 1] of being a translation (a paraphrase where both languages are one).

        >>> Calibration((10.0, -4.0)).probability(0.4, "de", "en")
        0.5
        """
        slope, intercept = self.pairs.get("-".join(sorted((language_a or "", language_b or ""))), self.default)
        z = max(-60.0, min(60.0, slope * similarity + intercept))
        return 1 / (1 + math.exp(-z))
