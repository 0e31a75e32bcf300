"""Words of sentences as numbers: what the reader of pairs (`checks/pair_reader.py`) is fed.

Of each word: its vector, the rows of a table of forms that it adds up (the word, its end, its beginning, all hashed),
how it is written, whether the tables of negations and of hedges know it, and how near it usually comes to its
rendering.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from zlib import crc32

import numpy as np

from xlate_audit.article import Span
from xlate_audit.checks.word_statistics import statistics
from xlate_audit.checks.words import TokenEmbedder, Words, words_of
from xlate_audit.text.hedges import held_back
from xlate_audit.text.polarity import is_plain, negations

WHOLE, END, LONG_END, BEGIN, SHORT_BEGIN = 6144, 1280, 2048, 1280, 512
ROWS = WHOLE + END + LONG_END + BEGIN + SHORT_BEGIN + 1  # the last is no word
FORMS = 5
#: What is known of a word beside its vector and form, in this order.
FACTS = ("length", "capital", "capitals", "digits", "plain negation", "other negation", "hedge", "usual", "spread",
         "known", "place", "a word")  # fmt: skip
_CACHED = 20_000  # words


@dataclass(frozen=True)
class Sentence:
    """A sentence: its words with their vectors, the rows of their forms and their facts, one row a word."""

    words: Words
    language: str
    units: np.ndarray
    forms: np.ndarray
    facts: np.ndarray

    def __len__(self) -> int:
        return len(self.words.spans)

    def exchanged(self, one: Span, two: Span) -> Sentence:
        """The sentence with two of its spans in each other's place, as the reader sees it; `words` stay as they are."""
        first, second = sorted((self.within(one), self.within(two)))
        order = np.arange(len(self))
        if first and second and first[-1] < second[0]:
            a, b, c, d = first[0], first[-1] + 1, second[0], second[-1] + 1
            order = np.concatenate([order[:a], order[c:d], order[b:c], order[a:b], order[d:]])
        facts = self.facts[order]
        facts[:, FACTS.index("place")] = self.facts[:, FACTS.index("place")]
        return replace(self, units=self.units[order], forms=self.forms[order], facts=facts)

    def within(self, span: Span) -> list[int]:
        """The words that a span of the text touches."""
        return [n for n, (a, b) in enumerate(self.words.spans) if a < span.end and span.start < b]


class _Forms:
    """What is known of a word of a language, looked up once: rows of its form, and its usual likeness in translations
    and in other wordings of its language."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[float, ...]] = {}

    def of(self, language: str, forms: Sequence[str]) -> np.ndarray:
        """One row a form: its rows of the table; usual, spread and whether they are known, across languages and
        within one."""
        if len(self._known) > _CACHED:
            self._known.clear()
        known = self._known
        fresh = [f for f in dict.fromkeys(forms) if (language, f) not in known]
        if fresh:
            figures = []
            for same in (False, True):
                usual, spread = statistics().of(language, fresh, same=same)
                sure = ~np.isnan(usual)
                figures += [np.where(sure, usual, 0), np.where(sure, spread, 0), sure]
            for f, *row in zip(fresh, *figures, strict=True):
                known[language, f] = (*form_rows(f), *map(float, row))
        return np.array([known[language, f] for f in forms], dtype=np.float32).reshape(-1, FORMS + 6)


_FORMS = _Forms()


def form_rows(form: str) -> tuple[int, ...]:
    """The rows of the form table that a word (in small letters) adds up: its own, and those of its end and beginning.

    They are what is left of a word where the embedder has no vector that tells "possible" from "impossible".
    """
    out, at = [], 0
    for part, size in ((form, WHOLE), ("-" + form[-3:], END), ("-" + form[-5:], LONG_END),
                       (form[:3] + "-", BEGIN), (form[:2] + "-", SHORT_BEGIN)):  # fmt: skip
        out.append(at + crc32(part.encode("utf-8", "surrogatepass")) % size)
        at += size
    return tuple(out)


def read_sentences(
    texts: Sequence[tuple[str, str | None]], embedder: TokenEmbedder, same: Sequence[bool]
) -> list[Sentence]:
    """The sentences of some texts with their languages. `same`: whether each is held against one in its own."""
    out = []
    for words, (text, language), own in zip(words_of(embedder, [t for t, _ in texts]), texts, same, strict=True):
        spoken = language or ""
        lengths = np.sqrt(np.einsum("nd,nd->n", words.vectors, words.vectors))
        forms = [words.form(n) for n in range(len(words.spans))]
        known = _FORMS.of(spoken, forms)
        facts = np.zeros((len(forms), len(FACTS)), dtype=np.float32)
        facts[:, 0] = np.log1p(lengths)
        for n, (start, end) in enumerate(words.spans):
            if text[start].isupper():
                facts[n, 2 if end - start > 1 and text[start:end].isupper() else 1] = 1.0
            elif text[start].isdigit():
                facts[n, 3] = 1.0
        for column, found in _marked(text, spoken):
            for n, (start, end) in enumerate(words.spans):
                if start < found.end and found.start < end:
                    facts[n, column] = 1.0
        facts[:, 7:10] = known[:, FORMS + 3 :] if own else known[:, FORMS : FORMS + 3]
        facts[:, 10] = (np.arange(len(forms)) + 0.5) / max(1, len(forms))
        facts[:, 11] = 1.0
        units = words.vectors / np.maximum(lengths, 1e-6)[:, None]
        out.append(Sentence(words, spoken, units, known[:, :FORMS].astype(np.int32), facts))
    return out


def _marked(text: str, language: str) -> Iterator[tuple[int, Span]]:
    for span in negations(text, language):
        yield (4 if is_plain(span.of(text), language) else 5), span
    for span in held_back(text, language):
        yield 6, span


__all__ = ["FACTS", "FORMS", "ROWS", "Sentence", "form_rows", "read_sentences"]
