"""Before for after: sentences that put the same thing on the other side of an event."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from xlate_audit.article import Alignment, Place, Span
from xlate_audit.checks.drift.passages import Linked, place_of
from xlate_audit.checks.negation_evidence import count_denials
from xlate_audit.checks.words import TokenEmbedder, Words, words_of
from xlate_audit.embed.base import unit_rows
from xlate_audit.text.scripts import KANA_OR_HAN
from xlate_audit.text.sequence import BEHIND, orders

#: What the words beside it count for that tell what a word goes with, the nearest first; of words that are short, more.
_BESIDE = (1.0, 0.8, 0.6, 0.4)
_DENSE = (1.0, 1.0, 0.8, 0.7, 0.5, 0.3)
_SAME = 0.25  # cosine from which both go with the same thing
#: Where each side has but one such word: cosine from which what stands beyond it is the same ("three days"), and
#: by how much it is more alike than the two sides of the word are.
_BEYOND, _CLEARLY = 0.8, 0.3
_MARGIN = 0.1  # by how much less what stands on the other side of the original's word may be like it


def turned_orders(alignment: Alignment, pair: Linked) -> Iterator[tuple[Place, Place]]:
    """Where the reprint says after and the original before, or the other way round, of the same thing: the words in the
    reprint and in the original. None without an embedder of words; none where the sentences negate differently ("not
    until after")."""
    embedder = alignment.embedder
    if isinstance(embedder, TokenEmbedder):
        original, reprint = zip(pair.texts, (pair.original[0][2], pair.reprint[0][2]), strict=True)
        for here, there in turned(original, reprint, embedder):
            place, was = place_of(pair.reprint, here), place_of(pair.original, there)
            if place and was:
                yield place, was


def turned(
    original: tuple[str, str | None], reprint: tuple[str, str | None], embedder: TokenEmbedder
) -> Iterator[tuple[Span, Span]]:
    """Such words of two sentences with their languages, in the reprint and in the original."""
    if not _unequal(original, reprint) or count_denials(*original) != count_denials(*reprint):
        return
    theirs, ours = words_of(embedder, [original[0], reprint[0]])
    there = [(order, *_beside(theirs, order.span, original[1])) for order in orders(*original)]
    here = [(order, *_beside(ours, order.span, reprint[1])) for order in orders(*reprint)]
    alike = np.array([[_like(wanted, kept) for _, kept, _ in there] for _, wanted, _ in here])
    same = np.array([[one.side == other.side for other, *_ in there] for one, *_ in here])
    for n, (order, wanted, beyond) in enumerate(here):
        at = int(alike[n].argmax())
        other, _, far = there[at]
        rivals = (_like(wanted, far), *alike[n][same[n]], *alike[:, at][same[:, at]])
        if same[n, at]:
            continue
        alone = len(here) == len(there) == 1
        if alike[n, at] >= max(_SAME, _MARGIN + max(rivals)) or (
            alone and _like(beyond, far) >= max(_BEYOND, _CLEARLY + max(rivals))
        ):
            yield order.span, other.span


def _unequal(original: tuple[str, str | None], reprint: tuple[str, str | None]) -> bool:
    """Whether both sentences have such words, but not as many of each."""
    there, here = orders(*original), orders(*reprint)
    return bool(there and here) and sorted(o.side for o in there) != sorted(o.side for o in here)


def _beside(words: Words, span: Span, language: str | None) -> tuple[np.ndarray, np.ndarray]:
    """What the word goes with, and what stands on its other side: sums of vectors, of which the nearest count most."""
    weights = np.array(_DENSE if KANA_OR_HAN.search(words.text) else _BESIDE, np.float32)
    before = [n for n, (_, end) in enumerate(words.spans) if end <= span.start][::-1]
    after = [n for n, (start, _) in enumerate(words.spans) if start >= span.end]
    near, far = (before, after) if language in BEHIND else (after, before)
    return _sum(words, near, weights), _sum(words, far, weights)


def _sum(words: Words, nearest: list[int], weights: np.ndarray) -> np.ndarray:
    some = nearest[: len(weights)]
    return weights[: len(some)] @ words.vectors[some]


def _like(one: np.ndarray, other: np.ndarray) -> float:
    return float((unit_rows(one[None]) @ unit_rows(other[None]).T)[0, 0])
