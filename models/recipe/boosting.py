"""Grow boosted trees and write them as the plain data that `xlate_audit.checks.trees` reads. Needs scikit-learn."""

from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier


def grow(
    x: np.ndarray,
    y: np.ndarray,
    trees: int = 100,
    leaves: int = 10,
    *,
    rate: float = 0.12,
    smallest: int = 30,
    tried: float = 0.5,
) -> dict[str, Any]:
    """Trees that foretell `y` (0 or 1) from the rows of `x`, by stochastic gradient boosting (Friedman 2002).

    `rate`: what each tree counts for. `smallest`: rows of a leaf. `tried`: share of the columns that a split may be
    made by."""
    model = GradientBoostingClassifier(
        n_estimators=trees, max_leaf_nodes=leaves, max_depth=None, learning_rate=rate, subsample=0.5,
        min_samples_leaf=smallest, max_features=tried, random_state=0,
    )  # fmt: skip
    model.fit(x, y)
    share = float(np.mean(y))
    out = []
    for estimator in model.estimators_[:, 0]:
        tree = estimator.tree_
        nodes: list[Any] = []
        for n in range(tree.node_count):
            if tree.children_left[n] < 0:
                nodes.append(round(rate * float(tree.value[n, 0, 0]), 4))
            else:
                nodes.append(
                    [
                        int(tree.feature[n]),
                        round(float(tree.threshold[n]), 5),
                        int(tree.children_left[n]),
                        int(tree.children_right[n]),
                    ]
                )
        out.append(nodes)
    return {"bias": round(float(np.log(share / (1 - share))), 4), "trees": out}
