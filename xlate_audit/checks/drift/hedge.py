"""A claim that lost its "allegedly", its "according to" or its "may": the reprint states it as fact.

**What it does.** It looks for sentences of the original that hold a claim at arm's length (allegedly, mutmaßlich,
présumé, якобы, 涉嫌), name who says so (according to, laut, по словам, によると) or call it possible (may, vielleicht),
whose counterpart does not. A compact network that reads both sentences says how surely something of the kind was
lost; how sure it has to be hangs on what the counterpart has instead: nothing, somebody who says so ("said",
"wrote"), or a doubt of its own, and whether it has made a "will" or a "certainly" of a "may". Where the counterpart
has the like in so many words, nothing is told. A lost "according to" is told only where the one who said it is gone
too, or has no name and the counterpart has nothing of the kind; that nobody says so any more ("officials said") by the
network alone, unless the reprint's paragraph reports as often as the original's. A hedge that the original does not
have is a remark (info).

**Why it matters.** Courts take it seriously, and machine translation drops it when it shortens.

**What it cannot see.** A hedge that survives in another sentence of the paragraph (it excuses the loss), or beside a
"said" of the same sentence; hedging by mood alone in languages where any verb may carry it; one hedge of two lost;
most of the "said" lost from Turkish and Korean.

False alarms: about 0.1 per 1,000 words on human translations of news, most of them slips of the translators. Of the
listed hedges planted in sentences that it had not seen half are found; of hedges that were taken out by hand, in any
way that a language has, one in six, and of who said so two in five.

Works in: ar cs de en es fa fr he hi id it ja ko nl pl pt ru tr uk vi zh, any of them against any other or itself.

Example: "The mayor took bribes" where the original says "Der Bürgermeister soll angeblich Schmiergeld genommen haben".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import inf

from xlate_audit.article import Alignment, Article, Flag, Place, Span
from xlate_audit.checks.drift.passages import Passage, place_of
from xlate_audit.checks.evidence import best_likeness
from xlate_audit.checks.pair_reader import KINDS
from xlate_audit.checks.read_pairs import ReadPair, read_pairs
from xlate_audit.checks.rule import Rule
from xlate_audit.embed import Embedder
from xlate_audit.text.hedges import (
    certainties,
    doubts,
    hedges,
    holds_back,
    keeps_distance,
    keeps_doubt,
    possibilities,
    reports,
    sources,
)
from xlate_audit.text.name_match import likeness, units
from xlate_audit.text.names import LARGE_NOUNS

_WORD = re.compile(r"[^\W\d_]{3,}|[\u3400-\u9fff\u30a0-\u30ff\uac00-\ud7a3]{2,}")
_END = re.compile(r"[,.;:!?()–—]")
_AFTER_NAME = frozenset(["hi", "ja", "ko", "tr"])  # languages in which "according to" follows who says so
_REACH, _SAID = 6, 3  # words beside "according to" among which names are looked for, and that are looked up
_UNNAMED = -1.0  # the reader's logit from which the loss of somebody who has no name is believed
_NAMED = 0.5  # likeness of letters below which none of the names does
_GONE = 0.45  # likeness below which none of those words stands on the other side
_SAME = 0.3  # cosine of sentences that say the same
#: The reader's logit from which a loss is told: where the counterpart has nothing of the kind, where it reports
#: ("said") and where it has a doubt of its own. Sound articles of careful collections have 0.1 alarms in 1,000 words
#: beyond them, most of which are slips of the translators.
_BARS = {
    "hedge": (-3.0, 1.0, 3.0),
    "source": (-1.0, 2.0, 2.0),
    "doubt": (-1.5, 1.0, 2.5),
    "possibility": (2.5, 1.5, 3.5),
}
#: The same where the counterpart has made a certainty of it ("will").
_CERTAIN = {"doubt": (-3.0, 0.5, 2.0), "possibility": (-4.0, 1.0, 3.0)}

#: The reader's logit from which it alone is believed that nobody says so any more, where the tables know no "according
#: to" ("officials said"): where the counterpart neither hedges nor reports in any way, and where it does. Single
#: sentences of careful collections have 0.02 alarms in 1,000 words beyond either.
_UNSAID = (-0.6, 0.25)

#: What in the counterpart keeps each kind, whatever the reader says.
_LIKEWISE = {
    "hedge": {"hedge", "source"},
    "source": {"hedge", "source"},
    "doubt": {"hedge", "doubt"},
    "possibility": {"hedge", "doubt", "possibility"},
}

_MESSAGES = {
    "hedge": "the reprint states it as fact",
    "source": "the reprint no longer says who says so",
    "doubt": "the reprint states it as fact, the original as possible",
    "possibility": "the reprint makes it a certainty",
}


def find(alignment: Alignment, *, margin: float = 0.0) -> Iterator[Flag]:
    """`margin`: log-odds asked of the reader beyond those that keep false alarms rare in sound translations."""
    for pair in read_pairs(alignment):
        linked = pair.linked
        if linked.similarity < _SAME:
            continue
        there = _Side(alignment.original, linked.link.original, linked.original)
        here = _Side(alignment.reprint, linked.link.reprint, linked.reprint)
        lost = _unkept(alignment.embedder, there, here, partial(_heard, pair, margin))
        lost = lost or _unsaid(pair, there, here, margin)
        if lost:
            place, word, kind = lost
            sure = round(max(0.55, min(0.9, 0.6 + 0.05 * _heard(pair, margin))), 2)
            yield Flag(f'the original\'s "{word}" is lost: {_MESSAGES[kind]}', None, place, confidence=sure)
            continue
        put_in = _unkept(alignment.embedder, here, there, None)
        if put_in:
            place, word, _ = put_in
            message = f"“{word}” is not in the original, which states it as fact"
            yield Flag(message, place, severity="info", confidence=0.5)


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


def _heard(pair: ReadPair, margin: float) -> float:
    """The reader's logit that the original's hedge or source is lost."""
    return max(pair.verdict.side(kind)[0] for kind in ("hedge", "source")) - margin


def _unkept(
    embedder: Embedder | None, here: _Side, there: _Side, heard: Callable[[], float] | None
) -> tuple[Place, str, str] | None:
    """Where a sentence holds its claim back and its counterpart does not; the word; its kind. None where nothing is
    lost, where it moved to another sentence, or where a language is not known. `heard`: the reader's logit of a loss;
    None for what the reprint puts in, which nobody asks the reader about."""
    distances = [(p, span, kind) for p in here.passages for kind, span in _distances(p)]
    kept = [keeps_distance(text, language) for _, text, language in there.passages]
    if not distances or None in kept:
        return None
    if any(holds_back(*t) for t in there.around()) and not any(holds_back(*t) for t in here.around()):
        return None
    likewise = {kind for p in there.passages for kind, _ in _distances(p)}
    state = int(any(kept)) + int(any(keeps_doubt(text, language) for _, text, language in there.passages))
    certain = any(certainties(text, language) for _, text, language in there.passages)
    for (place, text, language), span, kind in distances:
        if heard is None:
            excused = state > 0 or kind not in ("hedge", "source")
        else:
            bars = _CERTAIN if certain and kind in _CERTAIN and not certainties(text, language) else _BARS
            excused = bool(_LIKEWISE[kind] & likewise) or heard() < bars[kind][state]
        if not excused and kind == "source":
            said = _who(text, language, span)
            unnamed = heard is not None and not state and not _names(said, language) and heard() >= _UNNAMED
            excused = not unnamed and not _gone(embedder, said, language, there)
        if not excused:
            return place.part(span.start, span.end), span.of(text), kind
    return None


def _unsaid(pair: ReadPair, there: _Side, here: _Side, margin: float) -> tuple[Place, str, str] | None:
    """Who said what the original's sentence reports ("officials said") and the reprint's no longer does, by the reader
    alone: where, the word, and its kind. None where the reprint's paragraphs report as often as the original's."""
    text, language = pair.original.words.text, pair.original.language
    found = reports(text, language)
    if not found or _reports(there) <= _reports(here):  # before the reader is asked, which takes the most time
        return None
    kept = any(keeps_distance(text, language) is not False for _, text, language in here.passages)
    if pair.verdict.side("source")[0] - margin < _UNSAID[kept]:
        return None
    logits = pair.verdict.words[0][:, KINDS.index("source")]
    span = max(found, key=lambda s: max((logits[n] for n in pair.original.within(s)), default=-inf))
    place = place_of(pair.linked.original, span)
    return (place, span.of(text), "source") if place else None


def _reports(side: _Side) -> int:
    """How often the paragraphs tell that somebody says so."""
    return sum(len(reports(side.article.by_id[n].text, side.article.language_of(n))) for n in side.paragraphs)


def _distances(passage: Passage) -> Iterator[tuple[str, Span]]:
    _, text, language = passage
    finders = (("hedge", hedges), ("source", sources), ("doubt", doubts), ("possibility", possibilities))
    for kind, finder in finders:
        for span in finder(text, language):
            yield kind, span


def _who(text: str, language: str | None, span: Span) -> list[str]:
    """The words beside "according to", the nearest first, that may name who says so."""
    if span.end - span.start > 2 * _SAID and _WORD.fullmatch(span.of(text)):
        return [span.of(text)]  # Chinese writes it in one
    if language in _AFTER_NAME or span.of(text).lower() == "zufolge":
        return _WORD.findall(text[: span.start])[: -_REACH - 1 : -1]
    return _WORD.findall(_END.split(text[span.end :], maxsplit=1)[0])[:_REACH]


def _names(words: Sequence[str], language: str | None) -> list[str]:
    """Those written as names are, in a language that writes no other words so."""
    return [] if language in LARGE_NOUNS else [word for word in words if word[0].isupper()]


def _gone(embedder: Embedder | None, said: Sequence[str], language: str | None, other: _Side) -> bool:
    """Whether who says so is not on the other side either: a name by its letters and sound, another by its meaning."""
    if names := _names(said, language)[:_SAID]:
        there = units(other.text, other.article.language_of(other.paragraphs[0]))
        return float(likeness(names, there).max(initial=0.0)) < _NAMED
    words = said[:_SAID]
    return embedder is not None and bool(words) and float(best_likeness(embedder, words, other.text).max()) < _GONE


RULE = Rule(
    "drift.hedge", find, "pair", "minor", 0.6, "accuracy/omission",
    yields_to=("drift.omission", "drift.addition", "artifact.untranslated", "artifact.mojibake"),
)  # fmt: skip
