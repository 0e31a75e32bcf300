"""What is known of each unit (a line, a sentence) of one side before anything is aligned."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from xlate_audit.embed import Embedder, unit_rows

# What punctuation tells across languages once Unicode's compatibility forms are folded: questions, exclamations,
# quotation marks (an apostrophe inside a word is none), brackets, colons and semicolons, numbers.
_COUNTED = tuple(
    re.compile(p)
    for p in (
        "[?؟՞]",
        "!",
        "[\"“”„«»「」『』‹›]|(?<!\\w)['‘’]|['‘’](?!\\w)",
        "[()\\[\\]]",
        "[:;؛]",
        "\\d+",
    )
)
_CLOSERS = "\"“”„«»「」『』‹›'‘’)] \t"
_OPENS = re.compile("[\\s\\-–—]*[\"“„«「『‹'‘]")
_CLOSES = re.compile("[\"“”»«」』›'‘’][.,。、!?]*\\s*\\Z")
# How a unit ends: as a sentence does (1 to 3), leading on (4, 5), or without a mark (6); 0 for an empty unit.
_ENDS = {c: n for n, marks in enumerate((".。।۔…", "?؟՞", "!", ":", ",;、،؛—-"), 1) for c in marks}
_NO_MARK, LEADING_ON, FINAL = 6, 4, (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of all units of a side: `index` into `words` (unit rows) and `weights` (the vectors' lengths), and
    where each unit's begin (n + 1 `starts`)."""

    index: np.ndarray
    starts: np.ndarray
    words: np.ndarray
    weights: np.ndarray


@dataclass(frozen=True, slots=True)
class Units:
    """One side. `sums` are vectors that add (the vector of a bead is the sum of its units'), `sizes` visible
    characters.

    `counts` are the marks of each unit by kind, `ends` how it ends, `opens` and `closes` whether a quotation mark
    stands at its start and end, `breaks` whether it begins a paragraph, `keys` equal for equal texts (folded).
    `tokens` is None where the embedder has no vectors of tokens.
    """

    sums: np.ndarray
    sizes: np.ndarray
    counts: np.ndarray
    ends: np.ndarray
    opens: np.ndarray
    closes: np.ndarray
    breaks: np.ndarray
    keys: tuple[str, ...]
    tokens: Tokens | None

    def __len__(self) -> int:
        return len(self.keys)


def read_units(texts: Sequence[str], embedder: Embedder, breaks: Sequence[int] = ()) -> Units:
    """The units of one side; those numbered in `breaks` begin a paragraph. An embedder that only gives unit rows has
    them weighed by the texts' lengths."""
    folded = [unicodedata.normalize("NFKC", t).strip() for t in texts]
    sizes = np.array([len("".join(t.split())) for t in folded], dtype=np.float64)
    static: Any = embedder
    # Tokens first: a static embedder then has what it sums up.
    tokens = _tokens(texts, embedder) if hasattr(embedder, "tokens_batch") and hasattr(embedder, "rows") else None
    if not texts:
        sums = np.zeros((0, embedder.dimensions), dtype=np.float32)
    elif hasattr(embedder, "sums"):
        sums = static.sums(texts)
    else:
        sums = embedder.embed(texts) * sizes[:, None].astype(np.float32)
    return Units(
        np.nan_to_num(sums).astype(np.float32),
        sizes,
        np.array([[len(p.findall(t)) for p in _COUNTED] for t in folded], dtype=np.float64).reshape(-1, len(_COUNTED)),
        np.array([_end(t) for t in folded], dtype=np.int64),
        np.array([bool(_OPENS.match(t)) for t in folded], dtype=bool),
        np.array([bool(_CLOSES.search(t)) for t in folded], dtype=bool),
        np.isin(np.arange(len(texts)), list(breaks)),
        tuple(" ".join(t.casefold().split()) for t in folded),
        tokens,
    )


def _tokens(texts: Sequence[str], embedder: Any) -> Tokens:
    ids = [[token[0] for token in row] for row in embedder.tokens_batch(list(texts))]
    starts = np.concatenate(([0], np.cumsum([len(row) for row in ids]))).astype(np.int64)
    unique, index = np.unique(np.array([i for row in ids for i in row], dtype=np.int64), return_inverse=True)
    vectors = embedder.rows(unique)
    return Tokens(index, starts, unit_rows(vectors), np.linalg.norm(vectors, axis=1).astype(np.float32))


def _end(text: str) -> int:
    body = text.rstrip(_CLOSERS)
    return _ENDS.get(body[-1], _NO_MARK) if body else 0
