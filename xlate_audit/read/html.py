"""HTML: the article's text by trafilatura, what the page has about it apart, and what the page says of itself.

Navigation, advertising and comments are left out, as trafilatura tells them. Bylines, captions, credits, corrections
and links to other articles stand among the paragraphs with their kinds (see `asides`); language, address and the work
that the page renders are in the metadata (see `page`). Findings have line and column of the page's source.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from xlate_audit.article import Article
from xlate_audit.errors import InputError, shown
from xlate_audit.read.asides import with_asides
from xlate_audit.read.build import BREAK, Block, article, clean, shaped, titled
from xlate_audit.read.locate import plain, without_markup
from xlate_audit.read.page import page_metadata
from xlate_audit.read.recover import main_text, with_dropped
from xlate_audit.read.tree import is_note_sign, parse_html

#: A page of more elements, or of more characters outside of scripts, is no article.
MAX_ELEMENTS, MAX_TEXT = 100_000, 2_000_000
_KINDS = {"head": "heading", "p": "body", "quote": "quote", "item": "list", "cell": "list", "ab": "body"}


def read_html(text: str, path: str, encoding: str | None = None) -> Article:
    """The article in a page. `metadata` holds what the page says of itself; see `page`.

    Raises InputError where the page holds no running text.
    """
    tree = parse_html(text)
    metadata = {} if tree is None else page_metadata(tree)
    if tree is not None:
        _bounded(tree, path)
        for part in [e for e in tree.iter() if not isinstance(e.tag, str) or is_note_sign(e)]:
            part.drop_tree()  # signs of notes, and comments, which the extraction takes for words of a heading
    title, found, fields = _extracted(tree)
    notes = []
    if tree is not None and sum(b.kind == "body" for b in found) < 2:  # its last resort is all text in one block
        blocks, heading = main_text(tree)
        if len(blocks) > len(found):
            found = blocks
        title = heading or title
    whole = [Block("body", clean(line)) for line in metadata.pop("body", "").splitlines() if line.strip()]
    if sum(len(b.text) for b in whole) > 2 * sum(len(b.text) for b in found):
        found, title = whole, metadata.get("title") or title
        notes.append("the page shows less than it says: its text was taken from its JSON-LD (articleBody)")
    if tree is not None:
        found = with_dropped(found, tree)
    title = clean(title or metadata.get("title", ""))
    title = next((b.text for b in found[:3] if b.kind == "heading" and _same(b.text, title)), title)
    found = shaped(titled(found, title))
    if tree is not None:
        found = with_asides(found, tree)
    correction = clean(metadata.pop("correction", ""))
    if correction and not any(correction in b.text for b in found):
        found.append(Block("correction", correction))
    view = without_markup(plain(text))
    return article(path, "html", found, fields | metadata, file=text, view=view, encoding=encoding, notes=notes)


def _bounded(tree: Any, path: str) -> None:
    """Raises InputError for a page so large that reading it would take a minute; no article needs one."""
    if sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        raise InputError(f"{shown(path)} has more than {MAX_ELEMENTS:,} elements, too many for one article: split it")
    characters = sum(len(e.text or "") + len(e.tail or "") for e in tree.iter() if e.tag not in ("script", "style"))
    if characters > MAX_TEXT:
        raise InputError(f"{shown(path)} shows more than {MAX_TEXT:,} characters, too many for one article: split it")


def _same(heading: str, title: str) -> bool:
    return bool(title) and (heading in title or title in heading)


def _extracted(tree: Any | None) -> tuple[str | None, list[Block], dict[str, str]]:
    """Title, blocks and fields by trafilatura."""
    from trafilatura import bare_extraction

    if tree is None:
        return None, [], {}
    # A copy, for the extraction takes its tree to pieces.
    document = bare_extraction(
        deepcopy(tree),
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False},  # its date is not used, and takes longest to find
    )
    if document is None or isinstance(document, dict):
        return None, [], {}
    fields = {"url": document.url, "outlet": document.sitename, "author": document.author}
    found = list(_blocks(document.body)) if document.body is not None else []
    return document.title, found, {key: str(value) for key, value in fields.items() if value}


def _blocks(body: Any) -> Iterator[Block]:
    """Every block of trafilatura's tree, in order."""
    for element in body.iter("head", "p", "quote", "item", "cell", "ab"):
        if any(parent.tag in ("p", "quote", "item", "cell") for parent in element.iterancestors()):
            continue
        if element.tag == "quote" and element.find("p") is not None:
            for part in element.iter("p"):
                if content := _content(part):
                    yield Block("quote", content)
        elif content := _content(element):
            yield Block(_KINDS[element.tag], content)


def _content(element: Any) -> str:
    """Text of an element with single blanks; a line break that the page makes stays one."""
    parts = [element.text or ""]
    for child in element.iterdescendants():
        parts += [BREAK if child.tag == "lb" else "", child.text or "", child.tail or ""]
    return clean("".join(parts))
