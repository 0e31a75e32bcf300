"""Embedders for alignment tests: the shipped one, and toys whose vectors are known."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from xlate_audit.embed import Embedder, load_embedder


class HashEmbedder:
    """Every word is a random vector of its own; a text is the sum of its words, as with the shipped model.

    With `tokens`, its words' vectors can be asked for too; without, only rows of length 1, as with any other model.
    """

    name, dimensions, languages, signature = "hash", 256, None, "hash"

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.split():
                row += self._word(word)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return rows / np.where(lengths > 0, lengths, 1)

    def _word(self, word: str) -> np.ndarray:
        seed = int.from_bytes(hashlib.blake2b(word.lower().encode("utf-8", "replace"), digest_size=4).digest())
        return np.random.default_rng(seed).normal(size=self.dimensions).astype(np.float32)


class ConeEmbedder(HashEmbedder):
    """One whose vectors all point the same way, more or less."""

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        rows = super().embed(texts)
        rows = np.where(rows.any(axis=1, keepdims=True), rows + 0.1, rows)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return (rows / np.where(lengths > 0, lengths, 1)).astype(np.float32)


class HashTokenEmbedder(HashEmbedder):
    def __init__(self) -> None:
        self._ids: dict[str, int] = {}

    def sums(self, texts: Sequence[str]) -> np.ndarray:
        out = [np.sum([self._word(w) for w in t.split()], axis=0) if t.split() else 0 for t in texts]
        return np.array([np.broadcast_to(row, self.dimensions) for row in out], dtype=np.float32)

    def tokens_batch(self, texts: Sequence[str]) -> Iterator[list[tuple[int, int, int]]]:
        for text in texts:
            yield [(self._ids.setdefault(w.lower(), len(self._ids)), 0, 0) for w in text.split()]

    def rows(self, ids: Sequence[int] | np.ndarray) -> np.ndarray:
        words = list(self._ids)
        return np.array([self._word(words[i]) for i in ids], dtype=np.float32).reshape(-1, self.dimensions)


@pytest.fixture(params=[HashEmbedder, ConeEmbedder, HashTokenEmbedder], ids=["rows", "cone", "tokens"])
def toy(request: pytest.FixtureRequest) -> Embedder:
    return request.param()


@pytest.fixture(scope="session")
def shipped() -> Embedder:
    return load_embedder()
