"""Compare the numbers of two texts by value: what has a counterpart, what has not, and what stands in its place.

A number counts as carried over where any of its readings can be found on the other side, be it written in words, as a
part of a date, rounded, or as a measure in another unit. What is left on both sides of one sentence pair is paired up:
the likeliest reading of "14" here and "11" there, each without a counterpart, is that one became the other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby

from xlate_audit.article import Alignment, Article, Place
from xlate_audit.checks.drift.mentions import Mention, Numbers, read
from xlate_audit.checks.drift.passages import linked_sentences, paragraphs
from xlate_audit.checks.drift.reckoned import (
    PARTS,
    exchanged_amounts,
    one_hour,
    one_in,
    retold_spans,
    same_measure,
    spoken,
)
from xlate_audit.checks.drift.slips import one_digit, plain_slip, rounded, similar
from xlate_audit.text.numbers import Quantity
from xlate_audit.text.numbers_tables import table

_SILENT_KINDS = frozenset(("about", "loose"))


@dataclass(frozen=True, slots=True)
class Difference:
    """A number of the reprint without counterpart, with the number of the original that it stands for, if there is one.

    `sure` is False where the evidence is thin: words rather than digits, or a value that stands close by. `vague` says
    that several numbers of the sentence differ and these two have nothing in common: the sentences may not be the same.
    """

    original: Mention | None
    reprint: Mention
    sure: bool
    vague: bool = False

    @property
    def scale(self) -> bool:
        """Whether the one is the other times a power of ten."""
        return self.original is not None and similar(self.original.quantity, self.reprint.quantity) == 3


def carried(q: Quantity, other: Numbers, *, into_reprint: bool = False, exactly: bool = False) -> bool:
    """Whether `q` has a counterpart among the numbers of the other side.

    `into_reprint` says that `q` is the original's. A reprint may round; it may not know better. `exactly` forbids
    rounding and other units.
    """
    values = other.values
    if any(len(reading) > 1 for reading in q.readings):
        values |= other.months  # a date in figures: 3/16
    if any(all(v in values for v in reading) for reading in q.readings):
        return True
    if q.kind == "fraction" and not q.digits and q.value in PARTS:
        return one_in(Fraction(q.value), [m.quantity for m in other.mentions])
    if any(v in values for v in q.loose if v > 2) and (
        not q.digits or q.kind in ("year", "fraction", "percent", "slash")
    ):
        return True
    held = [m.quantity for m in other.mentions if m.quantity.readings]
    if spoken(q, values) or any(one_hour(q, h) for h in held):
        return True
    if q.unit == "percent" and any(abs(100 * share - q.value) < 1 for share in other.shares.values()):
        return True
    if exactly:
        return False
    return any(same_measure(q, h) or (rounded(h, q) if into_reprint else rounded(q, h)) for h in held)


def find_differences(alignment: Alignment) -> Iterator[Difference]:
    """The differences of all sentence pairs of a reprint.

    A pair of numbers is excused where both stand in the paragraphs around: then sentences were split or turned round. A
    number that replaces nothing is excused by the whole original.
    """
    everything: Numbers | None = None
    near: dict[tuple[str, ...], Numbers] = {}
    titles = [alignment.reprint.title.id] if alignment.reprint.title else []

    def around(article: Article, ids: tuple[str, ...]) -> Numbers:
        if ids not in near:
            near[ids] = read(paragraphs(article, ids))
        return near[ids]

    lost: list[Mention] = []
    new: list[Difference] = []
    for link, pairs in groupby(linked_sentences(alignment), key=lambda pair: pair.link):
        near_original, near_reprint = around(alignment.original, link.original), around(alignment.reprint, link.reprint)
        alone: list[Difference] = []
        left: list[Mention] = []
        for pair in pairs:
            original, reprint = read(pair.original), read(pair.reprint)
            extra, gone = unmatched(original, reprint)
            if extra and gone and (retold := retold_spans(pair.original, pair.reprint)):
                extra, gone = (
                    [m for m in side if (m.place.paragraph, m.place.start) not in retold] for side in (extra, gone)
                )
            if not extra and not gone:
                continue
            if everything is None:
                everything = read(paragraphs(alignment.original))
            converted = [
                m for m in original.mentions if _held(m.quantity) and not carried(m.quantity, reprint, exactly=True)
            ]
            found = list(differences(gone, extra, near_original, near_reprint, everything, converted, titles))
            told = {d.original.place for d in found if d.original}
            left += [m for m in gone if m.place not in told and not carried(m.quantity, near_reprint)]
            alone += [d for d in found if d.original is None]
            languages = {p[2] for p in (*pair.original, *pair.reprint)}
            yield from (_vague(d, languages) for d in found if d.original is not None)
        paired = list(_across(left, alone, far=False))
        yield from (d for d in paired if d.original)
        taken = {d.original.place for d in paired if d.original}
        lost += [m for m in left if m.place not in taken]
        new += [d for d in paired if d.original is None]
    if new:
        whole = read(paragraphs(alignment.reprint))
        yield from _across([m for m in lost if not carried(m.quantity, whole)], new, far=True)


def _vague(d: Difference, languages: Iterable[str | None]) -> Difference:
    """A difference where not all number words are known: only figures are sure, and without a table the slip of one."""
    if d.original is None or plain_slip(d.original.quantity, d.reprint.quantity):
        return d
    digits, known = d.original.quantity.digits and d.reprint.quantity.digits, [table(x or "") for x in languages]
    return d if all(t and (digits or not t.figures) for t in known) else replace(d, vague=True)


def _across(left: Sequence[Mention], alone: Sequence[Difference], *, far: bool) -> Iterator[Difference]:
    """Numbers that stand for nothing in their own sentence, with a slip of them that another sentence of the passage
    lost, or a `far` one: what it says may have gone over into this one."""
    alike = plain_slip if far else one_digit
    for d in alone:
        slips = [m for m in left if m.quantity.digits and alike(m.quantity, d.reprint.quantity)]
        yield Difference(slips[0], d.reprint, False) if len(slips) == 1 else d


def unmatched(original: Numbers, reprint: Numbers) -> tuple[list[Mention], list[Mention]]:
    """Numbers of the reprint without counterpart in the original, and of the original without one in the reprint."""
    told_here, told_there = _as_percent(reprint, original), _as_percent(original, reprint)
    told_here |= exchanged_amounts([(m.place, m.quantity) for m in reprint.mentions])
    return (
        [
            m
            for m in reprint.mentions
            if _held(m.quantity) and m.place not in told_here and not carried(m.quantity, original)
        ],
        [
            m
            for m in original.mentions
            if _held(m.quantity) and m.place not in told_there and not carried(m.quantity, reprint, into_reprint=True)
        ],
    )


def _as_percent(numbers: Numbers, other: Numbers) -> set[Place]:
    """Where numbers stand that tell a share which the other side gives in percent."""
    percent = [m.quantity.value for m in other.mentions if m.quantity.unit == "percent"]
    told = (pair for pair, share in numbers.shares.items() if any(abs(100 * share - v) < 1 for v in percent))
    return {place for pair in told for place in pair}


def differences(
    gone: Sequence[Mention],
    extra: Sequence[Mention],
    near_original: Numbers,
    near_reprint: Numbers,
    all_original: Numbers,
    converted: Sequence[Mention] = (),
    titles: Collection[str] = (),
) -> Iterator[Difference]:
    """Pair up what is gone and what is new in one sentence pair; the wider contexts excuse what merely moved.

    `converted` are the original's numbers that only a measure in another unit stands for. Where both units were given
    ("85 miles (137 km)"), one of them may have slipped all the same. `titles` are the ids of the reprint's headlines.
    """
    pairs = _pairs(gone, extra)
    for one, two in pairs:
        a, b = one.quantity, two.quantity
        close = similar(a, b)
        given = any((b.value,) in m.quantity.readings for m in all_original.mentions)
        if close < 2 and given and (two.place.paragraph in titles or not carried(b, near_original)):
            continue  # told early, or late: a lead may take what it says from anywhere, and a title says it twice
        moved_in = carried(b, near_original) and _times(b, near_reprint) <= max(1, _times(b, near_original))
        moved_out = carried(a, near_reprint, into_reprint=True)
        if a.value in near_reprint.values and _times(a, near_reprint) < _times(a, near_original):
            moved_out = False  # "four" stands there for another "four" of the original
        if {a.value, b.value} <= PARTS:  # "a third": no other 3 of the paragraph vouches for it
            moved_in, moved_out = b.value in near_original.values, False
        if (moved_in and moved_out) or ((moved_in or moved_out) and close < 2):
            continue
        if a.digits and b.digits:
            yield Difference(one, two, not moved_in and not moved_out, vague=close == 0 and len(gone) + len(extra) > 2)
        elif not moved_in and not moved_out and _comparable(a, b):
            yield Difference(one, two, False, vague=close == 0 and len(gone) + len(extra) > 2)
    paired = {two.place for _, two in pairs}
    for m in extra:
        q = m.quantity
        if m.place in paired or not q.digits or not _definite(q) or carried(q, all_original):
            continue
        slips = [one for one in converted if similar(one.quantity, q) == 2]
        yield Difference(slips[0] if slips else None, m, False)


def _times(q: Quantity, numbers: Numbers) -> int:
    """How many of these numbers may be the value of `q`."""
    return sum(q.value in m.quantity.all_values() for m in numbers.mentions)


def _held(q: Quantity) -> bool:
    """Whether a quantity is definite enough to need a counterpart. Small numbers in words come and go with idiom."""
    if not q.readings or q.kind in _SILENT_KINDS:
        return False
    if q.kind == "month":  # months are compared as dates; a thirteenth one is a number gone wrong
        return not 1 <= q.value <= 12
    if q.kind == "fraction" and not q.digits:
        return q.value in PARTS or q.value > 1
    return q.digits or q.value > 2 or (q.value > 1 and not isinstance(q.value, int))


def _definite(q: Quantity) -> bool:
    """Whether a number that stands for nothing in the original is worth a word: translators count floors and years."""
    return (
        q.kind not in ("code", "year", "day") and q.value > 3 and not (q.kind == "number" and 1900 <= q.value <= 2100)
    )


def _comparable(a: Quantity, b: Quantity) -> bool:
    if (a.kind == "ordinal") != (b.kind == "ordinal") or "code" in (a.kind, b.kind):
        return False
    if a.kind == b.kind == "fraction" and {a.value, b.value} <= PARTS:
        return True
    if a.value in PARTS or b.value in PARTS:
        return False
    low, high = sorted((a.value, b.value))
    return (low > 1 and high <= 5 * low) or similar(a, b) == 3


def _pairs(gone: Sequence[Mention], extra: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """Pair what is gone with what is new, the most alike first, then by order."""
    ranked = sorted(
        (
            (
                -similar(a.quantity, b.quantity),
                a.quantity.digits != b.quantity.digits,
                a.quantity.kind != b.quantity.kind,
                abs(i / max(len(gone), 1) - j / max(len(extra), 1)),
                i,
                j,
            )
            for i, a in enumerate(gone)
            for j, b in enumerate(extra)
            if (a.quantity.kind == "code") == (b.quantity.kind == "code")
        ),
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    out: list[tuple[Mention, Mention]] = []
    for *_, i, j in ranked:
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            out.append((gone[i], extra[j]))
    return out
