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
        "bead": 4.445, "extra": -0.256, "one_one": -0.505, "cosine": 6.301, "cosine_each": 6.189, "near": -5.067,
        "near_each": -13.073, "length": -0.669, "questions": 0.463, "exclamations": 0.18, "quotes": -0.66,
        "brackets": -0.816, "colons": 0.188, "numbers": -0.701, "leading_on": -1.59, "closes": 2.025, "opens": 0.325,
        "breaks": -6.0, "same_break": 1.0, "null": 1.186, "null_near": -1.295, "null_length": -1.602,
    }
)  # fmt: skip
FINE = MappingProxyType(
    {
        "bead": 7.191, "extra": -0.55, "one_one": -0.593, "cosine": 4.589, "cosine_each": 2.649, "near": -7.368,
        "near_each": -5.902, "length": -0.508, "questions": 0.451, "exclamations": 0.235, "quotes": -0.623,
        "brackets": -0.518, "colons": -0.025, "numbers": -0.598, "leading_on": -1.419, "closes": 2.032, "opens": 0.285,
        "breaks": -6.0, "same_break": 1.0, "less_covered": 13.705, "less_covered_each": 1.599, "least_covered": -9.402,
        "least_covered_each": 8.583, "more_covered": -7.096, "more_covered_each": 3.913, "null": 3.074,
        "null_near": 2.509, "null_length": -1.647,
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
