"""A right number with the wrong unit: miles for kilometres, euros for dollars, percent for percentage points.

Looks at numbers that stand on both sides of a sentence pair with one value and a known unit each. Two units of one
measure beside one number cannot both be right, and neither can two currencies. A measure that was converted has another
number, and is no fault; one that was converted into the wrong unit of the same family is ("3200 grams" for 3.2 tonnes).
So is a number told by the month that the original tells by the day, where neither side speaks of the other's unit.

Cannot see: units outside its tables; a dollar of one country for that of another; percent for percentage points, but
where the original says points (careless usage goes the other way).

Works in: ar bg bn ca cs da de el en es fa fi fr he hi hr hu id it ja ko lt nl no pl pt ro ru sk sr sv sw th tl tr uk vi
zh, any of them against any other or itself.

Example: "500 Meilen" where the original says "500 kilometres".

False alarms: 0.03 per 1,000 words on human translations of news (see benchmarks/).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import isclose

from xlate_audit.article import Alignment, Flag, Place
from xlate_audit.checks.drift.mentions import Mention, Numbers, read
from xlate_audit.checks.drift.passages import Passage, linked_sentences
from xlate_audit.checks.drift.times import changed_rates
from xlate_audit.checks.rule import Rule
from xlate_audit.text.numbers import Quantity
from xlate_audit.text.numbers_literal import Value
from xlate_audit.text.numbers_tables import table, word_pattern
from xlate_audit.text.scripts import KANA_OR_HAN
from xlate_audit.text.units import MEASURES, converted, is_currency, unit_of

_RANGE = 8  # code points between the ends of a range
_TWO = 2  # the least number in words whose unit is compared: "a mile" and "an inch" are idioms
_LONGEST, _WORDS = 40, 3  # code points behind a number in which its unit stands, and words before it
_VAGUE = frozenset(("deg",))
# "85 miles an hour" is written either way.
_METRIC = frozenset(("km", "m", "cm", "mm", "t", "kg", "g", "mg"))
_POWERS = (1e-6, 1e-3, 1e-2, 0.1, 10.0, 1e2, 1e3, 1e6)
_SPEED = {"mph": "mile", "kmh": "km"}


def find(alignment: Alignment) -> Iterator[Flag]:
    for pair in linked_sentences(alignment):
        for ones, twos in _ranges(changed(read(pair.original), read(pair.reprint))):
            (there, said), (here, says) = _with_unit(ones, pair.original), _with_unit(twos, pair.reprint)
            units = f"{twos[0].quantity.unit} for {ones[0].quantity.unit}"
            yield Flag(f"“{says}” where the original says “{said}” ({units})", here, there)
        for (there, said), (here, says) in changed_rates(pair):
            yield Flag(f"“{says}” where the original says “{said}”", here, there)


def _ranges(changes: Iterable[tuple[Mention, Mention]]) -> Iterator[tuple[list[Mention], list[Mention]]]:
    """Changed units, those of both ends of a range together: 12 to 15 feet for 12 to 15 inches."""
    ones: list[Mention] = []
    twos: list[Mention] = []
    for one, two in changes:
        if twos and not (_follows(ones[-1], one) and _follows(twos[-1], two)):
            yield ones, twos
            ones, twos = [], []
        ones, twos = [*ones, one], [*twos, two]
    if twos:
        yield ones, twos


def _follows(one: Mention, two: Mention) -> bool:
    near = one.place.paragraph == two.place.paragraph and 0 <= two.place.start - one.place.end <= _RANGE
    return near and one.quantity.unit == two.quantity.unit


def _with_unit(mentions: Sequence[Mention], passages: Sequence[Passage]) -> tuple[Place, str]:
    """Where a number, or the numbers of a range, and their unit stand, and their words."""
    first, m = mentions[0].place, mentions[-1]
    for place, text, language in passages:
        known = table(language) if language else None
        if known is None or place.paragraph != first.paragraph or not place.start <= first.start < place.end:
            continue
        begin, start, end = first.start - place.start, m.place.start - place.start, m.place.end - place.start
        for stop in _stops(text, end, known.language):
            if unit_of(text[:stop], start, end, known) == m.quantity.unit:
                return Place(place.paragraph, first.start, place.start + stop), text[begin:stop]
    return m.place, m.text


def _stops(text: str, end: int, language: str) -> Iterator[int]:
    """Where a unit may end that begins at `end`: at each of the next few words, or signs where words have no blanks."""
    yield end
    for n, word in enumerate(word_pattern(language).finditer(text, end, end + _LONGEST)):
        if KANA_OR_HAN.match(word[0]):
            yield from range(word.start() + 1, word.end() + 1)
        yield word.end()
        if n == _WORDS:
            return


def changed(original: Numbers, reprint: Numbers) -> Iterator[tuple[Mention, Mention]]:
    """Numbers of one value whose units exclude each other, where no other number explains it."""
    by_value: dict[Value, list[Mention]] = {}
    for one in original.mentions:
        if one.quantity.readings:
            by_value.setdefault(one.quantity.value, []).append(one)
    for two in reprint.mentions:
        same = by_value.get(two.quantity.value, []) if two.quantity.readings else []
        if (
            len(same) == 1
            and (two.quantity.digits or two.quantity.value >= _TWO)
            and _exclude(same[0].quantity.unit, two.quantity.unit)
        ):
            yield same[0], two
        elif not same and len(slips := [one for one in original.mentions if _prefix(one.quantity, two.quantity)]) == 1:
            yield slips[0], two


def _prefix(one: Quantity, two: Quantity) -> bool:
    """Whether the second is the first converted into a larger or smaller unit, and that is not its own: 3200 grams for
    3.2 tonnes."""
    if one.unit not in _METRIC or two.unit not in _METRIC or one.unit == two.unit or not (one.digits and two.digits):
        return False
    value = converted(float(one.value), one.unit or "", two.unit or "")
    if not value or not one.value or not two.value:
        return False
    return _is_power(float(two.value) / value) and _is_power(float(two.value) / float(one.value))


def _is_power(ratio: float) -> bool:
    return any(isclose(ratio, power) for power in _POWERS)


def _exclude(one: str | None, two: str | None) -> bool:
    one, two = _SPEED.get(one or "", one), _SPEED.get(two or "", two)
    if not one or not two or one == two or one in _VAGUE or two in _VAGUE:
        return False
    if (one, two) == ("points", "percent"):
        return True
    if one in MEASURES and two in MEASURES:
        return MEASURES[one][0] == MEASURES[two][0]
    return (is_currency(one) and (is_currency(two) or two == "cent")) or (one == "cent" and is_currency(two))


RULE = Rule(
    "drift.unit",
    find,
    "pair",
    "major",
    0.85,
    "accuracy/mistranslation",
    yields_to=("drift.omission", "drift.addition", "artifact.untranslated", "artifact.mojibake"),
)
