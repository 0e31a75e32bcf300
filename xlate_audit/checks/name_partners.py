"""The surname beside a first name that both sides share: "Andrei Kuzovkin" where the original says Андрей Кузовлев.

A first name and a surname of the reprint, or of the original where the reprint's writing shows no names, are looked for
on the other side by the first name alone; the word after that is the surname there. Where neither surname is heard
anywhere in the other article, and their consonants cannot be the same, it is a respelt name or another person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from xlate_audit.article import Alignment, Article, Place
from xlate_audit.checks.name_surnames import is_persons
from xlate_audit.checks.once import once
from xlate_audit.text.cyrillic_names import misspells
from xlate_audit.text.name_bones import bones, difference
from xlate_audit.text.name_sound import echoes
from xlate_audit.text.name_table import CASED, name_table
from xlate_audit.text.name_variants import legitimate, same_stem
from xlate_audit.text.name_words import HYPHEN, TOKEN, script, side_by_side, surnames
from xlate_audit.text.names import CALENDAR, LARGE_NOUNS, TITLES, WORD, is_headline, name_runs
from xlate_audit.text.places import place_table
from xlate_audit.text.transliterate import HAN, letters

_LIKELY = 0.45  # likeness of the sounds' vectors from which a name is heard in another script
_ALIKE = 0.5  # likeness in spelling that respelt names have
_SHORTEST = 3  # letters that a first name and a surname have at least
_FEW = 2  # consonants below which a name says nothing
_HEARD = 0.2  # share of a name's consonants that may differ where it is heard elsewhere
_ANOTHER = 0.25  # share from which it is another name between Latin and Cyrillic letters
_UNLIKE, _CERTAIN = 0.4, 2  # share and number of them from which it is in any script
_SLIP = 0.15  # share from which it is respelt, where nothing is left to the ear
_ENDING = 2  # consonants that a declined form may add
#: Languages that leave names as they are in every case, or set endings off from them.
UNDECLINED = frozenset("ar fa he hi ja ko zh en de fr es it pt nl id ms tr vi sv da no nb nn af ca gl".split())  # noqa: SIM905
# Cyrillic endings of surnames that are spelt by the same rules in all languages.
_SLAVIC = re.compile(
    r"(?:[оеё]в|[иы]н|ск(?:ий|ой|и)|ськ(?:ий|а)|цьк(?:ий|а)|[еє]нк(?:о|а|у|ом)|чук|[оеё]вич|ская|ской|скую|скими?)"
    r"[аеиоуыюяіїєйм]{0,3}$", re.I
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Partner:
    """A word of a name of the reprint's and what the original has beside the same other word. `respelt`: it may be
    meant to be that name; else it is another."""

    ours: Place
    theirs: Place
    respelt: bool


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word of a full name and the one beside it, and where the former stands; `after`: it is the surname."""

    name: str
    beside: str
    place: Place
    sentence: Place
    after: bool


@once
def mismatched_partners(alignment: Alignment) -> Iterator[Partner]:
    """Names of people that cannot be those of the original, in reading order of the links; none where neither side is
    in a language whose ordinary words are known."""
    if alignment.reprint.language in CASED:
        named, other = alignment.reprint, alignment.original
    elif alignment.original.language in CASED:
        named, other = alignment.original, alignment.reprint
    else:
        return
    swapped = named is alignment.original
    here, there = _Words(named), _Words(other)
    for sentence in alignment.sentence_links():
        sides = (sentence.reprint, sentence.original)
        ours, theirs = reversed(sides) if swapped else sides
        for place in ours if theirs else ():
            for asked in _asked(named, place, there):
                found = _partner(asked, theirs, here, there)
                if found:
                    where, respelt = found
                    yield Partner(where, asked.place, respelt) if swapped else Partner(asked.place, where, respelt)


