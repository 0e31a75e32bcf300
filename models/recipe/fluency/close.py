"""Teach the second net of `xlate_audit.text.order_net`, which looks again at what the first one doubts.

It is larger, and learns only from sentences that the first net lets through: the sound ones that look odd, and the
broken ones. So every lesson is a hard one (a cascade, as in Viola and Jones 2001).
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from data import Corpus
from order import UNSPACED, Lessons, OrderTrainer, Types, word_starts
from safetensors.numpy import save_file
from torch import nn

from xlate_audit.text.bigrams import BEGIN as BEGIN_SYMBOL
from xlate_audit.text.bigrams import END as END_SYMBOL
from xlate_audit.text.bigrams import Bigrams
from xlate_audit.text.fluency import LANGUAGES, Fluency
from xlate_audit.text.order_net import APART, CLOSE, NOTHING, OrderNet, both_sides, features

HIDDEN, LAYERS = 192, 6
TAUGHT = 3  # stands in a scrambled stretch, changed places with a neighbour, does not belong behind what it follows
OUT = TAUGHT + 1  # and its part in the odds of the sentence to have a scrambled stretch, which are the tokens' sum
WHOLE = 0.15  # what the loss of a sentence weighs
BROKEN = 0.4  # share of the sentences that have words moved
KINDS = (0.66, 0.12, 0.12, 0.10)  # of them: stretch scrambled, two phrases exchanged, one word moved, two swapped
DOUBT = -3.3  # log-odds by the first net of a sentence's oddest word from which it is a lesson
STREAMS, SENTENCES = 12, 96  # of one step: languages, and sentences of each
SELDOM = 0.35  # share of them that a language without blanks gets, which no rule reads
RATES = ((0, 300, 8000), (1e-6, 2e-3, 1e-6))  # steps, and the learning rates between which it glides
LONGEST = 90  # tokens of a sentence that one lesson holds


def disturbed(
    ids: np.ndarray, types: Types, language: str, random: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """A sentence's tokens, perhaps with words out of order, and for each token (n, TAUGHT) what the net is to say."""
    labels = np.zeros((len(ids), TAUGHT), np.float32)
    if random.random() >= BROKEN:
        return ids, labels
    starts = word_starts(ids, types, language, random)
    kind = int(random.choice(4, p=KINDS))
    size = (_scrambled_size(random), int(random.integers(3, 8)), int(random.integers(3, 7)), 2)[kind]
    bounds = [*starts, len(ids)]
    if len(starts) < size + 2:
        return ids, labels
    first = int(random.integers(0 if language not in UNSPACED else 1, len(starts) - size + 1))
    words = [ids[bounds[n] : bounds[n + 1]] for n in range(first, first + size)]
    if random.random() < 0.7 and not all(types.worded[word[0]] and types.worded[word[-1]] for word in words):
        return ids, labels
    order = _order(kind, size, random)
    moved = np.flatnonzero(order != np.arange(size))
    if not len(moved) or all(np.array_equal(words[n], words[k]) for n, k in enumerate(order)):
        return ids, labels
    out = np.concatenate((ids[: bounds[first]], *(words[n] for n in order), ids[bounds[first + size] :]))
    heads = np.cumsum([0, *(len(words[n]) for n in order)]) + bounds[first]
    labels[heads[moved[0]] : heads[moved[-1] + 1], 0 if moved[-1] - moved[0] > 1 else 1] = 1
    for n, (a, b) in enumerate(pairwise([-1, *order.tolist(), size])):
        if b != a + 1 and heads[n] < len(labels):
            labels[heads[n], 2] = 1
    return out, labels


def _scrambled_size(random: np.random.Generator) -> int:
    return int(random.integers(4, 9) if random.random() < 0.8 else random.integers(8, 13))


def _order(kind: int, size: int, random: np.random.Generator) -> np.ndarray:
    """The order in which words stand, by the kind of scramble."""
    order = np.arange(size)
    if kind == 0:
        random.shuffle(order)
    elif kind == 1:
        order = np.roll(order, int(random.integers(1, size)))
    elif kind == 2:
        order = np.insert(order[1:], size - 1, 0) if random.random() < 0.5 else np.insert(order[:-1], 0, size - 1)
    else:
        order = order[::-1]
    return order


