"""Markdown: blocks by the CommonMark grammar, text without its marks, the title from front matter or the first heading.

Front matter (YAML or TOML) gives title, byline, dateline and metadata. Offsets into the file are not given (a link's
text is not where its paragraph is); lines and columns are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from xlate_audit.article import Article, Origin, Paragraph
from xlate_audit.read.kinds import own_kind
from xlate_audit.read.locate import anchors, plain, without_marks

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(?P<body>(?:[^\n]*+\n){0,200}?)\1[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"^(?P<key>[A-Za-z][\w-]{0,40})[ \t]*[:=][ \t]*(?P<value>[^\r\n]*?)[ \t]*$", re.M)
_ITEM = re.compile(r"^[ \t]*-[ \t]+(?P<value>[^\r\n]+?)[ \t]*$", re.M)
#: Fields of front matter by what they are to an article; the first that is there counts.
_FIELDS = {
    "title": ("title", "headline"),
    "language": ("language", "lang", "locale"),
    "author": ("author", "authors", "byline"),
    "dateline": ("dateline", "location", "place"),
    "date": ("date", "published", "pubdate"),
    "outlet": ("outlet", "publication", "site"),
    "url": ("url", "permalink", "link"),
    "canonical": ("canonical", "canonical_url", "canonical-url"),
    "based_on": (
        "original",
        "original_url",
        "original-url",
        "translation_of",
        "translationof",
        "isbasedon",
        "based_on",
    ),
    "id": ("id", "guid", "uuid"),
}
_TAG = re.compile(r"<[^<>]{0,2000}>")
#: A footnote's text, and the sign that leads to it; CommonMark knows neither.
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:\s*")
_FOOTNOTE_LINE = re.compile(r"^( {0,3})(?=\[\^[^\]\s]{1,40}\]:)", re.M)
#: Stands for a comment until the line is joined; the parser leaves no NUL in a text.
_COMMENT = "\x00"
_TO_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\](?!:)")


def read_markdown(text: str, path: str, encoding: str | None = None) -> Article:
    """The article in a Markdown text. `metadata` holds what its front matter declares."""
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
    for kind, value in (("dateline", fields.get("dateline")), ("byline", fields.get("author"))):
        if value and not any(p.kind == kind for p in paragraphs):
            at = 1 if paragraphs and paragraphs[0].kind == "title" else 0
            paragraphs.insert(at, Paragraph("", kind, value, line=1, column=1))
    places = anchors(text, without_marks(plain(text)), [p.text for p in paragraphs])
    told = tuple(
        replace(p, id=f"p{n}", line=at[0][1], column=at[0][2]) if at else replace(p, id=f"p{n}")
        for n, (p, at) in enumerate(zip(paragraphs, places, strict=True))
    )
    return Article(path, None, told, "markdown", encoding, fields, tuple(Origin(anchors=at) for at in places))


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """What a YAML or TOML head declares, and where it ends. Only plain values and lists of them are understood."""
    match = _FRONT.match(text)
    if match is None:
        return {}, 1 if text.startswith("\ufeff") else 0
    body = match["body"]
    given: dict[str, str] = {}
    for m in _FIELD.finditer(body):
        value = m["value"]
        if not value:  # a list on the lines below
            below = re.match(r"(?:\r?\n[ \t]*-[ \t]+[^\r\n]+){1,50}", body[m.end() :])
            value = ", ".join(_bare(i["value"]) for i in _ITEM.finditer(below[0])) if below else ""
        elif value.startswith("[") and value.endswith("]"):
            value = ", ".join(_bare(part) for part in value[1:-1].split(","))
        given.setdefault(m["key"].lower(), _bare(value))
    known = {key: next((given[name] for name in names if given.get(name)), "") for key, names in _FIELDS.items()}
    return {key: value for key, value in known.items() if value}, match.end()


def _bare(value: str) -> str:
    return value.strip().strip("\"'").strip()


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
        elif child.type == "html_inline" and child.content.startswith("<!--"):
            parts.append(_COMMENT)
    return "".join(parts).replace(f" {_COMMENT} ", " ").replace(_COMMENT, "")  # one blank, as a page shows it


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
