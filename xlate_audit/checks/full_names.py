"""Names of two words and more that are spelt another way in the reprint: "Sigrid Halvorsen", "Sigurd Halberson".

That both words are nearly those of a name in the paragraphs rendered says who is meant, so that each may differ by more
than a word alone might. Where all words but one are the same, letter by letter, vowels alone tell a slip as well: in
120,000 sentence pairs between twelve languages of the Latin alphabet nearly all such names were misspelt on one side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from xlate_audit.article import Alignment, Article, Flag, Link, Place
from xlate_audit.checks.name_partners import UNDECLINED
from xlate_audit.checks.name_surnames import is_persons
from xlate_audit.text.name_table import CASED, IN_CYRILLIC, name_table
from xlate_audit.text.name_variants import convention, convention_free, legitimate, slips, transcribed
from xlate_audit.text.names import Name, name_runs
from xlate_audit.text.places import place_table
from xlate_audit.text.romanized import respelt
from xlate_audit.text.transliterate import letters

_WORD, _WHOLE = 0.4, 0.34  # share of a word's and of a whole name's letters that may have changed
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiouyhw]")
_ENDING = re.compile(r"[aeiouysmnj][a-z]{0,4}")
_LONGER = re.compile(r"[b-df-hj-np-rtv-z]")  # and no s
_LONG_ENOUGH = 5  # letters of a surname that is held to its vowels
_NUMBER = re.compile(r"[IVX]+")
_MUTE = re.compile(r"h(?![aeiouy]|$)|(?<=[aeiouy])h|(?<=c)k")


@dataclass(frozen=True, slots=True)
class _Full:
    """A name of several words, with their letters."""

    paragraph: str
    words: tuple[Name, ...]
    letters: tuple[str, ...]

    @property
    def place(self) -> Place:
        return Place(self.paragraph, self.words[0].span.start, self.words[-1].span.end)


def changed_names(alignment: Alignment, link: Link, everywhere: frozenset[str]) -> Iterator[Flag]:
    """Full names of the link's reprint side that a full name of its original side was respelt to; `everywhere` are the
    spellings of the whole original. Only within one alphabet."""
    original, reprint = alignment.original.language or "", alignment.reprint.language or ""
    if not {original, reprint} <= CASED or (original in IN_CYRILLIC) != (reprint in IN_CYRILLIC):
        return
    ours = [full for p in link.reprint for full in _with_parts(_full_names(alignment.reprint, p))]
    strange = [full for full in ours if not everywhere.issuperset(full.letters)]
    theirs = (
        [full for p in link.original for full in _with_parts(_full_names(alignment.original, p))] if strange else []
    )
    kept = {full.letters for full in ours}
    for full in strange:
        for other in theirs:
            if other.letters in kept or not _near(other.letters, full.letters):
                continue
            confidence = _confidence(full, other, original, reprint)
            if confidence:
                spelled = alignment.original.text_of(other.place)
                yield Flag(f"the original spells this name “{spelled}”", full.place, other.place, spelled,
                           confidence=confidence)  # fmt: skip
                break


def romanized_names(alignment: Alignment, link: Link) -> Iterator[Flag]:
    """Full names of the link's reprint side that a Chinese or Korean name of its original side is not spelt as."""
    original, reprint = alignment.original, alignment.reprint
    if original.language not in ("zh", "ko") or reprint.language not in CASED - IN_CYRILLIC:
        return
    for full in (full for p in link.reprint for full in _full_names(reprint, p)):
        surname, given = full.words[-2:]  # a title may stand before them
        found = [(p, respelt(surname.text, given.text, original.by_id[p].text)) for p in link.original]
        where = [Place(p, r.start, r.end) for p, r in found if r]
        if where:
            place = Place(full.paragraph, surname.span.start, given.span.end)
            yield Flag(f"“{original.text_of(where[0])}” is spelt another way", place, where[0], confidence=0.85)


def _full_names(article: Article, paragraph: str) -> list[_Full]:
    found = name_runs(article.by_id[paragraph].text, article.language_of(paragraph))
    return [_Full(paragraph, run, tuple(letters(n.text) for n in run)) for run in found if len(run) > 1]


