"""Punctuation of one writing system in a text of another, and quotation marks of another language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from xlate_audit.article import Span
from xlate_audit.text.scripts import COMMON, script_of

_WIDE = dict(zip("，。、；：！？（）％＆「」『』【】《》〜～＂｡､．＝／", ',.,;:!?()%&“”‘’[]“”––".,.=/', strict=True))
_ARABIC = {"،": ",", "؛": ";", "؟": "?", "۔": "."}
_EAST_ASIAN = frozenset({"Han", "Hiragana", "Katakana", "Hangul", "Bopomofo"})
_NARROW = {",": "，", ";": "；", "?": "？", "!": "！", ":": "："}
_SPACE_AFTER = frozenset(",.;:!?")

#: Double quotation marks that a language's newspapers print, as (opening, closing). What is not listed takes any.
_CURLY, _LOW, _LOW_POLISH, _ANGLES, _ANGLES_IN = ("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«")
_STRAIGHT, _CORNER = ('"', '"'), ("「", "」")
_QUOTES_OF = {
    **dict.fromkeys(("en", "id", "hi"), frozenset({_CURLY, _STRAIGHT})),
    **dict.fromkeys(("fr", "es", "pt", "it", "tr", "vi"), frozenset({_ANGLES, _CURLY, _STRAIGHT})),
    "de": frozenset({_LOW, _ANGLES_IN, _ANGLES, _STRAIGHT, _CURLY}),
    "nl": frozenset({_CURLY, _STRAIGHT, _LOW_POLISH, _LOW}),
    "pl": frozenset({_LOW_POLISH, _ANGLES, _STRAIGHT, _CURLY}),
    "ko": frozenset({_CURLY, _STRAIGHT, _CORNER, _ANGLES}),
    **dict.fromkeys(("zh", "ja"), frozenset({_CORNER, _CURLY, _STRAIGHT})),
}
_PAIR = re.compile(r"([“„«»「\"”])([^“”„«»「」\"\n]{1,400})([”“»«」\"])")


class Foreign(NamedTuple):
    """A mark that does not belong, and the one that does (None: not certain)."""

    span: Span
    repair: str | None
    rare: bool = False  # told only from what the article does elsewhere


def foreign_marks(text: str, scripts: frozenset[str]) -> Iterator[Foreign]:
    """Marks of another writing system, set against letters of a text written in `scripts`.

    >>> [(f.span.start, f.repair) for f in foreign_marks("Rain fell，then snow。", frozenset({"Latin"}))]
    [(9, ', '), (19, '.')]
    >>> list(foreign_marks("The word 雨、雪 (rain, snow)", frozenset({"Latin"})))
    []
    """
    if text.isascii() or not scripts:
        return
    table = {}
    if not scripts & _EAST_ASIAN:
        table |= _WIDE
    if not scripts & {"Arabic", "Syriac", "Thaana"}:
        table |= _ARABIC
    if scripts <= {"Latin", "Cyrillic", "Greek"}:
        table |= {"।": ".", "॥": "."}
    if "Greek" not in scripts:
        table["\u037e"] = ";"
    if "Latin" not in scripts:
        table |= {"¿": "", "¡": ""}
    for m in re.finditer("[" + re.escape("".join(table)) + "]", text):
        left, right = _neighbour(text, m.start() - 1, -1), _neighbour(text, m.end(), 1)
        if left in _EAST_ASIAN or right in _EAST_ASIAN or not ({left, right} & scripts):
            continue
        repair = table[m.group()]
        after = text[m.end() : m.end() + 1]
        yield Foreign(Span(m.start(), m.end()), repair + (" " if repair in _SPACE_AFTER and after.isalnum() else ""))


def _neighbour(text: str, at: int, step: int) -> str:
    """Script of the nearest letter on one side, blanks, digits and marks skipped."""
    for n in range(12):
        i = at + n * step
        if not 0 <= i < len(text):
            return COMMON
        if (script := script_of(text[i])) != COMMON:
            return script
    return COMMON


def narrow_marks(text: str, comma: str = "，") -> Iterator[Foreign]:
    """European commas and the like between Chinese or Japanese characters: "雨,雪"; `comma` is the right one."""
    for m in re.finditer(r"(?<=[\u3040-\u30ff\u3400-\u9fff])[,;?!:](?=[\u3040-\u30ff\u3400-\u9fff])", text):
        yield Foreign(Span(m.start(), m.end()), comma if m.group() == "," else _NARROW[m.group()], rare=True)


def wide_marks(text: str) -> int:
    """How many full-width marks of the same kinds the text has."""
    return sum(text.count(mark) for mark in "，；？！：、")


def foreign_quotes(texts: list[str], language: str | None) -> Iterator[tuple[int, Foreign]]:
    """Pairs of quotation marks that `language` does not print, with the number of the text they stand in: single ones
    in an article that otherwise quotes as its language does."""
    allowed = _QUOTES_OF.get(language or "")
    if allowed is None:
        return
    pairs = [(n, m) for n, text in enumerate(texts) for m in _PAIR.finditer(text)]
    styles = Counter((m.group(1), m.group(3)) for _, m in pairs)
    good = sum(styles[style] for style in allowed)
    for n, m in pairs:
        style = (m.group(1), m.group(3))
        known = {_CURLY, _LOW, _LOW_POLISH, _ANGLES, _CORNER}
        if style in known - allowed and good >= 2 and styles[style] * 3 <= good:
            opening, closing = max(allowed, key=lambda s: styles[s])
            yield n, Foreign(Span(m.start(), m.end()), f"{opening}{m.group(2).strip()}{closing}", rare=True)
