"""A line break inside a sentence or a headline.

What it does: finds a line break in a paragraph, or a paragraph break, before which no sentence ends and after which
none begins: "…the negotiations that began" or "…part in community / development" over two paragraphs. In scripts with
capitals the small letter after the break says so; in others, a paragraph of running text that stops without a mark
and whose next line goes on. Texts that are broken into lines throughout (wrapped mail, verse, lists) are left alone.

Why it matters: readers stumble, and every tool after this one (segmentation, alignment, search) takes the two halves
for two sentences.

What it cannot see: a break that happens to fall between two sentences, which is none; a break before a capitalised
word inside one paragraph counts only where the paragraph's other lines are whole.

Languages: all. The suggestion puts a space in place of the break, or nothing in Chinese, Japanese and Thai.

False alarms: none in 77,000 words of clean professional translation (WMT22 and NTREX news, 20 languages).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from xlate_audit.article import Alignment, Article, Flag, Paragraph, Place
from xlate_audit.checks.rule import Rule
from xlate_audit.text.scripts import script_of

#: The lookbehind keeps it linear: a long run of blanks is tried from its start alone.
_BREAK = re.compile(r"(?<![ \t\u00a0\u3000])[ \t\u00a0\u3000]*(?:\r\n|[\n\r\x85\u2028\u2029])\s*")
_WORD = re.compile(r"[^\s]{1,40}")
_END = re.compile(r"[.!?…:;。．！？：；।॥።፧፨။។։჻۔؟؛·״\"'”’»›«“„」』）)\]】》〉*|—–_=>-]\s*$|\.\.\.$")
_STOP = re.compile(r"[.!?…:;]\W*$")
_INNER_END = re.compile(r"[.!?][\"”»’)]?\s+\S")
_SMALL = re.compile(r"(?<=\s)[^\W\d_]{1,3}$")
_ITEM = re.compile(r"^\s*(?:[-–—•*·▪►●○■□◆→»>#]|\(?\d{1,3}[.):、]|\(?[a-zа-яA-Zα-ω][.)]\s|[①-⑳])")
_OPENS = frozenset("\"'“”‘„«»‹「『（([【《〈—–-•*")
_CASED = frozenset({"Latin", "Cyrillic", "Greek", "Armenian"})
_UNSPACED = frozenset({"Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"})
#: How a sentence can end in a script without capitals although no mark follows.
_FINAL = re.compile(r"(?:[다요죠까]|です|ます|でした|ました|である|だった|した|いる|ない|た|だ|る)$")


def find(article: Article, alignment: Alignment | None = None, *, wrapped: float = 0.25) -> Iterator[Flag]:
    """`wrapped` is the share of paragraphs with line breaks above which the text is broken into lines on purpose."""
    body = [p for p in article.paragraphs if p.text.strip()]
    broken = sum(bool(_BREAK.search(p.text)) for p in body)
    if broken <= max(2, wrapped * len(body)):
        for p in body:
            yield from _inside(p)
    whole = [p for p in body if p.kind in ("title", "heading", "body")]
    if _ends_open(whole) <= max(4, 0.25 * len(whole)):
        for one, two in pairwise(whole):
            if one.kind != "title" and two.kind == "body":
                yield from _between(one, two, alignment)


def _ends_open(paragraphs: list[Paragraph]) -> int:
    """How many paragraphs stop without a mark: lists, tables and scraped pages are full of them."""
    return sum(p.kind == "body" and not _END.search(p.text) for p in paragraphs)


def _inside(p: Paragraph) -> Iterator[Flag]:
    breaks = list(_BREAK.finditer(p.text))
    if not breaks or len(breaks) > 3 or any(_ITEM.match(p.text[m.end() :]) for m in breaks) or _ITEM.match(p.text):
        return
    for m in breaks:
        before, after = p.text[: m.start()], p.text[m.end() :]
        if not before or not after or not _goes_on(before.rpartition("\n")[2], after.partition("\n")[0]):
            continue
        left = _WORD.findall(before[-40:])
        right = _WORD.match(after)
        start = m.start() - (len(left[-1]) if left and script_of(before[-1]) not in _UNSPACED else 1)
        end = m.end() + (len(right.group()) if right and script_of(after[0]) not in _UNSPACED else 1)
        joint = _joint(before, after)
        yield Flag(
            "line break inside a sentence",
            reprint=Place(p.id, start, end),
            suggestion=p.text[start : m.start()] + joint + p.text[m.end() : end],
        )


def _between(one: Paragraph, two: Paragraph, alignment: Alignment | None) -> Iterator[Flag]:
    before, after = one.text.rstrip(), two.text.lstrip()
    if _ITEM.match(before) or _ITEM.match(after) or len(before) < 15:
        return
    sure = _goes_on(before, after) and (_cased(after) and after[0].islower())
    if not sure and not (_may_go_on(before, after) and _halves(one, two, alignment)):
        return
    end = len(before)
    last = _WORD.findall(before[-40:])[-1]
    unspaced = any(script_of(ch) in _UNSPACED for ch in last[-3:])
    start = end - (min(len(last), 8) if unspaced else len(last))
    first = m.group() if (m := _WORD.match(after)) else ""
    yield Flag(
        f"the paragraph breaks off inside a sentence, which goes on in the next: “{last} / {first}”",
        reprint=Place(one.id, start, end),
    )


def _goes_on(before: str, after: str) -> bool:
    """Whether no sentence ends in the line `before` and none begins in `after`."""
    first = after[0]
    if not _cased(after):
        return _may_go_on(before, after)
    if first.islower():
        return not _looks_like_name(after) and not _STOP.search(before)
    # A capital or a figure: only where the line holds running text, or stops at a comma or at a small word that no
    # headline ends in ("of the"); else it may be a headline
    if not first.isalnum() or (_END.search(before) and not before.endswith((",", "،"))):
        return False
    return (
        len(before) > 130
        or before.endswith((",", "،"))
        or bool(_INNER_END.search(before) or (_SMALL.search(before) and before[-1].islower()))
    )


def _may_go_on(before: str, after: str) -> bool:
    """The same where capitals do not tell: no mark at the end, no ending of a sentence, no opening mark after it."""
    if not after[0].isalnum() or (after[0].isdigit() and _cased(after)) or len(before) < 8:
        return False
    if before[-1] in "」』）" and after[0] in "とをの" and before[-2] not in "。！？":  # the particle after a quotation
        return True
    return before.endswith((",", "、", "，", "،")) or not (_END.search(before) or _FINAL.search(before))


def _cased(after: str) -> bool:
    return script_of(after[0]) in _CASED or (not after[0].isalpha() and any(script_of(c) in _CASED for c in after[:20]))


def _looks_like_name(after: str) -> bool:
    """ "iPhone", "eBay", "al-Assad", "van Gogh": small letters that begin a sentence."""
    word = (_WORD.match(after) or [""])[0]
    return any(ch.isupper() for ch in word) or "@" in word or "://" in word or word.startswith("www.")


def _halves(one: Paragraph, two: Paragraph, alignment: Alignment | None) -> bool:
    """Both render one paragraph of the original; without an original, in a script without capitals, the first holds
    whole sentences before the one that stops."""
    if alignment is not None:
        link = alignment.link_of.get(one.id)
        long_enough = len(one.text) >= (10 if script_of(one.text[0]) in _UNSPACED else 20)
        return link is not None and len(link.original) == 1 and two.id in link.reprint and long_enough
    if one.kind != "body":
        return False  # a subheading stops without a mark as well
    if _cased(two.text.lstrip()) or not _END.search(two.text):
        return False
    return len(one.sentences) >= 2


def _joint(before: str, after: str) -> str:
    return "" if {script_of(before[-1]), script_of(after[0])} & _UNSPACED else " "


RULE = Rule(
    "artifact.line-break",
    find,
    needs="article",
    severity="minor",
    confidence=0.9,
    mqm="design/line-break",
    repairs=True,
)
