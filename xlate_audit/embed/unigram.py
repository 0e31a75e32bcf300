"""Tokens of a unigram model without its library, which takes an eighth of a second and 110 MB to open.

The likeliest tokens of a text (Viterbi's path over the vocabulary's log-probabilities, Kudo 2018) are found word by
word, for no token spans two words but those that are known, and words come again and again. A text whose normal form is
more than that of its characters, or a word of thousands of letters, is left to the library.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import chain, pairwise
from math import inf
from typing import Any

SPACE = "▁"  # begins a word
_APART = "\uffff"  # put around marks
_UNSURE = re.compile(r"[\x1c-\x1f\x85\uffff]")  # blanks to some and not to others; and what is put around marks
_BLANKS = re.compile(" {2,}")
_KEPT = 30_000  # words after which remembering begins anew
_WIDE = 24  # letters of a word from which it pays to know how long tokens can be
_LONGEST = 2_000  # letters of a word that is cut here
_UNKNOWN = 10.0  # by how much an unknown character is less likely than the least likely token

Token = tuple[int, int, int]
"""Id, start and end; code points into the text, half-open."""
_Cut = tuple[list[int], list[int]]
"""The ids of a word's tokens, and where in the word each ends."""


class UnigramTokens:
    """The vocabulary of a `tokenizer.json`, and the words that were cut of late."""

    def __init__(self, tokenizer: Mapping[str, Any]) -> None:
        """Raises KeyError, TypeError, ValueError or re.error for a tokenizer of another kind than is known here."""
        model = tokenizer["model"]
        if model["type"] != "Unigram" or model["byte_fallback"] or tokenizer["added_tokens"]:
            raise ValueError("no plain unigram tokenizer")
        self._scores: dict[str, float] = dict(model["vocab"])
        if len(self._scores) < len(model["vocab"]):
            raise ValueError("a token stands twice in the vocabulary")
        self._ids = dict(zip(self._scores, range(len(self._scores)), strict=True))
        self._unknown: int = model["unk_id"]
        self._unlikely = min(self._scores.values()) - _UNKNOWN
        self._longest = max(map(len, self._scores))
        self._normal = _Table(_normalizer(tokenizer["normalizer"]))
        self._apart = _Table(_parted(tokenizer["pre_tokenizer"]))
        # What follows a word within a token of several words: the next word, or how it begins.
        follow: dict[str, list[str]] = {}
        for token in self._scores:
            if token.find(SPACE, 1) > 0:
                before, first, second, *_ = token.split(SPACE)
                if before:
                    raise ValueError("a token of several words begins inside a word")
                follow.setdefault(first, []).append(second)
        self._follow = {first: tuple(seconds) for first, seconds in follow.items()}
        self._known: dict[str, _Cut] = {}

    def ids(self, texts: Sequence[str]) -> list[list[int] | None]:
        """The token ids of each text; None for one that has to go through the library."""
        known = self._remembered()
        every = [self._words(self._read(text)) for text in texts]
        return [
            None if words is None else list(chain.from_iterable([self._tokens(w, known)[0] for w in words]))
            for words in every
        ]

    def tokens(self, texts: Sequence[str]) -> list[list[Token] | None]:
        """The tokens of each text; None for one that has to go through the library."""
        known = self._remembered()
        return [self._placed(text, known) for text in texts]

    def _placed(self, text: str, known: dict[str, _Cut]) -> list[Token] | None:
        read = self._read(text)
        words = self._words(read)
        if read is None or words is None:
            return None
        where = self._where(text, read)
        found: list[Token] = []
        at = 0  # in `read`
        for word in words:
            ids, ends = self._tokens(word, known)
            begin, lead = 0, int(read[at] != " ")  # the space that begins a word is in the text, but not after a mark
            for number, end in zip(ids, ends, strict=True):
                first = at + max(begin - lead, 0)
                found.append((number, where[first], where[max(at + end - lead - 1, first)] + 1))
                begin = end
            at += len(word) - lead
        return found

    def _read(self, text: str) -> str | None:
        """The text in its normal form; None where it is not sure that this is what the library makes of it."""
        if _UNSURE.search(text):
            return None
        read = text.translate(self._normal)
        if not text.isascii() and not (_is_sum(text) and unicodedata.is_normalized("NFC", read)):
            return None
        return _BLANKS.sub(" ", read).strip(" ")

    def _words(self, read: str | None) -> list[str] | None:
        """What is cut by itself, with the space that begins it: words, marks, and words that a token may join."""
        if read is None:
            return None
        words: list[str] = []
        for piece in read.translate(self._apart).split(_APART):
            if piece:
                parts = piece.removeprefix(" ").split(" ")
                if self._may_join(parts):
                    words.append(SPACE + SPACE.join(parts))
                else:
                    words += [SPACE + part for part in parts]
        return None if max(map(len, words), default=0) > _LONGEST else words

    def _may_join(self, parts: Sequence[str]) -> bool:
        follow = self._follow
        return not follow.keys().isdisjoint(parts) and any(
            after.startswith(follow[part]) for part, after in pairwise(parts) if part in follow
        )

    def _where(self, text: str, read: str) -> Sequence[int]:
        """Which character of the text each of its normal form comes from."""
        normal = self._normal
        if len(text) == len(read) and all(len(normal[code]) == 1 for code in set(map(ord, text))):
            return range(len(text))
        where: list[int] = []
        blank = True
        for n, char in enumerate(text):
            for made in normal[ord(char)]:
                if made != " " or not blank:
                    where.append(n)
                elif where:
                    where[-1] = n  # of blanks side by side the last
                blank = made == " "
        return where

    def _remembered(self) -> dict[str, _Cut]:
        if len(self._known) > _KEPT:
            self._known = {}  # set anew rather than emptied: another thread may be reading the old one
        return self._known

    def _tokens(self, word: str, known: dict[str, _Cut]) -> _Cut:
        found = known.get(word)
        if found is None:
            found = known[word] = self._best(word)
        return found

    def _best(self, word: str) -> _Cut:
        """The likeliest tokens of a word."""
        score, size = self._scores.get, len(word)
        reach = self._reach if size > _WIDE else {}
        best = [0.0, *[-inf] * size]  # of the ways that end at each letter
        begun = [0] * (size + 1)  # where the last token of it begins
        for start, char in enumerate(word):
            here, end = best[start], start + 1
            there = here + score(char, self._unlikely)
            if there > best[end]:
                best[end], begun[end] = there, start
            for end in range(start + 2, min(start + reach.get(char, self._longest), size) + 1):
                gain = score(word[start:end])
                if gain is not None and here + gain > best[end]:
                    best[end], begun[end] = here + gain, start
        ids: list[int] = []
        ends: list[int] = []
        end = size
        while end:
            number = self._ids.get(word[begun[end] : end], self._unknown)
            if not (number == self._unknown and ids and ids[-1] == number):  # unknown characters side by side are one
                ids.append(number)
                ends.append(end)
            end = begun[end]
        return ids[::-1], ends[::-1]

    @cached_property
    def _reach(self) -> dict[str, int]:
        """How long the longest token is that begins with each character."""
        reach: dict[str, int] = {}
        for token in self._scores:
            if len(token) > reach.get(token[0], 0):
                reach[token[0]] = len(token)
        return reach


