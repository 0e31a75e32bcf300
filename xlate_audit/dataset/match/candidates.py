"""The likeliest originals of every reprint: exact search, block by block, in memory that does not grow.

Ten thousand vectors of 256 dimensions against as many are 26 billion multiplications, which numpy does in about a
second; an approximate index would save that second and lose the certainty.
"""

from __future__ import annotations

import numpy as np

from xlate_audit.dataset.match.shelf import Bag, Rarity, Shelf

_BLOCK = 512  # reprints whose likenesses to all originals are held at once
_COMMON = 64  # articles; a key that more of them share finds nothing


def candidates(originals: Shelf, reprints: Shelf, by_vector: int, by_keys: int) -> list[np.ndarray]:
    """The numbers of each reprint's `by_vector` originals most alike in meaning and `by_keys` that share most.

    What is shared are rare names and numbers, which find what the embedder does not know the language of.
    """
    found: list[np.ndarray] = []
    indexes = _Index(originals.numbers, reprints.numbers), _Index(originals.names, reprints.names)
    k = min(by_vector, len(originals))
    for start in range(0, len(reprints), _BLOCK):
        cosines = reprints.vectors[start : start + _BLOCK] @ originals.vectors.T
        near = np.argpartition(-cosines, k - 1, axis=1)[:, :k] if k else np.zeros((len(cosines), 0), np.int64)
        for n, row in enumerate(near):
            shared = indexes[0].shared(start + n) + indexes[1].shared(start + n)
            found.append(np.union1d(row, _best(shared, by_keys)))
    return found


def _best(weights: np.ndarray, k: int) -> np.ndarray:
    """The numbers of at most k articles that share something, the most first."""
    k = min(k, int((weights > 0).sum()))
    return np.argpartition(-weights, k - 1)[:k] if k else np.zeros(0, np.int64)


class _Index:
    """The originals that have a key, for keys that few have."""

    def __init__(self, originals: Bag, reprints: Bag) -> None:
        self._reprints = reprints
        self._size = len(originals.starts) - 1
        self._rarity = Rarity.of(originals, reprints)
        order = np.argsort(originals.keys, kind="stable")
        self._keys, self._owners = originals.keys[order], originals.owners()[order]

    def shared(self, reprint: int) -> np.ndarray:
        """For each original the weight of the keys that it shares with one reprint."""
        keys = self._reprints.of_article(reprint)
        total = np.zeros(self._size, dtype=np.float32)
        first, last = np.searchsorted(self._keys, keys, "left"), np.searchsorted(self._keys, keys, "right")
        for a, b, weight in zip(first, last, self._rarity.weigh(keys), strict=True):
            if 0 < b - a <= _COMMON:
                total[self._owners[a:b]] += weight
        return total
