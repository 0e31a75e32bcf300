"""Numbers of a text as values, whatever their digits, separators, scales and words.

`numbers("15億円", "ja")` and `numbers("1.5 billion yen", "en")` hold the same value. Where writing allows several
values ("1.234") a quantity keeps them all, so that two texts are only said to differ where no reading agrees.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import islice

from xlate_audit.text import numbers_cjk
from xlate_audit.text.calendars import gregorian_years, solar_dates
from xlate_audit.text.numbers_beside import halved, minute_of_the_match, part_before, scale_before, swahili_hour
from xlate_audit.text.numbers_grammar import parse
from xlate_audit.text.numbers_literal import Reading, Value, ascii_digits, clock, literals
from xlate_audit.text.numbers_tables import UNIT_FIRST, Table, bare_table, normal, table, word_pattern
from xlate_audit.text.numbers_words import Parsed, items
from xlate_audit.text.units import unit_of

CJK = frozenset(("ja", "zh", "ko"))
_ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+|(?<!\d)\d{2,4}-\d{2,4}-\d{3,4}(?!\d)"
    r"|[@#](?=\w*[^\W\d])\w+"
)
# Longer than any number: digits without end would be read as one, at a price that grows with its square.
_ENDLESS = re.compile(r"(?:[\d〇零一二三四五六七八九十百千万萬億亿兆][.,'’ ]?){60,}")
_MERIDIEM = re.compile(r"\s?[ap](?:\.\s?m\b\.?|\s?m\b)", re.I)
_ROMAN = re.compile(r"\b(?=[IVX]{2,7}\b)(X{0,3}(?:IX|IV|V?I{0,3}))(?<=[IVX]{2})\b")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_MIDDLE_DOT = re.compile(r"(?<=\d)[・·](?=\d)")
# "Half eleven" that is half past ten; of a number of twelve or less beside it nothing else is said so.
_HALF_TO = {
    "de": re.compile(r"\bhalb\s$", re.I),
    "nl": re.compile(r"\bhalf\s$", re.I),
    "cs": re.compile(r"\bpůl\s$", re.I),
    "pl": re.compile(r"\b(?:wpół|pół) do\s$", re.I),
    "ru": re.compile(r"\bполовин[ауе]\s$", re.I),
    "uk": re.compile(r"\bпів на\s$", re.I),
    "id": re.compile(r"\b(?:pukul|jam) setengah\s$", re.I),
}
_SQUARED = re.compile(r"(?<=[\d\s])(k?m|к?м)([23])(?![\w.,]?\d)")
_YEAR_TO = re.compile(r"\b(1[5-9]\d\d|20\d\d)[-–/]$")
_PERSIAN_YEAR = re.compile(r"\bسال\s$")
_BUDDHIST_ERA, _BUDDHIST = 543, range(2400, 2650)  # how far its years are ahead of ours, and years of the news
_SCALES = tuple(10**power for power in (3, 4, 5, 6, 7, 8, 9, 12))
_WORD_BEHIND = re.compile(r"[\s\u00a0\u202f-]{0,2}[^\W\d_]")
_SHORT_WORD = re.compile(r"[\s\u00a0][^\W\d_]{1,4}[\s\u00a0]")
_ALIKE = 5  # times one may be more than the other
_DASH = re.compile(r"\s*[-–—~〜～‑‐]\s*\Z")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text.

    `readings` are its possible values, the likelier first; a reading of several values ("15:30", "3/5") needs them all.
    `loose` are further values that it may stand for in another language, as evidence and never as a claim: "decade" 10,
    "1990s" 90. Without readings the quantity is evidence only. `kind` is "number", "ordinal", "fraction", "percent",
    "time", "year", "day", "month", "slash", "code" (G20), "about" (dozens) or "loose". `digits` says that it is written
    in digits. `unit` is "percent", "points", a measure ("mile"), a currency ("EUR") or None. `scale` is that of its
    last word (million: 10^6).
    """

    start: int
    end: int
    readings: tuple[Reading, ...]
    loose: frozenset[Value]
    kind: str
    digits: bool
    unit: str | None = None
    scale: Value = 1

    @property
    def value(self) -> Value:
        """The likeliest value; 0 where the quantity is evidence only."""
        return value_of(self.readings)

    def all_values(self) -> set[Value]:
        """Every value that the quantity can vouch for."""
        return {v for r in self.readings for v in r} | set(self.loose)


