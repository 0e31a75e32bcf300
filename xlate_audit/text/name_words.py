"""First names and surnames side by side in any script: the words of a text, and what of them may be a surname."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xlate_audit.text.names import MARKS
from xlate_audit.text.transliterate import ABJAD, HAN, KANA

_LONGEST_HAN = 6  # signs of a surname in Han
_OF_HAN, _OF_KANA = r"\u3400-\u9fff", r"\u3041-\u309fァ-ヺー"
_LETTER = rf"(?:(?![{_OF_HAN}{_OF_KANA}])[^\W\d_])"
_PART = rf"{_LETTER}+(?:[{MARKS}]+{_LETTER}*)*"
#: A word of one script: Chinese and Japanese leave no blank between their own signs and Latin letters.
TOKEN = re.compile(rf"[ァ-ヺー]{{2,}}|[{_OF_HAN}]+|{_PART}(?:['’\-‐‑]{_PART})*")
#: What parts the words of a double name.
HYPHEN = re.compile(r"['’\-‐‑]")
_APART = re.compile(r"[ \u00a0]|[・·•‧=＝]")
_DOTS = frozenset("・·•‧=＝")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# What may stand before a surname as a part of it.
_PARTICLE_WORDS = """
    de di da do du del della dos la le el al ibn bin ben bint abu von van der den ter zu af av دي دو فان فون بن ابن أبو
    عبد آل ال דה די פון ואן בן бен ибн аль абу де ди да фон ван дер
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())


def script(word: str) -> str:
    """The kind of script of a word, as far as it matters for how names are spelt.

    >>> script("Schmidt"), script("Шмидт"), script("شميت"), script("シュミット")
    ('latin', 'cyrillic', 'abjad', 'other')
    """
    if _CYRILLIC.match(word):
        return "cyrillic"
    return "abjad" if ABJAD.match(word) else "latin" if word[:1] < "\u0250" else "other"


def side_by_side(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two words may be a first name and a surname: in kana and Han parted by a dot, else by a blank, and both
    large where there are small letters."""
    between = text[one.end() : other.start()]
    if not _APART.fullmatch(between) or one.group()[0].islower() or len(other.group()) < 2:
        return False
    if KANA.match(other.group()) or HAN.match(other.group()):
        return between in _DOTS
    return between not in _DOTS and (not other.group()[0].islower() or other.group().casefold() in _PARTICLES)


def surnames(text: str, tokens: Sequence[re.Match[str]]) -> list[str]:
    """What may be the whole surname that begins with the first of some words, that word first: in scripts that put
    particles to it or leave no blanks its beginnings, its parts, and with the word after it.

    >>> said = "bin Amr said so"
    >>> surnames(said, list(TOKEN.finditer(said)))
    ['bin', 'binAmr', 'Amr']
    """
    word = tokens[0].group()
    if HAN.match(word):
        return [word[:n] for n in range(1, min(len(word), _LONGEST_HAN) + 1)][::-1]
    forms = [word]
    if _HANGUL.match(word) or KANA.match(word):
        forms += [word[:n] for n in range(2, len(word))]
    if len(parts := HYPHEN.split(word)) > 1:
        forms += parts
    if len(tokens) > 1 and _APART.fullmatch(text[tokens[0].end() : tokens[1].start()]):
        forms += [word + tokens[1].group()]
        if word.casefold() in _PARTICLES:
            forms += [tokens[1].group()]
    return forms
