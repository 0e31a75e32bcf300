#!/usr/bin/env python3
"""Learn what stands around each sense of the words in `SENSES`; writes OUT/model.safetensors and prints how well.

    fit.py PARALLEL OUT [--pairs 12000] [--each 80]

Every sentence in which a word has one sense only is an example of it, without the word, and so is the sentence that
renders it, if that has a word of the family. At most so many (`--each`) of a sense from a language. A quarter of the
sources is held out. Of every sense `company.tsv` has typical English company, our own, which counts as a few sentences:
some senses are rare in the text. How often a word of several senses has which is counted in their translations. Needs
the shipped embedder.
"""

from __future__ import annotations

import argparse
import pathlib
import random
import sys
from collections import Counter, defaultdict

import numpy as np
from safetensors.numpy import save_file

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
from sentences import is_held_out, read

from xlate_audit.article import Span
from xlate_audit.checks.sense_context import without
from xlate_audit.embed import load_embedder
from xlate_audit.text.word_table import SENSES

HERE = pathlib.Path(__file__).parent
RIDGE, STEPS, RATE = 3e-4, 400, 2.0
COMPANY = 6  # sentences that the company of a sense counts as
SMOOTHING = 5  # added to how often a sense was counted
Told = dict[str, tuple[set[str], list[Span]]]


def told(text: str, language: str) -> Told:
    """For each family the senses that a text names ("?" where it is open which), and where."""
    out: Told = {}
    for name, span in SENSES.named(text, language):
        senses, spans = out.setdefault(name.partition(".")[0], (set(), []))
        senses.add(name)
        spans.append(span)
    return out


def material(
    pairs: dict[tuple[str, str], list[tuple[str, str]]], each: int
) -> tuple[list[tuple[str, str, bool]], Counter[str]]:
    """Senses with the texts around them and whether those are held out; and how often each sense is the translation of
    a word that may have several of its family."""
    draw, seen, out = random.Random(0), Counter(), []
    counted: Counter[str] = Counter()
    for languages, found in pairs.items():
        for both in draw.sample(found, len(found)):
            sides = [told(text, language) for text, language in zip(both, languages, strict=True)]
            held = is_held_out(both[0])
            for n in (0, 1):
                for family, (senses, _) in sides[n].items():
                    (sense, *more) = senses
                    unsure = f"{family}.?"
                    if more or sense == unsure:
                        continue
                    for k in (0, 1):
                        others, spans = sides[k].get(family, (set(), []))
                        if not others or not others <= {sense, unsure}:
                            continue
                        if others == {unsure} and not held:
                            counted[sense] += 1
                        key = sense, languages[n], languages[k]
                        if seen[key] < each:
                            seen[key] += 1
                            out.append((sense, without(both[k], spans), held))
    return out, counted


def fitted(x: np.ndarray, y: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Rows and biases of a logistic regression in which every sense weighs the same."""
    weight = (1 / np.maximum(1, np.bincount(y, minlength=count)))[y]
    weight /= weight.sum()
    rows, bias, wanted = np.zeros((count, x.shape[1])), np.zeros(count), np.eye(count)[y]
    for _ in range(STEPS):
        z = x @ rows.T + bias
        p = np.exp(z - z.max(1, keepdims=True))
        off = (p / p.sum(1, keepdims=True) - wanted) * weight[:, None]
        rows -= RATE * (off.T @ x + RIDGE * rows)
        bias -= RATE * off.sum(0)
    return rows, bias


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parallel", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--pairs", type=int, default=12000, help="of each two languages")
    parser.add_argument("--each", type=int, default=80)
    options = parser.parse_args()
    embedder = load_embedder()
    found, counted = material(read(options.parallel, options.pairs), options.each)
    company = (HERE / "company.tsv").read_text("utf-8").splitlines()
    found += [(*line.split("\t"), False) for line in company for _ in range(COMPANY)]
    vectors = embedder.embed([text for _, text, _ in found])
    of: dict[str, list[int]] = defaultdict(list)
    for n, (sense, _, _) in enumerate(found):
        of[sense.partition(".")[0]].append(n)
    names: list[str] = []
    rows, biases, priors, right, margins = [], [], [], [], []
    for family, places in sorted(of.items()):
        senses = sorted({found[n][0] for n in places})
        if len(senses) < 2:
            continue
        y, x = np.array([senses.index(found[n][0]) for n in places]), vectors[places].astype(np.float64)
        held = np.array([found[n][2] for n in places])
        weights, bias = fitted(x[~held], y[~held], len(senses))
        z = x[held] @ weights.T + bias
        own = z[np.arange(len(z)), y[held]].copy()
        z[np.arange(len(z)), y[held]] = -np.inf
        margin = own - z.max(1)
        margins.append(margin)
        right.append(margin > 0)
        shown = Counter(found[n][0].partition(".")[2] for n in places)
        print(f"{family:14} {len(places):6} {(margin > 0).mean():.3f}", dict(shown), flush=True)
        names += senses
        seen = np.array([counted[sense] + SMOOTHING for sense in senses], np.float64)
        priors.append(np.log(seen / seen.sum()))
        rows.append(weights)
        biases.append(bias)
    every, good = np.abs(np.concatenate(margins)), np.concatenate(right)
    for share in (1.0, 0.5, 0.25, 0.1, 0.05):
        bar = np.quantile(every, 1 - share)
        print(f"surest {share:.2f} (from {bar:.2f}): {good[every >= bar].mean():.4f} right")
    table = np.concatenate(rows)
    scales = np.abs(table).max(1) / 127
    options.out.mkdir(parents=True, exist_ok=True)
    save_file(
        {
            "rows": np.round(table / scales[:, None]).astype(np.int8),
            "scales": scales.astype(np.float32),
            "bias": np.concatenate(biases).astype(np.float32),
            "prior": np.concatenate(priors).astype(np.float32),
            "names": np.frombuffer("\n".join(names).encode(), np.uint8),
        },
        options.out / "model.safetensors",
    )


if __name__ == "__main__":
    main()
