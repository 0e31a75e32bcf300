"""Boosted trees as plain data, asked about many rows at once."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit.checks.trees import Forest, load_decision, load_forest

NODE = st.tuples(st.integers(0, 3), st.floats(-3, 3, allow_nan=False))


def walk(decision: dict[str, Any], values: list[float]) -> float:
    """What the trees say, one node after the other."""
    total = decision["bias"]
    for tree in decision["trees"]:
        node = tree[0]
        while isinstance(node, list):
            node = tree[node[2] if values[node[0]] <= node[1] else node[3]]
        total += node
    return total


@st.composite
def trees(draw: st.DrawFn) -> list[Any]:
    """A tree of some depth: each inner node's children stand behind it."""
    tree: list[Any] = []

    def grow(depth: int) -> int:
        at = len(tree)
        tree.append(draw(st.floats(-1, 1, allow_nan=False)))
        if depth and draw(st.booleans()):
            feature, threshold = draw(NODE)
            tree[at] = [feature, threshold, grow(depth - 1), grow(depth - 1)]
        return at

    grow(4)
    return tree


@given(
    st.lists(trees(), min_size=1, max_size=5), st.lists(st.lists(st.floats(-4, 4), min_size=4, max_size=4), min_size=1)
)
def test_many_rows_are_told_as_one(grown: list[list[Any]], rows: list[list[float]]) -> None:
    decision = {"bias": 0.25, "trees": grown}
    assert np.allclose(Forest(decision).log_odds(rows), [walk(decision, row) for row in rows])


@pytest.mark.parametrize("path", ["polarity/decision.json", "roles/decision.json"])
def test_shipped_decisions_fit_their_evidence(path: str) -> None:
    decision = load_decision(path)
    size = len(decision["evidence"])
    assert all(node[0] < size for tree in decision["trees"] for node in tree if isinstance(node, list))
    rows = np.random.default_rng(0).normal(size=(3, size))
    assert np.allclose(load_forest(path).log_odds(rows), [walk(decision, list(row)) for row in rows])
