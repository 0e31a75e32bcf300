#!/usr/bin/env python3
"""Learn how to weigh the evidence for a lost negation; writes OUT/decision.json.

    decide.py PARALLEL OUT [--sentences 300] [--alarms 0.1]

From sentence pairs: negations that a sound translation does not keep (0), and negations lost or put in by `plant.py`
(1). The threshold is the one beyond which the held-out sound pairs with English, which are the most careful
translations, have so many false alarms (`--alarms`) in 1,000 words; whole articles have fewer, for there the paragraph
is asked too. Needs the weights of train.py, the shipped embedder and scikit-learn.
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
from neighbours import Neighbours
from plant import lose, put_in
from sentences import is_held_out, read

from xlate_audit.checks.negation_evidence import EVIDENCE, Sentence, count_denials, evidence
from xlate_audit.checks.reading import read_sentences
from xlate_audit.checks.trees import Forest
from xlate_audit.embed import load_embedder
from xlate_audit.embed.static import StaticEmbedder
from xlate_audit.text.polarity import languages


def words(text: str, language: str) -> float:
    """Words of a text; Chinese and Japanese have about 2.2 characters a word."""
    return len(text) / 2.2 if language in ("ja", "zh") else len(text.split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parallel", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument(
        "--sentences", type=int, default=300, help="of each pair of languages, six times as many with English"
    )
    parser.add_argument("--alarms", type=float, default=0.1)
    options = parser.parse_args()
    draw, embedder = random.Random(0), load_embedder()
    pairs = {p: found for p, found in read(options.parallel, options.sentences * 6).items() if {*p} <= {*languages()}}
    known = Neighbours(
        (t, side) for p, found in pairs.items() for both in found for t, side in zip(both, p, strict=True)
    )
    cases: list[tuple[str, str, bool, int, str, list[list[float]]]] = []
    size = 0.0
    kept = collections.defaultdict(lambda: [0, 0])  # (language, here or there): kept and not kept
    for (one, two), found in pairs.items():
        judged = "en" in (one, two) and one != two
        for source, target in found[: options.sentences * (6 if "en" in (one, two) else 1)]:
            if source == target:
                continue
            held = is_held_out(source)
            size += held * judged * (words(source, one) + words(target, two)) / 2
            sides = _read(source, one, embedder), _read(target, two, embedder)
            counts = [count_denials(s.text, s.language) for s in sides]
            for n in (0, 1):
                if counts[n]:
                    kept[sides[n].language, "here"][not counts[1 - n]] += 1
                    kept[sides[1 - n].language, "there"][not counts[1 - n]] += 1
                if counts[n] > counts[1 - n]:
                    values = _all(sides[n], sides[1 - n])
                    cases.append((sides[n].language, sides[1 - n].language, held, 0, "", values))
            at = int(draw.random() < 0.7)
            text, language = (source, target)[at], (one, two)[at]
            lost = draw.random() < 0.5
            changed = lose(text, language, draw) if lost else put_in(text, language, draw, known)
            if not changed or changed == text or (not lost and draw.random() < 0.6):
                continue
            fresh = _read(changed, language, embedder)
            here, there = (sides[1 - at], fresh) if lost else (fresh, sides[1 - at])
            if count_denials(here.text, here.language) > count_denials(there.text, there.language):
                cases.append((here.language, there.language, held, 1, "lost" if lost else "put in", _all(here, there)))
            else:
                cases.append((here.language, there.language, held, 1, "lost" if lost else "put in", []))
    usual = {
        side: {
            language: round(float(np.log((without + 2) / (with_ + 20))), 2)
            for (language, which), (with_, without) in kept.items()
            if which == side
        }
        for side in ("here", "there")
    }
    for here, there, *_, values in cases:
        for row in values:
            row[-2:] = [usual["here"].get(here, -3.0), usual["there"].get(there, -3.0)]
    rows = [(c, row) for c in cases for row in c[5]]
    x = np.array([row for _, row in rows])
    y, held = np.array([c[3] for c, _ in rows]), np.array([c[2] for c, _ in rows])
    decision = grow(x[~held], y[~held], trees=120, leaves=12)
    forest = Forest(decision)
    best = [float(forest.log_odds(c[5]).max()) if c[2] and c[5] else -9.0 for c in cases]
    sound = np.sort(
        [s for s, c in zip(best, cases, strict=True) if c[2] and not c[3] and c[0] != c[1] and "en" in c[:2]]
    )[::-1]
    for alarms in (0.05, options.alarms, 0.15, 0.2, 0.3):
        threshold = float(sound[int(alarms * size / 1000)])
        share = collections.defaultdict(list)
        for s, c in zip(best, cases, strict=True):
            if c[2] and c[3]:
                for key in (c[4], f"{c[0]}>{c[1]}"):
                    share[key].append(s > threshold)
        print(
            f"{alarms}: threshold {threshold:.2f}",
            {k: round(float(np.mean(v)), 2) for k, v in share.items() if len(v) > 25},
        )
    print(len(cases), "cases,", len(rows), "rows,", round(size), "held-out words")
    decision |= {
        "evidence": EVIDENCE,
        "usual": usual,
        "threshold": round(float(sound[int(options.alarms * size / 1000)]), 3),
    }
    (options.out / "decision.json").write_text(json.dumps(decision, separators=(",", ":")) + "\n", encoding="utf-8")


def _read(text: str, language: str, embedder: StaticEmbedder) -> Sentence:
    return Sentence.of(read_sentences([(text, language)], embedder, [False])[0])


def _all(here: Sentence, there: Sentence) -> list[list[float]]:
    found = (evidence(here, n, there, (0.0, 0.0)) for n in here.negations)
    return [row for row in found if row]


if __name__ == "__main__":
    main()
