"""The small picture of an alignment: both articles as bars, in the order of their paragraphs, with ribbons between.

Coordinates are in a box `WIDTH` by `HEIGHT` that the page stretches. Paragraphs are as wide as they are long.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlate_audit.article import Alignment, Article, LinkKind

WIDTH, HEIGHT, BAR = 1000, 96, 16
_GAP = 2.0  # between paragraphs, where there is room


@dataclass(frozen=True, slots=True)
class Box:
    """A paragraph in a bar."""

    id: str
    kind: LinkKind
    x: float
    y: int
    width: float


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A paragraph of the one side and one of the other that render each other; `path` is SVG."""

    kind: LinkKind
    path: str


@dataclass(frozen=True, slots=True)
class Picture:
    boxes: tuple[Box, ...]
    ribbons: tuple[Ribbon, ...]
    width: int = WIDTH
    height: int = HEIGHT
    bar: int = BAR


def draw(alignment: Alignment) -> Picture:
    """The picture: what crosses was moved, what has no ribbon was omitted or added."""
    places = {**_places(alignment.original), **_places(alignment.reprint)}
    lower = HEIGHT - BAR
    boxes = [
        Box(p.id, alignment.link_of[p.id].kind, places[p.id][0], y, places[p.id][1])
        for article, y in ((alignment.original, 0), (alignment.reprint, lower))
        for p in article.paragraphs
        if p.id in alignment.link_of
    ]
    ribbons = [
        Ribbon(link.kind, _ribbon(places[o], places[r]))
        for link in alignment.links
        for o in link.original
        for r in link.reprint
    ]
    ribbons.sort(key=lambda ribbon: ribbon.kind == "moved")  # what crosses the others lies on top
    return Picture(tuple(boxes), tuple(ribbons))


def _places(article: Article) -> Mapping[str, tuple[float, float]]:
    """Where each paragraph begins and how wide it is."""
    sizes = [max(1, len(p.text)) for p in article.paragraphs]
    gap = min(_GAP, WIDTH / 4 / max(1, len(sizes)))
    unit = (WIDTH - gap * (len(sizes) - 1)) / max(1, sum(sizes))
    out, x = {}, 0.0
    for p, size in zip(article.paragraphs, sizes, strict=True):
        out[p.id] = (round(x, 2), round(size * unit, 2))
        x += size * unit + gap
    return out


def _ribbon(above: tuple[float, float], below: tuple[float, float]) -> str:
    top, bottom = BAR + 1, HEIGHT - BAR - 1
    middle = HEIGHT / 2
    (a, w), (b, v) = above, below
    return (
        f"M{a:g} {top}C{a:g} {middle:g} {b:g} {middle:g} {b:g} {bottom}H{b + v:g}"
        f"C{b + v:g} {middle:g} {a + w:g} {middle:g} {a + w:g} {top}Z"
    )


def fan(left: Sequence[int], right: Sequence[int]) -> tuple[str, ...]:
    """The drawing beside one link: bands, in a box of 100 by 100, from each paragraph of the side that has several to
    its share of the other. `left` and `right` are the paragraphs' lengths in characters.

    >>> fan([10], [10])
    ('M0 0L100 0L100 100L0 100Z',)
    """
    if len(left) > 1 and len(right) > 1:
        left, right = [sum(left)], [sum(right)]
    several = left if len(left) > 1 else right
    total, at, bands = max(1, sum(several)), 0.0, []
    gap = 3.0 if len(several) > 1 else 0.0
    for n, size in enumerate(several):
        end = at + 100 * size / total
        near = (at + (gap if n else 0), end - (gap if n < len(several) - 1 else 0))
        (a, b), (c, d) = (near, (at, end)) if several is left and len(left) > 1 else ((at, end), near)
        bands.append(f"M0 {a:.4g}L100 {c:.4g}L100 {d:.4g}L0 {b:.4g}Z")
        at = end
    return tuple(bands)
