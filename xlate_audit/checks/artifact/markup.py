"""Markup left in the text: entities, tags, reference markers, wiki, Markdown and BBCode, escapes.

What it does: finds `&nbsp;` and `&amp;#39;` (also pulled apart by machine translation: `& quot ;`), HTML tags,
`[[1]]` and `[2]` directly after a word, `[[link|text]]`, `**bold**`, `[text](address)`, `[b]…[/b]`, `\\u00e9`, `%20`
in words and calls of scripts. The suggestion holds the plain text.

Why it matters: a reader sees the seams of the copying, and a translator may have translated around them.

What it cannot see: a bare `*` or `_`, which texts also use on purpose. An editor's "[s]he" and a censored "f**k" are
no markup; neither is a tag that the original names too, nor an entity without its semicolon, but for the common ones.

Languages: all.

False alarms: none in 77,000 words of clean professional translation (WMT22 and NTREX news, 20 languages).

    >>> from xlate_audit.text.markup import find_markup
    >>> [m.repair for m in find_markup("They didn&#8217;t move.[[1]]")]
    ['’', '']
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate_audit.article import Alignment, Article, Flag, Place
from xlate_audit.checks.artifact.counterpart import original_text, plain
from xlate_audit.checks.rule import Rule
from xlate_audit.text.markup import find_markup

_NAMES = {
    "tag": "an HTML tag", "entity": "an HTML entity", "reference": "a reference marker", "wiki": "wiki markup",
    "link": "a Markdown link", "markdown": "Markdown", "bbcode": "BBCode", "escape": "an escape sequence",
    "percent": "percent-encoding", "code": "a piece of code",
}  # fmt: skip


def find(article: Article, alignment: Alignment | None = None) -> Iterator[Flag]:
    original: str | None = None
    for p in article.paragraphs:
        for found in find_markup(p.text):
            shown = found.span.of(p.text)
            if original is None:
                original = original_text(alignment)
            if found.kind == "tag" and plain(shown) in original:
                continue  # a text about pages names tags, and so does its original
            yield Flag(
                f"{_NAMES[found.kind]} was left in the text: {shown[:40]}{'…' if len(shown) > 40 else ''}",
                reprint=Place(p.id, found.span.start, found.span.end),
                suggestion=found.repair,
            )


RULE = Rule(
    "artifact.markup", find, needs="article", severity="major", confidence=0.95, mqm="design/markup", repairs=True
)
