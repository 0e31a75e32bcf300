"""Translation ranking with in-batch negatives over sums of token vectors."""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise

import kernels
import numpy as np
import torch


def ngrams(vocabulary: list[str], shortest: int, longest: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    """Character n-grams of each token that occur in two tokens or more: pointers, indices, weights, how many there are.

    A word's start counts as a character. Chinese, Japanese and Korean characters say more each: there, of 1 to 3.
    """
    lists: list[list[str]] = []
    for token in vocabulary:
        text = token.replace("▁", "<")
        dense = any("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in text)
        low, high = (1, 3) if dense else (shortest, longest)
        found = (
            text[i : i + n] for n in range(low, high + 1) for i in range(len(text) - n + 1) if n < len(text) or dense
        )
        lists.append(list(dict.fromkeys(found)))
    count = Counter(gram for grams in lists for gram in grams)
    ids: dict[str, int] = {}
    index, pointer, weight = [], [0], []
    for grams in lists:
        known = [ids.setdefault(gram, len(ids)) for gram in grams if count[gram] > 1]
        index += known
        pointer.append(len(index))
        weight.append(1 / math.sqrt(len(known)) if known else 0.0)
    return np.array(pointer), np.array(index, np.int32), np.array(weight, np.float32), len(ids)


def _repeats(ids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Positions (i, j), i != j, of equal ids: texts that are no negatives of each other."""
    order = np.argsort(ids, kind="stable")
    cuts = np.flatnonzero(np.r_[True, np.diff(ids[order]) != 0, True])
    left, right = [np.empty(0, np.intp)], [np.empty(0, np.intp)]
    for a, b in pairwise(cuts):
        if b - a > 1:
            i, j = np.repeat(order[a:b], b - a), np.tile(order[a:b], b - a)
            left.append(i[i != j])
            right.append(j[i != j])
    return np.concatenate(left), np.concatenate(right)


def ranking(a: torch.Tensor, b: torch.Tensor, scale: float, repeats: list[tuple[np.ndarray, np.ndarray]]):
    """Loss and gradients of the symmetric ranking loss (Yang et al. 2019) of unit rows, row i of `a` with row i of `b`.

    One exponential serves both directions, since cosines are at most 1 and need no other shift.
    """
    n = len(a)
    a16, b16 = a.to(torch.bfloat16), b.to(torch.bfloat16)
    e = torch.mm(a16, b16.T).float().sub_(1).mul_(scale).exp_()
    for i, j in repeats:
        e[i, j] = 0
    true = scale * ((a * b).sum(1) - 1)
    e.diagonal().copy_(true.exp())
    rows, columns = e.sum(1), e.sum(0)
    loss = float((rows.log() + columns.log()).mean() / 2 - true.mean())
    d = e / columns
    d.addcmul_(e, 1 / rows[:, None])
    d.diagonal().sub_(2)
    d = d.to(torch.bfloat16)
    factor = scale / (2 * n)
    return loss, torch.mm(d, b16).float() * factor, torch.mm(d.T, a16).float() * factor


class Table:
    """Rows with Adam's two moments."""

    def __init__(self, rows: int, width: int, rng: np.random.Generator, deviation: float) -> None:
        self.rows = rng.standard_normal((rows, width), dtype=np.float32) * np.float32(deviation)
        self.first = np.zeros_like(self.rows)
        self.second = np.zeros_like(self.rows)
        self.count = np.zeros(rows, np.int64)

    def group(self, items: np.ndarray, starts: np.ndarray, ends: np.ndarray):
        total = int((ends - starts).sum())
        unique = np.empty(min(total, len(self.rows)), np.int32)
        pointer, where = np.empty(len(unique) + 1, np.int64), np.empty(total, np.int32)
        n = kernels.group(items, starts, ends, self.count, unique, pointer, where)
        return n, unique, pointer, where

    def update(self, gradient: np.ndarray, unique: np.ndarray, n: int, rate: float, step: int) -> None:
        beta1, beta2 = 0.9, 0.999
        kernels.adam(
            self.rows, self.first, self.second, gradient, unique, n, np.float32(rate), np.float32(beta1),
            np.float32(beta2), np.float32(1 / (1 - beta1**step)), np.float32(1 / (1 - beta2**step)),
        )  # fmt: skip


class Trainer:
    """Holds the token and n-gram tables; `step` learns from one batch, `table` is the result."""

    def __init__(self, vocabulary: list[str], width: int, shortest: int, longest: int, seed: int) -> None:
        rng = np.random.default_rng(seed)
        self.pointer, self.index, self.weight, grams = ngrams(vocabulary, shortest, longest)
        self.own = Table(len(vocabulary), width, rng, 0.1)
        self.parts = Table(max(grams, 1), width, rng, 0.1)
        self.steps = 0

    def table(self) -> np.ndarray:
        """The float32 rows of all tokens, n-grams folded in; the unknown token's, row 0, is zero."""
        out = np.empty_like(self.own.rows)
        every = np.arange(len(out), dtype=np.int32)
        kernels.compose(self.own.rows, self.parts.rows, self.pointer, self.index, self.weight, every, out)
        out[0] = 0
        return out

    def step(self, tokens, starts, ends, left: np.ndarray, right: np.ndarray, rate: float, scale: float) -> float:
        """One batch of pairs of texts, by number; `starts` and `ends` bound each text's tokens. Returns the loss."""
        n = len(left)
        texts = np.concatenate([left, right])
        first, last = starts[texts], ends[texts]
        k, unique, pointer, where = self.own.group(tokens, first, last)
        unique = unique[:k]
        rows = np.empty((k, self.own.rows.shape[1]), np.float32)
        kernels.compose(self.own.rows, self.parts.rows, self.pointer, self.index, self.weight, unique, rows)
        local = np.empty(len(where), np.int32)
        kernels.rename(tokens, first, last, unique, k, self.own.count, local)
        stops = np.cumsum(last - first)
        sums = np.empty((2 * n, rows.shape[1]), np.float32)
        kernels.bag(rows, local, stops - (last - first), stops, sums)

        x = torch.from_numpy(sums)
        length = x.norm(dim=1, keepdim=True).clamp_min_(1e-6)
        unit = x / length
        loss, a, b = ranking(unit[:n], unit[n:], scale, [_repeats(left), _repeats(right)])
        g = torch.cat([a, b])
        g = ((g - unit * (g * unit).sum(1, keepdim=True)) / length).numpy()

        self.steps += 1
        gradient = np.empty_like(rows)
        kernels.gather(g, np.ones(len(g), np.float32), pointer, where, k, gradient)
        self.own.update(gradient, unique, k, rate, self.steps)
        m, grams, pointer, where = self.parts.group(self.index, self.pointer[unique], self.pointer[unique + 1])
        share = np.empty((m, rows.shape[1]), np.float32)
        kernels.gather(gradient, self.weight[unique], pointer, where, m, share)
        self.parts.update(share, grams, m, rate, self.steps)
        return loss
