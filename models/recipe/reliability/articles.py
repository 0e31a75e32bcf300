"""Articles in two languages: made of sound translations of sentences, and translated documents with marked errors."""

from __future__ import annotations

import json
import lzma
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: Collections that people translated, in the order they are drawn from.
SOURCES = ("wmt_newstest", "wmt_gen_refs", "panl_bppt_news", "korean_parallel", "tico19", "opensource_guide",
           "privacyguides", "tatoeba_test", "mozilla_www")  # fmt: skip
ENDS = (".", "!", "?", "。", "！", "？", "؟", "।")
_KEPT = 4000  # sentences kept of one language
_LENGTH = {"ja": (14, 120), "zh": (10, 100), "ko": (18, 140)}
_USUAL_LENGTH = (40, 260)
_SENTENCES = (14, 22)  # of an article
_PARAGRAPH = (1, 4)  # sentences


@dataclass(frozen=True, slots=True)
class Bitext:
    """Two articles as paragraphs of sentences, one to one; the first paragraph is the title."""

    languages: tuple[str, str]
    original: list[list[str]]
    reprint: list[list[str]]


@dataclass(frozen=True, slots=True)
class Marked:
    """A machine-translated document as segments, with the character spans of each target that raters marked."""

    languages: tuple[str, str]
    sources: list[str]
    targets: list[str]
    spans: list[list[tuple[int, int]]]


def lines(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as file:
        yield from file


def sentences(train: Path, rng: random.Random) -> dict[str, list[tuple[str, str]]]:
    """By language, English sentences with their translations, news first."""
    out: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for source in SOURCES:
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for row in (line.rstrip("\n").split("\t") for line in lines(train / "parallel" / f"{source}.tsv.xz")):
            if len(row) == 3 and _usable(row[0], "en") and _usable(row[2], row[1]) and not _copied(row[0], row[2]):
                found[row[1]].append((row[0], row[2]))
        for language, pairs in sorted(found.items()):
            wanted = _KEPT - len(out[language])
            out[language] += rng.sample(pairs, min(wanted, len(pairs)))
    return dict(out)


def _usable(text: str, language: str) -> bool:
    low, high = _LENGTH.get(language, _USUAL_LENGTH)
    return low <= len(text) <= high and text.rstrip("\"'”’»)」』").endswith(ENDS)


def _copied(one: str, two: str) -> bool:
    """Whether most words of one side stand on the other: no translation, whoever filed it as one."""
    words, others = set(re.findall(r"[^\W\d_]{3,}", one)), set(re.findall(r"[^\W\d_]{3,}", two))
    return 2 * len(words & others) > min(len(words), len(others))


def articles(pool: dict[str, list[tuple[str, str]]], each: int, rng: random.Random) -> list[Bitext]:
    """`each` articles from and as many into English, for every other language."""
    out = []
    for language, pairs in sorted(pool.items()):
        for n in range(2 * each):
            drawn = rng.sample(pairs, rng.randint(*_SENTENCES) + 1)
            chosen = drawn if n % 2 else [(b, a) for a, b in drawn]
            languages = ("en", language) if n % 2 else (language, "en")
            title, *rest = chosen
            original, reprint = ([[_headline(title[side])]] for side in (0, 1))
            while rest:
                size = rng.randint(*_PARAGRAPH)
                some, rest = rest[:size], rest[size:]
                original.append([one for one, _ in some])
                reprint.append([two for _, two in some])
            out.append(Bitext(languages, original, reprint))
    return out


def _headline(sentence: str) -> str:
    return sentence.rstrip("".join(ENDS) + "\"'”’»")


def marked(train: Path, count: int, rng: random.Random) -> list[Marked]:
    """Machine-translated news with what any of its raters marked, `count` documents."""
    documents: dict[tuple[str, str, str], dict[int, dict[str, Any]]] = defaultdict(dict)
    for row in map(json.loads, lines(train / "mqm_error_spans.jsonl.xz")):
        if row["set"] == "wmt20_news" and "Human" not in row["sys"]:
            segment = documents[row["lp"], row["doc"], row["sys"]].setdefault(int(row["doc_seg"]), row | {"spans": []})
            segment["spans"] += list(_spans(row))
    keys = sorted(key for key, segments in documents.items() if 5 <= len(segments) <= 25)
    out = []
    for key in rng.sample(keys, min(count, len(keys))):
        segments = [documents[key][n] for n in sorted(documents[key])]
        of, to = key[0].split("-")
        out.append(Marked((of, to), [s["src"] for s in segments], [s["hyp"] for s in segments],
                          [s["spans"] for s in segments]))  # fmt: skip
    return out


def _spans(row: dict[str, Any]) -> Iterable[tuple[int, int]]:
    """What a rater marked; an omission, which has no place in the target, counts for the whole of it."""
    for error in row["errors"]:
        if error.get("start") is None or not error["weight"]:
            continue
        yield (error["start"], error["end"]) if error["side"] == "tgt" else (0, len(row["hyp"]))
