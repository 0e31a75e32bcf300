"""Read translations, judgements and error marks, and turn them into numbered words.

Sources under non-commercial licences are left out, and so is every text that a measuring set holds.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import lzma
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np
from lexis import Lexis
from plant import KINDS, plant

from xlate_audit.embed import StaticEmbedder
from xlate_audit.score.words import WordBank

#: Collections in the order they are drawn from: news and other human prose first.
SOURCES = ("wmt_newstest", "wmt_gen_refs", "panl_bppt_news", "korean_parallel", "jaRuNC", "tico19", "xquad",
           "opensource_guide", "tatoeba_test", "privacyguides", "debian_news", "mozilla_www", "wmt_gen_mt",
           "ms_azd_mt")  # fmt: skip
_SHARE = {"wmt_newstest": 0.5, "wmt_gen_refs": 0.6, "wmt_gen_mt": 0.1, "tatoeba_test": 0.1, "debian_news": 0.15,
          "mozilla_www": 0.15, "ms_azd_mt": 0.04}  # fmt: skip
DEV = 0.12
_CRITICAL_GROUP = 40  # translations
_LONGEST = 400  # characters of an assessed translation


def fraction(text: str, salt: str = "") -> float:
    """A number in [0, 1) that depends on the text alone."""
    return int.from_bytes(hashlib.blake2b((salt + text).encode(), digest_size=6).digest()) / 2**48


def opened(path: Path) -> Iterable[str]:
    return (lzma.open if path.suffix == ".xz" else gzip.open)(path, "rt", encoding="utf-8", newline="\n")


def jsonl(path: Path) -> Iterator[dict[str, Any]]:
    for line in opened(path):
        yield json.loads(line)


def measured(files: Iterable[Path]) -> frozenset[str]:
    """Sources and translations of the measuring sets, which must teach nothing."""
    keys = ("src", "good", "bad", "hyp")
    return frozenset(row[key].strip() for path in files for row in jsonl(path) for key in keys if key in row)


@dataclass(frozen=True, slots=True)
class Pair:
    """A source with a sound translation."""

    source: str
    target: str
    source_language: str
    target_language: str


def pool(train: Path, banned: frozenset[str], per_language: int, rng: random.Random) -> list[Pair]:
    """Sound translations, up to so many a language, half of them into English, and a tenth without English."""
    taken: dict[str, int] = defaultdict(int)
    out = []
    for source in SOURCES:
        kept = drawn(parallel(train, source), _SHARE.get(source, 1.0), rng)
        rng.shuffle(kept)
        for row in kept:
            if len(row) == 3 and taken[row[1]] < per_language and usable(row[0], row[2], banned):
                taken[row[1]] += 1
                pair = (row[0], row[2], "en", row[1])
                out.append(Pair(*pair) if rng.random() < 0.45 else Pair(row[2], row[0], row[1], "en"))
    for row in drawn(parallel(train, "non_english"), len(out) / 3_000_000, rng):
        if len(row) == 4 and usable(row[2], row[3], banned):
            out.append(Pair(row[2], row[3], row[0], row[1]))
    rng.shuffle(out)
    return out


def drawn(path: Path, share: float, rng: random.Random) -> list[list[str]]:
    return [line.rstrip("\n").split("\t") for line in opened(path) if rng.random() < share]


def parallel(train: Path, name: str) -> Path:
    return train / "parallel" / f"{name}.tsv.xz"


def usable(one: str, two: str, banned: frozenset[str]) -> bool:
    return (
        12 <= len(one) <= 500 and 6 <= len(two) <= 500 and one != two and one.strip() not in banned
        and two.strip() not in banned and one.count("|") + two.count("|") < 2
    )  # fmt: skip


class Flat:
    """Rows of numbers of any length, kept flat."""

    def __init__(self, rows: Iterable[Any], dtype: Any) -> None:
        rows = list(rows)
        self.starts = np.concatenate([[0], np.cumsum([len(r) for r in rows])]).astype(np.int64)
        self.values = np.concatenate([np.asarray(r, dtype) for r in rows]) if rows else np.zeros(0, dtype)

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, n: int) -> np.ndarray:
        return self.values[self.starts[n] : self.starts[n + 1]]


def apart(bank: WordBank, text: str, numbers: list[int]) -> tuple[list[str], list[str], list[int]]:
    """A text's words as planting takes them (without blanks), the blanks before each, and where each starts."""
    words, glue, starts = [], [], []
    at = 0
    for n in numbers:
        word = bank.words[n]
        start = text.find(word, at)
        bare = word.lstrip()
        glue.append(text[at : start + len(word) - len(bare)])
        words.append(bare)
        starts.append(start)
        at = start + len(word)
    return words, glue, starts


def differing(good: list[int], bad: list[int]) -> list[int]:
    """For each word of `bad` 0, or 2 where `good` has it not, or 1 beside a gap."""
    labels = [0] * len(bad)
    for what, _, _, start, stop in SequenceMatcher(None, good, bad, autojunk=False).get_opcodes():
        if what in ("replace", "insert"):
            labels[start:stop] = [2] * (stop - start)
        elif what == "delete":
            for n in (start - 1, start):
                if 0 <= n < len(bad):
                    labels[n] = max(labels[n], 1)
    return labels


def lexes(pairs: list[Pair], bank: WordBank, embedder: StaticEmbedder, rng: random.Random) -> dict[str, Lexis]:
    by_language: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        for text, language in ((pair.source, pair.source_language), (pair.target, pair.target_language)):
            if len(by_language[language]) < 60_000:
                by_language[language].append(text)
    out = {}
    for language, texts in sorted(by_language.items()):
        rows = bank.read(texts)
        out[language] = Lexis(([bank.words[n].strip() or " " for n in row] for row in rows), embedder, rng)
    return out


