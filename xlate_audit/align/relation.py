"""What two articles are to each other, and how much of the one really comes from the other.

In a reprint, however it was translated, a sentence is most alike to the very sentence of the original that its place
in the order assigns to it. Two articles on one event are alike too, but not in order: there a sentence's likeliest
counterpart seldom is the one that the alignment gave it. The share of sentences confirmed so, and how alike they are,
tells the two apart in every language that the embedder knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np

from xlate_audit.article import Article, Place, SentenceLink
from xlate_audit.embed import Embedder

Relation = Literal["reprint", "related", "unrelated"]

_CONFIRMED, _LIKE = 0.3, 0.4  # least share confirmed and mean likeness of a reprint; sound ones reach 0.7 and 0.5
_FEW = 0.75  # by how much less likeness will do in a text of one sentence: one figure in it may halve its likeness
_SUBJECT = 0.5  # cosine of whole texts from which two articles are on one subject
_CARRIED, _MARGIN = 0.55, 0.08  # cosine of two sentences that render each other, its lead over the second likeliest


def relate(
    original: Article, reprint: Article, links: Sequence[SentenceLink], embedder: Embedder
) -> tuple[Relation, list[SentenceLink]]:
    """The relation, and the sentence links that hold: all of them in a reprint, else only renderings beyond doubt."""
    ours, theirs = [p for s in links for p in s.original], [p for s in links for p in s.reprint]
    if not ours or not theirs:
        return "unrelated" if ours or theirs else "reprint", list(links)
    x, y = embedder.embed([original.text_of(p) for p in ours]), embedder.embed([reprint.text_of(p) for p in theirs])
    cosines = x @ y.T
    confirmed, likeness = _evidence(links, ours, theirs, cosines)
    if confirmed >= _CONFIRMED and likeness >= _LIKE * (1 - _FEW / min(len(ours), len(theirs))):
        return "reprint", list(links)
    whole = embedder.embed(["\n".join(p.text for p in a.paragraphs) for a in (original, reprint)])
    return "related" if float(whole[0] @ whole[1]) >= _SUBJECT else "unrelated", _renderings(ours, theirs, cosines)


def _evidence(
    links: Sequence[SentenceLink], ours: list[Place], theirs: list[Place], cosines: np.ndarray
) -> tuple[float, float]:
    """Share of the reprint whose likeliest counterpart is the one it is linked to, and how alike what is linked is.

    Both by characters.
    """
    likeliest = dict(zip(theirs, (ours[i] for i in cosines.argmax(axis=0)), strict=True))
    confirmed = sum(p.end - p.start for s in links for p in s.reprint if likeliest[p] in s.original)
    sizes = [(sum(p.end - p.start for p in s.reprint), s.similarity) for s in links if s.original]
    likeness = sum(size * similarity for size, similarity in sizes) / max(1, sum(size for size, _ in sizes))
    return confirmed / sum(p.end - p.start for p in theirs), likeness


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
