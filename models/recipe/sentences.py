"""Sentence pairs of the parallel text, for the recipes that plant faults in them."""

from __future__ import annotations

import collections
import lzma
import pathlib
import random
import zlib
from collections.abc import Iterator

SOURCES = (
    "wmt_newstest wmt_gen_refs korean_parallel jaRuNC panl_bppt_news tico19 xquad privacyguides opensource_guide"
    " iwslt_ted_dev"
)
SYSTEMS = "wmt_gen_mt"
CROSSINGS = "non_english"
SHORTEST, LONGEST = 50, 420  # code points of the first text


def read(
    folder: pathlib.Path, most: int, sources: str = SOURCES, shortest: int = SHORTEST
) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """At most `most` sentence pairs for each pair of languages, news first.

    Pairs of one language are two systems' translations of one source.
    """
    news: dict[tuple[str, str], list[tuple[str, str]]] = collections.defaultdict(list)
    other: dict[tuple[str, str], list[tuple[str, str]]] = collections.defaultdict(list)
    for source in sources.split():
        into = news if source in SOURCES.split()[:5] else other
        for english, language, text in _rows(folder / f"{source}.tsv.xz", 3, shortest):
            into["en", language].append((english, text))
    for one, two, a, b in _rows(folder / f"{CROSSINGS}.tsv.xz", 4, shortest):
        if one != two:
            news[one, two].append((a, b))
    systems: dict[tuple[str, str], set[str]] = collections.defaultdict(set)
    for english, language, text in _rows(folder / f"{SYSTEMS}.tsv.xz", 3, shortest):
        if zlib.crc32(english.encode()) % 4 == 0:
            systems[language, english].add(text)
        if zlib.crc32(text.encode()) % 4 == 0:
            systems["en", text].add(english)
    draw = random.Random(0)
    for (language, _), texts in systems.items():
        if len(texts) > 1:
            first, second = draw.sample(sorted(texts), 2)
            news[language, language].append((first, second))
    out = {}
    for pair in sorted({*news, *other}):
        chosen = draw.sample(news[pair], min(most, len(news[pair])))
        left = most - len(chosen)
        out[pair] = chosen + draw.sample(other[pair], min(left, len(other[pair])))
    return {pair: found for pair, found in out.items() if len(found) >= 100}


def _rows(path: pathlib.Path, cells: int, shortest: int) -> Iterator[list[str]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = line.rstrip("\n").split("\t")
            if len(row) == cells:
                first = row[0] if cells == 3 else row[2]
                if shortest < len(first) < LONGEST and 0.3 * shortest < len(row[-1]) < 2 * LONGEST:
                    yield row


def is_held_out(text: str) -> bool:
    """Whether a sentence is kept for choosing thresholds: one in four."""
    return zlib.crc32(text.encode()) % 4 == 0


def is_pair_held_out(languages: tuple[str, str], source: str, target: str) -> bool:
    """The same of a pair: by its English side, whichever way it is read."""
    return is_held_out(target if languages[1] == "en" else source)
