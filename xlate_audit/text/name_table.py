"""What is known of names without hearing them: exonyms, Han names, declined forms, and which words are no names.

The table in models/names/ holds hashes only (made by models/recipe/names/build.py), so it is small, opens by memory
mapping in about a millisecond, and answers yes or no, never "which": at most one wrong yes in a hundred.
"""

from __future__ import annotations

import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from xlate_audit.resources import resource


def form_hash(form: str) -> int:
    """Hash of a name as written: case and Unicode normal form do not matter, diacritics do.

    >>> form_hash("PRAHA") == form_hash("Praha") != form_hash("Prahá")
    True
    """
    return zlib.crc32(unicodedata.normalize("NFKC", form).casefold().encode())


def stem(form: str) -> str:
    """What declension leaves of a Slavic name, with a mark that tells it from a whole form.

    >>> stem("Praha"), stem("Мюнхен")
    ('Prah*', 'Мюнхен*')
    """
    return (form[:-1] if form[-1] in _VOWELS else form) + "*"


def word_hash(language: str, word: str) -> int:
    """Hash of a word of one language, case aside."""
    return zlib.crc32(f"{language}:{unicodedata.normalize('NFKC', word).casefold()}".encode())


@dataclass(frozen=True)
class NameTable:
    """`forms` are sorted hashes; the English name that each renders is given by the lower 24 bits of its hash, in two
    arrays. The others are Bloom filters. See the recipe for what is in them."""

    forms: np.ndarray
    english_low: np.ndarray
    english_high: np.ndarray
    ordinary: np.ndarray
    vocabulary: np.ndarray
    known: np.ndarray

    def concepts(self, form: str) -> frozenset[int]:
        """Hashes of the English names that a form may render, its own among them (it may be English itself)."""
        own = form_hash(form)
        found = {own, *self._english(own)}
        if len(form) >= 5 and len(found) == 1:
            for cut in range(min(3, len(form) - 3)):
                found.update(self._english(form_hash(form[: len(form) - cut] + "*")))
        return frozenset(number & _ENGLISH_BITS for number in found)

    def _english(self, form: int) -> Iterator[int]:
        first = int(np.searchsorted(self.forms, np.uint32(form), "left"))
        last = int(np.searchsorted(self.forms, np.uint32(form), "right"))
        for at in range(first, last):
            yield int(self.english_low[at]) | int(self.english_high[at]) << 16

    def renders(self, one: str, other: str) -> bool:
        """Whether two forms are known to name the same, in whatever languages.

        >>> name_table().renders("Germany", "Deutschland"), name_table().renders("Germany", "Paris")
        (True, False)
        """
        return not _concepts(one).isdisjoint(_concepts(other))

    def is_ordinary(self, language: str, word: str) -> bool:
        """Whether the word is one that its language mostly writes with a small letter.

        >>> name_table().is_ordinary("en", "However"), name_table().is_ordinary("en", "Berlin")
        (True, False)
        """
        return _holds(self.ordinary, word_hash(language, word))

    def is_word(self, language: str, word: str) -> bool:
        """Whether the word has been seen in its language, as a name or not."""
        return _holds(self.vocabulary, word_hash(language, word))

    def is_known(self, name: str) -> bool:
        """Whether the form is known as an English spelling of some name."""
        return _holds(self.known, form_hash(name))

    def knows_language(self, language: str) -> bool:
        """Whether ordinary words of the language have been counted: without them no word can be told from a name."""
        return language in CASED


PARTS = ("forms", "english_low", "english_high", "ordinary", "vocabulary", "known")
_ENGLISH_BITS = (1 << 24) - 1
_VOWELS = "aeiouyáéíóúůýěąęаеёиоуыэюяіїєйь"

# Languages whose ordinary words the table holds.
CASED = frozenset(["cs", "de", "en", "es", "fr", "id", "it", "nl", "pl", "pt", "ru", "tr", "uk", "vi"])


_BLOOM_BITS = 1 << 22
_BLOOM_PROBES = 4


def _probes(value: int) -> list[int]:
    """Bit positions of one hash in a Bloom filter (Kirsch and Mitzenmacher 2006: two hashes make all of them)."""
    step = (value * 0x9E3779B1 >> 7) | 1
    return [(value + probe * step) % _BLOOM_BITS for probe in range(_BLOOM_PROBES)]


def bloom_filter(hashes: Iterable[int]) -> np.ndarray:
    """A Bloom filter (Bloom 1970) of 512 KiB: with 400,000 members it says yes to one stranger in a hundred."""
    bits = np.zeros(_BLOOM_BITS // 8, dtype=np.uint8)
    for value in hashes:
        for at in _probes(value):
            bits[at >> 3] |= 1 << (at & 7)
    return bits


def _holds(bits: np.ndarray, value: int) -> bool:
    return all(bits[at >> 3] >> (at & 7) & 1 for at in _probes(value))


@lru_cache(maxsize=1)
def name_table() -> NameTable:
    """The shipped table, opened once."""
    folder = resource("names")

    def part(name: str) -> np.ndarray:
        return np.load(folder / f"{name}.npy", mmap_mode="r")

    return NameTable(*map(part, PARTS))


@lru_cache(maxsize=65536)
def _concepts(form: str) -> frozenset[int]:
    return name_table().concepts(form)
