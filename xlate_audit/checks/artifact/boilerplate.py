"""Lines of the site around the article: sharing, advertising, newsletters, photo credits, related links, cookies.

What it does: reads every short line (and the first and last sentence of a paragraph) for what such lines are built of
in 28 languages; see `xlate_audit.text.boilerplate`. It also looks at how a line stands: a headline that runs straight
into the text of a paragraph, where the article keeps its paragraphs apart, belongs to another article; and with the
original at hand, so does a short line like a headline that has no counterpart there.

Why it matters: nothing shows more plainly that a page was scraped, and a related headline in the middle of a text
reads like a statement of the article.

What it cannot see: a house's own slogans; a related link in the form of a whole sentence without a lead. A credit or
a source line that the original has too is left alone, and so is a credit or caption that the format itself (HTML, NITF
…) marks as one: it is kept apart, not left in the text. The title is not looked at, nor a subheading that stands apart.

Languages: ar, cs, da, de, el, en, es, fa, fi, fr, he, hi, hu, id, it, ja, ko, nl, no, pl, pt, ro, ru, sv, tr, uk, vi,
zh; how a line stands: all.

False alarms: none in 77,000 words of clean professional translation (WMT22 and NTREX news, 20 languages).

    >>> from xlate_audit.text.boilerplate import boilerplate
    >>> boilerplate("Suscríbete a nuestro boletín", "es").kind
    'newsletter'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from xlate_audit.article import Alignment, Article, Flag, Paragraph, Place, Span
from xlate_audit.checks.rule import Rule
from xlate_audit.text.boilerplate import boilerplate

_WHAT = {
    "share": "a line for sharing the article",
    "advert": "a marker of advertising",
    "newsletter": "an invitation to subscribe",
    "follow": "an invitation to follow",
    "consent": "a notice on cookies or privacy",
    "comment": "a line about comments",
    "paywall": "a line about logging in or reading on",
    "app": "an invitation to install an app",
    "copyright": "a notice of rights",
    "navigation": "a line of the site's navigation",
    "related": "a link to another article",
    "credit": "a photo credit",
    "source": "a source line",
}
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_STOPS = re.compile(r"[.!?…:;,。．！？：；，、।॥۔؟؛،\"'”’»“«)）」』\]】–—-]\s*$")
#: A remark in brackets at the end of a paragraph: "… on Sunday. (Photo: A. Berg)".
_BRACKETED = re.compile(r"[(（\[【［][^()（）\[\]【】\n]{3,80}[)）\]】］]\s*$")
_OF_ORIGINAL = frozenset({"credit", "source", "copyright"})


def find(article: Article, alignment: Alignment | None = None, *, longest: int = 160) -> Iterator[Flag]:
    """`longest` is how many characters a line without counterpart may have and still be taken for a headline."""
    other = alignment.original.language if alignment else None
    for n, p in enumerate(article.paragraphs):
        if p.kind == "title" or article.set_apart(p.id):  # what the page marks as such was not left in the text
            continue
        marked: list[Span] = []
        for span in _candidates(p):
            found = boilerplate(span.of(p.text), article.language_of(p.id), article.language, other)
            if found is None or any(s.overlaps(span) for s in marked):
                continue
            if found.kind in _OF_ORIGINAL and _has_counterpart(p, span, alignment):
                continue
            if span.end - span.start < len(p.text) and "\n" not in p.text and not found.sure:
                continue  # inside running text only what is told from its words
            marked.append(span)
            yield Flag(
                f"{_WHAT[found.kind]} was left in the text",
                reprint=Place(p.id, span.start, span.end),
                suggestion="",
                confidence=None if found.sure else 0.75,
            )
        if marked:
            continue
        if (span := _glued_headline(p, article)) is not None:
            yield Flag(
                "a headline runs into the paragraph: probably a link to another article",
                reprint=Place(p.id, span.start, span.end),
                confidence=0.75,
            )
        elif n and alignment is not None and _stands_alone(p, article, alignment, longest):
            yield Flag(
                "a line like a headline that the original does not have: probably left over from the page",
                reprint=Place(p.id, 0, len(p.text)),
                severity="minor",
                confidence=0.6,
            )


def _candidates(p: Paragraph) -> Iterator[Span]:
    """The lines of a paragraph, and of a single line its first and last sentence."""
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(p.text) if m.group().strip()]
    yield from lines
    if len(lines) == 1 and len(p.sentences) > 1:
        yield from (p.sentences[0], p.sentences[-1])
    if len(lines) == 1 and (tail := _BRACKETED.search(p.text)) and tail.start() > 0:
        yield Span(tail.start(), tail.end())


def _has_counterpart(p: Paragraph, span: Span, alignment: Alignment | None) -> bool:
    if alignment is None:
        return False
    link = alignment.link_of.get(p.id)
    if link is None or not link.original:
        return False
    if _BRACKETED.fullmatch(span.of(p.text)) and span.end - span.start < len(p.text) / 2:
        return any(_BRACKETED.search(alignment.original.by_id[o].text) for o in link.original)
    there = sum(len(alignment.original.by_id[o].text) for o in link.original)
    return len(link.reprint) == 1 and there < 3 * len(p.text) + 40


def _glued_headline(p: Paragraph, article: Article) -> Span | None:
    """Lines at the beginning of a paragraph that no sentence ends, followed by a line that begins one."""
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(p.text) if m.group().strip()]
    if not 2 <= len(lines) <= 6 or p.kind != "body":
        return None
    broken = sum("\n" in q.text for q in article.paragraphs)
    if broken > max(3, len(article.paragraphs) // 4):
        return None  # an article of lines, not of paragraphs
    headline = []
    for line in lines:
        if _STOPS.search(line.of(p.text)):
            break
        headline.append(line)
    if not headline or len(headline) == len(lines) or len(headline) > 3:
        return None
    span = Span(headline[0].start, headline[-1].end)
    text, rest = span.of(p.text), p.text[span.end :].lstrip()
    words, letters = len(text.split()), sum(ch.isalpha() for ch in text)
    if not (words >= 5 or (words <= 2 and letters >= 14)) or len(text) > 220:
        return None
    return span if not rest[0].islower() and len(rest) > len(text) / 2 and _STOPS.search(rest) else None


def _stands_alone(p: Paragraph, article: Article, alignment: Alignment, longest: int) -> bool:
    """A short line between long ones, like a headline, and nothing in the original renders it."""
    link = alignment.link_of.get(p.id)
    if link is None or link.original or p.kind != "body" or alignment.relation != "reprint":
        return False
    if not 12 <= len(p.text) <= longest or _STOPS.search(p.text) or "\n" in p.text:
        return False
    short = sum(len(q.text) <= longest and not _STOPS.search(q.text) for q in article.paragraphs if q.kind == "body")
    return short <= max(2, len(article.paragraphs) // 5)


RULE = Rule(
    "artifact.boilerplate",
    find,
    needs="article",
    severity="major",
    confidence=0.9,
    mqm="accuracy/addition",
    repairs=True,
)
