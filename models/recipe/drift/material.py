"""Sound sentence pairs and the faults planted in them, as arrays that the network is trained on.

    material.py TRAIN OUT [--pairs 4500]

One in four sources is held out (`sentences.is_held_out`): thresholds are set on those.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import plant
from plant import Planted
from sentences import is_held_out, read
from wrong import Words as WrongWords

from xlate_audit.checks.reading import Sentence, read_sentences
from xlate_audit.embed import load_embedder
from xlate_audit.text.hedges import held_back
from xlate_audit.text.polarity import negations

UNSURE = -1


@dataclass
class Arrays:
    """Sentences as runs of numbers of words with their facts, and the words themselves."""

    number: dict[tuple[str, str], int] = field(default_factory=dict)
    units: list[np.ndarray] = field(default_factory=lambda: [np.zeros((1, 0))])
    forms: list[np.ndarray] = field(default_factory=list)
    words: list[np.ndarray] = field(default_factory=list)
    facts: list[np.ndarray] = field(default_factory=list)

    def add(self, s: Sentence) -> int:
        row = np.zeros(len(s), np.int32)
        for n in range(len(s)):
            key = s.language, s.words.form(n)
            found = self.number.get(key)
            if found is None:
                found = self.number[key] = len(self.number) + 1
                self.units.append(s.units[n].astype(np.float16))
                self.forms.append(s.forms[n])
            row[n] = found
        self.words.append(row)
        self.facts.append(s.facts.astype(np.float16))
        return len(self.words) - 1


def variants(source: str, target: str, a: str, b: str, tools: Tools) -> list[tuple[int, Planted]]:
    """Faulty copies of a pair: which side (0 or 1), and what was planted there."""
    draw, out = tools.draw, []

    def side() -> tuple[int, str, str]:
        at = int(draw.random() < 0.6)
        return at, (source, target)[at], (a, b)[at]

    for chance, make in tools.makers:
        if draw.random() < chance:
            at, text, language = side()
            found = make(text, language, (source, target)[1 - at], (a, b)[1 - at])
            if found and found.text != text:
                out.append((at, found))
    return out


class Tools:
    """What plants each kind, and how often it is tried."""

    def __init__(self, known: plant.Neighbours, wrong: WrongWords) -> None:
        self.draw = draw = random.Random(0)

        def plain(kind, make):
            def made(text, language, other, spoken):
                new = make(text, language)
                return plant.changed(text, new, kind) if new else None

            return made

        self.makers = (
            (1.0, plain("negation", lambda t, lang: plant.lose_negation(t, lang, draw, known))),
            (0.3, plain("negation", lambda t, lang: plant.put_in_negation(t, lang, draw, known))),
            (1.0, plain("hedge", lambda t, lang: plant.lose_hedge(t, lang, draw))),
            (0.1, plain("hedge", lambda t, lang: plant.turn(t, lang, "hedge", False, draw))),
            (1.0, plain("source", lambda t, lang: plant.lose_source(t, lang, draw))),
            (0.8, lambda t, lang, o, s: wrong.opposite(t, lang, draw)),
            (0.5, lambda t, lang, o, s: wrong.word(t, lang, o, s, draw)),
            (0.35, lambda t, lang, o, s: plant.exchange_names(t, lang, draw)),
            (0.25, lambda t, lang, o, s: wrong.exchanged(t, lang, draw)),
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pairs", type=int, default=4500, help="of English and each language; a third of the others")
    options = parser.parse_args()
    embedder = load_embedder()
    pairs = {
        p: _chosen(p, found, options.pairs if "en" in p and p[0] != p[1] else options.pairs // 3)
        for p, found in read(options.train / "parallel", options.pairs * 3).items()
    }
    texts = [(t, side) for p, found in pairs.items() for both in found for t, side in zip(both, p, strict=True)]
    tools = Tools(plant.Neighbours(texts), WrongWords(options.train / "lexicon", texts, embedder))
    arrays = Arrays()
    rows = defaultdict(list)
    for (a, b), found in pairs.items():
        batch: list[tuple[str, str, list[tuple[int, Planted]]]] = []
        for source, target in found:
            if source != target and len(source) < 420 and len(target) < 500:
                batch.append((source, target, variants(source, target, a, b, tools)))
        flat = [
            (t, lang)
            for s, t_, made in batch
            for t, lang in ((s, a), (t_, b), *((p.text, (a, b)[at]) for at, p in made))
        ]
        read_ = iter(read_sentences(flat, embedder, [a == b] * len(flat)))
        for source, _, made in batch:
            held = is_held_out(source)
            sides = next(read_), next(read_)
            fresh = [next(read_) for _ in made]
            if min(map(len, sides)) < 3 or max(map(len, sides)) > 90:
                continue
            numbers = [arrays.add(s) for s in sides]
            _row(rows, numbers, a, b, held, "", -1, {}, sides)
            for (at, planted), new in zip(made, fresh, strict=True):
                both = list(numbers)
                both[at] = arrays.add(new)
                now = list(sides)
                now[at] = new
                _row(rows, both, a, b, held, planted.kind, at, _marks(planted, at, now), now)
        print(a, b, len(rows["kind"]), len(arrays.number), flush=True)
    lengths = np.array([len(w) for w in arrays.words])
    options.out.mkdir(parents=True, exist_ok=True)
    np.savez(
        options.out / "material.npz",
        units=np.stack([np.zeros_like(arrays.units[1]), *arrays.units[1:]]),
        forms=np.stack(arrays.forms),
        words=np.concatenate(arrays.words),
        facts=np.concatenate(arrays.facts),
        starts=np.concatenate([[0], np.cumsum(lengths)]),
        **{k: np.array(v) for k, v in rows.items() if k != "marks"},
        marks=np.array(rows["marks"], np.int32).reshape(-1, 4),
    )
    print(Counter(rows["kind"]))


def _chosen(languages: tuple[str, str], pairs: list[tuple[str, str]], count: int) -> list[tuple[str, str]]:
    """Pairs to learn from, mostly such as negate or hedge on one side; those held out are taken as they come."""
    draw = random.Random(0)
    held = [p for p in pairs[: count + 1] if is_held_out(p[0])]
    seen = [
        p
        for p in pairs
        if not is_held_out(p[0])
        and (
            draw.random() < 0.2
            or any(negations(t, side) or held_back(t, side) for t, side in zip(p, languages, strict=True))
        )
    ]
    return held + seen[: count - len(held)]


def _row(rows, numbers, a, b, held, kind, side, marks, sides) -> None:
    n = len(rows["kind"])
    for name, value in (("one", numbers[0]), ("two", numbers[1]), ("a", a), ("b", b), ("held", held), ("kind", kind),
                        ("side", side), ("size", len(sides[1]))):  # fmt: skip
        rows[name].append(value)
    for (at, word), label in marks.items():
        rows["marks"].append((n, at, word, label))


def _marks(planted: Planted, at: int, sides: list[Sentence]) -> dict[tuple[int, int], int]:
    """Labels of words, by side and word: 1 for at fault; a word of -1 says that the rest of the side is unsure."""
    out: dict[tuple[int, int], int] = {}
    here, there = sides[at], sides[1 - at]
    for span in planted.new:
        if span.end > span.start:
            for n in here.within(span):
                out[at, n] = 1
    out[1 - at, -1] = UNSURE
    if planted.kind in ("negation", "hedge") and all(s.end == s.start for s in planted.new):
        found = (negations if planted.kind == "negation" else held_back)(there.words.text, there.language)
        if len(found) == 1:
            out[1 - at, -1] = 0
            for n in there.within(found[0]):
                out[1 - at, n] = 1
    return out


if __name__ == "__main__":
    main()
