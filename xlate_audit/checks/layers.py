"""What the compact network that reads words (`pair_reader.py`) reckons with, in numpy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xlate_audit.embed.base import unit_rows

AROUND = (1.0, 0.7, 0.5)  # what the words around one weigh, the nearest first


def normed(x: np.ndarray, weight: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """Layer normalisation (Ba, Kiros and Hinton 2016)."""
    centred = x - x.mean(1, keepdims=True)
    spread = np.sqrt(np.einsum("nd,nd->n", centred, centred) / x.shape[1] + 1e-5)
    centred /= spread[:, None]
    centred *= weight
    centred += bias
    return centred


def spaced(sizes: Sequence[int] | np.ndarray, gap: int) -> np.ndarray:
    """Where the words of sentences of these `sizes` stand in one array with `gap` empty rows before each sentence:
    what convolutions read."""
    return np.arange(np.sum(sizes)) + gap * (1 + np.repeat(np.arange(len(sizes)), sizes))


def convolved(rows: np.ndarray, places: np.ndarray, step: int, gap: int) -> np.ndarray:
    """Each row beside those `step` before and behind it: (words, 3 channels). `places`: as of `spaced`, whose `gap` is
    at least `step`."""
    spread = np.zeros((places[-1] + 1 + gap, rows.shape[1]), np.float32)
    spread[places] = rows
    return np.concatenate([spread[places - step], spread[places], spread[places + step]], 1)


def beside(vectors: np.ndarray) -> np.ndarray:
    """Unit vectors of what stands around each word, without the word."""
    out = np.zeros_like(vectors)
    for n, weight in enumerate(AROUND, 1):
        if n < len(vectors):
            part = weight * vectors
            out[n:] += part[:-n]
            out[:-n] += part[n:]
    return unit_rows(out)
