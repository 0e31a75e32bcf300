"""Fidelity of a link: the share of its sentences that are rendered, each by how surely it is, 0 to 1.

A raw cosine means another thing in every language pair, and is lower for Korean to English than for German. The
shipped embedder turns it into the probability that two sentences are translations of each other, learnt pair by pair
on sentences held out from its training. A link's fidelity is the mean of these over its sentences, weighted by their
length; a sentence without a counterpart counts as 0. What such vectors cannot see (a changed number, a lost "not") is
the rules' part.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol, runtime_checkable

from xlate_audit.article import Alignment, Link, SentenceLink


@runtime_checkable
class Calibrated(Protocol):
    """An embedder that can say what a similarity means."""

    def probability(self, similarity: float, language_a: str | None, language_b: str | None) -> float: ...


def score_alignment(alignment: Alignment) -> Alignment:
    """The alignment with the fidelity of every two-sided link filled in."""
    return replace(alignment, links=tuple(_scored(link, alignment) for link in alignment.links))


def _scored(link: Link, alignment: Alignment) -> Link:
    if not link.original or not link.reprint:
        return link
    rendered = total = 0.0
    for sentence in link.sentences:
        length = sum(p.end - p.start for p in (*sentence.original, *sentence.reprint))
        total += length
        rendered += length * _probability(sentence, alignment)
    fidelity = rendered / total if total else max(0.0, link.similarity)
    return replace(link, fidelity=round(min(1.0, fidelity), 4))


def _probability(sentence: SentenceLink, alignment: Alignment) -> float:
    """That the two sides say the same; the similarity itself for an embedder that is not calibrated."""
    if not sentence.original or not sentence.reprint:
        return 0.0
    if isinstance(alignment.embedder, Calibrated):
        ours = alignment.original.language_of(sentence.original[0].paragraph)
        theirs = alignment.reprint.language_of(sentence.reprint[0].paragraph)
        return alignment.embedder.probability(sentence.similarity, ours, theirs)
    return max(0.0, min(1.0, sentence.similarity))