class Quick(Fluency):
    """The model of the language with its encoders at half precision: five times as fast on processors that have it."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self._halved = {
            name: torch.from_numpy(np.ascontiguousarray(a.T)).bfloat16() for name, a in self._weights.items()
        }

    def side(self, name: str, context: np.ndarray) -> np.ndarray:
        w, rows = self._halved, torch.from_numpy(context).bfloat16()
        with torch.inference_mode():
            hidden = nn.functional.linear(rows, w[f"{name}.weight"][:, : rows.shape[1]], w[f"{name}.bias"]).relu_()
            return nn.functional.linear(hidden, w[f"{name}_out.weight"], w[f"{name}_out.bias"]).float().numpy()


class CloseLessons(Lessons):
    """Streams of the sentences that the first net doubts."""

    def __init__(
        self, corpus: Corpus, types: Types, fluency: Fluency, bigrams: Bigrams, first: OrderNet, seed: int
    ) -> None:
        super().__init__(corpus, types, fluency, bigrams, seed)
        self.first = first

    def stream(self, language: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Features (rows, width) of the doubted ones of some sentences in a stream, labels (rows, TAUGHT), and for each
        row the number of the sentence whose token it holds, or -1."""
        begin, end = self.types.ends[language]
        index, labels, heads = [np.full(APART, -1)], [np.zeros((APART, TAUGHT), np.float32)], []
        at = APART
        for _ in range(round(SENTENCES * (SELDOM if language in UNSPACED else 1))):
            ids = self.sentence(language)
            if len(ids) > LONGEST:
                cut = int(self.random.integers(0, len(ids) - LONGEST + 1))
                ids = ids[cut : cut + LONGEST]
            ids, label = disturbed(ids, self.types, language, self.random)
            heads.append(at)
            index.append(np.concatenate(([-2], ids, [-3], [-1] * APART)))
            labels.append(np.pad(label, ((1, APART + 1), (0, 0))))
            at += len(ids) + 2 + APART
        where, said = np.concatenate(index), np.concatenate(labels)
        vectors, symbols, net = self._read(where, begin, end)
        sides = both_sides(vectors, self.fluency)
        first = features(vectors, symbols, net, sides, language, self.bigrams)
        odd = self.first.scores(first, symbols != NOTHING)[:, 0]
        odd[where < 0] = -np.inf
        number = np.searchsorted(heads, np.arange(len(where)), "right") - 1
        tops = np.maximum.reduceat(odd, heads)
        keep = np.zeros(len(where), bool)
        for top, a, b in zip(tops, heads, [*heads[1:], len(where)], strict=True):
            keep[a:b] = top > DOUBT
        keep[:APART] = True
        sides = sides[0][keep], sides[1][keep]
        read = features(vectors[keep], symbols[keep], net[keep], sides, language, self.bigrams, CLOSE)
        return read, said[keep], np.where(where >= 0, number, -1)[keep]

    def _read(self, where: np.ndarray, begin: np.ndarray, end: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        known = np.maximum(where, 0)
        vectors = self.types.vectors[known].astype(np.float32)
        symbols = self.types.symbols[known].astype(np.int64)
        for mark, vector, symbol in ((-1, 0, NOTHING), (-2, begin, BEGIN_SYMBOL), (-3, end, END_SYMBOL)):
            vectors[where == mark] = vector
            symbols[where == mark] = symbol
        there = symbols != NOTHING
        return vectors, symbols, np.append(np.float32(0), self.fluency.gaps(vectors) * (there[1:] & there[:-1]))


def train_close(
    corpus: Corpus, types: Types, fluency: Fluency, bigrams: Bigrams, first: OrderNet, path: Path, seed: int,
    report: Callable[[int, float, float], None],
) -> None:  # fmt: skip
    """Write the net to `path`. `first` is the one that looks first. `report` is told the step and the mean losses of
    the first two outputs since, every hundred steps."""
    lessons = CloseLessons(corpus, types, fluency, bigrams, first, seed)
    net = OrderTrainer(64 + 2 * len(CLOSE) + 1, HIDDEN, LAYERS, OUT)
    optimizer = torch.optim.AdamW(net.parameters(), weight_decay=0.01)
    losses = np.zeros(TAUGHT)
    for step in range(RATES[0][-1]):
        for group in optimizer.param_groups:
            group["lr"] = float(np.interp(step, *RATES))
        chosen = lessons.random.choice(len(LANGUAGES), STREAMS, replace=False)
        parts = [lessons.stream(LANGUAGES[int(n)]) for n in chosen]
        numbers = [np.where(part[2] < 0, -1, part[2] + n * SENTENCES) for n, part in enumerate(parts)]
        sentence = torch.from_numpy(np.concatenate(numbers))
        read, labels = (torch.from_numpy(np.concatenate([part[k] for part in parts])) for k in (0, 1))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = net(read, (read.abs().sum(1) > 0).float())
        tokens = sentence >= 0
        loss = _loss(scores[tokens].float(), labels[tokens], sentence[tokens])
        optimizer.zero_grad()
        (loss[:TAUGHT].sum() + WHOLE * loss[TAUGHT]).backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        losses += loss[:TAUGHT].detach().numpy()
        if step % 100 == 99:
            report(step + 1, *(losses[:2] / 100).tolist())
            losses[:] = 0
    save_file(net.arrays(), path)


def _loss(scores: torch.Tensor, labels: torch.Tensor, sentence: torch.Tensor) -> torch.Tensor:
    """Cross-entropy of what the net says of the tokens, by kind, and of the sentences that they stand in."""
    of_tokens = nn.functional.binary_cross_entropy_with_logits(scores[:, :TAUGHT], labels, reduction="none").mean(0)
    _, at = torch.unique(sentence, return_inverse=True)
    nothing = torch.zeros(int(at.max()) + 1)
    odds = nothing.index_add(0, at, scores[:, TAUGHT].exp()).log()
    broken = nothing.index_add(0, at, labels[:, 0]).clamp(max=1)
    of_sentences = nn.functional.binary_cross_entropy_with_logits(odds, broken)
    return torch.cat((of_tokens, of_sentences[None]))
