"""Words of one text that stand for none of the other's: the evidence, and how it is weighed.

For a word that comes no nearer to anything on the other side than words like it seldom do, the likeliest word that it
replaces is looked for there, and the two are described by their likenesses, by what leaving either out does to the
likeness of the sentences, by how the word suits the rest of the other side, and by how loosely the sentence is rendered
altogether. A small boosted forest, fitted on human translations with one word exchanged, makes a probability of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp

import numpy as np

from xlate_audit.checks.reading import FACTS, Sentence
from xlate_audit.checks.word_statistics import statistics
from xlate_audit.checks.words import Words
from xlate_audit.resources import resource

FEATURES = (
    "likeness", "usual", "spread", "deviation", "without", "other likeness", "other usual", "other deviation",
    "without other", "cosine", "dictionary", "without both", "similarity", "rest", "low here", "low there", "same",
    "words", "distance", "suits", "weight",
)  # fmt: skip
NEAR = 0.62  # likeness from which a word has a counterpart
_USUAL = 0.5  # words that usually come no nearer than this say nothing
_LOW = -1.5  # deviation from which a word counts as badly rendered
_MOST = 160  # words of a side: a longer one is a paragraph, whose words are too many to tell apart
_SHORT = frozenset(("ja", "zh", "ko"))  # languages whose words may have two characters


@dataclass(frozen=True, slots=True)
class Suspect:
    """Word `here` of the reprint's sentence without a counterpart, word `there` that it may stand for."""

    here: int
    there: int
    features: tuple[float, ...]


@dataclass(frozen=True)
class _Seen:
    """How near the words of one side come to the other side."""

    words: Words
    units: np.ndarray
    likeness: np.ndarray
    usual: np.ndarray
    spread: np.ndarray
    deviation: np.ndarray
    known: np.ndarray


def suspects(
    original: Sentence, reprint: Sentence, passed_over: Callable[[int], bool] = lambda n: False
) -> list[Suspect]:
    """The suspects of two sentences that render each other, less those words of the reprint that are `passed_over`."""
    if min(len(original), len(reprint)) < 3 or max(len(original), len(reprint)) > _MOST:
        return []
    here = _seen(reprint, original)
    shortest = 2 if reprint.language in _SHORT else 3
    found = [
        n
        for n in np.flatnonzero(
            here.known & (here.deviation < -1) & (here.likeness < NEAR) & (here.usual >= _USUAL)
        ).tolist()
        if len(reprint.words.form(n)) >= shortest and not passed_over(n)
    ]
    if not found:
        return []
    there = _seen(original, reprint)
    return [_suspect(n, here, there, (original.language, reprint.language)) for n in found]


def _seen(ours: Sentence, theirs: Sentence) -> _Seen:
    likeness = (ours.units @ theirs.words.pieces().T).max(axis=1)
    usual, spread, known = (ours.facts[:, FACTS.index(name)] for name in ("usual", "spread", "known"))
    known = known > 0
    deviation = np.where(known, (likeness - usual) / np.maximum(np.where(known, spread, 1.0), 0.06), 0.0)
    return _Seen(
        ours.words, ours.units, likeness, np.where(known, usual, np.nan), spread, np.maximum(deviation, -15.0), known
    )


def _suspect(n: int, here: _Seen, there: _Seen, languages: tuple[str, str]) -> Suspect:
    word = here.words.form(n)
    cosines = there.units @ here.units[n]
    renders = np.zeros(len(cosines), bool)
    asked = [i for i in np.flatnonzero(cosines < 0.75).tolist() if len(there.words.form(i)) > 2]
    forms = [there.words.form(i) for i in asked]
    renders[asked] = statistics().renderings(languages[0], forms, languages[1], word)
    i = int((2.0 * renders + np.clip(-there.deviation, 0, 4) * there.known).argmax())
    whole, other = here.words.total, there.words.total
    w, u = here.words.vectors[n], there.words.vectors[i]
    similarity = _cosine(whole, other)
    sizes = len(here.words.spans), len(there.words.spans)
    return Suspect(
        n,
        i,
        (
            float(here.likeness[n]),
            float(here.usual[n]),
            float(here.spread[n]),
            float(here.deviation[n]),
            _cosine(whole - w, other) - similarity,
            float(there.likeness[i]),
            float(np.nan_to_num(there.usual[i], nan=0.5)),
            float(there.deviation[i]),
            _cosine(whole, other - u) - similarity,
            float(cosines[i]),
            float(renders[i]),
            _cosine(whole - w, other - u) - similarity,
            similarity,
            float((here.deviation.sum() - here.deviation[n]) / (sizes[0] - 1)),
            float((here.deviation < _LOW).sum()),
            float((there.deviation < _LOW).sum()),
            float(languages[0] == languages[1]),
            float(sizes[0]),
            abs((n + 0.5) / sizes[0] - (i + 0.5) / sizes[1]),
            _cosine(other - u, w),
            float(np.linalg.norm(w) / (np.linalg.norm(whole) or 1.0)),
        ),
    )


def _cosine(a: np.ndarray, b: np.ndarray) -> float:
    return float(a @ b) / (float(np.linalg.norm(a) * np.linalg.norm(b)) or 1.0)


@dataclass(frozen=True)
class Forest:
    """Boosted trees: each a list of nodes (feature, threshold, left, right), a leaf's being (-1, value, 0, 0)."""

    base: float
    trees: tuple[tuple[tuple[int, float, int, int], ...], ...]
    minor: float
    info: float

    def probability(self, features: Sequence[float]) -> float:
        """That a suspect is a wrong word, as often as in the material it was fitted on."""
        score = self.base
        for nodes in self.trees:
            feature, value, left, right = nodes[0]
            while feature >= 0:
                feature, value, left, right = nodes[left if features[feature] <= value else right]
            score += value
        return 1.0 / (1.0 + exp(-max(-50.0, min(50.0, score))))


@lru_cache(maxsize=1)
def forest() -> Forest:
    """The shipped weights, with the probabilities from which a suspect is a finding and a remark."""
    data = json.loads((resource("meaning") / "decision.json").read_text("utf-8"))
    trees = tuple(tuple((int(f), float(v), int(a), int(b)) for f, v, a, b in tree) for tree in data["trees"])
    return Forest(data["base"], trees, data["minor"], data["info"])
