#!/usr/bin/env python3
"""Fit the forest that tells a wrong word from a free rendering; writes OUT/decision.json.

    fit.py TRAIN OUT [--pairs 250]

From sentence pairs that neither the embedder nor `count.py` has seen. In a copy of each one word is exchanged: for
another dictionary rendering of the word that it stands for (a wrong sense), for a near word that is no synonym, or for
any word of the language. Half of the sentences are held out; on them the thresholds are set, at 0.1 (minor) and 0.6
(info) false alarms per 1,000 words, and the figures printed. Needs scikit-learn, which the tool itself does not.
"""

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from lexicon import Lexicon, lexicon
from material import read

from xlate_audit.checks.reading import read_sentences
from xlate_audit.checks.senses import FEATURES, Forest, suspects
from xlate_audit.checks.word_statistics import statistics, stems
from xlate_audit.checks.words import Words, words_of
from xlate_audit.embed import load_embedder
from xlate_audit.embed.base import unit_rows

SHORT = ("ja", "zh", "ko")
ALARMS = {"minor": 0.1, "info": 0.6}


class Planter:
    """Exchanges one word of a sentence for a wrong one."""

    def __init__(self, known: Lexicon, embedder, words: dict[str, Counter[str]]) -> None:
        self.known, self.embedder, self.draw = known, embedder, random.Random(0)
        self.pool: dict[str, tuple[list[str], np.ndarray]] = {}
        for language, counted in words.items():
            forms = [
                f for f, n in counted.most_common(6000) if n > 2 and f.isalpha() and len(f) > self.shortest(language)
            ]
            forms = [f for f, u in zip(forms, statistics().of(language, forms, same=False)[0], strict=True) if u > 0.5]
            if forms:
                self.pool[language] = forms, unit_rows(np.array([w.total for w in words_of(embedder, forms)]))

    @staticmethod
    def shortest(language: str) -> int:
        return 1 if language in SHORT else 3

    def renderings(self, word: str, a: str, b: str) -> set[str]:
        """Dictionary renderings; within one language those by way of any other."""
        if a != b:
            return set().union(*(self.known[a, b].get(s, set()) for s in (stems(word) if a == "en" else (word,))))
        out: set[str] = set()
        for (one, two), table in self.known.items():
            if one == a:
                for other in table.get(word, ()):
                    out |= self.known[two, one].get(other, set())
        return out - {word}

    def plant(self, original: Words, reprint: Words, a: str, b: str) -> tuple[str, str, int, int] | None:
        """(text, kind, start, end) of the reprint with one word exchanged."""
        if len(reprint.spans) < 5 or len(original.spans) < 4 or b not in self.pool:
            return None
        kind = self.draw.choice("ssnna")
        units = unit_rows(reprint.vectors)
        cosines = units @ unit_rows(original.vectors).T
        usual, _ = statistics().of(b, [reprint.form(n) for n in range(len(units))], same=a == b)
        order = list(range(len(units)))
        self.draw.shuffle(order)
        for n in order:
            form, i, (start, end) = reprint.form(n), int(cosines[n].argmax()), reprint.spans[n]
            if not (cosines[n, i] > 0.55 and usual[n] > 0.5 and form.isalpha() and len(form) > self.shortest(b)):
                continue
            if start and reprint.text[start].isupper() and b != "de":
                continue
            forms, vectors = self.pool[b]
            if kind == "s":
                forms = sorted(t for t in self.renderings(original.form(i), a, b) if t.isalpha())
                vectors = (
                    unit_rows(np.array([w.total for w in words_of(self.embedder, forms)])) if forms else vectors[:0]
                )
            near = vectors @ units[n]
            fits = near < 0.4 if kind == "s" else (near > 0.3) & (near < 0.6) if kind == "n" else near < 0.3
            chosen = [forms[k] for k in np.flatnonzero(fits) if forms[k][:4] != form[:4]]
            if chosen:
                word = self.draw.choice(chosen)
                word = word[:1].upper() + word[1:] if reprint.text[start].isupper() else word
                return reprint.text[:start] + word + reprint.text[end:], kind, start, start + len(word)
        return None


