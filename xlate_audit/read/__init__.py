"""Readers: one file per format; `load_article` picks by content and suffix."""

from xlate_audit.read.load import load_article

__all__ = ["load_article"]
