"""The grammar of spelled-out numbers: how words and digits add up ("deux cent mille", "2.5 million").

One grammar does for all languages that part words with blanks; `numbers_words` finds the words, the tables say what
each counts.
"""

from __future__ import annotations

import re
from fractions import Fraction

from xlate_audit.text.numbers_literal import Value
from xlate_audit.text.numbers_sum import Sum, lowest
from xlate_audit.text.numbers_tables import Entry, Table
from xlate_audit.text.numbers_words import Item, Parsed

_GAP = re.compile(r"(?:\+|-[а-яі]{1,2}(?= )|-?ti(?= ))?[\s\u00a0\u202f]{0,2}[-‐‑]?[\s\u00a0\u202f]{0,1}\Z")
_NUMERIC = frozenset("nxtofl")
# Between tens and units ("treinta y cinco", "fünfundzwanzig"): languages that join so.
_JOINING = frozenset("ar bg ca da de el en es fa fr he hr it nl no pt ro sr sv sw".split())  # noqa: SIM905
# "5 सौ", "3 trăm"; elsewhere a hundred-word after digits is another word: "50 Cent", "50 centesimi".
_DIGITS_BY_HUNDRED = frozenset(["vi", "hi", "tr", "id", "ar", "he", "fa", "en"])
_TEN_AND = frozenset(("tr", "vi", "hu", "sw"))  # "ten two" is twelve
_UNITS_FIRST = frozenset(["de", "nl", "ar", "cs", "he", "da", "sk"])


def parse(text: str, found: list[Item], table: Table) -> list[Parsed]:
    """The numbers of `text` from its items, longest first from the left."""
    out: list[Parsed] = []
    n = 0
    while n < len(found):
        parsed, used = _one(text, found, n, table)
        if parsed:
            out.append(parsed)
        n += max(used, 1)
    return out


def _one(text: str, found: list[Item], n: int, table: Table) -> tuple[Parsed | None, int]:
    first = found[n]
    if first.literal and first.literal.kind in ("code", "time", "day", "month", "year", "slash"):
        x = first.literal
        return Parsed(x.start, x.end, (), x.kind, True, x.kind == "code", x.readings, set(x.loose)), 1
    number, at, end = Sum(), n, first.start
    language = table.language
    joined, digits, kind = False, False, "number"
    loose: set[Value] = set()
    literal_values: set[Value] = set()
    plain: set[Value] = set()
    used = words = 0
    seen = first.start
    while at < len(found):
        item = found[at]
        if at > n and not _GAP.match(text[seen : item.start]):
            break
        if at > n and item.start < seen and item.end != seen:
            break
        if language == "ro" and at > n and _skips(item) and _scale_after(found, at - 1):
            seen = item.end  # "46 de mii"
            at += 1
            continue
        step = _step(number, item, found, at, table, joined, digits)
        if step is None:
            break
        outcome, entry = step
        seen = item.end
        if outcome == "join":
            joined = True
            at += 1
            if at < len(found) and _skips(found[at]) and _is_half(found, at + 1):
                seen = found[at].end
                at += 1
            continue
        joined = False
        if item.literal:
            digits = True
            literal_values = {r[0] for r in item.literal.readings if len(r) == 1}
            loose |= set(item.literal.loose)
        else:
            words += 1
            if entry is not None and entry.key == "s" and entry.loose:
                plain = literal_values  # "5m" may be five metres
            loose |= {e.value for e in item.entries if e.key in "nolf" and e is not entry and e.value}
        end = item.end
        at += 1
        used = at - n
        if outcome in ("ordinal", "fraction"):
            kind = outcome
            if outcome == "ordinal" and number.last < 10 and at < len(found) and _teen(text, end, found[at]):
                number.add(10)  # "الثامنة عشرة"
                end, used = found[at].end, used + 1
            break
        while entry is not None and entry.key == "f" and at < len(found) and _skips(found[at]):
            end = seen = found[at].end
            at += 1
    values = number.values()
    values += tuple(sorted(plain - set(values)))
    if not used or not values:
        return (_leftover(first), 1) if not used else (None, used)
    times = _collective(text, found, n + used, end)
    literal = first.literal
    if digits and not words and times:
        return Parsed(first.start, end, values, "number", True, False, (), {v * times for v in values} | loose), used
    if digits and not words and literal is not None:
        return Parsed(
            literal.start, literal.end, values, "number", True, False, literal.readings, set(literal.loose)
        ), used
    parsed = Parsed(first.start, end, values, kind, digits, not digits, (), loose, number.scale or 1)
    if times:
        parsed.loose |= {v * times for v in values}
    worded = kind == "number" and found[n + used - 1].literal is None and language != "de"
    if worded and _half_after(text, found, n + used, end):
        half = Fraction(number.scale or 1, 2)
        parsed.values = tuple(v + half for v in values) + values
    return parsed, used


