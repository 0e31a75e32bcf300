"""The tokenizer's normaliser and splitter, and the same in Python, which is many times faster over a whole corpus.

The corpus holds each word thousands of times, so a word is tokenised once and remembered; only texts in which a token
of two words might apply go through the tokenizer whole. `tokenise` gives exactly what the tokenizer would.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from tokenizers import Regex, Tokenizer, normalizers, pre_tokenizers

# Marks that texts of one language write or leave out: combining accents left over after NFKC, Hebrew points, Arabic
# vowel signs and the tatweel, soft hyphens, joiners, direction marks.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u06d6-\u06ed\u00ad\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2069\ufeff"
)
# Letters that Arabic writes one way or the other, and those of Persian keyboards.
_LETTERS = {"ا": "[أإآٱ]", "ي": "[ىی]", "ك": "ک"}
_PUNCTUATION = "".join(
    re.escape(chr(c))
    for c in range(0x10000)
    if unicodedata.category(chr(c))[0] == "P" or (32 < c < 127 and not chr(c).isalnum())
)
_AT_PUNCTUATION = re.compile(f"([{_PUNCTUATION}])")
_DROP = re.compile(f"[{_MARKS}]")
_FOLD = {ord(c): letter for letter, others in _LETTERS.items() for c in others.strip("[]")}
SPACE = "▁"


def normalizer() -> normalizers.Normalizer:
    """As it stands in tokenizer.json, so that every library that reads the folder sees the same text."""
    return normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Lowercase(),
            normalizers.Replace(Regex(f"[{_MARKS}]"), ""),
            *(normalizers.Replace(Regex(others), letter) for letter, others in _LETTERS.items()),
            normalizers.Replace(Regex(r"\s+"), " "),
            normalizers.Strip(),
        ]
    )


def pre_tokenizer() -> pre_tokenizers.PreTokenizer:
    """Marks stand alone; words are not parted, so that a token may be two words (Vietnamese words often are)."""
    spaces = pre_tokenizers.Metaspace(replacement=SPACE, prepend_scheme="always", split=False)
    return pre_tokenizers.Sequence([pre_tokenizers.Punctuation("isolated"), spaces])


def normalise(text: str) -> str:
    """What `normalizer` does."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = text.lower()
    if not text.isascii():
        text = _DROP.sub("", text).translate(_FOLD)
    return " ".join(text.split())


def words(normalised: str) -> list[str]:
    """Words and punctuation marks of a normalised text."""
    return [word for piece in _AT_PUNCTUATION.split(normalised) for word in piece.split()]


class Corpus:
    """Tokenises many texts with one tokenizer."""

    def __init__(self, tokenizer: Tokenizer, longest: int) -> None:
        """`longest`: tokens after which a training text is cut."""
        bare = json.loads(tokenizer.to_str())
        bare["normalizer"] = None
        self._tokenizer = Tokenizer.from_str(json.dumps(bare))
        self._pairs = {token[1:] for token in self._tokenizer.get_vocab() if SPACE in token[1:]}
        self._first = {pair.split(SPACE)[0] for pair in self._pairs}
        self._space = self._tokenizer.token_to_id(SPACE)
        self._longest = longest
        self._known: dict[str, list[int]] = {" ": [self._space]}

    def tokenise(self, texts: Sequence[str], chunk: int = 50_000) -> tuple[np.ndarray, np.ndarray]:
        """All token ids one after another, and how many each text has."""
        flat: list[np.ndarray] = []
        lengths = np.zeros(len(texts), np.int64)
        for start in range(0, len(texts), chunk):
            part = [normalise(text) for text in texts[start : start + chunk]]
            split = [self._split(text) for text in part]
            fresh = list({word for row in split if row for word in row if word not in self._known})
            for word, encoding in zip(fresh, self._tokenizer.encode_batch_fast(fresh), strict=True):
                self._known[word] = encoding.ids
            whole = [i for i, row in enumerate(split) if row is None]
            encoded = dict(zip(whole, self._tokenizer.encode_batch_fast([part[i] for i in whole]), strict=True))
            for i, row in enumerate(split):
                ids = encoded[i].ids if row is None else [token for word in row for token in self._known[word]]
                ids = ids[: self._longest]
                lengths[start + i] = len(ids)
                flat.append(np.array(ids, np.int32))
            if len(self._known) > 1_500_000:
                self._known = {" ": [self._space]}
        return np.concatenate(flat), lengths

    def _split(self, text: str) -> list[str] | None:
        """Words, and " " for a space before a mark, which is a token; None where a token of two words may apply."""
        out: list[str] = []
        for piece in _AT_PUNCTUATION.split(text):
            found = piece.split()
            for a, b in pairwise(found):
                if a in self._first and f"{a}{SPACE}{b}" in self._pairs:
                    return None
            out += found
            if piece.endswith(" "):
                out.append(" ")
        return out
