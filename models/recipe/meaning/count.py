#!/usr/bin/env python3
"""Count how near words usually come to their renderings; writes OUT/{keys,means,spreads}.npy and OUT/pairs.npz.

    count.py TRAIN OUT [--pairs 6000]

TRAIN holds `parallel/` and `lexicon/`. Every word of sound sentence pairs is compared with the pieces of the other
side, and the mean and spread of the best likeness are kept by word and language, drawn towards the general mean where
the word is rare. Some ten minutes. To be run again whenever the shipped embedder changes, and `fit.py` after it.
"""

import argparse
import lzma
from collections import defaultdict
from pathlib import Path

import numpy as np
from material import read

from xlate_audit.arrays import pack_hashes
from xlate_audit.checks.word_statistics import pair_key, word_key
from xlate_audit.checks.words import Words, words_of
from xlate_audit.embed import load_embedder
from xlate_audit.embed.base import unit_rows

FEWEST, PRIOR, MEAN, VARIANCE = 4, 4, 0.62, 0.03
BATCH, STEM = 250, 5


def best(ours: Words, theirs: Words) -> np.ndarray:
    return (unit_rows(ours.vectors) @ theirs.pieces().T).max(axis=1)


def figures(pairs: dict, embedder) -> dict[int, tuple[int, float, float]]:
    """(count, sum, sum of squares) by word key."""
    found: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for (a, b), rows in sorted(pairs.items()):
        for at in range(0, len(rows), BATCH):
            chunk = rows[at : at + BATCH]
            sides = [words_of(embedder, [pair[n] for pair in chunk]) for n in (0, 1)]
            for one, two in zip(*sides, strict=True):
                if not one.spans or not two.spans:
                    continue
                for ours, theirs, language in ((one, two, a), (two, one, b)):
                    for n, value in enumerate(best(ours, theirs)):
                        sums = found[word_key(language, ours.form(n), same=a == b)]
                        sums[0] += 1
                        sums[1] += float(value)
                        sums[2] += float(value) ** 2
        print(a, b, len(rows), len(found), flush=True)
    return {key: (int(n), s, q) for key, (n, s, q) in found.items() if n >= FEWEST}


def dictionary(folder: Path) -> set[int]:
    keys = set()
    for path in sorted(folder.glob("omw_wikt.en-*.tsv.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                cells = line.rstrip("\n").lower().split("\t")
                if len(cells) == 4 and not any(" " in cell or len(cell) < 2 for cell in cells[2:]):
                    keys.add(pair_key(cells[2], cells[1], cells[3]))
                    if len(cells[3]) > STEM:
                        keys.add(pair_key(cells[2], cells[1], cells[3][:STEM] + "-"))
    return keys


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pairs", type=int, default=6000)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    counted, _ = read(options.train, options.pairs)
    found = figures(counted, load_embedder())
    keys = np.array(sorted(found), dtype=np.uint32)
    n, total, squares = np.array([found[int(k)] for k in keys]).T
    means = (total + PRIOR * MEAN) / (n + PRIOR)
    variances = np.maximum(squares / n - (total / n) ** 2, 0)
    spreads = np.sqrt((n * variances + PRIOR * VARIANCE) / (n + PRIOR))
    np.save(options.out / "keys.npy", keys)
    np.save(options.out / "means.npy", np.clip(np.round(means * 200), 0, 255).astype(np.uint8))
    np.save(options.out / "spreads.npy", np.clip(np.round(spreads * 200), 1, 255).astype(np.uint8))
    pairs = np.array(sorted(dictionary(options.train / "lexicon")), dtype=np.uint32)
    np.savez(options.out / "pairs.npz", **pack_hashes(pairs))
    print(len(keys), "words,", len(pairs), "pairs")


if __name__ == "__main__":
    main()
