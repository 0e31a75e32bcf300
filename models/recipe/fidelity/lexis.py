"""What a language's own text tells of its words: which follow which, which look alike, which are names.

Counted in the sentences that faults are planted in; it serves to plant faults that read well.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from xlate_audit.embed import StaticEmbedder
from xlate_audit.embed.base import unit_rows

_KEPT = 40  # neighbours remembered of one word, drawn at random
_NEAR = 2500  # most frequent words whose likes are looked for
_LIKE = (0.2, 0.72)  # cosines of words that are related and do not mean the same


class Lexis:
    """Words of one language: frequencies, neighbours, words of one stem, words of like meaning, names."""

    def __init__(self, sentences: Iterable[Sequence[str]], embedder: StaticEmbedder, rng: random.Random) -> None:
        self._embedder, self._vectors = embedder, {}
        counts: Counter[str] = Counter()
        after: dict[str, list[str]] = defaultdict(list)
        before: dict[str, list[str]] = defaultdict(list)
        names: Counter[str] = Counter()
        for words in sentences:
            counts.update(words)
            for n, (one, two) in enumerate(pairwise(words)):
                if not two[0].isalpha():
                    continue
                for known, key, value in ((after, one, two), (before, two, one)):
                    row = known[key]
                    if len(row) < _KEPT:
                        row.append(value)
                    elif rng.random() < 0.05:
                        row[rng.randrange(_KEPT)] = value
                if n and two[:1].isupper() and two[1:].islower() and one[0].isalpha():
                    names[two] += 1
        self.after, self.before = dict(after), {k: frozenset(v) for k, v in before.items()}
        self.words = [w for w, n in counts.most_common(30_000) if w[0].isalpha() and n > 1]
        self.known = frozenset(self.words)
        self.names = [w for w, n in names.most_common() if counts[w.lower()] == 0 and n > 1][:4000]
        self.stems: dict[str, list[str]] = defaultdict(list)
        for word in self.words:
            if len(word) > 3 and word.islower():
                self.stems[word[: max(3, len(word) * 2 // 3 if len(word) < 8 else 5)]].append(word)
        self.like = self._likes(rng)

    def _likes(self, rng: random.Random) -> dict[str, list[str]]:
        """Words of related meaning: neither the same nor strangers to each other."""
        words = [w for w in self.words[:_NEAR] if len(w) > 1]
        if not words:
            return {}
        vectors = unit_rows(self._embedder.sums(words)).astype(np.float32)
        out = {}
        for start in range(0, len(words), 512):
            cosines = vectors[start : start + 512] @ vectors.T
            for row, word in zip(cosines, words[start : start + 512], strict=True):
                best = np.argpartition(-row, min(30, len(row) - 1))[:30]
                out[word] = [words[i] for i in best if _LIKE[0] < row[i] < _LIKE[1]]
        return out

    def vector(self, word: str) -> np.ndarray:
        """The unit vector of a word."""
        known = self._vectors.get(word)
        if known is None:
            if len(self._vectors) > 100_000:
                self._vectors.clear()
            known = self._vectors[word] = unit_rows(self._embedder.sums([word]))[0]
        return known

    def in_place(self, left: str, word: str, right: str, rng: random.Random, tries: int = 25) -> str | None:
        """Another word that the corpus has after `left`, and before `right` if one can be had, with another meaning."""
        followers = self.after.get(left)
        if not followers:
            return None
        fits = self.before.get(right, frozenset())
        spare = None
        for _ in range(tries):
            found = followers[rng.randrange(len(followers))]
            if found == word or found.lower() == word.lower():
                continue
            if word and float(self.vector(found) @ self.vector(word)) > 0.6:
                continue
            if found in fits:
                return found
            spare = found
        return spare if rng.random() < 0.5 else None

    def form_of(self, word: str, rng: random.Random) -> str | None:
        """Another word with the same begin: another form, or a word of the same family."""
        low = word.lower()
        row = self.stems.get(low[: max(3, len(low) * 2 // 3 if len(low) < 8 else 5)], [])
        row = [w for w in row if w != low]
        if not row:
            return None
        found = rng.choice(row)
        return found.capitalize() if word[:1].isupper() and not word.isupper() else found
