"""The vocabulary: whole words, pieces of words, and Vietnamese pairs of syllables, under a unigram language model.

The unigram trainer of the tokenizers library takes its candidates from substrings that recur among distinct words, so
that a frequent word with no longer relative is never one. So its pieces only start the search: the frequent words of
every language join them, and a few rounds of encoding and counting (hard EM) decide which stay. Arabic, Hebrew
and Korean are parted into stems and affixes (see morphology).
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from data import LANGUAGES, Pairs
from morphology import SCRIPTS, stems
from text import SPACE, normalise, normalizer, pre_tokenizer, words
from tokenizers import Tokenizer, models, trainers
from tokenizers import pre_tokenizers as pre

_IDEOGRAPHIC = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_UNKNOWN = "<unk>"


@dataclass(frozen=True, slots=True)
class Size:
    """`tokens` in all, of which at most `pairs` are two Vietnamese syllables; `pieces` and `words` are candidates;
    `texts` are sampled of each language (twice as many of English). `stems`: of the tokens, those of each language that
    is parted into stems and affixes; a form is no token where its stem is at least `share` as frequent."""

    tokens: int
    pairs: int
    pieces: int
    words: int
    texts: int
    stems: dict[str, int]
    share: float


def build(pairs: Pairs, size: Size, weights: dict[str, float], rng: np.random.Generator) -> Tokenizer:
    """The tokenizer of this corpus. `weights` says how likely a source's text is to be sampled (1 if not named)."""
    per_source = np.array([weights.get(name, 1.0) for name in pairs.sources])[pairs.source]
    weight = np.zeros(len(pairs.texts))
    np.maximum.at(weight, pairs.left, per_source)
    np.maximum.at(weight, pairs.right, per_source)
    counts: Counter[str] = Counter()
    single: Counter[str] = Counter()
    double: Counter[tuple[str, str]] = Counter()
    parted: dict[str, Counter[str]] = {}
    for number, language in enumerate(LANGUAGES):
        ids = np.flatnonzero((pairs.languages == number) & (weight > 0))
        wanted = min(len(ids), size.texts * (2 if language == "en" else 1))
        local: Counter[str] = Counter()
        for i in rng.choice(ids, wanted, replace=False, p=weight[ids] / weight[ids].sum()):
            found = words(normalise(pairs.texts[i][:300]))
            local.update(found)
            if language == "vi":
                single.update(found)
                double.update((a, b) for a, b in pairwise(found) if a.isalpha() and b.isalpha())
        # Equal say for each language; more for English, the common side, and where a text is few "words".
        say = {"en": 2.0, "ja": 2.5, "zh": 2.5}.get(language, 1.0) * 1e6 / local.total()
        if language in size.stems:
            parted[language] = Counter({word: n for word, n in local.items() if SCRIPTS[language].search(word)})
            local -= parted[language]
        for word, count in local.items():
            counts[word] += count * say  # type: ignore[assignment]
    total = counts.total()
    candidates = _candidates(counts, size, total)
    texts = [word for word in counts if len(word) < 60]
    times = np.array([counts[word] for word in texts])
    room = size.tokens - size.pairs - 1 - sum(size.stems.values())
    for kept in (room * 4 // 3, room):
        tokens = list(candidates)
        use = _usage(candidates, texts, times)
        alone = np.array([len(token) == 1 for token in tokens])  # without them a text would have unknown parts
        best = np.argsort(-(use + 1e12 * alone), kind="stable")[:kept]
        candidates = {tokens[i]: math.log(max(use[i], 0.5) / use.sum()) for i in best}
    part = math.log(1e6 / (total + 1e6 * len(parted)))  # of one language in the whole
    for language, local in parted.items():
        for token, score in stems(local, language, size.stems[language], size.share, _usage).items():
            candidates[token] = max(candidates.get(token, -math.inf), score + part)
    scale = 1e6 / single.total() / total
    for a, b in _collocations(single, double, size.pairs):
        candidates.setdefault(f"{SPACE}{a}{SPACE}{b}", math.log(double[a, b] * scale))
    # By token: so the tokenizer opens in two thirds of the time. Two ways to part a word never tie (the sum of floats
    # would decide, and hang on what stands before), hence a small part of each score is drawn by lot.
    ordered = [(token, round(score + rng.uniform(-5e-4, 5e-4), 5)) for token, score in sorted(candidates.items())]
    tokenizer = Tokenizer(models.Unigram([(_UNKNOWN, 0.0), *ordered], 0))
    tokenizer.normalizer = normalizer()  # type: ignore[assignment]
    tokenizer.pre_tokenizer = pre_tokenizer()  # type: ignore[assignment]
    return tokenizer


def _candidates(counts: Counter[str], size: Size, total: float) -> dict[str, float]:
    trained = Tokenizer(models.Unigram())
    trained.pre_tokenizer = pre.Metaspace(replacement=SPACE, prepend_scheme="always")  # type: ignore[assignment]
    trainer = trainers.UnigramTrainer(
        vocab_size=size.pieces, special_tokens=[_UNKNOWN], unk_token=_UNKNOWN, show_progress=False,
        max_piece_length=16, shrinking_factor=0.6, n_sub_iterations=1,
    )  # fmt: skip
    # The trainer takes no counts: a word is given as often as the logarithm of its count says.
    trained.train_from_iterator(
        (word for word, count in sorted(counts.items()) for _ in range(1 + int(math.log1p(count)))), trainer
    )
    pieces = json.loads(trained.to_str())["model"]["vocab"]
    candidates = {token: score for token, score in pieces if token != _UNKNOWN}
    fit = [w for w in counts if len(w) <= 4 or (len(w) <= 18 and not _IDEOGRAPHIC.search(w) and not w.isdigit())]
    for word in sorted(fit, key=lambda w: (-counts[w], w))[: size.words]:
        candidates[SPACE + word] = math.log(counts[word] / total)
    for character in sorted({c for word in counts for c in word}):
        if "\u4e00" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af":
            candidates.setdefault(character, -16.0)
    return candidates


def _usage(candidates: dict[str, float], texts: list[str], times: np.ndarray, chunk: int = 50_000) -> np.ndarray:
    """How often each candidate is used where every word is encoded by its best split."""
    tokenizer = Tokenizer(models.Unigram([(_UNKNOWN, 0.0), *candidates.items()], 0))
    tokenizer.pre_tokenizer = pre.Metaspace(replacement=SPACE, prepend_scheme="always", split=False)  # type: ignore[assignment]
    use = np.zeros(len(candidates) + 1)
    for start in range(0, len(texts), chunk):
        ids = [encoding.ids for encoding in tokenizer.encode_batch_fast(texts[start : start + chunk])]
        lengths = np.fromiter(map(len, ids), int, len(ids))
        flat = np.fromiter((i for row in ids for i in row), int, int(lengths.sum()))
        np.add.at(use, flat, np.repeat(times[start : start + chunk], lengths))
    return use[1:]


def _collocations(single: Counter[str], double: Counter[tuple[str, str]], most: int) -> list[tuple[str, str]]:
    """Pairs of syllables that stand together more than chance has it, by count times normalised pointwise mutual
    information (Bouma 2009)."""
    total = single.total()
    worth: dict[tuple[str, str], float] = {}
    for (a, b), count in double.items():
        if count >= 12:
            npmi = math.log(count * total / (single[a] * single[b])) / -math.log(count / total)
            if npmi > 0.25:
                worth[a, b] = count * npmi
    return sorted(worth, key=lambda pair: (-worth[pair], pair))[:most]
