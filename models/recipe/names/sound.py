"""Fit models/names/sound.npy: vectors of pieces of words by which a name is heard in another script.

    python models/recipe/names/sound.py TRAIN_FOLDER/lexicon models/names

Takes the names of `names.*` (NETransliteration and google/transliteration) and the proper nouns and countries of
`omw_wikt.*` and `cldr_intl.*` that sound alike at all, word by word. A name's vector is the sum of those of its pieces
(`xlate_audit/text/name_sound.py`); they are fitted so that of a batch of names each is nearest to its own other
spelling (the loss of van den Oord et al. 2018, InfoNCE, both ways). In every second round the names of a batch begin
alike, which makes them hard to tell. One English name in 25 is held out: printed is how surely the right one of 31
spellings is told by the vectors, and by `transliterate` alone. Seeded; some five minutes on one core.
"""

from __future__ import annotations

import argparse
import collections
import lzma
import random
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from scipy.special import softmax

from xlate_audit.text.name_sound import ROWS, pieces
from xlate_audit.text.transliterate import HAN, letters, sounds_like

WIDTH, ROUNDS, BATCH, RATE, WARMTH = 48, 6, 768, 3e-3, 0.07
MOST, LEAST = 60_000, 20_000  # pairs of a language in a round, the few of a small one repeated
FOREIGN = ("ar", "fa", "he", "hi", "ja", "ko", "ru", "uk", "zh")
AT_ALL = 0.6  # likeness from which a rendering of a lexicon is a transliteration
OTHERS = 30  # wrong spellings beside the right one, for measuring

Pair = tuple[str, str]


def names(folder: Path) -> Iterator[tuple[str, Pair]]:
    """(language, (word in Latin letters, the same in the language))."""
    for path in sorted(folder.glob("*.tsv.xz")):
        kind, language = path.name.split(".")[0], path.name.split("-")[1][:2]
        if kind not in ("names", "omw_wikt", "cldr_intl") or language not in FOREIGN:
            continue
        with lzma.open(path, "rt", encoding="utf-8") as rows:
            for row in rows:
                english, form = row.rstrip("\n").split("\t")[2:]
                if kind == "names" or english[:1].isupper():
                    yield from ((language, pair) for pair in words(english, form, language, sure=kind == "names"))


def words(english: str, form: str, language: str, *, sure: bool) -> Iterator[Pair]:
    """Words of a name beside those of its rendering, where they are as many."""
    ours, theirs = english.lower().split(), re.split(r"[\s・·‧•]+", form.replace("+", ""))
    for one, other in zip(ours, theirs, strict=True) if len(ours) == len(theirs) else ():
        han = language == "ja" and HAN.search(other)  # read by meaning
        sized = 2 <= len(letters(one)) <= 20 and 2 <= len(other) <= 14
        if sized and not han and (sure or sounds_like(one, other) >= AT_ALL):
            yield one, other


def bags(forms: list[str], rows_of: dict[str, np.ndarray]) -> csr_matrix:
    """Which rows of the table make up each form, and how often."""
    for form in forms:
        if form not in rows_of:
            rows_of[form] = np.array(pieces(form), dtype=np.int32)
    parts = [rows_of[form] for form in forms]
    ends = np.cumsum([0, *map(len, parts)])
    return csr_matrix((np.ones(ends[-1], dtype=np.float32), np.concatenate(parts), ends), (len(forms), ROWS))


