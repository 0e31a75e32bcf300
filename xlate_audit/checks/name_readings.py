"""A Japanese name in Latin letters that is nearly one of its readings, and none: "Murasa" for 村瀬, Murase.

The table of names has the readings that a name written in Han may have. A word of the rendering that is none of them,
but becomes one by a letter changed, put in, taken out or exchanged with its neighbour, is misspelt, unless the two are
but ways to write or to voice one sound (Ohno, Ono; Yamasaki, Yamazaki).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from string import ascii_lowercase

from xlate_audit.article import Alignment, Flag, Link, Place, Span
from xlate_audit.text.name_table import (
    CASED,
    ENGLISH_BITS,
    IN_CYRILLIC,
    concepts_of,
    form_hash,
    name_table,
    short_vowels,
)
from xlate_audit.text.names import WORD
from xlate_audit.text.places import STATE, place_table

_HAN = re.compile("(?<!お)[\u4e00-\u9fff々ヶ]{2,}")
_LONGEST = 4  # signs of a surname or a first name
_SHORTEST = 4  # letters of a reading
_MORAE = re.compile(r"(?:(?:[kgsztdnhbpmr]y?|sh|ch|ts|[jfwy])?[aiueo]|n|[kstpc](?=[kstpc]))+")
_PLAIN = str.maketrans("āēīōū", "aeiou")
#: Letters that writers of Japanese take for each other, or of which a compound may have either.
_EITHER = frozenset(
    frozenset(two)
    for two in "sz kg td hb bp hp fh zj sj cj lr mn vb fb ei ij yi uw ck cs".split()  # noqa: SIM905
)
_BOUND = frozenset("ae")  # of one sign before another: kane, kana-
_LONG = frozenset("ao")  # behind k and g readings of one sign: 香, ko and ka
_WRITTEN = (("cch", "ch"), ("tch", "ch"), ("mb", "nb"), ("mp", "np"), ("mm", "nm"), ("shi", "si"), ("tsu", "tu"),
            ("chi", "ti"), ("fu", "hu"), ("ji", "zi"), ("sh", "sy"), ("ch", "ty"), ("j", "zy"), ("l", "r"),
            ("ei", "e"))  # fmt: skip
_LONG_O = re.compile(r"oh(?![aeiou])")
_DOUBLE = re.compile(r"(.)\1")


def misread_names(alignment: Alignment, link: Link) -> Iterator[Flag]:
    """Words of the link's reprint side that nearly spell a Japanese name of its original side, and do not."""
    original, reprint = alignment.original, alignment.reprint
    if original.language != "ja" or reprint.language not in CASED - IN_CYRILLIC:
        return
    for sentence in link.sentences:
        readings: dict[int, Place] = {}
        for place in sentence.original:
            for span, known in _read(original.text_of(place)):
                for number in known:
                    readings.setdefault(number, place.part(span.start, span.end))
        for place in sentence.reprint if readings else ():
            for span, right in _misread(reprint.text_of(place), reprint.language or "", readings.keys()):
                at = place.part(span.start, span.end)
                there = readings[form_hash(right) & ENGLISH_BITS]
                message = f"“{original.text_of(there)}” is read “{right.capitalize()}”"
                yield Flag(message, at, there, suggestion=right.capitalize(), confidence=0.85)


def _read(text: str) -> Iterator[tuple[Span, frozenset[int]]]:
    """The names at the beginnings of runs of Han, or behind another name, with the English names that they render; no
    states, whose names are translated."""
    table = place_table()
    for run in _HAN.finditer(text):
        starts = [run.start()]
        for start in starts:
            spans = [Span(start, end) for end in range(start + 2, min(run.end(), start + _LONGEST) + 1)]
            for span, known in zip(spans, concepts_of([s.of(text) for s in spans]), strict=True):
                known -= {form_hash(span.of(text)) & ENGLISH_BITS}
                if known and STATE not in table.kinds_of(table.named([span.of(text)])[0]):
                    yield span, known
                    if span.end < run.end() - 1 and start == run.start():
                        starts.append(span.end)


def _misread(text: str, language: str, readings: Set[int]) -> Iterator[tuple[Span, str]]:
    """The large words, not seen before in their language, that nearly spell a reading, with that."""
    for word in WORD.finditer(text):
        known = not word[0][0].isupper() or name_table().is_word(language, word[0])
        if not known and (right := _right(word[0], readings)):
            yield Span(*word.span()), right


def _right(word: str, readings: Set[int]) -> str:
    """The reading that a word nearly spells; empty where it spells one, or is near none or to several."""
    plain = word.lower().translate(_PLAIN)
    if not _MORAE.fullmatch(plain) or {form_hash(form) & ENGLISH_BITS for form in (word, plain)} & readings:
        return ""
    near = {other for other in _near(plain) if form_hash(other) & ENGLISH_BITS in readings}
    if any(_sound(other) == _sound(plain) for other in near):
        return ""
    return near.pop() if len(near) == 1 else ""


def _near(word: str) -> Iterator[str]:
    """What a word becomes by one letter, sounds that are told apart."""
    found = set[str]()
    for n, letter in enumerate(word):
        alike = _EITHER if n == len(word) - 1 else _EITHER | {_BOUND}
        alike |= {_LONG} if word[max(0, n - 1) : n] in ("k", "g") else frozenset()
        found |= {word[:n] + c + word[n + 1 :] for c in ascii_lowercase if frozenset((c, letter)) not in alike}
        found.add(word[:n] + word[n + 1 :])
        found.add(word[:n] + word[n + 1 : n + 2] + letter + word[n + 2 :])
    found |= {word[:n] + c + word[n:] for n in range(len(word) + 1) for c in ascii_lowercase}
    return (other for other in found - {word} if len(other) >= _SHORTEST and _MORAE.fullmatch(other))


def _sound(word: str) -> str:
    """A Japanese word with one spelling for every sound, long or short."""
    word = short_vowels(_LONG_O.sub("o", word))
    for one, other in _WRITTEN:
        word = word.replace(one, other)
    return _DOUBLE.sub(r"\1", word)
