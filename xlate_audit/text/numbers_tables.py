"""What each language calls its numbers: the tables of `tables/LANGUAGE.txt`, read once when first asked for.

A table is a text file of lines `KEY VALUE form form …`; the head of `tables/en.txt` explains the keys. A new language
is one more file. Month and weekday names follow the Unicode CLDR; the rest was written for this project. A table with a
line `figures` does not hold all forms of its number words: only the figures of such a text are held to their values.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("tables")
_BRACES = re.compile(r"\{([^{}]*)\}")
_WITHOUT_VALUE = frozenset(("&", "%", "pp", "a", "r", "am", "pm", "clock", "to", "skip", "prefix", "tail"))
UNSPACED = frozenset(("th",))
"""Languages with letters, but without blanks between their words."""
UNIT_FIRST = frozenset(("sw",))
"""Languages that put what is counted, and the scale, before the number: "dola milioni 3"."""
# Short vowels and tatweel of Arabic, points of Hebrew: written or not, the word is the same.
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640\u0591-\u05c7\u200c\u200d]")
_ARABIC = str.maketrans("أإآٱىةيك", "اااايهيك")
_PERSIAN = str.maketrans("ىيكةأآٱؤئ", "ییکهاااوی")
_APOSTROPHES = str.maketrans("’ʼ`´‘‐‑", "'''''--")

WORD = re.compile(
    r"(?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0955-\u0957\u0962\u0963\u200c"
    r"\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])+"
    r"(?:['’ʼ·](?=[^\W\d_])(?:[^\W\d_]|[\u0300-\u036f])+)*"
)
"""A word, with the vowel signs of Indian scripts and Thai and the points of Hebrew and Arabic: no letters to Python."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a form: its table key and value. `loose` forms are evidence only: they are often another word."""

    key: str
    value: Fraction
    loose: bool
    name: str = ""


@dataclass(frozen=True)
class Table:
    """The number words of one language; forms are normalised with `normal`, words of a phrase joined by "_"."""

    language: str
    entries: Mapping[str, tuple[Entry, ...]]
    heads: frozenset[str]
    """First words of phrases."""
    compound: bool
    prefixes: tuple[str, ...]
    tails: frozenset[str]
    figures: bool = False
    """Whether only figures are sure: the forms of the number words are not all here."""

    def get(self, form: str) -> tuple[Entry, ...]:
        return self.entries.get(form, ())


def normal(word: str, language: str) -> str:
    """The form under which a word stands in the table of `language`.

    >>> normal("Fünf", "de"), normal("الأحد", "ar"), normal("ALTI", "tr")
    ('fünf', 'الاحد', 'altı')
    """
    if word.isascii() and word.isalpha() and language != "tr":
        return word.lower()
    word = unicodedata.normalize("NFC", word).translate(_APOSTROPHES)
    if language == "tr":
        word = word.replace("İ", "i").replace("I", "ı")
    word = word.lower()
    if language in ("ar", "he", "fa", "ur"):
        word = _MARKS.sub("", word).translate(_PERSIAN if language in ("fa", "ur") else _ARABIC)
    elif language == "ru":
        word = word.replace("ё", "е")
    return word


@lru_cache(maxsize=16)  # a text's numbers and dates are asked for one after the other
def words(text: str, language: str) -> tuple[tuple[re.Match[str], str], ...]:
    """The words of `text`, each with the form under which a table may have it."""
    return tuple((m, normal(m[0], language)) for m in word_pattern(language).finditer(text))


@lru_cache(maxsize=4)
def word_pattern(language: str) -> re.Pattern[str]:
    """What a word is in `language`: in Thai, which writes none between words, one that its table holds.

    >>> [m[0] for m in word_pattern("th").finditer("ราคา 8 ล้านเรียลเมื่อวันจันทร์")]
    ['ล้าน', 'วันจันทร์']
    """
    known = table(language) if language in UNSPACED else None
    if known is None:
        return WORD
    forms = sorted(known.entries, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, forms)) + "|[A-Za-z]+")


def languages() -> tuple[str, ...]:
    """Languages that have a table, in order of their codes."""
    return tuple(sorted(p.stem for p in _FOLDER.glob("*.txt")))


def has_table(language: str) -> bool:
    """Whether `language` has a table, without reading it."""
    return len(language) <= 3 and language.isalpha() and (_FOLDER / f"{language}.txt").is_file()


@lru_cache(maxsize=64)
def table(language: str) -> Table | None:
    """The table of `language` (ISO 639-1), None where there is none."""
    if not has_table(language):
        return None
    entries: dict[str, list[Entry]] = {}
    sets: dict[str, str] = {}
    words: dict[str, list[str]] = {"prefix": [], "tail": []}
    flags = dict.fromkeys(("compound", "figures"), False)
    for line in (_FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        key, *rest = line.split()[:2] or ["#"]
        if key == "#" or not line.strip():
            continue
        if key.startswith("$"):
            sets[key] = line.partition("=")[2].strip()
            continue
        if key in flags:
            flags[key] = True
            continue
        text = line.split(None, 1 if key in _WITHOUT_VALUE else 2)[-1]
        value, name = _value(key, rest[0] if rest else "")
        for form, loose in _forms(text, sets):
            if key in words:
                words[key].append(form)
                continue
            entries.setdefault(normal(form, language), []).append(Entry(key, value, loose, name))
    return Table(
        language=language,
        entries={form: tuple(found) for form, found in entries.items()},
        heads=frozenset(form.partition("_")[0] for form in entries if "_" in form),
        compound=flags["compound"],
        figures=flags["figures"],
        prefixes=tuple(sorted((normal(p, language) for p in words["prefix"]), key=len, reverse=True)),
        tails=frozenset(normal(t, language) for t in words["tail"]),
    )


@lru_cache(maxsize=64)
def bare_table(language: str) -> Table:
    """A table without words, for a language that has none of its own: its figures can be read all the same."""
    return Table(language, {}, frozenset(), compound=False, prefixes=(), tails=frozenset())


def _value(key: str, text: str) -> tuple[Fraction, str]:
    if key in _WITHOUT_VALUE:
        return Fraction(0), ""
    if key in ("u", "c"):
        return Fraction(0), text
    return Fraction(text), ""


def _forms(text: str, sets: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """The forms of a line with braces and named endings expanded, and whether each is evidence only."""
    for name, endings in sorted(sets.items(), reverse=True):
        text = text.replace("{" + name + "}", "{" + endings + "}")
    for form in text.split():
        loose = form.endswith("?") and len(form) > 1
        for plain in _expand(form[:-1] if loose else form):
            yield plain, loose


def _expand(form: str) -> Iterator[str]:
    brace = _BRACES.search(form)
    if not brace:
        yield form
        return
    for choice in brace[1].split(","):
        yield from _expand(form[: brace.start()] + choice + form[brace.end() :])
