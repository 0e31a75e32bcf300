"""Words in an order that the language does not have (`and of forests this not value the`).

A small net says which sentences have words that look out of place; a larger one looks at those again; where it agrees,
two models of the language try every order of up to seven words there and compare the best with the one that stands.
With an original at hand, the words are also matched with its words: neighbours there mostly stay near each other, and
in scrambled text they do not. The rule flags a stretch only if all of this together leaves little doubt, from the first
to the last word out of place, and names the better order; what falls a little short of that is remarked as `info`. In
English, a clause that begins with its verb after `and` or `but` is flagged as well (`and were efforts made to find
them`). An article whose words stand in no order anywhere gets one finding for the whole. Headings, lists and captions
are not judged, nor is what stands word for word in an original of the same language.

**Why it matters.** Scrambled words are what is left of a sentence when an editor's cut or a faulty system moved its
parts: the words are all there, so spelling checks and similarity scores see nothing, but what it says is lost.

**What it cannot see.** Two neighbours swapped, an order that is unusual but possible, and faults in Chinese and
Japanese, which write no blanks between words. A rare inversion may look like one.

**Languages.** ar cs de en es fa fr he hi id it ko nl pl pt ru tr uk vi, with thresholds of their own, so that held-out
text gives one alarm in 20,000 words at most; other languages pass. Verbs before their subjects: en.

**Example.** `Some towns recognise and of forests this not value the their own.` → flags `and of forests this not value
the`

False alarms: 0.04 per 1,000 words of clean professional translation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypedDict

from xlate_audit.article import Alignment, Article, Flag, Place
from xlate_audit.checks.garble.counterpart import original_text
from xlate_audit.checks.garble.order_evidence import UNKNOWN, counterpart, evidence
from xlate_audit.checks.garble.readings import Sentence, is_salad, read_article
from xlate_audit.checks.rule import Rule
from xlate_audit.resources import resource
from xlate_audit.text.clause_order import verbs_first
from xlate_audit.text.order_net import Stream
from xlate_audit.text.word_order import disorder, doubted

_HINT = 1.0  # logits below the threshold from which an odd order is remarked, as info
_FAR = 3.0  # logits below the threshold from which no original makes up for it
# "So successful has it been", "never had so few", "how strong was it": openers after which English puts the verb first.
_INVERSION = re.compile(
    r"\b(?:so|such|how|nor|neither|never|seldom|rarely|hardly|scarcely|no sooner)(?: [\w'’-]+)? "
    r"(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|may|might|must|should)\b",
    re.IGNORECASE,
)
# The end of a quotation: who said it follows, with a title or office of many words.
_SAID = re.compile(r"\w[.,!?…]?(?:[”»’]|[\"“](?=[\s,.]))[,.]?\s")
# Speech set off by a dash: "– ..., – said he".
_TOLD = re.compile(r"[,.!?…»”\"] ?[–—-] $")
_QUOTE = 6  # characters before a stretch in which a quotation may end, of one whom the stretch names
_OPENER = 20  # characters before a stretch in which such an opener is looked for
_SHOWN = 80  # characters of a better order that a message quotes
_ENDS = re.compile(r"[.!?…。！？؟۔।:;：；]\W*$")
_END = 12  # characters in which a sentence's end mark is looked for


def find(article: Article, alignment: Alignment | None = None, *, strictness: float = 0.0) -> Iterator[Flag]:
    """Flags in reading order. `strictness`: added to the evidence asked for, in logits; below 0 finds more, and more
    that is no fault."""
    if is_salad(article):
        first = next(p for p in article.paragraphs if p.kind == "body")
        whole = Place(first.id, 0, len(first.text))
        yield Flag("the words of this article stand in no order", whole, severity="critical", confidence=0.95)
        return
    judged = _decision()["alone"]["thresholds"]
    for passage in read_article(article):
        for n in doubted(passage.stream) if passage.stream.language in judged else ():
            if flag := _flag(passage.sentences[n], passage.stream, n, alignment, strictness):
                yield flag
        for n, sentence in enumerate(passage.sentences):
            for found in verbs_first(passage.stream, n):
                if found.span.of(sentence.text) not in original_text(alignment, sentence.paragraph):
                    start = sentence.span.start
                    place = Place(sentence.paragraph, start + found.span.start, start + found.span.end)
                    yield Flag(f"the verb stands before its subject; perhaps: {found.better}", place)


def _flag(sentence: Sentence, stream: Stream, n: int, alignment: Alignment | None, strictness: float) -> Flag | None:
    if not _ENDS.search(sentence.text[-_END:]):  # a headline in the body
        return None
    found = disorder(stream, n, sentence.text)
    if found is None or found.span.of(sentence.text) in original_text(alignment, sentence.paragraph):
        return None
    told = UNKNOWN
    over = _over("alone", stream.language, (*found.evidence, *told))
    if alignment and over > -_FAR:
        there = counterpart(alignment, Place(sentence.paragraph, sentence.span.start, sentence.span.end))
        told = evidence(found, sentence.text, there, alignment.embedder)
        if told != UNKNOWN:
            over = _over("with original", stream.language, (*found.evidence, *told))
    if over < strictness - _HINT:
        return None
    inverted = stream.language == "en" and _INVERSION.search(
        sentence.text, max(0, found.span.start - _OPENER), found.span.end
    )
    better = found.better if len(found.better) <= _SHOWN else found.better[:_SHOWN] + "…"
    last = found.words[found.first + len(found.order) - 1].start
    named = sum(word[0].isupper() for word in found.span.of(sentence.text).split()) >= 2
    said = _SAID.search(sentence.text, max(0, found.span.start - _QUOTE) if named else found.span.start, last)
    speech = said or _TOLD.search(sentence.text[: found.span.start][-_QUOTE:])
    start, sure = sentence.span.start, over >= strictness and not inverted and not speech
    return Flag(
        f"these words stand in an odd order; perhaps: {better}",
        Place(sentence.paragraph, start + found.span.start, start + found.span.end),
        severity=None if sure else "info",
        confidence=None if sure else 0.4,
    )


class _Decision(TypedDict):
    """`weights` of the evidence, and for each language the log-odds that sound text reaches once in 20,000 words;
    languages that have none are not judged."""

    weights: list[float]
    thresholds: dict[str, float]


@cache
def _decision() -> dict[str, _Decision]:
    """What was learnt with the models, "alone" and "with original"."""
    return json.loads(resource("fluency/order.json").read_text(encoding="utf-8"))


def _over(mode: str, language: str, values: Sequence[float]) -> float:
    """How far the evidence, in logits, lies above what sound text in the language reaches."""
    decision = _decision()[mode]
    score = sum(weight * value for weight, value in zip(decision["weights"], values, strict=True))
    return score - decision["thresholds"][language]


RULE = Rule(
    "garble.word-order",
    find,
    needs="article",
    severity="major",
    confidence=0.85,
    mqm="fluency/grammar",
    yields_to=("garble.fragment", "garble.repetition"),
)
