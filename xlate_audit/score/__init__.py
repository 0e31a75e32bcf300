"""Fidelity of links and of whole articles, and the verdict."""

from xlate_audit.score.article import score_report, verdict
from xlate_audit.score.segment import score_alignment

__all__ = ["score_alignment", "score_report", "verdict"]
