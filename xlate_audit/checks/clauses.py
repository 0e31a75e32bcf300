"""A clause of a sentence that its rendering lacks.

Every word is held to the nearest word of the other side: how much farther it is than it usually comes to its rendering
(`checks/word_statistics.py`). The run of words that is lost most is what may have been left out, with the two words at
most that part it from a comma. Trees weigh that run (`EVIDENCE`) against everything else that tells a clause left out
from a free rendering: whether the rest is rendered, whether the other side has words of its own that render nothing,
whether it is too short, whether both sides grow more alike without the run, and whether the run fills a clause.

Fitted on sound sentence pairs and on copies of them without a clause, by models/recipe/clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log

import numpy as np

from xlate_audit.article import Alignment, Place, Span
from xlate_audit.checks.drift.passages import place_of
from xlate_audit.checks.read_pairs import read_pairs
from xlate_audit.checks.reading import FACTS, Sentence
from xlate_audit.checks.trees import load_decision, load_forest
from xlate_audit.text.names import LARGE_NOUNS

#: What is weighed of a run, in this order.
EVIDENCE = (
    "lost", "usual", "words", "share", "likeness", "usual elsewhere", "length", "length without", "too short", "gain",
    "alike", "after a mark", "before a mark", "first", "last", "known", "all words", "other words",
    "other lost", "other usual", "digits", "characters", "capitals", "second", "fills", "surely lost", "share surely",
    "least", "unknown",
)  # fmt: skip
DECISION = "clauses/decision.json"
_LENGTH, _USUAL, _SPREAD, _KNOWN = (FACTS.index(name) for name in ("length", "usual", "spread", "known"))
_WRITTEN = slice(FACTS.index("capital"), FACTS.index("capitals") + 1)
_DIGITS = FACTS.index("digits")
_MARK = re.compile(r"[,;:.!?()\[\]—–«»“”\"„،؛。、，；：（）「」『』]| - ")
_FEWEST, _FEWEST_THERE = 6, 2  # words of a sentence that may lack a clause, and of its rendering
_LEAST_SPREAD = 0.08
_NEAREST, _FARTHEST = -2.0, 3.0  # what a word counts at most, in spreads
_LOST = 0.8  # spreads from which a word counts as lost
_UNKNOWN = 0.1  # what a word without figures counts as rendered
_SNAP = 2  # words between a run and a mark that are taken for a part of it
_WORDS, _LARGE = EVIDENCE.index("words"), EVIDENCE.index("capitals")
_SHORTEST = 3  # words of a clause that is told
_LONGEST = 0.8  # share of a sentence


def lost_clauses(alignment: Alignment, odds: float) -> Iterator[tuple[Place, float]]:
    """Places of the original that the sentence which renders them lacks, with by how much their log-odds exceed
    `odds`. None within one language, where an editor shortens, and in those that the recipe has not read."""
    lengths = load_decision(DECISION)["lengths"]
    pairs = read_pairs(alignment)
    found: list[tuple[Place, list[float]]] = []
    for before, pair, after in zip((None, *pairs), pairs, (*pairs[1:], None), strict=False):
        ours, theirs = pair.original, pair.reprint
        if ours.language == theirs.language or not {ours.language, theirs.language} <= lengths.keys():
            continue
        run = lost_run(ours, theirs, lengths[theirs.language] - lengths[ours.language])
        if run is None:
            continue
        span, evidence = run
        if evidence[_WORDS] < _SHORTEST or _is_name(evidence, ours.language):
            continue
        place = place_of(pair.linked.original, span)
        near = [p.reprint for p in (before, after) if p is not None]
        if place is not None and not _elsewhere(ours, span, near):
            found.append((place, evidence))
    if found:
        for (place, _), told in zip(found, load_forest(DECISION).log_odds([e for _, e in found]), strict=True):
            if told >= odds:
                yield place, float(told) - odds


def _is_name(evidence: Sequence[float], language: str) -> bool:
    """Whether a run is mostly written large: a name, which may be rendered in letters or not at all ("BST")."""
    return language not in LARGE_NOUNS and evidence[_LARGE] >= evidence[_WORDS] / 2


def _elsewhere(ours: Sentence, span: Span, near: Sequence[Sentence]) -> bool:
    """Whether the sentences beside the rendering have the words of a run."""
    rows = ours.within(span)
    if not near:
        return False
    cosines = ours.units[rows] @ np.concatenate([s.units for s in near]).T
    lost, weights = _lost(ours, cosines.max(axis=1), rows)
    return float((lost * weights).sum() / weights.sum()) < _LOST


def lost_run(ours: Sentence, theirs: Sentence, longer: float) -> tuple[Span, list[float]] | None:
    """The run of our words that theirs lack most, with its `EVIDENCE`; None where every word is rendered.

    `longer`: the usual logarithm of their length as a multiple of ours, in characters."""
    if len(ours) < _FEWEST or len(theirs) < _FEWEST_THERE:
        return None
    cosines = ours.units @ theirs.units.T
    best = cosines.max(axis=1)
    lost, weights = _lost(ours, best)
    scores = _scores(ours, lost, weights)
    most, start, end = _densest(scores)
    if most <= 0 or end - start < 2:
        return None
    text, spans, facts = ours.words.text, ours.words.spans, ours.facts
    gaps = [text[a[1] : b[0]] for a, b in pairwise(spans)]
    marks = [0, *(n + 1 for n, gap in enumerate(gaps) if _MARK.search(gap)), len(spans)]
    start = next((n for n in reversed(marks) if start - _SNAP <= n <= start), start)
    end = next((n for n in marks if end <= n <= end + _SNAP), end)
    span = Span(spans[start][0], spans[end - 1][1])
    size = span.end - span.start
    if size > _LONGEST * len(text):
        return None
    run = slice(start, end)
    rest = np.ones(len(ours), bool)
    rest[run] = False
    back, back_weights = _lost(theirs, cosines.max(axis=0))
    other, first, last = _densest(_scores(theirs, back, back_weights))
    elsewhere = scores.copy()
    elsewhere[run] = _NEAREST * 9
    whole = log(len(theirs.words.text) / len(text)) - longer
    without = log(len(theirs.words.text) / max(1, len(text) - size)) - longer
    alike, left = _alike(ours, theirs, np.ones(len(ours), bool)), _alike(ours, theirs, rest)
    inside, total = weights[run], weights[run].sum()
    known = facts[run, _KNOWN] > 0
    surely = known & (lost[run] > 1)
    clause = slice(max(n for n in marks if n <= start), min(n for n in marks if n >= end))
    return span, [float(value) for value in (
        most, lost[run] @ inside / total, end - start, total / weights.sum(), best[run] @ inside / total,
        (lost * weights)[rest].sum() / max(weights[rest].sum(), 1e-6), whole, without, whole**2 - without**2,
        left - alike, alike, start in marks, end in marks, start == 0, end == len(ours), known.mean(),
        len(ours), len(theirs), other,
        (back * back_weights)[first:last].sum() / max(back_weights[first:last].sum(), 1e-6),
        facts[run, _DIGITS].sum(), size, facts[run, _WRITTEN].sum(), _densest(elsewhere)[0],
        total / max(weights[clause].sum(), 1e-6), surely.sum(), surely @ inside / total,
        np.sort(lost[run])[(end - start) // 4], ~known @ inside / total,
    )]  # fmt: skip


def _lost(sentence: Sentence, best: np.ndarray, rows: Sequence[int] | slice = slice(None)) -> tuple[np.ndarray, ...]:
    """By how many of its spreads each word is farther from the nearest than usual, and what it weighs."""
    facts = sentence.facts[rows]
    lost = (facts[:, _USUAL] - best) / np.maximum(facts[:, _SPREAD], _LEAST_SPREAD)
    weights = np.expm1(facts[:, _LENGTH])
    return np.clip(lost, _NEAREST, _FARTHEST), weights / max(float(weights.mean()), 1e-6)


def _scores(sentence: Sentence, lost: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return weights * np.where(sentence.facts[:, _KNOWN] > 0, lost - _LOST, -_UNKNOWN)


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


def _alike(ours: Sentence, theirs: Sentence, kept: np.ndarray) -> float:
    """Cosine of the sums of the words' vectors, ours as far as they are kept."""
    one = (ours.units * np.expm1(ours.facts[:, _LENGTH : _LENGTH + 1]))[kept].sum(axis=0)
    two = (theirs.units * np.expm1(theirs.facts[:, _LENGTH : _LENGTH + 1])).sum(axis=0)
    return float(one @ two / (np.linalg.norm(one) * np.linalg.norm(two) + 1e-9))
