#!/usr/bin/env python3
"""Learn how to weigh the evidence for a lost negation; writes OUT/decision.json.

    decide.py TRAIN OUT [--pairs 800] [--alarms 0.15] [--cases FILE]

From pairs that the network of models/drift has not learnt from: negations that a sound translation does not keep (0),
and negations lost or put in (1), from the faulty copies of `models/recipe/drift/cases.py`; the variants that were
written by hand, sound wordings among them, count `BY_HAND` times. The trees are grown twice on
one half of them, so that `bar` is what so many false alarms (`--alarms`) in 1,000 words of the other half exceed: the
held-out pairs of the collections that were translated with the most care, of which no language counts for more than
30,000 words. Those that ship are grown on all. Whole articles have fewer alarms, for there the paragraph is asked too.
Needs scikit-learn and the shipped models.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "drift"))
from boosting import grow
from cases import careful_texts, held_out
from material import learnt
from sentences import is_held_out, read

from xlate_audit.checks.drift.negation import turned, weighed_negations
from xlate_audit.checks.negation_evidence import EVIDENCE, count_denials
from xlate_audit.checks.pair_reader import ABOUT, Verdict, pair_reader
from xlate_audit.checks.reading import Sentence, read_sentences
from xlate_audit.checks.trees import Forest
from xlate_audit.embed import load_embedder
from xlate_audit.embed.static import StaticEmbedder

RATES = (0.05, 0.1, 0.15, 0.2, 0.3)
BY_HAND = 4
_MOST = 30_000  # words that a pair of languages counts for
_LEARNT = 12_000  # pairs of a language that material.py was asked for
_LONGEST = 480  # code points of a sentence


@dataclass(frozen=True)
class Row:
    """The negations of one sentence that denies more often than its rendering, with their evidence."""

    languages: tuple[str, str]
    half: int
    fault: bool
    judged: bool
    written: bool
    values: Sequence[Sequence[float]]


@dataclass
class Sound:
    """Held-out pairs that deny unequally, words of careful ones by languages, and how often a negation is kept."""

    uneven: list[tuple[str, str, str, str, bool]] = field(default_factory=list)
    words: Counter[tuple[str, str]] = field(default_factory=Counter)
    kept: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))


def words(text: str, language: str) -> float:
    """Words of a text; Chinese and Japanese have about 2.2 characters a word."""
    return len(text) / 2.2 if language in ("ja", "zh") else len(text.split())


def sound(train: Path) -> Sound:
    out, careful = Sound(), careful_texts(train)
    seen = {p for found in learnt(train, _LEARNT).values() for p in found}
    for (one, two), pairs in read(train / "parallel", 10**7).items():
        count = [0, 0]
        for source, target in pairs:
            held = is_held_out(source)
            count[held] += 1
            if source == target or max(len(source), len(target)) >= _LONGEST or (not held and (source, target) in seen):
                continue
            if count[held] > (12_000 if "en" in (one, two) else 5_000):
                continue
            denials = count_denials(source, one), count_denials(target, two)
            judged = held and source in careful
            if judged:
                out.words[one, two] += round((words(source, one) + words(target, two)) / 2)
            for n in (0, 1):
                if held and denials[n]:
                    out.kept[(one, two)[n], "here"][not denials[1 - n]] += 1
                    out.kept[(one, two)[1 - n], "there"][not denials[1 - n]] += 1
            if denials[0] != denials[1]:
                out.uneven.append((one, two, source, target, judged))
    return out


def row(
    sides: tuple[Sentence, Sentence], verdict: Verdict, half: int, fault: bool, judged: bool, written: bool = False
) -> Row | None:
    denials = [count_denials(s.words.text, s.language) for s in sides]
    if denials[0] == denials[1] or turned(*sides):
        return None
    at = int(denials[0] < denials[1])
    values = [v for _, v in weighed_negations(sides[at], sides[1 - at], verdict, at)]
    return Row((sides[0].language, sides[1].language), half, fault, judged, written, values) if values else None


def sound_rows(pairs: Sequence[tuple[str, str, str, str, bool]], embedder: StaticEmbedder) -> Iterator[Row]:
    for start in range(0, len(pairs), 300):
        some = pairs[start : start + 300]
        flat = [(t, side) for a, b, one, two, _ in some for t, side in ((one, a), (two, b))]
        read_ = read_sentences(flat, embedder, [a == b for a, b, *_ in some for _ in (0, 1)])
        both = [(p, (read_[2 * n], read_[2 * n + 1])) for n, p in enumerate(some)]
        both = [(p, s) for p, s in both if min(map(len, s)) >= 3 and max(map(len, s)) < 120]
        for (p, sides), verdict in zip(both, pair_reader().read([s for _, s in both]), strict=True):
            found = row(sides, verdict, zlib.crc32(p[2].encode()) >> 8 & 1, False, p[4])
            if found:
                yield found


def case_rows(train: Path, embedder: StaticEmbedder, pairs: int, kept: Path | None) -> tuple[list[Row], Counter[bool]]:
    """The faulty copies and all that was written by hand; how many faults there are, written by hand or not, those
    that the tables do not see among them."""
    out, count = [], Counter()
    for case in held_out(train, embedder, pairs, kept):
        label = case.label
        if label.kind == "negation" or (label.written and not label.kind):
            count[label.written] += label.kind == "negation"
            sides = case.original, case.reprint
            found = row(sides, case.verdict, label.half, label.kind == "negation", False, label.written)
            if found:
                out.append(found)
    return out, count


def grown(rows: Sequence[Row]) -> dict[str, Any]:
    rows = [r for r in rows for _ in range(BY_HAND if r.written else 1)]
    x = np.array([v for r in rows for v in r.values])
    y = np.array([r.fault for r in rows for _ in r.values])
    return grow(x, y, trees=400, leaves=10, rate=0.04, smallest=60, tried=0.2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pairs", type=int, default=800)
    parser.add_argument("--alarms", type=float, default=0.15)
    parser.add_argument("--cases", type=Path, help="where the texts of the faulty copies are kept for the next time")
    options = parser.parse_args()
    embedder, known = load_embedder(), sound(options.train)
    usual = {
        side: {
            language: round(float(np.log((without + 2) / (with_ + 20))), 2)
            for (language, which), (with_, without) in sorted(known.kept.items())
            if which == side
        }
        for side in ("here", "there")
    }
    path = options.out / "decision.json"
    path.write_text(json.dumps({"bias": 0.0, "trees": [[0.0]], "bar": 0.0, "usual": usual}), encoding="utf-8")
    planted, count = case_rows(options.train, embedder, options.pairs, options.cases)
    rows = [*sound_rows(known.uneven, embedder), *planted]
    best = np.zeros(len(rows))
    for half in (0, 1):
        forest = Forest(grown([r for r in rows if r.half != half]))
        for n, r in enumerate(rows):
            if r.half == half:
                best[n] = forest.log_odds(r.values).max()
    weight = {p: min(w, _MOST) / w for p, w in known.words.items()}
    size = sum(min(w, _MOST) for w in known.words.values()) / 1000
    tail = sorted(((b, weight[r.languages]) for b, r in zip(best, rows, strict=True) if r.judged), reverse=True)
    total = np.cumsum([w for _, w in tail]) / size
    bar = 0.0
    for rate in sorted({*RATES, options.alarms}):
        threshold = tail[int(np.searchsorted(total, rate))][0]
        above = Counter((r.written, r.fault) for b, r in zip(best, rows, strict=True) if b > threshold)
        shares = [above[written, True] / count[written] for written in (False, True)]
        accused = above[True, False] / sum(r.written and not r.fault for r in rows)
        print(f"{rate} alarms in 1,000 words from {threshold:.2f}: found {shares[0]:.3f} of {count[False]}, by hand "
              f"{shares[1]:.3f} of {count[True]}; of sound ones by hand {accused:.3f}")  # fmt: skip
        bar = threshold if rate == options.alarms else bar
    print(len(rows), "rows,", len(planted), "of them of cases,", round(size), "thousand words")
    decision = grown(rows) | {
        "bar": round(float(bar), 2),
        "usual": usual,
        "evidence": (*EVIDENCE, *ABOUT),
    }
    path.write_text(json.dumps(decision, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
