"""Fit models/names/replaced.npz: how surely a name of a reprint stands in the place of another.

    python models/recipe/names/replaced.py PARALLEL_FOLDER models/names

Takes sentence pairs of English and another language (the careful translations of wmt_gen_refs; for languages with few
of them the other SOURCES too, first what build.py left out of its counting), two English translations of one sentence,
and the DIRECT pairs without English. It makes articles of them by chance, in some of which sentences share names, puts
names of other sentences in the place of some of the reprint's, aligns the two sides, and gathers the evidence of
`name_evidence` for both.

Two things are fitted. First, with every EIGHTH article, the regression that says which word of the original was lost:
the one that is heard in the name that was taken out. Then, with that, a few small networks, the mean of which tells a
planted name from one that is there for another reason. Printed are the shares of planted names found at several rates
of false alarms on the rest of the text, by cross-validation over articles, and apart for the careful translations,
whose other names are hardly ever wrong: `drift.name` takes its thresholds from there. Seeded; it takes an hour
on one core.
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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier

from xlate_audit import load_embedder
from xlate_audit.align import align_articles
from xlate_audit.article import Alignment, Article, Paragraph
from xlate_audit.checks.name_evidence import FEATURES, Suspect, suspects
from xlate_audit.checks.name_judge import together
from xlate_audit.checks.name_rivals import LOSS, Loss
from xlate_audit.segment import segment
from xlate_audit.text.name_match import likeness, named_runs, units
from xlate_audit.text.name_table import CASED, UNMARKED

BEST = "wmt_gen_refs"  # the most careful translations
SOURCES = ("wmt_newstest", "jaRuNC", "korean_parallel", "panl_bppt_news", "xquad", "tico19", "debian_news")
COUNTED = 4  # of these build.py has counted; it left out one sentence in twenty
ENOUGH, WANTED = 6000, 4000  # sentence pairs that will do for a language, and to which the rest is filled up
DIRECT = ("cs-de", "cs-uk", "de-fr", "ja-ru", "ja-zh")
BOTH_WAYS = frozenset({*DIRECT, *("-".join(reversed(d.split("-"))) for d in DIRECT)})
SHORTEST, LONGEST = 40, 400  # characters of a sentence
UNSPACED, DENSE = frozenset({"ja", "zh", "ko"}), 0.45  # languages with fewer characters to a sentence, and how many
SENTENCES, PLANTS = 12, 4  # sentences and plantings an article
ARTICLES, MANY = 140, 420  # articles a direction, and where there are more than PLENTY pairs of the careful ones
PLENTY = 2000
PARTLY = 0.3  # share of the plantings that replace one word of a longer name
EIGHTH = 8  # one article in so many teaches what was lost
HEARD = 0.78  # likeness from which a word of the original is the one that was taken out
HIDDEN, NETWORKS, DECAY, ROUNDS = 32, 5, 0.5, 60
FOLDS = 4
LETTERS_A_WORD = {"ja": 1.7, "zh": 1.7, "ko": 3.0}

Pair = tuple[str, str]
Directions = dict[tuple[str, str], list[Pair]]


@dataclass(frozen=True, slots=True)
class Planting:
    """A name put in a sentence, by its number, and what it was put in the place of."""

    sentence: int
    text: str
    was: str


@dataclass(frozen=True, slots=True)
class Sample:
    """An article of sentence pairs as aligned; `careful`: all of them are the most careful translations."""

    number: int
    alignment: Alignment
    pairs: list[Pair]
    planted: list[Planting]
    careful: bool

    @property
    def direction(self) -> str:
        return f"{self.alignment.original.language}-{self.alignment.reprint.language}"


@dataclass(frozen=True, slots=True)
class Row:
    """Evidence for one word: its article, name (planted or not), and whether it was planted."""

    article: int
    name: tuple
    planted: bool
    features: tuple[float, ...]


def kept(english: str) -> bool:
    """Whether build.py left the sentence out of its counting."""
    return zlib.crc32(english.encode()) % 20 == 0


def rows_of(path: Path) -> Iterator[list[str]]:
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as rows:
        for row in rows:
            yield row.rstrip("\n").split("\t")


def directions(folder: Path) -> Directions:
    """(original's language, reprint's language) and their sentence pairs; two translations of one sentence are a pair
    in one language."""
    first: dict[str, list[Pair]] = collections.defaultdict(list)
    rest: dict[tuple[str, int], list[Pair]] = collections.defaultdict(list)
    twice: dict[tuple[str, str], set[str]] = collections.defaultdict(set)
    for at, source in enumerate((BEST, *SOURCES)):
        for cells in rows_of(folder / f"{source}.tsv.xz"):
            if len(cells) != 3 or not SHORTEST < len(cells[0]) < LONGEST:
                continue
            english, language, text = cells
            if at == 0:
                twice[language, text].add(english)
            (first[language] if at == 0 else rest[language, at]).append((english, text))
    pairs: Directions = collections.defaultdict(list)
    rng = random.Random(5)
    for language in sorted({*first, *(key[0] for key in rest)}):
        found = list(first[language])
        for at in range(1, len(SOURCES) + 1):
            new = rest[language, at]
            uncounted = [p for p in new if at <= COUNTED and kept(p[0])]
            found += uncounted if len(found) < ENOUGH else []
            if len(found) < WANTED:
                new = [p for p in new if not (at <= COUNTED and kept(p[0]))]
                found += rng.sample(new, min(len(new), WANTED - len(found)))
        pairs["en", language] = found
        pairs[language, "en"] = [(b, a) for a, b in found]
    for _, versions in sorted(twice.items()):
        if len(versions) > 1:
            one, other = sorted(versions)[:2]
            pairs["en", "en"].append((one, other))
    for cells in rows_of(folder / "non_english.tsv.xz"):
        if len(cells) == 4 and f"{cells[0]}-{cells[1]}" in DIRECT and _of_length(cells[0], cells[2]):
            one, other = cells[2:]
            pairs[cells[0], cells[1]].append((one, other))
            pairs[cells[1], cells[0]].append((other, one))
    return {
        key: found for key, found in sorted(pairs.items()) if key[1] in {*CASED, *UNMARKED, "ja"} and len(found) >= 700
    }


def _of_length(language: str, text: str) -> bool:
    return SHORTEST < len(text) / (DENSE if language in UNSPACED else 1.0) < LONGEST


def articles(pairs: list[Pair], count: int, rng: random.Random) -> Iterator[list[Pair]]:
    """Sentence pairs in groups; about half of a group shares a name with others of it, as an article's do."""
    pairs = rng.sample(pairs, min(len(pairs), count * 100))
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
    for _ in range(count):
        chosen = [n for _ in range(2) if groups for n in groups.pop()]
        chosen += [rest.pop() for _ in range(SENTENCES - len(chosen)) if rest]
        if len(chosen) < SENTENCES // 2:
            return
        rng.shuffle(chosen)
        yield [pairs[n] for n in chosen]


