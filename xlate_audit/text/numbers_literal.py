"""Numbers written in digits, of any script, with every reading that the separators allow.

"1.234" is 1234 in a German text and 1.234 in an English one, and writers mix the two; so a literal keeps both readings,
the likelier first.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction

Value = int | Fraction
Reading = tuple[Value, ...]

# Groups of digits with a separator between: never a blank that could part two numbers, unless three digits follow.
_LITERAL = re.compile(r"\d+(?:[.,'’٬٫·،](?=\d)\d+|[\u00a0\u202f\u2009\u2007 ](?=\d{3}(?!\d))\d{3})*")
_DATE = re.compile(
    r"(?<![\d.])(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\5(\d{4}|\d{2}))(?![\d])"
)
_HOURS = re.compile(r"\s?(?:hours|hrs|Uhr)\b")
_TIME = re.compile(r"(?<!\d)(\d{1,2})(?::|[hH](?=\d)|\s?h\s?(?=\d\d))(\d{2})(?![\d])(?::\d{2})?")
_STOPWATCH = re.compile(r"(?<![\d.,:])(\d{1,2})([:.])([0-5]\d)([.,])(\d{1,3})(?![\d:]|[.,]\d)")
_SLASH = re.compile(r"(?<![\d/])(?<!\d[.,])(\d{1,4})/(\d{1,4})(?![\d/])(?![.,]\d)")
_POINT = re.compile(r"(?<![\d.,])(\d{1,9}) (?:দশমিক|दशमलव) (\d{1,4})(?![\d.,])")  # "39 point 1"
_COMMA_DECIMAL = frozenset([
    "af", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "gl", "hr", "hu",
    "hy", "id", "is", "it", "ka", "kk", "lt", "lv", "mk", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk",
    "sl", "sq", "sr", "sv", "tr", "uk", "uz", "vi",
])  # fmt: skip
_DAY_MONTH = re.compile(r"(\d|[12]\d|3[01])\.(\d|1[0-2])\.")
_NOT_NAMES = frozenset(
    ["mid", "pre", "post", "late", "early", "top", "mitte", "anfang", "ende", "seit", "mi", "début", "fin", "desde"]
)
_PESOS = 2  # digits after a P from which they are Philippine pesos: "P610", but "P5"
_BLANKS = "\u00a0\u202f\u2009\u2007 "
_CURRENCY_CODES = frozenset(
    [
        "USD",
        "EUR",
        "GBP",
        "CHF",
        "JPY",
        "CNY",
        "RMB",
        "RUB",
        "UAH",
        "CZK",
        "PLN",
        "TRY",
        "INR",
        "AUD",
        "CAD",
        "HKD",
        "NZD",
        "SEK",
        "NOK",
        "DKK",
        "US",
        "A",
        "C",
        "NT",
        "HK",
        "R",
        "Rp",
        "RM",
        "Rs",
        "Kč",
        "kr",
        "Fr",
        "BRL",
        "MXN",
        "ZAR",
        "IDR",
        "KRW",
        "VND",
        "THB",
        "SAR",
        "AED",
        "EGP",
        "ILS",
        "NIS",
        "HUF",
        "PHP",
        "Php",
        "RON",
        "BGN",
        "RSD",
        "BDT",
        "Tk",
        "Sh",
        "KSh",
        "Ksh",
        "TSh",
        "KES",
        "TZS",
    ]
)


@dataclass(frozen=True, slots=True)
class Literal:
    """Digits of a text. `kind` is "number", "time", "day", "month", "year", "slash" or "code" (part of a name: G20)."""

    start: int
    end: int
    readings: tuple[Reading, ...]
    kind: str
    loose: frozenset[Value] = frozenset()


def ascii_digits(text: str) -> str:
    """`text` with the digits of every script as ASCII, one for one.

    >>> ascii_digits("١٢٬٥٠० und ４２")
    '12٬500 und 42'
    """
    if text.isascii():
        return text
    return "".join(c if c.isascii() or not c.isdecimal() else str(unicodedata.decimal(c)) for c in text)


def literals(text: str, language: str) -> list[Literal]:
    """The literals of `text`, in order, none overlapping.

    >>> [(x.readings, x.kind) for x in literals("Am 5.3.2024 um 15:30", "de")]
    [(((5,), (3,)), 'day'), (((3,), (5,)), 'month'), (((2024,),), 'year'), (((15, 30), (3, 30)), 'time')]
    >>> [x.kind for x in literals("Der G20-Gipfel, Covid-19, 20 Staaten", "de")]
    ['code', 'code', 'number']
    """
    found: list[Literal] = []
    taken = bytearray(len(text))

    def add(literal: Literal) -> None:
        if not any(taken[literal.start : literal.end]):
            taken[literal.start : literal.end] = b"\1" * (literal.end - literal.start)
            found.append(literal)

    for m in _DATE.finditer(text):
        for literal in _date(m):
            add(literal)
    for m in _STOPWATCH.finditer(text):
        if m[2] != m[4] and not any(taken[m.start() : m.end()]):  # 12:38.4 and 12.38,4: minutes, seconds, tenths
            seconds = int(m[3]) + Fraction(int(m[5]), 10 ** len(m[5]))
            add(Literal(m.start(), m.end(), ((int(m[1]), seconds), (int(m[1]), int(m[3]), int(m[5]))), "time"))
    for m in _TIME.finditer(text):
        if int(m[1]) < 25 and int(m[2]) < 60 and not taken[m.start()]:
            add(Literal(m.start(), m.end(), clock(int(m[1]), int(m[2])), "time"))
    for m in _POINT.finditer(text) if language in ("bn", "hi") else ():
        add(Literal(m.start(), m.end(), ((Fraction(f"{m[1]}.{m[2]}"),),), "number"))
    for m in _SLASH.finditer(text):
        if not any(taken[m.start() : m.end()]) and int(m[2]):
            add(_slash(m, language))
    for m in _LITERAL.finditer(text):
        if not any(taken[m.start() : m.end()]):
            for literal in _split(m.start(), m[0], text, language):
                add(literal)
    for n, c in enumerate(text):
        if c in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞":
            value = Fraction(unicodedata.numeric(c)).limit_denominator(10)
            found.append(Literal(n, n + 1, ((value,),), "vulgar"))
    return sorted(found, key=lambda x: x.start)


def clock(hours: int, minutes: int) -> tuple[Reading, ...]:
    """The readings of a time of day, with 12 and 24 hours.

    >>> clock(15, 0)
    ((15,), (15, 0), (3,), (3, 0))
    """
    other = hours - 12 if hours > 12 else hours + 12 if hours < 12 else 0
    pairs: list[Reading] = []
    for h in (hours, other % 24 if other != 24 else 0):
        if minutes == 0:
            pairs.append((h,))
        pairs.append((h, minutes))
    return tuple(pairs)


def _date(m: re.Match[str]) -> list[Literal]:
    if m[1]:
        year, month, day = int(m[1]), int(m[2]), int(m[3])
        if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year < 3000):
            return []
        return [
            Literal(*m.span(1), ((year,),), "year"),
            Literal(*m.span(2), ((month,),), "month"),
            Literal(*m.span(3), ((day,),), "day"),
        ]
    first, second, year = int(m[4]), int(m[6]), int(m[7])
    if not (1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12):
        return []
    if len(m[7]) == 2 and m[5] == ".":
        year += 2000 if year < 50 else 1900
    elif len(m[7]) == 2:
        return []
    both = first <= 12 and second <= 12
    one: tuple[Reading, ...] = ((first,), (second,)) if both else ((first,),)
    two: tuple[Reading, ...] = ((second,), (first,)) if both else ((second,),)
    kinds = ("month", "day") if second > 12 else ("day", "month")
    return [
        Literal(*m.span(4), one, kinds[0]),
        Literal(*m.span(6), two, kinds[1]),
        Literal(*m.span(7), ((year,),), "year"),
    ]


def _slash(m: re.Match[str], language: str) -> Literal:
    """A fraction, a season, a date without its year, or in Persian a decimal number."""
    a, b = int(m[1]), int(m[2])
    readings: list[Reading] = [(a, b)]
    if language == "fa":
        readings.insert(0, (a + Fraction(b, 10 ** len(m[2])),))
    if a < b:
        readings.append((Fraction(a, b),))
    loose: set[Value] = {a, b}
    if len(m[1]) == 4 and len(m[2]) == 2 and (a + 1) % 100 == b:
        readings.append((a, a + 1))
        loose.add(a + 1)
    return Literal(m.start(), m.end(), tuple(readings), "slash", frozenset(loose))


def _split(start: int, literal: str, text: str, language: str) -> list[Literal]:
    """A literal; or its pieces, where the blanks inside do not group thousands ("in 2019 500 people")."""
    pieces = re.split(f"[{_BLANKS}]", literal)
    if len(pieces) > 1 and not (len(pieces[0]) <= 3 and pieces[0].isdigit() and not pieces[0].startswith("0")):
        out, at = [], start
        for piece in pieces:
            out += _split(at, piece, text, language)
            at += len(piece) + 1
        return out
    end = start + len(literal)
    kind = "code" if _in_name(text, start, end) else "number"
    readings = _readings(literal, language)
    loose: frozenset[Value] = frozenset()
    if len(pieces) > 1:
        loose = frozenset(int(p) for p in pieces if p.isdigit())
    four = kind == "number" and len(literal) == 4 and literal.isdigit() and int(literal[2:]) < 60
    if four and (literal < "0960" or (literal <= "2400" and _HOURS.match(text, end))):
        readings += clock(int(literal[:2]), int(literal[2:]))  # 0530, 1530 hours
    if kind == "number" and (m := _DAY_MONTH.fullmatch(literal + text[end : end + 1])) and language in _COMMA_DECIMAL:
        readings += ((int(m[1]), int(m[2])),)
    mark = "[.,]" if language in ("it", "bg") else "[.]"
    if (
        kind == "number"
        and (m := re.fullmatch(rf"(\d{{1,2}}){mark}(\d{{2}})", literal))
        and int(m[1]) < 25
        and int(m[2]) < 60
    ):
        # Possibly a time ("15.30") or a day and month ("11.09"): as good a reading as the decimal.
        readings += clock(int(m[1]), int(m[2])) if int(m[2]) or literal.endswith("00") else ()
    return [Literal(start, end, readings, kind, loose)]


def _readings(literal: str, language: str) -> tuple[Reading, ...]:
    """Values of a literal, the likelier first.

    >>> _readings("1.234", "de"), _readings("12,34,567", "hi"), _readings("1,5", "en")
    (((1234,), (Fraction(617, 500),)), ((1234567,),), ((Fraction(3, 2),),))
    """
    plain = re.sub(f"[{_BLANKS}'’]", "", literal)
    marks = [c for c in plain if not c.isdigit()]
    if not marks:
        return ((int(plain),),)
    groups = re.split(r"[.,٬٫·،]", plain)
    whole = int("".join(groups))
    decimal = Fraction(int("".join(groups)), 10 ** len(groups[-1]))
    value: Value = int(decimal) if decimal.denominator == 1 else decimal
    grouped = all(len(g) == 3 for g in groups[1:]) and len(groups[0]) <= 3 and groups[0] != "0"
    lakh = len(groups) > 2 and len(groups[-1]) == 3 and all(len(g) == 2 for g in groups[1:-1]) and len(groups[0]) <= 2
    if len(set(marks)) == 1 and len(marks) > 1:
        return ((whole,),) if grouped or lakh else ((*map(int, groups),),)
    if len(marks) > 1:  # two kinds of mark: the last is the decimal one
        return ((value,),) if len(set(marks[:-1])) == 1 and marks[-1] not in marks[:-1] else ((*map(int, groups),),)
    mark = marks[0]
    if mark == "٫" or not grouped:
        return ((value,),)
    if mark == "٬":
        return ((whole,),)
    decimal_mark = "," if language in _COMMA_DECIMAL else "."
    return ((value,), (whole,)) if mark == decimal_mark else ((whole,), (value,))


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether digits belong to a name or code (G20, F-16, 5G, Covid-19) rather than count something."""
    before = re.search(r"([^\W\d_]+)([-‑–]?)$", text[max(0, start - 24) : start])
    if before:
        word, dash = before[1], before[2]
        alphabet = bool(re.match(r"[A-Za-zÀ-ɏΑ-ωЀ-ӿ]", word[-1]))
        if alphabet and not dash:
            return word not in _CURRENCY_CODES and not (word == "P" and end - start > _PESOS)
        # With a hyphen, Hebrew and Arabic join their one- to three-letter prepositions.
        if dash and (any(c.isupper() for c in word) or len(word) > 3) and word.lower() not in _NOT_NAMES:
            return True
    after = re.match(r"[A-Za-zÀ-ɏ]+", text[end : end + 12])
    if after and after[0][0].isupper() and len(after[0]) <= 2 and after[0] not in ("M", "K", "B", "C", "F", "H", "S"):
        return text[max(0, start - 1) : start] not in ("$", "€", "£")
    return bool(after and after[0] in ("x", "p", "i"))
