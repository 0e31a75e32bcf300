"""Stretches of words that read far better in another order.

A sentence of rare words or of names reads badly in every order; a scrambled one only in the order it has. So
the question is not how odd a window of words is, but how much it gains when its words are put in the best order
(a likelihood-ratio test of the order; the permutations are searched in full, `WINDOW` words at a time). Two models are
asked, whose log-odds add up: the net of `text.fluency`, which generalises, and the counts of `text.bigrams`, which are
sharp.
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
from xlate_audit.text.bigrams import WORDS, Bigrams
from xlate_audit.text.fluency import CONTEXT, Fluency, Token, tokens

WINDOW = 7  # words that are put in every order
SHORTEST = 4  # words below which an order says nothing
_LIKELY = 8.0  # log-odds of a window's gaps above which no other order can be much better
_LEAST_GAIN = 9.0  # nats that the best order must gain to be looked at further
_WINDOWS = 2  # windows of a sentence that are tried: where its order is least likely
_REHEARD = 8  # orders whose likelihood is computed in full, the best by pairs of words first
_LONGEST = 150  # tokens of a sentence that are looked at


#: What is known of a window, in nats: what the best order gains by the net and by the counts; the log-odds of the order
#: that is there by both, and how far they are below chance; those of its least likely gap and of its two least likely
#: ones together; the counts that speak against it; the mean log-odds of the sentence's other gaps. And the pairs of
#: words that change places in the best order, the words the counts do not know, and the words in all.
EVIDENCE = ("net gain", "count gain", "net here", "count here", "net below", "count below", "lowest gap",
            "two lowest gaps", "counts against", "rest of sentence", "inversions", "unknown", "words")  # fmt: skip


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


class _Sentence:
    """A sentence as both models see it. Row 0 of `vectors` and `symbols` is its begin, the last its end."""

    def __init__(self, text: str, language: str, fluency: Fluency, bigrams: Bigrams) -> None:
        self.words = list(tokens(text))[:_LONGEST]
        #: Where each word starts among the tokens: a word is what stands between blanks.
        self.starts = [0, *(n for n in range(1, len(self.words)) if not self.words[n].glued), len(self.words)]
        self.language, self.fluency, self.bigrams = language, fluency, bigrams

    def read(self) -> None:
        self.vectors = self.fluency.vectors(self.words, self.language)
        self.symbols = self.bigrams.symbols(self.words, self.language, self.vectors)
        self.net = self.fluency.gaps(self.vectors)
        self.counts = self.bigrams.after(self.language, self.symbols[:-1], self.symbols[1:])


def disorders(text: str, language: str, fluency: Fluency, bigrams: Bigrams) -> list[Disorder]:
    """For one sentence, each window tried with its best order; none where the order that is there is the best."""
    sentence = _Sentence(text, language, fluency, bigrams)
    starts, words = sentence.starts, sentence.words
    if len(starts) <= SHORTEST:
        return []
    sentence.read()
    gaps = sentence.net + sentence.counts
    # Gap n of `gaps` lies before token n; that before each word, and the one after the last.
    before = gaps[[*starts[:-1], len(words)]]
    out = []
    for first, size in _windows(before, [_bare(words[a:b]) for a, b in pairwise(starts)]):
        if 2 * sum(len(words[starts[n]].text) == 1 for n in range(first, first + size)) > size:
            continue  # letters, initials, signs: spelling, not words
        found = _best_order(sentence, first, size)
        if found:
            order, (net_gain, count_gain, net, counts) = found
            rest = np.concatenate((before[:first], before[first + size + 1 :]))
            inside = slice(starts[first], starts[first + size] + 1)
            low = np.sort(gaps[inside])
            evidence = (
                net_gain,
                count_gain,
                net,
                counts,
                min(0.0, net),
                min(0.0, counts),
                float(low[0]),
                float(low[:2].sum()),
                float(np.minimum(sentence.counts[inside], 0).sum()),
                float(rest.mean()) if len(rest) else 0.0,
                float(sum(order[a] > order[b] for a in range(size) for b in range(a + 1, size))),
                float((sentence.symbols[inside.start + 1 : inside.stop] >= WORDS).sum()),
                float(size),
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


def _best_order(sentence: _Sentence, first: int, size: int) -> tuple[np.ndarray, tuple[float, ...]] | None:
    """The best order of a window and the first four of its `EVIDENCE`; None where no order is much better."""
    starts, vectors, fluency = sentence.starts, sentence.vectors, sentence.fluency
    # Rows of `vectors` that each word of the window covers.
    groups = [(starts[n] + 1, starts[n + 1] + 1) for n in range(first, first + size)]
    low, high = groups[0][0], groups[-1][1]
    lefts = [_side(vectors, low - 1, max(0, low - CONTEXT), -1), *(_side(vectors, e - 1, b, -1) for b, e in groups)]
    rights = [*(_side(vectors, b, e, 1) for b, e in groups), _side(vectors, high, min(len(vectors), high + CONTEXT), 1)]
    pairs = fluency.meet(fluency.side("left", np.stack(lefts)), fluency.side("right", np.stack(rights)))
    last, head = [low - 1, *(e - 1 for _, e in groups)], [*(b for b, _ in groups), high]
    symbols = sentence.symbols
    pairs = pairs + sentence.bigrams.after(sentence.language, symbols[last][:, None], symbols[head][None, :])
    orders, steps = _orders(size)
    scores = pairs.ravel()[steps].sum(axis=1)
    if float(scores.max() - scores[0]) < _LEAST_GAIN:
        return None
    best = np.argpartition(-scores, min(_REHEARD, len(scores) - 1))[:_REHEARD]
    before, after = range(max(0, low - CONTEXT), low), range(high, min(len(vectors), high + CONTEXT))

    rows = np.array([
        [*before, *(row for n in orders[k].tolist() for row in range(*groups[n])), *after] for k in (0, *best)
    ])  # fmt: skip
    counts = sentence.bigrams.after(sentence.language, symbols[rows[:, :-1]], symbols[rows[:, 1:]]).sum(axis=1)
    # All in one go: nothing stands between two orders, so that none hears the next.
    apart = np.zeros((len(rows), rows.shape[1] + CONTEXT, vectors.shape[1]), np.float32)
    apart[:, : rows.shape[1]] = vectors[rows]
    heard = np.append(fluency.gaps(apart.reshape(-1, vectors.shape[1])), 0).reshape(len(rows), -1)
    net = heard[:, : rows.shape[1] - 1].sum(axis=1)
    chosen = 1 + int(np.argmax((net + counts)[1:]))
    winner = int(best[chosen - 1])
    gains = float(net[chosen] - net[0]), float(counts[chosen] - counts[0])
    if winner == 0 or sum(gains) <= 0:
        return None
    return orders[winner], (*gains, float(net[0]), float(counts[0]))


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
def _orders(size: int) -> tuple[np.ndarray, np.ndarray]:
    """Every order of so many things, the one that is there first; and the cells that each walks through in a matrix of
    (what stands before, or one of them) by (one of them, or what stands after)."""
    orders = np.array(list(permutations(range(size))))
    ends = np.full((len(orders), 1), size)
    left = np.hstack((np.zeros_like(ends), orders + 1))
    return orders, left * (size + 1) + np.hstack((orders, ends))
