"""What matching keeps of an article: its vector, those of its sentences, and its numbers and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from xlate_audit.align.level import levelled
from xlate_audit.article import Article
from xlate_audit.embed import Embedder, unit_rows
from xlate_audit.text.boilerplate import boilerplate
from xlate_audit.text.numbers_literal import ascii_digits
from xlate_audit.text.transliterate import skeleton

MOST_SENTENCES = 64  # of an article; what follows adds nothing to who renders whom
_LONGEST = 20_000  # characters in which names and numbers are looked for
_NUMBER = re.compile(r"\d+(?:[.,٫٬’' \u00a0\u202f]\d+)*")
_WORD = re.compile(r"[^\W\d_]{2,}")
_UNCASED = re.compile(r"[\u0590-\u06ff\u0750-\u077f\u0900-\u0dff\u30a1-\u30ff\uac00-\ud7a3\u10d0-\u10ff]")
_BONES = 3  # consonant classes that a name must have: shorter ones are heard everywhere


@dataclass(frozen=True, slots=True)
class Sketch:
    """An article for matching. `vector` has length 1; `sentences` are float16 rows of length 1 with their `sizes` in
    characters; `numbers` and `names` are sorted hashes."""

    vector: np.ndarray
    sentences: np.ndarray
    sizes: np.ndarray
    numbers: np.ndarray
    names: np.ndarray


def sketch(article: Article, embedder: Embedder) -> Sketch:
    """The sketch of a segmented article. The site's own lines are left out: they are alike in all its articles."""
    kept = [p for p in article.paragraphs if not boilerplate(p.text, article.language_of(p.id))] or article.paragraphs
    texts = [text for p in kept for s in p.sentences if (text := s.of(p.text)).strip()]
    head = texts[:MOST_SENTENCES]
    sums = embedder.sums(head) if hasattr(embedder, "sums") else levelled(embedder).embed(head)  # type: ignore[attr-defined]
    whole = "\n".join(texts)[:_LONGEST]
    return Sketch(
        vector=unit_rows(sums.sum(axis=0, keepdims=True))[0],
        sentences=unit_rows(sums).astype(np.float16),
        sizes=np.array([len(text) for text in head], dtype=np.float32),
        numbers=_hashes(_numbers(whole)),
        names=_hashes(_names(whole)),
    )


def _hashes(keys: Iterator[str]) -> np.ndarray:
    return np.unique(np.fromiter((crc32(key.encode()) for key in keys), dtype=np.uint32))


def _numbers(text: str) -> Iterator[str]:
    """The digits of every number of two digits and more, without what groups them or parts off a fraction.

    >>> list(_numbers("12.500 of 1,234.5 in ٢٠١٩, 7"))
    ['12500', '12345', '2019']
    """
    for found in _NUMBER.finditer(ascii_digits(text)):
        digits = re.sub(r"\D", "", found[0])
        if len(digits) > 1:
            yield digits


def _names(text: str) -> Iterator[str]:
    """The consonants of words that may be names: those that begin large, and all words of scripts that have no case.

    >>> sorted(set(_names("der Kanzler Scholz"))), sorted(set(_names("ショルツ")))
    (['KNSL', 'SLS'], ['SLS'])
    """
    for found in _WORD.finditer(text):
        word = found[0]
        if word[0].isupper() or _UNCASED.match(word):
            bones = skeleton(word[:40])
            if len(bones) >= _BONES:
                yield bones
