"""What two articles are to each other, and how much of the one really comes from the other.

In a reprint, however it was translated, a sentence is most alike to the very sentence of the original that its place
in the order assigns to it. Two articles on one event are alike too, but not in order: there a sentence's likeliest
counterpart seldom is the one that the alignment gave it. The share of sentences confirmed so, times their likeness,
tells the two apart in every language that the embedder knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np

from xlate_audit.article import Article, Place, SentenceLink
from xlate_audit.embed import Embedder

Relation = Literal["reprint", "related", "unrelated"]

_REPRINT = 0.2  # share confirmed times mean likeness; sound reprints reach 0.3 and more, other articles 0.15
_SUBJECT = 0.5  # cosine of whole texts from which two articles are on one subject
_CARRIED, _MARGIN = (
    0.55,
    0.1,
)  # cosine of two sentences, and its lead over the second likeliest, to be taken for a rendering


def relate(
    original: Article, reprint: Article, links: Sequence[SentenceLink], embedder: Embedder
) -> tuple[Relation, list[SentenceLink]]:
    """The relation, and the sentence links that hold: all of them in a reprint, else only renderings beyond doubt."""
    ours, theirs = [p for s in links for p in s.original], [p for s in links for p in s.reprint]
    if not ours or not theirs:
        return "unrelated" if ours or theirs else "reprint", list(links)
    x, y = embedder.embed([original.text_of(p) for p in ours]), embedder.embed([reprint.text_of(p) for p in theirs])
    cosines = x @ y.T
    if _confirmed(links, ours, theirs, cosines) >= _REPRINT:
        return "reprint", list(links)
    whole = embedder.embed(["\n".join(p.text for p in a.paragraphs) for a in (original, reprint)])
    return "related" if float(whole[0] @ whole[1]) >= _SUBJECT else "unrelated", _renderings(ours, theirs, cosines)


def _confirmed(links: Sequence[SentenceLink], ours: list[Place], theirs: list[Place], cosines: np.ndarray) -> float:
    """Share of the reprint, by characters, whose likeliest counterpart is the one it is linked to, times the
    likeness."""
    likeliest = dict(zip(theirs, (ours[i] for i in cosines.argmax(axis=0)), strict=True))
    size = sum(p.end - p.start for p in theirs)
    confirmed = sum(p.end - p.start for s in links for p in s.reprint if likeliest[p] in s.original)
    likeness = sum(s.similarity * (p.end - p.start) for s in links for p in s.reprint)
    return confirmed / size * likeness / size


def _renderings(ours: list[Place], theirs: list[Place], cosines: np.ndarray) -> list[SentenceLink]:
    """Sentences that stand in both articles wherever they stand; every other one alone.

    A paragraph keeps company with one paragraph only, the one it shares most with.
    """
    found = {}
    for j in range(len(theirs)):
        i = int(cosines[:, j].argmax())
        rivals = max(np.delete(cosines[:, j], i).max(initial=0.0), np.delete(cosines[i], j).max(initial=0.0))
        if cosines[i, j] >= max(_CARRIED, rivals + _MARGIN):
            found[i] = j
    shared: dict[tuple[str, str], float] = {}
    for i, j in found.items():
        key = ours[i].paragraph, theirs[j].paragraph
        shared[key] = shared.get(key, 0.0) + float(cosines[i, j])
    company: dict[str, str] = {}
    for o, r in sorted(shared, key=lambda key: -shared[key]):
        if o not in company and r not in company:
            company |= {o: r, r: o}
    links = [
        SentenceLink((ours[i],), (theirs[j],), round(float(cosines[i, j]), 4))
        for i, j in found.items()
        if company.get(ours[i].paragraph) == theirs[j].paragraph
    ]
    linked = {p for s in links for p in (*s.original, *s.reprint)}
    links += [SentenceLink((p,), (), 0.0) for p in ours if p not in linked]
    return links + [SentenceLink((), (p,), 0.0) for p in theirs if p not in linked]