def main() -> None:
    from sklearn.ensemble import HistGradientBoostingClassifier

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pairs", type=int, default=250)
    options = parser.parse_args()
    counted, unseen = read(options.train, 1500)
    embedder = load_embedder()
    words: dict[str, Counter[str]] = defaultdict(Counter)
    for (a, b), pairs in counted.items():
        for n, language in ((0, a), (1, b)):
            for w in words_of(embedder, [p[n] for p in pairs[:1500]]):
                words[language].update(w.form(k) for k in range(len(w.spans)))
    planter = Planter(lexicon(options.train / "lexicon"), embedder, words)
    x, y, held, kinds = [], [], [], []
    size, planted = 0, Counter()
    for (a, b), pairs in sorted(unseen.items()):
        for ours, theirs, flip in ((a, b, 0), (b, a, 1))[: 1 if a == b else 2]:
            chosen = pairs[flip * len(pairs) // 2 :][: options.pairs]
            sides = [
                read_sentences([(p[n], (a, b)[n]) for p in chosen], embedder, [a == b] * len(chosen))
                for n in (flip, 1 - flip)
            ]
            for number, (one, two) in enumerate(zip(*sides, strict=True)):
                test = number % 2 == 1
                size += test * len(two)
                found = [(s, 0, "") for s in suspects(one, two)]
                if exchanged := planter.plant(one.words, two.words, ours, theirs):
                    text, kind, start, end = exchanged
                    planted[kind] += test
                    (copy,) = read_sentences([(text, theirs)], embedder, [a == b])
                    for s in suspects(one, copy):
                        if copy.words.spans[s.here][0] < end and start < copy.words.spans[s.here][1]:
                            found.append((s, 1, kind))
                for s, label, kind in found:
                    x.append(s.features)
                    y.append(label)
                    held.append(test)
                    kinds.append(kind)
            print(ours, theirs, len(x), sum(y), flush=True)
    features, labels, test, kind = np.array(x), np.array(y), np.array(held), np.array(kinds)
    model = HistGradientBoostingClassifier(
        max_iter=120, max_leaf_nodes=10, learning_rate=0.08, min_samples_leaf=40, l2_regularization=1.0, random_state=0
    ).fit(features[~test], labels[~test])
    trees = [
        [
            [-1, float(n["value"]), 0, 0]
            if n["is_leaf"]
            else [int(n["feature_idx"]), float(n["num_threshold"]), int(n["left"]), int(n["right"])]
            for n in predictors[0].nodes
        ]
        for predictors in model._predictors
    ]
    base = float(np.ravel(model._baseline_prediction)[0])
    forest = Forest(base, tuple(tuple(tuple(n) for n in t) for t in trees), 1, 1)  # type: ignore[misc]
    sure = np.array([forest.probability(f) for f in features[test]])
    real, kind = labels[test] == 1, kind[test]
    thresholds = {}
    for name, alarms in ALARMS.items():
        at = float(np.sort(sure[~real])[::-1][int(alarms * size / 1000)])
        thresholds[name] = round(at, 3)
        parts = {k: round(float((sure[kind == k] > at).sum() / n), 3) for k, n in sorted(planted.items())}
        false = int((sure[~real] > at).sum())
        likely = round(_precision(sure, real, at, planted.total(), size), 2)
        print(f"{name}: from {at:.3f} found {parts} of {dict(planted)}; {false} false alarms in {size} words;")
        print("    precision where one word in 200 is wrong:", likely)
    data = {"features": list(FEATURES), "base": base, **thresholds,
            "trees": [[[f, round(v, 5), a, b] for f, v, a, b in t] for t in trees]}  # fmt: skip
    (options.out / "decision.json").write_text(json.dumps(data, separators=(",", ":")) + "\n", "utf-8")


def _precision(sure: np.ndarray, real: np.ndarray, at: float, planted: int, size: int) -> float:
    recall = (sure[real] > at).sum() / planted
    right, false = recall * 5, 1000 * (sure[~real] > at).sum() / size  # a 1,000 words
    return float(right / ((right + false) or 1))


if __name__ == "__main__":
    main()
