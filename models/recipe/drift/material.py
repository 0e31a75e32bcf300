"""Sound sentence pairs and the faults planted in them, as arrays that the network is trained on.

    material.py TRAIN OUT [--pairs 12000]

One in four sources is held out (`sentences.is_held_out`): thresholds are set on those.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import plant
from neighbours import Neighbours
from plant import Planted
from sentences import is_held_out, is_pair_held_out, read
from shorten import without_clause
from written import written
from wrong import Words as WrongWords

from xlate_audit.article import Span
from xlate_audit.checks.negation_evidence import count_denials
from xlate_audit.checks.pair_reader import LANGUAGES
from xlate_audit.checks.reading import Sentence, read_sentences
from xlate_audit.embed import load_embedder
from xlate_audit.embed.static import StaticEmbedder
from xlate_audit.text.hedges import held_back, holds_back
from xlate_audit.text.polarity import negations

UNSURE = -1
POOL = 12_000  # texts of a language that names are taken from
ALIKE = 0.4  # cosine from which the nearest word is taken for a rendering
HELD = 900  # pairs of two languages of which the held-out ones are taken


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

    def __init__(self, known: Neighbours, wrong: WrongWords, names: dict[str, list[str]]) -> None:
        self.draw = draw = random.Random(0)

        def plain(kind, make):
            def made(text, language, other, spoken):
                new = make(text, language)
                return plant.changed(text, new, kind) if new else None

            return made

        self.makers = (
            (1.0, plain("negation", lambda t, lang: plant.lose_negation(t, lang, draw, known))),
            (0.5, plain("negation", lambda t, lang: plant.lose_negation(t, lang, draw, known))),
            (0.3, plain("negation", lambda t, lang: plant.put_in_negation(t, lang, draw, known))),
            (1.0, plain("hedge", lambda t, lang: plant.lose_hedge(t, lang, draw))),
            (0.4, plain("hedge", lambda t, lang: plant.lose_hedge(t, lang, draw))),
            (0.1, plain("hedge", lambda t, lang: plant.turn(t, lang, "hedge", False, draw))),
            (1.0, plain("source", lambda t, lang: plant.lose_source(t, lang, draw))),
            (0.6, lambda t, lang, o, s: wrong.opposite(t, lang, draw)),
            (0.7, lambda t, lang, o, s: wrong.word(t, lang, o, s, draw)),
            (0.7, lambda t, lang, o, s: plant.another_name(t, lang, o, names.get(lang, ()), draw)),
            (0.9, lambda t, lang, o, s: plant.exchange_names(t, lang, draw)),
            (0.4, lambda t, lang, o, s: plant.exchange_names(t, lang, draw)),
            (0.5, lambda t, lang, o, s: plant.exchange_pronouns(t, lang, draw)),
            (0.4, lambda t, lang, o, s: wrong.exchanged(t, lang, draw)),
            (0.8, lambda t, lang, o, s: shortened(t, lang, draw)),
        )


def shortened(text: str, language: str, draw: random.Random) -> Planted | None:
    """A sentence without one of its clauses; none where that only says who says so, which is another kind's."""
    found = without_clause(text, language, draw)
    if found is None or holds_back(found[1].of(text), language):
        return None
    return Planted(found[0], "lost", (), (found[1],))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pairs", type=int, default=12000, help="of English and each language; a third of the others")
    options = parser.parse_args()
    embedder = load_embedder()
    pairs = learnt(options.train, options.pairs)
    judged = _judged(options.train)
    texts = [(t, side) for p, found in pairs.items() for both in found for t, side in zip(both, p, strict=True)]
    tools = Tools(Neighbours(texts), WrongWords(options.train / "lexicon", texts, embedder), name_pool(texts))
    arrays, rows = Arrays(), defaultdict(list)
    for languages, found in pairs.items():
        some = [(s, t, variants(s, t, *languages, tools)) for s, t in found if fits(s, t)]
        add(arrays, rows, languages, some, embedder)
    for languages, found in judged.items():
        add(arrays, rows, languages, [(s, t, made) for s, t, *made in found if fits(s, t)], embedder)
    for languages, found in written(options.train).items():
        some = [(s, t, [(1, p) for p in made]) for s, t, made in found]
        add(arrays, rows, languages, some, embedder, written=True)
    save(arrays, rows, options.out)
    print(Counter(rows["kind"]))


