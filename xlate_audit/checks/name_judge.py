"""How surely a name of the reprint stands in the place of another.

A small network (one hidden layer; the mean of a few that were fitted from different beginnings) over the evidence of
`name_evidence`, fitted by models/recipe/names/replaced.py on translated news in which names were put in the place of
others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from xlate_audit.checks.name_evidence import FEATURES, Suspect
from xlate_audit.resources import resource


@dataclass(frozen=True, slots=True)
class Judge:
    """Weights of the networks, stacked: features are brought to mean 0 and deviation 1 by `shift` and `scale`."""

    shift: np.ndarray
    scale: np.ndarray
    hidden: np.ndarray
    hidden_bias: np.ndarray
    out: np.ndarray
    out_bias: np.ndarray

    def probabilities(self, features: np.ndarray) -> np.ndarray:
        """Probability of each row of evidence (in the order of FEATURES) that the name is another's."""
        rows = np.clip((features - self.shift) / self.scale, -_FAR, _FAR)
        hidden = np.maximum(0.0, np.einsum("nf,mfh->mnh", rows, self.hidden) + self.hidden_bias[:, None, :])
        score = np.einsum("mnh,mh->mn", hidden, self.out) + self.out_bias[:, None]
        return (1.0 / (1.0 + np.exp(-score))).mean(axis=0)


_FAR = 4.0  # deviations beyond which evidence counts no more
_LEAST = 1e-6  # a probability is never nearer to none and to one


def judged(suspects: Sequence[Suspect]) -> list[float]:
    """The probability of each suspect that it stands in the place of another name."""
    if not suspects:
        return []
    return judge().probabilities(np.array([s.features for s in suspects], dtype=np.float64)).tolist()


def together(probabilities: Sequence[float]) -> float:
    """The probability of a name by those of its words: the mean of their logits."""
    p = np.clip(np.array(probabilities), _LEAST, 1 - _LEAST)
    return float(1 / (1 + np.exp(-np.mean(np.log(p / (1 - p))))))


@lru_cache(maxsize=1)
def judge() -> Judge:
    """The shipped network, opened once. Raises ValueError where it was fitted to other evidence."""
    with np.load(resource("names") / "replaced.npz") as parts:
        if tuple(parts["features"].tolist()) != FEATURES:
            raise ValueError("models/names/replaced.npz was fitted to other evidence: run its recipe again")
        return Judge(*(parts[name].astype(np.float64) for name in Judge.__slots__))