def _teen(text: str, end: int, item: Item) -> bool:
    """Whether the next word makes an ordinal that ends at `end` one of 11 to 19."""
    return bool(_GAP.match(text[end : item.start])) and any(e.key == "t" for e in item.entries)


def _collective(text: str, found: list[Item], at: int, end: int) -> Value:
    """What a following word multiplies a count by: two decades are 20 years, drei Wochen 21 Tage; 0 for other words."""
    if at >= len(found) or not _GAP.match(text[end : found[at].start]):
        return 0
    values = [e.value for e in found[at].entries if e.key in "lx" and e.value in (7, 10, 12, 100, 1000)]
    return int(values[0]) if values else 0


def _half_after(text: str, found: list[Item], at: int, end: int) -> bool:
    """Whether "and a half" follows ("deux millions et demi")."""
    for item in found[at : at + 4]:
        if not _GAP.match(text[end : item.start]):
            return False
        if any(e.key == "f" and e.value == Fraction(1, 2) for e in item.entries):
            return True
        if not any(e.key in ("&", "skip", "n") for e in item.entries):
            return False
        end = item.end
    return False


def _leftover(item: Item) -> Parsed | None:
    """A word that only hints at a number ("both", "decade", "dozens"): evidence for the other side."""
    values: set[Value] = {e.value for e in item.entries if e.key in _NUMERIC and e.value}
    about = any(e.key == "a" for e in item.entries)
    if not values and not about:
        return None
    return Parsed(item.start, item.end, (), "about" if about else "loose", False, True, (), values)


def _step(
    number: Sum, item: Item, found: list[Item], at: int, table: Table, joined: bool, digits: bool
) -> tuple[str, Entry | None] | None:
    """Take `item` into `number`: what it was, or None where the number ends before it."""
    language, empty = table.language, number.group is None and number.total is None
    if item.literal:
        if item.literal.kind not in ("number", "vulgar"):
            return None
        values = tuple(r[0] for r in item.literal.readings if len(r) == 1)
        if empty and values:
            if _scale_after(found, at):
                values = values[:1]  # "4.500 millones": before a scale word writers keep to their own separators
            number.open(values)
            return "digits", None
        if item.literal.kind == "vulgar" and number.group and number.last == int(number.last):
            number.add(values[0])
            return "digits", None
        nxt = found[at + 1] if at + 1 < len(found) else None
        scaled = nxt is not None and any(e.key in "xs" and 1000 <= e.value < number.scale for e in nxt.entries)
        if number.group is None and values and (scaled or (language in ("vi", "tr") and values[0] < number.scale)):
            number.open(values)
            return "digits", None
        return None
    for entry in item.entries:
        if entry.loose and empty and not (entry.key == "n" and _scale_after(found, at)):
            continue
        value: Value = int(entry.value) if entry.value.denominator == 1 else entry.value
        if entry.key == "&":
            return _join(number, found, at, language)
        if entry.key == "t" and number.group and 1 <= number.last <= 9 and not digits:
            number.add(value)
            return "word", entry
        if entry.key in ("x", "s") and (entry.key == "x" or (digits and not empty)):
            if _times(number, value, digits and language not in _DIGITS_BY_HUNDRED):
                return "word", entry
            continue
        if digits and number.scale and value == 1:
            continue  # "96 millions un an plus tôt"
        if entry.key in ("n", "o") and not (digits and number.group is not None):
            if value >= 1000 and value.__class__ is int and entry.key == "n":
                if number.group is None and (number.total is None or value < number.scale):
                    number.total = tuple(t + value for t in number.total) if number.total else (value,)
                    number.scale = 10 ** (len(str(value)) - 1)
                    return "word", entry
                continue
            if _additive(number, value, joined, language):
                return ("ordinal" if entry.key == "o" else "word"), entry
            continue
        if entry.key == "f" and (outcome := _fraction(number, entry, found, at, joined, language)):
            return outcome, entry
    return None


