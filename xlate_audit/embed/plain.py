"""Tokens of plain English-looking text, word by word: what the tokenizer gives, three times as fast.

In printable ASCII the shipped tokenizer's normalizer does nothing but make small letters and single blanks of it, and
no token spans two words but a few that are known. So a text's tokens are those of its words, which come again and
again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from tokenizers import Encoding, Tokenizer

_MARKS = re.escape("".join(c for c in map(chr, range(33, 127)) if not c.isalnum()))
_PIECES = re.compile(rf"[{_MARKS}]|[^ {_MARKS}]+| (?=[{_MARKS}])")
_KEPT = 30_000  # words after which remembering begins anew


Token = tuple[int, int, int]
"""Id, start and end; code points into the text, half-open."""


class PlainTokens:
    """The tokens of words, remembered."""

    def __init__(self, tokenizer: Tokenizer, joins: Iterable[str]) -> None:
        """`joins`: the tokens of several words, each of which begins with a word; a text that has one is left alone."""
        self._tokenizer = Tokenizer(tokenizer.model)
        self._tokenizer.pre_tokenizer = tokenizer.pre_tokenizer  # pyright: ignore[reportAttributeAccessIssue]
        joins = list(joins)
        self._joins = re.compile(r"(?<![a-z\d])(?:" + "|".join(map(re.escape, joins)) + ")") if joins else None
        self._first = frozenset(join.split()[0] for join in joins)
        self._ids: dict[str, list[int]] = {}
        self._tokens: dict[str, list[Token]] = {}

    def ids(self, texts: Sequence[str]) -> list[list[int] | None]:
        """The token ids of each text; None for one that has to go through the whole tokenizer."""
        pieces = [self._pieces(text) for text in texts]
        wanted = set(chain.from_iterable(p for p in pieces if p))
        known = self._ids if len(self._ids) < _KEPT else {}
        fresh = list(wanted.difference(known))
        known |= {w: e.ids for w, e in zip(fresh, self._tokenizer.encode_batch_fast(fresh), strict=True)}
        self._ids = known  # set anew rather than emptied: another thread may be reading the old one
        return [None if p is None else list(chain.from_iterable([known[w] for w in p])) for p in pieces]

    def tokens(self, texts: Sequence[str]) -> list[list[Token] | None]:
        """The tokens of each text; None for one that has to go through the whole tokenizer."""
        places = [self._places(text) for text in texts]
        wanted = {piece for found in places if found for piece, _, _ in found}
        known = self._tokens if len(self._tokens) < _KEPT else {}
        fresh = list(wanted.difference(known))
        known |= {w: spans(e) for w, e in zip(fresh, self._tokenizer.encode_batch(fresh), strict=True)}
        self._tokens = known
        return [None if found is None else list(_placed(found, known)) for found in places]

    def _places(self, text: str) -> list[tuple[str, int, int]] | None:
        """Each piece, where it stands, and where its first token begins: a blank before a word is part of that."""
        pieces = self._pieces(text)
        if pieces is None or text != " ".join(text.split()):
            return None
        found, at = [], 0
        for piece in pieces:
            begin = at
            at += piece != " " and text[at] == " "
            found.append((piece, at, begin))
            at += len(piece)
        return found

    def _pieces(self, text: str) -> list[str] | None:
        """Words, marks and blanks before marks; None where the text is not plain."""
        if not (text.isascii() and text.isprintable()):
            return None
        plain = " ".join(text.lower().split())
        pieces = _PIECES.findall(plain)
        if self._joins and not self._first.isdisjoint(pieces) and self._joins.search(plain):
            return None
        return pieces


def spans(encoding: Encoding) -> list[Token]:
    return [(i, start, end) for i, (start, end) in zip(encoding.ids, encoding.offsets, strict=True)]


def _placed(places: Iterable[tuple[str, int, int]], known: Mapping[str, Sequence[Token]]) -> Iterator[Token]:
    for piece, at, begin in places:
        for i, start, end in known[piece]:
            yield i, at + start if start else begin, at + end
