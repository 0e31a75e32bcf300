"""The words and digits of a text that may be parts of a number, in languages that part words with blanks.

Compound words ("dreiundzwanzig", "двухлетний") come apart here; `numbers_grammar` puts the parts together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from xlate_audit.text.numbers_literal import Literal, Reading, Value
from xlate_audit.text.numbers_tables import Entry, Table, words

_ONE_AND = frozenset(("cs", "sk"))
_LONGEST_COMPOUND = 60  # code points; a longer word is no number


@dataclass(frozen=True, slots=True)
class Item:
    """A word or literal that may be a part of a number. A compound word gives several items."""

    start: int
    end: int
    entries: tuple[Entry, ...] = ()
    literal: Literal | None = None


@dataclass(slots=True)
class Parsed:
    """A number put together from items: `values` are alternatives, the likelier first."""

    start: int
    end: int
    values: tuple[Value, ...]
    kind: str = "number"
    digits: bool = False
    weak: bool = False
    readings: tuple[Reading, ...] = ()
    loose: set[Value] = field(default_factory=set)
    scale: Value = 1


def items(text: str, literals: list[Literal], table: Table) -> list[Item]:
    """Everything in `text` that may be part of a number, in order."""
    out = [Item(x.start, x.end, (), x) for x in literals]
    taken = {n for x in literals for n in range(x.start, x.end)}
    found = words(text, table.language)
    if taken:
        found = [w for w in found if w[0].start() not in taken]
    skip_to = -1
    for n, (m, form) in enumerate(found):
        if m.start() < skip_to:
            continue
        phrase = _phrase(found[n : n + 4], table) if form in table.heads else None
        if phrase:
            out.append(phrase)
            skip_to = phrase.end
            continue
        out += _word(m.start(), m.end(), form, table)
    return sorted(out, key=lambda i: (i.start, i.end))


def _phrase(found: Sequence[tuple[re.Match[str], str]], table: Table) -> Item | None:
    """The longest phrase of the table that these words begin with."""
    (first, joined), best = found[0], None
    for (before, _), (m, form) in pairwise(found):
        if m.start() - before.end() > 1:
            break
        joined += "_" + form
        if entries := table.get(joined):
            best = Item(first.start(), m.end(), entries)
    return best


def _word(start: int, end: int, form: str, table: Table) -> list[Item]:
    entries = table.get(form)
    if entries:
        return [Item(start, end, entries)]
    for prefix in table.prefixes:
        if form.startswith(prefix) and (entries := table.get(form[len(prefix) :])):
            join = (Entry("&", Fraction(0), False),) if prefix[0] in "وו" else ()
            return ([Item(start, start, join)] if join else []) + [Item(start, end, entries)]
    if table.compound and len(form) <= _LONGEST_COMPOUND and (parts := _compound(form, table.language)):
        return [Item(start, end, p) for p in parts]
    return []


@lru_cache(maxsize=8192)
def _compound(form: str, language: str) -> tuple[tuple[Entry, ...], ...] | None:
    """The number words that a compound word is made of, wholly, but for a last adjective ending of the table."""
    from xlate_audit.text.numbers_tables import table as table_of

    table = table_of(language)
    if table is None:
        return None
    if language in _ONE_AND and form.startswith("jedna"):
        form = "jeden" + form[4:]  # "jednadvacet": jeden a dvacet
    size = len(form)
    ways: list[tuple[tuple[Entry, ...], ...] | None] = [None] * (size + 1)
    ways[size] = ()
    for at in range(size - 1, -1, -1):
        if at and form[at:] in table.tails:
            ways[at] = ()
            continue
        for length in range(min(size - at, 16), 0, -1):
            rest = ways[at + length]
            if rest is None:
                continue
            keys = "nxto&" if length > 1 else "&"
            # "acht" may be another word, in "achtzehn" it is not.
            entries = table.get(form[at : at + length]) or _elided(form, at, at + length, table)
            found = tuple(replace(e, loose=False) for e in entries if e.key in keys and (rest or not e.loose))
            if found and (rest or all(e.key != "&" for e in found)):
                ways[at] = (found, *rest)
                break
    parts = ways[0]
    if not parts or parts[0][0].key == "&" or (len(parts) == 1 and len(form) < 5):
        return None
    return parts


def _elided(form: str, start: int, end: int, table: Table) -> tuple[Entry, ...]:
    """The number whose last vowel an Italian ordinal drops: "ventott-esimo" of "ventotto"."""
    if table.language != "it" or not form.startswith("esim", end):
        return ()
    return next((found for vowel in "oiea" if (found := table.get(form[start:end] + vowel))), ())
