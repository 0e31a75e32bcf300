"""Numbers of Chinese, Japanese and Korean: kanji numerals, 万/億/兆 and 만/억/조 with or without digits, fractions the
other way round (三分之一), tenths (三割, 七成), era years, hours and months.
"""

from __future__ import annotations

import re
from fractions import Fraction

from xlate_audit.text.numbers_literal import Literal, Reading, Value, clock
from xlate_audit.text.numbers_tables import Table
from xlate_audit.text.numbers_words import Parsed

_DIGITS = {
    c: n
    for n, row in enumerate(
        ("〇零○", "一壱壹", "二弐貳贰两兩", "三参參叁", "四肆", "五伍", "六陸", "七柒", "八捌", "九玖")
    )
    for c in row
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_BIG = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
_KO_SMALL = {"십": 10, "백": 100, "천": 1000}
_KO_BIG = {"만": 10**4, "억": 10**8, "조": 10**12}
_KO_DIGITS = {c: n for n, c in enumerate("영일이삼사오육칠팔구")}
_KANJI = "".join((*_DIGITS, *_SMALL, *_BIG))
_NUMBER = r"\d+(?:[.,]\d+)*"
_SCALES = "".join((*_SMALL, *_BIG))
_RUN = re.compile(
    rf"(?:{_NUMBER}|[{_KANJI}])"
    rf"(?: ?[多余餘](?=[万萬億亿])|(?<=\d) (?=[{_SCALES}])|{_NUMBER}"
    rf"|(?![千兆][克米瓦伏卡赫字位帕])[{_KANJI}]|点(?=[{''.join(_DIGITS)}]))*"
)
_KO_RUN = re.compile(
    rf"{_NUMBER}(?:\s?[십백천만억조](?![가-힣]*[년월일] )(?:\s?{_NUMBER}(?=\s?[십백천만억조])|{_NUMBER})?)*"
)
_KO_WORDS = re.compile(r"(?<![가-힣])[일이삼사오육칠팔구십백천만억조]{2,}")
_ERA = re.compile(r"(令和|平成|昭和|大正|明治|民[国國])\s?(\d+|元|[〇一二三四五六七八九十]+)年")
_ERA_BASE = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民国": 1911, "民國": 1911}
_PARTS = re.compile(
    rf"(?<![\d{_KANJI}])((?>{_NUMBER}|[{_KANJI}])++)分[之の]((?:{_NUMBER}|[{_KANJI}]|点(?=[{''.join(_DIGITS)}]))+)"
)
_HOURS = re.compile(
    r"(?<![\d.,])(\d{1,2}|[〇一二三四五六七八九十两]{1,3})(?:時|时|点|點|시)(?!間|间|期|代|点)\s?(?:(\d{1,2}|[〇一二三四五六七八九十]{1,3})\s?[分분]|(半|반))?"
)
_DECADE = re.compile(rf"(\d{{1,2}}|[{_KANJI}]{{1,3}})\s?世[纪紀]\s?(\d{{2}}|[{_KANJI}]{{1,2}})\s?年代")
# Tenths, and the hundredths after them: 三成, 三成一, 3割5分.
_TENTHS = re.compile(
    rf"成(?![员員功为為果立长長年])([{''.join(_DIGITS)}](?![{_KANJI}]))?"
    rf"|割(?![合引])(?:([{''.join(_DIGITS)}\d])分(?!の))?"
)
_ABOUT_BEFORE = re.compile(r"[数數几幾上成近]$")


def parse(text: str, literals: list[Literal], table: Table) -> list[Parsed]:
    """The numbers of `text` (digits already ASCII), in order.

    >>> from xlate_audit.text.numbers_tables import table
    >>> [str(p.values[0]) for p in parse("1億2500万人、二〇二四年、3割、三分の一", [], table("ja")) if p.values]
    ['125000000', '2024', '30', '1/3']
    """
    out: list[Parsed] = []
    taken = bytearray(len(text) + 1)

    def add(parsed: Parsed) -> None:
        if not any(taken[parsed.start : parsed.end]):
            taken[parsed.start : parsed.end] = b"\1" * (parsed.end - parsed.start)
            out.append(parsed)

    for x in literals:
        if x.kind in ("code", "year", "month", "day", "time"):
            add(Parsed(x.start, x.end, (), x.kind, True, x.kind == "code", x.readings, set(x.loose)))
    for m in _ERA.finditer(text):
        year = 1 if m[2] == "元" else _first(m[2])
        add(Parsed(m.start(), m.end() - 1, (_ERA_BASE[m[1]] + year,), "year", True, False, (), {year}))
    for m in _DECADE.finditer(text):
        year = (int(_first(m[1])) - 1) * 100 + int(_first(m[2]))
        add(Parsed(m.start(), m.end(), (year,), "year", True, False, (), {_first(m[1]), year % 100}))
    for m in _PARTS.finditer(text):
        below, above = _first(m[1]), _first(m[2])
        if below in (100, 1000):
            add(Parsed(m.start(), m.end(), (above,), "percent", True, False))
        elif below and above:
            add(Parsed(m.start(), m.end(), (Fraction(above) / below,), "fraction", True, False, (), {below, above}))
    for m in _HOURS.finditer(text):
        if (hours := _first(m[1])) <= 24 and isinstance(hours, int):
            minutes = 30 if m[3] else int(_first(m[2])) if m[2] else 0
            digits = m[1].isdigit()
            if minutes < 60 and (digits or minutes or len(m[1]) > 1):
                add(Parsed(m.start(), m.end(), (), "time", digits, not digits, clock(hours, minutes), {hours, minutes}))
    runs = _KO_RUN if table.language == "ko" else _RUN
    by_start = {x.start: x for x in literals if x.kind in ("number", "slash")}
    for m in runs.finditer(text):
        if not taken[m.start()]:
            add(_run(m, text, by_start))
    for x in literals:
        if x.kind in ("slash", "vulgar") and not taken[x.start]:
            add(Parsed(x.start, x.end, (), x.kind, True, False, x.readings, set(x.loose)))
    if table.language == "ko":
        for m in _KO_WORDS.finditer(text):
            add(Parsed(m.start(), m.end(), (), "loose", False, True, (), {_korean(m[0])}))
    out += _hints(text, table)
    return sorted(out, key=lambda p: p.start)


def _hints(text: str, table: Table) -> list[Parsed]:
    found = []
    for form, entries in table.entries.items():
        values: set[Value] = {e.value for e in entries if e.key in ("l", "n")}
        if values and (at := text.find(form)) >= 0:
            found.append(Parsed(at, at + len(form), (), "loose", False, True, (), values))
    return found


def _run(m: re.Match[str], text: str, literals: dict[int, Literal]) -> Parsed:
    run, start, end = m[0], m.start(), m.end()
    digits = any(c.isdigit() for c in run if c.isascii())
    literal = literals.get(start)
    if literal and literal.end == end:
        readings: tuple[Reading, ...] = literal.readings
        parsed = Parsed(start, end, (), "number", True, False, readings, set(literal.loose))
    else:
        value = _first(run)
        about = bool(_ABOUT_BEFORE.search(text[max(0, start - 1) : start])) and not digits
        kind = "about" if about else "number"
        parsed = Parsed(start, end, (value,), kind, digits, not digits, (), set())
        if digits and (scale := re.search(r"[^\d.,]+$", run)):
            parsed.scale = _first("1" + scale[0])
        if not digits and (len(run) == 1 or (value in (10, 100, 1000, 10**4, 10**8) and len(run) < 2)):
            parsed = Parsed(start, end, (), "loose", False, True, (), {value})
        if about:
            parsed = Parsed(start, end, (), "about", False, True, (), {value, 12})
    after = text[end : end + 2]
    if text[max(0, start - 1) : start] == "秒":  # hundredths of a sports time
        return Parsed(start, end, (), "loose", True, False, (), parsed_values(parsed))
    tenths = _TENTHS.match(text, end)
    if tenths and (parsed.values or parsed.readings or (parsed.loose and not digits)):
        value = next(iter((*parsed.values, *(r[0] for r in parsed.readings), *parsed.loose)))
        percent = value * 10 + (_first(tenths[1] or tenths[2]) if tenths[1] or tenths[2] else 0)
        return Parsed(start, tenths.end(), (percent,), "percent", digits, not digits, (), {value})
    if after[:1] in ("月", "월"):
        parsed.kind = "month" if parsed.kind == "number" else parsed.kind
    elif after[:1] in ("日", "号", "號") and after[:2] != "日元" and parsed.kind == "number":
        parsed.kind = "day"
    elif after[:1] in ("年", "년", "歳", "岁", "倍", "点", "個", "个") and (parsed.values or parsed.readings):
        value = parsed.values[0] if parsed.values else parsed.readings[0][0]
        if re.match(r"..?月?半", text[end : end + 4]) and text[end + 1 : end + 2] in ("半", "月"):
            parsed.readings = ((value + Fraction(1, 2),), (value,))
        if len(run) == 2 and digits and re.match(r"年\s?\d{1,2}月", text[end:]):
            parsed.readings = ((value,), (2000 + value,), (1900 + value,))
        parsed.kind = "year" if value >= 1000 and parsed.kind == "number" else parsed.kind
    return parsed


def parsed_values(parsed: Parsed) -> set[Value]:
    """Every value of a number put together so far."""
    return {*parsed.values, *(v for r in parsed.readings for v in r), *parsed.loose}


def _first(run: str) -> Value:
    """The value of a run of digits, kanji numerals and their scales."""
    total: Value = 0
    section: Value = 0
    current: Value | None = None
    top = 0
    big, small = _BIG | _KO_BIG, _SMALL | _KO_SMALL
    for token in re.findall(rf"{_NUMBER}|[{''.join(_DIGITS)}]+(?:点[{''.join(_DIGITS)}]+)?|\S", run):
        if token[0].isascii() and token[0].isdigit():
            plain = re.sub(r",(?=\d{3})", "", token)
            current = Fraction(plain.replace(",", ".")) if re.fullmatch(r"\d+[.,]\d+", plain) else _digits_only(plain)
        elif token[0] in _DIGITS:
            whole, _, part = token.partition("点")
            current = int("".join(str(_DIGITS[c]) for c in whole))
            if part:
                current += Fraction(int("".join(str(_DIGITS[c]) for c in part)), 10 ** len(part))
        elif token in small:
            section += (1 if current is None else current) * small[token]
            current = None
        elif token in big:
            part_value = section + (current or 0)
            if part_value == 0 and total and big[token] > top:
                total *= big[token]
            else:
                total += (part_value or 1) * big[token]
            section, current, top = 0, None, big[token]
    value = total + section + (current or 0)
    return int(value) if value == int(value) else value


def _digits_only(text: str) -> int:
    return int("".join(c for c in text if c.isdigit()) or 0)


def _korean(word: str) -> Value:
    """The value of numerals in hangul: 삼십이 is 32."""
    return _first("".join("〇一二三四五六七八九"[_KO_DIGITS[c]] if c in _KO_DIGITS else c for c in word))
