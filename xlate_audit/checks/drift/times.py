"""Spans of time and periods of linked sentences that do not agree.

Silence is the rule where there is any doubt: another mention of a unit, a conversion, or the same span in the sentences
around excuses a difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from xlate_audit.article import Alignment, Article, Place
from xlate_audit.checks.drift.mentions import read
from xlate_audit.checks.drift.passages import Linked, Passage, paragraphs
from xlate_audit.text.day_halves import clock_times
from xlate_audit.text.durations import DAYS, PERIODS, Duration, Period, durations, mentions, periods
from xlate_audit.text.numbers import numbers
from xlate_audit.text.numbers_literal import Value
from xlate_audit.text.rates import rates

_Span = TypeVar("_Span", Duration, Period)
_CLOSE = 0.1  # share by which a span may differ from a converted one: 12 months and 52 weeks
_BESIDE_RATE = 40  # code points between a rate and the number that it is told of
_FAR = 10  # times one span exceeds another that no translator reckons it from
_YEARS = 1000  # a count of years from which it is the year itself: "2020 года"
_MOST = 5  # times one count may exceed another whose place it took


@dataclass(frozen=True, slots=True)
class Timed(Generic[_Span]):
    """A span of time or a period, where it stands and its words."""

    span: _Span
    place: Place
    text: str


Change = tuple[Timed[_Span], Timed[_Span]]


def changed_units(alignment: Alignment, pair: Linked) -> Iterator[Change[Duration]]:
    """One count of two units: (the original's, the reprint's)."""
    theirs, ours = _spans(pair.original), _spans(pair.reprint)
    for one, two in _changes(theirs, ours):
        if one.span.value != two.span.value or one.span.unit == two.span.unit:
            continue
        new, lost = two.span.unit, one.span.unit
        gained = _said(pair.reprint, new) > _said(pair.original, new)
        missed = _said(pair.original, lost) > _said(pair.reprint, lost)
        if gained and missed and not _moved(alignment, pair, one, two):
            yield one, two


def _said(passages: Sequence[Passage], unit: str) -> int:
    return sum(mentions(text, language, unit) for _, text, language in passages)


def changed_counts(alignment: Alignment, pair: Linked) -> Iterator[Change[Duration]]:
    """Two counts of one unit, of which one is small or broken: larger ones are compared as all numbers are."""
    theirs, ours = _spans(pair.original), _spans(pair.reprint)
    for one, two in _changes(theirs, ours):
        a, b = one.span.value, two.span.value
        if one.span.unit != two.span.unit or not (min(a, b) <= 2 or a != int(a) or b != int(b)):
            continue
        if max(a, b) > _MOST * min(a, b) or _alone(theirs, one) + _alone(ours, two) < 2:
            continue
        held = a in _beside(pair.reprint, two) or b in _beside(pair.original, one)
        if not held and not _moved(alignment, pair, one, two):
            yield one, two


def _beside(passages: Sequence[Passage], span: Timed[Duration]) -> set[Value]:
    """Every value that the numbers beside a span can vouch for."""
    there = span.place
    return {
        value
        for m in read(passages).mentions
        if m.place.paragraph != there.paragraph or m.place.end <= there.start or m.place.start >= there.end
        for value in m.quantity.all_values()
    }


def changed_periods(alignment: Alignment, pair: Linked) -> Iterator[Change[Period]]:
    """Another week, month or year, told from now: (the original's, the reprint's)."""
    theirs, ours = _told(pair.original), _told(pair.reprint)
    for unit in PERIODS:
        there = {t.span.offset: t for t in theirs if t.span.unit == unit}
        here = {t.span.offset: t for t in ours if t.span.unit == unit}
        lost, new = [t for o, t in there.items() if o not in here], [t for o, t in here.items() if o not in there]
        if len(lost) == len(new) == 1:
            around = {
                t.span.offset for t in _told(paragraphs(alignment.original, pair.link.original)) if t.span.unit == unit
            }
            if new[0].span.offset not in around:
                yield lost[0], new[0]


def changed_spans(alignment: Alignment, pair: Linked) -> Iterator[Change[Duration]]:
    """A span of quite another length and unit, where each sentence lost or won but one: (the original's, the
    reprint's)."""
    theirs, ours = ([t for t in _spans(side) if t.span.value < _YEARS] for side in (pair.original, pair.reprint))
    found = list(_changes(theirs, ours))
    for one, two in found if len(found) == 1 else ():
        a, b = (span.value * DAYS[span.unit] for span in (one.span, two.span))
        far = max(a, b) > _FAR * min(a, b) and one.span.value != two.span.value and one.span.unit != two.span.unit
        said = _said(pair.original, two.span.unit) or _said(pair.reprint, one.span.unit)
        if far and not said and not _moved(alignment, pair, one, two):
            yield one, two


def changed_rates(pair: Linked) -> Iterator[tuple[tuple[Place, str], tuple[Place, str]]]:
    """A number told by another unit of time, "610 pesos a month" for "a day", where neither side speaks of the other's
    unit in any way: (the original's, the reprint's)."""
    there, here = _rates(pair.original), _rates(pair.reprint)
    if len({r[0] for r in there}) != 1 or len({r[0] for r in here}) != 1 or there[0][0] == here[0][0]:
        return
    if _said(pair.reprint, there[0][0]) or _said(pair.original, here[0][0]):
        return
    for _, place, said, values in there:
        same = [(at, says) for _, at, says, others in here if values & others]
        if len(same) == 1:
            yield (place, said), same[0]


def _rates(passages: Sequence[Passage]) -> list[tuple[str, Place, str, set[Value]]]:
    """Unit, place and words of each rate, and the numbers beside it."""
    return [
        (
            rate.unit,
            place.part(rate.start, rate.end),
            text[rate.start : rate.end],
            {
                v
                for q in numbers(text, language)
                if q.readings and q.start - rate.end <= _BESIDE_RATE and rate.start - q.end <= _BESIDE_RATE
                for v in q.all_values()
            },
        )
        for place, text, language in passages
        for rate in rates(text, language)
    ]


def changed_halves(pair: Linked) -> Iterator[tuple[tuple[Place, str], tuple[Place, str]]]:
    """One hour of the clock in two halves of the day, each with its words: (the original's, the reprint's)."""
    theirs, ours = _clock(pair.original), _clock(pair.reprint)
    for at, one, there, said in theirs:
        same = [(other, here, says) for when, other, here, says in ours if when == at]
        if len(same) == 1 and same[0][0] != one and sum(when == at for when, *_ in theirs) == 1:
            yield (there, said), same[0][1:]


def _clock(passages: Sequence[Passage]) -> list[tuple[tuple[int, int], bool, Place, str]]:
    return [
        (
            (t.hour, t.minute),
            t.afternoon,
            place.part(t.start, t.end),
            text[t.start : t.end],
        )
        for place, text, language in passages
        for t in clock_times(text, language)
    ]


def _changes(theirs: Sequence[Timed[Duration]], ours: Sequence[Timed[Duration]]) -> Iterator[Change[Duration]]:
    """Spans of time without counterpart, of both sides, each with each."""
    lost = [t for t in theirs if not any(_same(t.span, o.span) for o in ours)]
    new = [t for t in ours if not any(_same(t.span, o.span) for o in theirs)]
    yield from ((one, two) for one in lost for two in new)


def _same(one: Duration, two: Duration) -> bool:
    """Whether two spans are one, in whatever units."""
    if one.unit == two.unit:
        return one.value == two.value
    a, b = one.value * DAYS[one.unit], two.value * DAYS[two.unit]
    return abs(a - b) <= _CLOSE * max(a, b)


def _alone(spans: Sequence[Timed[Duration]], one: Timed[Duration]) -> bool:
    return Counter(t.span.unit for t in spans)[one.span.unit] == 1


def _moved(alignment: Alignment, pair: Linked, one: Timed[Duration], two: Timed[Duration]) -> bool:
    """Whether the new span stands in the original nearby, and the lost one in the reprint."""
    return _near(alignment.original, pair.link.original, two.span) and _near(
        alignment.reprint, pair.link.reprint, one.span
    )


def _near(article: Article, ids: tuple[str, ...], span: Duration) -> bool:
    return any(_same(t.span, span) for t in _spans(paragraphs(article, ids)))


def _spans(passages: Sequence[Passage]) -> list[Timed[Duration]]:
    return [
        Timed(d, place.part(d.start, d.end), text[d.start : d.end])
        for place, text, language in passages
        for d in durations(text, language)
    ]


def _told(passages: Sequence[Passage]) -> list[Timed[Period]]:
    return [
        Timed(p, place.part(p.start, p.end), text[p.start : p.end])
        for place, text, language in passages
        for p in periods(text, language)
    ]
