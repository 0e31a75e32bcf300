"""A figure that goes up in the original and down in the reprint: "ended the day down 5.1%" for "en hausse de 5,1 %".

What stands beside a figure goes with it, whatever else the sentence says of other figures; so this tells what
`drift.opposite` cannot in sentences that name both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xlate_audit.article import Place, Span
from xlate_audit.checks.drift.passages import Linked, Passage, denials
from xlate_audit.text.numbers import Quantity, Value, numbers
from xlate_audit.text.opposites import sides
from xlate_audit.text.scripts import KANA_OR_HAN

_AXIS = "trend"
_KINDS = ("number", "fraction", "percent", "about")
_REACH, _DENSE_REACH = 30, 14  # code points from a figure within which a word goes with it
_CLEAR = 8  # code points by which a word of the other side must stand farther off
_BREAK = re.compile(r"[,;:.()]\s|[。、，；：،؛–—]")

Move = tuple[str, Place]
"""Up or down, and the word that says so."""


def turned_moves(pair: Linked) -> Iterator[tuple[Place, Place]]:
    """The words of the reprint and of the original that say so of the same figure, which either side gives once. None
    where the sentences negate differently ("did not rise")."""
    ours = _moves(pair.reprint)
    theirs = _moves(pair.original) if ours else {}
    told = [value for value in ours if value in theirs and ours[value][0] != theirs[value][0]]
    if told and denials(pair.original) == denials(pair.reprint):
        yield from ((ours[value][1], theirs[value][1]) for value in told)


def _moves(passages: Sequence[Passage]) -> dict[Value, Move]:
    """For each figure that stands once the move that stands beside it."""
    found: dict[Value, list[Move | None]] = {}
    for place, text, language in passages:
        words = [(side, span) for side, spans in sides(text, language).get(_AXIS, {}).items() for span in spans]
        figures = numbers(text, language) if words else ()
        for figure in (f for f in figures if f.readings and f.kind in _KINDS):
            move = _beside(figure, figures, words, text)
            at = move and (move[0], place.part(move[1].start, move[1].end))
            found.setdefault(figure.value, []).append(at)
    return {value: moves[0] for value, moves in found.items() if len(moves) == 1 and moves[0]}


def _beside(
    figure: Quantity, figures: Sequence[Quantity], words: Sequence[tuple[str, Span]], text: str
) -> tuple[str, Span] | None:
    """The word nearest to a figure in its clause, with no other figure between, and none of the other side as near."""
    reach = _DENSE_REACH if KANA_OR_HAN.search(text) else _REACH
    near: list[tuple[int, str, Span]] = []
    for side, span in words:
        start, end = (span.end, figure.start) if span.end <= figure.start else (figure.end, span.start)
        if not 0 <= end - start <= reach or _BREAK.search(text, start, end):
            continue
        if not any(start <= f.start and f.end <= end and (f.digits or f.value != 1) for f in figures):  # "un 7 %"
            near.append((end - start, side, span))
    if not near:
        return None
    nearest, side, span = min(near, key=lambda found: found[0])
    rivals = any(other != side and distance < nearest + _CLEAR for distance, other, _ in near)
    return None if rivals else (side, span)