def planted(pairs: list[Pair], bank: WordBank, lexis: dict[str, Lexis], each: int, rng: random.Random) -> dict:
    """Every pair with `each` faulty versions: numbered words of source, sound and faulty target, labels, kinds."""
    kinds, weights = list(KINDS), list(KINDS.values())
    made: list[tuple[int, str, int]] = []
    sources = bank.read([p.source for p in pairs])
    goods = bank.read([p.target for p in pairs])
    for n, pair in enumerate(pairs):
        source = [bank.words[i].strip() or " " for i in sources[n]]
        words, glue, _ = apart(bank, pair.target, goods[n])
        if not words or not source:
            continue
        for _ in range(each):
            for _ in range(4):
                kind = rng.choices(range(len(kinds)), weights)[0]
                bad = plant(kinds[kind], words, glue, pair.target_language, source, lexis[pair.target_language], rng)
                if bad:
                    made.append((n, bad, kind))
                    break
    bads = bank.read([bad for _, bad, _ in made])
    keep = [i for i, row in enumerate(bads) if row and row != goods[made[i][0]]]
    return {
        "pair": np.array([made[i][0] for i in keep], np.int32),
        "kind": np.array([made[i][2] for i in keep], np.int16),
        "source": Flat(sources, np.int32),
        "good": Flat(goods, np.int32),
        "bad": Flat([bads[i] for i in keep], np.int32),
        "labels": Flat([differing(goods[made[i][0]], bads[i]) for i in keep], np.int8),
        "bad_text": [made[i][1] for i in keep],
    }


def judged(train: Path, banned: frozenset[str], share: float) -> list[dict[str, Any]]:
    """Judged translations of sources that have several: all that were judged by MQM, as it stands, and a share of the
    sources of direct assessments, as z-scores. `system` is the mean judgement of the translation's system: of the many
    reasons for a single judgement it is the one that holds for other texts too."""
    rows = [r for r in jsonl(train / "judged_segments.jsonl.xz") if not r["set"].startswith("mlqe")]
    rows = [r | {"kind": "mqm" if r["set"] == "mqm20" else "assessed", "group": r["lp"] + r["src"]} for r in rows]
    rows = [r for r in rows if r["src"].strip() not in banned and r["hyp"].strip()]
    rows = [r for r in rows if r["kind"] == "mqm" or (fraction(r["src"], "sub") < share and len(r["hyp"]) < _LONGEST)]
    means: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    for r in rows:
        means[r["set"], r["lp"], r["sys"]].append(r["human"])
    return [r | {"system": float(np.mean(means[r["set"], r["lp"], r["sys"]]))} for r in rows]


def critical(train: Path, banned: frozenset[str]) -> list[dict[str, Any]]:
    """Translations that people found to hold a critical error (0) or none (1), in groups of one pair of languages and
    about one length: their sources have one translation each."""
    by_pair: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in jsonl(train / "critical_errors.jsonl.gz"):
        if row["src"].strip() not in banned and row["hyp"].strip():
            by_pair[row["lp"]].append(row)
    out = []
    for pair, rows in sorted(by_pair.items()):
        rows.sort(key=lambda r: (len(r["src"]), r["src"]))
        for n, row in enumerate(rows):
            group = f"{pair} {n // _CRITICAL_GROUP}"
            out.append({"src": row["src"], "hyp": row["hyp"], "lp": pair, "human": float(not row["critical"]),
                        "kind": "critical", "group": group})  # fmt: skip
    return out


def rivals(train: Path, banned: frozenset[str], count: int, rng: random.Random) -> list[dict[str, Any]]:
    """Translations of one source by people (1) and by systems (0), in both directions, up to `count` sources each.

    In the MQM ratings of 2020 people's translations stand above every system's.
    """
    groups: dict[tuple[str, str, str], tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for n, name in enumerate(("wmt_gen_refs", "wmt_gen_mt")):
        for english, language, text in (line.rstrip("\n").split("\t") for line in opened(parallel(train, name))):
            groups["en", language, english][n].append(text)
            groups[language, "en", text][n].append(english)
    keys = [key for key, (people, systems) in groups.items() if people and len(set(systems)) > 1]
    rng.shuffle(keys)
    taken: dict[tuple[str, str], int] = defaultdict(int)
    out = []
    for of, to, source in keys:
        people, systems = groups[of, to, source]
        texts = [(t, 1.0) for t in dict.fromkeys(people)] + [(t, 0.0) for t in dict.fromkeys(systems)]
        if (
            taken[of, to] < count
            and all(usable(source, t, banned) for t, _ in texts)
            and not set(people) & set(systems)
        ):
            taken[of, to] += 1
            lp = f"{of}-{to}"
            out += [{"src": source, "hyp": t, "lp": lp, "human": value, "kind": "rivals", "group": lp + source}
                    for t, value in texts]  # fmt: skip
    return out


def marked(train: Path, banned: frozenset[str]) -> list[dict[str, Any]]:
    """Translations with the errors that professionals marked."""
    rows = jsonl(train / "mqm_error_spans.jsonl.xz")
    return [r for r in rows if r["src"].strip() not in banned and r["hyp"].strip()]


def marks(text: str, starts: list[int], words: list[str], errors: list[dict[str, Any]]) -> list[int]:
    """For each word 2 within a major error of the translation, 1 within a lesser one, else 0."""
    labels = [0] * len(words)
    for error in errors:
        if error["side"] != "tgt" or error.get("start") is None or not error["weight"]:
            continue
        level = 2 if error["weight"] >= 5 else 1
        for n, (start, word) in enumerate(zip(starts, words, strict=True)):
            if start < error["end"] and start + len(word) > error["start"]:
                labels[n] = max(labels[n], level)
    return labels
