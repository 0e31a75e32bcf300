"""HTML: the article's text by trafilatura, title and paragraphs apart, the language that the page declares.

Navigation, advertising and comments are left out, as trafilatura tells them. Offsets into the file are not given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from xlate_audit.article import Article, Paragraph
from xlate_audit.errors import InputError, shown
from xlate_audit.read.asides import parsed, with_asides

_LANGUAGE = re.compile(r"<html\b[^>]{0,2000}?\b(?:xml:)?lang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.I)
_KINDS = {"head": "heading", "p": "body", "quote": "quote", "item": "list", "cell": "list", "ab": "body"}
_TEXT_TAGS = {"p": "body", "li": "list", "blockquote": "quote", "figcaption": "caption"} | {
    f"h{n}": "heading" for n in range(1, 7)
}
#: Stands for <br> until blanks are joined; no page holds it, the parser drops it.
_BREAK = "\x00"
#: The parser gives up below 256 levels.
_DEEPEST = 200
_BOX = re.compile(r"<(/?)(?:div|span|section|font|center)\b[^>]{0,2000}>", re.I)
_SPACES = re.compile(r"[ \t\r\n\f]+")


def read_html(text: str, path: str, encoding: str | None = None) -> Article:
    """The article in a page. `metadata` holds declared language, address, outlet and author where the page names them.

    Raises InputError where the page holds no running text.
    """
    from trafilatura import bare_extraction

    text = _shallow(text)
    declared = _LANGUAGE.search(text)
    metadata = {"language": declared[1].lower()} if declared else {}
    document = bare_extraction(text, include_comments=False, include_tables=True, with_metadata=True)
    blocks: list[tuple[str, str]] = []
    title = None
    if document is not None and not isinstance(document, dict):
        title = document.title
        fields = {"url": document.url, "outlet": document.sitename, "author": document.author, "date": document.date}
        metadata |= {key: str(value) for key, value in fields.items() if value}
        if document.body is not None:
            blocks = list(_blocks(document.body))
    if sum(kind == "body" for kind, _ in blocks) < 2:  # its last resort is all text in one block
        plain, heading = _all_text(text)
        if len(plain) > len(blocks):
            blocks = plain
        title = heading or title
    title = _SPACES.sub(" ", title or "").strip()
    if title:
        title = next((t for k, t in blocks[:3] if k == "heading" and (t in title or title in t)), title)
        blocks = [b for n, b in enumerate(blocks) if not (n < 3 and b[1] == title)]
        blocks.insert(0, ("title", title))
    blocks = with_asides(blocks, text)
    if not any(kind != "title" for kind, _ in blocks):
        raise InputError(f"{shown(path)} holds no article text: give a page with an article, or its text alone")
    paragraphs = tuple(Paragraph(f"p{n}", kind, value) for n, (kind, value) in enumerate(blocks))
    return Article(path, None, paragraphs, "html", encoding, metadata)


def _shallow(text: str) -> str:
    """A page whose boxes are nested deeper than the parser follows, without its boxes; any other as it is."""
    depth = deepest = 0
    for m in _BOX.finditer(text):
        depth += -1 if m[1] else 1
        deepest = max(deepest, depth)
    return text if deepest <= _DEEPEST else _BOX.sub("\n", text)


def _blocks(body: Any) -> Iterator[tuple[str, str]]:
    """Kind and text of every block of trafilatura's tree, in order."""
    for element in body.iter("head", "p", "quote", "item", "cell", "ab"):
        if any(parent.tag in ("p", "quote", "item", "cell") for parent in element.iterancestors()):
            continue
        if element.tag == "quote" and element.find("p") is not None:
            for part in element.iter("p"):
                if content := _content(part):
                    yield "quote", content
        elif content := _content(element):
            yield _KINDS[element.tag], content


def _content(element: Any) -> str:
    """Text of an element with single blanks; a line break that the page makes stays one."""
    parts = [element.text or ""]
    for child in element.iterdescendants():
        parts += [_BREAK if child.tag == "lb" else "", child.text or "", child.tail or ""]
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(parts).split(_BREAK))
    return "\n".join(line for line in lines if line)


def _all_text(text: str) -> tuple[list[tuple[str, str]], str | None]:
    """Every block of a page and its first heading: for pages of a few lines, in which trafilatura finds no article."""
    tree = parsed(text)
    if tree is None:
        return [], None
    blocks = []
    for element in tree.iter(*_TEXT_TAGS):
        content = _SPACES.sub(" ", element.text_content()).strip()
        if content and not any(parent.tag in _TEXT_TAGS for parent in element.iterancestors()):
            blocks.append((_TEXT_TAGS[element.tag], content))
    heading = next((t for e in tree.iter("h1") if (t := _SPACES.sub(" ", e.text_content()).strip())), None)
    return blocks, heading or tree.findtext(".//title")
