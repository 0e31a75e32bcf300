"""Chinese and Korean names of people as they are spelt in Latin letters, sign by sign.

Pinyin spells every sign in one way, so a given name beside its surname can be held to it. Korean names are spelt as
their bearers like; only what no habit changes is held against a spelling: the consonants that a syllable begins and
ends with.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from xlate_audit.text.transliterate import HAN, letters

_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_SLIPS = 2  # letters by which a surname may be misspelt
_SURE = 4  # letters that a given name has more of which tells whose it is
_NEAR = 0.34  # share of a given name's letters that may differ for it to be that name misspelt
# Signs read in more than one way, and those that names read otherwise than words.
_MANY = frozenset(
    "长長重行朝曾乐樂单單解仇查盖蓋区區翟厦廈沈柏俞藏调調弹彈晟茜莎燕阿佛大都朴尉迟遲逄车車折尹殷那娜覃谌炅昇陆陸绿綠隽雋"
)
_U = re.compile(r"(?<=[ln])(?:yu|v|ue?)")
# Surnames that begin with other letters than their syllables do.
_SURNAMES = {
    "이": r"lee|yi|rhee|ri|i|li|rhie|yee", "리": r"lee|ri|yi|li", "박": r"park|bak|pak|bahk", "임": r"lim|im|rim|yim",
    "노": r"roh|noh?|rho", "유": r"yo?o?u?|ryu|yu|yoo|you|ryoo", "류": r"ryu|yu|yoo|lyu|ryoo", "오": r"oh?|o",
    "우": r"woo?|u", "양": r"yang|ryang", "여": r"yeo|yuh|lyu", "라": r"ra|na", "나": r"na|ra",
}  # fmt: skip
# Spellings of the 19 consonants that open a Korean syllable, the 21 vowels and the 28 ways to end it; _ is none.
_OPENING = (
    "[gk] [gk]{1,2} n [dt] [dt]{1,2} [rln] m [bp] [bp]{1,2} sh? ss?h? _ [jcz]h? [jcz]{1,2}h? (?:ch|j|c) k t p w?h"
)
_MIDDLE = (
    "a [ae] ya y[ae] eo|u|o e y(?:eo|u|o)|[ie]u ye o w?a|oa wa|oa [wo][eio] yo u|oo|w w[aou]|uo we|ue w[iy]|ui|uy "
    "yu|you|yoo|ew eu|u|oo [eu]?[iy]|ee [iy]|ee"
)
_CLOSING = (
    "_ c?[gk] [gk] [gk]s? n n[jc]? nh? [dt] [lr] l?[gk] l?m l?[bp] l[st]? l[tp]? l?p lh? m [bp] [bp]s? [ts]s? [ts]s? "
    "ng [tj] [tc]h? [gk] t [pb] [th]?"
)
_INITIALS, _VOWELS, _FINALS = (row.replace("_", "").split(" ") for row in (_OPENING, _MIDDLE, _CLOSING))
_VOWEL = "[yw]?[aeiou]{1,3}[hwr]?"


@dataclass(frozen=True, slots=True)
class Respelt:
    """A name of `original` (start and end) that `spelling` misspells."""

    start: int
    end: int


def respelt(surname: str, given: str, original: str) -> Respelt | None:
    """The name in `original` that "surname given" misspells; None where it is spelt rightly, or none is meant.

    >>> respelt("Bai", "Xumei", "首席预报员白雪梅说"), respelt("Bai", "Xuemei", "首席预报员白雪梅说")
    (Respelt(start=5, end=8), None)
    >>> respelt("Zhang", "Bowen", "董事长郑博文说"), respelt("Zheng", "Bowen", "董事长郑博文说")
    (Respelt(start=3, end=6), None)
    >>> respelt("Yoon", "Seo-yeon", "윤서현 박사는"), respelt("Yun", "Seo-hyeon", "윤서현 박사는")
    (Respelt(start=0, end=3), None)
    """
    found: Respelt | None = None
    for start, end, right, near in _readings(letters(surname), given, original):
        if right:
            return None
        if near and found is None:
            found = Respelt(start, end)
    return found


def _readings(surname: str, given: str, original: str) -> Iterator[tuple[int, int, bool, bool]]:
    """Where the surname stands: the name with one or two signs more, whether the spelling is right, whether near."""
    for start, sign in enumerate(original):
        if HAN.match(sign) and "-" not in given:
            yield from _pinyin_readings(_plain(surname), _plain(letters(given)), original, start)
        elif _HANGUL.match(sign) and re.fullmatch(_SURNAMES.get(sign) or _syllable(sign), surname):
            name = original[start + 1 : start + 3]
            parts = [letters(p) for p in re.split(r"[-‐‑ ]", given)]
            if len(name) == len(parts) == 2 and all(_HANGUL.match(c) for c in name):
                fits = [bool(re.fullmatch(_syllable(c), p)) for c, p in zip(name, parts, strict=True)]
                yield start, start + 3, all(fits), sum(fits) == 1 and _vowels_alike(name, parts)


def _pinyin_readings(surname: str, given: str, original: str, start: int) -> Iterator[tuple[int, int, bool, bool]]:
    """The name of one or two signs behind the sign at `start`: near are a surname spelt rightly beside a given name
    that is not, and a surname that begins as its sign does, of two other letters at most, beside one that is."""
    wanted = _pinyin(original[start])
    near = surname[:1] == wanted[:1] and Levenshtein.distance(surname, wanted) <= _SLIPS
    for end in (start + 3, start + 2) if near else ():
        name = original[start + 1 : end]
        if len(name) != end - start - 1 or not all(HAN.match(c) for c in name) or _MANY & {*name, original[start]}:
            continue
        reading = "".join(map(_pinyin, name))
        slips = Levenshtein.distance(given, reading)
        if surname == wanted:
            alike = len(reading) > 3 and given[0] == reading[0] and slips <= _NEAR * len(reading)
            yield start, end, slips == 0, alike
        elif slips == 0 and len(reading) > _SURE:
            yield start, end, False, True


@lru_cache(maxsize=4096)
def _pinyin(sign: str) -> str:
    return _plain(letters(sign))


def _plain(spelling: str) -> str:
    """ü is spelt u, yu or v."""
    return _U.sub("u", spelling)


@lru_cache(maxsize=4096)
def _syllable(sign: str) -> str:
    """A pattern for the spellings of one Korean syllable: vowels are free, consonants are of their class."""
    code = ord(unicodedata.normalize("NFC", sign)) - 0xAC00
    return _INITIALS[code // 588] + _VOWEL + _FINALS[code % 28]


def _vowels_alike(name: str, parts: list[str]) -> bool:
    """Whether the syllable that does not fit has the vowels of its sign at least: else it is another name."""
    return all(
        re.search(_VOWELS[(ord(sign) - 0xAC00) % 588 // 28], part) is not None
        for sign, part in zip(name, parts, strict=True)
    )
