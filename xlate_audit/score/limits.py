"""What no translation is, whatever networks say: a copy, another language, another sentence, a scrap, a text twice.

Each is told by one or two figures of the plain evidence, far beyond where sound translations lie.
"""

from __future__ import annotations

import math

import numpy as np

from xlate_audit.score.evidence import NAMES

FLOOR = 0.02  # what is left of a score at the least
_LANGUAGE, _WRONG = NAMES.index("language"), -2.0  # natural logarithm of the language's probability
_COPIED, _COPY, _COPY_WORDS = NAMES.index("copied"), 0.7, 3
_LIKENESS, _STRANGER = NAMES.index("probability"), 0.5
_MASS, _SCRAP = NAMES.index("mass ratio"), math.log(0.35)
_TWICE = NAMES.index("twice")
_SHORT = NAMES.index("short")


def held_down(row: np.ndarray, own_language: float | None) -> float:
    """The factor for a segment with this evidence: 1 for what may be a translation, `FLOOR` at the least.

    `own_language` is the probability that the target is in its language, None where that is not known: names and
    brands, which stay as they are, are in none.
    """
    factor = math.exp(min(0.0, float(row[_LANGUAGE]) - _WRONG))
    factor *= min(1.0, float(row[_LIKENESS]) / _STRANGER) ** 2
    factor *= math.exp(4 * min(0.0, float(row[_MASS]) - _SCRAP))
    if row[_TWICE]:
        factor *= FLOOR
    foreign = own_language is None or own_language < 0.5
    if row[_COPIED] >= _COPY and row[_SHORT] * _COPY_WORDS <= 1 and foreign:
        factor = 0.0
    return max(FLOOR, factor)
