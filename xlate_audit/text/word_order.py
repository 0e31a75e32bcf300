"""Stretches of words that read far better in another order.

A sentence of rare words or of names reads badly in every order; a scrambled one only in the order it has. So two things
are asked of a stretch: whether its words look out of order (the nets of `text.order_net`, which find the stretch), and
how much it gains when they are put in the best order (a likelihood-ratio test of the order by the net of `text.fluency`
and the counts of `text.bigrams`; the permutations are searched in full, `WINDOW` words at a time). What that makes
together is for a logistic regression to say (`models/fluency/order.json`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, permutations

import numpy as np

from xlate_audit.article import Span
from xlate_audit.text.bigrams import WORDS
from xlate_audit.text.fluency import CONTEXT, Token
from xlate_audit.text.order_net import Stream

WINDOW = 7  # words that are put in every order
SHORTEST = 4  # words below which an order says nothing
#: Log-odds of a sentence's oddest word, by the net that looks first and by the one that looks again, below which it is
#: looked at no further.
DOUBTED, STILL_DOUBTED = -2.25, -1.0
_LEANING = 2.0  # log-odds added to each word where a stretch begins and ends
_REHEARD = 16  # orders whose likelihood is computed in full, the best by pairs of words first


#: What is known of a stretch. By the net that looks again (log-odds): its oddest word, the mean of its words, of the
#: sentence's others; of its words that do not belong behind the one before them the surest, and the mean of the three
#: surest; the sentence as a whole. By the models of the language, in nats: what the best order gains by the net and by
#: the counts; the log-odds of the order that is there by both; those of its least likely gap and of its two least
#: likely ones together; the counts that speak against it; the mean of the sentence's other gaps. And the pairs of words
#: that change places in the best order, the words the counts do not know, those in capitals, those with marks, the
#: words in all.
EVIDENCE = ("oddest", "mean", "others", "torn", "three torn", "sentence", "net gain", "count gain", "net here",
            "count here", "lowest gap", "two lowest gaps", "counts against", "rest of sentence", "inversions",
            "unknown", "capitals", "marked", "words")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Disorder:
    """A stretch of a sentence that may be out of order: `span` in the sentence's text, `better` how it reads in the
    best order; `words` the span of every word of the sentence, `first` which of them begins the stretch that was
    searched, and `order` its best order. `evidence` is what `EVIDENCE` names, in that order."""

    span: Span
    better: str
    words: tuple[Span, ...]
    first: int
    order: tuple[int, ...]
    evidence: tuple[float, ...]


def doubted(stream: Stream) -> list[int]:
    """The sentences in which some word looks out of order."""
    odd = np.where(stream.there, stream.order[:, 0], -np.inf)
    return [
        n for n, first in enumerate(stream.first)
        if stream.words[n] and odd[first + 1 : first + 1 + len(stream.words[n])].max() > DOUBTED
    ]  # fmt: skip


def disorder(stream: Stream, n: int, text: str) -> Disorder | None:
    """The stretch of sentence `n` of a stream, whose text is `text`, that looks most out of order, tried in its best
    order; None where it is too short, or no other order is better."""
    words, row = stream.words[n], stream.first[n]
    # Where each word starts among the tokens: a word is what stands between blanks.
    starts = [0, *(k for k in range(1, len(words)) if not words[k].glued), len(words)]
    if len(starts) <= SHORTEST:
        return None
    said = stream.closely(n)
    odd = said[:, 0]
    if odd.max() < STILL_DOUBTED:
        return None
    heads, ends = np.array(starts[:-1]), np.array(starts[1:])
    totals = np.concatenate(([0.0], np.cumsum(odd)))
    first, size = _stretch((totals[ends] - totals[heads]) / (ends - heads))
    if 2 * sum(len(words[starts[k]].text) == 1 for k in range(first, first + size)) > size:
        return None  # letters, initials, signs: spelling, not words
    order, gains = _best_order(stream, n, starts, first, size)
    if order is None:
        return None
    a, b = starts[first], starts[first + size]
    torn = np.sort(said[a : b + 1, 2])
    inside = slice(row + 1 + a, row + 2 + b)
    gaps = stream.net[inside] + stream.counts[inside]
    rest = np.concatenate((odd[:a], odd[b:]))
    others = np.delete((stream.net + stream.counts)[row + 1 : row + 2 + len(words)], np.s_[a : b + 1])
    low = np.sort(gaps)
    evidence = (
        float(odd[a:b].max()),
        float(odd[a:b].mean()),
        float(rest.mean()) if len(rest) else 0.0,
        float(torn[-1]),
        float(torn[-3:].mean()),
        float(np.logaddexp.reduce(said[:, 3])),
        *gains,
        float(low[0]),
        float(low[:2].sum()),
        float(np.minimum(stream.counts[inside], 0).sum()),
        float(others.mean()) if len(others) else 0.0,
        float(sum(order[x] > order[y] for x in range(size) for y in range(x + 1, size))),
        float((stream.symbols[row + 1 + a : row + 1 + b] >= WORDS).sum()),
        float(sum(words[starts[k]].text[0].isupper() for k in range(first, first + size))),
        float(sum(not _bare(words[x:y]) for x, y in pairwise(starts[first : first + size + 1]))),
        float(size),
    )
    spans = tuple(Span(words[x].start, words[y - 1].end) for x, y in pairwise(starts))
    moved = [k for k, word in enumerate(order) if word != k]
    if not moved:
        return None
    stretch = Span(spans[first + moved[0]].start, spans[first + moved[-1]].end)
    better = " ".join(spans[first + word].of(text) for word in order[moved[0] : moved[-1] + 1])
    return Disorder(stretch, better, spans, first, tuple(order), evidence)


def _bare(word: Sequence[Token]) -> bool:
    """Whether a word carries no marks but those inside it: what is set apart by marks has an order of its own."""
    inner = [any(ch.isalnum() for ch in token.text) for token in word]
    return inner[0] and inner[-1] and all(good or word[n].text in "-‐‑'’./" for n, good in enumerate(inner))


def _stretch(odd: np.ndarray) -> tuple[int, int]:
    """First word and size, up to `WINDOW`, of the stretch whose words look oddest together."""
    lean = np.clip(odd + _LEANING, -3.0, 6.0)
    totals = np.concatenate(([0.0], np.cumsum(lean)))
    best, chosen = -np.inf, (0, SHORTEST)
    for size in range(SHORTEST, min(WINDOW, len(odd)) + 1):
        sums = totals[size:] - totals[:-size]
        at = int(np.argmax(sums))
        if sums[at] > best:
            best, chosen = float(sums[at]), (at, size)
    return chosen


def _best_order(
    stream: Stream, n: int, starts: Sequence[int], first: int, size: int
) -> tuple[list[int] | None, tuple[float, ...]]:
    """The best order of a stretch, and what it gains by net and counts over the order that is there, and the log-odds
    of that by both; None where no order is better."""
    row, fluency = stream.first[n], stream.fluency
    vectors, symbols, end = stream.vectors, stream.symbols, row + 2 + len(stream.words[n])
    # Rows that each word of the stretch covers.
    groups = [(row + 1 + starts[k], row + 1 + starts[k + 1]) for k in range(first, first + size)]
    low, high = groups[0][0], groups[-1][1]
    before, after = range(max(row, low - CONTEXT), low), range(high, min(end, high + CONTEXT))
    lefts = [_side(vectors, low - 1, before.start, -1), *(_side(vectors, e - 1, b, -1) for b, e in groups)]
    rights = [*(_side(vectors, b, e, 1) for b, e in groups), _side(vectors, high, after.stop, 1)]
    pairs = fluency.meet(fluency.side("left", np.stack(lefts)), fluency.side("right", np.stack(rights)))
    last, head = [low - 1, *(e - 1 for _, e in groups)], [*(b for b, _ in groups), high]
    pairs = pairs + stream.after(symbols[last][:, None], symbols[head][None, :])
    orders, steps = _orders(size)
    scores = pairs.ravel().take(steps).sum(axis=0)
    best = np.argpartition(-scores, min(_REHEARD, len(scores) - 1))[:_REHEARD]
    rows = np.array([
        [*before, *(r for k in orders[number].tolist() for r in range(*groups[k])), *after] for number in (0, *best)
    ])  # fmt: skip
    counts = stream.after(symbols[rows[:, :-1]], symbols[rows[:, 1:]]).sum(axis=1)
    # All in one go: nothing stands between two orders, so that none hears the next.
    apart = np.zeros((len(rows), rows.shape[1] + CONTEXT, vectors.shape[1]), np.float32)
    apart[:, : rows.shape[1]] = vectors[rows]
    heard = np.append(fluency.gaps(apart.reshape(-1, vectors.shape[1])), 0).reshape(len(rows), -1)
    net = heard[:, : rows.shape[1] - 1].sum(axis=1)
    chosen = 1 + int(np.argmax((net + counts)[1:]))
    gains = float(net[chosen] - net[0]), float(counts[chosen] - counts[0])
    if best[chosen - 1] == 0 or sum(gains) <= 0:
        return None, gains
    return orders[int(best[chosen - 1])].tolist(), (*gains, float(net[0]), float(counts[0]))


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


@cache
def _orders(size: int) -> tuple[np.ndarray, np.ndarray]:
    """Every order of so many things, the one that is there first; and, a row for each step, the cells that they walk
    through in a matrix of (what stands before, or one of them) by (one of them, or what stands after)."""
    orders = np.array(list(permutations(range(size))))
    ends = np.full((len(orders), 1), size)
    left = np.hstack((np.zeros_like(ends), orders + 1))
    return orders, np.ascontiguousarray((left * (size + 1) + np.hstack((orders, ends))).T)
