"""An alignment alone, as text: tab-separated, JSON, or the lines of vecalign, which scorers of alignments read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence

from xlate_audit.align import Bead
from xlate_audit.article import Alignment

_BLANKS = re.compile(r"[\t\r\n\v\f\x85\u2028\u2029]+")

Texts = tuple[Sequence[str], Sequence[str]]
"""The units of the original and of the reprint."""


def paragraph_beads(alignment: Alignment) -> tuple[list[Bead], Texts]:
    """The links between paragraphs, these numbered from 0 through each article, and the paragraphs themselves.

    A link's cost is what its similarity lacks to 1.
    """
    sides = alignment.original, alignment.reprint
    numbers = {p.id: n for side in sides for n, p in enumerate(side.paragraphs)}
    beads = [
        Bead(
            tuple(numbers[p] for p in k.original), tuple(numbers[p] for p in k.reprint), k.similarity, 1 - k.similarity
        )
        for k in alignment.links
    ]
    return beads, ([p.text for p in sides[0].paragraphs], [p.text for p in sides[1].paragraphs])


def sentence_beads(alignment: Alignment) -> tuple[list[Bead], Texts]:
    """The same of sentences."""
    sides = alignment.original, alignment.reprint
    numbers = {place: n for side in sides for n, place in enumerate(side.places())}
    beads = [
        Bead(
            tuple(numbers[p] for p in k.original), tuple(numbers[p] for p in k.reprint), k.similarity, 1 - k.similarity
        )
        for k in alignment.sentence_links()
    ]
    texts = [[side.text_of(place) for place in side.places()] for side in sides]
    return beads, (texts[0], texts[1])


def vecalign(beads: Sequence[Bead], texts: Texts) -> str:
    """`[0]:[0, 1]:0.25` a line, as vecalign prints it.

    >>> vecalign([Bead((0,), (0, 1), 0.75, 0.25), Bead((1,), (), 0.0, 1.0)], ((), ()))
    '[0]:[0, 1]:0.250000\\n[1]:[]:1.000000\\n'
    """
    return "".join(f"{list(bead.original)}:{list(bead.reprint)}:{bead.cost:.6f}\n" for bead in beads)


def tsv(beads: Sequence[Bead], texts: Texts) -> str:
    """A head line, then a line a bead: numbers, similarity and text of the two sides. Tabs and breaks become blanks.

    >>> tsv([Bead((0,), (0, 1), 0.75, 0.25)], (["a\\tb"], ["c", "d"])).splitlines()[1]
    '0\\t0 1\\t0.7500\\ta b\\tc d'
    """
    lines = ["original\treprint\tsimilarity\toriginal_text\treprint_text\n"]
    for bead in beads:
        numbers = (" ".join(map(str, side)) for side in (bead.original, bead.reprint))
        joined = (_BLANKS.sub(" ", " ".join(side)) for side in _texts(bead, texts))
        lines.append("\t".join((*numbers, f"{bead.similarity:.4f}", *joined)) + "\n")
    return "".join(lines)


def as_json(beads: Sequence[Bead], texts: Texts) -> str:
    """An array of objects with numbers, texts, similarity and cost."""
    rows = []
    for bead in beads:
        original, reprint = _texts(bead, texts)
        rows.append(
            {
                "original": list(bead.original),
                "reprint": list(bead.reprint),
                "similarity": round(bead.similarity, 4),
                "cost": round(bead.cost, 6),
                "original_text": original,
                "reprint_text": reprint,
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _texts(bead: Bead, texts: Texts) -> tuple[list[str], list[str]]:
    return [texts[0][n] for n in bead.original], [texts[1][n] for n in bead.reprint]


FORMATS: dict[str, Callable[[Sequence[Bead], Texts], str]] = {"tsv": tsv, "json": as_json, "vecalign": vecalign}
