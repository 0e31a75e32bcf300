#!/usr/bin/env python3
"""Learn how to tell that two names changed places; writes OUT/decision.json.

    decide.py PARALLEL OUT [--sentences 70] [--rate 0.001]

From sound sentence pairs: every two of their names (0), and two names of the second sentence put in each other's
place (1). The threshold is the one that so many (`--rate`) of the held-out sound pairs of names exceed. Needs
scikit-learn and the shipped embedder.
"""

import argparse
import collections
import json
import pathlib
import random
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
from boosting import grow
from sentences import is_held_out, read

from xlate_audit.article import Span
from xlate_audit.checks.role_evidence import EVIDENCE, Side, evidence, large_groups, name_pairs
from xlate_audit.checks.trees import Forest
from xlate_audit.embed import load_embedder

USUAL = EVIDENCE.index("usual order")


def exchange(text: str, one: Span, two: Span) -> tuple[str, Span, Span]:
    """`text` with two spans in each other's place, and where they stand now."""
    first, second = one.of(text), two.of(text)
    changed = text[: one.start] + second + text[one.end : two.start] + first + text[two.end :]
    return changed, Span(one.start, one.start + len(second)), Span(two.end - len(first), two.end)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parallel", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument(
        "--sentences",
        type=int,
        default=70,
        help="with two names, in each direction, four times as many with English and within a language",
    )
    parser.add_argument("--rate", type=float, default=0.001)
    options = parser.parse_args()
    draw, embedder = random.Random(0), load_embedder()
    rows: list[tuple[str, bool, int, list[float] | None]] = []
    words = 0
    for (one, two), pairs in read(options.parallel, options.sentences * 12).items():
        for out_of, into, turned in {(one, two, False), (two, one, one != two)}:
            seen = 0
            for source, target in pairs:
                theirs, ours = (target, source) if turned else (source, target)
                held = is_held_out(source)
                words += held * len(ours.split())
                groups = large_groups(ours, into)
                if len(groups) < 2 or len(ours) > 400:
                    continue
                seen += 1
                if seen > options.sentences * (4 if "en" in (one, two) or one == two else 1):
                    break
                there = Side.read(theirs, out_of, embedder)
                here = Side.read(ours, into, embedder)
                pair = f"{out_of}-{into}"
                rows += [(pair, held, 0, e) for _, e in evidence(name_pairs(groups, here, there), here, there, 0.0)]
                n = draw.randrange(len(groups) - 1)
                spans = [Span(g[0].start, g[-1].end) for g in (groups[n], groups[draw.randrange(n + 1, len(groups))])]
                changed, left, right = exchange(ours, *spans)
                if changed == ours:
                    continue
                here = Side.read(changed, into, embedder)
                found = name_pairs(large_groups(changed, into), here, there)
                hit = [
                    e
                    for (i, j), e in evidence(found, here, there, 0.0)
                    if found[i].here.overlaps(left) and found[j].here.overlaps(right)
                ]
                rows.append((pair, held, 1, hit[0] if hit else None))
    orders: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0])
    for pair, _, planted, values in rows:
        if values and not planted:
            for key in (pair, ""):
                orders[key][int(values[0])] += 1
    base = orders[""]
    share = base[1] / sum(base)
    usual = {
        k: round(float(np.log((c + 20 * share) / (s + 20 * (1 - share)))), 2) for k, (s, c) in orders.items() if s > 40
    }
    for pair, _, _, values in rows:
        if values:
            values[USUAL] = usual.get(pair, usual[""])
    kept = [r for r in rows if r[3]]
    x, y = np.array([r[3] for r in kept]), np.array([r[2] for r in kept])
    held = np.array([r[1] for r in kept])
    decision = grow(x[~held], y[~held], trees=160, leaves=12)
    forest = Forest(decision)
    scores = forest.log_odds(x)
    sound = np.sort(scores[held & (y == 0)])[::-1]
    for rate in (0.0005, options.rate, 0.002, 0.004):
        threshold = float(sound[int(rate * len(sound))])
        print(f"{rate}: threshold {threshold:.2f}", end="")
        every = [r for r in rows if r[1] and r[2]]
        groups_ = collections.defaultdict(list)
        for r in every:
            hit = r[3] is not None and float(forest.log_odds([r[3]])[0]) > threshold
            for key in ("all", "same" if len({*r[0].split("-")}) == 1 else r[0] if "en" in r[0] else "other"):
                groups_[key].append(hit)
        print("", {k: round(float(np.mean(v)), 2) for k, v in groups_.items() if len(v) > 30})
    decision |= {
        "evidence": EVIDENCE,
        "usual": usual,
        "threshold": round(float(sound[int(options.rate * len(sound))]), 2),
    }
    print(len(kept), "pairs of names,", sum(len(r) > 0 for r in rows), "rows", words, "words")
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "decision.json").write_text(json.dumps(decision, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
