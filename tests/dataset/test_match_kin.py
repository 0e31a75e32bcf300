"""Whose reprint an article is, told by other reprints of the same original."""

from __future__ import annotations

import numpy as np

from xlate_audit.dataset.match.kin import scores_through_kin
from xlate_audit.dataset.match.shelf import Shelf
from xlate_audit.dataset.match.sketch import Sketch

DIMENSIONS = 64


def sketch(story: int, noise: float, draw: np.random.Generator, sentences: int = 5) -> Sketch:
    """An article about a story, whose sentences are as far from the story's own as `noise` says."""
    own = np.random.default_rng(story)
    rows = own.normal(size=(sentences, DIMENSIONS)) + noise * draw.normal(size=(sentences, DIMENSIONS))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    whole = rows.sum(axis=0)
    names = np.array([10 * story, 10 * story + 1], np.uint32)
    return Sketch(
        (whole / np.linalg.norm(whole)).astype(np.float32), rows.astype(np.float16),
        np.full(sentences, 80, np.float32), np.zeros(0, np.uint32), names,
    )  # fmt: skip


def test_some_articles_of_a_shelf() -> None:
    draw = np.random.default_rng(1)
    every = [sketch(n, 0.1, draw, sentences=3 + n) for n in range(4)]
    some = Shelf.of(every, DIMENSIONS).some([2, 0])
    for at, n in enumerate((2, 0)):
        rows, sizes = some.sentences_of(at)
        assert np.allclose(rows, every[n].sentences) and len(sizes) == 3 + n
        assert np.array_equal(some.names.of_article(at), every[n].names)
        assert np.array_equal(some.vectors[at], every[n].vector)
    assert len(Shelf.of(every, DIMENSIONS).some([])) == 0


def test_a_kin_speaks_for_its_original() -> None:
    draw = np.random.default_rng(2)
    reprints = Shelf.of(
        [sketch(0, 0.2, draw), sketch(1, 0.2, draw), sketch(1, 0.3, draw), sketch(2, 0.2, draw)], DIMENSIONS
    )
    kin, stranger = scores_through_kin(reprints, {0: 7, 1: 5}, [2, 3])
    assert max(kin, key=lambda original: kin[original]) == 5 and kin[5] > 2 > kin[7]
    assert all(score < 0 for score in stranger.values()), "a story that no other reprint tells"


def test_where_none_is_sure_nobody_speaks() -> None:
    draw = np.random.default_rng(3)
    reprints = Shelf.of([sketch(0, 0.2, draw)], DIMENSIONS)
    assert list(scores_through_kin(reprints, {}, [0])) == [{}]
    assert list(scores_through_kin(reprints, {0: 1}, [])) == []