def names(text: str, language: str) -> Iterator[tuple[int, int, bool]]:
    """Where names stand, and whether a sentence opens with them."""
    for run in named_runs(text, language):
        yield run[0].span.start, run[-1].span.end, run[0].initial


def plant(pairs: list[Pair], pool: list[str], language: str, rng: random.Random) -> tuple[list[Pair], list[Planting]]:
    """The pairs with some names of the second side replaced by names of the pool that stand nowhere in them."""
    out, planted = list(pairs), []
    everything = " ".join(itertools.chain.from_iterable(pairs)).casefold()
    for n in rng.sample(range(len(out)), min(len(out), PLANTS)):
        original, text = out[n]
        found = list(names(text, language))
        if not found:
            continue
        (start, end, _), new = rng.choice(found), rng.choice(pool)
        words = list(re.finditer(r"[^\W\d_]+", text[start:end]))
        if rng.random() < PARTLY and len(words) > 1:
            word = rng.choice(words)
            start, end = start + word.start(), start + word.end()
            new = rng.choice(re.findall(r"[^\W\d_]+", new) or [new])
        if new.casefold() not in everything and text.count(text[start:end]) == 1:
            out[n] = original, text[:start] + new + text[end:]
            planted.append(Planting(n, new, text[start:end]))
    return out, planted


