"""A folder's articles as sketches side by side: some ten kilobytes an article, whatever its length."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from xlate_audit.dataset.match.sketch import Sketch


@dataclass(frozen=True)
class Shelf:
    """Sketches in one order. Article i has row i of `vectors`, rows `starts[i]` to `starts[i + 1]` of `sentences`."""

    vectors: np.ndarray
    sentences: np.ndarray
    sizes: np.ndarray
    starts: np.ndarray
    numbers: Bag
    names: Bag

    @classmethod
    def of(cls, sketches: Iterable[Sketch], dimensions: int) -> Shelf:
        kept = list(sketches)
        return cls(
            np.array([s.vector for s in kept], dtype=np.float32).reshape(-1, dimensions),
            np.concatenate([s.sentences for s in kept] or [np.zeros((0, dimensions), np.float16)]),
            np.concatenate([s.sizes for s in kept] or [np.zeros(0, np.float32)]),
            _starts(len(s.sizes) for s in kept),
            Bag.of([s.numbers for s in kept]),
            Bag.of([s.names for s in kept]),
        )

    def __len__(self) -> int:
        return len(self.vectors)

    def some(self, numbers: Sequence[int]) -> Shelf:
        """Some of the articles, in the order of their numbers."""
        rows = _rows(self.starts, numbers)
        sizes = [self.starts[i + 1] - self.starts[i] for i in numbers]
        bags = self.numbers.some(numbers), self.names.some(numbers)
        picked = self.vectors[np.asarray(numbers, np.int64)]
        return Shelf(picked, self.sentences[rows], self.sizes[rows], _starts(sizes), *bags)

    def sentences_of(self, i: int) -> tuple[np.ndarray, np.ndarray]:
        """Vectors (float32) and sizes of one article's sentences."""
        part = slice(self.starts[i], self.starts[i + 1])
        return self.sentences[part].astype(np.float32), self.sizes[part]


@dataclass(frozen=True)
class Bag:
    """Sets of hashes, article by article."""

    keys: np.ndarray
    starts: np.ndarray

    @classmethod
    def of(cls, sets: list[np.ndarray]) -> Bag:
        return cls(np.concatenate([*sets, np.zeros(0, np.uint32)]), _starts(map(len, sets)))

    def some(self, numbers: Sequence[int]) -> Bag:
        return Bag(
            self.keys[_rows(self.starts, numbers)], _starts(self.starts[i + 1] - self.starts[i] for i in numbers)
        )

    def of_article(self, i: int) -> np.ndarray:
        return self.keys[self.starts[i] : self.starts[i + 1]]

    def owners(self) -> np.ndarray:
        """For every key the article that has it."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))


@dataclass(frozen=True)
class Rarity:
    """How much it says that two articles share a key: the logarithm of how few of all articles have it."""

    keys: np.ndarray
    weights: np.ndarray

    @classmethod
    def of(cls, *bags: Bag) -> Rarity:
        keys, counts = np.unique(np.concatenate([bag.keys for bag in bags]), return_counts=True)
        articles = sum(len(bag.starts) - 1 for bag in bags)
        return cls(keys, np.log((articles + 2) / (counts + 1)).astype(np.float32))

    def weigh(self, keys: np.ndarray) -> np.ndarray:
        """The weight of each of these keys, all of which are known."""
        return self.weights[np.searchsorted(self.keys, keys)]


def _rows(starts: np.ndarray, numbers: Sequence[int]) -> np.ndarray:
    """The rows of some articles, one article after the other."""
    parts = [np.arange(starts[i], starts[i + 1]) for i in numbers]
    return np.concatenate([*parts, np.zeros(0, np.int64)]).astype(np.int64)


def _starts(lengths: Iterable[int]) -> np.ndarray:
    return np.concatenate(([0], np.cumsum(list(lengths), dtype=np.int64))).astype(np.int64)
