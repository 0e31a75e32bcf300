"""Brackets and quotation marks that open and never close, or close and never opened, within their paragraph.

Pairs every bracket, counts quotation marks, and flags the one that is left over, with the word it touches. A quotation
that runs over several paragraphs (each opens anew, only the last closes, or the closer simply stands further down),
list items `1)`, smileys, inches, Hebrew abbreviations, and one » that closes two « pass; so does a mark that the
original leaves open as well.

**Why it matters.** Who says what hangs on the marks: without the closing one the reporter's words become the
minister's.

**What it cannot see.** Two missing marks of one kind in the same paragraph cancel each other where the marks have no
direction, and single quotation marks are not looked at, because apostrophes look the same.

**Languages.** All; the pairs “ ” „ “ « » " 「 」 『 』 《 》 ( ) [ ] and their full-width forms.

**Example.** `“We will not wait, the minister said.` → flags `“We`

False alarms: 0.10 per 1,000 words of clean professional translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xlate_audit.article import Alignment, Article, Flag, Paragraph, Place
from xlate_audit.checks.garble.counterpart import original_text
from xlate_audit.checks.garble.readings import is_salad
from xlate_audit.checks.rule import Rule
from xlate_audit.text.pairs import Unpaired, unpaired
from xlate_audit.text.scripts import KANA_OR_HAN

_QUOTES = frozenset('“”„‟"＂〝〟«»「」『』‹›')
_STARTS_QUOTED = re.compile(r"\s*[-–—]?\s*[“”„‟\"＂«»「『‹']")
_INTRODUCES = ".!?…:,;。！？：，、；،؛۔।–—-(（"
# A quotation that the original opens and closes inside one paragraph.
_QUOTED = re.compile(r"[“„«»「『\"][^“”„«»「」『』\"\n]{1,600}[”“«»」』\"]")
_FURTHER = 6  # paragraphs that a quotation or bracket may run over
_WORD = re.compile(r"[\w’'\-]+")


def find(article: Article, alignment: Alignment | None = None) -> Iterator[Flag]:
    """Flags in reading order."""
    if is_salad(article):
        return  # garble.word-order says it of the whole
    odd = [list(unpaired(p.text)) for p in article.paragraphs]
    sides = [frozenset(_side(mark) for mark in marks) for marks in odd]
    left_over = []
    for n, paragraph in enumerate(article.paragraphs):
        if odd[n]:
            there = original_text(alignment, paragraph.id)
            excused = _open_in_original(there)
            left_over += [
                (paragraph, mark, there)
                for mark in odd[n]
                if (mark.mark in _QUOTES) not in excused and not _runs_on(article.paragraphs, sides, n, mark)
            ]
    careless = sum(mark.mark in _QUOTES for _, mark, _ in left_over) > 1
    for paragraph, mark, there in left_over:
        quote = mark.mark in _QUOTES
        what = "opens here and never closes" if mark.side == "opens" else "closes here and never opened"
        sure = not quote or _inside_paragraph(paragraph.text, mark, there, careless)
        yield Flag(
            f"a {'quotation' if quote else 'bracket'} {what}",
            _place(paragraph, mark),
            severity=None if sure else "info",
            confidence=None if sure else 0.6,
        )


def _side(mark: Unpaired) -> tuple[bool, str, bool]:
    """What of a mark counts for its partner in another paragraph: whether it is a quotation mark, what it does, and
    whether it is the first character of its paragraph, as a bracket has to be to run on."""
    quote = mark.mark in _QUOTES
    return quote, mark.side, not quote and mark.at == 0


def _runs_on(
    paragraphs: Sequence[Paragraph], sides: Sequence[frozenset[tuple[bool, str, bool]]], n: int, mark: Unpaired
) -> bool:
    """Whether the partner stands in another paragraph, as in quotations and asides of several paragraphs."""
    quote = mark.mark in _QUOTES
    further = _FURTHER
    if quote and mark.side == "opens" and not _starts_sentence(paragraphs[n].text, mark.at):
        further = 1  # a word or phrase quoted inside a sentence hardly runs over paragraphs
    elif quote and mark.side == "opens" and n + 1 < len(paragraphs) and _STARTS_QUOTED.match(paragraphs[n + 1].text):
        return True
    if not quote and mark.side == "opens" and mark.at > 0:
        return False

    if mark.side == "opens":
        reach, partners = range(n + 1, n + 1 + further), {(quote, "closes", False), (quote, "closes", True)}
    else:
        reach, partners = range(n - further, n), {(quote, "opens", not quote)}
    return any(not partners.isdisjoint(sides[k]) for k in reach if 0 <= k < len(paragraphs))


def _starts_sentence(text: str, at: int) -> bool:
    """Whether a quotation that opens at `at` may hold whole sentences: it stands at the start of a sentence or after a
    colon, comma or dash, and does not go on in lower case."""
    before, after = text[:at].rstrip(), text[at + 1 : at + 20].lstrip(" \u00a0\u202f")
    return (not before or before[-1] in _INTRODUCES) and not after[:1].islower()


def _inside_paragraph(text: str, mark: Unpaired, there: str, careless: bool) -> bool:
    """Whether the partner must have stood in this very paragraph, so that its absence is certain. In a text that leaves
    several quotations open (`careless`), that of a whole sentence says little."""
    if mark.side == "closes":
        return False
    if not _starts_sentence(text, mark.at):
        return True
    return not careless and _QUOTED.search(there) is not None and not any(True for _ in unpaired(there))


def _open_in_original(there: str) -> set[bool]:
    """Which marks the original leaves without partner as well: quotation marks (True), brackets (False)."""
    return {other.mark in _QUOTES for line in there.split("\n") for other in unpaired(line)}


def _place(paragraph: Paragraph, mark: Unpaired) -> Place:
    """The mark with the word it touches; in scripts without spaces, with the next character or two."""
    text = paragraph.text
    if mark.side == "opens":
        word = _WORD.match(text, mark.at + 1)
        end = word.end() if word else mark.at + 1
        if word and KANA_OR_HAN.match(word.group()):
            end = min(end, mark.at + 3)
        return Place(paragraph.id, mark.at, end)
    start = mark.at
    while start > 0 and mark.at - start < 30 and not text[start - 1].isspace():
        start -= 1
        if KANA_OR_HAN.match(text[start]) and mark.at - start >= 2:
            break
    return Place(paragraph.id, start, mark.at + 1)


RULE = Rule("garble.unbalanced", find, needs="article", severity="minor", confidence=0.9, mqm="fluency/punctuation")
