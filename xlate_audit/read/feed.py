"""RSS (2.0 and 1.0) and Atom: an item with its full text, which is HTML most of the time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from xlate_audit.article import Article
from xlate_audit.errors import InputError, shown
from xlate_audit.read.build import Block, article, clean, shaped, titled
from xlate_audit.read.locate import plain, without_markup
from xlate_audit.read.parts import Part, chosen
from xlate_audit.read.tree import (
    blocks,
    children,
    code,
    every,
    html_blocks,
    html_rule,
    language,
    local,
    parse_xml,
    text_of,
)

_MEDIA = "{http://search.yahoo.com/mrss/}"


def read_feed(text: str, path: str, encoding: str | None = None, part: str | None = None) -> Article:
    """The article in a feed; of several items, the `part` asked for. Raises InputError where no item has text."""
    root = parse_xml(text, path)
    items = [root] if local(root) in ("entry", "item") else list(every(root, "item", "entry"))
    if not items:
        raise InputError(f"{shown(path)} is a feed without items: give one that has some")
    item = items[chosen([Part(_address(i), _title(i)) for i in items], part, path)]
    found, full = _text(item)
    found = titled(found, _title(item))
    at = 1 if found and found[0].kind == "title" else 0
    kinds = {b.kind for b in found}
    byline = ", ".join(_authors(item))
    head = [Block("byline", byline)] if byline and "byline" not in kinds else []
    found = [*found[:at], *head, *found[at:], *_media(item), *_related(item)]
    view = without_markup(without_markup(plain(text)))
    notes = [] if full else ["the feed gives a summary of this item, not its full text"]
    return article(path, "feed", found, _metadata(item, root), file=text, view=view, encoding=encoding, notes=notes)


def _title(item: Any) -> str:
    return clean(" ".join(b.text for b in _content(next(children(item, "title"), None))))


def _text(item: Any) -> tuple[list[Block], bool]:
    """The longest text of an item, and whether the feed calls it the whole."""
    whole = [c for c in children(item, "encoded", "content") if not c.tag.startswith(_MEDIA)]
    for element in whole:
        if found := _content(element):
            return shaped(found), True
    short = [_content(c) for c in children(item, "description", "summary") if not c.tag.startswith(_MEDIA)]
    longest = max(short, key=lambda found: sum(len(b.text) for b in found), default=[])
    return shaped(longest), len(longest) > 1


def _content(element: Any | None) -> list[Block]:
    """What an element holds: XHTML as such, or HTML or text in its characters."""
    if element is None:
        return []
    if len(element) and any(isinstance(e.tag, str) for e in element):
        return blocks(element, html_rule)
    text = "".join(element.itertext()) if not len(element) else text_of(element)
    if element.get("type") == "text":
        return [Block("body", clean(line)) for line in text.splitlines() if line.strip()]
    if "<" in text:
        return html_blocks(text)
    return [b for line in text.splitlines() if line.strip() for b in html_blocks(line)]


def _authors(item: Any) -> Iterator[str]:
    for element in children(item, "author", "creator"):
        names = list(children(element, "name"))
        text = text_of(names[0] if names else element)
        if text:  # RSS asks for an address with the name in brackets
            yield text.partition("(")[2].rstrip(") ") if "@" in text and "(" in text else text


def _media(item: Any) -> Iterator[Block]:
    """Captions and credits of the pictures that an item carries (Media RSS)."""
    for element in item.iter(f"{_MEDIA}description", f"{_MEDIA}credit"):
        kind = "caption" if local(element) == "description" else "credit"
        if text := " ".join(b.text for b in html_blocks(text_of(element))):
            yield Block(kind, text)


def _related(item: Any) -> Iterator[Block]:
    for link in children(item, "link"):
        if link.get("rel") == "related" and (title := clean(link.get("title") or "")):
            yield Block("related", title)


def _address(item: Any) -> str:
    for name in ("guid", "id", "link"):
        for element in children(item, name):
            if address := (element.get("href") if element.get("rel", "alternate") == "alternate" else "") or text_of(
                element
            ):
                return address
    return item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about") or ""


def _metadata(item: Any, root: Any) -> dict[str, str]:
    links = [
        (e.get("rel") or "alternate", e.get("href") or text_of(e), e.get("hreflang") or "")
        for e in children(item, "link")
    ]
    declared = [
        text_of(e)
        for holder in (item, *item.iterancestors(), *children(root, "channel"))
        for e in children(holder, "language")
    ]
    date = next((text_of(e) for e in children(item, "published", "pubDate", "date", "updated")), "")
    channel = next((e for e in (*children(root, "channel"), root)), root)
    return {
        "language": code(declared[0]) if declared and declared[0] else language(item),
        "id": _address(item),
        "url": next((a for rel, a, _ in links if rel == "alternate" and a), ""),
        "date": date,
        "author": ", ".join(_authors(item)),
        "outlet": text_of(next(children(channel, "title"), None)) if channel is not item else "",
        "based_on": "\n".join(a for rel, a, _ in links if rel == "via" and a),
        "alternates": "\n".join(f"{lang.lower()} {a}" for rel, a, lang in links if rel == "alternate" and lang and a),
    }
