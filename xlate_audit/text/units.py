"""Units beside a number, and what a measure is in another unit (10 miles are 16 km)."""

from __future__ import annotations

import re
from itertools import islice

from xlate_audit.text.numbers_tables import UNIT_FIRST, WORD, Table, normal, word_pattern

# Dimension and size in SI units; temperatures are converted apart. Speeds stand with lengths: a storm of 120 km.
MEASURES: dict[str, tuple[str, float]] = {
    "mile": ("length", 1609.344), "km": ("length", 1000.0), "m": ("length", 1.0), "cm": ("length", 0.01),
    "mm": ("length", 0.001),
    "foot": ("length", 0.3048), "inch": ("length", 0.0254), "yard": ("length", 0.9144),
    "acre": ("area", 4046.86), "ha": ("area", 10000.0), "dunam": ("area", 1000.0),
    "m2": ("area", 1.0), "km2": ("area", 1e6), "sqft": ("area", 0.0929), "sqmi": ("area", 2.59e6),
    "are": ("area", 100.0), "tsubo": ("area", 3.3058), "mu": ("area", 666.67),
    "lb": ("mass", 0.45359), "kg": ("mass", 1.0), "t": ("mass", 1000.0), "oz": ("mass", 0.02835), "g": ("mass", 0.001),
    "m3": ("volume", 1.0), "l": ("volume", 0.001), "gal": ("volume", 0.0037854),
    "kW": ("power", 1e3), "MW": ("power", 1e6), "GW": ("power", 1e9),
    "mg": ("mass", 1e-6),
    "mph": ("length", 1609.344), "kmh": ("length", 1000.0),
    "F": ("temperature", 0.0), "C": ("temperature", 0.0), "deg": ("temperature", 0.0),
}  # fmt: skip
_CJK = frozenset(("ja", "zh", "ko"))
_ELIDING = frozenset(("fr", "it"))
_SIGN = re.compile(r"\s?(?:([%％٪])|°\s?([CF]))")
# A plain dollar sign may be any dollar, so it says no more than the word does; in Spanish it may be pesos, so it says
# nothing. Letters before it tell which currency it is.
_SIGNS = {
    "US$": "USD",
    "R$": "BRL",
    "€": "EUR",
    "£": "GBP",
    "$": "USD",
    "₽": "RUB",
    "₴": "UAH",
    "₹": "INR",
    "₩": "KRW",
    "₱": "PHP",
    "฿": "THB",
    "৳": "BDT",
    "EUR": "EUR",
    "USD": "USD",
    "GBP": "GBP",
}
_MONEY_BEFORE = re.compile(r"((?<![A-Za-z])[A-Z]{1,3}\$|€|£|\$|₽|₴|₹|₩|₱|฿|৳|EUR|USD|GBP)\s?$")
_MONEY_AFTER = re.compile(r"\s?(€|£|[A-Z]{0,3}\$|₽|₴|₹|₩|₱|฿|৳|EUR\b|USD\b|GBP\b)")
_CODE = 3  # letters of a currency
_PESOS = re.compile(r"(?<!\w)P$")
_BLANK = re.compile(r"[\s\u00a0\u202f\-‑‐]{0,2}")


