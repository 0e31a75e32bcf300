"""Matching two folders: read, sketch, find candidates, judge.

Evidence decides what is clear. Where it is not, or where two originals are nearly as likely, the articles are
aligned, and what the alignment says they are
to each other decides.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import inf
from pathlib import Path

from xlate_audit.align import align_articles
from xlate_audit.article import Alignment
from xlate_audit.dataset.folders import articles_in
from xlate_audit.dataset.match.candidates import candidates
from xlate_audit.dataset.match.evidence import Judge, probability
from xlate_audit.dataset.match.kin import scores_through_kin
from xlate_audit.dataset.match.reading import read, sketches
from xlate_audit.dataset.match.shelf import Shelf
from xlate_audit.dataset.match.sketch import Sketch
from xlate_audit.embed import Embedder, load_embedder
from xlate_audit.errors import InputError

_BY_VECTOR, _BY_KEYS = 8, 4  # originals that a reprint is compared with sentence by sentence
_SURE, _OUT = 0.5, 0.02  # probability from which the alignment is not asked, and under which there is no hope
_RIVAL = 3.0  # how much less the evidence for a second original may be for it to be a rival


@dataclass(frozen=True, slots=True)
class Match:
    """A reprint, its original where it has one, how sure that is (0 to 1), and what it rests on: "evidence",
    "alignment" or "kin" (another reprint of it). Without an original, `probability` is that of the likeliest. Paths
    start from the folders."""

    reprint: str
    original: str | None
    probability: float
    by: str


@dataclass(frozen=True, slots=True)
class Matching:
    """The answer for every reprint that could be read, in order; the originals that nobody reprinted; what could not be
    read, with why."""

    matches: tuple[Match, ...]
    alone: tuple[str, ...]
    unreadable: tuple[tuple[str, str], ...]


def match_folders(
    originals: Path,
    reprints: Path,
    model: str | None = None,
    *,
    jobs: int = 1,
    progress: Callable[[int], None] = lambda done: None,
) -> Matching:
    """Which file of one folder is a reprint of which file of the other; a file is never its own reprint.

    `progress` hears how many articles have been read. Raises InputError for a folder that cannot be read and a model
    that cannot be had.
    """
    unreadable: list[tuple[str, str]] = []
    done = 0

    def shelf(folder: Path, kept: list[str]) -> Iterator[Sketch]:
        nonlocal done
        every = articles_in(folder)
        for name, found in zip(every, sketches(folder, every, embedder, model, jobs), strict=True):
            done += 1
            progress(done)
            if isinstance(found, Sketch):
                kept.append(name)
                yield found
            else:
                unreadable.append((os.path.join(folder, name), found))

    embedder = load_embedder(model)
    left_names: list[str] = []
    right_names: list[str] = []
    left = Shelf.of(shelf(originals, left_names), embedder.dimensions)
    right = Shelf.of(shelf(reprints, right_names), embedder.dimensions)
    judge = Judge(left, right)

    weighed: list[dict[int, float]] = []
    given: dict[int, int] = {}  # the originals of those reprints whose own evidence is enough

    def match(reprint: int, near: list[int]) -> Match:
        path = os.path.join(reprints, right_names[reprint])
        paths = {o: os.path.join(originals, left_names[o]) for o in near}
        if _same_place(originals, reprints):
            near = [o for o in near if left_names[o] != right_names[reprint]]
        scores = {o: judge.evidence(o, reprint).score() for o in near}
        chance = probability(scores.values())
        best, by = _decide(scores, chance, lambda o: _aligned(paths[o], path, embedder))
        weighed.append(scores)
        if best is not None and chance >= _SURE:
            given[reprint] = best
        return Match(right_names[reprint], None if best is None else left_names[best], round(chance, 4), by)

    near = candidates(left, right, _BY_VECTOR, _BY_KEYS)
    matches = [match(reprint, list(map(int, of))) for reprint, of in enumerate(near)]
    without = [n for n, found in enumerate(matches) if found.original is None]
    for n, through_kin in zip(without, scores_through_kin(right, given, without), strict=True):
        scores = {o: max(weighed[n].get(o, -inf), through_kin.get(o, -inf)) for o in {*weighed[n], *through_kin}}
        if _same_place(originals, reprints):
            scores = {o: score for o, score in scores.items() if left_names[o] != right_names[n]}
        chance = probability(scores.values())
        if chance >= _SURE and len(_likeliest(scores)) == 1:
            (best,) = _likeliest(scores)
            matches[n] = Match(right_names[n], left_names[best], round(chance, 4), "kin")
    taken = {match.original for match in matches}
    return Matching(tuple(matches), tuple(name for name in left_names if name not in taken), tuple(unreadable))


def _decide(
    scores: dict[int, float], chance: float, align: Callable[[int], Alignment | None]
) -> tuple[int | None, str]:
    """The original, of those with a score, and what that rests on. `chance` is the likeliest's.

    Where two have about the same evidence for them, that one is taken which carries most of the reprint.
    """
    if chance < _OUT:
        return None, "evidence"
    likeliest, *_ = rivals = _likeliest(scores)
    if chance >= _SURE and len(rivals) == 1:
        return likeliest, "evidence"
    best, most = None, 0.0
    for o in rivals:
        alignment = align(o)
        if alignment is not None and (alignment.relation == "reprint" or chance >= _SURE):
            worth = round(_carried(alignment), 2)
            if worth > most:
                best, most = o, worth
    return best, "alignment"


def _likeliest(scores: dict[int, float]) -> list[int]:
    """The original with the highest score, and all that come near it, the highest first."""
    most = max(scores.values())
    return sorted((o for o in scores if scores[o] > most - _RIVAL), key=lambda o: -scores[o])


def _carried(alignment: Alignment) -> float:
    """How much of the reprint comes from the original, each sentence counted as much as it is alike."""
    sizes = [(sum(p.end - p.start for p in s.reprint), s.similarity) for s in alignment.sentence_links()]
    total = sum(size for size, _ in sizes)
    return sum(size * similarity for size, similarity in sizes) / total if total else 0.0


def _aligned(original: str, reprint: str, embedder: Embedder) -> Alignment | None:
    """The alignment of two files; None where one has gone since it was sketched."""
    try:
        return align_articles(read(original).labelled("o"), read(reprint).labelled("r"), embedder)
    except InputError:
        return None


def _same_place(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
