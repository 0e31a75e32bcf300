"""Sentence pairs that the network has not seen, sound ones and copies with a fault, as the rules meet them: what the
decisions and thresholds of the rules of meaning are set on."""

from __future__ import annotations

import lzma
import pickle
import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from material import Tools, name_pool, sound, variants
from neighbours import Neighbours
from plant import Planted
from sentences import is_held_out, is_pair_held_out
from written import written
from wrong import Words as WrongWords

from xlate_audit.checks.pair_reader import Verdict, pair_reader
from xlate_audit.checks.reading import Sentence, read_sentences
from xlate_audit.embed.static import StaticEmbedder

_TOGETHER = 400  # pairs read at once


@dataclass(frozen=True)
class Label:
    """What was planted in a pair (None where it is sound), and what a decision needs to know of it otherwise.

    `half`: 0 for what a decision is grown on, 1 for what its threshold is set on. `size`: words, the mean of both
    sides. `judged`: whether alarms are counted on it, as on sound translations of news and the like, which are the most
    careful ones. `written`: whether the pair is one that variants were written for by hand."""

    languages: tuple[str, str]
    fault: Planted | None
    half: int
    size: float
    judged: bool
    written: bool

    @property
    def kind(self) -> str:
        return self.fault.kind if self.fault else ""


@dataclass(frozen=True)
class Case:
    """Two sentences that render each other, as the rules read them; what was planted is in the second."""

    label: Label
    original: Sentence
    reprint: Sentence
    verdict: Verdict


def held_out(train: Path, embedder: StaticEmbedder, pairs: int, kept: Path | None = None) -> Iterator[Case]:
    """Cases of `pairs` sentence pairs of English and each language and a third as many of the others, in both
    directions. `kept`: a file that the texts are kept in, for the next time."""
    if kept and kept.exists():
        texts = pickle.loads(kept.read_bytes())
    else:
        texts = list(_texts(train, embedder, pairs))
        if kept:
            kept.write_bytes(pickle.dumps(texts))
    by_hand = len(texts)
    texts += _written(train)
    half, careful = 0, careful_texts(train)
    for start in range(0, len(texts), _TOGETHER):
        some = texts[start : start + _TOGETHER]
        flat = [(t, side) for a, b, one, two, _ in some for t, side in ((one, a), (two, b))]
        read = read_sentences(flat, embedder, [a == b for a, b, *_ in some for _ in (0, 1)])
        both = [(start + n, c, read[2 * n], read[2 * n + 1]) for n, c in enumerate(some)]
        both = [(n, c, *s) for n, c, *s in both if min(map(len, s)) >= 3 and max(map(len, s)) < 120]
        verdicts = pair_reader().read([(one, two) for *_, one, two in both])
        for (n, c, one, two), verdict in zip(both, verdicts, strict=True):
            if not c[4]:  # its variants follow it
                half = zlib.crc32(c[2].encode()) >> 8 & 1
            size = (len(one) + len(two)) / 2
            judged = not c[4] and c[2] in careful and n < by_hand
            fault = c[4] if c[4] and c[4].kind else None
            label = Label((c[0], c[1]), fault, half, size, judged, n >= by_hand)
            yield Case(label, one, two, verdict)


def _written(train: Path) -> Iterator[tuple[str, str, str, str, Planted | None]]:
    for (a, b), found in written(train).items():
        for source, target, made in found:
            if is_pair_held_out((a, b), source, target):
                yield a, b, source, target, None
                for variant in made:
                    yield a, b, source, variant.text, variant


def _texts(train: Path, embedder: StaticEmbedder, pairs: int) -> Iterator[tuple[str, str, str, str, Planted | None]]:
    draw = random.Random(3)
    found = {}
    for pair, both in sound(train, pairs * 5).items():
        held = [t for t in both if is_held_out(t[0]) and t[0] != t[1] and max(map(len, t)) < 480]
        found[pair] = held[: pairs if "en" in pair and pair[0] != pair[1] else pairs // 3]
    words = [(t, side) for p, both in found.items() for texts in both for t, side in zip(texts, p, strict=True)]
    tools = Tools(Neighbours(words), WrongWords(train / "lexicon", words, embedder), name_pool(words))
    for (a, b), both in found.items():
        for one, two in both:
            yield a, b, one, two, None
            for at, fault in variants(one, two, a, b, tools):
                if draw.random() < _SHARE.get(fault.kind, 1.0):
                    yield (a, b, one, fault.text, fault) if at else (b, a, two, fault.text, fault)


def careful_texts(train: Path) -> set[str]:
    """The English sentences of collections that were translated with the most care, and no lectures or examples."""
    out: set[str] = set()
    for source in _CAREFUL:
        with lzma.open(train / "parallel" / f"{source}.tsv.xz", "rt", encoding="utf-8") as lines:
            out.update(line.split("\t", 1)[0] for line in lines)
    return out


_CAREFUL = ("wmt_newstest", "wmt_gen_refs", "tico19", "xquad")
#: Share of the faults of a kind that is more frequent than it need be, or that no decision is about.
_SHARE = {"opposite": 0.4, "word": 0.3, "role": 0.6, "name": 0.3, "lost": 0.0}
