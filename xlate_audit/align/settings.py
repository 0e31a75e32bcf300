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
        "bead": 4.451, "extra": -0.352, "one_one": -0.466, "cosine": 8.838, "cosine_each": 7.888, "near": -8.572,
        "near_each": -8.003, "length": -0.589, "questions": 0.056, "exclamations": 0.033, "quotes": -0.696,
        "brackets": -0.748, "colons": 0.302, "numbers": -1.235, "leading_on": -1.239, "closes": 1.992, "opens": 0.337,
        "breaks": -6.0, "same_break": 1.0, "null": 2.006, "null_near": 0.992, "null_length": -1.669,
    }
)  # fmt: skip
FINE = MappingProxyType(
    {
        "bead": 7.38, "extra": -0.63, "one_one": -0.968, "cosine": 11.009, "cosine_each": 2.801, "near": -5.656,
        "near_each": 3.248, "length": -0.475, "questions": 0.348, "exclamations": 0.209, "quotes": -0.627,
        "brackets": -0.419, "colons": 0.149, "numbers": -1.001, "leading_on": -0.972, "closes": 1.883, "opens": 0.183,
        "breaks": -6.0, "same_break": 1.0, "less_covered": 12.391, "less_covered_each": 6.41,
        "least_covered": -15.504, "least_covered_each": 13.208, "more_covered": -9.397, "more_covered_each": 2.856,
        "null": 3.716, "null_near": 9.243, "null_length": -1.675,
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
