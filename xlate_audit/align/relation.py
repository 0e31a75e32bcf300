"""What two articles are to each other, and how much of the reprint comes from the original."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from xlate_audit.article import Article, SentenceLink
from xlate_audit.embed import Embedder

_REPRINT, _RELATED = 0.5, 0.1


def relate(
    original: Article, reprint: Article, links: Sequence[SentenceLink], embedder: Embedder
) -> tuple[Literal["reprint", "related", "unrelated"], float]:
    """The relation, and the share of the reprint (by characters) that has a counterpart in the original."""
    size = sum(p.end - p.start for link in links for p in link.reprint)
    carried = sum(p.end - p.start for link in links if link.original for p in link.reprint)
    return "reprint", carried / size if size else 1.0
