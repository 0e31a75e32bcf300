"""How near a word usually comes to its rendering, and which words are known renderings of each other.

A static vector is good for some words ("police" meets its like at .98) and poor for others ("ceasefire" at .34), so
that a low likeness means little until it is held against what the word usually reaches in sound translations.
`models/meaning` holds, by language and word, the mean and the spread of that, and hashed pairs of words that
dictionaries know as renderings of each other. Made by `models/recipe/meaning`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np

from xlate_audit.arrays import unpack_hashes
from xlate_audit.resources import resource

_STEM = 5  # letters by which a declined word is looked up as well
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers")


@dataclass(frozen=True)
class Statistics:
    """The tables: sorted hashes of words with 200 times their mean and spread, sorted hashes of pairs."""

    keys: np.ndarray
    means: np.ndarray
    spreads: np.ndarray
    pairs: np.ndarray

    def of(self, language: str | None, forms: Sequence[str], *, same: bool) -> tuple[np.ndarray, np.ndarray]:
        """Mean and spread of the likeness that each form usually reaches; nan for a form without figures.

        `same`: in another wording of its own language, rather than in a translation.
        """
        wanted = np.array([word_key(language, form, same=same) for form in forms], dtype=np.uint32)
        at = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        known = self.keys[at] == wanted
        return np.where(known, self.means[at] / 200, np.nan), np.where(known, self.spreads[at] / 200, np.nan)

    def renderings(self, language: str, words: Sequence[str], other_language: str, other: str) -> np.ndarray:
        """Which of some words a dictionary gives for another or the other way round; English has to be one of the
        languages, and not both."""
        if "en" not in (language, other_language) or language == other_language:
            return np.zeros(len(words), bool)
        keys: list[int] = []
        owners: list[int] = []
        for n, word in enumerate(words):
            english, foreign = (word, other) if language == "en" else (other, word)
            forms = (foreign, foreign[:_STEM] + "-") if len(foreign) > _STEM else (foreign,)
            abroad = other_language if language == "en" else language
            found = {pair_key(stem, abroad, f) for stem in stems(english) for f in forms}
            keys += found
            owners += [n] * len(found)
        wanted = np.array(keys, dtype=np.uint32)
        at = np.minimum(np.searchsorted(self.pairs, wanted), len(self.pairs) - 1)
        out = np.zeros(len(words), bool)
        out[np.array(owners, np.intp)[self.pairs[at] == wanted]] = True
        return out


def word_key(language: str | None, form: str, *, same: bool) -> int:
    return crc32(f"{language}{'=' if same else ':'}{form}".encode())


def pair_key(english: str, language: str | None, form: str) -> int:
    return crc32(f"{english}\t{language}\t{form}".encode())


def stems(word: str) -> Iterator[str]:
    """An English word and what it may be a form of.

    >>> list(stems("planned"))
    ['planned', 'plann', 'planne', 'planne', 'plannee']
    """
    yield word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            yield word[: -len(ending)]
            yield word[: -len(ending)] + "e"


@lru_cache(maxsize=1)
def statistics() -> Statistics:
    """The shipped tables, read at first use."""
    folder = resource("meaning")
    with np.load(folder / "pairs.npz") as packed:
        pairs = unpack_hashes(packed)
    keys, means, spreads = (np.load(folder / f"{name}.npy") for name in ("keys", "means", "spreads"))
    return Statistics(keys, means, spreads, pairs)
