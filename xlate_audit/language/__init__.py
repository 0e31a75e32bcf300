"""Which language a text, a paragraph or a stretch of a paragraph is in.

>>> from xlate_audit.language import guess
>>> guess("El Congreso aprueba los presupuestos").language
'es'
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from xlate_audit.errors import shown
from xlate_audit.language.article import identify
from xlate_audit.language.foreign import foreign_spans
from xlate_audit.language.guess import SURE, Guess, guess, guess_all
from xlate_audit.text.fluency import LANGUAGES
from xlate_audit.text.language_names import language_name
from xlate_audit.text.numbers_tables import has_table as has_numbers

if TYPE_CHECKING:
    from xlate_audit.article import Alignment, Article
    from xlate_audit.embed import Embedder

__all__ = ["SURE", "Guess", "foreign_spans", "guess", "guess_all", "identify", "language_notes", "untrained"]


def language_notes(reprint: Article, alignment: Alignment | None, embedder: Embedder | None) -> Iterator[str]:
    """Remarks on languages: one that cannot be told, that the rules do not know, or that the embedder was not trained
    on."""
    for article in (alignment.original, alignment.reprint) if alignment else (reprint,):
        if article.language is None:
            yield f"the language of {shown(article.path)} cannot be told: most rules are silent on it"
        elif article.language not in LANGUAGES:
            known = "only numbers, dates and units" if has_numbers(article.language) else "no words"
            yield (
                f"{shown(article.path)} is in {language_name(article.language)}, of which the rules know {known}: most of them are silent"
            )
    if embedder is not None and alignment is not None:
        for language in untrained(alignment, embedder):
            yield f"the model {embedder.name} was not trained on {language_name(language)}: its similarities say little here"


def untrained(alignment: Alignment, embedder: Embedder) -> list[str]:
    """Those of the two articles' languages that the embedder was not trained on; none where it does not tell."""
    ours = {alignment.original.language, alignment.reprint.language}
    return sorted(language for language in ours - set(embedder.languages or ours) if language)
