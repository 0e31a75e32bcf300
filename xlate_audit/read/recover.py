"""What the extraction of a page's text misses: blocks that it dropped from the middle, and texts too short for it.

The extraction judges each block by itself and lets short ones go. What stands between two blocks that it kept, in the
same box of the page, is part of the text all the same. And it counts letters, so that a short article in Chinese or
Japanese is none to it: then the box that the page calls the article is read, block by block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from xlate_audit.read.asides import beside
from xlate_audit.read.build import Block, clean

_KINDS = {"p": "body", "li": "list", "blockquote": "quote"} | {f"h{n}": "heading" for n in range(2, 7)}
_ALL = _KINDS | {"h1": "heading"}
_BODY = re.compile(
    r"(?:^|[\s_-])(?:article-?body|story-?body|entry-content|post-content|article-?content|article-?text|field--name-body)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_HOLDERS = frozenset({"ul", "ol", "li", "blockquote", "dl"})
#: More of an item in links than this, and it is a link to elsewhere.
_LINKED = 0.5


def with_dropped(found: Sequence[Block], tree: Any) -> list[Block]:
    """The blocks, and between them what the page has there and the extraction does not."""
    number = {_key(b.text): n for n, b in reversed(list(enumerate(found)))}
    known = {e: number.get(_key(clean(e.text_content()))) for e in tree.iter(*_KINDS, "h1", "td", "th")}
    items: list[tuple[Any, int | None]] = []
    listed: set[Any] = set()
    last = -1
    for element, n in known.items():
        if any(parent in listed for parent in element.iterancestors()):
            continue
        if n is not None and n > last:
            last = n
        elif n is None and any(known.get(part) is not None for part in element.iterdescendants(*_KINDS)):
            continue  # its parts are looked at one by one
        else:
            n = None
        listed.add(element)
        items.append((element, n))
    kept = [at for at, (_, n) in enumerate(items) if n is not None and found[n].kind != "title"]
    if len(kept) < 2:
        return list(found)
    boxes = {_box(items[at][0]) for at in kept}
    site = beside(tree)
    before: dict[int, list[Block]] = {}
    waiting: list[Block] = []
    for element, n in items[kept[0] : kept[-1] + 1]:
        if n is not None:
            before.setdefault(n, []).extend(waiting)
            waiting = []
        elif element.tag in _KINDS and known[element] is None and _box(element) in boxes and _is_text(element, site):
            waiting.append(Block(_KINDS[element.tag], clean(element.text_content())))
    return [b for n, block in enumerate(found) for b in (*before.get(n, ()), block) if b.text]


def main_text(tree: Any) -> tuple[list[Block], str | None]:
    """Every block of the box that holds the article, and the page's first heading."""
    heading = next((t for e in tree.iter("h1") if (t := clean(e.text_content()))), None) or tree.findtext(".//title")
    site = beside(tree)
    for box in _main_boxes(tree):
        found = list(_texts(box, site))
        if sum(b.kind == "body" for b in found) > 1:
            return found, heading
    return list(_texts(tree, site)), heading


def _main_boxes(tree: Any) -> Iterator[Any]:
    """Boxes that may hold the article, the surest first. No more than a few of each are looked at."""
    named = [e for e in tree.iter() if isinstance(e.tag, str) and e.tag not in ("html", "body")]
    yield from [e for e in named if "articlebody" in (e.get("itemprop") or "").lower()][:3]
    yield from [e for e in named if _BODY.search(f"{e.get('class') or ''} {e.get('id') or ''}")][:3]
    yield from [e for e in named if e.tag == "article"][:3]
    yield from [e for e in named if e.tag == "main" or e.get("role") == "main"][:3]


def _texts(box: Any, site: set[Any]) -> Iterator[Block]:
    for element in box.iter(*_ALL):
        if any(parent.tag in _ALL for parent in element.iterancestors()):
            continue
        if (content := clean(element.text_content())) and element not in site:
            yield Block(_ALL[element.tag], content)


def _box(element: Any) -> Any:
    parent = element.getparent()
    while parent is not None and parent.tag in _HOLDERS:
        parent = parent.getparent()
    return parent


def _is_text(element: Any, site: set[Any]) -> bool:
    if element in site:
        return False
    whole = len(clean(element.text_content()))
    linked = sum(len(clean(a.text_content())) for a in element.iter("a"))
    return linked <= _LINKED * whole


def _key(text: str) -> str:
    return "".join(text.split())
