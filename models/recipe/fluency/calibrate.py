"""Learn, on held-out sentences, what evidence makes a scramble, and where sound text of each language ends."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from data import HELD, LEFT_OUT, NEWS, fraction, usable
from order import UNSPACED

from xlate_audit.checks.garble.order_evidence import UNKNOWN
from xlate_audit.checks.garble.order_evidence import evidence as evidence_of_original
from xlate_audit.embed import Embedder
from xlate_audit.text.fluency import LANGUAGES, tokens
from xlate_audit.text.order_net import Models, Stream, read_sentences
from xlate_audit.text.word_order import disorder, doubted

ALARMS = 1 / 20_000  # false alarms a word that the thresholds allow
# Held-out text of other kinds than news says less of news: the fewer sentences of articles there are, from ENOUGH down,
# the smaller a share of the alarms is allowed, but no less than this.
ENOUGH, UNLIKE = 600, 0.2
FAR = 1.5  # logits that a language's own tail may lie from that of all
# Ranks of the scores between which it is told how they fall off. What comes before is left out: every third of those
# sentences, by eye, is a slip of its writer, a word too many or a machine's translation.
NEAR, DISTANT = 3, 30
JUDGING = 1600  # held-out sentences of each language
TEACHING = 800  # sentences of each language that teach the decision
TAUGHT = 0.2  # of the English sides: what renders one of them may teach it; the nets have seen it a time or two
MODES = ("alone", "with original")
SHOWN = 400  # of them that are scrambled, to print what is found
TOGETHER = 64  # sentences that are read in one stream


class Pair(NamedTuple):
    """A sentence, a rendering of it in whatever language, whether it is of an article, and whether it is held out: of
    the sentences that no model was taught on."""

    text: str
    other: str
    news: bool
    held: bool


def pairs(folder: Path) -> dict[str, list[Pair]]:
    """Sentences of each language with a rendering each: `JUDGING` that are held out and `TEACHING` others, those of
    articles first."""
    found: dict[str, dict[str, Pair]] = {language: {} for language in LANGUAGES if language not in UNSPACED}
    for path in sorted((folder / "parallel").glob("*.tsv.xz")):
        source = path.name.removesuffix(".tsv.xz")
        if source in LEFT_OUT:
            continue
        before = ("", "", "")
        with lzma.open(path, "rt", encoding="utf-8", newline="\n") as stream:
            for line in stream:
                row = line.rstrip("\n").split("\t")
                if len(row) == 3:
                    row = ["en", row[1], row[0], row[2]]
                if len(row) != 4 or (part := fraction(row[2])) >= TAUGHT:
                    continue
                sides = [(row[0], row[2], row[3]), (row[1], row[3], row[2])]
                if before[:2] == (row[1], row[2]):  # two translations of one source: the one rewords the other
                    sides.insert(0, (row[1], row[3], before[2]))
                before = (row[1], row[2], row[3])
                for language, text, other in sides:
                    if language in found and text != other and usable(text, language):
                        found[language].setdefault(text, Pair(text, other, source in NEWS, part < HELD))
    out = {}
    for language, sentences in found.items():
        ordered = sorted(sentences.values(), key=lambda pair: (not pair.news, fraction("judge" + pair.text)))
        held, rest = [p for p in ordered if p.held][:JUDGING], [p for p in ordered if not p.held][:TEACHING]
        out[language] = sorted(held + rest, key=lambda pair: fraction("order" + pair.text))
    return out


def scrambled(text: str, random: np.random.Generator) -> str | None:
    """The text with 4 to 7 neighbouring words in another order; None where it is too short."""
    words = text.split(" ")
    size = int(random.integers(4, 8))
    if len(words) < size + 2:
        return None
    start = int(random.integers(0, len(words) - size + 1))
    window = words[start : start + size]
    for _ in range(10):
        order = random.permutation(size)
        if [window[n] for n in order] != window:
            return " ".join([*words[:start], *(window[n] for n in order), *words[start + size :]])
    return None


def evidence(
    sentences: list[Pair], language: str, models: Models, embedder: Embedder
) -> Iterator[list[tuple[float, ...]]]:
    """For each sentence the evidence of its oddest stretch, if it has one: without the original and with it."""
    for begin in range(0, len(sentences), TOGETHER):
        part = sentences[begin : begin + TOGETHER]
        stream: Stream = read_sentences([pair.text for pair in part], language, models)
        looked_at = set(doubted(stream))
        for n, pair in enumerate(part):
            found = disorder(stream, n, pair.text) if n in looked_at else None
            if found is None:
                yield []
            else:
                told = evidence_of_original(found, pair.text, pair.other, embedder)
                yield [(*found.evidence, *UNKNOWN), (*found.evidence, *told)]


def lessons(
    known: dict[str, list[Pair]], models: Models, embedder: Embedder, random: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """The evidence of every stretch, sound or scrambled, of the sentences that are not held out, two rows a stretch
    (without the original and with it), and which rows are scrambled."""
    rows: list[tuple[float, ...]] = []
    labels: list[int] = []
    for language, every in known.items():
        taught = [pair for pair in every if not pair.held]
        broken = [pair._replace(text=s) for pair in taught if (s := scrambled(pair.text, random))]
        for label, texts in ((0, taught), (1, broken)):
            for found in evidence(texts, language, models, embedder):
                rows += found
                labels += [label] * len(found)
        print(f"{language}: {len(rows)} rows, {sum(labels)} of them scrambled", flush=True)
    return np.array(rows), np.array(labels)


def calibrate(known: dict[str, list[Pair]], models: Models, embedder: Embedder, seed: int) -> dict[str, object]:
    """The decision, without the original and with it: weights that make log-odds of the evidence, and for each language
    the log-odds that sound text reaches `ALARMS` times a word. The sentences that are held out teach the thresholds,
    the others the weights. Prints for each language the share of all planted scrambles that is found.

    A linear decision: boosted trees tell the two no better where hardly any alarm is allowed."""
    from sklearn.linear_model import LogisticRegression

    random = np.random.default_rng(seed)
    rows, labels = lessons(known, models, embedder, random)
    out: dict[str, object] = {}
    told: dict[str, tuple[list[list[tuple[float, ...]]], list[list[tuple[float, ...]]], int]] = {}
    for language, every in known.items():
        held = [pair for pair in every if pair.held]
        broken = [pair._replace(text=s) for pair in held[:SHOWN] if (s := scrambled(pair.text, random))]
        words = sum(sum(any(map(str.isalnum, t.text)) for t in tokens(pair.text)) for pair in held)
        both = (list(evidence(texts, language, models, embedder)) for texts in (held, broken))
        told[language] = (*both, words)  # pyright: ignore[reportArgumentType]
    for k, mode in enumerate(MODES):
        scale = rows[k::2].std(axis=0)
        scale[scale == 0] = 1
        learner = LogisticRegression(C=0.3, max_iter=4000).fit(rows[k::2] / scale, labels[k::2])
        weights = np.round(learner.coef_[0] / scale, 4)

        def scores(texts: list[list[tuple[float, ...]]], k: int = k, weights: np.ndarray = weights) -> list[float]:
            return sorted((float(np.dot(weights, found[k])) for found in texts if found), reverse=True)

        top = {language: scores(sound) for language, (sound, _, _) in told.items()}
        # Half a language's own tail, half that of all: a few hundred sentences alone say little of one in 20,000 words.
        everything = sorted((score for tail in top.values() for score in tail), reverse=True)
        total = sum(words for _, _, words in told.values())
        thresholds = {}
        for language, (_, broken, words) in told.items():
            news = sum(pair.news and pair.held for pair in known[language])
            allowed = ALARMS * min(1.0, max(UNLIKE, news / ENOUGH))
            pooled, tail = _quantile(everything, total * allowed), top[language]
            own = _quantile(tail, words * allowed) if len(tail) > DISTANT else pooled
            threshold = thresholds[language] = round((pooled + min(max(own, pooled - FAR), pooled + FAR)) / 2, 2)
            found = sum(score >= threshold for score in scores(broken)) / max(1, len(broken))
            over = sum(score >= threshold for score in tail)
            print(
                f"{mode}, {language}: found {found:.2f}, {over} alarms in {words} words, from {threshold}", flush=True
            )
        out[mode] = {"weights": weights.tolist(), "thresholds": thresholds}
    return out


def _quantile(top: list[float], allowed: float) -> float:
    """The score that `allowed` (often less than one) of the falling scores exceed: the tail is taken to fall off
    exponentially, as in Pickands' peaks over a threshold."""
    base = top[DISTANT]
    rate = (top[NEAR] - base) / float(np.log((DISTANT + 1) / (NEAR + 1)))
    return base + rate * float(np.log((DISTANT + 1) / allowed))
