"""Who says a sentence, in so many words: a person named beside a word for saying ("said", "по словам", 述べた).

A reprint that gives one person's words to another still names a person of the article, so no rule about wrong names can
see it. Here the people of both articles are looked for in sentences that render each other: where each side reports,
and one person alone is gone and another alone has come, the words changed hands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from xlate_audit.article import Alignment, Article, Place, Span
from xlate_audit.checks.drift.passages import Linked, Passage, matched_sentences, text_up_to
from xlate_audit.text.hedges import reports
from xlate_audit.text.name_match import likeness, units
from xlate_audit.text.name_table import CASED
from xlate_audit.text.names import CALENDAR, KATAKANA, find_names
from xlate_audit.text.quotes import find_quotations

_TOGETHER = re.compile(r"\s|-|・|\s(?:de|del|della|da|van|von|der|bin|al|el|la|le|dos)\s")
_LONGEST = 400  # code points of sentences that are compared
_HERE, _GONE = 0.85, 0.75  # likeness from which a name is in a text, and up to which it is not
_ALIKE = 0.6  # likeness from which two names may be one
_BESIDE, _NEXT = 12, 6  # code points between a name, or a single word of one, and the word for saying
_LETTERS = 4  # of a name that is told apart from others by its sound
_NEAR = 2  # paragraphs before a sentence in which a "he" of it may have been named
# A name behind one of these is a place.
_IN = re.compile(
    r"(?:^|\s)(?:in|at|from|near|en|à|aus|bei|nel(?:la)?|em|no|na|w|we|z|ze|v|ve|do|в|во|у|из|з|від|di|dari|ke|ở|tại|te|uit)\s$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Person:
    """A full name, as one of the articles writes it."""

    words: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Change:
    """Words that the original gives to one person and the reprint to another; `was` is None where the original names
    nobody there, and speaks of the other nowhere near."""

    was: Person | None
    now: Person
    original: Place | None
    reprint: Place


def changes(alignment: Alignment) -> Iterator[Change]:
    """Sentences of the reprint that another person says than in the original; each place once."""
    people = tuple(dict.fromkeys((*_people(alignment.original), *_people(alignment.reprint))))
    if len(people) < 2:
        return
    known = _Known(alignment, people)
    for pair in matched_sentences(alignment, _LONGEST):
        if all(any(reports(text, language) for _, text, language in side) for side in (pair.original, pair.reprint)):
            yield from known.changed(pair)


class _Known:
    """The people of two articles, and where each of them stands."""

    def __init__(self, alignment: Alignment, people: Sequence[Person]) -> None:
        self._alignment, self._people = alignment, people
        self._words = [w for p in people for w in p.words]
        self._bounds = np.cumsum([0, *(len(p.words) for p in people)])
        self._whole = [self._present(_whole(a), a.language) for a in (alignment.original, alignment.reprint)]

    def _present(self, text: str, language: str | None) -> np.ndarray:
        """How surely each person is named in `text`."""
        there = units(text, language)
        if not there.forms:
            return np.zeros(len(self._people))
        best = likeness(self._words, there).max(axis=1)
        return np.maximum.reduceat(best, self._bounds[:-1])

    def changed(self, pair: Linked) -> Iterator[Change]:
        there, here = (self._named(side) for side in (pair.original, pair.reprint))
        if not (here >= _HERE).any():
            return
        text, other = self._alignment.original, self._alignment.reprint
        around = self._present(_paragraphs(text, pair.link.original), text.language)
        came = self._only((here >= _HERE) & (around < _GONE) & (self._whole[0] >= _HERE))
        if came is None:
            return
        now = self._people[came]
        said = next((place for p in pair.reprint if (place := _says(p, now))), None)
        if said is None and pair.reprint[0][2] in CASED:
            return
        at = said or pair.reprint[0][0]
        if not (there >= _HERE).any():
            if said and _quotes(pair.original) and _quotes(pair.reprint) and self._far(pair, came):
                yield Change(None, now, pair.original[0][0], at)
            return
        around = self._present(_paragraphs(other, pair.link.reprint), other.language)
        went = self._only((there >= _HERE) & (around < _GONE))
        if went is not None and (self._whole[1][went] >= _HERE or self._far(pair, came)):
            was = self._people[went]
            if float(likeness(now.words, units(str(was))).max()) >= _ALIKE:
                return  # one person, in two scripts
            yield Change(was, now, next((x for p in pair.original if (x := _says(p, was))), None), at)

    def _only(self, mask: np.ndarray) -> int | None:
        """The one person of these, who may be written in two ways; None where there are none or several."""
        found = [int(n) for n in np.flatnonzero(mask)]
        if not found:
            return None
        longest = max(found, key=lambda n: len(self._people[n].words))
        text = units(str(self._people[longest]))
        one = all(float(likeness(self._people[n].words, text).max()) >= _ALIKE for n in found)
        return longest if one else None

    def _named(self, passages: Sequence[Passage]) -> np.ndarray:
        """How surely each person is named in sentences, outside quotations."""
        return self._present(" ".join(_outside(text) for _, text, _ in passages), passages[0][2])

    def _far(self, pair: Linked, person: int) -> bool:
        """Whether nothing near the original's sentence names a person: no "he" can mean them there."""
        article = self._alignment.original
        text = text_up_to(article, pair.link.original, _NEAR)
        return float(self._present(text, article.language)[person]) < _GONE


