"""Comparing the sound of names written in different scripts.

Nothing here tries to be a proper romanisation: both sides are brought to a coarse string of consonant classes, in which
what a script cannot tell apart (l and r in Japanese, p and b in Arabic, vowels in Hebrew) is already one. The idea is
that of Soundex and its heirs, with classes chosen for transliteration instead of for English spelling.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Indel, Levenshtein

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
ABJAD = re.compile(r"[\u0590-\u06ff\u0750-\u077f\ufb1d-\ufdff\ufe70-\ufefc]")
KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30ff\u31f0-\u31ff\uff66-\uff9f]")

_ANUSVARA = re.compile(r"\u0902(?![पफबभम])")  # a nasal, m before labials only
_SMALL_Y = {"ャ": "a", "ュ": "u", "ョ": "o"}
_SMALL_VOWEL = {"ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o"}


def fold(text: str) -> str:
    """Lower-case ASCII of a text: no case, no diacritics, every script spelled in Latin letters.

    >>> fold("Łukasz Đoković"), fold("Шольц"), fold("ショルツ"), fold("朔尔茨")
    ('lukasz dokovic', "shol'ts", 'shorutsu', 'shuoerci')
    """
    if text.isascii():
        return text.lower()
    if KANA.search(text):
        text = _spell_kana(unicodedata.normalize("NFKC", text))
    if "\u0902" in text:
        text = _ANUSVARA.sub("n", text)
    return anyascii(unicodedata.normalize("NFC", text)).lower()


def _spell_kana(text: str) -> str:
    """Kana in Latin letters, with the digraphs that a character by character table gets wrong (ショ is sho)."""
    out: list[str] = []
    for char in text:
        code = ord(char)
        kana = chr(code + 0x60) if 0x3041 <= code <= 0x3096 else char  # hiragana to katakana
        last = out[-1] if out else ""
        if kana in _SMALL_Y and len(last) > 1 and last[-1] == "i":
            glide = "" if last[:-1] in ("sh", "ch", "j") else "y"
            out[-1] = last[:-1] + glide + _SMALL_Y[kana]
        elif kana in _SMALL_VOWEL and len(last) > 1 and last[-1] in "aiueo":
            out[-1] = last[:-1] + _SMALL_VOWEL[kana]
        elif kana == "ー" or kana == "ッ":
            continue
        elif kana == "ヴ":
            out.append("vu")
        elif kana == "・":
            out.append(" ")
        else:
            out.append(anyascii(kana).lower() if KANA.match(kana) else char)
    return "".join(out)


# Spellings to consonant classes, longest first: S sibilants and affricates, K velars, T dentals, P labial stops,
# F labial fricatives and w, L liquids, M, N; vowels and h carry too little to count.
_CLASSES = (
    ("tsch", "S"), ("dzh", "S"), ("sch", "S"), ("tch", "S"), ("cz", "S"), ("cs", "S"), ("dj", "S"), ("sz", "S"),
    ("sh", "S"), ("ch", "S"), ("zh", "S"), ("ts", "S"), ("tz", "S"), ("dz", "S"), ("th", "T"), ("dh", "T"),
    ("ph", "F"), ("kh", "K"), ("gh", "K"), ("ck", "K"), ("qu", "KF"), ("x", "KS"), ("ce", "S"), ("ci", "S"),
    ("cy", "S"), ("c", "K"), ("k", "K"), ("q", "K"), ("g", "K"), ("j", "S"), ("z", "S"), ("s", "S"), ("t", "T"),
    ("d", "T"), ("p", "P"), ("b", "P"), ("f", "F"), ("v", "F"), ("w", "F"), ("l", "L"), ("r", "L"), ("m", "M"),
    ("n", "N"),
)  # fmt: skip
_TO_CLASS = dict(_CLASSES)
_UNIT = re.compile("|".join(spelling for spelling, _ in _CLASSES))
_NOT_LETTER = re.compile(r"[^a-z]+")
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=16384)
def skeleton(text: str) -> str:
    """Consonant classes of a name in any script, doubles reduced.

    >>> skeleton("Scholz"), skeleton("Шольц"), skeleton("ショルツ"), skeleton("朔尔茨")
    ('SLS', 'SLS', 'SLS', 'SLS')
    """
    return _DOUBLE.sub(r"\1", "".join(_TO_CLASS[m.group()] for m in _UNIT.finditer(letters(text))))


def sounds_like(one: str, other: str) -> float:
    """How alike two names sound, 0 to 1, whatever their scripts.

    The mean of the likeness of the skeletons and that of the letters; a script without vowels is compared by
    consonants alone.

    >>> sounds_like("Netanyahu", "נתניהו") > 0.8, sounds_like("Morawiecki", "モラヴィエツキ") > 0.7
    (True, True)
    >>> sounds_like("Morawiecki", "ジョンソン") < 0.4
    True
    """
    first, second = letters(one), letters(other)
    if not first or not second:
        return 0.0
    ours, theirs = _skeletons(one), _skeletons(other)
    bones = max(Indel.normalized_similarity(a, b) for a in ours for b in theirs)
    if len(ours) + len(theirs) > 2 or ABJAD.search(one) or ABJAD.search(other):
        return bones
    return 0.6 * bones + 0.4 * Levenshtein.normalized_similarity(first, second)


def _skeletons(text: str) -> tuple[str, ...]:
    """Readings of a name: in Arabic and Hebrew script the letter for w is a vowel as often as not."""
    bones = skeleton(text)
    if "F" in bones and ABJAD.search(text):
        return bones, _DOUBLE.sub(r"\1", bones.replace("F", ""))
    return (bones,)


@lru_cache(maxsize=16384)
def letters(text: str) -> str:
    """The folded text without anything but letters.

    >>> letters("Jean-Luc Mélenchon")
    'jeanlucmelenchon'
    """
    return _NOT_LETTER.sub("", fold(text))
