"""Teach `xlate_audit.text.order_net` to tell words out of order, from sentences of which half have words moved."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from data import Corpus
from safetensors.numpy import save_file
from torch import nn

from xlate_audit.text.bigrams import BEGIN as BEGIN_SYMBOL
from xlate_audit.text.bigrams import END as END_SYMBOL
from xlate_audit.text.bigrams import Bigrams
from xlate_audit.text.fluency import LANGUAGES, Fluency, Token
from xlate_audit.text.order_net import AHEAD, APART, KERNEL, NOTHING, both_sides, features

HIDDEN, LAYERS = 64, 3
UNSPACED = frozenset({"ja", "zh"})
LONGEST = 48  # tokens of a sentence that one lesson holds
SHARES = (0.45, 0.35, 0.10, 0.10)  # left alone, stretch scrambled, one word moved, two words swapped
STREAMS, SENTENCES = 6, 32  # of one step: languages, and sentences of each


class OrderTrainer(nn.Module):
    """A net as torch trains it, over one stream (rows, width)."""

    def __init__(self, width: int, hidden: int, layers: int, outputs: int) -> None:
        super().__init__()
        sizes = [width] + [hidden] * layers
        self.convolutions = nn.ModuleList(nn.Conv1d(a, b, KERNEL, padding=KERNEL // 2) for a, b in pairwise(sizes))
        self.out = nn.Linear(hidden, outputs)

    def forward(self, read: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        mask = there[None, None, :]
        hidden = read.T[None] * mask
        for n, convolution in enumerate(self.convolutions):
            out = torch.relu(convolution(hidden))
            hidden = (out if n == 0 else hidden + out) * mask
        return self.out(hidden[0].T)

    def arrays(self) -> dict[str, np.ndarray]:
        """The weights as they ship: of each layer (KERNEL, width, channels) at 8 bits, with one scale a channel."""
        layers = [(c.weight.detach().numpy().transpose(2, 1, 0), c.bias) for c in self.convolutions]
        out = {}
        for n, (weight, bias) in enumerate([*layers, (self.out.weight.detach().numpy().T[None], self.out.bias)]):
            scale = np.abs(weight).max(axis=(0, 1)) / 127
            out[f"{n}.weight"] = np.ascontiguousarray(np.round(weight / scale).astype(np.int8))
            out[f"{n}.scale"] = scale.astype(np.float32)
            out[f"{n}.bias"] = bias.detach().numpy().astype(np.float16)
        return out


class Types:
    """Vectors and symbols of all token types of a corpus, each looked up once."""

    def __init__(self, corpus: Corpus, fluency: Fluency, bigrams: Bigrams) -> None:
        self.vectors = np.zeros((len(corpus.types), 64), np.float16)
        self.symbols = np.zeros(len(corpus.types), np.int16)
        self.glued = np.array([glued for _, _, glued in corpus.types])
        self.worded = np.array([any(ch.isalnum() for ch in text) for _, text, _ in corpus.types])
        self.ends = {}
        of: dict[int, list[int]] = {}
        for n, (language, _, _) in enumerate(corpus.types):
            of.setdefault(language, []).append(n)
        for number, rows in of.items():
            language = LANGUAGES[number]
            for k in range(0, len(rows), 8000):
                part = rows[k : k + 8000]
                words = [Token(corpus.types[n][1], 0, 1, corpus.types[n][2]) for n in part]
                vectors = fluency.vectors(words, language)
                self.vectors[part] = vectors[1:-1]
                self.symbols[part] = bigrams.symbols(words, language, vectors)[1:-1]
                self.ends[language] = vectors[[0, -1]]


def disturbed(
    ids: np.ndarray, types: Types, language: str, random: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """A sentence's tokens, perhaps with words out of order, and for each token (n, 2) whether it stands in a scrambled
    stretch and whether it is one of two that changed places."""
    labels = np.zeros((len(ids), 2), np.float32)
    kind = int(random.choice(4, p=SHARES))
    if kind == 0:
        return ids, labels
    starts = word_starts(ids, types, language, random)
    size = 2 if kind == 3 else int(random.integers(4, 9))
    bounds = [*starts, len(ids)]
    if len(starts) < size + 2:
        return ids, labels
    first = int(random.integers(0 if language not in UNSPACED else 1, len(starts) - size + 1))
    words = [ids[bounds[n] : bounds[n + 1]] for n in range(first, first + size)]
    plain = all(types.worded[word[0]] and types.worded[word[-1]] for word in words)
    if not plain and random.random() < 0.85:
        return ids, labels
    order = np.arange(size)
    if kind == 1:
        random.shuffle(order)
    elif kind == 2:
        a, b = random.choice(size, 2, replace=False)
        order = np.insert(np.delete(order, a), b, a)
    else:
        order = order[::-1]
    moved = np.flatnonzero(order != np.arange(size))
    if not len(moved) or all(np.array_equal(words[n], words[k]) for n, k in enumerate(order)):
        return ids, labels
    parts = [words[n] for n in order]
    out = np.concatenate((ids[: bounds[first]], *parts, ids[bounds[first + size] :]))
    lengths = np.cumsum([0, *(len(part) for part in parts)]) + bounds[first]
    reach = int(moved[-1] - moved[0])
    labels[lengths[moved[0]] : lengths[moved[-1] + 1], 0 if reach > 2 else 1] = 1
    return out, labels


def word_starts(ids: np.ndarray, types: Types, language: str, random: np.random.Generator) -> list[int]:
    """Where words start: at blanks; in scripts without blanks, every one to three tokens."""
    if language in UNSPACED:
        steps = np.cumsum(random.integers(1, 4, len(ids)))
        return [0, *steps[steps < len(ids)].tolist()]
    return [n for n in range(len(ids)) if n == 0 or not types.glued[ids[n]]]


class Lessons:
    """Streams of sentences, each language as often as any other, every sentence once before any comes again."""

    def __init__(self, corpus: Corpus, types: Types, fluency: Fluency, bigrams: Bigrams, seed: int) -> None:
        self.corpus, self.types, self.fluency, self.bigrams = corpus, types, fluency, bigrams
        self.random = np.random.default_rng(seed)
        self.order = {lang: self.random.permutation(np.flatnonzero(~corpus.held[lang])) for lang in LANGUAGES}
        self.at = dict.fromkeys(LANGUAGES, 0)

    def sentence(self, language: str) -> np.ndarray:
        at, order = self.at[language], self.order[language]
        self.at[language] = at + 1
        n = order[at % len(order)]
        return self.corpus.ids[language][self.corpus.starts[language][n] : self.corpus.starts[language][n + 1]]

    def stream(self, language: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Features (rows, width) of some sentences in a stream, labels (rows, 2), and which rows hold a token of a
        sentence."""
        vectors, symbols, labels, tokens = [], [], [], []
        begin, end = self.types.ends[language]
        for _ in range(SENTENCES):
            ids = self.sentence(language)
            cut = 0
            if len(ids) > LONGEST:
                cut = int(self.random.integers(0, len(ids) - LONGEST + 1))
                ids = ids[cut : cut + LONGEST]
            ids, label = disturbed(ids, self.types, language, self.random)
            rows = self.types.vectors[ids].astype(np.float32)
            vectors.append(np.concatenate((np.zeros((APART, 64), np.float32), begin[None], rows, end[None])))
            symbols.append([NOTHING] * APART + [BEGIN_SYMBOL, *self.types.symbols[ids], END_SYMBOL])
            labels.append(np.concatenate((np.zeros((APART + 1, 2), np.float32), label, np.zeros((1, 2), np.float32))))
            tokens.append([False] * (APART + 1) + [True] * len(ids) + [False])
        every, known = np.concatenate(vectors), np.concatenate(symbols)
        there = known != NOTHING
        net = np.append(np.float32(0), self.fluency.gaps(every) * (there[1:] & there[:-1]))
        read = features(every, known, net, both_sides(every, self.fluency), language, self.bigrams)
        return read, np.concatenate(labels), np.concatenate(tokens)


