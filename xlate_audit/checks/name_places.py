"""A state, region or city put in the place of another of its kind: "Sweden" where the original says Spain, "Belgian"
where it says "français".

Both sides have to speak: the reprint's place has no counterpart in the paragraphs that its sentence renders, neither by
name nor by sound nor by what may be said for it (a people, a capital), and the original's sentence names a place of the
same kind that the reprint's paragraphs lack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from xlate_audit.article import Alignment, Article, Place, SentenceLink, Span
from xlate_audit.checks.name_links import heard_in
from xlate_audit.checks.name_sides import Exchange
from xlate_audit.text.name_match import named_runs
from xlate_audit.text.name_table import CASED, UNMARKED, name_table
from xlate_audit.text.names import LARGE_NOUNS, is_headline
from xlate_audit.text.places import CITY, REGION, Named, place_table, places_in, surely_of_a_state
from xlate_audit.text.transliterate import HAN

_SURE = 4  # letters of a place that is no part of another word
_LONG = (
    5  # letters from which a place's name is no other word in a language without large letters, up to which elsewhere
)
#: What follows a Korean name in one word.
_PARTICLE = re.compile(
    "(?:은|는|이|가|을|를|의|에|와|과|도|로|만|인|시|주|현|측|발|행|에서|으로|에게|까지|부터|이나|에는|에도|에서는|에서의)?(?![가-힣])"
)
_PART = re.compile(r"[^\W\d_]-$")  # before the last part of another name ("Ист-Сайда")
_OPENS = re.compile(r"[.!?:…\"“”„«»‹›‘(\[\n*•–—-]\s*$")  # before a word that any writing has large
_SHORT = 2  # signs of a place in Han that may as well be a part of another name
#: Of several places that may stand for one, that which comes as early among the places of its side is likeliest; by
#: what share of them a word must come nearer that may mean something else.
_UNSURE = 0.6
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


@dataclass(frozen=True, slots=True)
class _Told:
    """A place that a sentence names for sure, and where; `state`: the word speaks of a state wherever it stands;
    `whole`: it is no beginning of a longer Korean word."""

    place: Named
    at: Place
    language: str
    state: bool
    whole: bool


class _Context:
    """Paragraphs of one side of a link, with the places that they name and may mean."""

    def __init__(self, article: Article, paragraphs: Sequence[str]) -> None:
        self.article = article
        found = [article.by_id[p] for p in paragraphs]
        self.texts = [(s.of(p.text), article.language_of(p.id)) for p in found for s in p.sentences]

    @cached_property
    def _meant(self) -> frozenset[int]:
        return place_table().meant(self.named)

    def means(self, place: Named) -> bool:
        """Whether the place, or what may be said for it, stands in the paragraphs."""
        return not place_table().meant(place.places).isdisjoint(self._meant)

    def means_part(self, place: Named) -> bool:
        """Whether a name in Han is another one behind a sign that belongs to the word before: 首都柏林, "the capital
        Berlin", is not Dublin."""
        if not HAN.match(place.text):
            return False
        parts = place_table().named([place.text[n:] for n in range(1, len(place.text) - 1)])
        return any(not part.isdisjoint(self._meant) for part in parts)

    @cached_property
    def named(self) -> frozenset[int]:
        """The places that the paragraphs name themselves."""
        return frozenset(
            n for text, language in self.texts for place in places_in(text, language) for n in place.places
        )

    def spells(self, place: Named) -> bool:
        """Whether the article has a city's name elsewhere, as that of a firm or person."""
        is_city = place_table().kinds_of(place.places) == {CITY}
        return is_city and any(place.text in paragraph.text for paragraph in self.article.paragraphs)

    def explains(self, place: Named) -> bool:
        """Whether the paragraphs name a city of the state that the place is, which translators name beside it."""
        return not place_table().states_of(self.named).isdisjoint(place.places)

    def lacks(self, place: Named, there: _Context) -> bool:
        """Whether the other side's place is not here: neither itself nor what may be said for it, unless that renders
        another word of the other side, as of a city's state ("en Montevideo ... la policía uruguaya")."""
        table = place_table()
        if not self.means(place):
            return True
        if table.kinds_of(place.places) != {CITY} or not self.named.isdisjoint(place.places):
            return False
        said = table.meant(place.places) & self.named
        return bool(said) and said <= there.named

    def hears(self, place: Named, language: str | None) -> bool:
        """Whether the place may be heard in the paragraphs, apart from where they name another place for sure
        ("Austria" in "Australia")."""
        return any(heard_in(place.text, language, text, there) for text, there in self._unplaced)

    @cached_property
    def _unplaced(self) -> list[tuple[str, str | None]]:
        """The sentences without the places that they name for sure."""
        out = []
        for text, language in self.texts:
            for place in reversed(places_in(text, language)):
                least = _SHORT if HAN.match(place.text) else _SURE
                if len(place.text) >= least and _is_name(place, text, language or ""):
                    text = f"{text[: place.span.start]} {text[place.span.end :]}"
            out.append((text, language))
        return out

    def sure(self, sentence: Place) -> Iterator[_Told]:
        """Places that a sentence names for sure."""
        text, language = self.article.text_of(sentence), self.article.language_of(sentence.paragraph) or ""
        for place in places_in(text, language):
            state = surely_of_a_state(place, language)
            if len(place.text) > 1 and (state or _is_name(place, text, language)):
                whole = language != "ko" or bool(_PARTICLE.match(text, place.span.end))
                yield _Told(place, sentence.part(place.span.start, place.span.end), language, state, whole)


