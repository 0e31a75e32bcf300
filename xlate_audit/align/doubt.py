"""Sentence links that nothing but their place speaks for, undone.

Between two articles the search would rather give a sentence a poor counterpart than none. But advertising stands
where a paragraph was left out, and an added paragraph is taken for the end of the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from xlate_audit.align.units import ends_sentence
from xlate_audit.article import Article, Place, SentenceLink
from xlate_audit.embed import Embedder

# Cosine under which lengths must agree, and under which nothing is believed; how far lengths may disagree.
_DOUBTFUL, _HOPELESS, _LOPSIDED = 0.25, 0.0, 2.5
_FOREIGN, _SOUND = (
    0.2,
    0.35,
)  # cosine under which a paragraph is unlike its counterpart, and from which another is alike


def undo_doubtful(links: Sequence[SentenceLink]) -> list[SentenceLink]:
    """The links that hold, and every sentence of the others alone."""
    sizes = [sum(p.end - p.start for link in links for p in side(link)) for side in (_ours, _theirs)]
    ratio = sizes[1] / max(1, sizes[0])
    out = []
    for link in links:
        if not _believed(link, ratio):
            out += _each_alone([*link.original], [*link.reprint])
        else:
            out.append(link)
    return out


def _ours(link: SentenceLink) -> tuple[Place, ...]:
    return link.original


def _theirs(link: SentenceLink) -> tuple[Place, ...]:
    return link.reprint


def _believed(link: SentenceLink, ratio: float) -> bool:
    """Whether likeness or, in doubt, length speaks for a link; `ratio` is the usual length of the reprint's side."""
    if not link.original or not link.reprint or link.similarity >= _DOUBTFUL:
        return True
    o, r = (sum(p.end - p.start for p in side) for side in (link.original, link.reprint))
    return link.similarity >= _HOPELESS and max(o * ratio, r) <= _LOPSIDED * min(o * ratio, r)


def _each_alone(original: Sequence[Place], reprint: Sequence[Place]) -> list[SentenceLink]:
    return [SentenceLink((p,), (), 0.0) for p in original] + [SentenceLink((), (p,), 0.0) for p in reprint]


def foreign_paragraphs(
    original: Article, reprint: Article, links: Sequence[SentenceLink], embedder: Embedder
) -> frozenset[str]:
    """Ids of paragraphs that are unlike everything they are linked to, which has a sound counterpart elsewhere.

    They were added or left out, and should be kept out of the search. What follows a broken line is never one: half a
    sentence may be unlike anything.
    """
    both = [s for s in links if s.original and s.reprint]
    best: dict[str, float] = {}
    sound: dict[str, set[int]] = {}
    partners: dict[str, set[str]] = {}
    inside: dict[str, set[int]] = {}
    for n, link in enumerate(both):
        for near, far, side, other in (
            (original, reprint, link.original, link.reprint),
            (reprint, original, link.reprint, link.original),
        ):
            for paragraph in {p.paragraph for p in side}:
                part = [p for p in side if p.paragraph == paragraph]
                alike = link.similarity if len(part) == len(side) else _likeness(near, part, far, list(other), embedder)
                best[paragraph] = max(best.get(paragraph, -1.0), alike)
                partners.setdefault(paragraph, set()).update(p.paragraph for p in other)
                inside.setdefault(paragraph, set()).add(n)
                if alike >= _SOUND:
                    sound.setdefault(paragraph, set()).add(n)
    broken = _after_broken_line(original) | _after_broken_line(reprint)
    return frozenset(
        p
        for p, alike in best.items()
        if alike < _FOREIGN and p not in broken and all(sound.get(q, set()) - inside[p] for q in partners[p])
    )


def _after_broken_line(article: Article) -> set[str]:
    """Ids of paragraphs whose forerunner does not end as a sentence does, and of those forerunners."""
    pairs = [(a, b) for a, b in pairwise(article.paragraphs) if a.kind != "title" and not ends_sentence(a.text)]
    return {p.id for pair in pairs for p in pair}


def _likeness(one: Article, part: list[Place], other: Article, whole: list[Place], embedder: Embedder) -> float:
    texts = [" ".join(article.text_of(p) for p in places) for article, places in ((one, part), (other, whole))]
    x, y = embedder.embed(texts)
    return round(float(x @ y), 4)