def _people(article: Article) -> Iterator[Person]:
    """Full names of an article in a script that shows them, and shorter ones beside a word for saying."""
    for paragraph in article.paragraphs:
        text, language = paragraph.text, article.language_of(paragraph.id)
        for group in _groups(text, language):
            words = tuple(s.of(text) for s in group)
            long = len(group) == 1 and len(words[0]) >= _LETTERS and not KATAKANA.match(words[0])
            if 2 <= len(group) <= 4 or (long and _beside(text, language, group)):
                yield Person(words)


@lru_cache(maxsize=256)
def _groups(text: str, language: str | None) -> tuple[tuple[Span, ...], ...]:
    """Names of one or more words."""
    found: list[list[Span]] = []
    for name in find_names(text, language):
        if name.text.lower() in CALENDAR:
            continue
        if found and _TOGETHER.fullmatch(text[found[-1][-1].end : name.span.start]):
            found[-1].append(name.span)
        else:
            found.append([name.span])
    return tuple(map(tuple, found))


def _says(passage: Passage, person: Person) -> Place | None:
    """Where a sentence names a person beside a word for saying; None where it does not."""
    place, text, language = passage
    name = units(str(person))
    for group in _groups(text, language):
        if not _beside(text, language, group):
            continue
        if float(likeness([s.of(text) for s in group], name).max()) >= _HERE:
            return place.part(group[0].start, group[-1].end)
    return None


def _beside(text: str, language: str | None, group: Sequence[Span]) -> bool:
    """Whether a name stands beside a word for saying, outside quotations, and is not that of a place."""
    span = Span(group[0].start, group[-1].end)
    if _IN.search(text, 0, span.start) or any(q.span.overlaps(span) for q in find_quotations(text)):
        return False
    far = _BESIDE if len(group) > 1 else _NEXT
    told = any(s.start - span.end <= far and span.start - s.end <= far for s in reports(text, language))
    return told or (len(group) > 1 and text[span.end : span.end + 1] in (",", "(", "，", "、", "（"))


def _quotes(passages: Sequence[Passage]) -> bool:
    return any(find_quotations(text) for _, text, _ in passages)


def _outside(text: str) -> str:
    """A sentence without what it quotes."""
    for quotation in find_quotations(text):
        span = quotation.span
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _paragraphs(article: Article, ids: Sequence[str]) -> str:
    return "\n".join(article.by_id[i].text for i in ids)


def _whole(article: Article) -> str:
    return "\n".join(p.text for p in article.paragraphs)
