"""Words in an order that the language does not have (`and of forests this not value the`).

Two compact models of the language, a net and counts of neighbours, try every order of the words in each window of seven
and compare the best with the one that stands there. The rule flags a window only if another order is very much more
likely, from the first to the last word out of place, and names the better order; what falls a little short of that is
remarked as `info`. An article whose words stand in no order anywhere gets one finding for the whole. Headings, lists
and captions are not judged, nor is what stands word for word in an original of the same language.

**Why it matters.** Scrambled words are what is left of a sentence when an editor's cut or a faulty system moved its
parts: the words are all there, so spelling checks and similarity scores see nothing, but what it says is lost.

**What it cannot see.** Two neighbours swapped, an order that is unusual but possible, and faults in Chinese, Japanese
and Vietnamese (seven of their characters or syllables are too few words to tell). A rare inversion may look like one.

**Languages.** ar cs de en es fa fr he hi id it ko nl pl pt ru tr uk, with a threshold of its own for each, so that
held-out text gives one alarm in 25,000 words; other languages pass.

**Example.** `Some towns recognise and of forests this not value the their own.` → flags `and of forests this not value
the`

False alarms: 0.04 per 1,000 words of clean professional translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from xlate_audit.article import Alignment, Article, Flag, Place
from xlate_audit.checks.garble.counterpart import original_text
from xlate_audit.checks.garble.readings import is_salad
from xlate_audit.checks.rule import Rule
from xlate_audit.text.bigrams import load_bigrams
from xlate_audit.text.fluency import load_fluency
from xlate_audit.text.word_order import calibration, disorders

_HINT = 1.0  # logits below the threshold from which an odd order is remarked, as info
_SHOWN = 80  # characters of a better order that a message quotes
_ENDS = re.compile(r"[.!?…。！？؟۔।:;：；]\W*$")


def find(article: Article, alignment: Alignment | None = None, *, strictness: float = 0.0) -> Iterator[Flag]:
    """Flags in reading order. `strictness`: added to the evidence asked for, in logits; below 0 finds more, and more
    that is no fault."""
    body = [p for p in article.paragraphs if p.kind == "body"]
    if is_salad(article):
        whole = Place(body[0].id, 0, len(body[0].text))
        yield Flag("the words of this article stand in no order", whole, severity="critical", confidence=0.95)
        return
    fluency, bigrams = load_fluency(), load_bigrams()
    for paragraph in body:
        threshold = calibration()["thresholds"].get(article.language_of(paragraph.id) or "")
        if threshold is None:
            continue
        there = original_text(alignment, paragraph.id)
        for sentence in paragraph.sentences:
            if not _ENDS.search(sentence.of(paragraph.text)):  # a headline in the body
                continue
            found = disorders(sentence.of(paragraph.text), str(article.language_of(paragraph.id)), fluency, bigrams)
            worst = max(found, key=lambda d: d.score, default=None)
            if worst is None or worst.score < threshold + strictness - _HINT:
                continue
            start, end = sentence.start + worst.span.start, sentence.start + worst.span.end
            if paragraph.text[start:end] in there:
                continue
            better = worst.better if len(worst.better) <= _SHOWN else worst.better[:_SHOWN] + "…"
            sure = worst.score >= threshold + strictness
            yield Flag(
                f"these words stand in an odd order; perhaps: {better}",
                Place(paragraph.id, start, end),
                severity=None if sure else "info",
                confidence=None if sure else 0.4,
            )


RULE = Rule(
    "garble.word-order",
    find,
    needs="article",
    severity="major",
    confidence=0.85,
    mqm="fluency/grammar",
    yields_to=("garble.fragment", "garble.repetition"),
)
