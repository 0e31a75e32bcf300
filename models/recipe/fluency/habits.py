"""Count habits of writing: abbreviations, words that may stand twice, words that are common, words that end no
sentence."""

from __future__ import annotations

from collections import Counter

import numpy as np
from data import Corpus

from xlate_audit.text.fluency import LANGUAGES

UNSPACED = {"ja", "zh"}
FREE = {"ar", "fa", "he", "hi", "id", "it", "ko", "tr", "vi"}  # languages in which doubling is grammar


class Counts:
    """One language of a corpus, its tokens numbered by their lower-case form."""

    def __init__(self, corpus: Corpus, language: str) -> None:
        used, ids = np.unique(corpus.ids[language], return_inverse=True)
        types = [corpus.types[n] for n in used]
        words: dict[str, int] = {}
        to_word = np.array([words.setdefault(t[1].casefold(), len(words)) for t in types])
        self.words = list(words)
        self.ids = to_word[ids]
        self.glued = np.array([t[2] for t in types])[ids]
        self.small = np.array([t[1][:1].islower() for t in types])[ids]
        self.is_word = np.array([w[0].isalpha() for w in self.words])
        self.is_mark = np.array([not any(ch.isalnum() for ch in w) for w in self.words])
        self.starts = corpus.starts[language]
        self.inside = np.ones(len(ids), bool)  # not the last token of its sentence
        self.inside[self.starts[1:] - 1] = False
        self.uses = np.bincount(self.ids, minlength=len(self.words))
        self.language = language

    def usual(self, size: int) -> np.ndarray:
        """Ids of the most frequent words."""
        order = np.argsort(-self.uses * self.is_word, kind="stable")[:size]
        return order[self.is_word[order]]


def abbreviations(counts: Counts) -> list[str]:
    """Words whose full stop is followed by a word in lower case too often for the end of a sentence."""
    if "." not in counts.words:
        return []
    stop = (counts.ids == counts.words.index(".")) & counts.glued
    at = np.flatnonzero(stop[1:-1] & counts.inside[:-2] & counts.inside[1:-1])
    goes_on = counts.small[at + 2] & ~counts.glued[at + 2]
    before = np.bincount(counts.ids[at], minlength=len(counts.words))
    after = np.bincount(counts.ids[at[goes_on]], minlength=len(counts.words))
    return sorted(
        counts.words[n] for n in np.flatnonzero((after >= 4) & (after >= 0.25 * before)) if counts.words[n].isalpha()
    )


def doubles(counts: Counts) -> list[str]:
    """Words that stand twice in a row often enough that it cannot be slips: between three different pairs of neighbours
    at least, and at least once in 1,500 uses; 20,000 in languages that double freely."""
    if counts.language in UNSPACED:
        return []
    ids = counts.ids
    twice = (ids[:-1] == ids[1:]) & counts.is_word[ids[:-1]] & counts.inside[:-1] & ~counts.glued[1:]
    at = np.flatnonzero(twice)
    at = at[(at > 0) & (at < len(ids) - 2)]
    around: dict[int, set[tuple[int, int]]] = {}
    for n in at:
        around.setdefault(int(ids[n]), set()).add((int(ids[n - 1]), int(ids[n + 2])))
    times = Counter(ids[at].tolist())
    contexts, rate = (3, 20_000) if counts.language in FREE else (3, 1_500)
    return sorted(
        counts.words[w] for w, n in times.items() if len(around[w]) >= contexts and n * rate >= counts.uses[w]
    )


def common(counts: Counts) -> list[str]:
    """The 80 most frequent words: mostly those that grammar needs."""
    return sorted(counts.words[n] for n in counts.usual(80))


def dangling(counts: Counts) -> list[str]:
    """Frequent words (of the first 400) that end less than one in five hundred of the sentences they stand in: after
    them, more must come."""
    last = counts.starts[1:] - 1
    for _ in range(3):  # past the end mark and what closes after it
        last = np.where(counts.is_mark[counts.ids[last]] & (last > counts.starts[:-1]), last - 1, last)
    ends = np.bincount(counts.ids[last], minlength=len(counts.words))
    usual = counts.usual(400)
    return sorted(counts.words[n] for n in usual if counts.uses[n] >= 300 and ends[n] * 500 <= counts.uses[n])


def habits(corpus: Corpus) -> dict[str, dict[str, list[str]]]:
    """All four, for every language."""
    kinds = (abbreviations, doubles, common, dangling)
    out: dict[str, dict[str, list[str]]] = {kind.__name__: {} for kind in kinds}
    for language in LANGUAGES:
        counts = Counts(corpus, language)
        for kind in kinds:
            out[kind.__name__][language] = kind(counts)
    return out
