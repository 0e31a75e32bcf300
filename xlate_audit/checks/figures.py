"""What figures say of whether a sentence of one side of a pair went into the other.

A figure that only one sentence of its neighbourhood gives, and the other side's passage too, tells that the sentence is
carried, however few of its words are there; so does a measure in another unit. Where sentences are linked together, a
smaller figure is enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from xlate_audit.article import Article, Place
from xlate_audit.checks.evidence import cosines
from xlate_audit.text.numbers import Quantity, Value, numbers
from xlate_audit.text.units import MEASURES, converted

_AROUND = 8  # sentences before and after among which a figure is one of its own
_LONG_FIGURE = 100  # smaller figures are often met twice
_SHORT_FIGURE = 10  # from which a figure says something among a few sentences
_AKIN = 0.25  # share of the usual likeness from which a sentence with the same figure says the same
_ROUNDED = 1 / 12  # relative tolerance of a converted measure


@dataclass(frozen=True)
class Side:
    """One article's sentences in order, with their vectors and where each paragraph's begin and end."""

    article: Article
    places: tuple[Place, ...]
    vectors: np.ndarray
    ranges: dict[str, tuple[int, int]]

    def window(self, paragraphs: tuple[str, ...], around: int = 2) -> tuple[int, int]:
        """Sentences of these paragraphs and a few around them."""
        ranges = [self.ranges[p] for p in paragraphs]
        return max(0, min(a for a, _ in ranges) - around), min(len(self.places), max(b for _, b in ranges) + around)

    def length(self, sentences: Sequence[int]) -> int:
        """Code points of these sentences."""
        return sum(self.places[n].end - self.places[n].start for n in sentences)

    def text(self, start: int, end: int) -> str:
        return "\n".join(self.article.text_of(p) for p in self.places[start:end])

    def numbers(self, start: int, end: int) -> Iterator[Quantity]:
        """The numbers of these sentences."""
        for place in self.places[start:end]:
            yield from numbers(self.article.text_of(place), self.article.by_id[place.paragraph].language)


def _figures(side: Side, window: tuple[int, int]) -> set[Value]:
    """Figures among these sentences that are too long to stand on both sides by chance, years aside."""
    return {
        value
        for q in side.numbers(*window)
        if q.digits and q.kind not in ("code", "year", "slash")
        for value in (q.value,)
        if (value >= _LONG_FIGURE and not 1900 <= value <= 2100) or value.denominator > 1
    }


def _own_figures(side: Side, n: int) -> set[Value]:
    """Figures of sentence `n` that those around it do not give."""
    mine = _figures(side, (n, n + 1))
    if not mine:
        return mine
    around = (max(0, n - _AROUND), n), (n + 1, n + 1 + _AROUND)
    return mine - set().union(*(_figures(side, window) for window in around))


def told_by_figure(ours: Side, n: int, theirs: Side, window: tuple[int, int], usual: float) -> bool:
    """Whether a figure of sentence `n` alone stands in a sentence of the window that is a little like it: another with
    the same figure is chance."""
    if _converted(ours, n, theirs, window):
        return True
    mine = _own_figures(ours, n)
    if not mine:
        return False
    alike = cosines(ours.vectors[n][None], theirs.vectors[slice(*window)])[0]
    return any(
        float(alike[k - window[0]]) >= _AKIN * usual and mine & _figures(theirs, (k, k + 1)) for k in range(*window)
    )


def _converted(ours: Side, n: int, theirs: Side, window: tuple[int, int]) -> bool:
    """Whether the other side's passage gives a measure of sentence `n` in another unit, and not as it stands."""
    there = _measures(theirs, window)
    mine = _measures(ours, (n, n + 1)) - there
    return any(
        one != two and value and abs(value - float(amount)) <= _ROUNDED * float(amount)
        for given, one in mine
        for amount, two in there
        for value in (converted(float(given), one, two),)
    )


def _measures(side: Side, window: tuple[int, int]) -> set[tuple[Value, str]]:
    """Measures among these sentences: how much, of which unit. Degrees are too few to tell one from another."""
    return {
        (q.value, q.unit)
        for q in side.numbers(*window)
        if q.digits and q.unit in MEASURES and MEASURES[q.unit][0] != "temperature"
    }


def shares_figure(ours: Side, n: int, own: tuple[int, ...], theirs: Side, other: tuple[int, ...]) -> bool:
    """Whether the sentences linked with sentence `n` give a figure of its own, which no other of its group does."""
    rest, there = _counts(ours, tuple(k for k in own if k != n)), _counts(theirs, other)
    return any(_slip(one, two) for one in _counts(ours, (n,)) - rest for two in there - rest)


def _slip(one: Value, two: Value) -> bool:
    """Whether two figures are the same, or the same digits in another order: a wrong figure stands for a right one."""
    return one == two or sorted(str(one)) == sorted(str(two))


def lacks_figure(ours: Side, n: int, theirs: Side, window: tuple[int, int]) -> bool:
    """Whether sentence `n` gives figures, and the other side's passage none of them."""
    mine = _counts(ours, (n,))
    return bool(mine) and not any(mine & q.all_values() for q in theirs.numbers(*window))


def _counts(side: Side, sentences: tuple[int, ...]) -> set[Value]:
    """Figures of sentences, in digits or words, that are too large to come with idiom."""
    return {
        q.value
        for n in sentences
        for q in side.numbers(n, n + 1)
        if q.readings and q.kind not in ("code", "slash") and q.value >= _SHORT_FIGURE
    }
