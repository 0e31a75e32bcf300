"""The shipped language model: one linear classifier a script over hashed letter n-grams.

`models/language/language.npz` holds 8-bit weights, made by models/recipe/language/. A text's score for a language is
the sum of its n-grams' weights over the square root of their number, so that a long text is surer than a short one but
not endlessly so; a softmax over the scores, with a temperature fitted on texts held back, gives the probability.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from xlate_audit.language.features import hashed, normalised
from xlate_audit.resources import resource

#: The class of texts that are in no language: names of people.
NAMES = "-"


@dataclass(frozen=True)
class Classifier:
    """Weights by bucket and class, their scale and the bias of each class."""

    classes: tuple[str, ...]
    weights: np.ndarray
    scale: np.ndarray
    bias: np.ndarray

    def scores(self, texts: Sequence[str]) -> np.ndarray:
        """Scores (texts by classes), natural logarithms up to a constant: what the letters of a text say for each."""
        bucket, owner = hashed([normalised(t) for t in texts], len(self.weights))
        counts = np.bincount(owner, minlength=len(texts))
        total = np.zeros((len(texts), len(self.classes)), dtype=np.int32)
        held = counts > 0
        if held.any():
            starts = np.concatenate(([0], np.cumsum(counts)[:-1]))[held]
            total[held] = np.add.reduceat(self.weights[bucket].astype(np.int32), starts, axis=0)
        return total * self.scale / np.sqrt(np.maximum(counts, 1))[:, None] + self.bias

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """Probabilities of the classes for each text; rows sum to 1."""
        return softmax(self.scores(texts))


def softmax(scores: np.ndarray) -> np.ndarray:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


@lru_cache(maxsize=1)
def classifiers() -> Mapping[str, Classifier]:
    """The classifier of each script that more than one language is written in."""
    with np.load(resource("language/language.npz")) as data:
        scripts = [name.removesuffix(".classes") for name in data.files if name.endswith(".classes")]
        return {
            script: Classifier(
                tuple(data[f"{script}.classes"].tolist()),
                data[f"{script}.weights"],
                data[f"{script}.scale"],
                data[f"{script}.bias"],
            )
            for script in scripts
        }
