"""A paragraph that stops in the middle of a sentence (`and the engineers who had`).

Flags the last words of a running paragraph that ends without an end mark where the article's other paragraphs have one,
if it also reads as cut: it ends on a word that hardly ever ends a sentence, or on a comma, or holds whole sentences
before, or is too long for a heading or caption, or its counterpart in the original ends properly. Titles, headings,
bylines, captions, list items, lines that end in a colon, an ellipsis, a dash, a bracket or quotation mark, and
paragraphs whose original has no end mark either pass.

**Why it matters.** The end of the thought is missing, and with it often the qualification, the attribution or the
number.

**What it cannot see.** A cut that falls on the end of a sentence (drift.omission tells that when the original is at
hand), and a cut after which somebody put a stop.

**Languages.** All with end marks; words that end no sentence are learnt for 21 languages.

**Example.** A paragraph that ends `three people, among them the` → flags `them the`

False alarms: 0.04 without the original, 0.03 with it per 1,000 words of clean professional translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from xlate_audit.article import Alignment, Article, Flag, Paragraph, Place
from xlate_audit.checks.garble.readings import is_salad
from xlate_audit.checks.rule import Rule
from xlate_audit.text.fluency import LANGUAGES, load_fluency
from xlate_audit.text.habits import must_go_on
from xlate_audit.text.pairs import unpaired
from xlate_audit.text.scripts import KANA_OR_HAN

_END_MARKS = ".!?…。！？؟۔।॥．:：;；።፧፨။។։჻"
_CLOSERS = "\"'”“’‘»«›‹)]}）」』】》〉*_~ \u00a0\u200f\u200e"
_ENDED = re.compile(
    rf"[{re.escape(_END_MARKS)}][{re.escape(_CLOSERS)}]*$|[)\]）」』】》〉»”“\"’'\-–—―~★☆♪^|/]$|\.\w{{2,4}}$|\d$"
)
_WORD = re.compile(r"\S+")
#: So near the end a sign begins; a limit, since the pattern is slow on long runs of blanks.
_SIGN_REACH = 40
_SIGN = re.compile(r"(?:[\s(]{1,4}[-–—/]{0,3}|[-–—/]{1,3})\s{0,3}[\w/]{2,12}[)\s]{0,4}$")
# Log-odds that a sentence may stop here (see `Fluency.end`): below the first it hardly can, above the second it may,
# above the third it is whole and lacks no more than its mark.
_CUT, _WHOLE, _SOUND = -0.5, 2.5, 3.0
_RUNNING = 80  # characters from which a paragraph of the original is running text and no heading
_COMMAS = ",،、，"


def find(article: Article, alignment: Alignment | None = None, *, longest_heading: int = 14) -> Iterator[Flag]:
    """Flags in reading order. `longest_heading`: words (CJK: twice as many characters) that a line without an end mark
    may have and still pass for a heading or caption."""
    if is_salad(article):
        return  # garble.word-order says it of the whole
    body = [p for p in article.paragraphs if p.sentences and (p.kind == "body" or _cut_to_heading(p, alignment))]
    ended = sum(bool(_ENDED.search(p.text.rstrip())) for p in body)
    for n, paragraph in enumerate(body):
        text = paragraph.text.rstrip()
        if _ENDED.search(text) or not any(ch.isalpha() for ch in text) or _signed(text):
            continue
        last = _Tail(paragraph, article.language_of(paragraph.id))
        # Marks are expected where the other paragraphs have them, or this one's own sentences.
        if 2 * ended < len(body) - 1 and not last.sentences_before:
            continue
        there = _original_end(alignment, paragraph.id)
        if there is not None and not _ENDED.search(there):
            continue
        confidence = last.confidence(standfirst=n == 0, longest=longest_heading, ended_in_original=there is not None)
        if confidence:
            yield Flag("the paragraph stops before its sentence ends",
                       Place(paragraph.id, _last_words(text), len(text)), confidence=confidence)  # fmt: skip


def _cut_to_heading(paragraph: Paragraph, alignment: Alignment | None) -> bool:
    """Whether what is left of a paragraph only looks like a heading: its counterpart is running text."""
    there = _original_end(alignment, paragraph.id) if paragraph.kind == "heading" else None
    return there is not None and len(there) >= _RUNNING and bool(_ENDED.search(there))


def _signed(text: str) -> bool:
    """Whether all that follows the last end mark is a sign: "… last year. dpa", "… » - afp"."""
    signed = _SIGN.search(text, max(0, len(text) - _SIGN_REACH))
    return signed is not None and bool(_ENDED.search(text[: signed.start()].rstrip()))


class _Tail:
    """What a paragraph without an end mark ends on."""

    def __init__(self, paragraph: Paragraph, language: str | None) -> None:
        text = paragraph.text.rstrip()
        words = re.findall(r"[^\W_]+", text)
        self.comma = text[-1] in _COMMAS
        self.quoting = any(mark.side == "opens" for mark in unpaired(text))  # the next paragraph may go on
        self.sentences_before = len(paragraph.sentences) > 1
        if KANA_OR_HAN.match(text[-1]):
            self.size = len(text) / 2
            self.dangling = must_go_on(text[-1], language)
        else:
            self.size = len(text.split())
            self.dangling = bool(words) and must_go_on(words[-1], language)
        last = text[paragraph.sentences[-1].start :]
        self.end = load_fluency().end(last, language) if language in LANGUAGES else 0.0

    def confidence(self, *, standfirst: bool, longest: int, ended_in_original: bool) -> float:
        """How surely the paragraph was cut; 0 where it may be a heading, a caption or an item of a list."""
        if (self.comma and not self.quoting) or (self.dangling and self.size >= 4):
            return 0.95
        if standfirst and not self.sentences_before:
            return 0.8 if ended_in_original and self.size >= 6 and self.end < _CUT else 0
        if ended_in_original and self.size >= 6:
            return 0.9 if self.end < _SOUND else 0
        if self.size > longest or (self.sentences_before and self.size >= 6):
            return 0.9 if self.end < _CUT else 0.75 if self.end < _WHOLE else 0
        return 0.8 if self.end < _CUT and self.size > longest / 2 else 0


def _original_end(alignment: Alignment | None, paragraph: str) -> str | None:
    """Text of the last paragraph of the original that this one renders; None without one."""
    link = alignment.link_of.get(paragraph) if alignment else None
    if alignment is None or link is None or not link.original or link.reprint[-1] != paragraph:
        return None
    return alignment.original.by_id[link.original[-1]].text.rstrip()


def _last_words(text: str) -> int:
    """Where the last two words (in scripts without spaces: six characters) start."""
    if KANA_OR_HAN.match(text[-1]):
        return max(0, len(text) - 6)
    starts = [m.start() for m in _WORD.finditer(text, max(0, len(text) - 60))]
    return starts[-2] if len(starts) > 1 else starts[-1]


RULE = Rule(
    "garble.truncated",
    find,
    needs="article",
    severity="major",
    confidence=0.9,
    mqm="fluency/grammar",
    yields_to=("artifact.line-break", "artifact.boilerplate"),
)