class _Table(dict[int, str]):
    """What becomes of each character, worked out when it is first met."""

    def __init__(self, make: Callable[[str], str]) -> None:
        self._make = make

    def __missing__(self, code: int) -> str:
        made = self[code] = self._make(chr(code))
        return made


def _normalizer(steps: Mapping[str, Any]) -> Callable[[str], str]:
    """What a normalizer makes of one character. Raises ValueError for steps that are not known."""
    forms: list[Callable[[str], str]] = []
    for step in steps["normalizers"]:
        match step:
            case {"type": "NFKC"}:
                forms.append(_composed)
            case {"type": "Lowercase"}:
                forms.append(lambda text: "".join(map(str.lower, text)))  # each alone: no final sigma
            case {"type": "Replace", "pattern": {"Regex": pattern}, "content": content}:
                forms.append(lambda text, find=re.compile(pattern), put=content: find.sub(put, text))
            case {"type": "Strip"}:
                pass  # blanks at the ends go in any case
            case _:
                raise ValueError("an unknown step of a normalizer")

    def made(char: str) -> str:
        for form in forms:
            char = form(char)
        return char

    return made


def _parted(steps: Mapping[str, Any]) -> Callable[[str], str]:
    """Characters, marks set apart. Raises ValueError where words are parted in another way."""
    marks, spaces = steps["pretokenizers"]
    kinds = {"type": "Metaspace", "replacement": SPACE, "prepend_scheme": "always", "split": False}
    if marks != {"type": "Punctuation", "behavior": "Isolated"} or spaces != kinds:
        raise ValueError("an unknown way of parting words")
    return lambda char: f"{_APART}{char}{_APART}" if _is_mark(char) else char


def _is_mark(char: str) -> bool:
    ascii_mark = char.isascii() and char.isprintable() and not char.isalnum() and char != " "
    return ascii_mark or unicodedata.category(char).startswith("P")


def _composed(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


_COMPOSED = _Table(_composed)


def _is_sum(text: str) -> bool:
    """Whether a text's compatible form is that of its characters: none of them goes together with the next."""
    return unicodedata.is_normalized("NFC", text) or text.translate(_COMPOSED) == _composed(text)
