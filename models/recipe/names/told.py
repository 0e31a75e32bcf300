"""The places that parallel text names, and what its other side means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sentences import read

from xlate_audit.text.places import Named, place_table, places_in


@dataclass(frozen=True, slots=True)
class Told:
    """A place in a sentence of a language, with the numbers of the places that the other side means; `source`: the
    first sentence of the pair."""

    source: str
    language: str
    place: Named
    meant: frozenset[int]


def places_told(parallel: Path, pairs: int) -> Iterator[Told]:
    """Every place of so many sentence pairs of English and each language; kin mistake the same words ("jižní",
    південний), so that other pairs would prove nothing."""
    table = place_table()
    for languages, found in read(parallel, pairs).items():
        if "en" not in languages or languages[0] == languages[1]:
            continue
        for texts in found:
            named = [places_in(text, language) for text, language in zip(texts, languages, strict=True)]
            meant = [table.meant(frozenset(n for place in side for n in place.places)) for side in named]
            for at, side in enumerate(named):
                for place in side:
                    yield Told(texts[0], languages[at], place, meant[1 - at])
