"""Paragraphs that stand in both articles, but not in the same order.

Looked for among the paragraphs that the monotone alignment has left alone on both sides: a pair is taken where each
is the other's likeliest, the likeness is that of a rendering, and no other paragraph comes close (a margin, after
Artetxe and Schwenk 2019).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xlate_audit.article import Article, Paragraph
from xlate_audit.embed import Embedder

_ALIKE, _MARGIN = 0.4, 0.15  # least cosine, and least distance from the second likeliest
_SHORTEST = 20  # characters: shorter ones look alike by chance


def find_moved(
    original: Article, reprint: Article, left: Sequence[Paragraph], right: Sequence[Paragraph], embedder: Embedder
) -> list[tuple[str, str]]:
    """Pairs of ids among the paragraphs left alone (`left`, `right`), in the reprint's order."""
    left = [p for p in left if len(p.text) >= _SHORTEST]
    right = [p for p in right if len(p.text) >= _SHORTEST]
    if not left or not right:
        return []
    every = embedder.embed([p.text for p in original.paragraphs]), embedder.embed([p.text for p in reprint.paragraphs])
    at = original.order, reprint.order
    cosines = every[0] @ every[1].T
    found = []
    for p in right:
        column = cosines[:, at[1][p.id]]
        o = max(left, key=lambda q: column[at[0][q.id]])
        row, alike = cosines[at[0][o.id]], float(column[at[0][o.id]])
        rivals = [*np.delete(column, at[0][o.id]), *np.delete(row, at[1][p.id])]
        if alike >= _ALIKE and alike >= max(rivals, default=0.0) + _MARGIN:
            found.append((o.id, p.id))
    return found
