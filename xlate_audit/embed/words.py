"""Token ids of many texts, faster than the tokenizer gives them: a word between two spaces is tokenised once.

A unigram tokenizer that never joins words parts each word alone, whatever stands beside it, so a text's ids are its
words' ids in a row. Where a token may span two words (Vietnamese ones do), the model's config names these tokens, and
texts in which two such words meet go to the tokenizer whole, as do texts of languages that write no spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from tokenizers import Tokenizer

_MOST = 40_000  # words remembered: some 8 MB
_LONGEST = 32  # characters of a word; what is longer seldom comes again
_BEFORE = ". "  # stands before a word to be tokenised, so that it is read as one after a space
_LETTERS_AT_END = re.compile(r"[^\W\d_]+\Z")


class WordIds:
    """Ids as `Tokenizer.encode` gives them (of two equally likely orders of the same tokens, either one).

    Remembers words, and forgets all when they are too many.
    """

    def __init__(self, tokenizer: Tokenizer, spanning: Iterable[str]) -> None:
        """`spanning`: the normalised words "a b" of each token that spans two."""
        self._tokenizer = tokenizer
        self._after: dict[str, tuple[str, ...]] = {}  # by first word, what the next begins with to be of one token
        for first, second in (pair.split(" ") for pair in spanning):
            self._after[first] = (*self._after.get(first, ()), second)
        self._seconds = frozenset(second for group in self._after.values() for second in group)
        self._lengths = sorted({len(second) for second in self._seconds})
        self._skip = len(tokenizer.encode(_BEFORE).ids)
        self._forget()

    def _forget(self) -> None:
        self._inner: dict[str, bytes] = {"": b""}  # ids of a word after a space, as int32
        self._first: dict[str, bytes] = {}  # of the first word of a text
        self._end: dict[str, tuple[str, ...]] = {}  # words that may begin a token of two, with what may come next
        self._start: dict[str, str] = {}  # words that may end one, normalised

    def ids(self, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """All texts' token ids one after another, and how many each text has."""
        rows = [text.split(" ") for text in texts]
        self._learn(rows)
        out = [self._join(row) for row in rows]
        whole = [i for i, ids in enumerate(out) if ids is None]
        encodings = self._tokenizer.encode_batch_fast([texts[i] for i in whole])
        for i, encoding in zip(whole, encodings, strict=True):
            out[i] = np.array(encoding.ids, np.int32).tobytes()
        found = [ids for ids in out if ids is not None]
        return np.frombuffer(b"".join(found), np.int32), np.array([len(ids) // 4 for ids in found])

    def _join(self, row: list[str]) -> bytes | None:
        """The ids of a text by its words; None where that cannot be done."""
        if not self._end.keys().isdisjoint(row):
            for a, b in pairwise(word for word in row if self._inner.get(word)):
                if a in self._end and b in self._start and self._start[b].startswith(self._end[a]):
                    return None
        first = self._first.get(row[0])
        if not first:  # unknown, or nothing is left of it, and the next word is the first
            return None
        found = [self._inner.get(word) for word in row[1:]]
        return None if None in found else first + b"".join(found)  # type: ignore[arg-type]

    def _learn(self, rows: list[list[str]]) -> None:
        if len(self._inner) + len(self._first) > _MOST:
            self._forget()
        short = [row for row in rows if max(map(len, row)) <= _LONGEST]
        fresh = list(set().union(*short) - self._inner.keys())
        for word, encoding in zip(fresh, self._tokenizer.encode_batch_fast([_BEFORE + w for w in fresh]), strict=True):
            if self._after:
                self._note(word)
            self._inner[word] = np.array(encoding.ids[self._skip :], np.int32).tobytes()
        heads = list({row[0] for row in short} - self._first.keys())
        for word, encoding in zip(heads, self._tokenizer.encode_batch_fast(heads), strict=True):
            self._first[word] = np.array(encoding.ids, np.int32).tobytes()

    def _note(self, word: str) -> None:
        """Remember whether a token of two words may begin or end in this one."""
        normalised = word.lower() if word.isascii() else self._tokenizer.normalizer.normalize_str(word)
        end = _LETTERS_AT_END.search(normalised)
        if end and end[0] in self._after:
            self._end[word] = self._after[end[0]]
        if any(normalised[:length] in self._seconds for length in self._lengths):
            self._start[word] = normalised
