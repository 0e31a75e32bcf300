"""Which sentences of one side of a pair the other side does not carry.

An alignment says which sentences stand alone; this looks again, because translators merge, split and move content, and
a sentence that has gone into its neighbour's rendering is not lost. Three things are asked of a sentence:

- **best**: how alike it is to the likeliest one, two or three neighbouring sentences of the other side, as a share of
  what sound renderings of the same pair reach;
- **gain**: whether the sentences beside it and their rendering grow more alike when it is added (a lost sentence makes
  them less alike);
- **coverage**: how many of its words have a word near them in meaning on the other side.

A sentence with a figure of its own (none around it gives it) that the other side's passage gives too, in a sentence
that is a little like it, is carried, however few of its words are there. So is one whose measure the passage gives in
another unit, and one that faces a lonely sentence of the other side which is a little like it: a free rendering. And
where a passage is as long as all of its sentences ask, none of them is likely to be missing: what was merged keeps its
length.

A logistic regression over the three, fitted on paragraphs of human translations from which one sentence was taken out,
gives the probability that the sentence is not carried. `models/recipe/carried` fits it anew for another embedder.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log
from statistics import median
from typing import Literal

import numpy as np

from xlate_audit.article import Alignment, Article, Link, Place
from xlate_audit.checks.evidence import cosines, coverage, sums
from xlate_audit.checks.figures import Side, lacks_figure, shares_figure, told_by_figure
from xlate_audit.embed import Embedder

_LONGEST = 3  # sentences of the other side that may render one sentence together
_USUAL = 0.6  # likeness of sound renderings, where a pair has too few to tell
_AKIN = 0.25  # share of the usual likeness from which two lonely sentences in one gap say the same
_RENDERED = 0.75  # share of the usual likeness from which a sentence that is put together with others is rendered
_UNUSUAL = 0.35  # likeness under which a pair's sentences are too garbled to tell what has gone into them
# Weights of the regression: coverage, gain, best as a share of the usual, logarithm of the length in characters; and
# its constants for sentences that the alignment puts together with others, and for those that it leaves alone.
_WEIGHTS = (-1.99, -34.06, 1.81, 0.30)
_TOGETHER, _ALONE = -1.25, 2.0
_SPREAD = 0.3  # standard deviation of the logarithm of a rendering's length
_MOST = 2.0  # log-odds that lengths may take
_LACKING = 1.0  # log-odds that are added where a sentence's figures are missing too


@dataclass(frozen=True, slots=True)
class Absent:
    """A sentence that the other side does not carry, with the probability of that."""

    place: Place
    probability: float
    alone: bool  # whether the alignment leaves it alone too


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may not be carried, and the evidence: coverage, gain, best as a share of the usual, logarithm of
    the length in characters."""

    place: Place
    features: tuple[float, float, float, float]
    alone: bool  # whether the alignment leaves it alone too
    lacking: bool = False  # whether it gives figures of which none is there
    shorter: float = 0.0  # log-odds, never over 0, from the length of what should render it


def knows_languages(alignment: Alignment) -> bool:
    """Whether the embedder was trained on both languages, or does not say."""
    known = alignment.embedder.languages if alignment.embedder else frozenset()
    return known is None or {alignment.original.language, alignment.reprint.language} <= known


def _side(article: Article, alignment: Alignment) -> Side:
    places, ranges = [], {}
    for paragraph in article.paragraphs:
        start = len(places)
        places.extend(Place(paragraph.id, s.start, s.end) for s in paragraph.sentences)
        ranges[paragraph.id] = (start, len(places))
    assert alignment.embedder is not None
    return Side(article, tuple(places), sums(alignment.embedder, [article.text_of(p) for p in places]), ranges)


def absent(
    alignment: Alignment, side: Literal["original", "reprint"], *, sure: float, surer: float
) -> Iterator[Absent]:
    """Sentences of `side` that the other side does not carry, in reading order.

    `sure` is the probability asked of a sentence that the alignment leaves alone, `surer` that of one which it puts
    together with others. Nothing where the alignment has no embedder.
    """
    for candidate in candidates(alignment, side):
        score = (_ALONE if candidate.alone else _TOGETHER) + sum(
            weight * x for weight, x in zip(_WEIGHTS, candidate.features, strict=True)
        )
        score += (_LACKING if candidate.lacking else 0.0) + candidate.shorter
        probability = 1.0 / (1.0 + exp(-max(-50.0, min(50.0, score))))
        if probability >= (sure if candidate.alone else surer):
            yield Absent(candidate.place, probability, candidate.alone)


