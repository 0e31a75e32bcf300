"""Pairs of one paragraph, aligned."""

from __future__ import annotations

from xlate_audit import load_embedder
from xlate_audit.align import align_articles
from xlate_audit.article import Alignment, Article, Paragraph
from xlate_audit.segment import segment


def aligned(original: str, text: str, reprint: str, rendering: str) -> Alignment:
    """A text and its rendering, each in its language, as one paragraph."""
    sides = (("o", original, text), ("r", reprint, rendering))
    ours, theirs = (
        segment(Article(language, language, (Paragraph(f"{side}0", "body", said, language=language),)))
        for side, language, said in sides
    )
    return align_articles(ours, theirs, load_embedder())
