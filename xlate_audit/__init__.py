"""Audit a reprinted news article against its original: alignment, fidelity, drift, garbling and artifacts.

>>> from xlate_audit import audit, load_article
>>> report = audit(load_article("original.txt"), load_article("reprint.txt"))  # doctest: +SKIP
>>> report.verdict  # doctest: +SKIP
'review'
"""

from xlate_audit.article import Alignment, Article
from xlate_audit.audit import align, audit, check
from xlate_audit.config import Config
from xlate_audit.embed import load_embedder
from xlate_audit.errors import InputError, XlateAuditError
from xlate_audit.findings import Finding, Report
from xlate_audit.read import load_article

__version__ = "0.1.0"

__all__ = [
    "Alignment",
    "Article",
    "Config",
    "Finding",
    "InputError",
    "Report",
    "XlateAuditError",
    "align",
    "audit",
    "check",
    "load_article",
    "load_embedder",
]
