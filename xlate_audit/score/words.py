"""Texts as rows of words whose facts are computed once each: what the reader of a translation looks at.

A word is a run of letters with the apostrophes inside, a number, or one mark with the blank before it if there is one
(so that "Earth ." differs from "Earth."). Runs of Han and kana, which write no blanks, are cut by the embedder's
tokenizer. A word's vector is the sum of its tokens' vectors, so that texts in any of the embedder's languages meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

import numpy as np

from xlate_audit.embed import StaticEmbedder

_HAN = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u200c"
_LETTER = rf"(?:[^\W\d_{_HAN}]|[{_MARKS}])"
_WORD = re.compile(rf"([{_HAN}]+)|{_LETTER}+(?:['’׳״]{_LETTER}+)*|\d+(?:[.,:/]\d+)*|\s?[^\w\s]|_+")
_CACHED_RUN = 12  # characters: longer runs of Han and kana hardly come twice

#: Rows of the table that a word's form adds up: itself, its end, its begin (all hashed, lower case), its shape.
WHOLE, END, BEGIN = 6144, 2048, 2048
SHAPES = ("lower", "title", "upper", "mixed", "caseless", "number", "mark", "spaced mark", "sentence end", "empty")
FORMS = 4  # rows that are added up for one word
ROWS = WHOLE + END + BEGIN + len(SHAPES)

_ENDS = frozenset(".!?…。！？؟۔।")


def _hash(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


def shape(word: str) -> int:
    """Number of the word's shape in SHAPES.

    >>> [SHAPES[shape(w)] for w in ("Merkel", "went", "UN", "17", " .", ".", ",", "北京")]
    ['title', 'lower', 'upper', 'number', 'spaced mark', 'sentence end', 'mark', 'caseless']
    """
    if word[0].isdigit():
        return 5
    if not any(ch.isalnum() for ch in word):
        return 7 if word[0].isspace() else 8 if word in _ENDS else 6
    if word == word.lower():
        return 4 if word == word.upper() else 0
    if word == word.upper() and len(word) > 1:
        return 2
    return 1 if word[1:] == word[1:].lower() else 3


def form_rows(word: str) -> list[int]:
    """The rows of the form table that describe a word."""
    low = word.lower()
    return [
        _hash(low) % WHOLE,
        WHOLE + _hash("-" + low[-3:]) % END,
        WHOLE + END + _hash(low[:3] + "-") % BEGIN,
        WHOLE + END + BEGIN + shape(word),
    ]


class Rows:
    """An array that rows are added to. Its room doubles where it runs out: adding costs what is added, not what stands.

    >>> rows = Rows(np.zeros((1, 2)))
    >>> rows.add(np.ones((3, 2)))
    >>> rows.all.sum(axis=1).tolist()
    [0.0, 2.0, 2.0, 2.0]
    """

    def __init__(self, first: np.ndarray) -> None:
        self._room = self.all = first

    def add(self, more: np.ndarray) -> None:
        held, size = len(self.all), len(self.all) + len(more)
        if size > len(self._room):
            self._room = np.empty((max(size, 2 * held), *self._room.shape[1:]), self._room.dtype)
            self._room[:held] = self.all
        self._room[held:size] = more
        self.all = self._room[:size]


class WordBank:
    """Words by number, with their vectors and forms. Word 0 is no word: what stands beyond the ends of a text.

    `plain` are the words in lower case and numbers without grouping marks; `same` numbers those. The bank forgets
    all words where `limit` is passed, between two batches, so that memory stays bounded.
    """

    def __init__(self, embedder: StaticEmbedder, limit: int = 12_000) -> None:
        self._embedder, self._limit = embedder, limit
        self.generation = 0
        self._start()

    def _start(self) -> None:
        self._number: dict[str, int] = {"": 0}
        self._runs: dict[str, list[str]] = {}
        self.words: list[str] = [""]
        self._vectors = Rows(np.zeros((1, self._embedder.dimensions), np.float32))
        self.lengths = np.zeros(1, np.float32)
        self.forms = np.array([[0, 0, 0, ROWS - 1]], np.int32)
        self.shapes = np.array([len(SHAPES) - 1], np.int8)
        self.plain: list[str] = [""]
        self._like: dict[str, int] = {}
        self.same = np.zeros(1, np.int32)
        self.generation += 1

    @property
    def vectors(self) -> np.ndarray:
        return self._vectors.all

    def read(self, texts: Sequence[str]) -> list[list[int]]:
        """The words of each text by number. What was numbered before holds until the next call only."""
        if len(self.words) > self._limit:
            self._start()
        number = self._number
        out = []
        for words in self._split(texts):
            row = []
            for word in words:
                n = number.get(word)
                if n is None:
                    n = number[word] = len(self.words)
                    self.words.append(word)
                row.append(n)
            out.append(row)
        self._look_up()
        return out

    def _split(self, texts: Sequence[str]) -> Iterator[list[str]]:
        found = [list(_WORD.finditer(text)) if _has_han(text) else _WORD_FLAT.findall(text) for text in texts]
        runs = {m.group() for row in found for m in row if not isinstance(m, str) and m.group(1)}
        cut = self._cut([run for run in runs if run not in self._runs])
        self._runs.update((run, pieces) for run, pieces in cut.items() if len(run) <= _CACHED_RUN)
        cut.update((run, self._runs[run]) for run in runs if run in self._runs)
        for row in found:
            if row and not isinstance(row[0], str):
                yield [w for m in row for w in (cut[m.group()] if m.group(1) else (m.group(),))]
            else:
                yield row  # type: ignore[misc]

    def _cut(self, runs: list[str]) -> dict[str, list[str]]:
        """Runs of Han and kana in the pieces that the tokenizer makes of them."""
        out = {}
        for run, tokens in zip(runs, self._embedder.tokens_batch(runs), strict=True):
            ends = [end for _, _, end in tokens if end]
            edges = sorted({0, len(run), *ends})
            out[run] = [run[a:b] for a, b in pairwise(edges)]
        return out

    def _look_up(self) -> None:
        fresh = self.words[len(self.vectors) :]
        if not fresh:
            return
        sums = self._embedder.sums(fresh)
        lengths = np.linalg.norm(sums, axis=1)
        self._vectors.add(sums / np.maximum(lengths, 1e-6)[:, None])
        self.lengths = np.concatenate([self.lengths, np.log1p(lengths).astype(np.float32)])
        forms = np.array([form_rows(w) for w in fresh], np.int32)
        self.forms = np.concatenate([self.forms, forms])
        self.shapes = np.concatenate([self.shapes, (forms[:, 3] - (ROWS - len(SHAPES))).astype(np.int8)])
        plain = [_plain(w) for w in fresh]
        self.plain += plain
        like = [self._like.setdefault(w, len(self._like) + 1) for w in plain]
        self.same = np.concatenate([self.same, np.array(like, np.int32)])


def _plain(word: str) -> str:
    return _GROUPING.sub("", word) if word[0].isdigit() else word.strip().lower()


_GROUPING = re.compile(r"[.,:/]")
_WORD_FLAT = re.compile(rf"{_LETTER}+(?:['’׳״]{_LETTER}+)*|\d+(?:[.,:/]\d+)*|\s?[^\w\s]|_+")
_ANY_HAN = re.compile(rf"[{_HAN}]")


def _has_han(text: str) -> bool:
    return not text.isascii() and _ANY_HAN.search(text) is not None
