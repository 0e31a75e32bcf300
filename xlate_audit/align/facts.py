"""Alignment by what two articles tell alike in any language: figures, dates and names, and by their order.

For languages that the embedder was not trained on, whose sentences are as near to one as to the other. A sentence's
vector here is made of its place in the article (bells along it, so that neighbours are alike), of the facts that both
articles have, each a dimension of its own, and for a small part of what the embedder says. Names are compared by their
consonants, whatever their script (`text/transliterate.py`).

An alignment so made is believed only where most of the facts that the two articles share meet in it: of two articles
on one event the facts do not stand in one order, and of two on different ones there are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

import numpy as np

from xlate_audit.article import Article, Paragraph, SentenceLink
from xlate_audit.embed import Embedder, unit_rows
from xlate_audit.text.dates import date_words
from xlate_audit.text.numbers import numbers
from xlate_audit.text.transliterate import skeleton

Fact = tuple[str, object]

_BELLS, _WIDTH = 24, 0.06  # bells along an article, and their width as a share of its length
_MEANING, _FACT = 0.35, 40.0  # weight of the embedder's row beside the place's, and of a fact in characters of text
_LEAST_BONES, _BONES = 3, 4  # consonants of a name at least, and those that are compared
_MOST = 1000  # facts that become dimensions: more would only take memory
_OFTEN = 4  # sentences of one side: what stands in more tells no place
_SMALL = 2  # numbers up to it come and go with idiom
_AGREED, _FEWEST = 0.6, 4  # share of the common facts that must meet in linked sentences, and how many must
_WORD = re.compile(r"[^\W\d_][\w\u0900-\u0dff\u0e30-\u0e4e'’-]{2,40}")


class FactEmbedder:
    """Vectors for the sentences of two articles; they add, as a static embedder's do."""

    languages: frozenset[str] | None = None

    def __init__(
        self, original: Article, reprint: Article, sides: Sequence[Sequence[Paragraph]], inner: Embedder
    ) -> None:
        """`sides`: the paragraphs of each article that are to be aligned."""
        self.name, self.signature = inner.name, inner.signature
        found = [_facts_of(article, own) for article, own in zip((original, reprint), sides, strict=True)]
        counts = [Counter(f for _, _, facts in side for f in facts) for side in found]
        common = (f for f in counts[0] if 0 < counts[1][f] <= _OFTEN and counts[0][f] <= _OFTEN)
        self.common = {f: n for n, f in enumerate(islice(common, _MOST))}
        """The facts that both articles have, and the dimension of each."""
        self._facts: dict[str, frozenset[Fact]] = {}
        self._place: dict[str, float] = {}
        for side in found:
            whole = max(1, sum(len(text) for text, _, _ in side))
            for text, before, facts in side:
                self._facts.setdefault(text, facts & self.common.keys())
                self._place.setdefault(text, (before + len(text) / 2) / whole)
        self._inner = inner
        self.dimensions = _BELLS + len(self.common) + inner.dimensions

    def facts(self, text: str) -> frozenset[Fact]:
        """The common facts of a sentence."""
        return self._facts.get(text, frozenset())

    def sums(self, texts: Sequence[str]) -> np.ndarray:
        """One row per text, of a length that grows with the text's."""
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        centres = np.linspace(0, 1, _BELLS)
        for row, text in zip(rows, texts, strict=True):
            bells = np.exp(-(((centres - self._place.get(text, 0.5)) / _WIDTH) ** 2) / 2)
            row[:_BELLS] = len(text) * bells / np.linalg.norm(bells)
            for fact in self.facts(text):
                row[_BELLS + self.common[fact]] = _FACT
        sizes = np.array([len(text) for text in texts], dtype=np.float32)
        rows[:, _BELLS + len(self.common) :] = _MEANING * sizes[:, None] * self._inner.embed(texts)
        return rows

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """The same rows at length 1."""
        return unit_rows(self.sums(texts))


def agree(original: Article, reprint: Article, links: Iterable[SentenceLink], embedder: FactEmbedder) -> bool:
    """Whether most of the common facts meet in linked sentences."""
    met: set[Fact] = set()
    for link in links:
        ours = (embedder.facts(original.text_of(p)) for p in link.original)
        theirs = (embedder.facts(reprint.text_of(p)) for p in link.reprint)
        met |= frozenset().union(*ours) & frozenset().union(*theirs)
    return len(met) >= max(_FEWEST, _AGREED * len(embedder.common))


def _facts_of(article: Article, paragraphs: Iterable[Paragraph]) -> list[tuple[str, int, frozenset[Fact]]]:
    """Each sentence, how many characters of the others stand before it, and its facts."""
    out: list[tuple[str, int, frozenset[Fact]]] = []
    before = 0
    for p in paragraphs:
        language = article.language_of(p.id)
        for s in p.sentences:
            text = p.text[s.start : s.end]
            out.append((text, before, frozenset(_facts(text, language))))
            before += len(text)
    return out


def _facts(text: str, language: str | None) -> Iterable[Fact]:
    for q in numbers(text, language):
        if q.readings and (q.digits or q.value > _SMALL):
            yield "number", q.value
    for d in date_words(text, language):
        if d.kind != "relative" and len(d.values) == 1:
            yield d.kind, next(iter(d.values))
    for m in _WORD.finditer(text):
        if not m[0][0].islower() and len(bones := skeleton(m[0])) >= _LEAST_BONES:
            yield "name", bones[:_BONES]
