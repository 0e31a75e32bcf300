"""Reprints of one article as go-betweens: what is too far from the original may be close to another reprint of it.

A short reprint in Korean of an article in Polish gives little evidence; beside a reprint of it in Japanese, whose
original is known, it gives much. So what found no original is compared with the reprints that did, by the same
evidence, and the original of the likeliest is its own where nothing else comes near. None speaks for others that was in
doubt itself: one error would become as many as there are languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from xlate_audit.dataset.match.candidates import candidates
from xlate_audit.dataset.match.evidence import Judge
from xlate_audit.dataset.match.shelf import Shelf

_BY_VECTOR, _BY_KEYS = 8, 4  # reprints that one without an original is compared with


def scores_through_kin(
    reprints: Shelf, original_of: Mapping[int, int], without: Sequence[int]
) -> Iterator[Mapping[int, float]]:
    """For each of some reprints `without` an original: the score of every original that a likely kin of it has.

    `original_of` are the originals of those reprints that speak for others.
    """
    kin_of = list(original_of)
    known, asked = reprints.some(kin_of), reprints.some(without)
    judge = Judge(known, asked)
    for n, near in enumerate(candidates(known, asked, _BY_VECTOR, _BY_KEYS)):
        found: dict[int, float] = {}
        for kin in map(int, np.atleast_1d(near)):
            original = original_of[kin_of[kin]]
            found[original] = max(found.get(original, -np.inf), judge.evidence(kin, n).score())
        yield found
