"""Alignment of the sentences of paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from xlate_audit.align.lines import align_units
from xlate_audit.align.settings import ARTICLES
from xlate_audit.article import Article, Paragraph, Place, SentenceLink
from xlate_audit.embed import Embedder


def align_sentences(
    original: Article, reprint: Article, left: Sequence[Paragraph], right: Sequence[Paragraph], embedder: Embedder
) -> list[SentenceLink]:
    """The sentences of some paragraphs of each side, every one in exactly one link, empty sides included."""
    places = _places(left), _places(right)
    texts = [original.text_of(p) for p in places[0]], [reprint.text_of(p) for p in places[1]]
    beads = align_units(*texts, embedder, breaks=(_breaks(places[0]), _breaks(places[1])), settings=ARTICLES)
    return [
        SentenceLink(tuple(places[0][i] for i in b.original), tuple(places[1][j] for j in b.reprint), b.similarity)
        for b in beads
    ]


def _places(paragraphs: Sequence[Paragraph]) -> list[Place]:
    return [Place(p.id, s.start, s.end) for p in paragraphs for s in p.sentences]


def _breaks(places: Sequence[Place]) -> list[int]:
    """Numbers of the sentences that begin a paragraph."""
    return [n for n, p in enumerate(places) if n == 0 or p.paragraph != places[n - 1].paragraph]
