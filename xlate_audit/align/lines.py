"""Alignment of two lists of units, m to n.

Three steps, each in a file of its own: anchors (units that are surely each other's) leave a band; a coarse search
through the band with what is cheap to know; a fine one close to the coarse path, with token by token coverage. Time
and memory grow with the length of the texts, but for the search for anchors, which is one matrix product.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from xlate_audit.align.anchors import band_around, band_between, find_anchors
from xlate_audit.align.features import Pair
from xlate_audit.align.level import levelled
from xlate_audit.align.path import Step, best_path
from xlate_audit.align.settings import SETTINGS, Settings
from xlate_audit.align.units import Units, read_units
from xlate_audit.embed import Embedder

# Rows scored at once; few where tokens are compared, because their columns come on top.
_COARSE_ROWS, _FINE_ROWS = 24, 12


@dataclass(frozen=True, slots=True)
class Bead:
    """Units of the original and of the reprint (their numbers, neighbours of each other) that render each other.

    One side may be empty. `similarity` is the cosine of the whole sides, 0 where one is empty. `cost` is the bead's
    share in what the search minimised: the lower, the surer.
    """

    original: tuple[int, ...]
    reprint: tuple[int, ...]
    similarity: float
    cost: float


def align_units(
    original: Sequence[str],
    reprint: Sequence[str],
    embedder: Embedder,
    *,
    breaks: tuple[Sequence[int], Sequence[int]] = ((), ()),
    settings: Settings = SETTINGS,
) -> list[Bead]:
    """The beads of two texts given as units, in order, every unit in exactly one.

    `breaks` are the numbers of the units that begin a paragraph, on each side; without any, paragraphs play no part.
    Swapping the sides mirrors the result, because every pair is aligned in one orientation whichever way it is asked
    for.
    """
    embedder = levelled(embedder)
    if (len(original), list(original)) > (len(reprint), list(reprint)):
        mirrored = _beads(reprint, original, embedder, (breaks[1], breaks[0]), settings)
        return _in_order([Bead(b.reprint, b.original, b.similarity, b.cost) for b in mirrored])
    return _in_order(_beads(original, reprint, embedder, breaks, settings))


def _beads(
    original: Sequence[str],
    reprint: Sequence[str],
    embedder: Embedder,
    breaks: tuple[Sequence[int], Sequence[int]],
    settings: Settings,
) -> list[Bead]:
    left, right = (read_units(t, embedder, b) for t, b in zip((original, reprint), breaks, strict=True))
    n, m = len(left), len(right)
    if not n or not m:
        return [Bead((i,), (), 0.0, 0.0) for i in range(n)] + [Bead((), (j,), 0.0, 0.0) for j in range(m)]
    anchors = find_anchors(left, right, settings.neighbours)
    pair = Pair(left, right, anchors, settings, covered=False)
    path, gains = search(pair, *band_between(list(anchors.chain), n, m, settings.coarse_slack))
    if left.tokens is not None and right.tokens is not None:
        pair = replace(pair, covered=True)
        path, gains = search(pair, *band_around(path, n, m, settings.fine_slack))
    return [
        Bead(tuple(range(i0, i1)), tuple(range(j0, j1)), _similarity(left, right, (i0, i1, j0, j1)), round(-gain, 4))
        for (i0, i1, j0, j1), gain in zip(path, gains, strict=True)
    ]


def search(pair: Pair, lo: np.ndarray, hi: np.ndarray) -> tuple[list[Step], list[float]]:
    """The best path through a band, and the gain of each of its beads."""
    nulls = pair.null_gains(right=False), pair.null_gains(right=True)
    return best_path(lo, hi, pair.gains, *nulls, pair.shape, _FINE_ROWS if pair.covered else _COARSE_ROWS)


def _similarity(left: Units, right: Units, step: Step) -> float:
    i0, i1, j0, j1 = step
    if left.keys[i0:i1] == right.keys[j0:j1]:
        return 1.0 if i0 < i1 else 0.0
    x, y = left.sums[i0:i1].sum(axis=0), right.sums[j0:j1].sum(axis=0)
    lengths = float(np.linalg.norm(x) * np.linalg.norm(y))
    return round(float(x @ y) / lengths, 4) if lengths else 0.0


def _in_order(beads: list[Bead]) -> list[Bead]:
    """The same beads; between two that have both sides, those of the original come first."""
    out: list[Bead] = []
    alone: list[Bead] = []
    for bead in beads:
        if bead.original and bead.reprint:
            out += sorted(alone, key=lambda b: not b.original)
            alone = []
            out.append(bead)
        else:
            alone.append(bead)
    return out + sorted(alone, key=lambda b: not b.original)
