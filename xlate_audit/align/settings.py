"""The constants of alignment.

The weights are learnt by `models/recipe/align/fit.py`, where data and figures are named; the others are chosen for
speed and do not change results within wide limits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

COARSE = MappingProxyType(
    {
        "bead": 4.249, "extra": -0.281, "one_one": -0.481, "cosine": 6.827, "cosine_each": 6.35, "near": -5.657,
        "near_each": -14.404, "length": -0.652, "questions": 0.308, "exclamations": 0.24, "quotes": -0.646,
        "brackets": -0.77, "colons": 0.271, "numbers": -0.577, "leading_on": -1.455, "closes": 2.024, "opens": 0.327,
        "breaks": -6.0, "same_break": 1.0, "null": 1.443, "null_near": -2.503, "null_length": -1.617,
    }
)  # fmt: skip
FINE = MappingProxyType(
    {
        "bead": 6.852, "extra": -0.502, "one_one": -0.659, "cosine": 6.207, "cosine_each": 2.471, "near": -6.273,
        "near_each": -6.018, "length": -0.467, "questions": 0.384, "exclamations": 0.316, "quotes": -0.592,
        "brackets": -0.452, "colons": 0.058, "numbers": -0.456, "leading_on": -1.479, "closes": 2.066, "opens": 0.244,
        "breaks": -6.0, "same_break": 1.0, "less_covered": 10.51, "less_covered_each": 3.078,
        "least_covered": -10.365, "least_covered_each": 9.326, "more_covered": -5.605, "more_covered_each": 1.845,
        "null": 2.741, "null_near": 2.296, "null_length": -1.54,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """`shape` is the greatest number of units of each side in a bead and `most` of both together; `neighbours` how
    many neighbours make a unit's margin; `coarse_slack` how far (in units) the first search may leave the anchors and
    `fine_slack` the second the path of the first; `coarse` weighs the features of a bead without coverage, `fine`
    with it.
    """

    shape: tuple[int, int] = (6, 6)
    most: int = 8
    neighbours: int = 4
    coarse_slack: int = 12
    fine_slack: int = 7
    coarse: Mapping[str, float] = field(default_factory=lambda: COARSE)
    fine: Mapping[str, float] = field(default_factory=lambda: FINE)


SETTINGS = Settings()
"""For lists of lines."""

# The line files hold captions and scraps that stand alone, and so short units are learnt to stand alone easily and long
# ones hardly ever. In articles whole sentences are left out and added, whatever their length.
_SENTENCE_ALONE = {"null": -0.5, "null_length": 0.0}

ARTICLES = Settings(
    coarse=MappingProxyType({**COARSE, **_SENTENCE_ALONE}), fine=MappingProxyType({**FINE, **_SENTENCE_ALONE})
)
"""For the sentences of articles."""
