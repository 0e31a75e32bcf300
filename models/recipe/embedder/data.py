"""Read the parallel collections and word lists into one flat set of unique texts and pairs of them.

A pair is (left text, right text, left language, right language, source). Texts are kept once each, because the English
side of the collections recurs once per language; training then tokenises every text once.
"""

from __future__ import annotations

import hashlib
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

_CODES = "en ar cs de es fa fr he hi id it ja ko nl pl pt ru tr uk vi zh"
LANGUAGES = tuple(_CODES.split())
_NOISE = re.compile(r"[!-@\[-`{-~]")  # ASCII digits, marks and symbols: what code, tables and formulas are made of


@dataclass(frozen=True, slots=True)
class Pairs:
    """Unique texts, and index pairs into them with their languages (indices into LANGUAGES) and source."""

    texts: list[str]
    languages: np.ndarray  # int8, language of each text
    left: np.ndarray  # int32
    right: np.ndarray  # int32
    source: np.ndarray  # int16, index into sources
    sources: list[str]


def rows(path: Path) -> Iterator[list[str]]:
    """The tab-separated rows of an xz file."""
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as stream:
        for line in stream:
            yield line.rstrip("\n").split("\t")


def fraction(text: str, salt: str = "") -> float:
    """A number in [0, 1) that depends on the text alone: splits stay the same whatever else is read."""
    return int.from_bytes(hashlib.blake2b((salt + text).encode(), digest_size=6).digest()) / 2**48


def usable(left: str, right: str) -> bool:
    """Whether a pair can teach: not a copy, not code or a formula, of lengths that sentences have."""
    if left == right or not 2 <= len(left) <= 2000 or not 1 <= len(right) <= 2000:
        return False
    return all(len(_NOISE.findall(text)) <= 0.3 * len(text) for text in (left, right))


Row = tuple[str, str, str, str, str]


def parallel(folder: Path) -> Iterator[Row]:
    """(source, language, text, language, text) of every sentence pair."""
    for path in sorted((folder / "parallel").glob("*.tsv.xz")):
        source = path.name.removesuffix(".tsv.xz")
        for row in rows(path):
            if source == "non_english":
                if len(row) == 4:
                    yield source, row[0], row[2], row[1], row[3]
            elif len(row) == 3:
                yield source, "en", row[0], row[1], row[2]


def lexicon(folder: Path, kinds: tuple[str, ...]) -> Iterator[Row]:
    """(source, language, word, language, word) of every entry of the word lists of these kinds."""
    for path in sorted((folder / "lexicon").glob("*.tsv.xz")):
        kind = path.name.split(".")[0]
        if kind not in kinds:
            continue
        for row in rows(path):
            if len(row) == 4:
                yield kind, row[0], row[2].replace("+", " "), row[1], row[3].replace("+", "").strip("!")