def fits(source: str, target: str) -> bool:
    """Whether a pair is a translation, and of a length that the network reads."""
    return source != target and len(source) < 420 and len(target) < 500


def add(
    arrays: Arrays,
    rows: dict[str, list],
    languages: tuple[str, str],
    pairs: list[tuple[str, str, list[tuple[int, Planted]]]],
    embedder: StaticEmbedder,
    written: bool = False,
) -> None:
    """Rows of sound pairs, each with its variants: the side that was changed, and how."""
    a, b = languages
    flat = [
        (t, lang) for s, t_, made in pairs for t, lang in ((s, a), (t_, b), *((p.text, (a, b)[at]) for at, p in made))
    ]
    read_ = iter(read_sentences(flat, embedder, [a == b] * len(flat)))
    for source, target, made in pairs:
        held = is_pair_held_out(languages, source, target)
        sides = next(read_), next(read_)
        fresh = [next(read_) for _ in made]
        if min(map(len, sides)) < 3 or max(map(len, sides)) > 90:
            continue
        numbers = [arrays.add(s) for s in sides]
        if not (made and made[0][1].text == target):  # what people marked has no sound counterpart
            _row(rows, numbers, a, b, held, "", -1, {}, sides, written)
        for (at, planted), new in zip(made, fresh, strict=True):
            both = list(numbers)
            both[at] = arrays.add(new)
            now = list(sides)
            now[at] = new
            marks = _marks(planted, at, now, sides[at]) if planted.kind else {}
            _row(rows, both, a, b, held, planted.kind, at, marks, now, written)
    print(a, b, len(rows["kind"]), len(arrays.number), flush=True)


def save(arrays: Arrays, rows: dict[str, list], out: Path) -> None:
    lengths = np.array([len(w) for w in arrays.words])
    out.mkdir(parents=True, exist_ok=True)
    np.savez(
        out / "material.npz",
        units=np.stack([np.zeros_like(arrays.units[1]), *arrays.units[1:]]),
        forms=np.stack(arrays.forms),
        words=np.concatenate(arrays.words),
        facts=np.concatenate(arrays.facts),
        starts=np.concatenate([[0], np.cumsum(lengths)]),
        **{k: np.array(v) for k, v in rows.items() if k != "marks"},
        marks=np.array(rows["marks"], np.int32).reshape(-1, 4),
    )


