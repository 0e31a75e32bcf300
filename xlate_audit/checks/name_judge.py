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
from xlate_audit.text.name_table import CASED
from xlate_audit.text.places import place_table


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
_NOWHERE = 0.45  # likeness below which the original has a name nowhere
_LOST = 1.0  # logit from which the original's name is likely to be lost
# Words that a translator may render by their meaning, or that may be no names.
_DOUBTFUL = ("ordinary", "rival_ordinary", "rival_initial", "rival_acronym", "acronym", "initial")


def judged(suspects: Sequence[Suspect]) -> list[float]:
    """The probability of each suspect that it stands in the place of another name."""
    if not suspects:
        return []
    return judge().probabilities(np.array([s.features for s in suspects], dtype=np.float64)).tolist()


def together(probabilities: Sequence[float]) -> float:
    """The probability of a name by those of its words: the mean of their logits."""
    p = np.clip(np.array(probabilities), _LEAST, 1 - _LEAST)
    return float(1 / (1 + np.exp(-np.mean(np.log(p / (1 - p))))))


def is_for_a_foreign_name(suspect: Suspect, language: str | None) -> bool:
    """Whether a name that the original (in `language`) has nowhere stands where a foreign one was likely lost: large
    words that open no sentence, neither of them ordinary, an acronym or a place. A foreign name is no word of the
    original's language, so that nearly every translator leaves it as it is, or as it sounds."""
    if suspect.choice is None or language not in CASED:
        return False
    told = dict(zip(FEATURES, suspect.features, strict=True))
    if any(told[f] for f in _DOUBTFUL) or told["sound_article"] >= _NOWHERE:
        return False
    if any(place_table().named((suspect.text, suspect.choice.rival.text))):
        return False
    return bool(told["rival_foreign"]) and told["rival_strength"] > _LOST


@lru_cache(maxsize=1)
def judge() -> Judge:
    """The shipped network, opened once. Raises ValueError where it was fitted to other evidence."""
    with np.load(resource("names") / "replaced.npz") as parts:
        if tuple(parts["features"].tolist()) != FEATURES:
            raise ValueError("models/names/replaced.npz was fitted to other evidence: run its recipe again")
        return Judge(*(parts[name].astype(np.float64) for name in Judge.__slots__))
