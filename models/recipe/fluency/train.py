"""Train the fluency model: how plausible it is that one piece of a sentence follows another.

A token is the sum of a few embedding rows (the word if frequent, else its ending and beginning; shape; language). One
encoder reads the three tokens left of a gap, another the three right of it; their inner product is the log-odds that
the two belong together, against the same left side followed by what stands elsewhere in the sentence. So a sentence of
n tokens gives some n * n lessons at once, and the sum over the gaps of a window is the log-likelihood ratio of its
order against chance. (Noise-contrastive estimation of pointwise mutual information, as in Mikolov et al. 2013 and Levy
and Goldberg 2014, with the sentence itself as the noise.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import numpy as np
import torch
from data import Corpus
from torch import nn

from xlate_audit.text.fluency import BEGIN, CONTEXT, END, FEATURES, LANGUAGES, feature_rows, word_key

WORDS, WIDTH, HIDDEN, MEET = 45_700, 64, 128, 64
LENGTH = 34  # tokens of a sentence that one lesson holds
OVERLAP = 2 * CONTEXT - 2  # tokens back at which the two sides of a gap would hold the same words


class Net(nn.Module):
    """Embeddings, and the two encoders that meet at a gap."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.table = nn.EmbeddingBag(rows, WIDTH, mode="sum", sparse=True, padding_idx=0)
        nn.init.normal_(self.table.weight, std=0.1)
        self.left = nn.Linear(CONTEXT * WIDTH, HIDDEN)
        self.left_out = nn.Linear(HIDDEN, MEET)
        self.right = nn.Linear(CONTEXT * WIDTH, HIDDEN)
        self.right_out = nn.Linear(HIDDEN, MEET)
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, features: torch.Tensor, keep: torch.Tensor) -> torch.Tensor:
        """Log-odds (batch, left end, right start) for features (batch, length, FEATURES). `keep` (2, batch, length)
        says how many tokens each side sees: the model must also know what to say of a single pair."""
        batch, length, _ = features.shape
        e = self.table(features.reshape(-1, FEATURES)).view(batch, length, WIDTH)
        lefts, rights = [], []
        for n in range(CONTEXT):
            lefts.append(nn.functional.pad(e, (0, 0, n, 0))[:, :length] * (keep[0] > n).unsqueeze(-1))
            rights.append(nn.functional.pad(e, (0, 0, 0, n))[:, n:] * (keep[1] > n).unsqueeze(-1))
        left = self.left_out(torch.relu(self.left(torch.cat(lefts, -1))))
        right = self.right_out(torch.relu(self.right(torch.cat(rights, -1))))
        return left @ right.transpose(1, 2) / MEET**0.5 + self.bias


def vocabulary(corpus: Corpus, words: int) -> dict[tuple[int, str], int]:
    """Rows of the words worth one of their own: the most frequent of each language, equally many of each."""
    share = words // len(LANGUAGES)
    rows: dict[tuple[int, str], int] = {}
    for number, language in enumerate(LANGUAGES):
        uses = np.bincount(corpus.ids[language], minlength=len(corpus.types))
        counts: Counter[str] = Counter()
        for n in np.flatnonzero(uses):
            counts[corpus.types[n][1].lower()] += int(uses[n])
        usual = [
            w for w, c in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if not w[0].isdigit() and c > 4
        ]
        for word in usual[:share]:
            rows[number, word] = 0
    for row, key in enumerate(sorted(rows, key=lambda key: word_key(LANGUAGES[key[0]], key[1])), 1):
        rows[key] = row
    return rows


