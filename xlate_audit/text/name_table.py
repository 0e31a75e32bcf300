"""What is known of names without hearing them: exonyms, Han names, declined forms, and which words are no names.

The table in models/names/ holds hashes only (made by models/recipe/names/build.py), so it is small, opens by memory
mapping in about a millisecond, and answers yes or no, never "which": at most one wrong yes in a hundred.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from xlate_audit.resources import resource


def form_hash(form: str) -> int:
    """Hash of a name as written: case and Unicode normal form do not matter, diacritics do.

    >>> form_hash("PRAHA") == form_hash("Praha") != form_hash("Prahá")
    True
    """
    return zlib.crc32(_plain(form).encode())


def stem(form: str) -> str:
    """What declension leaves of a Slavic name, with a mark that tells it from a whole form.

    >>> stem("Praha"), stem("Мюнхен")
    ('Prah*', 'Мюнхен*')
    """
    return (form[:-1] if form[-1] in _VOWELS else form) + "*"


def concept_of(english: str) -> int:
    """What stands for an English name in the table: the lower 24 bits of its hash."""
    return form_hash(english) & ENGLISH_BITS


def short_vowels(spelled: str) -> str:
    """A Japanese name in Latin letters with its long vowels written short, as most newspapers do.

    >>> short_vowels("toukyou"), short_vowels("oonuma")
    ('tokyo', 'onuma')
    """
    return _LONG_VOWEL.sub("", spelled)


def word_hash(language: str, word: str) -> int:
    """Hash of a word of one language, case aside."""
    return zlib.crc32(f"{language}:{_plain(word)}".encode())


def name_hash(language: str, form: str) -> int:
    """Second hash of a name of a language without large letters beside `word_hash`: a text has many forms to be asked,
    and one wrong yes in a hundred would be too many."""
    return word_hash(f"name {language}", form)


def _plain(form: str) -> str:
    return form.lower() if form.isascii() else unicodedata.normalize("NFKC", form).casefold()


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
        return _concepts(form)

    def look_up(self, forms: Sequence[str]) -> list[frozenset[int]]:
        """`concepts` of many forms, looked up at once."""
        own = [form_hash(form) for form in forms]
        found = [{number & ENGLISH_BITS} for number in own]
        self._add_english(found, own, range(len(own)))
        stems, owners = [], []
        for at, form in enumerate(forms):
            if len(form) >= 5 and len(found[at]) == 1:
                for cut in range(min(3, len(form) - 3)):
                    stems.append(form_hash(form[: len(form) - cut] + "*"))
                    owners.append(at)
        self._add_english(found, stems, owners)
        return [frozenset(numbers) for numbers in found]

    def _add_english(self, found: list[set[int]], hashes: list[int], owners: Sequence[int]) -> None:
        """Add to `found[owners[n]]` what the form of `hashes[n]` renders."""
        wanted = np.array(hashes, dtype=np.uint32)
        first = np.searchsorted(self.forms, wanted, "left")
        last = np.searchsorted(self.forms, wanted, "right")
        for n in np.flatnonzero(last > first).tolist():
            for at in range(first[n], last[n]):
                found[owners[n]].add(int(self.english_low[at]) | int(self.english_high[at]) << 16)

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
        return _is_ordinary(language, word)

    def is_noun(self, word: str) -> bool:
        """Whether the word is a German noun and no name, as far as a dictionary goes.

        >>> name_table().is_noun("Welle"), name_table().is_noun("Hamburg")
        (True, False)
        """
        return _holds(self.ordinary, word_hash(NOUN, word))

    def is_word(self, language: str, word: str) -> bool:
        """Whether the word has been seen in its language, as a name or not."""
        return _holds(self.vocabulary, word_hash(language, word))

    def is_known(self, name: str) -> bool:
        """Whether the form is known as an English spelling of some name."""
        return _holds(self.known, form_hash(name))

    def marked(self, language: str, forms: Sequence[str]) -> list[bool]:
        """Which forms are names for sure, in a language without large letters; none that ends in a particle.

        >>> name_table().marked("zh", ["中国", "今天", "中国的"])
        [True, False, False]
        """
        if language not in UNMARKED or not forms:
            return [False] * len(forms)
        likely = _held(self.known, [word_hash(language, form) for form in forms])
        particle = _OF if language == "zh" else None
        return [
            bool(yes) and form[-1:] != particle and _holds(self.known, name_hash(language, form))
            for yes, form in zip(likely, forms, strict=True)
        ]

    def knows_language(self, language: str) -> bool:
        """Whether ordinary words of the language have been counted: without them no word can be told from a name."""
        return language in CASED


PARTS = ("forms", "english_low", "english_high", "ordinary", "vocabulary", "known")
ENGLISH_BITS = (1 << 24) - 1
_OF = "的"  # stands between a word and what belongs to it
_LONG_VOWEL = re.compile(r"(?<=o)[ou]|(?<=u)u")
_VOWELS = "aeiouyáéíóúůýěąęаеёиоуыэюяіїєйь"

#: What German nouns are kept under among the ordinary words: they are written large as names are.
NOUN = "de noun"

# Languages without large letters whose names the table holds.
UNMARKED = frozenset(["ar", "fa", "he", "hi", "ko", "zh"])

# Languages whose ordinary words the table holds.
CASED = frozenset(["cs", "de", "en", "es", "fr", "id", "it", "nl", "pl", "pt", "ru", "tr", "uk", "vi"])

#: Those of them that write in Cyrillic letters.
IN_CYRILLIC = frozenset(["ru", "uk"])


# Forms looked up lately: the words of a language come again and again.
_SEEN: dict[str, frozenset[int]] = {}
_MOST_SEEN = 16384
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


def _held(bits: np.ndarray, values: Sequence[int]) -> np.ndarray:
    """`_holds` of many hashes at once."""
    found = np.array(values, dtype=np.uint64)
    step = (found * np.uint64(0x9E3779B1) >> np.uint64(7)) | np.uint64(1)
    at = ((found[:, None] + step[:, None] * np.arange(_BLOOM_PROBES, dtype=np.uint64)) % _BLOOM_BITS).astype(np.int64)
    return np.min(bits[at >> 3] >> (at & 7) & 1, axis=1) > 0


@lru_cache(maxsize=1)
def name_table() -> NameTable:
    """The shipped table, opened once."""
    folder = resource("names")

    def part(name: str) -> np.ndarray:
        return np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r"))

    return NameTable(*map(part, PARTS))


@lru_cache(maxsize=8192)
def _is_ordinary(language: str, word: str) -> bool:
    return _holds(name_table().ordinary, word_hash(language, word))


def concepts_of(forms: Sequence[str]) -> list[frozenset[int]]:
    """`NameTable.concepts` of many forms, those looked up before not looked up again."""
    new = [form for form in dict.fromkeys(forms) if form not in _SEEN]
    if len(_SEEN) + len(new) > _MOST_SEEN:
        _SEEN.clear()
        new = list(dict.fromkeys(forms))
    if new:
        _SEEN.update(zip(new, name_table().look_up(new), strict=True))
    return [_SEEN[form] for form in forms]


def _concepts(form: str) -> frozenset[int]:
    found = _SEEN.get(form)
    return concepts_of([form])[0] if found is None else found
