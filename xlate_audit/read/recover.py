"""Subheadings, list items and short paragraphs that the extraction of a page's text dropped from its middle.

The extraction judges each block by itself and lets short ones go. What stands between two blocks that it kept, in the
same box of the page, is part of the text all the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xlate_audit.read.asides import is_beside
from xlate_audit.read.build import Block, clean

_KINDS = {"p": "body", "li": "list", "blockquote": "quote"} | {f"h{n}": "heading" for n in range(2, 7)}
_HOLDERS = frozenset({"ul", "ol", "li", "blockquote", "dl"})
#: More of an item in links than this, and it is a link to elsewhere.
_LINKED = 0.5


def with_dropped(found: Sequence[Block], tree: Any) -> list[Block]:
    """The blocks, and between them what the page has there and the extraction does not."""
    number = {_key(b.text): n for n, b in reversed(list(enumerate(found)))}
    items: list[tuple[Any, str, int | None]] = []
    last = -1
    for element in tree.iter(*_KINDS, "h1"):
        if any(parent.tag in _KINDS for parent in element.iterancestors()):
            continue
        content = clean(element.text_content())
        n = number.get(_key(content))
        if n is not None and n > last:
            last = n
        else:
            n = None
        if content:
            items.append((element, content, n))
    kept = [at for at, (_, _, n) in enumerate(items) if n is not None and found[n].kind != "title"]
    if len(kept) < 2:
        return list(found)
    boxes = {_box(items[at][0]) for at in kept}
    before: dict[int, list[Block]] = {}
    waiting: list[Block] = []
    for element, content, n in items[kept[0] : kept[-1] + 1]:
        if n is not None:
            before.setdefault(n, []).extend(waiting)
            waiting = []
        elif element.tag in _KINDS and _key(content) not in number and _box(element) in boxes and _is_text(element):
            waiting.append(Block(_KINDS[element.tag], content))
    return [b for n, block in enumerate(found) for b in (*before.get(n, ()), block)]


def _box(element: Any) -> Any:
    parent = element.getparent()
    while parent is not None and parent.tag in _HOLDERS:
        parent = parent.getparent()
    return parent


def _is_text(element: Any) -> bool:
    if is_beside(element):
        return False
    whole = len(clean(element.text_content()))
    linked = sum(len(clean(a.text_content())) for a in element.iter("a"))
    return linked <= _LINKED * whole


def _key(text: str) -> str:
    return "".join(text.split())
