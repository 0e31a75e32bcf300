"""Which language a text, a paragraph or a stretch of a paragraph is in.

>>> from xlate_audit.language import guess
>>> guess("El Congreso aprueba los presupuestos").language
'es'
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from xlate_audit.language.article import identify
from xlate_audit.language.foreign import foreign_spans
from xlate_audit.language.guess import SURE, Guess, guess, guess_all

if TYPE_CHECKING:
    from xlate_audit.article import Alignment, Article
    from xlate_audit.embed import Embedder

__all__ = ["SURE", "Guess", "foreign_spans", "guess", "guess_all", "identify", "language_notes"]


def language_notes(reprint: Article, alignment: Alignment | None, embedder: Embedder | None) -> Iterator[str]:
    """Remarks on languages: one that cannot be told, or that the embedder was not trained on."""
    for article in (alignment.original, alignment.reprint) if alignment else (reprint,):
        if article.language is None:
            yield f"the language of {article.path} cannot be told: rules that need it are silent"
    if embedder is None or embedder.languages is None or alignment is None:
        return
    for language in sorted({alignment.original.language, reprint.language} - {None, *embedder.languages}, key=str):
        yield f"the model {embedder.name} was not trained on {language}: its similarities say little here"
