#!/usr/bin/env python3
"""Learn how to weigh the evidence for a lost negation; writes OUT/decision.json.

    decide.py PARALLEL OUT [--sentences 1500]

From clean sentence pairs: those of which one side negates and the other does not are sound (0); of those where both
negate, one side's negations are taken out (1). Needs the weights of train.py and the shipped embedder.
"""

import argparse
import json
import pathlib
import random

import numpy as np
from sklearn.linear_model import LogisticRegression
from train import rows

from xlate_audit.checks.drift.negation import evidence
from xlate_audit.embed import load_embedder
from xlate_audit.text.polarity import languages, negations


def without(text: str, language: str) -> str:
    """`text` with its negations taken out."""
    for n in reversed(negations(text, language)):
        text = text[: n.start] + text[n.end :]
    return text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parallel", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--sentences", type=int, default=1500)
    options = parser.parse_args()
    draw, embedder = random.Random(0), load_embedder()
    x, y, size = [], [], 0
    for language, pairs in rows(options.parallel).items():
        if language not in languages():
            continue
        pairs = [p for p in pairs if 40 < len(p[0]) < 400]
        for english, text in draw.sample(pairs, min(options.sentences, len(pairs))):
            size += 1
            sides = [(english, "en"), (text, language)]
            there, here = (negations(*side) for side in sides)
            if bool(there) == bool(here):
                if not there or draw.random() < 0.5:
                    continue
                label = 1
                if draw.random() < 0.5:
                    sides, there = sides[::-1], here
                sides[1] = (without(*sides[1]), sides[1][1])
            else:
                label = 0
                if here:
                    sides, there = sides[::-1], here
            found = evidence(*sides[0], there[0], *sides[1], embedder)
            if found:
                x.append(found)
                y.append(label)
    features, labels = np.array(x), np.array(y)
    half = len(features) // 2
    order = np.random.default_rng(0).permutation(len(features))
    model = LogisticRegression(C=10).fit(features[order[:half]], labels[order[:half]])
    sure, real = model.predict_proba(features[order[half:]])[:, 1], labels[order[half:]]
    for threshold in (0.8, 0.85, 0.87, 0.9, 0.93, 0.95):
        alarms = 2000 * (sure[real == 0] > threshold).sum() / size
        print(
            f"{threshold}: {alarms:.2f} false alarms per 1,000 pairs, recall {(sure[real == 1] > threshold).mean():.2f}"
        )
    weights = [float(model.intercept_[0]), *map(float, model.coef_[0])]
    text = json.dumps(
        {
            "evidence": "bias, own odds, other odds, likeness after, likeness before",
            "weights": [round(w, 3) for w in weights],
        }
    )
    (options.out / "decision.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
