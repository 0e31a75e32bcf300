"""Stretches of words that read far better in another order.

A sentence of rare words or of names reads badly in every order; a scrambled one only in the order it has. So
the question is not how odd a window of words is, but how much it gains when its words are put in the best order
(a likelihood-ratio test of the order; the permutations are searched in full, `WINDOW` words at a time).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, permutations
from typing import TypedDict

import numpy as np

from xlate_audit.article import Span
from xlate_audit.resources import resource
from xlate_audit.text.fluency import CONTEXT, Fluency, Token, tokens

WINDOW = 7  # words that are put in every order
SHORTEST = 4  # words below which an order says nothing
_LIKELY = 6.0  # log-odds of a window's gaps above which no other order can be much better
_LEAST_GAIN = 4.0  # nats that the best order must gain to be looked at further
_WINDOWS = 2  # windows of a sentence that are tried: where its order is least likely
_REHEARD = 12  # orders whose likelihood is computed in full, the best by pairs of words first
_LONGEST = 150  # tokens of a sentence that are looked at


#: What is known of a window: the gain of the best order in nats, judged by pairs of neighbours and in full; the
#: log-odds of the order that is there; the mean log-odds of the sentence's other gaps; pairs of words that change
#: places in the best order; and how many words the model does not know.
EVIDENCE = ("gain by pairs", "gain", "here", "rest of sentence", "inversions", "unknown")


@dataclass(frozen=True, slots=True)
class Disorder:
    """A stretch of a text that reads better in another order. `evidence` is what `EVIDENCE` names, in that order."""

    span: Span
    better: str
    evidence: tuple[float, ...]

    @property
    def score(self) -> float:
        """The evidence in one number, comparable with the thresholds of `calibration`."""
        weights = calibration()["weights"]
        return sum(weight * value for weight, value in zip(weights, self.evidence, strict=True))


def disorders(text: str, language: str, fluency: Fluency) -> list[Disorder]:
    """For one sentence, each window tried with its best order; none where the order that is there is the best."""
    words = list(tokens(text))[:_LONGEST]
    starts = [0, *(n for n in range(1, len(words)) if not words[n].glued), len(words)]
    count = len(starts) - 1
    if count < 4:
        return []
    vectors = fluency.vectors(words, language)
    gaps = fluency.gaps(vectors)
    # Gap n of `gaps` lies before token n; that before each word, and the one after the last.
    before = gaps[[*starts[:-1], len(words)]]
    out = []
    for first, size in _windows(before, [_bare(words[a:b]) for a, b in pairwise(starts)]):
        found = _best_order(starts, first, size, vectors, fluency)
        if found:
            order, gains = found
            rest = np.concatenate((before[:first], before[first + size + 1 :]))
            inside = words[starts[first] : starts[first + size]]
            evidence = (
                *gains,
                float(rest.mean()) if len(rest) else 0.0,
                float(sum(order[a] > order[b] for a in range(size) for b in range(a + 1, size))),
                float(sum(not fluency.knows(language, t.text) for t in inside if t.text[0].isalpha())),
            )
            out.append(_named(text, words, starts, first, order, evidence))
    return out


def _named(
    text: str, words: Sequence[Token], starts: Sequence[int], first: int, order: np.ndarray, evidence: tuple[float, ...]
) -> Disorder:
    """The stretch from the first to the last word out of place, and how it reads in the best order."""
    moved = np.flatnonzero(order != np.arange(len(order)))
    a, b = first + int(moved[0]), first + int(moved[-1])
    better = " ".join(
        text[words[starts[first + n]].start : words[starts[first + n + 1] - 1].end]
        for n in order[int(moved[0]) : int(moved[-1]) + 1]
    )
    return Disorder(Span(words[starts[a]].start, words[starts[b + 1] - 1].end), better, evidence)


def _bare(word: Sequence[Token]) -> bool:
    """Whether a word carries no marks but those inside it: what is set apart by marks has an order of its own."""
    inner = [any(ch.isalnum() for ch in token.text) for token in word]
    return inner[0] and inner[-1] and all(good or word[n].text in "-‐‑'’./" for n, good in enumerate(inner))


def _windows(before: np.ndarray, bare: Sequence[bool]) -> list[tuple[int, int]]:
    """Start and size of the least likely windows of bare words, not too near to each other. `before[n]` is the log-odds
    of the gap before word n."""
    found: list[tuple[float, int, int]] = []
    n = 0
    while n < len(bare):
        end = n
        while end < len(bare) and bare[end]:
            end += 1
        size = min(WINDOW, end - n)
        if size >= SHORTEST:
            sums = np.convolve(before[n : end + 1], np.ones(size + 1), "valid")
            found += [(float(total), n + k, size) for k, total in enumerate(sums) if total < _LIKELY]
        n = end + 1
    chosen: list[tuple[int, int]] = []
    for _, first, size in sorted(found):
        if all(abs(first - other) > size // 2 for other, _ in chosen):
            chosen.append((first, size))
            if len(chosen) == _WINDOWS:
                break
    return chosen


def _best_order(
    starts: Sequence[int], first: int, size: int, vectors: np.ndarray, fluency: Fluency
) -> tuple[np.ndarray, tuple[float, float, float]] | None:
    """The best order of a window and the first three of its `EVIDENCE`; None where the order that is there is the
    best."""
    # Rows of `vectors` that each word of the window covers; row 0 is the begin of the sentence.
    groups = [(starts[n] + 1, starts[n + 1] + 1) for n in range(first, first + size)]
    low, high = groups[0][0], groups[-1][1]
    lefts = [_side(vectors, low - 1, max(0, low - CONTEXT), -1), *(_side(vectors, e - 1, b, -1) for b, e in groups)]
    rights = [*(_side(vectors, b, e, 1) for b, e in groups), _side(vectors, high, min(len(vectors), high + CONTEXT), 1)]
    pairs = fluency.meet(fluency.side("left", np.stack(lefts)), fluency.side("right", np.stack(rights)))
    orders = _orders(size)
    scores = pairs[0, orders[:, 0]] + pairs[1 + orders[:, -1], size]
    for n in range(size - 1):
        scores = scores + pairs[1 + orders[:, n], orders[:, n + 1]]
    if float(scores.max() - scores[0]) < _LEAST_GAIN:
        return None
    best = np.argpartition(-scores, min(_REHEARD, len(scores) - 1))[:_REHEARD]
    before, after = range(max(0, low - CONTEXT), low), range(high, min(len(vectors), high + CONTEXT))

    def likelihood(order: Sequence[int]) -> float:
        rows = [*before, *(row for n in order for row in range(*groups[n])), *after]
        return float(fluency.gaps(vectors[rows]).sum())

    here = likelihood(range(size))
    there, winner = max((likelihood(orders[n].tolist()), int(n)) for n in best)
    if there <= here or winner == 0:
        return None
    return orders[winner], (float(scores[winner] - scores[0]), there - here, here)


def _side(vectors: np.ndarray, at: int, stop: int, step: int) -> np.ndarray:
    """The vectors from `at` on in one direction, nearest first, to the end of the word or context; then nothing."""
    width = vectors.shape[1]
    out = np.zeros(CONTEXT * width, np.float32)
    for n in range(CONTEXT):
        row = at + n * step
        if (step < 0 and row < stop) or (step > 0 and row >= stop):
            break
        out[n * width : (n + 1) * width] = vectors[row]
    return out


class Calibration(TypedDict):
    """`weights` of the `EVIDENCE`, and for each language the score above which sound text lies less than once in 30,000
    words; languages that have none are not judged."""

    weights: list[float]
    thresholds: dict[str, float]


@cache
def calibration() -> Calibration:
    """The shipped calibration, learnt with the model."""
    return json.loads(resource("fluency/calibration.json").read_text(encoding="utf-8"))


@cache
def _orders(size: int) -> np.ndarray:
    """Every order of so many things, the one that is there first."""
    return np.array(list(permutations(range(size))))
