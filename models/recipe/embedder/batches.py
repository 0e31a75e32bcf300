"""Which pairs stand in one batch: what a sentence is told apart from is half of what is learnt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from data import LANGUAGES, Pairs


@dataclass(frozen=True, slots=True)
class Mix:
    """How pairs are drawn.

    `weights`: passes over a source's pairs in one epoch (1 where it is not named). `lexicon`: sources that are word
    lists, which never fill a batch, since among words many are synonyms and no negatives. `pivot`: pairs of two
    translations of one English text, as a share of the sentence pairs. `single`: share of the sentence pairs in batches
    of one language pair. `balance`: a language of n pairs counts as n ** (1 - balance), so that those with little text
    count for more; 0 takes them as they are.
    """

    size: int
    weights: dict[str, float]
    lexicon: frozenset[str]
    pivot: float
    single: float
    balance: float


_USUAL = 100_000  # pairs of a language that come once each


def pivots(
    pairs: Pairs, count: int, lexicon: np.ndarray, balance: float, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Random pairs of texts (two languages, or two wordings of one) that translate one and the same English text."""
    rows = np.flatnonzero((pairs.languages[pairs.left] == 0) & ~lexicon)
    rows = rows[np.argsort(pairs.left[rows], kind="stable")]
    english = pairs.left[rows]
    cuts = np.flatnonzero(np.r_[True, english[1:] != english[:-1], True])
    sizes = np.diff(cuts)
    group = np.repeat(np.arange(len(sizes)), sizes)
    linked = np.flatnonzero(sizes[group] > 1)
    language = pairs.languages[pairs.right[rows[linked]]]
    chance = np.cumsum(np.maximum(np.bincount(language), 1.0)[language] ** -balance)
    one = linked[np.minimum(np.searchsorted(chance, rng.random(count) * chance[-1]), len(linked) - 1)]
    other = cuts[group[one]] + rng.integers(0, 2**31, count) % sizes[group[one]]
    a, b = pairs.right[rows[one]], pairs.right[rows[other]]
    return a[a != b], b[a != b]


def epoch(
    pairs: Pairs, usable: np.ndarray, mix: Mix, rng: np.random.Generator
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """The batches of one epoch as (left texts, right texts), in random order. `usable` marks texts that have tokens."""
    words = np.isin(pairs.source, [i for i, name in enumerate(pairs.sources) if name in mix.lexicon])
    passes = np.array([mix.weights.get(name, 1.0) for name in pairs.sources])[pairs.source]
    other = np.where(pairs.languages[pairs.left] == 0, pairs.languages[pairs.right], 0)
    share = (_USUAL / np.maximum(np.bincount(other[~words], passes[~words], len(LANGUAGES)), 1.0)) ** mix.balance
    share[0] = 1  # pairs without English
    passes = np.where(words, passes, passes * share[other])
    times = np.floor(passes).astype(int) + (rng.random(len(passes)) < passes % 1)
    rows = np.repeat(np.arange(len(times)), times)
    left, right, apart = pairs.left[rows], pairs.right[rows], words[rows]
    if mix.pivot:
        a, b = pivots(pairs, int(mix.pivot * np.count_nonzero(~apart)), words, mix.balance, rng)
        left, right = np.concatenate([left, a]), np.concatenate([right, b])
        apart = np.concatenate([apart, np.zeros(len(a), bool)])
    fit = usable[left] & usable[right]
    left, right, apart = left[fit], right[fit], apart[fit]

    key = pairs.languages[left].astype(np.int32) * 32 + pairs.languages[right]
    order = rng.permutation(len(left))
    single = (rng.random(len(order)) < mix.single) & ~apart[order]
    same = order[single]
    same = same[np.argsort(key[same], kind="stable")]
    cuts = np.flatnonzero(np.r_[True, np.diff(key[same]) != 0, True])
    chosen, rest = [], [order[~single]]
    for start, end in pairwise(cuts):
        whole = start + (end - start) // mix.size * mix.size
        chosen += [same[i : i + mix.size] for i in range(start, whole, mix.size)]
        rest.append(same[whole:end])
    mixed = rng.permutation(np.concatenate(rest))
    chosen += [mixed[i : i + mix.size] for i in range(0, len(mixed) // mix.size * mix.size, mix.size)]
    for i in rng.permutation(len(chosen)):
        yield left[chosen[i]], right[chosen[i]]