@lru_cache(maxsize=512)
def numbers(text: str, language: str | None) -> tuple[Quantity, ...]:
    """Numbers of `text` in reading order; in a language without a table those in figures, with every scale that an
    unknown word behind them may name; none where the language is not known.

    >>> [str(q.value) for q in numbers("Zwölf Staaten, 2,5 Milliarden Euro", "de")]
    ['12', '2500000000']
    >>> [str(q.value) for q in numbers("令和6年に15億円", "ja")]
    ['2024', '1500000000']
    >>> [str(q.value) for q in numbers("خمسة وعشرون ألف شخص", "ar")]
    ['25000']
    """
    if not language:
        return ()
    known = table(language) or bare_table(language)
    flat = _ADDRESS.sub(lambda m: " " * len(m[0]), ascii_digits(text)).replace("．", ".")
    flat = _ENDLESS.sub(lambda m: " " * len(m[0]), flat)
    flat = _SQUARED.sub(lambda m: m[1] + "²³"[m[2] == "3"], flat)
    if known.language in CJK:
        flat = _MIDDLE_DOT.sub(".", flat)
    found = literals(flat, known.language)
    if known.language in CJK:
        parsed = numbers_cjk.parse(flat, found, known)
    else:
        parsed = parse(flat, items(flat, found, known), known)
    out = [_quantity(p, flat, known) for p in parsed]
    out += _roman(flat)
    if known.language == "fa":
        out = _gregorian(out, flat)
    if not known.entries:
        out = [_scaled(q, flat) for q in out]
    return tuple(_spread(sorted(out, key=lambda q: (q.start, q.end)), flat, known))


def _quantity(p: Parsed, text: str, known: Table) -> Quantity:
    readings = p.readings or tuple((_plain(v),) for v in p.values)
    loose = {_plain(v) for v in p.loose}
    kind, end = p.kind, p.end
    unit = "percent" if kind == "percent" else unit_of(text, p.start, end, known)
    if kind in ("number", "time") and readings and len(readings[0]) == 1:
        value = readings[0][0]
        if (m := _MERIDIEM.match(text, end)) and value <= 24:
            kind, end = "time", m.end()
        elif 0 < value <= 24 and p.digits and _near("clock", text, p.start, end, known):
            kind = "time"
        if kind == "time" and isinstance(value, int):
            readings = clock(value, 0) + tuple(r for r in readings if len(r) > 1)
    if _counts_to(text, p.start, known.language) and readings and 1 <= readings[0][0] <= 12 and p.scale == 1:
        kind, readings = "time", clock(int(readings[0][0]) - 1 or 12, 30) + readings
    elif readings and isinstance(value := readings[0][0], int) and len(readings[0]) == 1:
        readings, more = _years(value, readings, p, text)
        loose |= more
    if kind in ("number", "time") and known.language in UNIT_FIRST:
        readings += swahili_hour(text, p.start, value_of(readings))
    if kind == "number" and p.digits and 1 <= value_of(readings) <= 31 and _near("m", text, p.start, end, known):
        kind = "day"
    if kind == "fraction":
        loose |= {_plain(v * 100) for v in _flat(readings)} | {Fraction(v).denominator for v in _flat(readings)}
    if unit == "percent":
        loose |= {_plain(Fraction(v) / 100 + more) for v in _flat(readings) for more in (0, 1)}  # 70% more: 1.7 times
    if kind == "ordinal":
        loose |= {Fraction(1, int(v)) for v in _flat(readings) if 2 < v < 11}
    readings = _beside(readings, kind, text, p, known)
    return Quantity(p.start, end, readings, frozenset(loose), kind, p.digits, unit, _plain(p.scale))


def _beside(readings: tuple[Reading, ...], kind: str, text: str, p: Parsed, known: Table) -> tuple[Reading, ...]:
    """The readings of a number with those that the words beside it make possible."""
    if kind not in ("number", "ordinal") or not readings or len(readings[0]) > 1:
        return readings
    value = value_of(readings)
    if known.language in UNIT_FIRST:
        scale = scale_before(text, p.start, known)
        readings = ((_plain(value * scale),),) if scale > 1 else readings
    if known.language == "th" and p.digits and value in _BUDDHIST:
        readings += ((value - _BUDDHIST_ERA,),)
    if (part := part_before(text, p.start, known.language)) is not None:
        hour = clock(int(value) - (part < 0), int(60 * (part % 1))) if 1 <= value <= 24 and p.scale == 1 else ()
        readings = ((_plain(value + part * p.scale),), *hour, *readings)
    elif isinstance(value, int) and p.scale == 1 and halved(text, p.end, unspaced=known.language in CJK):
        readings += ((value + Fraction(1, 2),),)
    return readings + tuple((minute,) for minute in minute_of_the_match(text, p.start, p.end, value))


