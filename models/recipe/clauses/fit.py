#!/usr/bin/env python3
"""Learn how to tell a clause left out from a free rendering; writes OUT/decision.json.

    fit.py PARALLEL models/clauses [--pairs 2500]

From sentence pairs of careful collections as they stand (0) and with a clause of one side taken out (1): what stands
between two marks or conjunctions, at most two such pieces, three words at least. Prints what the held-out quarter of
the sources says: the log-odds that so many alarms in 1,000 words exceed, and the share of clauses that is found there.
Needs scikit-learn and the shipped embedder.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import re
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))
from boosting import grow
from sentences import is_held_out, read

from xlate_audit.checks.clauses import EVIDENCE, lost_run
from xlate_audit.checks.reading import read_sentences
from xlate_audit.checks.trees import Forest
from xlate_audit.embed import load_embedder

SOURCES = "wmt_gen_refs wmt_newstest tico19 xquad"
JOINED = re.compile(
    r"[,;:—–،؛，；：、]\s*|\s-\s|\s(?=(?:and|but|which|who|while|und|aber|et|mais|qui|y|pero|que|e|ma|che|mas|i|ale|který|"
    r"která|a|что|и|но|который|що|і|але|ve|dan|yang|và|nhưng|en|maar|die)\s)"
)
TAIL = re.compile(r"[\s,;:—–،؛，；：、]+$")
STOP = re.compile(r"[.!?。！？।]['\"”»」]?$")
UNSPACED = frozenset({"ja", "zh", "ko"})
EVERY = 1500  # pairs of any source that the lengths of the other languages are told by
MOST = 0.6  # share of a sentence that is taken out
ODD = 0.7  # logarithm of a length that differs from the usual, from which a pair is not sound
RATES = (0.01, 0.02, 0.05, 0.1, 0.2)


def without_clause(text: str, language: str, draw: random.Random) -> str | None:
    """A sentence without one of its clauses; None where it has none to spare."""
    cuts = [0, *(m.end() for m in JOINED.finditer(text)), len(text)]
    found = []
    for n in range(len(cuts) - 1):
        for start, end in ((cuts[n], cuts[m]) for m in (n + 1, n + 2) if m < len(cuts)):
            long = end - start >= 8 if language in UNSPACED else len(text[start:end].split()) >= 3
            if long and end - start <= MOST * len(text):
                found.append((start, end))
    if not found:
        return None
    start, end = draw.choice(found)
    if end == len(text):
        stop = STOP.search(text)
        left = TAIL.sub("", text[:start]) + (stop[0] if stop else "")
    else:
        left = text[:start] + text[end:]
    left = left[:1].upper() + left[1:]
    return left if len(left.strip()) > 15 else None


def usual_lengths(data: dict[tuple[str, str], list[tuple[str, str]]]) -> dict[str, float]:
    """The logarithm of a text's length in each language as a multiple of the English one's."""
    out = {"en": 0.0}
    for (one, two), pairs in data.items():
        if one == "en" != two:
            out[two] = round(float(np.median([np.log(len(b) / len(a)) for a, b in pairs])), 3)
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parallel", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pairs", type=int, default=2500, help="of each two languages")
    options = parser.parse_args()
    draw, embedder = random.Random(0), load_embedder()
    data = read(options.parallel, options.pairs, SOURCES)
    lengths = usual_lengths(read(options.parallel, EVERY)) | usual_lengths(data)  # of more languages | of better text
    rows: list[tuple[bool, int, list[float] | None]] = []
    words: collections.Counter[bool] = collections.Counter()
    for (first, second), pairs in data.items():
        if first == second or not {first, second} <= lengths.keys():
            continue
        for source, target in pairs:
            held = is_held_out(source)
            for one, two, ours, theirs in ((first, second, source, target), (second, first, target, source)):
                longer = lengths[two] - lengths[one]
                if abs(np.log(len(theirs) / len(ours)) - longer) > ODD:
                    continue
                shorter = without_clause(theirs, two, draw)
                texts = [(ours, one), (theirs, two), *([(shorter, two)] if shorter else [])]
                read_ones = read_sentences(texts, embedder, [False] * len(texts))
                words[held] += len(read_ones[0])
                for fault, rendering in enumerate(read_ones[1:]):
                    run = lost_run(read_ones[0], rendering, longer)
                    rows.append((held, fault, run[1] if run else None))
    learnt = [(e, fault) for held, fault, e in rows if e and not held]
    decision = grow(np.array([e for e, _ in learnt]), np.array([f for _, f in learnt]), trees=240, leaves=14, rate=0.15)
    asked = [(e, fault) for held, fault, e in rows if e and held]
    odds = Forest(decision).log_odds([e for e, _ in asked]).tolist()
    told = [(fault, value) for (_, fault), value in zip(asked, odds, strict=True)]
    told += [(fault, -99.0) for held, fault, e in rows if held and not e]
    sound = sorted((odds for fault, odds in told if not fault), reverse=True)
    for rate in RATES:
        bar = sound[int(rate * words[True] / 1000)]
        print(rate, round(bar, 2), round(float(np.mean([odds > bar for fault, odds in told if fault])), 3))
    print(words, len(rows))
    decision |= {"evidence": EVIDENCE, "lengths": lengths}
    (options.out / "decision.json").write_text(json.dumps(decision, separators=(",", ":"), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
