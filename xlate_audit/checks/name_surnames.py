"""Another person: "Rosângela Lima" where the original says "Rosângela Melo", or all of another name.

Within one alphabet the names of people pass from language to language as they are written. A first name that both
sides share says whose surname it is: where neither side has the other's surname anywhere, and the two are not alike, it
is another person. So it is where each of two sentences has one full name alone that the other side lacks, word by word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from xlate_audit.article import Alignment, Article, Place, SentenceLink
from xlate_audit.checks.name_links import one_script
from xlate_audit.checks.name_sides import Exchange
from xlate_audit.text.name_table import CASED, name_table
from xlate_audit.text.names import CALENDAR, TITLES, WORD, is_headline, name_runs
from xlate_audit.text.places import place_table
from xlate_audit.text.transliterate import letters

_UNLIKE = 0.5  # likeness in spelling up to which two surnames are two
_SHORTEST = 3  # letters that a first name and a surname have at least
_BEGUN = 4  # letters of a name with which a declined or derived form of it begins


@dataclass(frozen=True, slots=True)
class _Person:
    """A first name and a surname, in letters."""

    first: str
    last: str
    place: Place


def exchanged_surnames(alignment: Alignment) -> Iterator[Exchange]:
    """Full names of the reprint that are another person's than the original's, in reading order of the links; none in
    a language whose ordinary words are not known, or between two alphabets."""
    original, reprint = alignment.original, alignment.reprint
    if not {original.language, reprint.language} <= CASED or not one_script(original.language, reprint.language):
        return
    here, there = _spelled(reprint), _spelled(original)
    for link in alignment.links:
        for sentence in link.sentences:
            yield from _exchanged(alignment, sentence, here, there)


def _exchanged(
    alignment: Alignment, sentence: SentenceLink, here: frozenset[str], there: frozenset[str]
) -> Iterator[Exchange]:
    ours = [p for p in _people(alignment.reprint, sentence.reprint) if not _holds(there, p.last)]
    theirs = [p for p in _people(alignment.original, sentence.original) if not _holds(here, p.last)] if ours else []
    alone = len(ours) == len(theirs) == 1
    for person in ours:
        for other in theirs:
            strange = alone and not (_holds(there, person.first) or _holds(here, other.first) or _is_place(person))
            same = person.first == other.first or (strange and _unlike(person.first, other.first))
            if same and _unlike(person.last, other.last):
                yield Exchange(person.place, other.place)
                break


def _unlike(one: str, other: str) -> bool:
    return Levenshtein.normalized_similarity(one, other) <= _UNLIKE and not name_table().renders(one, other)


def _is_place(person: _Person) -> bool:
    return any(place_table().named((person.first, person.last)))


def _people(article: Article, sentences: Sequence[Place]) -> list[_Person]:
    """Names that end in two words that may be a person's, neither of them an ordinary one or a title."""
    out = []
    for sentence in sentences:
        language = article.language_of(sentence.paragraph) or ""
        if is_headline(article.text_of(sentence)):
            continue
        for run in name_runs(article.text_of(sentence), language):
            named = run[-2:]
            if len(named) < 2 or not all(is_persons(n.text, language) for n in named):
                continue
            start, end = (sentence.start + at for at in (named[0].span.start, named[1].span.end))
            first, last = (letters(n.text) for n in named)
            out.append(_Person(first, last, Place(sentence.paragraph, start, end)))
    return out


def is_persons(word: str, language: str) -> bool:
    """Whether a large word may be a person's first name or surname: no ordinary word, title, month or acronym."""
    return (
        len(letters(word)) >= _SHORTEST
        and word.casefold() not in TITLES | CALENDAR
        and not word.isupper()
        and not word[word.rfind("-") + 1 :].islower()
        and not name_table().is_ordinary(language, word)
    )


def _spelled(article: Article) -> frozenset[str]:
    """All words of an article, and their beginnings."""
    words = {letters(m.group()) for p in article.paragraphs for m in WORD.finditer(p.text)}
    return frozenset(words | {w[:cut] for w in words for cut in range(_BEGUN, len(w))})


def _holds(words: frozenset[str], name: str) -> bool:
    """Whether a text has a name, declined or derived forms of it among them."""
    return name in words or any(name[:cut] in words for cut in range(max(_BEGUN, len(name) - 2), len(name)))
