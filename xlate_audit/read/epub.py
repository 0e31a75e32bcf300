"""EPUB 2 and 3: the chapters of a book, in the order of its spine; one is chosen as in book.epub#3."""

from __future__ import annotations

from typing import Any

from xlate_audit.article import Article
from xlate_audit.errors import InputError, shown
from xlate_audit.read.archive import Archive, member
from xlate_audit.read.build import Block, article, one_title, shaped
from xlate_audit.read.parts import Part, chosen
from xlate_audit.read.tree import blocks, every, find, html_rule, language, parse_xml, text_of

CONTAINER = "META-INF/container.xml"
#: Covers, title pages and imprints have less text than a chapter; so many chapters are looked at.
_LEAST, _MOST = 200, 2000


def read_epub(archive: Archive, path: str, part: str | None = None) -> Article:
    """A chapter of a book: the one asked for, else the only one with running text. Raises InputError where there are
    several or none."""
    package = find(parse_xml(archive.text(CONTAINER), path), "rootfile")
    opf = "" if package is None else package.get("full-path") or ""
    root = parse_xml(archive.text(opf), path)
    chapters: list[tuple[str, Any, list[Block]]] = []
    for name in _spine(root, opf)[:_MOST]:
        if name in archive:
            tree = parse_xml(archive.text(name), path)
            if found := _chapter(tree):
                chapters.append((name, tree, found))
    long = [c for c in chapters if sum(len(b.text) for b in c[2]) >= _LEAST] or chapters
    if not long:
        raise InputError(f"{shown(path)} holds no article text: give a book with a chapter of text")
    names = [Part(name, next((b.text for b in found if b.kind == "title"), "")) for name, _, found in long]
    _, tree, found = long[chosen(names, part, path)]
    metadata = {
        "language": language(tree) or text_of(find(root, "language")).lower()[:2],
        "author": ", ".join(text for e in every(root, "creator") if (text := text_of(e))),
        "outlet": text_of(find(root, "publisher")),
        "id": text_of(find(root, "identifier")),
        "date": text_of(find(root, "date")),
    }
    return article(path, "epub", found, metadata)


def _spine(root: Any, opf: str) -> list[str]:
    """Members of the spine in order, without the table of contents."""
    items = {e.get("id"): e for e in every(root, "item")}
    found = []
    for reference in every(root, "itemref"):
        item = items.get(reference.get("idref"))
        if (
            item is not None
            and "html" in (item.get("media-type") or "")
            and "nav" not in (item.get("properties") or "")
        ):
            found.append(member(opf, item.get("href") or ""))
    return found


def _chapter(tree: Any) -> list[Block]:
    body = find(tree, "body")
    return [] if body is None else one_title(shaped(blocks(body, html_rule)))
