#!/usr/bin/env python3
"""Learn how `drift.role-swap` weighs the reader's logits with its other evidence; puts `heard` into
MODELS/roles/decision.json, which models/recipe/roles/decide.py has written.

    hear.py TRAIN MODELS [--pairs 800] [--roles 0.015] [--cases FILE]

From pairs that the network has not seen (`cases.py`): a logistic regression, fitted on half of them. Its bias is such
that on all of them so many sound pairs of careful collections in 1,000 words (`--roles`) exceed zero. Needs
scikit-learn and the shipped models.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from cases import Case, Label, held_out

from xlate_audit.checks.drift.role_swap import WEIGHED, named_pairs, weighed_names
from xlate_audit.embed import load_embedder

RATES = (0.03, 0.06, 0.1, 0.15, 0.25)

Rows = list[tuple[list[float], bool]]
"""Evidence, and whether it is of the fault."""


def role(case: Case) -> Rows:
    out = []
    new = case.label.fault.new if case.label.fault else ()
    named = named_pairs(case.original, case.reprint)
    for ours, _, values in weighed_names(case.original, case.reprint, case.verdict, named):
        hit = bool(new) and all(any(s.start < o.end and o.start < s.end for s in new) for o in ours)
        if hit or not case.label.fault:
            out.append((values, hit))
    return out


def fitted(cases: Sequence[Label], rows: Sequence[Rows], rate: float) -> dict[str, float]:
    """The weights and the bias; prints what share of the faults is found at several rates of alarms."""
    kept = [n for n, c in enumerate(cases) if c.kind in ("", "role")]
    flat = [row for n in kept if cases[n].half == 0 for row in rows[n]]
    model = LogisticRegression(max_iter=1000).fit(np.array([v for v, _ in flat]), np.array([y for _, y in flat]))
    weights = model.coef_[0].round(3)
    best = {n: max((float(np.dot(v, weights)) for v, _ in rows[n]), default=-99.0) for n in kept}
    size = sum(cases[n].size for n in kept if cases[n].judged)
    tail = sorted((best[n] for n in kept if cases[n].judged), reverse=True)
    bias = 0.0
    for r in sorted({*RATES, rate}):
        threshold = tail[round(r * size / 1000)]
        found = [best[n] > threshold for n in kept if cases[n].half and cases[n].fault]
        print(f"{r} alarms in 1,000 words from {threshold:.2f}: found {np.mean(found):.3f} of {len(found)}")
        bias = -threshold if r == rate else bias
    return dict(zip(WEIGHED, weights.tolist(), strict=True)) | {"bias": round(bias, 2)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("models", type=Path)
    parser.add_argument("--pairs", type=int, default=800)
    parser.add_argument("--roles", type=float, default=0.015)
    parser.add_argument("--cases", type=Path, help="where the texts are kept for the next time")
    options = parser.parse_args()
    cases: list[Label] = []
    roles: list[Rows] = []
    for case in held_out(options.train, load_embedder(), options.pairs, options.cases):
        kind = case.label.kind
        cases.append(case.label)
        roles.append(role(case) if kind in ("", "role") else [])
    path = options.models / "roles" / "decision.json"
    heard = fitted(cases, roles, options.roles)
    decision = json.loads(path.read_text("utf-8")) | {"heard": heard}
    path.write_text(json.dumps(decision, separators=(",", ":")) + "\n", encoding="utf-8")
    print(heard)


if __name__ == "__main__":
    main()
