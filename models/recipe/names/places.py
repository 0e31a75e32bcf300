"""Make models/names/places.npz: which forms name a state, a region or a city, in 21 languages.

    python models/recipe/names/places.py TRAIN_FOLDER models/names

Takes the places of places.txt beside this script, looks their English names up in the lexicons (and in aliases.tsv),
and keeps hashes of the forms: those of a name as it stands, and for languages that decline names a stem too. Also kept
is the kind of each place, and which may stand for which: a capital for its country, a people's name for the land.
"""

from __future__ import annotations

import argparse
import collections
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from build import aliases, lexicon

from xlate_audit.text.name_table import form_hash, stem
from xlate_audit.text.places import CITY, REGION, STATE

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
POLISH = re.compile(r"[ąęłńóśźż]")
# How declension changes the last syllable of a place's name.
CHANGES = {
    "pl": (("ów", "ow"), ("eń", "ni"), ("ań", "ani"), ("ódź", "odzi"), ("ec", "c")),
    "cs": (("eň", "n"), ("ec", "c")),
    "uk": (("ів", "ов"), ("їв", "єв"), ("іль", "ол")),
}
DECLINED = frozenset({"cs", "pl", "ru", "uk"})
HAN = frozenset({"ja", "zh"})  # whose words for a people hold its land's name
LISTED = re.compile(r"US|UK|[^a-zA-ZÀ-ɏа-яА-ЯіІїЇєЄ]+")  # forms of one or two letters that may name a place
WRONG = frozenset({"saray"})  # the palace, which a lexicon has for Sarajevo
ARTICLE = re.compile(r"^(?:the|la|le|el|il|lo|los|las|les|die|der|das|l['’])\s*(?=\S)", re.I)


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


def forms(train: Path, places: list[Place]) -> dict[tuple[int, int], bool]:
    """(hash of a form, number of the place), and whether it names the place itself and not its people."""
    named: dict[str, list[int]] = collections.defaultdict(list)
    people: dict[str, list[int]] = collections.defaultdict(list)
    for n, place in enumerate(places):
        for name in place.names:
            named[name.lower()].append(n)
        for name in place.people:
            people[name.lower()].append(n)
    out: dict[tuple[int, int], bool] = {}

    def add(form: str, n: int, itself: bool) -> None:
        out[form_hash(form), n] = out.get((form_hash(form), n), False) or itself

    for itself, known in ((True, named), (False, people)):
        for name, numbers in known.items():
            for n in numbers:
                add(name, n, itself)
                languages = ("ru", "uk") if CYRILLIC.search(name) else ("pl",) if POLISH.search(name) else ()
                for language in languages:
                    for declined in stems(name, language):
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
    sure = {form_hash(name + end): set(numbers) for name, numbers in named.items() for end in ("", "*")}
    return {key: itself for key, itself in out.items() if key[1] in sure.get(key[0], {key[1]})}


def stems(form: str, language: str) -> list[str]:
    """What declension leaves of a name of one word, its last syllable changed as the language does (Kraków, Krakowa;
    Wiedeń, Wiednia; Харків, Харкова)."""
    changed = (form.removesuffix(end) + new + "*" for end, new in CHANGES.get(language, ()) if form.endswith(end))
    return [] if " " in form else [*changed] if len(form) < 5 else [stem(form), *changed]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    places, together = listed()
    found = sorted(forms(arguments.train, places).items())
    print(len(places), "places,", len(found), "forms")
    np.savez(
        arguments.output / "places.npz",
        forms=np.array([form for (form, _), _ in found], dtype=np.uint32),
        numbers=np.array([n for (_, n), _ in found], dtype=np.uint16),
        itself=np.array([itself for _, itself in found], dtype=bool),
        kinds=np.array([place.kind for place in places], dtype=np.uint8),
        together=np.array(together, dtype=np.uint16),
    )


if __name__ == "__main__":
    main()
