"""Weekdays, months and days told from today ("yesterday"), as values.

Days of the month and years are numbers (`text/numbers.py`), and so is the hour; here are the names. A word that is
often another word ("May", "Pazar") is `loose`: it can vouch for a date of another text, but is not itself held to one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from xlate_audit.text.calendars import solar_dates
from xlate_audit.text.numbers import numbers
from xlate_audit.text.numbers_literal import ascii_digits
from xlate_audit.text.numbers_tables import Entry, Table, table, words

_CJK = frozenset(("ja", "zh", "ko"))
_IN = re.compile(r"\b(?:in|since|until|till|last|next|this|early|late|mid|during|through)[ -]$", re.I)  # English
# Ways to name a day without its weekday, beside the tables' "r" words: "last week", "on the 5th" are dates too.
_KINDS: dict[str, Literal["month", "weekday", "relative"]] = {"m": "month", "w": "weekday", "r": "relative"}


@dataclass(frozen=True, slots=True)
class DateWord:
    """A weekday (1 is Monday), a month (1 to 12) or a relative day (value 0) of a text. `values` has several where a
    numeric date may be read either way (3/5/2024)."""

    start: int
    end: int
    kind: Literal["month", "weekday", "relative"]
    values: frozenset[int]
    loose: bool = False


@lru_cache(maxsize=512)
def date_words(text: str, language: str | None) -> tuple[DateWord, ...]:
    """The date words of `text` in reading order; none in a language without a table.

    >>> [(d.kind, *d.values) for d in date_words("On Friday, 5 March, and yesterday", "en")]
    [('weekday', 5), ('month', 3), ('relative', 0)]
    >>> [(d.kind, *d.values) for d in date_words("3月5日（火曜日）", "ja")]
    [('month', 3), ('weekday', 2)]
    >>> [(d.kind, *d.values) for d in date_words("à la fin d'août", "fr")]
    [('month', 8)]
    >>> [d.loose for d in date_words("In March Ms May spoke.", "en")]
    [False, True]
    >>> [(d.kind, *d.values) for d in date_words("v pondělí 5. března", "cs")]
    [('weekday', 1), ('month', 3)]
    """
    known = table(language) if language else None
    if known is None:
        return ()
    found = _named_cjk(text, known) if known.language in _CJK else _named(text, known)
    for q in numbers(text, language):
        if q.kind == "month" and (values := {int(r[0]) for r in q.readings if r[0] in range(1, 13)}):
            found.append(DateWord(q.start, q.end, "month", frozenset(values), False))
    if known.language == "vi":
        for m in re.finditer(r"\btháng\s+(\d{1,2})\b", text, re.I):
            if 1 <= int(m[1]) <= 12:
                found.append(DateWord(m.start(), m.end(), "month", frozenset((int(m[1]),))))
    if known.language == "fa":
        solar = [DateWord(*d.month, "month", d.months) for d in solar_dates(ascii_digits(text))]
        found = [d for d in found if not any(s.start <= d.start < s.end for s in solar)] + solar
    return tuple(sorted(found, key=lambda d: (d.start, d.end)))


def _named(text: str, known: Table) -> list[DateWord]:
    found = words(text, known.language)
    out: list[DateWord] = []
    n = 0
    while n < len(found):
        match, form = found[n]
        if _no_date(form, text[match.end() : match.end() + 1], known):
            n += 1
            continue
        used, entries, joined = 1, _entries(form, known), form
        head = _head(form, known)
        if head != form:
            joined = head
        if head in known.heads or text[match.end() : match.end() + 1] == "-":
            for k in range(n + 1, min(n + 4, len(found))):
                gap = text[found[k - 1][0].end() : found[k][0].start()]
                if gap not in (" ", "-", "\u00a0"):
                    break
                joined += ("-" if gap == "-" else "_") + found[k][1]
                if known.get(joined):
                    used, entries = k - n + 1, known.get(joined)
        start, end = match.start(), found[n + used - 1][0].end()
        dates = [e for e in entries if e.key in _KINDS]
        if dates:
            kind = dates[0].key
            other = kind != "m" and any(e.key not in _KINDS and not e.loose for e in entries)
            loose = dates[0].loose or other
            if kind == "w" and text[start - 1 : start] == "(" and text[end : end + 1] == ")":
                loose = False  # "yesterday (Thursday)", which Hebrew writes with a word that is also "fifth"
            if kind == "m" and dates[0].loose and (_digit_beside(text, start, end) or _in_month(text, start)):
                loose = False
            values = frozenset(int(e.value) for e in dates if e.key == kind)
            out.append(DateWord(start, end, _KINDS[kind], values, loose))
        n += used
    return out


def _no_date(form: str, following: str, known: Table) -> bool:
    """Whether a word cannot begin anything that stands in the table, as all but a few of a text cannot."""
    return not (
        form in known.entries
        or form in known.heads
        or form.startswith(known.prefixes)
        or "'" in form
        or following == "-"
    )


def _head(form: str, known: Table) -> str:
    """The first word of a phrase, without the prepositions that Hebrew and Arabic write onto it."""
    if form in known.heads:
        return form
    return next((form[len(p) :] for p in known.prefixes if form.startswith(p) and form[len(p) :] in known.heads), form)


def _entries(form: str, known: Table) -> tuple[Entry, ...]:
    if entries := known.get(form):
        return entries
    for prefix in known.prefixes:
        if form.startswith(prefix) and (entries := known.get(form[len(prefix) :])):
            return entries
    head, apostrophe, rest = form.partition("'")
    if apostrophe and known.language in ("fr", "it"):  # "d'août", "dell'ottobre"
        return known.get(rest)
    if apostrophe and known.language in ("tr", "uk"):
        return known.get(head) or known.get(rest)
    return ()


def _digit_beside(text: str, start: int, end: int) -> bool:
    """Whether a day or year stands beside a month's name: "5 May", "March 2024"."""
    return bool(re.search(r"\d(?:st|nd|rd|th)?(?:\s+of)?[\s.\u00a0]{1,2}$", text[max(0, start - 9) : start])) or bool(
        re.match(r"[.,]?\s{1,2}\d", text[end : end + 4])
    )


def _in_month(text: str, start: int) -> bool:
    """Whether a word that may be a month's name is written as one: "in March", "last May"."""
    return text[start].isupper() and bool(_IN.search(text, max(0, start - 9), start))


def _named_cjk(text: str, known: Table) -> list[DateWord]:
    out: list[DateWord] = []
    taken = bytearray(len(text))
    for form, entries in sorted(known.entries.items(), key=lambda item: -len(item[0])):
        dates = [e for e in entries if e.key in "wr"]
        at = text.find(form) if dates else -1
        while at >= 0:
            end = at + len(form)
            if not any(taken[at:end]):
                taken[at:end] = b"\1" * (end - at)
                loose = dates[0].loose or form in ("周日", "周一", "周三")  # 一周日程, 周三 as a name
                value = frozenset((int(dates[0].value),))
                out.append(DateWord(at, end, _KINDS[dates[0].key], value, loose and _inside(text, at, end)))
            at = text.find(form, end)
    return out


def _inside(text: str, start: int, end: int) -> bool:
    """Whether a short weekday seems to be part of a longer word: 一周三次 is three times a week."""
    return text[max(0, start - 1) : start] in tuple("一两每本半") or text[end : end + 1] in tuple("次天年个程期")
