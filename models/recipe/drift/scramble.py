"""Words of a sentence in another order: a stretch at random, two phrases exchanged, or one word moved."""

from __future__ import annotations

import numpy as np

from xlate_audit.checks.reading import FACTS

_PLACE = FACTS.index("place")
_SHORTEST = 6  # words of a sentence
_LEAST = 3  # words that leave their place


def scrambled(
    words: np.ndarray, facts: np.ndarray, draw: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray] | None:
    """The numbers of the words and their facts in another order, and which words stand elsewhere; None where the draw
    left the sentence nearly as it was."""
    size = len(words)
    if size < _SHORTEST:
        return None
    order, kind = np.arange(size), draw.random()
    if kind < 0.55:
        count = min(int(draw.integers(4, 9)), size - 1)
        start = int(draw.integers(0, size - count + 1))
        order[start : start + count] = start + draw.permutation(count)
    elif kind < 0.75:
        one, two = int(draw.integers(1, 4)), int(draw.integers(1, 5))
        if one + two >= size:
            return None
        start = int(draw.integers(0, size - one - two + 1))
        order[start : start + one + two] = np.roll(order[start : start + one + two], -one)
    else:
        at, by = int(draw.integers(0, size)), int(draw.integers(2, 6)) * int(draw.choice((-1, 1)))
        to = min(max(at + by, 0), size - 1)
        order = np.insert(np.delete(order, at), to, at)
    moved = order != np.arange(size)
    if moved.sum() < _LEAST or (words[order] == words).all():
        return None
    turned = facts[order]
    turned[:, _PLACE] = facts[:, _PLACE]
    return words[order], turned, moved