def train_order(
    corpus: Corpus, types: Types, fluency: Fluency, bigrams: Bigrams, path: Path, steps: int, rate: float, seed: int,
    report: Callable[[int, float, float], None],
) -> None:  # fmt: skip
    """Write the net to `path`. `report` is told the step and the mean losses since, every hundred steps."""
    lessons = Lessons(corpus, types, fluency, bigrams, seed)
    net = OrderTrainer(64 + 2 * len(AHEAD) + 1, HIDDEN, LAYERS, 2)
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.01)
    losses = np.zeros(2)
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = rate * min(1.0, (step + 1) / 200) * (1 - step / steps) + 1e-6
        chosen = lessons.random.choice(len(LANGUAGES), STREAMS, replace=False)
        parts = [lessons.stream(LANGUAGES[int(n)]) for n in chosen]
        read, labels, tokens = (torch.from_numpy(np.concatenate(kind)) for kind in zip(*parts, strict=True))
        there = (read.abs().sum(1) > 0).float()
        scores = net(read, there)
        loss = nn.functional.binary_cross_entropy_with_logits(scores[tokens], labels[tokens], reduction="none").mean(0)
        optimizer.zero_grad()
        loss.sum().backward()
        optimizer.step()
        losses += loss.detach().numpy()
        if step % 100 == 99:
            report(step + 1, *(losses / 100).tolist())
            losses[:] = 0
    save_file(net.arrays(), path)
