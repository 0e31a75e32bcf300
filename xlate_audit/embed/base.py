"""What an embedder is, and the arithmetic that every one shares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np


@runtime_checkable
class Embedder(Protocol):
    """Anything that turns texts into vectors whose dot product says how alike their meanings are."""

    @property
    def name(self) -> str:
        """How a user asks for it."""
        ...

    @property
    def dimensions(self) -> int: ...

    @property
    def languages(self) -> frozenset[str] | None:
        """ISO 639-1 codes it was trained on; None where that is not known."""
        ...

    @property
    def signature(self) -> str:
        """Name and a hash of the weights: two embedders of one signature give the same vectors."""
        ...

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """One float32 row of length 1 per text; a row of zeros for a text without a known token."""
        ...


def unit_rows(vectors: np.ndarray) -> np.ndarray:
    """The rows scaled to length 1 as float32; rows of zeros stay so.

    >>> unit_rows(np.array([[3.0, 4.0], [0.0, 0.0]])).tolist()
    [[0.6000000238418579, 0.800000011920929], [0.0, 0.0]]
    """
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.divide(vectors, lengths, out=np.zeros_like(vectors, dtype=np.float32), where=lengths > 0)
