"""A claim that lost its "allegedly", its "according to" or its "may": the reprint states it as fact.

**What it does.** It looks for sentences of the original that hold a claim at arm's length (allegedly, mutmaßlich,
présumé, якобы, 涉嫌), name who says so (according to, laut, по словам, によると) or call it possible (may, vielleicht),
whose counterpart neither hedges nor names who says so in any of the many ways there are. A lost "according to" is told
only where the one who said it is gone too, a lost "may" only where the reprint has made it a "will" or a "certainly".
A hedge or a source that the original does not have is told too.

**Why it matters.** Courts take it seriously, and machine translation drops it when it shortens.

**What it cannot see.** A hedge that survives in another sentence of the paragraph (it excuses the loss); hedging by
mood alone in languages where any verb may carry it; one hedge of two lost; a possibility that became a plain present.

Works in: ar cs de en es fa fr he hi id it ja ko nl pl pt ru tr uk vi zh, any of them against any other or itself.

Example: "The mayor took bribes" where the original says "Der Bürgermeister soll angeblich Schmiergeld genommen haben".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from xlate_audit.article import Alignment, Article, Flag, Place, Span
from xlate_audit.checks.drift.passages import Linked, Passage, linked_sentences
from xlate_audit.checks.evidence import best_likeness
from xlate_audit.checks.rule import Rule
from xlate_audit.text.hedges import certainties, hedges, keeps_distance, possibilities, sources

_WORD = re.compile(r"[^\W\d_]{3,}|[\u3400-\u9fff\u30a0-\u30ff\uac00-\ud7a3]{2,}")
_END = re.compile(r"[,.;:!?()–—]")
_AFTER_NAME = frozenset(["hi", "ja", "ko", "tr"])  # languages in which "according to" follows who says so
_SAID = 3  # words beside "according to" that may name who says so
_GONE = 0.45  # likeness below which none of those words stands on the other side
_SAME = 0.3  # cosine of sentences that say the same

_MESSAGES = {
    "hedge": "the reprint states it as fact",
    "source": "the reprint no longer says who says so",
    "possibility": "the reprint makes it a certainty",
}


def find(alignment: Alignment) -> Iterator[Flag]:
    for pair in linked_sentences(alignment):
        if pair.similarity < _SAME:
            continue
        lost = _unkept(alignment, pair, pair.original, alignment.reprint, pair.link.reprint, pair.reprint)
        if lost:
            place, word, message = lost
            yield Flag(f'the original\'s "{word}" is lost: {message}', None, place)
            continue
        put_in = _unkept(alignment, pair, pair.reprint, alignment.original, pair.link.original, pair.original)
        if put_in and put_in[2] != _MESSAGES["possibility"]:  # languages differ in what they call possible
            place, word, _ = put_in
            yield Flag(f'"{word}" is not in the original, which states it as fact', place, None, None, None, 0.5)


def _unkept(
    alignment: Alignment,
    pair: Linked,
    here: Sequence[Passage],
    other: Article,
    paragraphs: Sequence[str],
    there: Sequence[Passage],
) -> tuple[Place, str, str] | None:
    """Where a sentence keeps its claim at a distance and the paragraphs that render it nowhere do; the word; and what
    became of the claim. None where nothing is lost, or a language is not known."""
    found = [(p, span, kind) for p in here for kind, span in _distances(p)]
    if not found:
        return None
    around = [other.by_id[p] for p in paragraphs]
    if any(keeps_distance(p.text, other.language_of(p.id)) is not False for p in around):
        return None
    for passage, span, kind in found:
        place, text, language = passage
        if kind == "source" and not _gone(alignment, text, language, span, " ".join(p.text for p in around)):
            continue
        if kind == "possibility" and (
            certainties(text, language) or not any(certainties(t, spoken) for _, t, spoken in there)
        ):
            continue
        return Place(place.paragraph, place.start + span.start, place.start + span.end), span.of(text), _MESSAGES[kind]
    return None


def _distances(passage: Passage) -> Iterator[tuple[str, Span]]:
    _, text, language = passage
    for kind, finder in (("hedge", hedges), ("source", sources), ("possibility", possibilities)):
        for span in finder(text, language):
            yield kind, span


def _gone(alignment: Alignment, text: str, language: str | None, span: Span, other: str) -> bool:
    """Whether who says so is not on the other side either."""
    if alignment.embedder is None:
        return False
    if span.end - span.start > 2 * _SAID and _WORD.fullmatch(span.of(text)):
        words = [span.of(text)]  # Chinese writes it in one
    elif language in _AFTER_NAME or span.of(text).lower() == "zufolge":
        words = _WORD.findall(text[: span.start])[-_SAID:]
    else:
        words = _WORD.findall(_END.split(text[span.end :], maxsplit=1)[0])[:_SAID]
        if words and words[0][0].isupper():
            words = list(takewhile(str.istitle, words)) or words[:1]
    return bool(words) and float(best_likeness(alignment.embedder, words, other).max()) < _GONE


RULE = Rule(
    "drift.hedge", find, "pair", "minor", 0.6, "accuracy/omission",
    yields_to=("drift.omission", "drift.addition", "artifact.untranslated", "artifact.mojibake"),
)  # fmt: skip
