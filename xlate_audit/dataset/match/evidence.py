"""Whether one article is a reprint of another, told from their sketches: five observations and their weights.

- **likeness**: the cosine of the two articles' vectors;
- **carried**: how alike each sentence of the reprint is to the likeliest of the original, by characters;
- **ordered**: the share of the reprint whose sentences and their counterparts are each other's likeliest and come in
  the same order: two articles on one event are alike, but not in order;
- **names** and **numbers**: the share of rare ones that both have, of the side that has fewer.

The weights are those of a logistic regression, fitted by `models/recipe/match/fit.py` on articles put together from
sentences on one subject and their human translations, against other articles on the same subject; so are those with
which the likeliest candidate is believed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from math import exp, inf

import numpy as np

from xlate_audit.dataset.match.shelf import Rarity, Shelf


@dataclass(frozen=True, slots=True)
class Evidence:
    """Each 0 to 1, and more says more."""

    likeness: float
    carried: float
    ordered: float
    names: float
    numbers: float

    def score(self) -> float:
        """The evidence summed up: the logarithm of the odds that the one is a reprint of the other."""
        return _CONSTANT + sum(weight * value for weight, value in zip(_WEIGHTS, astuple(self), strict=True))


def probability(scores: Iterable[float]) -> float:
    """That the likeliest of a reprint's candidates is its original, from the scores of all.

    How far it leads is what tells in a language that the embedder knows less well; 0 where there are no candidates.

    >>> probability([4.0, -6.0]) > 0.99 > probability([0.5, 0.0]) > probability([-4.0, -5.0]), probability([])
    (True, 0.0)
    """
    first, second = sorted((*scores, -inf, -inf), reverse=True)[:2]
    if first == -inf:
        return 0.0
    lead = 0.0 if second == -inf else min(first - second, _LARGE_LEAD)
    odds = _LIKELIEST[0] + _LIKELIEST[1] * first + _LIKELIEST[2] * lead
    return 1 / (1 + exp(-max(-50.0, min(50.0, odds))))


_CONSTANT = -16.11
_WEIGHTS = (4.74, 7.21, 9.05, 1.21, 1.33)
_LIKELIEST = (-3.52, 1.712, 0.805)  # constant, weight of the score, weight of the lead
_LARGE_LEAD = 6.0  # greater leads say no more


class Judge:
    """Weighs any pair of two shelves."""

    def __init__(self, originals: Shelf, reprints: Shelf) -> None:
        self._originals, self._reprints = originals, reprints
        self._names = Rarity.of(originals.names, reprints.names)
        self._numbers = Rarity.of(originals.numbers, reprints.numbers)

    def evidence(self, original: int, reprint: int) -> Evidence:
        x, _ = self._originals.sentences_of(original)
        y, sizes = self._reprints.sentences_of(reprint)
        likeness = float(self._originals.vectors[original] @ self._reprints.vectors[reprint])
        carried = ordered = 0.0
        if len(x) and len(y):
            cosines = x @ y.T
            near = cosines.argmax(axis=0)
            total = float(sizes.sum()) or 1.0
            carried = float(cosines.max(axis=0) @ sizes) / total
            back = cosines.argmax(axis=1)
            mutual = [(int(i), j) for j, i in enumerate(near) if back[i] == j]
            ordered = float(sum(sizes[j] for j in _in_order(mutual))) / total
        names, numbers = (
            _shared(ours.of_article(original), theirs.of_article(reprint), rarity)
            for ours, theirs, rarity in (
                (self._originals.names, self._reprints.names, self._names),
                (self._originals.numbers, self._reprints.numbers, self._numbers),
            )
        )
        return Evidence(max(0.0, likeness), max(0.0, carried), ordered, names, numbers)


def _in_order(pairs: list[tuple[int, int]]) -> list[int]:
    """The second of each pair of the longest run of pairs (sorted by the second) whose first rises too.

    >>> _in_order([(0, 0), (5, 1), (2, 2), (3, 3)])
    [0, 2, 3]
    """
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for n, (i, _) in enumerate(pairs):
        at = bisect_left(tails, i)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [i]
        ends[at : at + 1] = [n]
    chain, n = [], ends[-1] if ends else -1
    while n >= 0:
        chain.append(pairs[n][1])
        n = before[n]
    return chain[::-1]


def _shared(ours: np.ndarray, theirs: np.ndarray, rarity: Rarity) -> float:
    """Weight of the keys that both have, of that of the side that has less; a half where a side has none."""
    least = min(float(rarity.weigh(ours).sum()), float(rarity.weigh(theirs).sum()))
    if least <= 0:
        return 0.5
    return min(1.0, float(rarity.weigh(np.intersect1d(ours, theirs, assume_unique=True)).sum()) / least)