def _join(number: Sum, found: list[Item], at: int, language: str) -> tuple[str, None] | None:
    if (number.group is None and number.total is None) or at + 1 >= len(found):
        return None
    following = found[at + 1]
    if following.literal:
        nxt = found[at + 2] if at + 2 < len(found) else None
        scaled = nxt is not None and any(e.key in "xs" and 1000 <= e.value < number.scale for e in nxt.entries)
        return ("join", None) if scaled and language in _JOINING else None
    half = _is_half(found, at + 1) or (_skips(following) and _is_half(found, at + 2))
    if not half and language not in _JOINING:
        # A compound joins within itself: "fünfundzwanzig" is one word, "pět a dvacet" is two numbers.
        return ("join", None) if found[at].end == following.end and language in _UNITS_FIRST else None
    return "join", None


def _times(number: Sum, m: Value, digits: bool) -> bool:
    if m >= 1000:
        if number.group is None and number.total is not None and (not number.scale or m <= number.scale):
            return False
        number.times_scale(m)
        return True
    if number.group is None:
        if m == 12:
            return False
        if number.total is None:
            number.open((m,))
        else:
            number.group, number.base, number.last = (m,), 0, m
        return True
    if digits or number.last >= m or number.last <= 0:
        return False
    number.times_small(m)
    return True


def _additive(number: Sum, value: Value, joined: bool, language: str) -> bool:
    if number.group is None:
        if joined and language == "en" and number.scale == 0:
            return False
        if number.total is not None and number.scale and value >= number.scale:
            return False
        number.group, number.base, number.last = (value,), 0, value
        return True
    last = number.last
    if 0 < value < (10 if last == 10 and language in _TEN_AND else lowest(last)):
        if joined and language == "en" and last < 100:
            return False
        if joined and language == "fr" and value not in (1, 11):
            return False
        number.add(value)
        return True
    if language == "fr" and last == 4 and value == 20 and not joined:
        number.last = 80
        number.group = (number.base + 80,)
        return True
    if language == "fr" and ((last in (60, 80) and 10 <= value <= 19) or (last == 10 and 7 <= value <= 9)):
        number.add(value)
        return True
    if language in _UNITS_FIRST and joined and 1 <= last <= 9 and value in (20, 30, 40, 50, 60, 70, 80, 90):
        number.add(value)
        return True
    return False


def _fraction(number: Sum, entry: Entry, found: list[Item], at: int, joined: bool, language: str) -> str | None:
    value = entry.value
    if number.group is None and number.total is None:
        number.open((value,))
        scale = _scale_after(found, at)
        if scale:
            return "word"
        return "fraction"
    if value == Fraction(1, 2):
        if number.group == (1,) and not joined:  # "eine halbe Million"
            number.open((value,))
            return "word" if _scale_after(found, at) else "fraction"
        if number.group is not None and (joined or (language in ("vi", "id", "tr") and number.last < 20)):
            number.group = tuple(g + value for g in number.group)
            number.last = number.group[0]
            return "word" if _scale_after(found, at) else "fraction"
        return None
    if number.group is not None and not joined and number.total is None and 1 <= number.last <= 9:
        number.open(tuple(g * value for g in number.group))
        return "word" if _scale_after(found, at) else "fraction"
    return None


def _scale_after(found: list[Item], at: int) -> bool:
    """Whether a scale word follows, an article between allowed: "half a million", "eine halbe Million"."""
    while at + 1 < len(found) and _skips(found[at + 1]):
        at += 1
    return at + 1 < len(found) and any(e.key == "x" and e.value >= 100 for e in found[at + 1].entries)


def _is_half(found: list[Item], at: int) -> bool:
    return at < len(found) and any(e.key == "f" and e.value == Fraction(1, 2) for e in found[at].entries)


def _skips(item: Item) -> bool:
    return any(e.key == "skip" for e in item.entries)
