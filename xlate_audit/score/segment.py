"""Fidelity of a link: how likely its sentences are sound translations, by length, 0 to 1.

Every sentence link is scored by the shipped scorer (fidelity.py), whatever model aligned; a sentence without a
counterpart counts as 0. A fact that changed weighs here as far as the scorer sees it; what exactly changed is the
rules' part.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from xlate_audit.article import Alignment, Article, Link, Place, SentenceLink
from xlate_audit.embed import DEFAULT_MODEL, StaticEmbedder
from xlate_audit.resources import resource
from xlate_audit.score.fidelity import FidelityScorer
from xlate_audit.score.scorers import Segment


def score_alignment(alignment: Alignment) -> Alignment:
    """The alignment with the fidelity of every two-sided link filled in."""
    sentences = [s for link in alignment.links for s in link.sentences if s.original and s.reprint]
    scores = shipped_scorer(alignment.embedder).score([_segment(s, alignment) for s in sentences])
    found = dict(zip(map(id, sentences), scores, strict=True))
    return replace(alignment, links=tuple(_scored(link, found) for link in alignment.links))


def shipped_scorer(embedder: object) -> FidelityScorer:
    """The shipped scorer, on `embedder` where that is the shipped one, so that it is not opened twice."""
    shipped = isinstance(embedder, StaticEmbedder) and embedder.name == DEFAULT_MODEL
    return _scorer(embedder if shipped else None)


@lru_cache(maxsize=1)
def _scorer(embedder: StaticEmbedder | None) -> FidelityScorer:
    return FidelityScorer(resource("fidelity"), embedder) if embedder else FidelityScorer.load()


def _segment(link: SentenceLink, alignment: Alignment) -> Segment:
    original, reprint = alignment.original, alignment.reprint
    return Segment(
        _text(original, link.original),
        _text(reprint, link.reprint),
        original.language_of(link.original[0].paragraph),
        reprint.language_of(link.reprint[0].paragraph),
    )


def _text(article: Article, places: tuple[Place, ...]) -> str:
    return " ".join(article.text_of(place) for place in places)


def _scored(link: Link, found: dict[int, float]) -> Link:
    if not link.original or not link.reprint:
        return link
    rendered = total = 0.0
    for sentence in link.sentences:
        length = sum(p.end - p.start for p in (*sentence.original, *sentence.reprint))
        total += length
        rendered += length * found.get(id(sentence), 0.0)
    fidelity = rendered / total if total else max(0.0, link.similarity)
    return replace(link, fidelity=round(min(1.0, fidelity), 4))
