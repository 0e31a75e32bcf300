"""Boosted trees as plain data: evidence of several kinds, weighed together.

The trees are grown by the recipes in models/recipe and ship as JSON: `bias`, and for each tree a list of nodes. A node
is a number (a leaf: what the tree adds to the log-odds) or `[feature, threshold, left, right]`, where a value up to the
threshold goes to node `left`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from xlate_audit.resources import resource


class Forest:
    """Trees laid out as arrays, so that all of them are asked about many rows of evidence at once.

    >>> Forest({"bias": 0.5, "trees": [[[0, 2.0, 1, 2], -1.0, 3.0]]}).log_odds([[2.5], [2.0]]).tolist()
    [3.5, -0.5]
    """

    def __init__(self, decision: dict[str, Any]) -> None:
        nodes: list[tuple[int, float, int, int, float]] = []
        roots: list[int] = []
        for tree in decision["trees"]:
            first = len(nodes)
            roots.append(first)
            for n, node in enumerate(tree, first):
                if isinstance(node, list):  # a leaf leads to itself
                    nodes.append((node[0], node[1], first + node[2], first + node[3], 0.0))
                else:
                    nodes.append((0, np.inf, n, n, node))
        columns = list(zip(*nodes, strict=True))
        self._feature, self._left, self._right = (np.array(columns[n], np.intp) for n in (0, 2, 3))
        self._threshold, self._value = np.array(columns[1]), np.array(columns[4])
        self._roots, self._bias = np.array(roots, np.intp), float(decision["bias"])
        self._depth = max(_depth(tree) for tree in decision["trees"])

    def log_odds(self, rows: Sequence[Sequence[float]] | np.ndarray) -> np.ndarray:
        """What the trees say of each row of evidence."""
        values = np.asarray(rows, np.float64)
        which = np.arange(len(values))[:, None]
        at = np.broadcast_to(self._roots, (len(values), len(self._roots)))
        for _ in range(self._depth):
            low = values[which, self._feature[at]] <= self._threshold[at]
            at = np.where(low, self._left[at], self._right[at])
        return self._value[at].sum(axis=1) + self._bias


def _depth(tree: list[Any], n: int = 0) -> int:
    node = tree[n]
    return 1 + max(_depth(tree, node[2]), _depth(tree, node[3])) if isinstance(node, list) else 0


@lru_cache(maxsize=8)
def load_decision(path: str) -> dict[str, Any]:
    """A decision that ships: its trees and what else the recipe put beside them."""
    return json.loads(resource(path).read_text(encoding="utf-8"))


@lru_cache(maxsize=8)
def load_forest(path: str) -> Forest:
    """The trees of a decision that ships."""
    return Forest(load_decision(path))
