"""Numbers that a translator reckoned anew: another way to tell one hour, one share or one measure.

Newsrooms do it with reason, so none of them is a fault: half past six for 6.30, nine out of ten for 90 percent, a
quarter less for three quarters, 10 miles for 16 km.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction
from itertools import pairwise

from xlate_audit.article import Place
from xlate_audit.checks.drift.passages import Passage
from xlate_audit.text.currencies import known_rate, plausible
from xlate_audit.text.durations import DAYS, durations
from xlate_audit.text.numbers import Quantity, Value
from xlate_audit.text.units import converted, is_currency

PARTS = frozenset(Fraction(a, b) for a, b in ((1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5)))
"""Parts that words name ("a third"); halves come and go with idiom."""
_BESIDE = 30  # code points between an amount and the same in another currency
_ROUNDED = 1 / 12  # relative tolerance of a converted measure: newsrooms round 10 miles to 15 km
_SAME_SPAN = Fraction(3, 100)  # relative difference of one span in two units: 90 days, three months
_TOGETHER = 6  # code points between the numbers of one span: "a year and six months"
_QUARTERS = {15: Fraction(1, 4), 30: Fraction(1, 2), 45: Fraction(3, 4)}
_WHOLES = frozenset((3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000))  # of which shares are told: "nine out of ten"


def one_in(part: Fraction, others: Sequence[Quantity]) -> bool:
    """Whether a part in words is told in figures (one in three, 33 percent) or from its other end: cut by a quarter, to
    three quarters."""
    said = {v for q in others for reading in q.readings for v in reading}
    rest = any(q.kind == "fraction" and not q.digits and q.value == 1 - part for q in others)
    return rest or {part.numerator, part.denominator} <= said or any(abs(v - 100 * part) < 1 for v in said)


def spoken(q: Quantity, values: Collection[Value]) -> bool:
    """Whether a clock time may be told in words: half past eight, Viertel vor neun, halb neun (8:30)."""
    for reading in q.readings if q.kind == "time" else ():
        if len(reading) == 2 and reading[1] in _QUARTERS:
            hour = int(reading[0])
            part = Fraction(1, 2) if reading[1] == 30 else Fraction(1, 4)
            if part in values and not {hour, hour + 1, (hour + 12) % 24, (hour + 13) % 24}.isdisjoint(values):
                return True
    return False


def one_hour(one: Quantity, two: Quantity) -> bool:
    """Whether one of two quantities is an hour and its part ("seis y media"), the other the same on the clock (6.30).

    >>> from xlate_audit.text.numbers import numbers
    >>> one_hour(*numbers("seis y media", "es"), *numbers("18.30", "es"))
    True
    """
    for a, b in ((one, two), (two, one)):
        if not isinstance(a.value, int) and not a.digits and a.value < 25:
            hour, part = divmod(Fraction(a.value), 1)
            at = {(h % 24, minutes) for minutes, p in _QUARTERS.items() if p == part for h in (hour, hour + 12)}
            if any(len(reading) == 2 and tuple(reading) in at for reading in b.readings):
                return True
    return False


def exchanged(one: Quantity, two: Quantity) -> bool:
    """Whether two amounts may be one in two currencies: "12 Milliarden Yen (rund 72 Millionen Euro)".

    >>> from xlate_audit.text.numbers import numbers
    >>> exchanged(*numbers("12 Milliarden Yen (rund 72 Millionen Euro)", "de"))
    True
    >>> exchanged(*numbers("12 Milliarden Yen (rund 720 Millionen Euro)", "de"))
    False
    """
    a, b = one.unit, two.unit
    if a == b or a is None or b is None or not known_rate(a, b):
        return False
    return plausible(float(one.value), a, float(two.value), b)


def exchanged_amounts(told: Sequence[tuple[Place, Quantity]]) -> set[Place]:
    """Where an amount stands that is the one shortly before it in another currency."""
    return {
        at
        for at, two in told
        for place, one in told
        if place.paragraph == at.paragraph and 0 < at.start - place.end <= _BESIDE and exchanged(one, two)
    }


def share_of(one: Quantity, two: Quantity) -> Fraction | None:
    """The share that two neighbouring numbers may tell, in either order: nine out of ten, 10人中9人.

    >>> from xlate_audit.text.numbers import numbers
    >>> share_of(*numbers("neun von zehn", "de")), share_of(*numbers("10 में से 9", "hi"))
    (Fraction(9, 10), Fraction(9, 10))
    """
    values = [q.value for q in (one, two) if q.kind == "number" and q.scale == 1 and isinstance(q.value, int)]
    if len(values) < 2 or max(values) not in _WHOLES or not 0 < min(values) < max(values):
        return None
    return Fraction(min(values), max(values))


def retold_spans(original: Sequence[Passage], reprint: Sequence[Passage]) -> set[tuple[str, int]]:
    """Paragraph and offset of the numbers of spans of time that the other side tells in another unit: "12 months", "a
    year"; "1년 6개월", "18 months"."""
    there, here = _spans(original), _spans(reprint)
    return {
        at
        for a, units, days in there
        for b, others, same in here
        if units != others and abs(days - same) <= _SAME_SPAN * max(days, same)
        for at in (*a, *b)
    }


Numbered = tuple[list[tuple[str, int]], list[str], Fraction]
"""A span of time: where its numbers stand, their units, and how many days it has."""


def _spans(passages: Sequence[Passage]) -> list[Numbered]:
    """Spans of time, each alone and with one of a smaller unit that follows: a year, six months, a year and six
    months."""
    out: list[Numbered] = []
    for place, text, language in passages:
        found = durations(text, language)
        spans = [(d,) for d in found]
        spans += [(a, b) for a, b in pairwise(found) if b.start - a.end <= _TOGETHER and DAYS[b.unit] < DAYS[a.unit]]
        for span in spans:
            places = [(place.paragraph, place.start + d.start) for d in span]
            days = sum((Fraction(d.value) * DAYS[d.unit] for d in span), Fraction())
            out.append((places, [d.unit for d in span], days))
    return out


def same_measure(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities are one measure in two units."""
    if not a.unit or not b.unit:
        return False
    if "cent" in (a.unit, b.unit) and a.unit != b.unit:
        cents, money = (a, b) if a.unit == "cent" else (b, a)
        return is_currency(money.unit) and Fraction(cents.value) == 100 * Fraction(money.value)
    units = (("F", "C"), ("C", "F")) if "deg" in (a.unit, b.unit) else ((a.unit, b.unit),) if a.unit != b.unit else ()
    for one, two in units:
        value = converted(float(a.value), one, two)
        if value is not None and abs(value - float(b.value)) <= max(abs(float(b.value)) * _ROUNDED, 0.6):
            return True
    return False
