"""Texts as counts of hashed letter n-grams, the features of the language model.

An n-gram is 1 to 5 letters of one word with its boundary as a blank, lower case, so that the short function words of a
language are features whole. Hashing follows the word-fragment features of fastText (Joulin et al. 2016,
arXiv:1607.01759), done here on whole arrays, so that an article takes a few milliseconds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import numpy as np

LONGEST = 5
#: Everything that is no letter and no mark on one (vowel signs of Devanagari, Hebrew and Arabic points, accents).
_NOT_LETTERS = re.compile(
    r"(?:[^\w\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957]|[\d_])+"
)
_BLANK = 32


def normalised(text: str) -> str:
    """Lower case letters in composed form, every other stretch one blank, a blank at either end.

    >>> normalised("L'été, 2024!")
    ' l été '
    """
    words = _NOT_LETTERS.sub(" ", unicodedata.normalize("NFC", text).lower()).strip()
    return f" {words} " if words else ""


def hashed(texts: Sequence[str], buckets: int) -> tuple[np.ndarray, np.ndarray]:
    """Bucket of every n-gram of all `texts` and the index of the text it stands in, grouped by text.

    `texts` are normalised already. Time and memory are linear in their length.
    """
    lengths = np.array([len(t) for t in texts], dtype=np.int64)
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    owner = np.repeat(np.arange(len(texts)), lengths)
    blank = codes == _BLANK
    blanks = np.concatenate(([0], np.cumsum(blank)))
    rolling = np.zeros(len(codes), dtype=np.uint32)
    found, owners = [], []
    for n in range(1, LONGEST + 1):
        count = len(codes) - n + 1
        if count <= 0:
            break
        rolling = rolling[:count] * np.uint32(0x01000193) + codes[n - 1 :]
        inner = blanks[n - 1 : n - 1 + count] - blanks[1 : 1 + count] if n > 1 else blanks[1:] - blanks[:-1]
        whole = (inner == 0) & (owner[:count] == owner[n - 1 :])
        if n == 2:
            whole &= ~(blank[:count] & blank[1:])
        mixed = (rolling[whole] ^ np.uint32(n * 0x9E3779B1 & 0xFFFFFFFF)) * np.uint32(0x85EBCA6B)
        mixed ^= mixed >> np.uint32(15)
        mixed *= np.uint32(0xC2B2AE35)
        mixed ^= mixed >> np.uint32(13)
        found.append(mixed % np.uint32(buckets))
        owners.append(owner[:count][whole])
    if not found:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    bucket, of = np.concatenate(found).astype(np.int64), np.concatenate(owners)
    order = np.argsort(of, kind="stable")
    return bucket[order], of[order]
