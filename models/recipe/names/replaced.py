"""Fit models/names/replaced.npz: how surely a name of a reprint stands in the place of another.

    python models/recipe/names/replaced.py PARALLEL_FOLDER models/names

Takes news in two languages (the careful translations of wmt_gen_refs; for languages that it lacks, of the other SOURCES
the sentences that build.py kept from its counting), puts sentences that
share names together as small articles, replaces some names of the translation (or one word of them) by names of other
articles, aligns, and collects the evidence of `xlate_audit.checks.name_evidence` for every suspected word: those
planted, and those of the sentences left alone. Fits networks of one hidden layer, prints what share of the plantings
they find at which false alarms (by cross-validation over articles) and how that differs by language, then fits on all.
Seeded; some ten minutes on two cores. To be run again whenever the shipped embedder or models/names/ changes.
"""

from __future__ import annotations

import argparse
import collections
import itertools
import lzma
import random
import re
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from xlate_audit import load_embedder
from xlate_audit.align import align_articles
from xlate_audit.article import Alignment, Article, Paragraph
from xlate_audit.checks.name_evidence import FEATURES, suspects
from xlate_audit.segment import segment
from xlate_audit.text.name_table import CASED
from xlate_audit.text.names import name_runs

SOURCES = ("wmt_newstest", "wmt_gen_refs", "jaRuNC", "korean_parallel", "panl_bppt_news")
BEST, ENOUGH = "wmt_gen_refs", 600  # the most careful translations, and how many will do for a language
SHORTEST, LONGEST = 40, 400  # characters of a sentence
SENTENCES, PLANTS, ARTICLES = 12, 4, 45  # sentences and plantings an article, articles a direction
PARTLY = 0.3  # share of the plantings that replace one word of a longer name
HIDDEN, NETWORKS, DECAY, ROUNDS = 32, 5, 1.0, 60
FOLDS = 4
LETTERS_A_WORD = {"ja": 3.0, "zh": 3.0}

Pair = tuple[str, str]
Directions = dict[tuple[str, str], list[Pair]]


@dataclass(frozen=True, slots=True)
class Row:
    """Evidence for one word: its article, direction, name (planted or not), and whether it was planted."""

    article: int
    direction: str
    name: tuple
    planted: bool
    features: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Planting:
    sentence: int
    text: str


def kept(english: str) -> bool:
    """Whether build.py left the sentence out of its counting."""
    return zlib.crc32(english.encode()) % 20 == 0


def directions(folder: Path) -> Directions:
    """(original's language, reprint's language) and their sentence pairs; two translations of one sentence are a pair
    in one language."""
    pairs: Directions = collections.defaultdict(list)
    best: dict[str, list[Pair]] = collections.defaultdict(list)
    rest: dict[str, list[Pair]] = collections.defaultdict(list)
    twice: dict[tuple[str, str], list[str]] = collections.defaultdict(list)
    for source in SOURCES:
        with lzma.open(folder / f"{source}.tsv.xz", "rt", encoding="utf-8", newline="\n") as rows:
            for row in rows:
                cells = row.rstrip("\n").split("\t")
                if len(cells) != 3 or not SHORTEST < len(cells[0]) < LONGEST:
                    continue
                english, language, text = cells
                if source == BEST:
                    twice[language, text].append(english)
                (best if source == BEST else rest)[language].append((english, text))
    for language in {*best, *rest}:
        found = best[language] if len(best[language]) > ENOUGH else [p for p in rest[language] if kept(p[0])]
        pairs["en", language] = found
        pairs[language, "en"] = [(b, a) for a, b in found]
    for versions in twice.values():
        if len(set(versions)) > 1:
            one, other = sorted(set(versions))[:2]
            pairs["en", "en"].append((one, other))
    return {key: found for key, found in sorted(pairs.items()) if key[1] in {*CASED, "ja"} and len(found) >= 150}