def batches(pairs: dict[str, list[Pair]], alike: bool, rng: random.Random) -> list[list[Pair]]:
    chosen: list[Pair] = []
    for found in pairs.values():
        many = found if len(found) >= LEAST else found * (LEAST // len(found))
        chosen += rng.sample(many, min(len(many), MOST))
    rng.shuffle(chosen)
    if alike:
        chosen.sort(key=lambda pair: letters(pair[0])[:1])
    out = [chosen[at : at + BATCH] for at in range(0, len(chosen), BATCH)]
    rng.shuffle(out)
    return out


class Adam:
    """Steps along a gradient, by its running mean and spread (Kingma and Ba 2015)."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self._mean, self._spread, self._steps = np.zeros(shape, np.float32), np.zeros(shape, np.float32), 0

    def step(self, gradient: np.ndarray, rate: float) -> np.ndarray:
        self._steps += 1
        self._mean += 0.1 * (gradient - self._mean)
        self._spread += 0.001 * (gradient * gradient - self._spread)
        mean, spread = self._mean / (1 - 0.9**self._steps), self._spread / (1 - 0.999**self._steps)
        return rate * mean / (np.sqrt(spread) + 1e-8)


def gradient(table: np.ndarray, ours: csr_matrix, theirs: csr_matrix, again: np.ndarray) -> tuple[float, np.ndarray]:
    """The loss of a batch, and its slope for each number of the table."""
    sums = [np.asarray(bag @ table) for bag in (ours, theirs)]
    sizes = [np.linalg.norm(total, axis=1, keepdims=True) + 1e-9 for total in sums]
    a, b = (total / size for total, size in zip(sums, sizes, strict=True))
    scores = np.where(again, -1e4, a @ b.T / WARMTH)
    rows, columns, right = softmax(scores, axis=1), softmax(scores, axis=0), np.eye(len(a), dtype=np.float32)
    loss = -float(np.log(np.diag(rows)).mean() + np.log(np.diag(columns)).mean()) / 2
    slope = (rows + columns - 2 * right) / (2 * len(a) * WARMTH)
    out = np.zeros_like(table)
    for bag, unit, size, along in ((ours, a, sizes[0], slope @ b), (theirs, b, sizes[1], slope.T @ a)):
        out += np.asarray(bag.T @ ((along - unit * (unit * along).sum(axis=1, keepdims=True)) / size))
    return loss, out


def fit(pairs: dict[str, list[Pair]]) -> np.ndarray:
    rng, rows_of = random.Random(0), dict[str, np.ndarray]()
    table = np.random.default_rng(0).normal(0.0, 0.1, (ROWS, WIDTH)).astype(np.float32)
    adam = Adam(table.shape)
    for turn in range(ROUNDS):
        rate, losses = RATE * (1 - turn / ROUNDS) + RATE / 15, []
        for batch in batches(pairs, bool(turn % 2), rng):
            number: dict[str, int] = {}
            which = np.array([number.setdefault(p[0], len(number)) for p in batch])
            again = (which[:, None] == which[None]) & ~np.eye(len(batch), dtype=bool)
            ours, theirs = (bags([p[n] for p in batch], rows_of) for n in (0, 1))
            loss, slope = gradient(table, ours, theirs, again)
            table -= adam.step(slope, rate)
            losses.append(loss)
        print(f"round {turn}: loss {np.mean(losses):.3f}", flush=True)
    return table


def report(table: np.ndarray, pairs: dict[str, list[Pair]]) -> None:
    rng = random.Random(1)

    def vector(form: str) -> np.ndarray:
        total = table[pieces(form)].sum(axis=0, dtype=np.float32)
        return total / np.linalg.norm(total)

    for language, found in pairs.items():
        chosen = rng.sample(found, min(400, len(found)))
        seen: dict[str, list[bool]] = {"vectors": [], "classes": []}
        right = []
        for one, other in chosen:
            wrong = [p[1] for p in rng.sample(found, OTHERS) if p[0] != one]
            by_vector = [float(vector(one) @ vector(form)) for form in (other, *wrong)]
            by_class = [sounds_like(one, form) for form in (other, *wrong)]
            seen["vectors"].append(by_vector[0] > max(by_vector[1:]))
            seen["classes"].append(by_class[0] > max(by_class[1:]))
            right.append(by_vector[0])
        told = ", ".join(f"{np.mean(values):.3f} by {how}" for how, values in seen.items())
        print(f"{language}: {told}; likeness of the right one {np.quantile(right, (0.05, 0.5)).round(2)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lexicon", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    learnt: dict[str, dict[Pair, None]] = collections.defaultdict(dict)
    held: dict[str, dict[Pair, None]] = collections.defaultdict(dict)
    for language, pair in names(arguments.lexicon):
        (learnt if zlib.crc32(pair[0].encode()) % 25 else held)[language][pair] = None
    print({language: len(found) for language, found in learnt.items()}, flush=True)
    table = fit({language: list(found) for language, found in learnt.items()})
    table = np.round(table / np.abs(table).max() * 127).astype(np.int8)
    report(table, {language: list(found) for language, found in held.items()})
    np.save(arguments.output / "sound.npy", table)


if __name__ == "__main__":
    main()
