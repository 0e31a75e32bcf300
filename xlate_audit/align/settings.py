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
        "bead": 8.0, "extra": -0.6, "one_one": 0.0, "many_many": 0.0, "cosine": 8.0, "cosine_each": 12.0,
        "near": -8.0, "near_each": -6.0, "length": -0.3, "length_each": -0.1,
        "questions": -0.5, "exclamations": -0.3, "quotes": -0.2, "brackets": -0.2, "colons": -0.1, "numbers": -0.5,
        "same_end": 0.3, "leading_on": -0.5, "closes": 0.2, "opens": 0.2,
        "null": 3.2, "null_near": 5.0, "null_length": -1.4, "breaks": -3.0, "same_break": 1.0,
    }
)  # fmt: skip
FINE = MappingProxyType({**COARSE, "cosine": 6.9, "cosine_each": 3.9, "less_covered": 5.3, "less_covered_each": 14.2,
                         "more_covered": -6.0, "more_covered_each": 2.6})

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
