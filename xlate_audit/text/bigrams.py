"""How often a language puts two words side by side: counts of neighbours, of frequent words and of classes of the rest.

Beside the net of `xlate_audit.text.fluency`, which generalises and hears three words to each side, a table of counts is
sharp: that "the" is never followed by "are" is a fact of five million words, and no matter of likeness. The 448 most
frequent words of a language stand for themselves; every other word stands for one of 62 classes, the nearest of the
centres that k-means found among the net's vectors (classes of words, as in Brown et al. 1992). What the table holds is
pointwise mutual information, in sixteen levels.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache

import numpy as np

from xlate_audit.resources import resource
from xlate_audit.text.fluency import LANGUAGES, Fluency, Token, load_fluency

WORDS, CLASSES = 448, 62
SYMBOLS = WORDS + CLASSES + 2  # and the begin and the end of a sentence
BEGIN, END = SYMBOLS - 2, SYMBOLS - 1
_SEEN = 50_000  # tokens whose symbols are kept at hand
CLASSED = 0xFFFF  # what stands for words that have no symbol of their own
#: Nats that the sixteen codes of the table stand for.
LEVELS = np.array(
    [-7, -5, -4, -3.2, -2.5, -1.8, -1.2, -0.7, -0.25, 0.25, 0.7, 1.2, 1.9, 2.8, 4, 6], np.float32
)  # fmt: skip


class Bigrams:
    """The tables of all languages, each opened when it is first asked. Immutable but for that and for a memory of the
    tokens it has looked up."""

    def __init__(self, folder: str, fluency: Fluency) -> None:
        from safetensors.numpy import load_file

        arrays = load_file(f"{folder}/bigrams.safetensors")
        self._fluency = fluency
        self._own = np.full(fluency.known, CLASSED, np.uint16)  # of every word the net knows
        self._own[arrays["words"]] = arrays["symbols"]
        self._packed = arrays["pairs"].tobytes()  # the tables one after the other, each as zlib packs it
        self._ends = [0, *np.cumsum(arrays["sizes"]).tolist()]
        self._tables: dict[str, np.ndarray] = {}
        self._centres = arrays["centres"].astype(np.float32) * arrays["scale"].astype(np.float32)[:, None, None]
        self._seen: dict[tuple[str, str, bool], int] = {}

    def symbols(self, sentence: Sequence[Token], language: str, vectors: np.ndarray) -> np.ndarray:
        """Symbols (tokens + 2) of a sentence between its begin and end, from the `vectors` of its tokens (the same with
        begin and end)."""
        keys = [(language, t.text, t.glued) for t in sentence]
        seen = self._seen
        found = {key: seen.get(key) for key in keys}
        new = [n for key, n in {key: n for n, key in enumerate(keys)}.items() if found[key] is None]
        if new:
            rows = self._fluency.rows(language, [sentence[n].text for n in new])
            own = np.where(rows > 0, self._own[rows - 1], CLASSED).astype(np.int64)
            rest = np.flatnonzero(own == CLASSED)
            if len(rest):
                near = vectors[np.array(new)[rest] + 1]
                own[rest] = WORDS + nearest(near, self._centres[LANGUAGES.index(language)])
            told = {keys[n]: symbol for n, symbol in zip(new, own.tolist(), strict=True)}
            found.update(told)
            if len(seen) > _SEEN:
                seen = self._seen = {}
            seen.update(told)
        return np.array([BEGIN, *(found[key] for key in keys), END], np.int64)

    def after(self, language: str, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        """Mutual information (nats) of each symbol of `left` followed by that of `right`, of any shapes that fit."""
        table = self._tables.get(language)
        if table is None:
            table = self._tables[language] = self._opened(LANGUAGES.index(language))
        return LEVELS[table[left, right >> 1] >> (4 * (right & 1)) & 15]

    def _opened(self, number: int) -> np.ndarray:
        """The table of a language, (left, right / 2): two codes a byte, the even one low. Takes one millisecond."""
        packed = self._packed[self._ends[number] : self._ends[number + 1]]
        return np.frombuffer(zlib.decompress(packed), np.uint8).reshape(SYMBOLS, SYMBOLS // 2)


def nearest(vectors: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """For each vector which of the centres is nearest."""
    return np.argmax(vectors @ centres.T - 0.5 * (centres**2).sum(axis=1), axis=1)


@cache
def load_bigrams() -> Bigrams:
    """The shipped tables, opened once."""
    return Bigrams(str(resource("fluency")), load_fluency())
