"""The numbers of passages, with where they stand and what they can vouch for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from xlate_audit.article import Place
from xlate_audit.checks.drift.reckoned import share_of
from xlate_audit.text.dates import date_words
from xlate_audit.text.numbers import Quantity, Value, numbers

_THOUSAND, _ALIKE = 1000, 20  # the least scale that a next number leaves unsaid, and how many times more that may be
_OF = 20  # code points between the two numbers of a share


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity and the place it stands at."""

    place: Place
    quantity: Quantity
    text: str


@dataclass(frozen=True)
class Numbers:
    """All numbers of one or more passages of one side."""

    mentions: tuple[Mention, ...]
    months: frozenset[int]

    @cached_property
    def values(self) -> frozenset[Value]:
        """Every value that these passages can vouch for."""
        return frozenset(v for m in self.mentions if m.quantity.kind != "month" for v in m.quantity.all_values())

    @cached_property
    def shares(self) -> dict[tuple[Place, Place], Fraction]:
        """Pairs of neighbouring numbers that may tell a share, "nine out of ten", and the share."""
        pairs = (p for p in pairwise(self.mentions) if p[0].place.paragraph == p[1].place.paragraph)
        told = ((a.place, b.place, share_of(a.quantity, b.quantity)) for a, b in pairs)
        return {(one, two): share for one, two, share in told if share and 0 < two.start - one.end <= _OF}


def read(passages: Iterable[tuple[Place, str, str | None]]) -> Numbers:
    """The numbers of passages given as (place, text, language)."""
    mentions: list[Mention] = []
    months: set[int] = set()
    for place, text, language in passages:
        for q in _spelt_out(numbers(text, language)):
            at = place.part(q.start, q.end)
            mentions.append(Mention(at, q, text[q.start : q.end]))
        for d in date_words(text, language):
            if d.kind == "month":
                months |= d.values
    return Numbers(tuple(mentions), frozenset(months))


def _spelt_out(found: Iterable[Quantity]) -> Iterator[Quantity]:
    """Quantities, of which a bare figure may stand for as many millions as the one before it tells: "150 million today
    and tomorrow 200"."""
    before: Quantity | None = None
    for q in found:
        if q.scale >= _THOUSAND:
            before = q
        elif before is not None and q.digits and q.kind == "number" and q.readings:
            scaled = q.value * before.scale
            if before.value / _ALIKE <= scaled <= before.value * _ALIKE:
                q = replace(q, loose=q.loose | {scaled})
        yield q
