#!/usr/bin/env python3
"""Learn what the reader of pairs adds to the evidence for a lost negation; puts `heard` into OUT/decision.json, which
decide.py has written.

    hear.py PARALLEL OUT [--sentences 400] [--alarms 0.06]

From held-out pairs, sound ones and such with a negation lost or put in: a logistic regression over the trees' log-odds
and the reader's logits for either side, grown on half of them. Its bias is such that on the other half so many sound
pairs with English in 1,000 words (`--alarms`) exceed zero. Needs scikit-learn and the shipped models.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import random
import sys
import zlib

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "drift"))
import plant
from sentences import is_held_out, read

from xlate_audit.checks.drift.negation import least_kept
from xlate_audit.checks.negation_evidence import count_denials
from xlate_audit.checks.pair_reader import pair_reader
from xlate_audit.checks.reading import read_sentences
from xlate_audit.checks.trees import load_decision
from xlate_audit.embed import load_embedder

WEIGHTS = ("trees", "own", "other")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parallel", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--sentences", type=int, default=400, help="of English and each language; a fifth of others")
    parser.add_argument("--alarms", type=float, default=0.06)
    options = parser.parse_args()
    draw, embedder = random.Random(2), load_embedder()
    decision = load_decision("polarity/decision.json")
    decision["heard"] = {"bias": 0.0, "trees": 1.0, "own": 0.0, "other": 0.0}
    pairs = {
        p: [f for f in found if is_held_out(f[0])]
        for p, found in read(options.parallel, max(400, options.sentences * 4)).items()
    }
    known = plant.Neighbours(
        (t, s) for p, found in pairs.items() for both in found for t, s in zip(both, p, strict=True)
    )
    # pair, half, what was planted, the evidence (none where the rule would not look)
    cases: list[tuple[str, int, str, list[float] | None]] = []
    words = [0.0, 0.0]
    for (one, two), found in pairs.items():
        count = options.sentences if "en" in (one, two) and one != two else options.sentences // 5
        texts, labels = [], []
        for source, target in found[:count]:
            half = zlib.crc32(target.encode()) % 2
            faulty = []
            for name, make in (("lost", plant.lose_negation), ("put in", plant.put_in_negation)):
                if name == "lost" or draw.random() < 0.15:
                    new = make(target, two, draw, known)
                    if new and new != target:
                        faulty.append((name, new))
            for name, text in (("", target), *faulty):
                texts += [(source, one), (text, two)]
                labels.append((half, name))
        sentences = read_sentences(texts, embedder, [one == two] * len(texts))
        both = list(zip(sentences[::2], sentences[1::2], strict=True))
        for (half, name), (original, reprint) in zip(labels, both, strict=True):
            if not name and "en" in (one, two) and one != two:
                words[half] += (len(original) + len(reprint)) / 2
            counts = [count_denials(s.words.text, s.language) for s in (original, reprint)]
            values = None
            if counts[0] != counts[1] and len(original) and len(reprint):
                at = int(counts[0] < counts[1])
                sides = original, reprint
                (verdict,) = pair_reader().read([sides])
                both_ = verdict.side("negation")
                read_ = both_[at], both_[1 - at]
                best = least_kept(sides[at], sides[1 - at], read_)
                if best:
                    values = [best[0], *read_]
            cases.append((f"{one}-{two}", half, name, values))
    rows = [(c[3], bool(c[2])) for c in cases if c[3] and c[1] == 0]
    model = LogisticRegression(C=1.0).fit(np.array([v for v, _ in rows]), np.array([y for _, y in rows]))
    weights = model.coef_[0]
    for label, w in (("trees", np.array([1.0, 0, 0])), ("reader", np.array([0, 1.0, 0])), ("heard", weights)):
        tail = sorted((float(np.dot(v, w)) for pair, half, name, v in cases
                       if v and half and not name and "en" in pair and len({*pair.split("-")}) == 2),
                      reverse=True)  # fmt: skip
        for alarms in (options.alarms / 2, options.alarms, options.alarms * 2, options.alarms * 4):
            threshold = tail[int(alarms * words[1] / 1000)]
            by = collections.defaultdict(list)
            for pair, half, name, v in cases:
                if half and name:
                    hit = v is not None and float(np.dot(v, w)) > threshold
                    for key in (name, pair if "en" in pair else "other"):
                        by[key].append(hit)
            keys = by if alarms == options.alarms and label == "heard" else ("lost", "put in")
            print(
                label,
                alarms,
                f"from {threshold:.2f}",
                {k: round(float(np.mean(by[k])), 2) for k in keys if len(by[k]) > 9},
            )
            if label == "heard" and alarms == options.alarms:
                decision["heard"] = {k: round(float(x), 4) for k, x in zip(WEIGHTS, w, strict=True)} | {
                    "bias": round(-threshold, 4)
                }
    print(len(cases), "cases,", [round(n) for n in words], "sound words,", decision["heard"])
    (options.out / "decision.json").write_text(json.dumps(decision, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
