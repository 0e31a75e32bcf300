"""States, regions and cities in a text, in 21 languages: what kind of place a name is, and what it may stand for.

A state is changed for a state and a city for a city more easily than for anything else; and news says "Madrid" for
Spain's government, "the Spanish" for Spain, so that one may render the other. The table in models/names/places.npz
holds hashes of forms (made by models/recipe/names/places.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from xlate_audit.article import Article, Span
from xlate_audit.resources import resource
from xlate_audit.text.name_match import units
from xlate_audit.text.name_table import form_hash
from xlate_audit.text.names import WORD
from xlate_audit.text.transliterate import HAN

CITY, STATE, REGION = 0, 1, 2
NOWHERE = 0xFFFF
# The states in which a language is at home: their readers know where they are.
_HOME = {
    "ar": "Egypt|Saudi Arabia|Algeria|Morocco|Tunisia|Libya|Sudan|Iraq|Syria|Lebanon|Jordan|Palestine|Yemen|Oman|"
    "Kuwait|Qatar|Bahrain|United Arab Emirates|Mauritania",
    "bg": "Bulgaria", "bn": "Bangladesh|India", "ca": "Spain", "cs": "Czech Republic", "da": "Denmark",
    "de": "Germany|Austria|Switzerland", "el": "Greece|Cyprus",
    "en": "United Kingdom|England|Scotland|Wales|Northern Ireland|Ireland|United States|Canada|Australia|New Zealand|"
    "South Africa|India|Nigeria|Kenya|Ghana|Pakistan|Philippines|Singapore|Jamaica",
    "es": "Spain|Mexico|Argentina|Colombia|Peru|Chile|Venezuela|Ecuador|Guatemala|Cuba|Bolivia|Honduras|Paraguay|"
    "El Salvador|Nicaragua|Costa Rica|Panama|Uruguay|Dominican Republic",
    "et": "Estonia", "fa": "Iran|Afghanistan|Tajikistan", "fi": "Finland", "fr": "France|Belgium|Switzerland|Canada|"
    "Senegal|Ivory Coast|Mali|Cameroon|Congo|Madagascar|Niger|Burkina Faso|Algeria|Morocco|Tunisia|Haiti",
    "he": "Israel", "hi": "India", "hr": "Croatia|Bosnia and Herzegovina", "hu": "Hungary", "hy": "Armenia",
    "id": "Indonesia", "is": "Iceland", "it": "Italy|Switzerland", "ja": "Japan", "ka": "Georgia", "kk": "Kazakhstan",
    "ko": "South Korea|North Korea", "lt": "Lithuania", "lv": "Latvia", "mk": "North Macedonia", "ms": "Malaysia",
    "nb": "Norway", "nl": "Netherlands|Belgium", "no": "Norway", "pl": "Poland",
    "pt": "Portugal|Brazil|Angola|Mozambique",
    "ro": "Romania|Moldova", "ru": "Russia|Belarus|Kazakhstan|Kyrgyzstan", "sk": "Slovakia", "sl": "Slovenia",
    "sq": "Albania|Kosovo", "sr": "Serbia|Bosnia and Herzegovina|Montenegro", "sv": "Sweden|Finland",
    "sw": "Kenya|Tanzania",
    "ta": "India|Sri Lanka", "th": "Thailand", "tr": "Turkey|Cyprus", "uk": "Ukraine", "ur": "Pakistan|India",
    "uz": "Uzbekistan", "vi": "Vietnam", "zh": "China|Taiwan|Singapore",
}  # fmt: skip
STEMMED = 5  # letters from which a word is looked up by its stem
_UNDECLINED = frozenset(("en", "id", "vi", "zh", "ja", "ko", "ar", "fa", "he", "hi"))
_LONG = 7  # letters of a word whose ending may have one more, "Kielcach"
_COMPOSED = 4  # syllables of a Korean word that may be made of several
_ENDING = 3  # letters that an ending has not
_STRONG = re.compile(r"ischer$", re.I)  # a German adjective as it stands without an article, "polnischer"
# Endings of declined names and of words for a people.
_DECLINED = re.compile(r"[aeiouyáéíóúůýěęąаеиоуыэюяіїєьй]{0,2}(?:m|ch|mi|w|v|j|ho|mu|s|n|м|х|ми|в|го|му)?")


@dataclass(frozen=True, slots=True)
class Named:
    """A place in a text, with the numbers of the places that the form may name; `itself`: it may name the place and
    not only its people."""

    text: str
    span: Span
    places: frozenset[int]
    itself: bool


@dataclass(frozen=True)
class PlaceTable:
    """`forms` are sorted hashes, `numbers` the place of each, `itself` whether it is named and not its people; `kinds`
    goes by number, `states` too (the number of the state that a place lies in, or NOWHERE), and `together` are pairs of
    places of which one is said for the other."""

    forms: np.ndarray
    numbers: np.ndarray
    itself: np.ndarray
    kinds: np.ndarray
    states: np.ndarray
    together: dict[int, frozenset[int]]

    def named(self, forms: Sequence[str]) -> list[frozenset[int]]:
        """The places that each form names."""
        return [frozenset(self.numbers[rows].tolist()) for rows in self.rows(forms)]

    def are_one(self, one: str, two: str) -> bool:
        """Whether two forms may name the same place: Múnich, München."""
        first, second = self.named((one, two))
        return not first.isdisjoint(second)

    def found(self, forms: Sequence[str], spans: Sequence[Span]) -> Iterator[Named]:
        """The forms that name a place."""
        for form, span, rows in zip(forms, spans, self.rows(forms), strict=True):
            if rows:
                yield Named(form, span, frozenset(self.numbers[rows].tolist()), bool(self.itself[rows].any()))

    def rows(self, forms: Sequence[str]) -> list[list[int]]:
        """The rows of the table that each form is in."""
        hashes, owners = [], []
        for at, form in enumerate(forms):
            asked = asked_keys(form)
            hashes += asked
            owners += [at] * len(asked)
        out: list[list[int]] = [[] for _ in forms]
        wanted = np.array(hashes, dtype=np.uint32)
        first, last = np.searchsorted(self.forms, wanted, "left"), np.searchsorted(self.forms, wanted, "right")
        for n in np.flatnonzero(last > first).tolist():
            out[owners[n]].extend(range(first[n], last[n]))
        return out

    def meant(self, places: frozenset[int]) -> frozenset[int]:
        """These places and all that may be said for them."""
        return places.union(*(self.together.get(n, frozenset()) for n in places))

    def states_of(self, places: frozenset[int]) -> frozenset[int]:
        """The states in which these places lie."""
        return frozenset(int(self.states[n]) for n in places) - {NOWHERE}

    def kinds_of(self, places: frozenset[int]) -> frozenset[int]:
        """The kinds of these places."""
        return frozenset(int(self.kinds[n]) for n in places)


def asked_keys(form: str) -> list[int]:
    """Under which hashes the table may have a form: its own, and those of what declension may have left of it."""
    asked = [form_hash(form)]
    if _STRONG.search(form):
        asked.append(form_hash(form[:-2] + "*"))
    if len(form) >= STEMMED and " " not in form and not HAN.match(form):
        cuts = (len(form) - cut for cut in range(_ENDING + (len(form) >= _LONG)))
        asked += [form_hash(form[:at] + "*") for at in cuts if _DECLINED.fullmatch(form, at)]
    return asked


@lru_cache(maxsize=1)
def place_table() -> PlaceTable:
    """The shipped table, opened once."""
    with np.load(resource("names") / "places.npz") as parts:
        together: dict[int, set[int]] = {}
        for one, other in parts["together"].tolist():
            together.setdefault(one, set()).add(other)
            together.setdefault(other, set()).add(one)
        forms, numbers, itself, kinds, states = (
            parts[name] for name in ("forms", "numbers", "itself", "kinds", "states")
        )
        return PlaceTable(forms, numbers, itself, kinds, states, {n: frozenset(found) for n, found in together.items()})


@lru_cache(maxsize=1)
def _peoples() -> np.ndarray:
    """Sorted hashes of words that surely speak of a state, made by models/recipe/names/peoples.py."""
    return np.load(resource("names") / "peoples.npy")


def people_keys(form: str, language: str | None) -> list[str]:
    """What that table has a word under: itself, and in a language that declines its beginnings that may end in another
    way."""
    form = form.lower()
    cuts = range(1, _ENDING + 1) if language not in _UNDECLINED else ()
    return [form, *(form[:-cut] + "*" for cut in cuts if len(form) - cut >= STEMMED)]


def surely_of_a_state(place: Named, language: str | None) -> bool:
    """Whether a word of the table speaks of a state wherever it stands: a land, its people, an adjective.

    >>> [(p.text, surely_of_a_state(p, "fr")) for p in places_in("Les ministres français l'ont aussi dit.", "fr")]
    [('français', True), ('aussi', False)]
    """
    if place_table().kinds_of(place.places) != {STATE}:
        return False
    known, wanted = _peoples(), [form_hash(f"{language} {key}") for key in people_keys(place.text, language)]
    at = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
    return bool((known[at] == wanted).any())


@lru_cache(maxsize=512)
def places_in(text: str, language: str | None) -> tuple[Named, ...]:
    """The places that a text names, the longer of two forms that overlap; of Korean words the beginning counts too,
    which may be all of a name (빈에서, "in Vienna"; 서울중앙지법, a court in Seoul).

    >>> [n.text for n in places_in("Die Drohne kam aus Schweden, nicht aus Südkorea.", "de")]
    ['Schweden', 'Südkorea']
    >>> [n.text for n in places_in("세미나는 런던에서 열렸다", "ko")]
    ['런던']
    """
    there = units(text, language)
    forms, spans = list(there.forms), list(there.spans)
    if language == "ko":
        begun = [Span(m.start(), m.start() + size) for m in WORD.finditer(text) for size in _begun(m[0])]
        forms, spans = [*forms, *(s.of(text) for s in begun)], [*spans, *begun]
    found: list[Named] = []
    for named in sorted(place_table().found(forms, spans), key=lambda n: (n.span.start - n.span.end, n.span.start)):
        if not any(named.span.overlaps(n.span) for n in found):
            found.append(named)
    return tuple(sorted(found, key=lambda n: n.span))


def _begun(word: str) -> tuple[int, ...]:
    """How many syllables of a Korean word may be a place's name that other words follow in one."""
    return (1, 2, 3) if len(word) >= _COMPOSED else (1,)


def places_meant(article: Article, paragraphs: Iterable[str]) -> frozenset[int]:
    """The places that some paragraphs name, and all that may be said for them."""
    found = (article.by_id[p] for p in paragraphs)
    sentences = ((s.of(p.text), article.language_of(p.id)) for p in found for s in p.sentences)
    said = (place for text, language in sentences for place in places_in(text, language))
    return place_table().meant(frozenset(number for place in said for number in place.places))


@lru_cache(maxsize=64)
def home_states(language: str) -> frozenset[int]:
    """The states in which a language is at home, none for one that is not listed.

    >>> home_states("tr") == frozenset().union(*place_table().named(("Turkey", "Cyprus")))
    True
    """
    names = _HOME.get(language, "").split("|")
    return frozenset[int]().union(*place_table().named(names))