def article(sentences: list[str], lengths: list[int], side: str, language: str) -> Article:
    paragraphs, left = [], iter(sentences)
    for n, length in enumerate(lengths):
        text = ("" if language in ("ja", "zh") else " ").join(itertools.islice(left, length))
        paragraphs.append(Paragraph(f"{side}{n}", "body", text, language=language))
    return segment(Article(side, language, tuple(paragraphs)))


def samples(folder: Path) -> Iterator[Sample]:
    embedder, number = load_embedder(), 0
    careful = {cells[2] for cells in rows_of(folder / f"{BEST}.tsv.xz") if len(cells) == 3}
    for (ours, theirs), pairs in directions(folder).items():
        rng = random.Random(f"{ours}-{theirs}")
        some = rng.sample(pairs, min(3000, len(pairs)))
        pool = [text[s:e] for _, text in some for s, e, initial in names(text, theirs) if not initial]
        count = MANY if len(pairs) > PLENTY and f"{ours}-{theirs}" not in BOTH_WAYS else ARTICLES
        for sound in articles(pairs, count, rng) if len(pool) > 50 else ():
            number += 1
            mixed, planted = plant(sound, pool, theirs, rng)
            lengths = [rng.choice((1, 1, 2, 2, 3)) for _ in mixed]
            sides = (
                article([a for a, _ in mixed], lengths, "o", ours),
                article([b for _, b in mixed], lengths, "r", theirs),
            )
            best = ours == theirs or all(a in careful or b in careful for a, b in sound)
            yield Sample(number, align_articles(*sides, embedder), mixed, planted, best)
        print(ours, theirs, "articles", number, flush=True)


def suspected(sample: Sample, loss: Loss) -> Iterator[tuple[Suspect, Planting | None]]:
    """The words suspected in planted names, and those of sentences in which nothing was planted."""
    by_sentence = {p.sentence: p for p in sample.planted}
    for suspect in suspects(sample.alignment, loss):
        text = sample.alignment.reprint.by_id[suspect.place.paragraph].text
        for n, (_, sentence) in enumerate(sample.pairs):
            at = text.find(sentence)
            if at < 0 or not at <= suspect.place.start < at + len(sentence):
                continue
            here = by_sentence.get(n)
            start = at + sentence.find(here.text) if here else 0
            if here is None or (suspect.place.start < start + len(here.text) and start < suspect.place.end):
                yield suspect, here
            break


def fit_loss(gathered: Sequence[Sample]) -> Loss:
    """Which word of the original was lost, by its evidence beside the planted name."""
    unfitted = Loss(np.zeros(len(LOSS)), 0.0)
    rows, lost = [], []
    for sample in gathered[::EIGHTH]:
        for suspect, planting in suspected(sample, unfitted):
            if planting and suspect.choice:
                was = units(planting.was, sample.alignment.reprint.language)
                alike = likeness([w.text for w in suspect.choice.words], was).max(axis=1, initial=0.0)
                if alike.max() >= HEARD:
                    rows.append(suspect.choice.rows)
                    lost.append(alike >= HEARD)
    x, y = np.concatenate(rows), np.concatenate(lost)
    shift, scale = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-6)
    fitted = LogisticRegression(C=1.0, max_iter=500).fit((x - shift) / scale, y)
    weights = fitted.coef_[0] / scale
    print(len(rows), "names taken out whose word in the original is heard", flush=True)
    return Loss(weights, float(fitted.intercept_[0] - weights @ shift))


def fit(x: np.ndarray, y: np.ndarray, networks: int = NETWORKS) -> list[MLPClassifier]:
    warnings.simplefilter("ignore", ConvergenceWarning)
    return [
        MLPClassifier((HIDDEN,), alpha=DECAY, max_iter=ROUNDS, random_state=seed).fit(x, y) for seed in range(networks)
    ]


