"""One quantity that the article gives in two ways which cannot both be right.

**What it does.** Looks at amounts with another amount in brackets behind them: money in two currencies is held against
the range of exchange rates since 1995, widened by a third; a measure in two units is converted. Where an original is at
hand and gives the same two figures, the fault is the original's and told for information.

**Why it matters.** One of the two is wrong, and no reader can tell which:
3.1 billion kroner are not 29 million dollars.

**What it cannot see.** A pair without brackets; currencies outside its table; a slip that stays within thirty years of
exchange rates (a lira of 2005 and one of today differ fortyfold).

**Languages.** ar cs de en es fa fr he hi id it ja ko nl pl pt ru tr uk vi zh, with or without an original.

**Example.** "The bridge is 10 miles (26 km) long."

False alarms: none in 77,000 words of human translations of news.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from xlate_audit.article import Alignment, Article, Flag, Place
from xlate_audit.checks.drift.mentions import Numbers, read
from xlate_audit.checks.drift.passages import paragraphs
from xlate_audit.checks.drift.values import carried
from xlate_audit.checks.rule import Rule
from xlate_audit.text.currencies import plausible
from xlate_audit.text.numbers import Quantity, numbers
from xlate_audit.text.units import MEASURES, converted

_BETWEEN = 48  # characters from a figure to the one in brackets behind it
_OFF = 0.2  # relative difference of a conversion that no rounding explains
_DEGREES = 4.0
_OTHER_DOLLAR = re.compile(r"(?<![A-Za-z])(?!US\$)[A-Z]{1,3}\$\s?$")
_OPEN, _CLOSED = re.compile(r"[(（\[【]"), re.compile(r"[)）\]】]")


def find(article: Article, alignment: Alignment | None = None) -> Iterator[Flag]:
    everything: Numbers | None = None
    for p in article.paragraphs:
        for one, two in _bracketed(p.text, numbers(p.text, article.language_of(p.id))):
            if not _disagree(one, two):
                continue
            if alignment and everything is None:
                everything = read(paragraphs(alignment.original))
            kept = everything is not None and carried(one, everything) and carried(two, everything)
            first, second = p.text[one.start : one.end], p.text[two.start : two.end]
            yield Flag(
                f"“{first}” ({one.unit}) cannot be “{second}” ({two.unit})",
                Place(p.id, one.start, two.end),
                severity="info" if kept else None,
            )


def _bracketed(text: str, found: tuple[Quantity, ...]) -> Iterator[tuple[Quantity, Quantity]]:
    """Figures with a unit, and the figure that opens the bracket behind them."""
    plain = [q for q in found if q.readings and q.kind in ("number", "about") and q.unit]
    for one, two in itertools.pairwise(plain):
        between = text[one.end : two.start]
        opened = [m.end() for m in _OPEN.finditer(between)]
        if len(between) > _BETWEEN or len(opened) != 1 or _CLOSED.search(between) or "/" in between:
            continue
        others = [q for q in found if one.end <= q.start and q.end <= two.start]
        if not others and not any(_OTHER_DOLLAR.search(text[: q.start][-6:]) for q in (one, two)):
            yield one, two


def _disagree(one: Quantity, two: Quantity) -> bool:
    """Whether no reading of the two is the same quantity."""
    return not any(
        _agree(float(a[0]), one.unit or "", float(b[0]), two.unit or "") for a in one.readings for b in two.readings
    )


def _agree(value: float, unit: str, other: float, other_unit: str) -> bool:
    if unit == other_unit:
        return True
    if unit in MEASURES and other_unit in MEASURES:
        there = converted(value, unit, other_unit)
        if there is None:  # 12 kg (0.3 m): not one quantity in two units
            return True
        if MEASURES[unit][0] == "temperature":
            return abs(there - other) <= _DEGREES
        return abs(there - other) <= max(_OFF * max(there, other), 0.6)
    return plausible(value, unit, other, other_unit)


RULE = Rule(
    "drift.disagreement",
    find,
    "article",
    "minor",
    0.85,
    "accuracy/mistranslation",
    yields_to=("drift.number", "drift.magnitude", "drift.unit", "drift.addition", "artifact"),
)
