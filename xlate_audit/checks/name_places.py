"""A state put in the place of another state, or a city in that of another city: "Sweden" where the original says Spain.

Both sides have to speak: the reprint's place has no counterpart in the paragraphs that its sentence renders, neither by
name nor by sound nor by what may be said for it (a people, a capital), and the original's sentence names a place of the
same kind that the reprint's paragraphs lack.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from xlate_audit.article import Alignment, Article, Place, SentenceLink
from xlate_audit.checks.name_links import heard_in
from xlate_audit.checks.name_sides import Exchange
from xlate_audit.text.name_match import named_runs
from xlate_audit.text.name_table import CASED, UNMARKED, name_table
from xlate_audit.text.places import Named, place_table, places_in, places_meant

_WRITTEN = frozenset({*CASED, *UNMARKED, "ja"})


def exchanged_places(alignment: Alignment) -> Iterator[Exchange]:
    """Places of the reprint that stand for another of their kind, in reading order of the links; none in a language
    whose names the table of places lacks."""
    original, reprint = alignment.original, alignment.reprint
    if original.language not in _WRITTEN or reprint.language not in _WRITTEN:
        return
    for link in alignment.links:
        here = _Context(reprint, link.reprint)
        there = _Context(original, link.original)
        for sentence in link.sentences:
            if sentence.original and sentence.reprint:
                yield from _exchanged(sentence, here, there)


class _Context:
    """Paragraphs of one side of a link, with the places that they name and may mean."""

    def __init__(self, article: Article, paragraphs: Sequence[str]) -> None:
        self.article, self._paragraphs = article, paragraphs
        found = [article.by_id[p] for p in paragraphs]
        self.texts = [(s.of(p.text), article.language_of(p.id)) for p in found for s in p.sentences]

    @cached_property
    def _meant(self) -> frozenset[int]:
        return places_meant(self.article, self._paragraphs)

    def means(self, place: Named) -> bool:
        """Whether the place, or what may be said for it, stands in the paragraphs."""
        return not place_table().meant(place.places).isdisjoint(self._meant)

    def hears(self, place: Named, language: str | None) -> bool:
        return any(heard_in(place.text, language, text, there) for text, there in self.texts)

    def sure(self, sentence: Place) -> list[tuple[Named, Place]]:
        """Places that a sentence names for sure, with where they stand."""
        text, language = self.article.text_of(sentence), self.article.language_of(sentence.paragraph) or ""
        found = [n for n in places_in(text, language) if len(n.text) > 1 and _is_name(n, text, language)]
        return [
            (n, Place(sentence.paragraph, sentence.start + n.span.start, sentence.start + n.span.end)) for n in found
        ]


def _is_name(place: Named, text: str, language: str) -> bool:
    """Whether a form is written as the name of one place, and not a part of another's ("Jack London")."""
    if not place.places <= place_table().meant(frozenset({min(place.places)})):
        return False
    if language in UNMARKED:
        return name_table().marked(language, [place.text])[0]
    table = name_table()
    if language == "ja" or (" " not in place.text and table.is_ordinary(language, place.text)):
        return language == "ja"
    for run in named_runs(text, language):
        if any(n.span.overlaps(place.span) for n in run):
            return all(n.span.overlaps(place.span) or table.is_ordinary(language, n.text) for n in run)
    return place.text[0].isupper()


def _exchanged(sentence: SentenceLink, here: _Context, there: _Context) -> Iterator[Exchange]:
    ours = [pair for s in sentence.reprint for pair in here.sure(s)]
    if not ours:
        return
    strange = [pair for pair in ours if pair[0].itself and not there.means(pair[0])]
    if not strange:
        return
    theirs = [pair for s in sentence.original for pair in there.sure(s)]
    lost = [pair for pair in theirs if not here.means(pair[0])]
    kinds = place_table().kinds_of
    for place, at in strange:
        language = here.article.language_of(at.paragraph)
        rivals = [pair for pair in lost if not kinds(pair[0].places).isdisjoint(kinds(place.places))]
        for rival, where in rivals:
            if not here.hears(rival, there.article.language_of(where.paragraph)) and not there.hears(place, language):
                yield Exchange(at, where)
                break
