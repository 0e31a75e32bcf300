"""Names of a reprint that are not worth asking for in the original.

A title, a Roman number or a German noun may be no name at all; and a state or city may stand for another word for it
("Downing Street"), or help foreign readers ("Turkish").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from xlate_audit.checks.name_links import Side
from xlate_audit.text.name_table import name_table
from xlate_audit.text.names import LARGE_NOUNS, TITLES, WORD, Name
from xlate_audit.text.places import STATE, home_states, place_table

_ROMAN = re.compile(r"[IVXLCDM]+(?:[eº]|er|ème)?")


def is_excused(names: Sequence[Name], at: int, side: Side, *, meant: frozenset[int], there: str = "") -> bool:
    """Whether a word of a name needs no counterpart; `side` is the sentence that it stands in, `meant` are the places
    that the original's paragraphs mean, and `there` is what it renders, where "Berlin-Mitte" may be plain "Mitte"."""
    name, table, language = names[at], name_table(), side.language or ""
    if name.text.lower() in TITLES or _ROMAN.fullmatch(name.text):
        return True
    if language in LARGE_NOUNS and at == 0 and table.is_noun(name.text):
        return True
    if "-" in name.text and name.text.rpartition("-")[2] in WORD.findall(there):
        return True
    places = place_table()
    named = places.named((name.text,))[0]
    alone = bool(named) and named <= places.meant(frozenset({min(named)}))
    return alone and not places.meant(named).isdisjoint(meant)


def adds_state(name: str, lost: Name | None, language: str, said: Callable[[], frozenset[int]]) -> bool:
    """Whether a name is a state's or its people's, which translators add for foreign readers: where no name of the
    original is `lost` for it, and where none of a place is, a state in which the original's language is at home, or one
    that the original means elsewhere (`said`)."""
    table = place_table()
    named = table.named((name,))[0]
    if STATE not in table.kinds_of(named):
        return False
    if lost is None or (lost.initial and name_table().is_ordinary(language, lost.text)):
        return True
    if any(table.named((lost.text,))):
        return False
    return not (named.isdisjoint(home_states(language)) and named.isdisjoint(said()))