class _Words:
    """All words of an article, looked up when asked."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.language = article.language or ""
        self.ending = 0 if self.language in UNDECLINED else _ENDING

    @cached_property
    def spelled(self) -> frozenset[str]:
        return frozenset(letters(m.group()) for p in self.article.paragraphs for m in WORD.finditer(p.text))

    @cached_property
    def _large(self) -> tuple[str, ...]:
        """The words that may be names, each once."""
        found = (m.group() for p in self.article.paragraphs for m in TOKEN.finditer(p.text))
        return tuple(dict.fromkeys(w for w in found if not w[0].islower()))

    def hears(self, asked: _Asked, here: _Words, but: str) -> bool:
        """Whether some word but one may be the name, by its consonants, and in another script by its sound too, if the
        letters allow it; in Han, which writes no blanks, none is asked."""
        name, endings = asked.name, (here.ending, self.ending)
        heard = (w for w in self._large if w != but and not HAN.search(w) and _may_be(name, w, endings))
        return any(
            not _two_scripts(name, w)
            or (echoes([name], [w])[0, 0] >= _LIKELY and not (asked.after and _misspelt(name, here, w, self)))
            for w in heard
        )


def _may_be(one: str, other: str, endings: tuple[int, int]) -> bool:
    """Whether two words may be one name: short ones have all consonants in common, longer ones nearly all."""
    cost, size = difference(one, other, endings=endings)
    return size >= _FEW and cost <= _HEARD * size and len(bones(other)) >= _FEW


def _asked(article: Article, sentence: Place, there: _Words) -> Iterator[_Asked]:
    """Surnames of a sentence, and first names, that the other side does not spell alike."""
    text, language = article.text_of(sentence), article.language_of(sentence.paragraph) or ""
    runs = [run for run in name_runs(text, language) if len(run) > 1] if language in CASED else []
    if not runs or is_headline(text):
        return
    for run in runs:
        if text[run[-2].span.end : run[-1].span.start] != " ":
            continue
        first, last = run[-2:]
        if any(place_table().named((last.text, f"{first.text} {last.text}"))):
            continue
        # A large noun or a title may stand before a surname.
        for one, other in ((last, first), (first, last))[: 1 if language in LARGE_NOUNS else 2]:
            if not all(is_persons(n.text, language) for n in (one, other)) or letters(one.text) in there.spelled:
                continue
            where = sentence.part(one.span.start, one.span.end)
            yield _Asked(one.text, other.text, where, sentence, one is last)


def _partner(asked: _Asked, sentences: Sequence[Place], here: _Words, there: _Words) -> tuple[Place, bool] | None:
    """What stands on the other side beside the same word and cannot be the name, and whether that is respelt; None
    where it can, or where there is none."""
    found: tuple[Place, bool] | None = None
    for sentence in sentences:
        text = there.article.text_of(sentence)
        tokens = list(TOKEN.finditer(text))
        for n, (one, other) in enumerate(pairwise(tokens)):
            key, partner = (one, other) if asked.after else (other, one)
            if not side_by_side(text, one, other) or not _is_same(asked, key.group(), here, there):
                continue
            forms = surnames(text, tokens[n + 1 : n + 3] if asked.after else tokens[n : n + 1])
            respelt = _verdict(asked, forms, here, there)
            if respelt is None:
                return None
            start = sentence.start + partner.start()
            found = found or (Place(sentence.paragraph, start, start + len(forms[0])), respelt)
    return found


def _is_same(asked: _Asked, word: str, here: _Words, there: _Words) -> bool:
    """Whether a word is the one beside the name that is asked for, in its own or another spelling; within one script
    first names alone are spelt in several ways."""
    name, one, other = asked.beside, letters(asked.beside), letters(word)
    if one == other or (not _two_scripts(name, word) and same_stem(name, word)):
        return True
    if HAN.search(word):
        word = min((word[-n:] for n in range(1, len(word) + 1)), key=lambda w: difference(name, w))
    cost, size = difference(name, word, endings=(here.ending, there.ending))
    if cost or size < _FEW:
        return False
    if _two_scripts(name, word):
        return bool(echoes([name], [word])[0, 0] >= _LIKELY)
    return asked.after and one[:1] == other[:1] and Levenshtein.normalized_similarity(one, other) >= _ALIKE


def _two_scripts(one: str, other: str) -> bool:
    return script(one) != script(other)


def _verdict(asked: _Asked, forms: Sequence[str], here: _Words, there: _Words) -> bool | None:
    """Whether a name is respelt (True) or another (False) beside all that the other side's may be; None where it can be
    that, or where one of them is heard elsewhere."""
    name, word, endings = asked.name, forms[0], (here.ending, there.ending)
    if not asked.after and not {script(name), script(word)} <= {"latin", "cyrillic"}:
        return None
    if name_table().renders(name, word) or min(len(bones(name)), len(bones(word))) < _FEW:
        return None
    names = {name, *(part for part in HYPHEN.split(name) if len(part) >= _SHORTEST)}
    found = (difference(n, f, endings=endings) for n in names for f in forms)
    cost, size = min(found, key=lambda pair: pair[0] / pair[1])
    share, like = cost / size, Levenshtein.normalized_similarity(letters(name), letters(word))
    misspelt = asked.after and _misspelt(name, here, word, there)
    if not misspelt and not _is_another(name, word, cost, share, here.language == there.language):
        return None
    if word.isupper() or word.casefold() in TITLES | CALENDAR or name_table().is_ordinary(there.language, word):
        return None
    if any(place_table().named((word,))) or letters(name).startswith(letters(word)):
        return None
    if there.hears(asked, here, word):
        return None
    around = (m.group() for m in TOKEN.finditer(here.article.text_of(asked.sentence)))
    if any(w != name and not w[0].islower() and _may_be(word, w, (there.ending, here.ending)) for w in around):
        return None
    return share < _UNLIKE or like > _ALIKE


def _misspelt(name: str, here: _Words, word: str, there: _Words) -> bool:
    """Whether one of the two is a Slavic surname in Cyrillic letters which the other, an English spelling, is not."""
    if script(word) == "latin":
        name, here, word, there = word, there, name, here
    if (script(name), script(word)) != ("latin", "cyrillic") or here.language != "en":
        return False
    return misspells(name, word, there.language)


def _is_another(name: str, word: str, cost: int, share: float, same_language: bool) -> bool:
    """Whether two surnames are two. Another script hears foreign names in its own way, Slavic ones but by its rules."""
    scripts = {script(name), script(word)}
    if len(scripts) == 1:
        return cost > 0 and share >= _SLIP and not legitimate(word, name, same_language=same_language)
    if _SLAVIC.search(word) or _SLAVIC.search(name):
        return share >= _SLIP
    return share >= _ANOTHER if scripts == {"latin", "cyrillic"} else cost >= _CERTAIN and share >= _UNLIKE
