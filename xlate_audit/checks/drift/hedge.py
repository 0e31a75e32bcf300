"""A claim that lost its "allegedly", its "according to" or its "may": the reprint states it as fact.

**What it does.** It looks for sentences of the original that hold a claim at arm's length (allegedly, mutmaßlich,
présumé, якобы, 涉嫌), name who says so (according to, laut, по словам, によると) or call it possible (may, vielleicht),
whose counterpart neither hedges nor names who says so in any of the many ways there are. A lost "according to" is told
only where the one who said it is gone too, a lost "may" only where the reprint has made it a "will" or a "certainly"
(unless it is a word that translations always keep: perhaps, peut-être, かもしれない).
A hedge that the original does not have is told too, a source remarked (info).

**Why it matters.** Courts take it seriously, and machine translation drops it when it shortens.

**What it cannot see.** A hedge that survives in another sentence of the paragraph (it excuses the loss), or beside a
"said" of the same sentence; hedging by mood alone in languages where any verb may carry it; one hedge of two lost.

False alarms: about 0.04 per 1,000 words on human translations of news.

Works in: ar cs de en es fa fr he hi id it ja ko nl pl pt ru tr uk vi zh, any of them against any other or itself.

Example: "The mayor took bribes" where the original says "Der Bürgermeister soll angeblich Schmiergeld genommen haben".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from xlate_audit.article import Alignment, Article, Flag, Place, Span
from xlate_audit.checks.drift.passages import Passage, linked_sentences
from xlate_audit.checks.evidence import best_likeness
from xlate_audit.checks.rule import Rule
from xlate_audit.embed import Embedder
from xlate_audit.text.hedges import (
    certainties,
    doubts,
    hedges,
    holds_back,
    keeps_distance,
    possibilities,
    sources,
)

_WORD = re.compile(r"[^\W\d_]{3,}|[\u3400-\u9fff\u30a0-\u30ff\uac00-\ud7a3]{2,}")
_END = re.compile(r"[,.;:!?()–—]")
_AFTER_NAME = frozenset(["hi", "ja", "ko", "tr"])  # languages in which "according to" follows who says so
_SAID = 3  # words beside "according to" that may name who says so
_GONE = 0.45  # likeness below which none of those words stands on the other side
_SAME = 0.3  # cosine of sentences that say the same

_MESSAGES = {
    "hedge": "the reprint states it as fact",
    "source": "the reprint no longer says who says so",
    "doubt": "the reprint states it as fact, the original as possible",
    "possibility": "the reprint makes it a certainty",
}


def find(alignment: Alignment) -> Iterator[Flag]:
    for pair in linked_sentences(alignment):
        if pair.similarity < _SAME:
            continue
        there = _Side(alignment.original, pair.link.original, pair.original)
        here = _Side(alignment.reprint, pair.link.reprint, pair.reprint)
        lost = _unkept(alignment.embedder, there, here)
        if lost:
            place, word, message = lost
            yield Flag(f'the original\'s "{word}" is lost: {message}', None, place)
            continue
        put_in = _unkept(alignment.embedder, here, there)
        if put_in and put_in[2] in (_MESSAGES["hedge"], _MESSAGES["source"]):  # what is possible is said in many ways
            place, word, message = put_in
            severity = "info" if message == _MESSAGES["source"] else None
            yield Flag(f"“{word}” is not in the original, which states it as fact", place, None, None, severity, 0.5)


@dataclass(frozen=True, slots=True)
class _Side:
    """Sentences of an article that render others, with the paragraphs that they stand in."""

    article: Article
    paragraphs: Sequence[str]
    passages: Sequence[Passage]

    def around(self) -> Iterator[tuple[str, str | None]]:
        """What else stands in the paragraphs, with its language."""
        for name in self.paragraphs:
            text = self.article.by_id[name].text
            for place, _, _ in sorted(self.passages, reverse=True):
                if place.paragraph == name:
                    text = text[: place.start] + text[place.end :]
            yield text, self.article.language_of(name)

    @property
    def text(self) -> str:
        return " ".join(self.article.by_id[name].text for name in self.paragraphs)


def _unkept(embedder: Embedder | None, here: _Side, there: _Side) -> tuple[Place, str, str] | None:
    """Where a sentence holds its claim back and its counterpart does not; the word; and what became of the claim. None
    where nothing is lost, where it moved to another sentence, or where a language is not known."""
    found = [(p, span, kind) for p in here.passages for kind, span in _distances(p)]
    if not found or any(keeps_distance(text, language) is not False for _, text, language in there.passages):
        return None
    if any(holds_back(*t) for t in there.around()) and not any(holds_back(*t) for t in here.around()):
        return None
    for passage, span, kind in found:
        place, text, language = passage
        if kind == "source" and not _gone(embedder, text, language, span, there.text):
            continue
        if kind == "possibility" and (
            certainties(text, language) or not any(certainties(t, spoken) for _, t, spoken in there.passages)
        ):
            continue
        return Place(place.paragraph, place.start + span.start, place.start + span.end), span.of(text), _MESSAGES[kind]
    return None


def _distances(passage: Passage) -> Iterator[tuple[str, Span]]:
    _, text, language = passage
    finders = (("hedge", hedges), ("source", sources), ("doubt", doubts), ("possibility", possibilities))
    for kind, finder in finders:
        for span in finder(text, language):
            yield kind, span


def _gone(embedder: Embedder | None, text: str, language: str | None, span: Span, other: str) -> bool:
    """Whether who says so is not on the other side either."""
    if embedder is None:
        return False
    if span.end - span.start > 2 * _SAID and _WORD.fullmatch(span.of(text)):
        words = [span.of(text)]  # Chinese writes it in one
    elif language in _AFTER_NAME or span.of(text).lower() == "zufolge":
        words = _WORD.findall(text[: span.start])[-_SAID:]
    else:
        words = _WORD.findall(_END.split(text[span.end :], maxsplit=1)[0])[:_SAID]
        if words and words[0][0].isupper():
            words = list(takewhile(str.istitle, words)) or words[:1]
    return bool(words) and float(best_likeness(embedder, words, other).max()) < _GONE


RULE = Rule(
    "drift.hedge", find, "pair", "minor", 0.6, "accuracy/omission",
    yields_to=("drift.omission", "drift.addition", "artifact.untranslated", "artifact.mojibake"),
)  # fmt: skip
