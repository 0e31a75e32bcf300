"""The sentences of an alignment that render each other, read word by word once for all the rules that look at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from xlate_audit.article import Alignment
from xlate_audit.checks.drift.passages import Linked, linked_sentences
from xlate_audit.checks.once import once
from xlate_audit.checks.pair_reader import Verdict, pair_reader
from xlate_audit.checks.reading import Sentence, read_sentences
from xlate_audit.embed.static import StaticEmbedder

_LONGEST = 900  # code points of a side: what is longer is a paragraph, whose words are too many to tell apart


@dataclass(frozen=True)
class ReadPair:
    """Sentences of the original and of the reprint that render each other."""

    linked: Linked
    original: Sentence
    reprint: Sentence

    @cached_property
    def verdict(self) -> Verdict:
        """What the reader says of them, which it is asked when a rule first wants to know."""
        return pair_reader().read([(self.original, self.reprint)])[0]


@once
def read_pairs(alignment: Alignment) -> tuple[ReadPair, ...]:
    """Every linked pair of sentences whose languages are known; none without the shipped embedder."""
    embedder = alignment.embedder
    if not isinstance(embedder, StaticEmbedder):
        return ()
    pairs = [
        p
        for p in linked_sentences(alignment)
        if p.original[0][2] and p.reprint[0][2] and max(map(len, p.texts)) <= _LONGEST
    ]
    texts = [(text, side[0][2]) for p in pairs for text, side in zip(p.texts, (p.original, p.reprint), strict=True)]
    read = read_sentences(texts, embedder, [p.original[0][2] == p.reprint[0][2] for p in pairs for _ in (0, 1)])
    both = (ReadPair(p, read[2 * n], read[2 * n + 1]) for n, p in enumerate(pairs))
    return tuple(pair for pair in both if len(pair.original) and len(pair.reprint))


def hear(pairs: Sequence[ReadPair]) -> None:
    """Ask the reader about many pairs at once, which takes two thirds of the time; each keeps its `verdict`."""
    fresh = [p for p in pairs if "verdict" not in vars(p)]
    for p, verdict in zip(fresh, pair_reader().read([(p.original, p.reprint) for p in fresh]), strict=True):
        vars(p)["verdict"] = verdict
