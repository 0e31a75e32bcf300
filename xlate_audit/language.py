"""Which language a text is in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from xlate_audit.article import Alignment, Article
from xlate_audit.embed import Embedder


def detect(text: str) -> str | None:
    """ISO 639-1 code of the language of `text`, None where it cannot be told."""
    from langdetect import DetectorFactory, LangDetectException
    from langdetect import detect as langdetect

    DetectorFactory.seed = 0
    try:
        return langdetect(text).split("-")[0]
    except LangDetectException:
        return None


def identify(article: Article) -> Article:
    """The article with the language of the whole and of every paragraph that is long enough to tell."""
    whole = article.language or detect("\n".join(p.text for p in article.paragraphs))
    paragraphs = tuple(replace(p, language=detect(p.text) if len(p.text) > 60 else None) for p in article.paragraphs)
    return replace(article, language=whole, paragraphs=paragraphs)


def language_notes(reprint: Article, alignment: Alignment | None, embedder: Embedder | None) -> Iterator[str]:
    """A remark for each language that the embedder was not trained on."""
    if embedder is None or embedder.languages is None or alignment is None:
        return
    for language in sorted({alignment.original.language, reprint.language} - {None, *embedder.languages}, key=str):
        yield f"the model {embedder.name} was not trained on {language}: its similarities say little here"
