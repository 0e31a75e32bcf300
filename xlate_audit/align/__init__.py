"""Alignment of articles: who is the translation of whom."""

from xlate_audit.align.articles import align_articles

__all__ = ["align_articles"]
