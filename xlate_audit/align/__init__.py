"""Alignment of articles: who is the translation of whom."""

from xlate_audit.align.articles import align_articles
from xlate_audit.align.lines import Bead, align_units

__all__ = ["Bead", "align_articles", "align_units"]
