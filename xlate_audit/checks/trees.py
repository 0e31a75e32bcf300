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

from xlate_audit.resources import resource


@lru_cache(maxsize=8)
def load_decision(path: str) -> dict[str, Any]:
    """A decision that ships: its trees and what else the recipe put beside them."""
    return json.loads(resource(path).read_text(encoding="utf-8"))


def log_odds(decision: dict[str, Any], values: Sequence[float]) -> float:
    """What the trees say of some evidence.

    >>> log_odds({"bias": 0.5, "trees": [[[0, 2.0, 1, 2], -1.0, 3.0]]}, [2.5])
    3.5
    """
    total = decision["bias"]
    for tree in decision["trees"]:
        node = tree[0]
        while isinstance(node, list):
            node = tree[node[2] if values[node[0]] <= node[1] else node[3]]
        total += node
    return total
