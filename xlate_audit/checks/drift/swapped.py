"""Two numbers that changed places: "15 died and 20 were hurt" become "20 died and 15 were hurt".

Languages turn clauses round by right, so a changed order alone says nothing: the words around each number must fit the
other one better, by their vectors, than the number they stand with. Where both sides say which number was there before
the other ("from 8.7 percent to 6", "6 percent, previously 8.7"), that decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from xlate_audit.checks.drift.mentions import Mention, Numbers
from xlate_audit.embed import Embedder
from xlate_audit.text.scripts import DENSE

_BEFORE, _AFTER = 30, 50  # code points around a number that say what it counts
_MARGIN = 0.2  # by how much the cosines of the crossed pairing must exceed those of the straight one
_APART = 12  # code points between two numbers: nearer ones are ranges, scores and ratios; half of them in Han and kana
_FAR = 20  # times one number may exceed the other: nobody takes 1,200 for 27
_CLAUSE = re.compile(r"[,;:،؛]\s|\s[–—-]\s|[，、；：。]")  # what lies beyond tells of something else

#: Words right before the earlier of two numbers of a change; of several meanings (`_FROM`) they count beside `_TO`.
_BEFOREHAND = re.compile(
    r"\b(?:from|previously|compared (?:with|to)|against|zuvor|vorher|gegenüber|bislang|bisher|contre|auparavant|"
    r"frente a|contro|ante|tegen|eerder|против|ранее|проти|раніше|oproti|předtím|dříve|wobec|wcześniej|dari|"
    r"sebelumnya|từ|so với)"
    r"[^\w.;]{1,3}(?:\w+[^\w.;]{1,2})?$|[从由从從]$",
    re.I,
)
_FROM = re.compile(r"\b(?:von|de|desde|da|dal|dai|van|z|ze|с|со|з|із)[^\w.;]{1,3}$", re.I)
_TO = re.compile(r"\b(?:to|auf|à|a|al|para|naar|tot|до|na|do|menjadi|ke|lên|xuống|còn)[^\w.;]{1,3}$|[到至]了?$", re.I)
#: The same behind it, where a language has it there, with what it is counted in between.
_FROM_BEHIND = re.compile(r"\s?\w{0,8}?(?:['’]?[dt][ae]n\b|から|より|에서|\sसे(?!\w))", re.I)


def swapped(
    original: Numbers, reprint: Numbers, texts: tuple[str, str], starts: tuple[int, int], embedder: Embedder
) -> Iterator[tuple[tuple[Mention, Mention], tuple[Mention, Mention]]]:
    """Pairs of numbers (of the original, of the reprint) that changed places between two sentences.

    `texts` are the sentences, `starts` where they start in their paragraphs.
    """
    there, here = _once(original), _once(reprint)
    values = [m.quantity.value for m in there]
    for n in range(len(here) - 1):
        one, two = here[n], here[n + 1]
        if one.quantity.value not in values or two.quantity.value not in values:
            continue
        i, j = values.index(one.quantity.value), values.index(two.quantity.value)
        first, last = sorted((i, j))
        if last != first + 1 or not (
            _apart(one, two, texts[1], starts[1]) and _apart(there[first], there[last], texts[0], starts[0])
        ):
            continue
        told = _earlier(there[i], there[j], texts[0], starts[0]), _earlier(one, two, texts[1], starts[1])
        if None not in told and told[0] != told[1]:
            yield (there[j], there[i]), (one, two)
        if None not in told or i < j:
            continue
        contexts = [
            _context(there, i, texts[0], starts[0]),
            _context(there, j, texts[0], starts[0]),
            _context(here, n, texts[1], starts[1]),
            _context(here, n + 1, texts[1], starts[1]),
        ]
        if any(sum(c.isalpha() for c in context) < 3 for context in contexts):
            continue
        vectors = embedder.embed(contexts)
        fit = vectors[:2] @ vectors[2:].T
        if float(fit[0, 1] + fit[1, 0] - fit[0, 0] - fit[1, 1]) > _MARGIN:
            yield (there[j], there[i]), (one, two)


def _earlier(one: Mention, two: Mention, text: str, start: int) -> bool | None:
    """Whether the first of two numbers is said to be the earlier one of a change, or the second (False)."""
    before = [text[max(0, m.place.start - start - _BEFORE) : m.place.start - start] for m in (one, two)]
    behind = [_FROM_BEHIND.match(text, m.place.end - start) for m in (one, two)]
    first = [bool(_BEFOREHAND.search(b) or f) for b, f in zip(before, behind, strict=True)]
    if not any(first):
        first = [bool(_FROM.search(a) and _TO.search(b)) for a, b in (before, before[::-1])]
    return first[0] if first[0] != first[1] else None


def _once(numbers: Numbers) -> list[Mention]:
    """Counts in digits whose value stands but once; years, times and names are none."""
    plain = [
        m
        for m in numbers.mentions
        if m.quantity.digits
        and m.quantity.kind == "number"
        and len(m.quantity.readings[0]) == 1
        and not 1900 <= m.quantity.value <= 2100
    ]
    times = Counter(m.quantity.value for m in plain)
    return [m for m in plain if times[m.quantity.value] == 1]


def _apart(one: Mention, two: Mention, text: str, start: int) -> bool:
    between = text[one.place.end - start : two.place.start - start]
    low, high = sorted((one.quantity.value, two.quantity.value))
    if high > _FAR * low or one.quantity.unit != two.quantity.unit:
        return False
    return len(between) >= (_APART // 2 if DENSE.search(between) else _APART)


def _context(mentions: list[Mention], n: int, text: str, start: int) -> str:
    place = mentions[n].place
    first = mentions[n - 1].place.end - start if n else 0
    last = mentions[n + 1].place.start - start if n + 1 < len(mentions) else len(text)
    a, b = place.start - start, place.end - start
    before, after = text[max(first, a - _BEFORE, 0) : a], text[b : min(last, b + _AFTER)]
    return _CLAUSE.split(before)[-1] + " " + _CLAUSE.split(after)[0]