def articles(pairs: list[Pair], rng: random.Random) -> Iterator[list[Pair]]:
    """Sentence pairs in groups; about half of a group shares a name with others of it, as an article's do."""
    pairs = rng.sample(pairs, min(len(pairs), ARTICLES * 100))
    where: dict[str, list[int]] = collections.defaultdict(list)
    for n, pair in enumerate(pairs):
        for word in set(re.findall(r"[^\W\d_]{4,}", " ".join(pair))):
            if word[0].isupper():
                where[word].append(n)
    heads = sorted(word for word, places in where.items() if 3 <= len(places) <= 40)
    rng.shuffle(heads)
    left, groups = set(range(len(pairs))), []
    for head in heads:
        group = [n for n in where[head] if n in left][:5]
        if len(group) >= 3:
            left.difference_update(group)
            groups.append(group)
    rest = sorted(left)
    rng.shuffle(rest)
    for _ in range(ARTICLES):
        chosen = [n for _ in range(2) if groups for n in groups.pop()]
        chosen += [rest.pop() for _ in range(SENTENCES - len(chosen)) if rest]
        if len(chosen) < SENTENCES // 2:
            return
        rng.shuffle(chosen)
        yield [pairs[n] for n in chosen]


def inner_names(text: str, language: str) -> list[tuple[int, int]]:
    """Where names stand that do not open a sentence."""
    runs = name_runs(text, language)
    return [(r[0].span.start, r[-1].span.end) for r in runs if not r[0].initial and r[0].span.start > 3]


def plant(pairs: list[Pair], pool: list[str], language: str, rng: random.Random) -> tuple[list[Pair], list[Planting]]:
    """The pairs with some names of the second side replaced by names of the pool that stand nowhere in them."""
    out, planted = list(pairs), []
    everything = " ".join(itertools.chain.from_iterable(pairs)).casefold()
    for n in rng.sample(range(len(out)), min(len(out), PLANTS)):
        original, text = out[n]
        names = inner_names(text, language)
        if not names:
            continue
        (start, end), new = rng.choice(names), rng.choice(pool)
        words = list(re.finditer(r"[^\W\d_]+", text[start:end]))
        if rng.random() < PARTLY and len(words) > 1:
            word = rng.choice(words)
            start, end = start + word.start(), start + word.end()
            new = rng.choice(re.findall(r"[^\W\d_]+", new) or [new])
        if new.casefold() not in everything and text.count(text[start:end]) == 1:
            out[n] = original, text[:start] + new + text[end:]
            planted.append(Planting(n, new))
    return out, planted


def article(sentences: list[str], lengths: list[int], side: str, language: str) -> Article:
    paragraphs, left = [], iter(sentences)
    for n, length in enumerate(lengths):
        text = ("" if language in ("ja", "zh") else " ").join(itertools.islice(left, length))
        paragraphs.append(Paragraph(f"{side}{n}", "body", text, language=language))
    return segment(Article(side, language, tuple(paragraphs)))


def evidence(number: int, alignment: Alignment, pairs: list[Pair], planted: list[Planting]) -> Iterator[Row]:
    """The suspected words of planted names, and those of sentences in which nothing was planted."""
    direction = f"{alignment.original.language}-{alignment.reprint.language}"
    by_sentence = {p.sentence: p for p in planted}
    for suspect in suspects(alignment):
        text = alignment.reprint.by_id[suspect.place.paragraph].text
        for n, (_, sentence) in enumerate(pairs):
            at = text.find(sentence)
            if at < 0 or not at <= suspect.place.start < at + len(sentence):
                continue
            here = by_sentence.get(n)
            if here is None:
                yield Row(number, direction, (number, suspect.run), False, suspect.features)
            else:
                start = at + sentence.find(here.text)
                if suspect.place.start < start + len(here.text) and start < suspect.place.end:
                    yield Row(number, direction, (number, n), True, suspect.features)
            break