def candidates(alignment: Alignment, side: Literal["original", "reprint"]) -> Iterator[Candidate]:
    """Sentences of `side` that may not be carried (those that one sentence alone renders are), with the evidence."""
    if alignment.embedder is None:
        return
    original, reprint = _side(alignment.original, alignment), _side(alignment.reprint, alignment)
    ours, theirs = (original, reprint) if side == "original" else (reprint, original)
    if not len(ours.places) or not len(theirs.places):
        return
    flip = side == "reprint"
    ratio = _ratio(alignment, flip)
    usual = _usual(alignment)
    index = {place: n for n, place in enumerate(ours.places)}
    where = _windows(alignment, ours, theirs, flip)
    across = {place: n for n, place in enumerate(theirs.places)}
    groups = _groups(alignment, index, across, flip)
    facing = set(_facing(alignment, ours, index, theirs, across, flip, usual))
    for link in alignment.links:
        for paragraph in link.reprint if flip else link.original:
            for n in range(*ours.ranges[paragraph]):
                own, other = groups.get(n, ((n,), ()))
                if other and (len(own) == 1 or usual < _UNUSUAL):
                    continue
                if n in facing or told_by_figure(ours, n, theirs, where[paragraph], usual):
                    continue
                if other and shares_figure(ours, n, own, theirs, other):
                    continue
                evidence = _evidence(alignment.embedder, ours, theirs, n, own, other, where[paragraph], usual, groups)
                if other and evidence[2] >= _RENDERED:
                    continue
                lacking = lacks_figure(ours, n, theirs, where[paragraph])
                whole, rendering = (own, other) if other else _linked(link, ours, theirs, flip)
                shorter = _shorter(ours.length((n,)), ours.length(whole), theirs.length(rendering), ratio)
                yield Candidate(ours.places[n], evidence, not other, lacking, shorter)


def _linked(link: Link, ours: Side, theirs: Side, flip: bool) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The sentences of a link's paragraphs, of our side and the other."""
    mine = tuple(n for p in _other(link, not flip) for n in range(*ours.ranges[p]))
    return mine, tuple(n for p in _other(link, flip) for n in range(*theirs.ranges[p]))


def _ratio(alignment: Alignment, flip: bool) -> float | None:
    """How many characters of the other side render one of ours, as a rule; None where the pair has too few sentences to
    tell."""
    found = [
        log(sum(p.end - p.start for p in s.reprint) / sum(p.end - p.start for p in s.original))
        for s in alignment.sentence_links()
        if len(s.original) == len(s.reprint) == 1
    ]
    return exp(median(found) * (-1 if flip else 1)) if len(found) >= 4 else None


def _shorter(length: int, ours: int, theirs: int, ratio: float | None) -> float:
    """Log-odds that a sentence of this length is missing from the rendering of `ours` characters in `theirs`: whether
    that is as long as all of them ask, or as the rest does. Never over 0: translators shorten without leaving out.

    >>> [round(_shorter(50, 120, theirs, 1.0), 1) for theirs in (125, 95, 70)]
    [-1.9, -0.2, 0.0]
    """
    if ratio is None or not theirs or ours <= length:
        return 0.0
    whole, rest = log(theirs / (ratio * ours)), log(theirs / (ratio * (ours - length)))
    return max(-_MOST, min(0.0, (whole**2 - rest**2) / (2 * _SPREAD**2)))


def _facing(
    alignment: Alignment, ours: Side, index: dict[Place, int], theirs: Side, across: dict[Place, int], flip: bool,
    usual: float,
) -> Iterator[int]:  # fmt: skip
    """Our sentences that the alignment leaves alone beside a sentence of the other side which it leaves alone too, and
    which is a little like them."""
    for link in alignment.links:
        sides = [((s.reprint, s.original) if flip else (s.original, s.reprint)) for s in link.sentences]
        for one, two in pairwise(sides):
            own, other = (one[0], two[1]) if one[0] else (two[0], one[1])
            if not (own and other) or (one[0] and one[1]) or (two[0] and two[1]):
                continue
            rows = ours.vectors[[index[p] for p in own]], theirs.vectors[[across[p] for p in other]]
            if float(cosines(*(side.sum(axis=0)[None] for side in rows))[0, 0]) >= _AKIN * usual:
                yield from (index[p] for p in own)