class Sampler:
    """Hands out sentences, or stretches of long ones, as equally long rows of token ids."""

    def __init__(self, corpus: Corpus, seed: int) -> None:
        self.corpus, self.random = corpus, np.random.default_rng(seed)
        self.order = {lang: np.flatnonzero(~corpus.held[lang]) for lang in LANGUAGES}
        self.at = dict.fromkeys(LANGUAGES, 0)
        kinds = len(corpus.types)
        self.begin = {
            lang: kinds + 2 * n for n, lang in enumerate(LANGUAGES)
        }  # lines of the feature table, see features_of
        self.empty = kinds + 2 * len(LANGUAGES)

    def sentence(self, language: str) -> np.ndarray:
        """The next training sentence between its begin and end; every language starts over when it is through."""
        order = self.order[language]
        at = self.at[language]
        if at % len(order) == 0:
            self.random.shuffle(order)
        self.at[language] = at + 1
        n = order[at % len(order)]
        ids = self.corpus.ids[language][self.corpus.starts[language][n] : self.corpus.starts[language][n + 1]]
        ids = np.concatenate(([self.begin[language]], ids, [self.begin[language] + 1]))
        if len(ids) > LENGTH:
            start = int(self.random.integers(0, len(ids) - LENGTH + 1))
            ids = ids[start : start + LENGTH]
        return ids

    def batch(self, size: int) -> tuple[np.ndarray, np.ndarray]:
        """Token ids (size, LENGTH) and how many of each row count."""
        ids = np.full((size, LENGTH), self.empty)
        lengths = np.zeros(size, np.int64)
        for row in range(size):
            sentence = self.sentence(LANGUAGES[int(self.random.integers(len(LANGUAGES)))])
            lengths[row] = len(sentence)
            ids[row, : len(sentence)] = sentence
        return ids, lengths


def features_of(corpus: Corpus, rows: dict[tuple[int, str], int]) -> np.ndarray:
    """Embedding rows of every token type, of begin and end in each language, and of nothing."""
    words = len(rows)
    table = [
        feature_rows(lang, text, glued, rows.get((lang, text.lower()), 0), words) for lang, text, glued in corpus.types
    ]
    for number in range(len(LANGUAGES)):
        table += [feature_rows(number, mark, False, 0, words) for mark in (BEGIN, END)]
    return np.array([*table, [0] * FEATURES], np.int64)


def targets(lengths: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    """Weights (batch, left, right) of the true gaps and of the false ones; the false ones of a gap weigh as much as the
    true one together. Pairs whose two sides would share words are left out."""
    position = np.arange(LENGTH)
    ahead = position[None, :] - position[:, None]  # right start minus left end
    there = position[None, :] < lengths[:, None]
    valid = there[:, :, None] & there[:, None, :]
    true = valid & (ahead == 1)
    false = valid & (ahead != 1) & ((ahead > 0) | (ahead < -OVERLAP)) & (position > 0)[None, None, :]
    false &= true.any(axis=2)[:, :, None]
    weight = false / np.maximum(false.sum(axis=2, keepdims=True), 1)
    return torch.from_numpy(true.astype(np.float32)), torch.from_numpy(weight.astype(np.float32))


def train(
    net: Net,
    corpus: Corpus,
    rows: dict[tuple[int, str], int],
    sampler: Sampler,
    tokens: int,
    size: int,
    rate: float,
    report: Callable[[int, float, Net], None],
) -> None:
    """One run over so many tokens in batches of `size` sentences, the learning rates falling from `rate` (embeddings;
    half of it for the encoders) to nothing. `report` is told the step, the mean loss since, and the net, every hundred
    steps."""
    features = features_of(corpus, rows)
    sparse = torch.optim.SparseAdam(net.table.parameters(), lr=rate)
    dense = torch.optim.Adam([p for n, p in net.named_parameters() if not n.startswith("table")], lr=rate / 2)
    steps, loss_sum = tokens // (size * LENGTH), 0.0
    for step in range(steps):
        for optimizer, highest in ((sparse, rate), (dense, rate / 2)):
            optimizer.param_groups[0]["lr"] = highest * (1 - step / steps) + 1e-5
        ids, lengths = sampler.batch(size)
        keep = torch.from_numpy(sampler.random.choice(CONTEXT, (2, *ids.shape), p=(0.15, 0.15, 0.7)) + 1)
        score = net(torch.from_numpy(features[ids]), keep)
        true, false = targets(lengths)
        softplus = nn.functional.softplus
        loss = (true * softplus(-score) + false * softplus(score)).sum() / true.sum()
        sparse.zero_grad()
        dense.zero_grad()
        loss.backward()
        sparse.step()
        dense.step()
        loss_sum += float(loss.detach())
        if step % 100 == 99:
            report(step + 1, loss_sum / 100, net)
            loss_sum = 0.0
