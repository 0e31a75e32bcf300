"""Learn the weights of alignment from gold line alignments, and print them with the figures they reach.

    python models/recipe/align/fit.py GOLD.jsonl.gz [GOLD.jsonl.gz ...] [--model NAME] [--leave-one-out] [--ridge X]

A row of a gold file holds `src` and `tgt` (lists of lines) and `gold` ("[0]:[0, 1]" ...). Two sets of weights are
learnt: `COARSE` without token vectors, `FINE` with them; both go into `xlate_audit/align/settings.py`. Every document
counts equally whatever its length in the reported leave-one-out figure, which says what to expect on other texts.
"""

from __future__ import annotations

import argparse
import ast
import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from field import Document, document, loss
from scipy.optimize import minimize

from xlate_audit.align.anchors import Anchors, band_around, band_between, find_anchors
from xlate_audit.align.features import BEAD, COVERED, NULL, Pair
from xlate_audit.align.lines import search
from xlate_audit.align.path import Step
from xlate_audit.align.settings import SETTINGS
from xlate_audit.align.units import Units, read_units
from xlate_audit.embed import Embedder, load_embedder

Gold = list[tuple[tuple[int, ...], tuple[int, ...]]]
UNLEARNT = ("breaks", "same_break")  # line files have no paragraphs
_SLACK = 8


@dataclass(frozen=True)
class Text:
    """One gold document."""

    left: Units
    right: Units
    anchors: Anchors
    gold: Gold


def read(path: Path, embedder: Embedder) -> list[Text]:
    """The documents of a gold file."""
    out = []
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for row in map(json.loads, stream):
            left, right = read_units(row["src"], embedder), read_units(row["tgt"], embedder)
            gold = [ast.literal_eval("(" + g.replace("]:[", "],[") + ")") for g in row["gold"]]
            out.append(
                Text(
                    left, right, find_anchors(left, right, SETTINGS.neighbours), [(tuple(s), tuple(t)) for s, t in gold]
                )
            )
    return out


def steps(gold: Gold) -> list[Step]:
    """Joints of the gold alignment, as a path."""
    found = [(min(s), max(s) + 1, min(t), max(t) + 1) for s, t in gold if s and t]
    return sorted(found)


def documents(text: Text, covered: bool) -> tuple[Pair, Document]:
    """A document's features around the gold alignment and around what a search finds."""
    pair = Pair(text.left, text.right, text.anchors, SETTINGS, covered)
    n, m = len(text.left), len(text.right)
    coarse = replace(pair, covered=False)
    found, _ = search(coarse, *band_between(list(text.anchors.chain), n, m, SETTINGS.coarse_slack))
    bands = [band_around(path, n, m, _SLACK) for path in (steps(text.gold), found)]
    return pair, document(pair, np.minimum(bands[0][0], bands[1][0]), np.maximum(bands[0][1], bands[1][1]), text.gold)


def learn(data: Sequence[Document], names: Sequence[str], ridge: float, start: np.ndarray | None = None) -> np.ndarray:
    """The weights, in the order of `names` and then NULL."""
    beads = np.concatenate([np.stack([d.features[i][a, b, j] for a, b, i, j in d.gold]) for d in data])
    nulls = np.concatenate([np.concatenate([d.left_null, d.right_null]) for d in data])
    scale = np.concatenate([np.maximum(beads.std(axis=0), 0.1), np.maximum(nulls.std(axis=0), 0.3)])
    scale[[n for n, name in enumerate(names) if name in UNLEARNT]] = 1e9
    first = np.zeros(len(scale)) if start is None else start * scale
    done = minimize(loss, first, (list(data), scale, ridge), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    print(f"  loss {done.fun:.1f} after {done.nit} steps", flush=True)
    return done.x / scale


def figures(texts: Sequence[Text], weights: Sequence[dict[str, float]], coarse: dict[str, float] | None) -> float:
    """Strict F1 of the whole set as published aligners count it: precision over all beads, recall over two-sided
    ones."""
    right = found = recalled = wanted = 0
    for text, own in zip(texts, weights, strict=True):
        n, m = len(text.left), len(text.right)
        first = replace(SETTINGS, coarse=coarse or own, fine=own)
        pair = Pair(text.left, text.right, text.anchors, first, covered=False)
        path, _ = search(pair, *band_between(list(text.anchors.chain), n, m, first.coarse_slack))
        if coarse:
            path, _ = search(replace(pair, covered=True), *band_around(path, n, m, first.fine_slack))
        got = {(tuple(range(a, b)), tuple(range(c, e))) for a, b, c, e in path}
        gold = set(text.gold)
        right, found = right + len(got & gold), found + len(got)
        recalled += sum(bool(s and t) for s, t in got & gold)
        wanted += sum(bool(s and t) for s, t in gold)
    p, r = right / found, recalled / wanted
    return 2 * p * r / (p + r)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--model")
    parser.add_argument("--ridge", type=float, default=0.05)
    parser.add_argument("--leave-one-out", action="store_true")
    arguments = parser.parse_args()
    embedder = load_embedder(arguments.model)
    sets = [read(path, embedder) for path in arguments.gold]
    texts = [t for s in sets for t in s]
    coarse = None
    for covered in (False, True):
        names = BEAD + COVERED if covered else BEAD
        data = [documents(t, covered)[1] for t in texts]
        weights = learn(data, names, arguments.ridge)
        named = {k: round(float(v), 3) for k, v in zip((*names, *NULL), weights, strict=True)}
        kept = {**named, **{k: SETTINGS.fine[k] for k in UNLEARNT}}
        print("FINE" if covered else "COARSE", kept)
        for path, own in zip(arguments.gold, sets, strict=True):
            print(f"  {path.name}: strict F1 {figures(own, [kept] * len(own), coarse):.4f}", flush=True)
        if arguments.leave_one_out:
            others = []
            for n in range(len(texts)):
                w = learn([d for k, d in enumerate(data) if k != n], names, arguments.ridge, weights)
                others.append(
                    {
                        **{k: float(v) for k, v in zip((*names, *NULL), w, strict=True)},
                        **{k: SETTINGS.fine[k] for k in UNLEARNT},
                    }
                )
            at = 0
            for path, own in zip(arguments.gold, sets, strict=True):
                print(
                    f"  {path.name}, learnt from the others: {figures(own, others[at : at + len(own)], coarse):.4f}",
                    flush=True,
                )
                at += len(own)
        coarse = kept


if __name__ == "__main__":
    main()
