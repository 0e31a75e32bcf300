"""Evidence by vectors that a piece of one text has a counterpart in another.

Works finest with a static embedder, whose token vectors can be had and added; any other embedder is asked for the
vectors of words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from xlate_audit.embed import Embedder
from xlate_audit.embed.base import unit_rows
from xlate_audit.text.scripts import KANA_OR_HAN

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 3  # tokens that are looked at together


def sums(embedder: Embedder, texts: Sequence[str]) -> np.ndarray:
    """Vectors of texts that may be added: sums of token vectors, or unit vectors weighted by the texts' length."""
    if not texts:
        return np.zeros((0, embedder.dimensions), dtype=np.float32)
    if hasattr(embedder, "sums"):
        return embedder.sums(texts)  # type: ignore[attr-defined]
    lengths = np.sqrt([max(1, len(t)) for t in texts]).astype(np.float32)
    return embedder.embed(texts) * lengths[:, None]


def cosines(ours: np.ndarray, theirs: np.ndarray) -> np.ndarray:
    """Matrix of cosines between two sets of rows."""
    return unit_rows(ours) @ unit_rows(theirs).T


def pieces(embedder: Embedder, text: str) -> np.ndarray:
    """Vectors of the short pieces of a text (one to three tokens, or its words) that a word may be rendered by."""
    if not hasattr(embedder, "rows"):
        return embedder.embed(_words(text)) if _words(text) else np.zeros((0, embedder.dimensions), dtype=np.float32)
    rows = embedder.rows([t[0] for t in embedder.tokens(text)])  # type: ignore[attr-defined]
    windows = [rows]
    for extra in range(1, _LONGEST):
        if len(rows) > extra:
            windows.append(windows[-1][:-1] + rows[extra:])
    return np.concatenate(windows) if len(rows) else rows


def best_likeness(embedder: Embedder, words: Sequence[str], text: str) -> np.ndarray:
    """For each word the highest cosine to a short piece of `text`; zeros where there is none."""
    if not words:
        return np.zeros(0, dtype=np.float32)
    there = pieces(embedder, text)
    if not len(there):
        return np.zeros(len(words), dtype=np.float32)
    return cosines(sums(embedder, words), there).max(axis=1)


def coverage(embedder: Embedder, text: str, other: str) -> float:
    """Share of `text` that `other` has words for: the mean over its tokens of the highest cosine to a token of `other`,
    weighted by the tokens' lengths as vectors (which a static model learns as their weight)."""
    ours, theirs = _tokens(embedder, text), _tokens(embedder, other)
    if not len(ours) or not len(theirs):
        return 0.0
    weights = np.linalg.norm(ours, axis=1)
    return float((weights * cosines(ours, theirs).max(axis=1)).sum() / (weights.sum() or 1.0))


def _tokens(embedder: Embedder, text: str) -> np.ndarray:
    if hasattr(embedder, "rows"):
        return embedder.rows([t[0] for t in embedder.tokens(text)])  # type: ignore[attr-defined]
    return embedder.embed(_words(text) or [text])


def _words(text: str) -> list[str]:
    return [w for word in _WORD.findall(text) for w in (word if KANA_OR_HAN.search(word) else [word])]
