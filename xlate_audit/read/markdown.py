"""Markdown: blocks by the CommonMark grammar, text without its marks, the title from front matter or the first heading.

Offsets into the file are not given (a link's text is not where its paragraph is); lines are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from xlate_audit.article import Article, Paragraph
from xlate_audit.read.kinds import own_kind

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(?P<body>(?:.*\r?\n){0,200}?)\1[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"^(?P<key>title|headline|lang|language|locale)\s*[:=]\s*(?P<value>.+?)\s*$", re.M | re.I)
_TAG = re.compile(r"<[^<>]{0,2000}>")
#: A footnote's text, and the sign that leads to it; CommonMark knows neither.
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:\s*")
_FOOTNOTE_LINE = re.compile(r"^( {0,3})(?=\[\^[^\]\s]{1,40}\]:)", re.M)
_TO_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\](?!:)")


def read_markdown(text: str, path: str, encoding: str | None = None) -> Article:
    """The article in a Markdown text. `metadata` holds the title and language that its front matter declares."""
    from markdown_it import MarkdownIt

    fields, skipped = _front_matter(text)
    body = text[skipped:]
    above = len(re.findall(r"\r\n|\r|\n", text[:skipped]))
    paragraphs: list[Paragraph] = []
    if "title" in fields:
        paragraphs.append(Paragraph("p0", "title", fields["title"], line=1, column=1))
    tokens = MarkdownIt("commonmark").enable("table").parse(_FOOTNOTE_LINE.sub(r"\1\\", body))  # else a link's address
    stack: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            stack.append(token.type)
        elif token.nesting == -1 and stack:
            stack.pop()
        elif token.type in ("inline", "html_block"):
            content = _inline(token) if token.type == "inline" else _TAG.sub(" ", token.content)
            kind = _kind(stack, token, any(p.kind == "title" for p in paragraphs), bool(paragraphs))
            line = above + token.map[0] + 1 if token.map else None
            for part, name in _parts(_TO_FOOTNOTE.sub("", content), kind):
                paragraphs.append(Paragraph(f"p{len(paragraphs)}", name, part, line=line, column=1))
    if len(paragraphs) > 1 and paragraphs[1].kind == "heading" and paragraphs[1].text == paragraphs[0].text:
        del paragraphs[1]  # the front matter's title again, as the page's first heading
    return Article(path, None, tuple(paragraphs), "markdown", encoding, fields)


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """Title and language that a YAML or TOML head declares, and where it ends."""
    match = _FRONT.match(text)
    if match is None:
        return {}, 1 if text.startswith("\ufeff") else 0
    fields = {m["key"].lower(): m["value"].strip("\"'") for m in _FIELD.finditer(match["body"])}
    known = {"headline": "title", "lang": "language", "locale": "language"}
    return {known.get(k, k): v for k, v in fields.items() if v}, match.end()


def _inline(token: Token) -> str:
    parts = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak":
            parts.append("\n")
        elif child.type == "image" and child.content:
            parts.append(child.content)
    return "".join(parts)


def _kind(stack: list[str], token: Token, titled: bool, begun: bool) -> str:
    if "heading_open" in stack:
        return "heading" if titled or begun else "title"
    if "blockquote_open" in stack:
        return "quote"
    if "list_item_open" in stack or "table_open" in stack:
        return "list"
    children = token.children or ()
    if any(child.type == "image" for child in children) and not any(child.type == "text" for child in children):
        return "caption"
    return "body"


def _parts(content: str, kind: str) -> Iterator[tuple[str, str]]:
    """The parts of a block with their kinds: footnotes stand alone, and a body block may be a byline by its shape."""
    cuts = [m.span() for m in _FOOTNOTE.finditer(content)] if kind == "body" else []
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(content)]
    for n, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if text := content[start:end].strip():
            yield text, "footnote" if n else own_kind(text) if kind == "body" else kind
