"""A clause or phrase of a sentence that the sentence beside it lacks: left out of a rendering, or added to it.

The compact network that reads both sentences (`checks/pair_reader.py`) says of each whether it has something that the
other has not, and of each word whether it belongs to that. The run of such words is told, from mark to mark
where these are near, unless the sentences beside the other one have its words, or it is a name, or only says who
says so (`drift.hedge` knows what else may say it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from xlate_audit.article import Alignment, Article, Place, Span
from xlate_audit.checks.drift.passages import place_of
from xlate_audit.checks.pair_reader import KINDS, LANGUAGES
from xlate_audit.checks.read_pairs import ReadPair, hear, read_pairs
from xlate_audit.checks.reading import FACTS, Sentence
from xlate_audit.text.hedges import holds_back
from xlate_audit.text.names import LARGE_NOUNS

_LENGTH = FACTS.index("length")
_WRITTEN = slice(FACTS.index("capital"), FACTS.index("capitals") + 1)
_KIND = KINDS.index("lost")
_TAUGHT = frozenset(LANGUAGES[1:])
_MARK = re.compile(r"[,;:.!?()\[\]—–«»“”\"„،؛。、，；：（）「」『』]| - ")
_FEWEST, _FEWEST_THERE = 6, 2  # words of a sentence that has more, and of the one beside it
_ALIKE = 0.45  # mean cosine of words and the nearest elsewhere from which they are rendered there
_OTHER = 0.3  # what the other side's logit weighs
_BELONGS = -2.5  # the logit from which a word belongs to what the other side lacks
_LEAST_LOGIT = -5.5  # what a word counts at least
_SNAP = 2  # words between the end of a run and a mark from which that is where it ends
_SHORTEST = 4  # words of a clause that is told
_LONGEST = 0.8  # share of a sentence
_KINDS = frozenset({"body", "quote", "list"})  # headlines are translated freely
_ASIDE = 60  # code points of a clause that names no more than a source


def surplus_clauses(alignment: Alignment, side: int, odds: float) -> Iterator[tuple[Place, float]]:
    """What sentences of the original (`side` 0) or of the reprint (1) have that those which render them lack: the
    places and the confidence, which grows with what the reader's logits have above `odds`. None within one language,
    where editors shorten, and in those that the reader was not taught."""
    article = (alignment.original, alignment.reprint)[side]
    pairs = read_pairs(alignment)
    hear([p for p in pairs if _across(p)])
    for before, pair, after in zip((None, *pairs), pairs, (*pairs[1:], None), strict=False):
        ours, theirs = (pair.original, pair.reprint)[:: 1 - 2 * side]
        if not _across(pair) or len(ours) < _FEWEST or len(theirs) < _FEWEST_THERE:
            continue
        told = pair.verdict.side("lost")
        surplus = told[side] - _OTHER * told[1 - side] - odds  # what lacks and has more is rather a free rendering
        span = _run(ours, pair.verdict.words[side][:, _KIND]) if surplus >= 0 else None
        if span is None or _is_name(ours, span):
            continue
        place = place_of((pair.linked.original, pair.linked.reprint)[side], span)
        near = [(p.reprint, p.original)[side] for p in (before, after) if p is not None]
        if place is None or article.by_id[place.paragraph].kind not in _KINDS:
            continue
        if not _elsewhere(ours, span, near) and not _says_who(article, place):
            yield place, round(min(0.85, 0.5 + 0.1 * surplus), 2)


def _across(pair: ReadPair) -> bool:
    languages = {pair.original.language, pair.reprint.language}
    return len(languages) == 2 and languages <= _TAUGHT


def _run(ours: Sentence, logits: np.ndarray) -> Span | None:
    """The words that the other side lacks, if they are a clause's."""
    most, start, end = _densest(np.maximum(logits, _LEAST_LOGIT) - _BELONGS)
    text, spans = ours.words.text, ours.words.spans
    gaps = [text[a[1] : b[0]] for a, b in pairwise(spans)]
    marks = [0, *(n + 1 for n, gap in enumerate(gaps) if _MARK.search(gap)), len(spans)]
    start, end = (_snapped(at, marks) for at in (start, end))
    if most <= 0 or end - start < _SHORTEST:
        return None
    span = Span(spans[start][0], spans[end - 1][1])
    return span if span.end - span.start <= _LONGEST * len(text) else None


def _snapped(at: int, marks: Sequence[int]) -> int:
    """The mark nearest to a place, or the place where none is near."""
    nearest = min(marks, key=lambda mark: abs(mark - at))
    return nearest if abs(nearest - at) <= _SNAP else at


def _is_name(ours: Sentence, span: Span) -> bool:
    """Whether a run is mostly written large: a name, which may be rendered in letters or not at all ("BST")."""
    rows = ours.within(span)
    return ours.language not in LARGE_NOUNS and float(ours.facts[rows, _WRITTEN].sum()) >= len(rows) / 2


def _elsewhere(ours: Sentence, span: Span, near: Sequence[Sentence]) -> bool:
    """Whether the sentences beside the other one have the words of a run."""
    if not near:
        return False
    rows = ours.within(span)
    best = (ours.units[rows] @ np.concatenate([s.units for s in near]).T).max(axis=1)
    weights = np.expm1(ours.facts[rows, _LENGTH])
    return float(best @ weights) > _ALIKE * float(weights.sum())


def _says_who(article: Article, place: Place) -> bool:
    """Whether a short clause says who says so, or that it is only said."""
    text, language = article.text_of(place), article.language_of(place.paragraph)
    return place.end - place.start <= _ASIDE and holds_back(text, language)


def _densest(scores: np.ndarray) -> tuple[float, int, int]:
    """The greatest sum of neighbouring scores, and from where to where (Kadane's algorithm).

    >>> _densest(np.array([-1.0, 2.0, -0.5, 1.0, -3.0]))
    (2.5, 1, 4)
    """
    most, first, last = 0.0, 0, 0
    total, start = 0.0, 0
    for n, score in enumerate(scores.tolist()):
        if total <= 0:
            total, start = 0.0, n
        total += score
        if total > most:
            most, first, last = total, start, n + 1
    return most, first, last