def collect(folder: Path) -> tuple[list[Row], dict[tuple, str], float]:
    """Evidence, every planting with its direction (what is no suspect is among them), and the words of sound text."""
    embedder = load_embedder()
    rows: list[Row] = []
    plantings: dict[tuple, str] = {}
    number, words = 0, 0.0
    for (ours, theirs), pairs in directions(folder).items():
        rng = random.Random(f"{ours}-{theirs}")
        pool = [t[s:e] for _, t in rng.sample(pairs, min(2000, len(pairs))) for s, e in inner_names(t, theirs)]
        for sound in articles(pairs, rng) if len(pool) > 50 else ():
            number += 1
            mixed, planted = plant(sound, pool, theirs, rng)
            lengths = [rng.choice((1, 1, 2, 2, 3)) for _ in mixed]
            sides = (
                article([a for a, _ in mixed], lengths, "o", ours),
                article([b for _, b in mixed], lengths, "r", theirs),
            )
            rows.extend(evidence(number, align_articles(*sides, embedder), mixed, planted))
            plantings.update({(number, p.sentence): f"{ours}-{theirs}" for p in planted})
            touched = {p.sentence for p in planted}
            words += sum(len(b) for n, (_, b) in enumerate(mixed) if n not in touched) / LETTERS_A_WORD.get(theirs, 6.0)
        print(ours, theirs, "rows", len(rows), "planted", len(plantings), flush=True)
    return rows, plantings, words


def fit(x: np.ndarray, y: np.ndarray) -> list[MLPClassifier]:
    warnings.simplefilter("ignore", ConvergenceWarning)
    return [
        MLPClassifier((HIDDEN,), alpha=DECAY, max_iter=ROUNDS, random_state=seed).fit(x, y) for seed in range(NETWORKS)
    ]


def probability(networks: list[MLPClassifier], x: np.ndarray) -> np.ndarray:
    return np.mean([np.asarray(n.predict_proba(x))[:, 1] for n in networks], axis=0)


def report(rows: list[Row], p: np.ndarray, plantings: dict[tuple, str], words: float) -> None:
    surest: dict[tuple, float] = {}
    for row, value in zip(rows, p, strict=True):
        surest[row.name] = max(surest.get(row.name, 0.0), float(value))
    alarms = sorted((v for name, v in surest.items() if name not in plantings), reverse=True)
    for rate in (0.02, 0.05, 0.1, 0.2, 0.4, 0.8):
        bar = alarms[min(len(alarms) - 1, int(rate * words / 1000))]
        share = np.mean([surest.get(name, 0.0) > bar for name in plantings])
        print(f"{rate} false alarms in 1,000 words: from probability {bar:.3f} on, {share:.3f} found")
        if rate == 0.2:
            by = collections.defaultdict(list)
            for name, direction in plantings.items():
                by[direction].append(surest.get(name, 0.0) > bar)
            print("  ", ", ".join(f"{k} {np.mean(v):.2f} of {len(v)}" for k, v in sorted(by.items())))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parallel", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    rows, plantings, words = collect(arguments.parallel)
    x = np.array([r.features for r in rows], dtype=np.float64)
    y = np.array([r.planted for r in rows], dtype=int)
    shift, scale = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-6)
    x = np.clip((x - shift) / scale, -4.0, 4.0)
    fold = np.array([r.article % FOLDS for r in rows])
    p = np.zeros(len(rows))
    for k in range(FOLDS):
        p[fold == k] = probability(fit(x[fold != k], y[fold != k]), x[fold == k])
    print(len(rows), "rows,", len(plantings), "planted,", round(words), "words of sound text")
    report(rows, p, plantings, words)
    networks = fit(x, y)
    np.savez_compressed(
        arguments.output / "replaced.npz",
        features=np.array(FEATURES),
        shift=shift.astype(np.float32),
        scale=scale.astype(np.float32),
        hidden=np.stack([n.coefs_[0] for n in networks]).astype(np.float32),
        hidden_bias=np.stack([n.intercepts_[0] for n in networks]).astype(np.float32),
        out=np.stack([n.coefs_[1][:, 0] for n in networks]).astype(np.float32),
        out_bias=np.stack([n.intercepts_[1][0] for n in networks]).astype(np.float32),
    )


if __name__ == "__main__":
    main()
