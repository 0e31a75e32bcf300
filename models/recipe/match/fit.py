"""Fit the weights with which `match` tells a reprint from another article on the same subject.

Articles are put together from sentences of news test sets: a sentence drawn at random and those most like it make two
articles on one subject, of which each holds every second sentence. The original is one language's side, the reprint
another's, whole, cut short, or with sentences left out. What is weighed is each reprint against its likeliest
originals, the right one among them or taken away.

    python models/recipe/match/fit.py PARALLEL_FOLDER

prints the weights for xlate_audit/dataset/match/evidence.py and what they reach on subjects that were kept apart.
"""

from __future__ import annotations

import lzma
import random
import sys
from collections import defaultdict
from dataclasses import astuple
from pathlib import Path

import numpy as np

from xlate_audit import load_embedder
from xlate_audit.dataset.match.candidates import candidates
from xlate_audit.dataset.match.evidence import Judge
from xlate_audit.dataset.match.shelf import Shelf
from xlate_audit.dataset.match.sketch import Sketch, sketch
from xlate_audit.language import identify
from xlate_audit.read.plain import read_plain
from xlate_audit.segment import segment

SOURCES = ("wmt_newstest", "wmt_gen_refs", "korean_parallel", "jaRuNC", "panl_bppt_news", "tico19")
SUBJECTS = 40  # a language: two articles each
SEED = 8
LEAD = 6.0  # greater leads say no more


def sentences(folder: Path) -> dict[str, dict[str, str]]:
    """Translations of every English sentence by language."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for source in SOURCES:
        with lzma.open(folder / f"{source}.tsv.xz", "rt", encoding="utf-8") as stream:
            for line in stream:
                english, language, text = line.rstrip("\n").split("\t")
                if 30 <= len(english) <= 500:
                    found[english][language] = text
    return found


def articles(folder: Path) -> list[tuple[Sketch, Sketch, int, str]]:
    """Original, reprint, number of the subject, languages."""
    chance = random.Random(SEED)
    embedder = load_embedder()
    every = sentences(folder)
    by_language: dict[str, list[str]] = defaultdict(list)
    for english, texts in every.items():
        for language in texts:
            by_language[language].append(english)
    made, used, subject = [], set(), 0
    for language in sorted(by_language):
        pool = chance.sample(by_language[language], min(6000, len(by_language[language])))
        vectors = embedder.embed(pool)
        for _ in range(SUBJECTS):
            size = chance.randint(4, 25)
            seed = chance.randrange(len(pool))
            near = [i for i in np.argsort(-(vectors @ vectors[seed])) if pool[i] not in used][: 2 * size]
            if len(near) < 2 * size:
                break
            used.update(pool[i] for i in near)
            for half in (near[::2], near[1::2]):
                chosen = [pool[i] for i in half]
                chance.shuffle(chosen)
                common = set.intersection(*(set(every[e]) for e in chosen)) - {language}
                first = chance.choice(["en", *sorted(common)])
                kept = [e for e in chosen if chance.random() > chance.choice((0, 0, 0.3))] or chosen
                kept = kept[: max(3, round(len(kept) * chance.choice((1, 1, 0.5))))]
                original = [e if first == "en" else every[e][first] for e in chosen]
                reprint = [every[e][language] for e in kept]
                if chance.random() < 0.5:
                    made.append((made_of(original), made_of(reprint), subject, f"{first}-{language}"))
                else:
                    made.append(
                        (
                            made_of([every[e][language] for e in chosen]),
                            made_of([e if first == "en" else every[e][first] for e in kept]),
                            subject,
                            f"{language}-{first}",
                        )
                    )
            subject += 1
    return made


def made_of(texts: list[str]) -> Sketch:
    article = segment(identify(read_plain("\n\n".join(texts), "", "utf-8").labelled("o")))
    return sketch(article, load_embedder())


def observations(pairs: list[tuple[Sketch, Sketch, int, str]]) -> tuple[np.ndarray, np.ndarray, np.ndarray, list]:
    """Features, whether it is the right pair, number of the reprint, for every reprint's candidates."""
    dimensions = load_embedder().dimensions
    originals, reprints = (Shelf.of([pair[side] for pair in pairs], dimensions) for side in (0, 1))
    judge = Judge(originals, reprints)
    rows, right, owner = [], [], []
    for r, near in enumerate(candidates(originals, reprints, 8, 4)):
        for o in {*near.tolist(), r}:
            rows.append(astuple(judge.evidence(o, r)))
            right.append(o == r)
            owner.append(r)
    found = [r in near for r, near in enumerate(candidates(originals, reprints, 8, 4))]
    return np.array(rows), np.array(right), np.array(owner), found


def regression(x: np.ndarray, y: np.ndarray, ridge: float = 1.0) -> np.ndarray:
    """Constant and weights of a logistic regression, by Newton's method."""
    x = np.column_stack((np.ones(len(x)), x))
    weights = np.zeros(x.shape[1])
    penalty = ridge * np.diag([0.0, *np.ones(x.shape[1] - 1)])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        step = np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + penalty, x.T @ (p - y) + penalty @ weights)
        weights -= step
    return weights


def main(folder: Path) -> None:
    pairs = articles(folder)
    print(f"{len(pairs)} pairs of articles on {pairs[-1][2] + 1} subjects")
    x, y, owner, found = observations(pairs)
    print(f"the right original is among the candidates of {np.mean(found):.4f}")
    subject = np.array([pair[2] for pair in pairs])[owner]
    held = subject % 3 == 0
    weights = regression(x[~held], y[~held])
    print("constant", round(weights[0], 2), "weights", weights[1:].round(2).tolist())
    score = weights[0] + x @ weights[1:]
    seen, right, reprint = decisions(score, y, owner)
    apart = subject_of(reprint, pairs) % 3 == 0
    second = regression(seen[~apart], right[~apart])
    print("of the likeliest: constant", round(second[0], 2), "weights", second[1:].round(3).tolist())
    p = 1 / (1 + np.exp(-(second[0] + seen @ second[1:])))
    for name, mask in (("fitted", ~apart), ("kept apart", apart)):
        report(name, p[mask], right[mask], reprint[mask], pairs)


def subject_of(reprint: np.ndarray, pairs: list) -> np.ndarray:
    return np.array([pairs[r][2] for r in reprint])


def decisions(score: np.ndarray, y: np.ndarray, owner: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Score and lead of every reprint's likeliest original, with all there and with the right one taken away."""
    seen, right, reprint = [], [], []
    for r in range(owner.max() + 1):
        mine = owner == r
        for there in (True, False):
            rows = sorted(zip(score[mine], y[mine], strict=True), reverse=True)
            rows = [row for row in rows if there or not row[1]]
            seen.append((rows[0][0], min(rows[0][0] - rows[1][0], LEAD)))
            right.append(rows[0][1])
            reprint.append(r)
    return np.array(seen), np.array(right), np.array(reprint)


def report(name: str, p: np.ndarray, right: np.ndarray, reprint: np.ndarray, pairs: list) -> None:
    """Precision and recall where half the reprints have their original and half have not."""
    for least in (0.02, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.98):
        given = p >= least
        print(
            f"  {name}, p >= {least}: recall {right[given].sum() / (len(right) / 2):.4f}, "
            f"precision {right[given].mean():.4f}"
        )
    print(
        "  missed:",
        [(pairs[r][3], round(float(q), 2)) for r, q, y in zip(reprint, p, right, strict=True) if y and q < 0.3][:20],
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
