"""The words of passages with their vectors, and how near each comes to anything on the other side.

A word is what blanks and marks set apart; in Chinese and Japanese, which write none, a token of the embedder's
vocabulary. Its vector is the sum of its tokens'. A word of one text may be rendered by one to three tokens of the
other, by a word or by two neighbouring words, so those are the pieces it is compared with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np

from xlate_audit.embed.base import unit_rows
from xlate_audit.text.numbers_tables import WORD
from xlate_audit.text.scripts import KANA_OR_HAN

_LONGEST = 3  # tokens of one text that may render one word of the other together


@runtime_checkable
class TokenEmbedder(Protocol):
    """An embedder whose texts are sums of token vectors."""

    def rows(self, ids: Sequence[int] | np.ndarray) -> np.ndarray: ...

    def tokens_batch(self, texts: Sequence[str]) -> Iterator[list[tuple[int, int, int]]]: ...


@dataclass(frozen=True)
class Words:
    """The words of one text: their places, their tokens' places among the text's tokens, and all tokens' vectors."""

    text: str
    spans: tuple[tuple[int, int], ...]
    ranges: np.ndarray  # first token and the one after the last, one row a word
    tokens: np.ndarray  # one vector a token
    vectors: np.ndarray  # one vector a word, not scaled
    token_spans: tuple[tuple[int, int], ...] = ()  # where each token stands

    @property
    def total(self) -> np.ndarray:
        """The text's vector, not scaled."""
        return self.tokens.sum(axis=0)

    def form(self, n: int) -> str:
        start, end = self.spans[n]
        return self.text[start:end].lower()

    def pieces(self) -> np.ndarray:
        """Unit vectors of all that may render a word: runs of up to three tokens, words, two words together."""
        runs = [self.tokens]
        for extra in range(1, _LONGEST):
            if len(self.tokens) > extra:
                runs.append(runs[-1][:-1] + self.tokens[extra:])
        if len(self.vectors):
            runs += [self.vectors, self.vectors[:-1] + self.vectors[1:]]
        return unit_rows(np.concatenate(runs))


def words_of(embedder: TokenEmbedder, texts: Sequence[str]) -> list[Words]:
    """The words of each text."""
    read = list(embedder.tokens_batch(texts))
    rows = embedder.rows([token for tokens in read for token, _, _ in tokens])
    out, at = [], 0
    for text, tokens in zip(texts, read, strict=True):
        places = tuple((start, end) for _, start, end in tokens)
        spans, ranges = _group(text, places)
        own = rows[at : at + len(tokens)]
        at += len(tokens)
        sums = np.concatenate([np.zeros((1, own.shape[1]), np.float32), np.cumsum(own, axis=0)])
        where = np.array(ranges, dtype=np.intp).reshape(-1, 2)
        out.append(Words(text, tuple(spans), where, own, sums[where[:, 1]] - sums[where[:, 0]], places))
    return out


def _group(text: str, tokens: Sequence[tuple[int, int]]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Places of the words of `text`, and of each word's tokens; words that share a token are one."""
    spans: list[tuple[int, int]] = []
    ranges: list[tuple[int, int]] = []
    first = 0
    for m in WORD.finditer(text):
        while first < len(tokens) and tokens[first][1] <= m.start():
            first += 1
        last = first
        while last < len(tokens) and tokens[last][0] < m.end():
            last += 1
        if last == first:
            continue
        if KANA_OR_HAN.search(m[0]):
            for n in range(first, last):
                start, end = max(tokens[n][0], m.start()), min(tokens[n][1], m.end())
                if spans and start < spans[-1][1]:  # a mark of a word's beginning, which has no place of its own
                    spans[-1], ranges[-1] = (spans[-1][0], end), (ranges[-1][0], n + 1)
                elif start < end:
                    spans.append((start, end))
                    ranges.append((n, n + 1))
        elif ranges and ranges[-1][1] > first:
            spans[-1], ranges[-1] = (spans[-1][0], m.end()), (ranges[-1][0], last)
        else:
            spans.append(m.span())
            ranges.append((first, last))
    return spans, ranges
