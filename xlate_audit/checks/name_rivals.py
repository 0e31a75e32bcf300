"""The name of the original that a name of the reprint would stand for, if it were wrong.

Every word of the original's sentence that may be a name is asked how much of it is left in the reprint's sentence
without the accused name: a large word in a cased script, katakana in Japanese, in other scripts what the table of names
knows. A logistic regression, fitted by models/recipe/names/replaced.py to sentences in which names were put in the
place of others, says how likely each is the one that was lost; the likeliest is the rival.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from xlate_audit.article import Span
from xlate_audit.checks.name_links import echoes_of, one_script
from xlate_audit.checks.name_vectors import Sentence, contested, under_usual
from xlate_audit.embed.base import unit_rows
from xlate_audit.resources import resource
from xlate_audit.text.name_match import known_names, likeness, named_runs, units
from xlate_audit.text.name_table import CASED, name_table
from xlate_audit.text.names import Name, large_words
from xlate_audit.text.transliterate import letters

#: What is known of a word of the original: how much of it the rest of the reprint's sentence holds ("contested": where
#: that is likelier to be something else's), how far from the expected place it stands, and what kind of word it is.
LOSS = (
    "sound", "spelt", "echo", "meaning", "usual", "under_usual", "contested", "fit", "distance", "ordinary", "initial",
    "acronym", "short",
    "length", "known", "foreign", "weight", "alike_run", "is_name", "alone", "one_script", "spelt_one_script",
    "sound_one_script", "unmarked", "tail",
)  # fmt: skip


_COUNTED = re.compile(r"\d[-‐‑]$")  # before a German age and the like: "die 58-Jährige"


@dataclass(frozen=True, slots=True)
class Loss:
    """Weights of the regression, in the order of LOSS."""

    weights: np.ndarray
    bias: float

    def scores(self, rows: np.ndarray) -> np.ndarray:
        """The logit of each row of evidence that the word is the one that was lost."""
        return rows @ self.weights + self.bias


@lru_cache(maxsize=1)
def shipped_loss() -> Loss:
    """The shipped regression, opened once. Raises ValueError where it was fitted to other evidence."""
    with np.load(resource("names") / "replaced.npz") as parts:
        if tuple(parts["loss"].tolist()) != LOSS:
            raise ValueError("models/names/replaced.npz was fitted to other evidence: run its recipe again")
        return Loss(parts["loss_weights"].astype(np.float64), float(parts["loss_bias"]))


@dataclass(frozen=True, slots=True)
class Choice:
    """The words that may have been lost, with their evidence, and which of them is the rival."""

    words: tuple[Name, ...]
    rows: np.ndarray
    scores: np.ndarray
    best: int

    @property
    def rival(self) -> Name:
        return self.words[self.best]

    @property
    def second(self) -> float:
        """The score of the next likely word, 0 where there is none."""
        return float(np.sort(self.scores)[-2]) if len(self.words) > 1 else 0.0

    @property
    def lost(self) -> float:
        """How many words were lost, by their probabilities."""
        return float((1 / (1 + np.exp(-self.scores))).sum())

    @property
    def strength(self) -> float:
        """The probability that the rival was lost."""
        return float(1 / (1 + np.exp(-self.scores[self.best])))


class Candidates:
    """The words of the original's sentence that may be names, and what of them does not hang on the accused one."""

    def __init__(self, sentence: Sentence) -> None:
        ours, theirs = sentence.pending.ours, sentence.pending.theirs
        language, same = theirs.language or "", one_script(theirs.language, ours.language)
        large = _candidates(theirs.text, language)
        vectors, tokens = sentence.theirs.sums([n.span for n in large])
        self.words = tuple(n for n, count in zip(large, tokens.tolist(), strict=True) if count)
        self._sentence, self._language = sentence, language
        self._same_language = theirs.language == ours.language
        if not self.words:
            return
        there, texts = units(ours.text, ours.language), [n.text for n in self.words]
        self.vectors = vectors[tokens > 0]
        self._spans = there.spans
        self._sounds = likeness(texts, there)
        self._spelt = self._sounds
        if same and there.forms:
            spelt = cdist(list(map(letters, texts)), there.letters, scorer=Levenshtein.normalized_similarity)
            self._spelt = np.maximum(spelt, self._sounds == 1.0)
        self._large = np.isin(np.arange(len(there.forms)), there.sounding)
        self._texts, self._forms = texts, there.forms
        self._meant = unit_rows(self.vectors) @ sentence.our_units.T
        self._middles = np.array([n.span.start + n.span.end for n in self.words]) / 2 / max(1, len(theirs.text))
        named = {n.span: at for at, run in enumerate(named_runs(theirs.text, theirs.language)) for n in run}
        self._runs = np.array([named.get(n.span, -1 - at) for at, n in enumerate(self.words)])
        self.names = int((self._runs >= 0).sum())
        sizes = np.array([len(letters(n.text)) for n in self.words])
        count, table = len(self.words), name_table()
        self._fixed: dict[str, np.ndarray] = {
            "fit": sentence.fit(self.vectors, sentence.there, sentence.here),
            "ordinary": np.array([table.is_ordinary(language, n.text) for n in self.words]),
            "initial": np.array([n.initial for n in self.words]),
            "acronym": np.array([n.text.isupper() for n in self.words]),
            "short": sizes < 4,
            "length": np.log(np.maximum(2, sizes)),
            "known": np.array([is_known(n.text) for n in self.words]),
            "foreign": np.array([not table.is_word(language, n.text) for n in self.words]),
            "weight": np.linalg.norm(self.vectors, axis=1) / (sentence.their_weights.mean() or 1.0),
            "is_name": self._runs >= 0,
            "alone": (self._runs[:, None] == self._runs).sum(axis=1) == 1,
            "one_script": np.full(count, same),
            "unmarked": np.full(count, language not in {*CASED, "ja"}),
            "tail": np.append(False, self._runs[1:] == self._runs[:-1]),
        }
        self._same_script = float(same)

    def choose(self, span: Span, free: np.ndarray, expected: float, loss: Loss) -> Choice | None:
        """Which word the name at `span` would stand for; `free` are our windows outside of it, `expected` is where its
        counterpart should stand."""
        if not self.words:
            return None
        rows = self._evidence(span, free, expected)
        scores = loss.scores(rows)
        return Choice(self.words, rows, scores, int(scores.argmax()))

    def _echo(self, beside: np.ndarray) -> np.ndarray:
        """How surely each candidate is heard in another script outside of the accused name."""
        return echoes_of(self._texts, np.where(beside & self._large, self._sounds, 0.0), self._forms)

    def _evidence(self, span: Span, free: np.ndarray, expected: float) -> np.ndarray:
        beside = np.array([not span.overlaps(s) for s in self._spans], dtype=bool)
        sound = self._sounds[:, beside].max(axis=1, initial=0.0)
        spelt = self._spelt[:, beside].max(axis=1, initial=0.0)
        meant = self._meant[:, free]
        meaning = meant.max(axis=1, initial=0.0)
        echo = spelt if self._same_script else self._echo(beside)
        alike = np.maximum(spelt, meaning)
        usual, under = under_usual(self._texts, self._language, meaning, same=self._same_language)
        columns = {
            **self._fixed,
            "sound": sound,
            "spelt": spelt,
            "echo": echo,
            "meaning": meaning,
            "usual": usual,
            "under_usual": under,
            "contested": contested(meant, self._sentence.our_best[free]),
            "distance": np.abs(self._middles - expected),
            "alike_run": np.where(self._runs[:, None] == self._runs, alike, 0.0).max(axis=1),
            "spelt_one_script": spelt * self._same_script,
            "sound_one_script": sound * self._same_script,
        }
        return np.stack([columns[name] for name in LOSS], axis=1).astype(np.float64)


def _candidates(text: str, language: str) -> tuple[Name, ...]:
    found = large_words(text, language) if language in CASED or language == "ja" else known_names(text, language)
    return tuple(n for n in found if not _COUNTED.search(text, max(0, n.span.start - 2), n.span.start))


@lru_cache(maxsize=4096)
def is_known(name: str) -> bool:
    """Whether the table knows the name, an ending of up to three letters aside."""
    table = name_table()
    return len(table.concepts(name)) > 1 or any(
        table.is_known(name[: len(name) - cut]) for cut in range(min(4, len(name) - 2))
    )
