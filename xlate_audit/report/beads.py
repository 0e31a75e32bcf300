"""An alignment alone: its paragraphs or sentences as numbered beads, and the forms these are printed in."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace

from xlate_audit.align import Bead
from xlate_audit.align.formats import to_tsv, to_vecalign
from xlate_audit.article import Alignment, Article, Link, LinkKind, Paragraph

Texts = tuple[Sequence[str], Sequence[str]]
"""The units of the original and of the reprint."""


def cost(similarity: float) -> float:
    """What a similarity lacks to 1, never under 0; 1 where a side is empty."""
    return max(0.0, 1 - similarity)


def line_beads(beads: Sequence[Bead]) -> list[Bead]:
    """Beads of bare lines with the cost that all forms print."""
    return [replace(bead, cost=cost(bead.similarity)) for bead in beads]


def as_alignment(beads: Sequence[Bead], texts: Texts, names: tuple[str, str]) -> Alignment:
    """Beads of bare lines as an alignment whose paragraphs are the lines, to be drawn."""
    sides = [
        Article(name, None, tuple(Paragraph(f"{side}{n}", "body", text) for n, text in enumerate(lines)))
        for name, side, lines in zip(names, "or", texts, strict=True)
    ]
    links = tuple(
        Link(_kind(b), tuple(f"o{n}" for n in b.original), tuple(f"r{n}" for n in b.reprint), b.similarity)
        for b in beads
    )
    return Alignment(sides[0], sides[1], links)


def _kind(bead: Bead) -> LinkKind:
    if not bead.original or not bead.reprint:
        return "omitted" if bead.original else "added"
    if len(bead.original) == len(bead.reprint):
        return "match"
    return "merge" if len(bead.original) > len(bead.reprint) else "split"


def paragraph_beads(alignment: Alignment) -> tuple[list[Bead], Texts]:
    """The links between paragraphs, these numbered from 0 through each article, and the paragraphs themselves.

    A link's cost is what its similarity lacks to 1.
    """
    sides = alignment.original, alignment.reprint
    numbers = {p.id: n for side in sides for n, p in enumerate(side.paragraphs)}
    beads = [
        Bead(
            tuple(numbers[p] for p in k.original),
            tuple(numbers[p] for p in k.reprint),
            k.similarity,
            cost(k.similarity),
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
            tuple(numbers[p] for p in k.original),
            tuple(numbers[p] for p in k.reprint),
            k.similarity,
            cost(k.similarity),
        )
        for k in alignment.sentence_links()
    ]
    texts = [[side.text_of(place) for place in side.places()] for side in sides]
    return beads, (texts[0], texts[1])


def as_json(beads: Sequence[Bead], texts: Texts) -> str:
    """An array of objects with numbers, texts, similarity and cost."""
    rows = [
        {
            "original": list(bead.original),
            "reprint": list(bead.reprint),
            "similarity": round(bead.similarity, 4),
            "cost": round(bead.cost, 6),
            "original_text": [texts[0][n] for n in bead.original],
            "reprint_text": [texts[1][n] for n in bead.reprint],
        }
        for bead in beads
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


FORMATS: dict[str, Callable[[Sequence[Bead], Texts], str]] = {
    "tsv": lambda beads, texts: to_tsv(beads, *texts),
    "json": as_json,
    "vecalign": lambda beads, texts: to_vecalign(beads),
}
