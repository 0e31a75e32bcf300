"""How often a language puts two words side by side: counts of neighbours, of frequent words and of classes of the rest.

Beside the net of `xlate_audit.text.fluency`, which generalises and hears three words to each side, a table of counts is
sharp: that "the" is never followed by "are" is a fact of five million words, and no matter of likeness. The 448 most
frequent words of a language stand for themselves; every other word stands for one of 62 classes, the nearest of the
centres that k-means found among the net's vectors (classes of words, as in Brown et al. 1992). What the table holds is
pointwise mutual information, in sixteen levels.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from xlate_audit.resources import resource
from xlate_audit.text.fluency import LANGUAGES, Fluency, Token, load_fluency

WORDS, CLASSES = 448, 62
SYMBOLS = WORDS + CLASSES + 2  # and the begin and the end of a sentence
BEGIN, END = SYMBOLS - 2, SYMBOLS - 1
CLASSED = 0xFFFF  # what stands for words that have no symbol of their own
#: Nats that the sixteen codes of the table stand for.
LEVELS = np.array(
    [-7, -5, -4, -3.2, -2.5, -1.8, -1.2, -0.7, -0.25, 0.25, 0.7, 1.2, 1.9, 2.8, 4, 6], np.float32
)  # fmt: skip


class Bigrams:
    """The tables of all languages, opened. Immutable."""

    def __init__(self, folder: str, fluency: Fluency) -> None:
        from safetensors.numpy import load_file

        arrays = load_file(f"{folder}/bigrams.safetensors")
        self._fluency = fluency
        self._own = arrays["symbols"]  # of every word the net knows
        self._table = arrays["pairs"]  # (language, left, right / 2), two codes a byte, the even one low
        self._centres = arrays["centres"].astype(np.float32) * arrays["scale"].astype(np.float32)[:, None, None]

    def symbols(self, sentence: Sequence[Token], language: str, vectors: np.ndarray) -> np.ndarray:
        """Symbols (tokens + 2) of a sentence between its begin and end, from the `vectors` of its tokens (the same with
        begin and end)."""
        out = np.full(len(sentence) + 2, CLASSED, np.int64)
        out[0], out[-1] = BEGIN, END
        for n, token in enumerate(sentence, 1):
            row = self._fluency.row(language, token.text)
            if row:
                out[n] = self._own[row - 1]
        rest = np.flatnonzero(out == CLASSED)
        if len(rest):
            out[rest] = WORDS + nearest(vectors[rest], self._centres[LANGUAGES.index(language)])
        return out

    def after(self, language: str, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        """Mutual information (nats) of each symbol of `left` followed by that of `right`, of any shapes that fit."""
        codes = self._table[LANGUAGES.index(language), left, right >> 1] >> (4 * (right & 1)) & 15
        return LEVELS[codes]


def nearest(vectors: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """For each vector which of the centres is nearest."""
    return np.argmax(vectors @ centres.T - 0.5 * (centres**2).sum(axis=1), axis=1)


@cache
def load_bigrams() -> Bigrams:
    """The shipped tables, opened once."""
    return Bigrams(str(resource("fluency")), load_fluency())
