"""When two spellings are nearly one name: a slip of the pen, or what languages do to names anyway.

"Barnea" and "Balnea" differ by a slip. "Netanyahu" and "Nétanyahou", "Biden" and "Bidena", "Israel" and "Israeli" do
not: those differ by spelling convention, declension and derivation, all of which leave the consonants of the stem in
place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from xlate_audit.text.name_table import name_table
from xlate_audit.text.transliterate import letters

Levels = tuple[tuple[re.Pattern[str], str], ...]
"""What is put for what, one after the other."""


def _compiled(*rules: tuple[str, str]) -> Levels:
    return tuple((re.compile(pattern), sound) for pattern, sound in rules)


def _levelled_by(rules: Levels, text: str) -> str:
    for pattern, sound in rules:
        text = pattern.sub(sound, text)
    return text


# Spellings that stand for one sound in one language or another, brought to one letter. Order matters.
_CONVENTIONS = _compiled(
    (r"tsch|tch|dsch|dzh|dj|sch|sh|cz|ch|zh|sz|cs|ts|tz|dz", "s"),
    (r"ph", "f"),
    (r"th|dh", "t"),
    (r"[ck]h|gh|ck|qu?|c|g", "k"),
    (r"x", "ks"),
    (r"[zsj]", "s"),
    (r"w", "v"),
    (r"ou|oo|ow|uv", "u"),
    (r"ij|ei|ey|ie|ee|yi|iy|ay|ai|y|i", "i"),
    (r"ae|oe|ue|eu", "e"),
    (r"h", ""),
    (r"(.)\1+", r"\1"),
)
# Of these, those that stand for letters of other alphabets.
_TRANSCRIBED = _compiled(
    (r"tsch|tch|ch|kh", "c"),
    (r"dzh|dsch|dj", "z"),
    (r"sch|sh", "s"),
    (r"zh", "z"),
    (r"ts|tz", "z"),
    (r"ss", "s"),
    (r"([gdtp])h", r"\1"),
    (r"ou|oo", "u"),
    (r"q", "k"),
    (r"w", "v"),
    (r"ff\b", "v"),
    (r"[jyi]+", "i"),
    (r"ie", "e"),
)
_HISSED, _HISSING = re.compile("([cs])z"), frozenset(["hu", "pl"])
_UMLAUT = re.compile("([aou])e")
_FLEETING = re.compile(r"[eo]([^aeiou])$")
_VOWELS = re.compile(r"[aeiouy]")
_STEM = 0.6  # share of the longer word that its stem must make
_ENDING = 4  # letters of a derived or declined word's end that may differ


@lru_cache(maxsize=4096)
def convention_free(name: str) -> str:
    """The name with spelling conventions levelled.

    >>> convention_free("Netanyahu") == convention_free("Nétanyahou")
    True
    >>> convention_free("Barnea") == convention_free("Balnea")
    False
    """
    return _levelled_by(_CONVENTIONS, letters(name))


@lru_cache(maxsize=4096)
def transcribed(name: str, language: str) -> str:
    """The name with what its language, of the Latin alphabet, writes for letters of others levelled, and nothing else.

    >>> transcribed("Michailow", "de") == transcribed("Mikhailov", "en")
    True
    >>> transcribed("Whitson", "de") == transcribed("Witson", "en")
    False
    """
    text = _UMLAUT.sub(r"\1", letters(name))
    if language in _HISSING:
        text = _HISSED.sub(r"\1", text)
    return _levelled_by(_TRANSCRIBED, text)


def slips(one: str, other: str) -> int:
    """Letters changed, dropped, added or swapped with their neighbour between two names, case and diacritics aside.

    >>> slips("Barnea", "Balnea"), slips("Müller", "Mulelr")
    (1, 1)
    """
    return OSA.distance(letters(one), letters(other))


def same_stem(one: str, other: str) -> bool:
    """Whether two words differ only in an ending, as declined and derived forms do.

    Both ends must begin with a vowel or be empty: a consonant in place of another is no ending (but for German towns in
    -en and what comes from them, in -er).

    >>> same_stem("Biden", "Bidena"), same_stem("Israel", "Israeli"), same_stem("Barcelona", "Barcelonou")
    (True, True, True)
    >>> same_stem("Wagner", "Wagnel")
    False
    """
    first, second = letters(one), letters(other)
    same = 0
    while same < min(len(first), len(second)) and first[same] == second[same]:
        same += 1
    ends = first[same:], second[same:]
    whole = same >= 4 and min(map(len, ends)) <= 1  # all but a letter of one of them
    if same < 3 or not (whole or same >= _STEM * max(len(first), len(second))) or max(map(len, ends)) > _ENDING:
        return False
    return (
        not all(ends) or all(_VOWELS.match(end) for end in ends) or (first[same - 1] == "e" and set(ends) == {"n", "r"})
    )


def legitimate(original: str, reprint: str, *, same_language: bool) -> bool:
    """Whether a change of spelling is one that languages make: a known rendering, an ending, a spelling convention.

    >>> legitimate("Netanyahu", "Nétanyahou", same_language=False), legitimate("Barnea", "Balnea", same_language=False)
    (True, False)
    """
    if letters(original) == letters(reprint) or same_stem(original, reprint):
        return True
    if same_language:
        return False
    if name_table().renders(original, reprint):
        return True
    return any(_conventional(before, after) for before, after in _levelled(original, reprint))


def convention(one: str, other: str) -> bool:
    """Whether two spellings differ by convention alone, umlauts written out among it.

    >>> convention("Netanyahu", "Netanjahu"), convention("Schäuble", "Schaeuble"), convention("Huamán", "Huarmán")
    (True, True, False)
    """
    spelled = (_UMLAUT.sub(r"\1", letters(name)) for name in (one, other))
    return len({*spelled}) == 1 or any(before == after for before, after in _levelled(one, other))


def _levelled(one: str, other: str) -> Iterator[tuple[str, str]]:
    """Both names with spelling conventions levelled, as several languages do."""
    for spell in (str, _j_as_y, _ch_as_k):
        yield convention_free(spell(letters(one))), convention_free(spell(letters(other)))


def _j_as_y(name: str) -> str:
    return name.replace("j", "y")


def _ch_as_k(name: str) -> str:
    return name.replace("ch", "k")


def _conventional(before: str, after: str) -> bool:
    """Whether levelled spellings agree, or the new one goes on with another ending (a vowel that flees before the
    ending, as in Štěpánek, Štěpánkova, included)."""
    if before == after:
        return True
    for stem in (before[:-1], _FLEETING.sub(r"\1", before)):
        rest = after.removeprefix(stem)
        if len(stem) >= 3 and rest != after and (len(after) > len(before) or (rest and _VOWELS.match(rest))):
            return True
    return False
