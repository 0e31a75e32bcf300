"""A word rendered in another of its senses: `Schichten` of ice as work `shifts`, a `plant` that builds cars as flora.

A table has some two hundred families of senses that one word has in some language, with the words for each sense in 21
languages (`text/word_table.py`). Where a sentence of the reprint names a sense that the original's does not, the
original must have the same family in another sense, or a word that may mean several; and what stands around it there,
in the sentence and in the article, must call for another sense (`checks/sense_context.py`), in log-odds. Where the
original's word says itself which sense it has, less is asked of its company.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from xlate_audit.article import Alignment, Article, Flag, Place, Span
from xlate_audit.checks.drift.counterparts import explained
from xlate_audit.checks.drift.passages import Passage, matched_sentences, names_near, paragraphs
from xlate_audit.checks.sense_context import contexts, without
from xlate_audit.embed import Embedder
from xlate_audit.text.word_table import SENSES, before_name, inside_large

_LONGEST = 400  # code points of a side; a longer one may have both senses in words that the table lacks
_ENOUGH = 20_000  # code points of an article that tell what it is about
OPEN = ".?"  # of a word that may have several senses
SAID, UNSAID = -2.0, 4.1  # log-odds against the reprint's sense where the original's word has one sense, or several


@dataclass(frozen=True, slots=True)
class Told:
    """What sentences say of a family: its senses, with the first word for each, and where any of its words stand."""

    senses: dict[str, tuple[Place, str]]
    spans: tuple[tuple[Passage, tuple[Span, ...]], ...]

    @property
    def open(self) -> bool:
        return any(sense.endswith(OPEN) for sense in self.senses)

    @property
    def sure(self) -> frozenset[str]:
        return frozenset(sense for sense in self.senses if not sense.endswith(OPEN))


def wrong_senses(alignment: Alignment, said: float = SAID, unsaid: float = UNSAID) -> Iterator[Flag]:
    """Flags in reading order, one for each sense that the original's words have not."""
    embedder = alignment.embedder
    if embedder is None:
        return
    around = Around(alignment.original, embedder)
    for pair in matched_sentences(alignment, _LONGEST):
        ours = told(pair.reprint)
        theirs = told(pair.original) if ours else {}
        for family in sorted(ours.keys() & theirs.keys()):
            here, there = ours[family], theirs[family]
            new, lost = here.sure - there.sure, there.sure - here.sure
            if len(new) != 1 or here.open or (there.sure and not lost):
                continue
            (wrong,) = new
            if names_near(SENSES, alignment.original, pair.link.original, wrong):
                continue
            against = _against(wrong, lost, there, around, embedder)
            if against is None or against < (unsaid if there.open else said):
                continue
            place, word = here.senses[wrong]
            was, gone = there.senses[min(lost) if lost else family + OPEN]
            if explained(
                alignment, pair, [p[0].part(s.start, s.end) for p, spans in there.spans for s in spans], place
            ):
                continue
            message = f"“{word}” has another sense than the original's “{gone}” has here"
            yield Flag(message, place, was, severity="major", confidence=0.8)


class Around:
    """What stands in an article around the words of a family, as a vector; asked for once a family."""

    def __init__(self, article: Article, embedder: Embedder) -> None:
        self._article, self._embedder = article, embedder
        self._vectors: dict[str, np.ndarray] = {}

    @cached_property
    def _read(self) -> list[tuple[str, tuple[tuple[str, Span], ...]]]:
        """Paragraphs with the senses that they name, as many as tell what the article is about."""
        out, size = [], 0
        for _, text, language in paragraphs(self._article):
            if size > _ENOUGH:
                break
            out.append((text, SENSES.named(text, language)))
            size += len(text)
        return out

    def vector(self, family: str) -> np.ndarray:
        found = self._vectors.get(family)
        if found is None:
            parts = (
                without(text, (span for name, span in named if name.partition(".")[0] == family))
                for text, named in self._read
            )
            found = self._vectors[family] = self._embedder.embed([" ".join(parts)])[0]
        return found


def _against(wrong: str, lost: frozenset[str], there: Told, around: Around, embedder: Embedder) -> float | None:
    """Log-odds of the likeliest other sense against the wrong one by what stands around it in the original, the
    sentence and the article as a whole; None where nothing is known of them. Where the word may have several senses,
    one that it often has is less in doubt."""
    family = wrong.partition(".")[0]
    sentence = " ".join(without(text, spans) for (_, text, _), spans in there.spans)
    odds = [contexts().log_odds(v, family) for v in (embedder.embed([sentence])[0], around.vector(family))]
    usual = contexts().usual(family)
    right = [sense for sense in (lost or odds[0].keys()) if sense != wrong and sense in odds[0]]
    if wrong not in odds[0] or not right:
        return None
    return max(
        sum(o[sense] - o[wrong] for o in odds) + (min(0.0, usual[sense] - usual[wrong]) if there.open else 0.0)
        for sense in right
    )


def told(passages: Sequence[Passage]) -> dict[str, Told]:
    senses: dict[str, dict[str, tuple[Place, str]]] = {}
    spans: dict[str, list[tuple[Passage, list[Span]]]] = {}
    for passage in passages:
        place, text, language = passage
        for name, span in SENSES.named(text, language):
            if language != "de" and (inside_large(text, span) or _is_title(text, span)):
                continue  # a piece of a name: the White House, Mayor Oh
            family = name.partition(".")[0]
            at = place.part(span.start, span.end), span.of(text)
            senses.setdefault(family, {}).setdefault(name, at)
            where = spans.setdefault(family, [(p, []) for p in passages])
            where[passages.index(passage)][1].append(span)
    return {family: Told(senses[family], tuple((p, tuple(s)) for p, s in spans[family])) for family in senses}


def _is_title(text: str, span: Span) -> bool:
    return text[span.start].isupper() and before_name(text, span)
