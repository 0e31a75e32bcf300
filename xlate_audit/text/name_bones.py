"""The consonants of a name as each may be heard in another language: whether two spellings can be one name.

`transliterate.skeleton` brings every consonant to one class. Here each spelling stands for all the classes that some
language hears in it ("j" is that of Jan, of José and of Jean), or for nothing, and two names are laid beside each other
at the least cost (Wagner and Fischer 1974): only a consonant that no reading of the other name has costs anything. So a
difference says more than it does there: between Latin and Cyrillic letters the surnames of nearly all people have
none, and two random ones nearly always do.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from xlate_audit.text.transliterate import ABJAD, HAN, KANA, fold

_Bone = frozenset[str]
# Spellings and the classes that they may be: S sibilants and affricates, K velars, T dentals, P and F labials, L and R,
# M, N; - is for nothing. The longest first.
_SPELLINGS = (
    "tsch:T-,S dsch:T-,S shch:S tch:T-,S sch:SK cz:S sz:S rz:SR cs:SK zs:S sh:S zh:S ch:SK- kh:K- gh:KF- th:TS dh:TS "
    "ph:FP ts:T-,S tz:T-,S dz:T-,S dj:T-,S- dg:T-,SK ck:KS-,K ng:NM,KS- b:PF c:KS d:T f:FP g:KS- h:K- j:SK- k:K l:L "
    "m:MN n:NM p:PF q:KS r:R s:S t:T v:FP w:F- x:S z:ST y:S- u:F-"
)
_BONES: dict[str, tuple[_Bone, ...]] = {
    spelling: tuple(frozenset("" if sign == "-" else sign for sign in bone) for bone in classes.split(","))
    for spelling, classes in (pair.split(":") for pair in _SPELLINGS.split())
}
_UNIT = re.compile("|".join(_BONES))
# Letters whose marks change the consonant.
_MARKED = str.maketrans(
    {"č": "ch", "š": "sh", "ž": "zh", "ć": "ch", "ś": "sh", "ź": "zh", "ż": "zh", "ř": "rz", "ç": "ch", "ş": "sh"}
    | {"ğ": "gh", "ț": "ts", "ș": "sh", "ţ": "ts", "ł": "l", "đ": "dj", "x": "ks"}
)
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_NO_LETTER = re.compile(r"[^a-z]+")
_MUTE = frozenset("tdspz")  # letters that may be mute at the end of a name, as in French, or a genitive's or plural's


@lru_cache(maxsize=8192)
def bones(name: str) -> tuple[_Bone, ...]:
    """The consonants of a name in any script.

    >>> [sorted(bone) for bone in bones("Jan")]
    [['', 'K', 'S'], ['M', 'N']]
    """
    plain = unicodedata.normalize("NFC", name).lower().translate(_MARKED)
    spelled = _NO_LETTER.sub("", fold(plain))
    if ABJAD.search(name):
        spelled = spelled.replace("v", "w")  # a vowel as often as not
    found = [bone for m in _UNIT.finditer(spelled) for bone in _BONES[m.group()]]
    if len(found) > 1 and spelled[-1] in _MUTE:
        found[-1] |= {""}
    return tuple(found)


def _deaf(name: str) -> bool:
    """Whether a script does not tell l from r, and leaves r out where English does: kana, Hangul and Han."""
    return any(script.search(name) for script in (KANA, _HANGUL, HAN))


def difference(one: str, other: str, *, endings: tuple[int, int] = (0, 0)) -> tuple[int, int]:
    """How many consonants of one name the other cannot have, and how many the longer name has at least. `endings`:
    consonants that the one and the other may lose at their ends, as declined forms add them.

    >>> difference("Scholz", "Шольц"), difference("Korotin", "Коровин"), difference("Schmidt", "Петрова")
    ((0, 2), (1, 4), (4, 4))
    >>> difference("Nowak", "Новаком"), difference("Nowak", "Новаком", endings=(0, 1))
    ((1, 4), (0, 3))
    """
    first, second = bones(one), bones(other)
    if _deaf(one) or _deaf(other):
        first, second = _unheard(first), _unheard(second)
    pairs = [(first, second)]
    pairs += [(first[:-n], second) for n in range(1, endings[0] + 1) if len(first) > 2 * n]
    pairs += [(first, second[:-n]) for n in range(1, endings[1] + 1) if len(second) > 2 * n]
    found = ((_cost(a, b), max(_sure(a), _sure(b), 1)) for a, b in pairs)
    return min(found, key=lambda pair: pair[0] / pair[1])


def _unheard(found: tuple[_Bone, ...]) -> tuple[_Bone, ...]:
    return tuple(b | {"L", "R"} if b == {"L"} else b | {"L", ""} if "R" in b else b for b in found)


def _sure(found: tuple[_Bone, ...]) -> int:
    return sum("" not in bone for bone in found)


def _cost(one: tuple[_Bone, ...], other: tuple[_Bone, ...]) -> int:
    before = [0]
    for n in range(len(other)):
        before.append(before[-1] + _skipped(other, n))
    for n, bone in enumerate(one):
        skipped = _skipped(one, n)
        row = [before[0] + skipped]
        for m, there in enumerate(other):
            same = not (bone & there) - {""}
            row.append(min(before[m] + same, before[m + 1] + skipped, row[m] + _skipped(other, m)))
        before = row
    return before[-1]


def _skipped(found: tuple[_Bone, ...], n: int) -> int:
    """What it costs to leave out a consonant: nothing where it may be mute or doubles the one before."""
    return not ("" in found[n] or (n and found[n] & found[n - 1]))