def _usual(alignment: Alignment) -> float:
    """Median likeness of the pair's one-to-one sentences."""
    found = [s.similarity for s in alignment.sentence_links() if len(s.original) == len(s.reprint) == 1]
    return median(found) if len(found) >= 4 else _USUAL


def _windows(alignment: Alignment, ours: Side, theirs: Side, flip: bool) -> dict[str, tuple[int, int]]:
    """For each of our paragraphs the sentences of the other side that may carry it: its link's, or its neighbours'."""
    sides = {p: _other(alignment.link_of[p], flip) for p in ours.ranges if p in alignment.link_of}
    order = list(ours.ranges)
    out = {}
    for at, paragraph in enumerate(order):
        linked = sides.get(paragraph, ())
        if not linked:
            before = next((sides[p] for p in reversed(order[:at]) if sides.get(p)), ())
            after = next((sides[p] for p in order[at + 1 :] if sides.get(p)), ())
            linked = (*before, *after)
        out[paragraph] = theirs.window(linked) if linked else (0, len(theirs.places))
    return out


def _other(link: Link, flip: bool) -> tuple[str, ...]:
    return link.original if flip else link.reprint


Groups = dict[int, tuple[tuple[int, ...], tuple[int, ...]]]


def _groups(alignment: Alignment, ours: dict[Place, int], theirs: dict[Place, int], flip: bool) -> Groups:
    """For each of our sentences the sentences linked together with it, of both sides."""
    out: Groups = {}
    for link in alignment.sentence_links():
        own, other = (link.reprint, link.original) if flip else (link.original, link.reprint)
        group = tuple(ours[p] for p in own if p in ours), tuple(theirs[p] for p in other if p in theirs)
        out.update((n, group) for n in group[0])
    return out


def _evidence(
    embedder: Embedder, ours: Side, theirs: Side, n: int, own: tuple[int, ...], other: tuple[int, ...],
    window: tuple[int, int], usual: float, groups: Groups,
) -> tuple[float, float, float, float]:  # fmt: skip
    start, end = window
    vector = ours.vectors[n]
    best = float(cosines(vector[None], _runs(theirs.vectors[start:end])).max())
    if other:
        gain = _least_gain(n, own, ours.vectors, theirs.vectors[list(other)].sum(axis=0))
    else:
        gain = max(
            (_gain_beside(n, *group, ours.vectors, theirs.vectors) for group in _beside(n, groups)), default=-0.05
        )
    text = ours.article.text_of(ours.places[n])
    return coverage(embedder, text, theirs.text(start, end)), gain, min(1.2, best / usual), log(len(text) + 1)


def _beside(n: int, groups: Groups) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The sentence links next to a sentence that stands alone, which its content may have gone into."""
    for step in (-1, 1):
        at = n + step
        while at in groups and not groups[at][1]:
            at += step
        if at in groups:
            yield groups[at]


def _gain_beside(n: int, own: tuple[int, ...], other: tuple[int, ...], ours: np.ndarray, theirs: np.ndarray) -> float:
    rest = ours[list(own)].sum(axis=0)
    return _gain(ours[n], rest, theirs[list(other)].sum(axis=0))


def _least_gain(n: int, own: tuple[int, ...], ours: np.ndarray, rendering: np.ndarray) -> float:
    """What sentence `n` adds to its group, alone or with neighbours: where two are lost, neither is missed alone."""
    at = own.index(n)
    whole = ours[list(own)].sum(axis=0)
    gains = []
    for start in range(max(0, at - _LONGEST + 1), at + 1):
        for end in range(at + 1, min(len(own), start + _LONGEST) + 1):
            if end - start < len(own):
                run = ours[list(own[start:end])].sum(axis=0)
                gains.append(_gain(run, whole - run, rendering))
    return min(gains)


def _gain(vector: np.ndarray, rest: np.ndarray, rendering: np.ndarray) -> float:
    """How much more alike `rest` and `rendering` are with the vector added."""
    both = cosines(np.stack([rest + vector, rest]), rendering[None])[:, 0]
    return float(both[0] - both[1])


def _runs(vectors: np.ndarray) -> np.ndarray:
    """Sums of one to three neighbouring rows."""
    runs = [vectors]
    for extra in range(1, _LONGEST):
        if len(vectors) > extra:
            runs.append(runs[-1][:-1] + vectors[extra:])
    return np.concatenate(runs)
