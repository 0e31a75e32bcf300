"""The straight line from two articles to a report. Read this first.

read → segment → embed → align → check → score → report; each step is one call, and each is a pure function of what came
before. `audit` walks the whole line, `check` the part that needs no original.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from xlate_audit import align as aligner
from xlate_audit.article import Alignment, Article
from xlate_audit.checks.run import findings
from xlate_audit.config import Config
from xlate_audit.dismissals import part
from xlate_audit.embed import Embedder, StaticEmbedder, load_embedder
from xlate_audit.errors import shown
from xlate_audit.findings import Report
from xlate_audit.language import identify, language_notes, untrained
from xlate_audit.score import score_alignment, score_report, verdict
from xlate_audit.segment import segment
from xlate_audit.signature import signature


def audit(
    original: Article,
    reprint: Article,
    *,
    config: Config | None = None,
    embedder: Embedder | None = None,
    id: str | None = None,
) -> Report:
    """Audit `reprint` against `original`. `embedder` spares loading one when many pairs are audited in a row.

    Raises InputError for a config that names unknown rules or a model that cannot be had.
    """
    config = config or Config()
    config.rules()  # before the work starts, so that a wrong name is told at once
    embedder = embedder or load_embedder(config.model)
    alignment = align(original, reprint, embedder=embedder)
    if not isinstance(embedder, StaticEmbedder):
        # Rules look at single words, which a contextual model is slow and uncertain on; their certainties were measured
        # on the shipped model's vectors.
        alignment = replace(alignment, embedder=load_embedder())
    return _report(alignment.reprint, alignment, config, embedder, id or reprint.path)


def check(article: Article, *, config: Config | None = None, id: str | None = None) -> Report:
    """Audit an article on its own: artifacts and garbling, and facts that disagree within it."""
    config = config or Config()
    config.rules()
    return _report(_prepare(article, "r"), None, config, None, id or article.path)


def align(original: Article, reprint: Article, *, embedder: Embedder | None = None) -> Alignment:
    """Who is the translation of whom: links between the paragraphs of two articles, with sentences and fidelity."""
    embedder = embedder or load_embedder()
    alignment = aligner.align_articles(_prepare(original, "o"), _prepare(reprint, "r"), embedder)
    return score_alignment(alignment)


def _prepare(article: Article, side: Literal["o", "r"]) -> Article:
    return segment(identify(article.labelled(side)))


def _report(
    reprint: Article,
    alignment: Alignment | None,
    config: Config,
    embedder: Embedder | None,
    id: str,
) -> Report:
    config = config.for_languages(alignment.original.language if alignment else None, reprint.language)
    original = alignment.original if alignment else None
    every, failures = findings(config.rules(), reprint, alignment, config)
    found, dismissed, remarks = part(every, reprint, original, config.dismissals, config.names())
    broken = (f"the rule {rule} broke and says nothing ({error}): please report it" for rule, error in failures)
    scores = score_report(reprint, alignment, found)
    return Report(
        id=id,
        original=original,
        reprint=reprint,
        alignment=alignment,
        findings=found,
        scores=scores,
        verdict=verdict(scores, found, doubtful=bool(alignment and embedder and untrained(alignment, embedder))),
        signature=signature(config, embedder),
        notes=(*_reading_notes(reprint, alignment), *language_notes(reprint, alignment, embedder), *remarks, *broken),
        dismissed=dismissed,
        failures=failures,
    )


def _reading_notes(reprint: Article, alignment: Alignment | None) -> Iterator[str]:
    """What the readers remarked: parts kept apart, parts that could not be read."""
    for article in (alignment.original, alignment.reprint) if alignment else (reprint,):
        yield from (f"{shown(article.path)}: {note}" for note in article.notes)
