"""How far editors agree, beyond what chance would bring about.

Cohen, "A coefficient of agreement for nominal scales" (1960); Krippendorff, "Content Analysis" (2004), chapter 11, for
nominal data with missing values. 1 is full agreement, 0 what chance gives, less than 0 disagreement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

Ratings = Mapping[str, Mapping[str, str]]
"""What was judged: each editor's value."""


def cohen(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Kappa of two editors, from their values on what both judged; None where there is nothing, or only one value.

    >>> cohen([("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15)
    0.4
    """
    if not pairs:
        return None
    total = len(pairs)
    observed = sum(a == b for a, b in pairs) / total
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    expected = sum(left[value] * right[value] for value in left) / total**2
    return None if expected == 1 else round((observed - expected) / (1 - expected), 10)


def krippendorff(ratings: Ratings) -> float | None:
    """Alpha over any number of editors, who need not have judged everything; None where it is not defined.

    >>> ratings = {"1": "aa", "2": "ab", "3": "bb", "4": "bb", "5": "b"}
    >>> round(krippendorff({unit: dict(enumerate(values)) for unit, values in ratings.items()}), 3)
    0.533
    """
    together: Counter[tuple[str, str]] = Counter()
    for values in (list(by_editor.values()) for by_editor in ratings.values()):
        if len(values) > 1:
            for i, j in combinations(range(len(values)), 2):
                for pair in ((values[i], values[j]), (values[j], values[i])):
                    together[pair] += 1 / (len(values) - 1)  # type: ignore[assignment]
    single: Counter[str] = Counter()
    for (a, _), n in together.items():
        single[a] += n
    total = sum(single.values())
    expected = sum(single[a] * single[b] for a in single for b in single if a != b)
    if not expected:
        return None
    observed = sum(n for (a, b), n in together.items() if a != b)
    return 1 - (total - 1) * observed / expected


def by_pairs(ratings: Ratings) -> dict[tuple[str, str], tuple[int, float | None]]:
    """For every two editors how much both judged, and their kappa."""
    editors = sorted({editor for values in ratings.values() for editor in values})
    out = {}
    for one, other in combinations(editors, 2):
        pairs = [(values[one], values[other]) for values in ratings.values() if one in values and other in values]
        if pairs:
            out[one, other] = len(pairs), cohen(pairs)
    return out
