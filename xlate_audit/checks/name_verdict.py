"""What the reader of pairs (`checks/pair_reader.py`) says of a name: whether it reads like another's."""

from __future__ import annotations

from collections.abc import Iterable

from xlate_audit.article import Alignment, Place, SentenceLink, Span
from xlate_audit.checks.pair_reader import KINDS
from xlate_audit.checks.read_pairs import ReadPair, hear, read_pairs

#: Logits that a name is another's: of the reprint's sentence and of the original's, of the accused word, by how much
#: that exceeds those of all words that it is not, of the word that it would stand for, and that the accused word is a
#: wrong one. `read` is 0 where the reader was not asked, as of languages that it does not know.
VERDICT = ("read", "read_here", "read_there", "read_word", "read_over", "read_rival", "read_wrong")
_NAME, _WORD = KINDS.index("name"), KINDS.index("word")
_NONE: dict[str, float] = {name: 0.0 for name in VERDICT}  # noqa: C420


class Verdicts:
    """The verdicts on the sentence links of an alignment, asked for together."""

    def __init__(self, alignment: Alignment, links: Iterable[SentenceLink]) -> None:
        wanted = {(link.original, link.reprint) for link in links}
        self._pairs: dict[tuple[tuple[Place, ...], tuple[Place, ...]], ReadPair] = {}
        for pair in read_pairs(alignment) if wanted else ():
            key = tuple(p[0] for p in pair.linked.original), tuple(p[0] for p in pair.linked.reprint)
            if key in wanted:
                self._pairs[key] = pair
        hear(list(self._pairs.values()))

    def of(self, link: SentenceLink, name: Span, rival: Span | None) -> dict[str, float]:
        """`VERDICT` on a word of the reprint's side, `rival` being one of the original's; spans count from the
        beginning of each side's text."""
        pair = self._pairs.get((link.original, link.reprint))
        if pair is None:
            return _NONE
        verdict = pair.verdict
        words = pair.reprint.within(name)
        if not words:
            return _NONE
        theirs, ours = verdict.words
        there, here = verdict.side("name")
        logits = ours[:, _NAME]
        own = float(logits[words].max())
        rest = [n for n in range(len(logits)) if n not in words]
        others = pair.original.within(rival) if rival else []
        return {
            "read": 1.0,
            "read_here": here,
            "read_there": there,
            "read_word": own,
            "read_over": own - float(logits[rest].max(initial=-8.0)),
            "read_rival": float(theirs[others, _NAME].max()) if others else 0.0,
            "read_wrong": float(ours[words, _WORD].max()),
        }