def _years(value: int, readings: tuple[Reading, ...], p: Parsed, text: str) -> tuple[tuple[Reading, ...], set[Value]]:
    """Short and long years: '21, 2021-22, the 1990s and the nineties."""
    loose: set[Value] = set()
    if 1850 <= value <= 2100:
        loose.add(value % 100)
    elif 20 <= value <= 90 and value % 10 == 0:
        loose |= {1900 + value, 1800 + value}
    if p.digits and 0 <= value < 100 and p.end - p.start == 2:
        before = text[max(0, p.start - 5) : p.start]
        if before[-1:] in ("'", "’", "‘", "`"):
            readings += ((1900 + value,), (2000 + value,))
        elif (m := re.search(r"(\d{4})[-–/]$", before)) and int(m[1]) % 100 < value:
            readings += ((int(m[1]) // 100 * 100 + value,),)
    elif p.digits and 0 < value < 10 and (m := _YEAR_TO.search(text, max(0, p.start - 5), p.start)):
        readings += ((int(m[1]) // 10 * 10 + value,),)  # 1981-2
    if p.digits and value % 100 == 0 and 1000 <= value <= 2000 and text[p.end : p.end + 1] == "s":
        readings += ((value // 100 + 1,),)  # the 1800s, the nineteenth century
    return readings, loose


def _scaled(q: Quantity, text: str) -> Quantity:
    """A figure with every value that it may have before a word which may be a scale: "2,3 miljoner"."""
    if q.kind != "number" or not _WORD_BEHIND.match(text, q.end):
        return q
    more = tuple((_plain(r[0] * scale),) for scale in _SCALES for r in q.readings if len(r) == 1)
    return replace(q, readings=q.readings + more)


def _gregorian(found: list[Quantity], text: str) -> list[Quantity]:
    """Add to years and dates of the Persian calendar what they are in the Gregorian one."""
    days, months = {}, {}
    for solar in solar_dates(text):
        days |= {solar.day: solar.days}
        months |= {solar.month: solar.months}
    out = []
    for q in found:
        also = days.get((q.start, q.end)) or months.get((q.start, q.end)) or ()
        kind = "day" if (q.start, q.end) in days else q.kind
        if q.digits and not also and isinstance(q.value, int):
            short = q.end - q.start == 2 and _PERSIAN_YEAR.search(text, max(0, q.start - 5), q.start)  # "سال 82"
            also = gregorian_years(1300 + q.value if short else q.value)
        out.append(replace(q, readings=q.readings + tuple((v,) for v in sorted(also)), kind=kind) if also else q)
    return out


def _counts_to(text: str, start: int, language: str) -> bool:
    """Whether a half before the number counts up to it: half elf, wpół do jedenastej."""
    half = _HALF_TO.get(language)
    return half is not None and bool(half.search(text, max(0, start - 16), start))


def _near(key: str, text: str, start: int, end: int, known: Table) -> bool:
    """Whether a word of the table's `key` stands beside a number, with at most a short word between ("5 de março")."""
    words = word_pattern(known.language)
    after = list(islice(words.finditer(text, end, end + 24), 2))
    before = list(words.finditer(text, max(0, start - 24), start))[-2:]
    near = [m for n, m in enumerate(after) if n == 0 or len(after[0][0]) <= 2] if after else []
    near += [m for n, m in enumerate(reversed(before)) if n == 0 or len(before[-1][0]) <= 2] if before else []
    near = [m for m in near if m.start() - end <= 4 and start - m.end() <= 4]
    return any(e.key == key for m in near for e in known.get(normal(m[0], known.language)))


def _roman(text: str) -> list[Quantity]:
    """Centuries and reigns ("XXI век", "Louis XIV"): evidence only."""
    out = []
    for m in _ROMAN.finditer(text.replace("Х", "X").replace("І", "I")):
        values = [_ROMAN_VALUES[c] for c in m[1]]
        value = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
        out.append(Quantity(m.start(), m.end(), (), frozenset((value,)), "loose", False))
    return out


def _spread(found: list[Quantity], text: str, known: Table) -> list[Quantity]:
    """Give the first number of a range the scale of the second: "10 to 12 million"; and let the second of "96 milioni
    dai 121" stand for as much as well."""
    for n in range(len(found) - 1):
        one, two = found[n], found[n + 1]
        if not (one.readings and one.digits and two.readings and two.digits and two.start - one.end <= 8):
            continue
        gap = text[one.end : two.start].rstrip("$€£¥₽₹")  # "between $325 and $340 million"
        if one.scale > 1 == two.scale and two.kind == "number" and _SHORT_WORD.fullmatch(gap):
            scaled = _plain(two.value * one.scale)
            if one.value / _ALIKE <= scaled <= one.value * _ALIKE:
                found[n + 1] = replace(two, loose=two.loose | {scaled})
        link = _DASH.match(gap) or any(e.key in ("to", "&") for e in known.get(normal(gap.strip(), known.language)))
        if not link:
            continue
        unit = one.unit or two.unit
        readings = one.readings
        if two.scale > 1 and one.scale == 1:
            readings += tuple((_plain(r[0] * two.scale),) for r in one.readings if len(r) == 1)
        found[n] = Quantity(one.start, one.end, readings, one.loose, one.kind, one.digits, unit, one.scale)
    return found


def value_of(readings: tuple[Reading, ...]) -> Value:
    """The likeliest value of readings; 0 where there is none."""
    return readings[0][0] if readings else 0


def _flat(readings: tuple[Reading, ...]) -> set[Value]:
    return {v for r in readings for v in r}


def _plain(value: Value) -> Value:
    return int(value) if value == int(value) else value
