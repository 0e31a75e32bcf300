"""Faulty words inside a paragraph: cutting its text where findings begin and end, and making the unseen visible."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from xlate_audit.findings import Finding, Location

_LONG = 1_200  # code points; longer paragraphs are shown only around their marks
_AROUND = 200  # code points kept on each side of a mark in a long paragraph
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_UNSEEN_WHEN_MARKED = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]"
)
_LINE_ENDS = re.compile("[\n\r\t\v\f\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding's number in the report, and the span of a paragraph that it points at."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks.

    `opening` is how many spans begin with it; `closing` are the numbers of the spans that end with it, the innermost
    first. Findings on the very same span share it.
    """

    text: str
    numbers: tuple[int, ...] = ()
    opening: int = 0
    closing: tuple[tuple[int, ...], ...] = ()


def pieces(text: str, marks: Iterable[Mark]) -> list[Piece]:
    """The text, whole and in order, cut where a mark begins or ends. An empty mark makes an empty piece.

    >>> [(p.text, p.numbers, p.opening, p.closing) for p in pieces("In 2041 it rained.", [Mark(1, 3, 7)])]
    [('In ', (), 0, ()), ('2041', (1,), 1, ((1,),)), (' it rained.', (), 0, ())]
    """
    spans: dict[tuple[int, int], tuple[int, ...]] = {}
    for mark in marks:
        start = min(mark.start, len(text))
        span = (start, max(start, min(mark.end, len(text))))
        spans[span] = (*spans.get(span, ()), mark.number)
    at_start: dict[int, list[tuple[int, int]]] = {}
    for span in sorted(spans):
        at_start.setdefault(span[0], []).append(span)
    cuts = sorted({0, len(text), *(cut for span in spans for cut in span)})
    out: list[Piece] = []
    over: list[tuple[int, int]] = []  # the spans that hold the piece, by where they begin
    for start, end in zip(cuts, (*cuts[1:], None), strict=True):
        beginning = at_start.get(start, [])
        if (start, start) in beginning:
            out.append(Piece("", spans[start, start], 1, (spans[start, start],)))
            beginning = beginning[1:]
        if end is not None:
            over = [span for span in over if span[1] > start] + beginning
            closing = tuple(spans[span] for span in reversed(over) if span[1] == end)
            numbers = tuple(number for span in over for number in spans[span])
            out.append(Piece(text[start:end], numbers, len(beginning), closing))
    return out


def excerpt(parts: list[Piece]) -> list[Piece]:
    """The pieces of a long paragraph with what is far from every mark cut to an ellipsis; a short one as it is."""
    if sum(len(part.text) for part in parts) <= _LONG:
        return parts
    last = len(parts) - 1
    return [
        replace(part, text=_shorten(part.text, n > 0, n < last or bool(part.numbers))) for n, part in enumerate(parts)
    ]


def _shorten(text: str, keep_head: bool, keep_tail: bool) -> str:
    if len(text) <= 3 * _AROUND:
        return text
    head = text[: _AROUND if keep_head or not keep_tail else 0]
    tail = text[-_AROUND:] if keep_tail else ""
    return f"{head} … {tail}".strip()


def visible(text: str, marked: bool = False) -> str:
    """Text that a terminal may show: controls that could command it, or reorder what follows, spelled out.

    Line ends become blanks. In marked text every character that cannot be seen is spelled out, for it may be the fault.

    >>> visible("a\\x1b[2Jb"), visible("a\\u200bb"), visible("a\\u200bb", marked=True)
    ('a<U+001B>[2Jb', 'a\\u200bb', 'a<U+200B>b')
    """
    text = _LINE_ENDS.sub(" ⏎ " if marked else " ", text)
    return (_UNSEEN_WHEN_MARKED if marked else _UNSEEN).sub(lambda m: f"<U+{ord(m[0]):04X}>", text)


def right_to_left(text: str) -> bool:
    """Whether the first strong letter is of a right-to-left script."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def places(finding: Finding) -> Iterator[Location]:
    """The places that a finding points at."""
    yield from (place for place in (finding.reprint, finding.original) if place is not None)
