"""The constants of alignment.

The weights are learnt by `models/recipe/align/fit.py`, where data and figures are named; the others are chosen for speed and
do not change results within wide limits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

COARSE = MappingProxyType(
    {
        "bead": 4.725, "extra": -0.422, "one_one": -0.472, "many_many": -0.007, "cosine": 7.825, "cosine_each": 6.044,
        "near": -8.392, "near_each": -5.565, "length": -0.634, "length_each": -0.019, "questions": 0.203,
        "exclamations": 0.109, "quotes": -0.588, "brackets": -0.797, "colons": -0.028, "numbers": -1.608,
        "same_end": 0.014, "leading_on": -1.665, "closes": 2.124, "opens": 0.332, "breaks": -6.0, "same_break": 1.0,
        "null": 2.542, "null_near": -0.059, "null_length": -1.742,
    }
)  # fmt: skip
FINE = MappingProxyType(
    {
        "bead": 5.576, "extra": -0.588, "one_one": -0.466, "many_many": 0.127, "cosine": 5.856, "cosine_each": 2.971,
        "near": -7.832, "near_each": -1.001, "length": -0.508, "length_each": 0.001, "questions": 0.276,
        "exclamations": 0.141, "quotes": -0.58, "brackets": -0.62, "colons": -0.117, "numbers": -1.336,
        "same_end": -0.046, "leading_on": -1.265, "closes": 2.091, "opens": 0.141, "breaks": -6.0, "same_break": 1.0,
        "less_covered": 7.701, "less_covered_each": 8.674, "more_covered": -6.274, "more_covered_each": 2.216,
        "null": 3.758, "null_near": 4.536, "null_length": -1.859,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """`shape` is the greatest number of units of each side in a bead and `most` of both together; `neighbours` how many
    neighbours make a unit's margin; `coarse_slack` how far (in units) the first search may leave the anchors and
    `fine_slack` the second the path of the first; `coarse` weighs the features of a bead without coverage, `fine` with it.
    """

    shape: tuple[int, int] = (6, 6)
    most: int = 8
    neighbours: int = 4
    coarse_slack: int = 12
    fine_slack: int = 7
    coarse: Mapping[str, float] = field(default_factory=lambda: COARSE)
    fine: Mapping[str, float] = field(default_factory=lambda: FINE)


SETTINGS = Settings()
