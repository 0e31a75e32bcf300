"""Make models/names/peoples.npy: which words surely speak of a state in their language, its people and adjectives with
it ("belge", "польский", "Germans").

    peoples.py PARALLEL models/names [--pairs 30000]

A word that the table of places takes for a state's is one where the other language's sentence means that state too:
"aussi" is no Australian, "того" no Togo. Kept are those, and beginnings of those that languages decline, that are so
in three of four sentences, and in three at least: the table of places lacks adjectives of many languages. One source
in four is held out; what they say is printed.
"""

from __future__ import annotations

import argparse
import collections
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))
from sentences import is_held_out
from told import places_told

from xlate_audit.text.name_table import form_hash
from xlate_audit.text.places import STATE, people_keys, place_table

FEWEST, SHARE, SURER = 3, 0.75, 0.85
#: Words that stand beside a state's name and are none: "New" of New Zealand, "van", "person".
NONE = frozenset("nová nueva nuova новая yeni van persoon persoo* perso* nowy".split())  # noqa: SIM905
Counts = collections.Counter[tuple[str, str, bool]]
"""How often a word of a language was rendered, or not."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parallel", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pairs", type=int, default=30000)
    options = parser.parse_args()
    table = place_table()
    counts: tuple[Counts, ...] = (collections.Counter(), collections.Counter())
    for told in places_told(options.parallel, options.pairs):
        place = told.place
        if table.kinds_of(place.places) == {STATE}:
            kept = not table.meant(place.places).isdisjoint(told.meant)
            counts[is_held_out(told.source)][told.language, place.text.lower(), kept] += 1
    sure = _sure(counts[0])
    hashes = [form_hash(f"{language} {form}") for language, form in sure]
    np.save(options.out / "peoples.npy", np.unique(np.array(hashes, np.uint32)))
    print(len(sure), "words", dict(collections.Counter(language for language, _ in sure)))
    held = collections.Counter(kept for a, b, kept in counts[1].elements() if not sure.isdisjoint(_keys(a, b)))
    print("held out:", held[True], "rendered,", held[False], "not")


def _keys(language: str, form: str) -> set[tuple[str, str]]:
    return {(language, key) for key in people_keys(form, language)}


def _sure(counts: Counts) -> set[tuple[str, str]]:
    """The words, and beginnings of words that go on in any way; no beginning of a word that was seen to mean something
    else."""
    seen: dict[tuple[str, str], list[int]] = collections.defaultdict(lambda: [0, 0])
    for (language, form, kept), times in counts.items():
        seen[language, form][kept] += times
    pooled: dict[tuple[str, str], list[int]] = collections.defaultdict(lambda: [0, 0])
    wrong: set[tuple[str, str]] = set()
    for (language, form), (lost, kept) in seen.items():
        for key in _keys(language, form):
            pooled[key][0] += lost
            pooled[key][1] += kept
            if len(form) == 1 or (kept < SHARE * (lost + kept) and lost > 1):
                wrong.add(key)
    return {
        (language, key)
        for (language, key), (lost, kept) in pooled.items()
        if kept >= max(FEWEST, (SURER if key.endswith("*") else SHARE) * (lost + kept))
        and (language, key) not in wrong
        and key not in NONE
    }


if __name__ == "__main__":
    main()