def _is_name(place: Named, text: str, language: str) -> bool:
    """Whether a form is written as the name of one place, and not a part of another's ("Jack London")."""
    table = place_table()
    if _PART.search(text, 0, place.span.start):
        return False
    if not place.places <= table.meant(table.meant(frozenset({min(place.places)}))):
        return False
    if language == "ja" and len(place.text) == _SHORT and HAN.match(place.text):
        around = text[max(0, place.span.start - 1) : place.span.start] + text[place.span.end : place.span.end + 1]
        return not HAN.search(around)
    if language in UNMARKED:
        sure = " " in place.text or len(place.text) >= (_LONG if language != "zh" else _SHORT + 1)
        land = len(place.text) > 1 and REGION in table.kinds_of(place.places)
        return sure or land or name_table().marked(language, [place.text])[0]
    if language == "ja":
        return True
    if not place.text[0].isupper() or (" " not in place.text and _may_be_ordinary(place, text, language)):
        return False
    for run in named_runs(text, language):
        if any(n.span.overlaps(place.span) for n in run):
            beside = (n for n in run if _touches(n.span, place.span, text))
            return all(name_table().is_ordinary(language, n.text) for n in beside)
    return True


def _may_be_ordinary(place: Named, text: str, language: str) -> bool:
    """Whether a large word may be an ordinary one: a short one, and a longer one that opens a sentence or headline or
    that its language writes large anyway."""
    opens = (
        len(place.text) <= _LONG
        or place.span.start == 0
        or _OPENS.search(text, 0, place.span.start)
        or is_headline(text)
    )
    return bool(opens or language in LARGE_NOUNS) and name_table().is_ordinary(language, place.text)


def _touches(one: Span, other: Span, text: str) -> bool:
    """Whether two words stand side by side, no word between them ("Daniel Kenya", not "Daniel of Kenya")."""
    between = text[one.end : other.start] if one.end <= other.start else text[other.end : one.start]
    return not one.overlaps(other) and len(between) == 1


def _exchanged(sentence: SentenceLink, here: _Context, there: _Context) -> Iterator[Exchange]:
    ours = [one for s in sentence.reprint for one in here.sure(s)]
    strange = [one for one in ours if one.state or (one.place.itself and one.whole)]
    strange = [one for one in strange if not there.means(one.place) and not there.explains(one.place)]
    strange = [one for one in strange if one.state or not there.spells(one.place)]
    strange = [one for one in strange if not there.means_part(one.place)]
    if not strange:
        return
    theirs = [other for s in sentence.original for other in there.sure(s)]
    lost = [other for other in theirs if here.lacks(other.place, there)]
    kinds = place_table().kinds_of
    found = [
        (
            abs(ours.index(one) / len(ours) - theirs.index(other) / len(theirs)) + (0.0 if one.state else _UNSURE),
            one.at,
            other.at,
        )
        for one, other in product(strange, lost)
        if not kinds(one.place.places).isdisjoint(kinds(other.place.places))
        and not _heard(other, here)
        and not _heard(one, there)
    ]
    told: set[Place] = set()
    for _, at, where in sorted(found):
        if told.isdisjoint((at, where)):
            told |= {at, where}
            yield Exchange(at, where)


def _heard(one: _Told, other: _Context) -> bool:
    """Whether a place may be heard on the other side; of a state every name is known, and none need be heard."""
    return not one.state and other.hears(one.place, one.language)