def unit_of(text: str, start: int, end: int, known: Table) -> str | None:
    """The unit of the number at `start` to `end`: "percent", "points" (percentage points), a measure, or None.

    >>> from xlate_audit.text.numbers_tables import table
    >>> unit_of("10 miles", 0, 2, table("en")), unit_of("yüzde 5", 6, 7, table("tr"))
    ('mile', 'percent')
    """
    sign = _SIGN.match(text, end)
    if known.language in _CJK:
        rest = text[end : end + 8].lstrip(" -")
        keys = {"%": "percent", "pp": "points"}
        best = max(
            (
                (form, e)
                for form, found in known.entries.items()
                for e in found
                if e.key in ("%", "pp", "u", "c") and rest.startswith(form)
            ),
            key=lambda pair: len(pair[0]),
            default=None,
        )
        if best:
            return keys.get(best[1].key) or best[1].name
        return "percent" if sign and sign[1] else sign[2] if sign else None
    if sign:
        return "percent" if sign[1] else sign[2]
    if text[max(0, start - 1) : start] == "%":  # "%6", but "%6 puan" are points
        behind = WORD.match(text, end + 1)
        pointed = behind and any(e.key == "pp" for e in known.get(normal(behind[0], known.language)))
        return "points" if pointed else "percent"
    if money := _MONEY_BEFORE.search(text[max(0, start - 6) : start]) or _MONEY_AFTER.match(text, end):
        return None if money[1] == "$" and known.language == "es" else _SIGNS.get(money[1])
    if known.language == "tl" and _PESOS.search(text, max(0, start - 2), start):
        return "PHP"
    if text[end : end + 1] == "." and text[end - 1].isalpha():
        end += 1  # "1,8 εκατ. ευρώ", "18 mln. eurų"
    at = _BLANK.match(text, end)
    words = list(islice(word_pattern(known.language).finditer(text, at.end() if at else end, end + 40), 4))
    if words and at and words[0].start() == at.end():
        first = normal(words[0][0], known.language)
        if any(e.key == "skip" for e in known.get(first)) and not _measures(first, known):  # "40 millones de dólares"
            words = words[1:]
            at = _BLANK.match(text, words[0].start()) if words else at
    joined, best_unit = "", None
    for n, m in enumerate(words[:3]):
        if (n == 0 and at and m.start() != at.end()) or (n and m.start() - words[n - 1].end() > 1):
            break
        form = normal(m[0], known.language)
        if n == 0 and known.language in _ELIDING:
            form = form.rpartition("'")[2]  # "50 millions d'euros"
        joined = f"{joined}_{form}".lstrip("_")
        for e in known.get(joined):
            if e.key == "pp":
                return "points"
            if e.key in ("%", "u", "c") and (best_unit is None or n):
                best_unit = "percent" if e.key == "%" else e.name
    beside = len(words) > 1 and at and words[0].start() == at.end() and words[1].start() == words[0].end() + 1
    if best_unit is None and beside:  # "5 amerikanska dollar"
        of = known.get(normal(words[1][0], known.language))
        best_unit = next((e.name for e in of if e.key == "c" and not e.loose and len(e.name) == _CODE), None)
    if best_unit is None and known.language in UNIT_FIRST:
        return _unit_before(text, start, known)
    if best_unit is None and known.language == "tr":
        before = list(WORD.finditer(text, max(0, start - 8), start))
        if before and normal(before[-1][0], "tr") == "yüzde":
            return "percent"
    return best_unit


def _unit_before(text: str, start: int, known: Table) -> str | None:
    """The unit that stands before a number, a scale between allowed: "kilomita 42", "dola milioni 3"."""
    for word in reversed(list(WORD.finditer(text, max(0, start - 24), start))):
        if text[word.end() : start].strip(" "):
            return None
        entries = known.get(normal(word[0], known.language))
        for e in entries:
            if e.key in ("%", "u", "c"):
                return "percent" if e.key == "%" else e.name
        if not any(e.key == "b" for e in entries):
            return None
        start = word.start()
    return None


def is_currency(unit: str | None) -> bool:
    """Whether a unit is a currency, by its three letters ("EUR"); a hundredth of one is "cent"."""
    return unit is not None and len(unit) == 3 and unit.isupper()


def _measures(form: str, known: Table) -> bool:
    return any(e.key in ("%", "pp", "u", "c") for e in known.get(form))


def converted(value: float, unit: str, other: str) -> float | None:
    """`value` of `unit` in the unit `other`, None where they measure different things.

    >>> round(converted(10, "mile", "km"), 1), round(converted(212, "F", "C")), converted(1, "mile", "kg")
    (16.1, 100, None)
    """
    one, two = MEASURES.get(unit), MEASURES.get(other)
    if one is None or two is None or one[0] != two[0]:
        return None
    if one[0] == "temperature":
        # Plain degrees may be either: take what the other side is not.
        if unit == other:
            return value
        return (value - 32) / 1.8 if unit == "F" or other == "C" else value * 1.8 + 32
    return value * one[1] / two[1]
