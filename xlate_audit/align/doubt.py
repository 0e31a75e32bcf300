"""Sentence links that nothing but their place speaks for, undone.

The search may give a sentence a poor counterpart rather than none: advertising that stands where a paragraph was left
out is taken for its rendering.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xlate_audit.article import Place, SentenceLink

# Cosine under which lengths must agree, and under which nothing is believed; how far lengths may disagree.
_DOUBTFUL, _HOPELESS, _LOPSIDED = 0.25, 0.0, 2.5


def undo_doubtful(links: Sequence[SentenceLink]) -> list[SentenceLink]:
    """The links that hold, and every sentence of the others alone."""
    original = sum(_size(link.original) for link in links)
    ratio = sum(_size(link.reprint) for link in links) / max(1, original)
    out: list[SentenceLink] = []
    for link in links:
        if _believed(link, ratio):
            out.append(link)
        else:
            out += [SentenceLink((p,), (), 0.0) for p in link.original]
            out += [SentenceLink((), (p,), 0.0) for p in link.reprint]
    return out


def _believed(link: SentenceLink, ratio: float) -> bool:
    """Whether likeness or, in doubt, length speaks for a link; `ratio` is the usual length of the reprint's side."""
    if not link.original or not link.reprint or link.similarity >= _DOUBTFUL:
        return True
    o, r = _size(link.original) * ratio, _size(link.reprint)
    return link.similarity >= _HOPELESS and max(o, r) <= _LOPSIDED * min(o, r)


def _size(places: Iterable[Place]) -> int:
    return sum(p.end - p.start for p in places)