def _with_parts(found: list[_Full]) -> list[_Full]:
    """Names, and every two words of longer ones: a title may stand before them, or a place behind them."""
    pairs = ((full, n) for full in found if len(full.words) > 2 for n in range(len(full.words) - 1))
    return found + [_Full(full.paragraph, full.words[n : n + 2], full.letters[n : n + 2]) for full, n in pairs]


def _near(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether two full names differ so little that they may be one."""
    if len(before) != len(after) or before == after:
        return False
    pairs = list(zip(before, after, strict=True))
    if any(not b or b[:1] != a[:1] or abs(len(b) - len(a)) > 2 for b, a in pairs):
        return False
    changes = [slips(b, a) for b, a in pairs]
    return all(c <= _WORD * len(b) for c, b in zip(changes, before, strict=True)) and sum(changes) <= _WHOLE * sum(
        map(len, before)
    )


def _confidence(full: _Full, other: _Full, original: str, reprint: str) -> float | None:
    """How surely the change is a slip; None where languages make it themselves, where the words are ordinary or name
    one people or place ("Greek", "Grek"), or where a number follows: popes and kings are called by each language's
    names."""
    if _NUMBER.fullmatch(full.words[-1].text):
        return None
    table, same = name_table(), original == reprint
    vouched = _vouched(full, other, reprint)
    slipped = doubtful = False
    for before, after in zip(other.words, full.words, strict=True):
        one, two = letters(before.text), letters(after.text)
        if one == two:
            continue
        if table.is_ordinary(original, before.text) or table.is_ordinary(reprint, after.text):
            return None
        if place_table().are_one(before.text, after.text):
            return None
        inside = vouched and _inside(before.text, after.text, original, reprint)
        if legitimate(before.text, after.text, same_language=same) and not inside:
            mute = _plain(one) == _plain(two) and not table.renders(before.text, after.text)
            if not mute or (two.startswith(one) and _ENDING.fullmatch(two[len(one) :])):
                return None
            doubtful = True
        elif not (same or inside) and _conventional(one, two) and (not vouched or _declined(before.text, after.text)):
            return None
        else:
            slipped = True
    return 0.85 if slipped else 0.7 if doubtful else None


def _vouched(full: _Full, other: _Full, language: str) -> bool:
    """Whether the names differ in one word that may be a surname, and share all others letter by letter."""
    changed = [n for n, (one, two) in enumerate(zip(other.letters, full.letters, strict=True)) if one != two]
    if len(changed) != 1 or changed[0] == 0 or len(full.letters[changed[0]]) < _LONG_ENOUGH:
        return False
    word = full.words[changed[0]].text
    wholes = (" ".join(name.text for name in one.words) for one in (full, other))
    return is_persons(word, language) and not any(place_table().named((word, other.words[changed[0]].text, *wholes)))


def _habitual(before: str, after: str) -> bool:
    """Whether the change is one of spelling, or a known rendering."""
    return convention(before, after) or name_table().renders(before, after)


def _inside(before: str, after: str, original: str, reprint: str) -> bool:
    """Whether the change lies within the name, or is none of its ending's, and is no habit of writing another script:
    the Latin alphabet's own names are copied letter by letter."""
    one, two = letters(before), letters(after)
    if transcribed(before, original) == transcribed(after, reprint) or name_table().renders(before, after):
        return False
    if {original, reprint} <= UNDECLINED:
        return one[-2:] == two[-2:] or (slips(one, two) == 1 and (len(one) == len(two) or one[-1:] == two[-1:]))
    if reprint in UNDECLINED and _LONGER.fullmatch(two.removeprefix(one)) and two != one:
        return True  # what declines a name makes it longer, and not by a consonant
    return len(one) == len(two) and one[-1:] == two[-1:]


def _declined(before: str, after: str) -> bool:
    """Whether the change is such a one, or an ending that the original's language has put to the name."""
    return _habitual(before, after) or legitimate(after, before, same_language=False)


def _plain(name: str) -> str:
    """The name without what is written and not heard: doubled letters, mute h, c before k."""
    return _DOUBLED.sub(r"\1", _MUTE.sub("", name.replace("ck", "k").replace("c", "k")))


def _conventional(one: str, other: str) -> bool:
    """Whether the consonants are the same but for spelling conventions, and no letters have changed places."""
    bones = [_VOWELS.sub("", convention_free(name)) for name in (one, other)]
    return bones[0] == bones[1] and sorted(_plain(one)) != sorted(_plain(other))