def name_pool(texts: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Names of every language, from some of its texts."""
    draw, by_language = random.Random(3), defaultdict(list)
    for text, language in texts:
        by_language[language].append(text)
    return {
        language: [n.of(t) for t in draw.sample(found, min(POOL, len(found))) for n in plant.names(t, language)]
        for language, found in by_language.items()
    }


def learnt(train: Path, count: int) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """The sound pairs that the network learns from, and those held out with them."""
    return {
        p: _chosen(p, found, count if "en" in p and p[0] != p[1] else count // 3)
        for p, found in sound(train, count * 8).items()
    }


def _chosen(languages: tuple[str, str], pairs: list[tuple[str, str]], count: int) -> list[tuple[str, str]]:
    """Pairs to learn from; those held out are taken as they come. Half of the others negate or hedge on one side only,
    as the tables see it: what a rule has to let pass. Most of the rest negate or hedge on both."""
    draw = random.Random(0)
    held = [p for p in pairs[:HELD] if is_held_out(p[0])]
    uneven, even, other = [], [], []
    for p in pairs:
        if not is_held_out(p[0]):
            denials, doubts = zip(*(_told(t, side) for t, side in zip(p, languages, strict=True)), strict=True)
            if denials[0] != denials[1] or doubts[0] != doubts[1]:
                uneven.append(p)
            else:
                (even if denials[0] or doubts[0] else other).append(p)
    count -= len(held)
    found = held + uneven[: count // 2]
    for some, share in ((even, 0.8), (other, 1.0)):
        found += some[: int(share * (count + len(held) - len(found)))]
    draw.shuffle(found)
    return found


def _told(text: str, language: str) -> tuple[int, bool]:
    return count_denials(text, language), bool(held_back(text, language))


def _row(rows, numbers, a, b, held, kind, side, marks, sides, written) -> None:
    n = len(rows["kind"])
    for name, value in (("one", numbers[0]), ("two", numbers[1]), ("a", a), ("b", b), ("held", held), ("kind", kind),
                        ("side", side), ("size", len(sides[1])), ("written", written)):  # fmt: skip
        rows[name].append(value)
    for (at, word), label in marks.items():
        rows["marks"].append((n, at, word, label))


def _marks(planted: Planted, at: int, sides: list[Sentence], old: Sentence) -> dict[tuple[int, int], int]:
    """Labels of words, by side and word: 1 for at fault; a word of -1 says that the rest of the side is unsure."""
    out: dict[tuple[int, int], int] = {}
    here, there = sides[at], sides[1 - at]
    for span in planted.new:
        if span.end > span.start:
            for n in here.within(span):
                out[at, n] = 1
    out[1 - at, -1] = UNSURE
    if planted.kind == "lost":
        out |= {(1 - at, n): label for n, label in _counterparts(there, old, planted.old[0]).items()}
    if planted.kind in ("negation", "hedge"):
        find = negations if planted.kind == "negation" else held_back
        was, now, found = (find(s.words.text, s.language) for s in (old, here, there))
        if len(found) == 1 and len(was) > len(now):
            out[1 - at, -1] = 0
            for n in there.within(found[0]):
                out[1 - at, n] = 1
    return out


def _counterparts(there: Sentence, old: Sentence, lost: Span) -> dict[int, int]:
    """Which words of the other side rendered what was taken out (1) and which what was left (0), as far as the nearest
    words tell."""
    cosines = there.units @ old.units.T
    nearest = cosines.argmax(axis=1)
    mutual = cosines.argmax(axis=0)[nearest] == np.arange(len(there))
    gone = set(old.within(lost))
    return {n: int(nearest[n] in gone) for n in np.flatnonzero(mutual & (cosines.max(axis=1) > ALIKE)).tolist()}


def sound(train: Path, most: int) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """Sound sentence pairs: news and the like, and half as many short sentences."""
    found = read(train / "parallel", most)
    draw = random.Random(1)
    for pair, short in read(train / "parallel", most // 2, "tatoeba_test", 18).items():
        if pair[0] != pair[1] and "en" in pair:
            found[pair] = [*found.get(pair, []), *short]
            draw.shuffle(found[pair])
    return found


def _judged(train: Path, most: int = 1500) -> dict[tuple[str, str], list[tuple]]:
    """Systems' translations that people found good, and such in which they marked one grave mistranslation of a few
    words: (source, target) and (source, target, (1, where it is))."""
    draw = random.Random(2)
    good: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    with lzma.open(train / "judged_segments.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["human"] >= (0.0 if row["set"].startswith("mqm") else 0.7):
                good[tuple(row["lp"].split("-"))].setdefault(row["src"], row["hyp"])
    bad: dict[tuple[str, str], list[tuple]] = defaultdict(list)
    with lzma.open(train / "mqm_error_spans.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            grave = [e for e in row["errors"] if e["sev"].lower() in ("major", "critical")]
            if len(grave) != 1 or grave[0]["cat"] != "Accuracy/Mistranslation" or "start" not in grave[0]:
                continue
            if grave[0]["side"] != "tgt":
                continue
            span = Span(grave[0]["start"], grave[0]["end"])
            if 2 <= span.end - span.start <= 28:
                planted = Planted(row["hyp"], "word", (span,), (span,))
                bad[tuple(row["lp"].split("-"))].append((row["src"], row["hyp"], (1, planted)))
    known = set(LANGUAGES[1:])
    out: dict[tuple[str, str], list[tuple]] = {}
    for pair in sorted({*good, *bad}):
        if {*pair} <= known:
            sound = list(good[pair].items())
            out[pair] = draw.sample(sound, min(most, len(sound))) + draw.sample(bad[pair], min(3000, len(bad[pair])))
    return out


if __name__ == "__main__":
    main()
