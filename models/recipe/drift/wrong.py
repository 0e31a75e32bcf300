"""Wrong words for sentences: another rendering of the original's word, an opposite, a word that is merely near, and
two like words in each other's place."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from lexicon import lexicon
from plant import Planted, exchange

from xlate_audit.article import Span
from xlate_audit.checks.word_statistics import stems
from xlate_audit.embed.static import StaticEmbedder

_WORD = re.compile(r"[^\W\d_]+(?:[\u0900-\u0903\u093a-\u094f\u064b-\u065f]+[^\W\d_]*)*")
_RUNS = frozenset(["ja", "zh"])
POOL = 9000  # words of a language that others are exchanged for
OPPOSITES = tuple(
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "opposites.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
)


#: What makes a word its opposite when put before it.
PREFIXES = {
    "en": ("un", "in", "im", "ir", "il", "dis", "non"),
    "de": ("un", "miss"),
    "nl": ("on",),
    "fr": ("in", "im", "ir", "dés"),
    "es": ("in", "im", "des", "ir"),
    "it": ("in", "im", "dis", "ir", "s"),
    "pt": ("in", "im", "des", "ir"),
    "ru": ("не",),
    "uk": ("не",),
    "pl": ("nie",),
    "cs": ("ne",),
    "ja": ("不", "非", "無"),
    "zh": ("不", "非", "无", "無"),
    "ko": ("불", "비", "무"),
    "fa": ("نا", "غیر"),
    "hi": ("अ", "बे"),
    "id": ("tak",),
    "vi": ("vô", "bất"),
}


class Words:
    """The frequent words of every language with their vectors, and what a dictionary gives for them."""

    def __init__(self, dictionaries: Path, texts: Iterable[tuple[str, str]], embedder: StaticEmbedder) -> None:
        self._embedder = embedder
        counted: dict[str, Counter[str]] = defaultdict(Counter)
        for text, language in texts:
            counted[language].update(self._split(text, language))
        self.pool: dict[str, list[str]] = {}
        self.place: dict[str, dict[str, int]] = {}
        self.units: dict[str, np.ndarray] = {}
        for language, words in counted.items():
            shortest = 2 if language in ("ja", "zh", "ko") else 3
            pool = [w for w, n in words.most_common(POOL * 2) if n > 1 and len(w) >= shortest and w.isalpha()][:POOL]
            self.pool[language], self.units[language] = pool, embedder.embed(pool)
            self.place[language] = {w: n for n, w in enumerate(pool)}
        self.sides = {language: self._opposed(language) for language in self.pool}
        self.prefixed = {language: self._prefixed(language) for language in self.pool}
        self.senses = lexicon(dictionaries)

    def _split(self, text: str, language: str) -> list[str]:
        if language in _RUNS:
            return [text[a:b] for _, a, b in self._embedder.tokens(text)]
        return [w.lower() for w in _WORD.findall(text)]

    def _opposed(self, language: str) -> dict[str, list[tuple[int, int]]]:
        """(axis, side) by word, and the words by (axis, side) under that as a string."""
        forms = [f.split() for pair in OPPOSITES for f in pair]
        starts = np.cumsum([0, *map(len, forms)])[:-1]
        fit = np.maximum.reduceat(
            self.units[language] @ self._embedder.embed([w for f in forms for w in f]).T, starts, axis=1
        )
        out: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for axis in range(len(OPPOSITES)):
            for side in (0, 1):
                own, other = fit[:, 2 * axis + side], fit[:, 2 * axis + 1 - side]
                for n in np.flatnonzero((own >= 0.6) & (own - other >= 0.25)):
                    word = self.pool[language][n]
                    if language != "en" or word in forms[2 * axis + side]:
                        out[word].append((axis, side))
        self.by_side = getattr(self, "by_side", {})
        for word, found in out.items():
            for axis, side in found:
                self.by_side.setdefault((language, axis, side), []).append(word)
        return dict(out)

    def _prefixed(self, language: str) -> dict[str, str]:
        """Words and their opposites by a prefix, both ways, where both are frequent and their vectors not far apart."""
        out: dict[str, str] = {}
        place, units = self.place[language], self.units[language]
        shortest = 2 if language in ("ja", "zh", "ko") else 4
        for prefix in PREFIXES.get(language, ()):
            for word, n in place.items():
                bare = word[len(prefix) :]
                if not word.startswith(prefix) or len(bare) < shortest or bare not in place:
                    continue
                if float(units[n] @ units[place[bare]]) > 0.25:
                    out[word], out[bare] = bare, word
        return out

    def _places(self, text: str, language: str) -> list[tuple[Span, str]]:
        if language in _RUNS:
            return [(Span(a, b), text[a:b]) for _, a, b in self._embedder.tokens(text) if text[a:b].isalpha()]
        return [(Span(*m.span()), m[0].lower()) for m in _WORD.finditer(text)]

    def opposite(self, text: str, language: str, draw: random.Random) -> Planted | None:
        """A word with its opposite, of the same ending where there is one."""
        known, prefixed = self.sides.get(language, {}), self.prefixed.get(language, {})
        both = [(span, word) for span, word in self._places(text, language) if word in prefixed]
        if both and draw.random() < 0.5:
            span, word = draw.choice(both)
            return _put(text, span, prefixed[word], "opposite")
        found = [(span, word) for span, word in self._places(text, language) if word in known]
        if not found:
            return None
        span, word = draw.choice(found)
        axis, side = draw.choice(known[word])
        others = self.by_side.get((language, axis, 1 - side), [])
        if not others:
            return None
        best = max(_ending(word, o) for o in others)
        return _put(text, span, draw.choice([o for o in others if _ending(word, o) >= min(best, 2)]), "opposite")

    def word(self, text: str, language: str, other: str, spoken: str, draw: random.Random) -> Planted | None:
        """A word in another sense, one that is near and no synonym, or any one."""
        places = [(s, w) for s, w in self._places(text, language) if w in self.place.get(language, ())]
        places = [(s, w) for s, w in places if not (s.start and text[s.start].isupper() and language != "de")]
        if not places:
            return None
        span, word = draw.choice(places)
        kind = draw.choice("ssssnnnna")
        if kind == "s":
            senses = self._senses(word, language, other, spoken)
            senses = [w for w in senses if w[:4] != word[:4] and w in self.place[language]]
            if senses:
                near = self.units[language][[self.place[language][w] for w in senses]] @ self._unit(word, language)
                senses = [w for w, n in zip(senses, near, strict=True) if n < 0.5]
            return _put(text, span, draw.choice(senses), "word") if senses else None
        if kind == "a":
            chosen = draw.sample(self.pool[language], 12)
        else:
            fit = self.units[language] @ self._unit(word, language)
            near = np.flatnonzero((fit > 0.25) & (fit < 0.55))
            alike = [w for w in (self.pool[language][n] for n in near) if _ending(word, w) >= 2]
            chosen = alike or [self.pool[language][n] for n in near]
        chosen = [w for w in chosen if w[:4] != word[:4]]
        return _put(text, span, draw.choice(chosen), "word") if chosen else None

    def exchanged(self, text: str, language: str, draw: random.Random) -> Planted | None:
        """Two like words of a sentence in each other's place."""
        places = [(s, w) for s, w in self._places(text, language) if w in self.place.get(language, ())]
        if len(places) < 4:
            return None
        units = self.units[language][[self.place[language][w] for _, w in places]]
        fit = units @ units.T
        couples = [
            (i, j) for i, j in np.argwhere((fit > 0.2) & (fit < 0.75)).tolist()
            if j > i + 1 and _ending(places[i][1], places[j][1]) >= (0 if language in _RUNS else 1)
        ]  # fmt: skip
        if not couples:
            return None
        i, j = draw.choice(couples)
        return exchange(text, places[i][0], places[j][0])

    def _unit(self, word: str, language: str) -> np.ndarray:
        return self.units[language][self.place[language][word]]

    def _senses(self, word: str, language: str, other: str, spoken: str) -> set[str]:
        """Other renderings of what the word renders: by way of English, or of the other side's language."""
        out: set[str] = set()
        if language == "en":
            for by in (spoken,) if spoken != "en" else ("de", "fr", "es", "ja", "ru", "zh"):
                for middle in list(self.senses["en", by].get(word, ()))[:8]:
                    out |= self.senses[by, "en"].get(middle, set())
        else:
            for middle in list(self.senses[language, "en"].get(word, ()))[:8]:
                for stem in stems(middle):
                    out |= self.senses["en", language].get(stem, set())
        return out - {word}


def _put(text: str, span: Span, word: str, kind: str) -> Planted | None:
    old = span.of(text)
    word = word[:1].upper() + word[1:] if old[:1].isupper() else word
    if old.lower() == word.lower():
        return None
    new = text[: span.start] + word + text[span.end :]
    return Planted(new, kind, (Span(span.start, span.start + len(word)),), (span,))


def _ending(one: str, two: str) -> int:
    n = 0
    while n < min(len(one), len(two)) and one[-1 - n] == two[-1 - n]:
        n += 1
    return n