def probability(networks: list[MLPClassifier], x: np.ndarray) -> np.ndarray:
    return np.mean([np.asarray(n.predict_proba(x))[:, 1] for n in networks], axis=0)


def report(gathered: Sequence[Sample], rows: list[Row], p: np.ndarray) -> None:
    of_name: dict[tuple, list[float]] = collections.defaultdict(list)
    for row, value in zip(rows, p, strict=True):
        of_name[row.name].append(float(value))
    surest = {name: together(values) for name, values in of_name.items()}
    marked = {*CASED, "ja"}
    into = [s for s in gathered if s.direction[3:] in marked]
    groups = {
        "careful, the original marks names": [s for s in into if s.careful and s.direction[:2] in marked],
        "careful, it does not": [s for s in into if s.careful and s.direction[:2] not in marked],
        "all, the original marks names": [s for s in into if s.direction[:2] in marked],
        "all, it does not": [s for s in into if s.direction[:2] not in marked],
        "all, the reprint does not": [s for s in gathered if s.direction[3:] not in marked],
    }
    for title, chosen in groups.items():
        numbers = {s.number for s in chosen}
        plantings = {(s.number, p.sentence): s.direction for s in chosen for p in s.planted}
        words = sum(
            len(b) / LETTERS_A_WORD.get(s.direction[3:], 6.0)
            for s in chosen
            for n, (_, b) in enumerate(s.pairs)
            if n not in {p.sentence for p in s.planted}
        )
        alarms = sorted((v for k, v in surest.items() if k[0] in numbers and k not in plantings), reverse=True)
        print(f"{title}: {len(plantings)} planted, {words:.0f} words of sound text")
        for rate in (0.02, 0.05, 0.1, 0.15, 0.2, 0.4):
            bar = alarms[min(len(alarms) - 1, int(rate * words / 1000))]
            share = np.mean([surest.get(name, 0.0) > bar for name in plantings])
            print(f"  {rate} false alarms in 1,000 words: from probability {bar:.3f} on, {share:.3f} found")
            if rate == 0.1:
                by = collections.defaultdict(list)
                for name, direction in plantings.items():
                    by[direction].append(surest.get(name, 0.0) > bar)
                print("    ", ", ".join(f"{k} {np.mean(v):.2f} of {len(v)}" for k, v in sorted(by.items())))


def learn(gathered: Sequence[Sample], output: Path) -> None:
    """Fit, report and save."""
    loss = fit_loss(gathered)
    rows: list[Row] = []
    for sample in gathered:
        for suspect, planting in suspected(sample, loss):
            name = planting.sentence if planting else suspect.run
            rows.append(Row(sample.number, (sample.number, name), planting is not None, suspect.features))
    x = np.array([r.features for r in rows], dtype=np.float64)
    y = np.array([r.planted for r in rows], dtype=int)
    shift, scale = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-6)
    x = np.clip((x - shift) / scale, -4.0, 4.0)
    print(len(rows), "rows", flush=True)
    fold = np.array([r.article % FOLDS for r in rows])
    p = np.zeros(len(rows))
    for k in range(FOLDS):
        p[fold == k] = probability(fit(x[fold != k], y[fold != k], 2), x[fold == k])
    report(gathered, rows, p)
    networks = fit(x, y)
    np.savez_compressed(
        output / "replaced.npz",
        loss=np.array(LOSS),
        loss_weights=loss.weights.astype(np.float32),
        loss_bias=np.float32(loss.bias),
        features=np.array(FEATURES),
        shift=shift.astype(np.float32),
        scale=scale.astype(np.float32),
        hidden=np.stack([n.coefs_[0] for n in networks]).astype(np.float32),
        hidden_bias=np.stack([n.intercepts_[0] for n in networks]).astype(np.float32),
        out=np.stack([n.coefs_[1][:, 0] for n in networks]).astype(np.float32),
        out_bias=np.stack([n.intercepts_[1][0] for n in networks]).astype(np.float32),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parallel", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    learn(list(samples(arguments.parallel)), arguments.output)


if __name__ == "__main__":
    main()
