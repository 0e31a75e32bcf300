"""Bylines and captions of an HTML page, which the extraction of running text leaves out: put back where they stood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from xlate_audit.read.kinds import own_kind

Block = tuple[str, str]
"""Kind and text."""

_SPACES = re.compile(r"\s+")
_BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|author|authors|autor|auteur|autore|writer|by-line)(?:$|[\s_-])", re.I)
#: Where such marks are the site's: lists of other articles, comments, the author's biography at the foot.
_ELSEWHERE = frozenset(
    {"nav", "aside", "footer", "form", "ul", "ol", "figure", "figcaption", "head", "script", "style"}
)
_TEASERS = frozenset({"nav", "aside", "footer", "form", "a", "li"})
_LONGEST_BYLINE, _LONGEST_CAPTION = 120, 600
_TEXT_TAGS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote"})


def parsed(text: str) -> Any | None:
    """The tree of a page, None where it holds nothing."""
    from lxml import html

    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (ValueError, html.etree.ParserError):
        return None


def with_asides(blocks: Sequence[Block], text: str) -> list[Block]:
    """The blocks of an article with the byline and the captions of its page among them, each before the block that
    follows it on the page. What the extraction kept is told its kind."""
    if "figcaption" not in text and not _BYLINE.search(text) and "itemprop" not in text:
        return list(blocks)
    tree = parsed(text)
    if tree is None:
        return list(blocks)
    asides: dict[str, str] = {}
    at: dict[str, int] = {}  # where the block stands that an aside comes before
    number = {_key(block): n for n, (_, block) in reversed(list(enumerate(blocks)))}
    waiting: list[str] = []
    last = -1
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if (found := _aside(element)) is not None:
            kind, content = found
            if content not in asides:
                asides[content] = kind
                waiting.append(content)
        elif element.tag in _TEXT_TAGS and (n := number.get(_key(_text(element)))) is not None and n > last:
            at |= dict.fromkeys(waiting, n)
            waiting, last = [], n
    return list(_merged(blocks, asides, at))


def _merged(blocks: Sequence[Block], asides: dict[str, str], at: dict[str, int]) -> Iterator[Block]:
    kinds = {_key(content): kind for content, kind in asides.items()}
    kept = {_key(block) for _, block in blocks}
    before: dict[int, list[Block]] = {}
    for content, n in at.items():  # what stands below the article's last block is the page's
        if _key(content) not in kept:
            before.setdefault(max(n, 1 if blocks[0][0] == "title" else 0), []).append((asides[content], content))
    for n, (kind, block) in enumerate(blocks):
        yield from before.get(n, ())
        yield kinds.get(_key(block), kind) if kind == "body" else kind, block


def _aside(element: Any) -> Block | None:
    """A caption, or a byline by what the page calls it."""
    if element.tag == "figcaption":
        if any(parent.tag in _TEASERS for parent in element.iterancestors()):
            return None
        content = _text(element)
        return ("caption", content) if 0 < len(content) <= _LONGEST_CAPTION else None
    named = " ".join(element.get(a) or "" for a in ("class", "rel", "itemprop", "data-testid"))
    if not named.strip() or not _BYLINE.search(named) or element.tag in ("meta", "link", "body", "html"):
        return None
    content = _text(element)
    if not 0 < len(content) <= _LONGEST_BYLINE or any(parent.tag in _ELSEWHERE for parent in element.iterancestors()):
        return None
    if any(_BYLINE.search(parent.get("class") or "") for parent in element.iterancestors()):
        return None  # told with the whole line
    return ("byline", content) if own_kind(content) == "byline" or not content.endswith((".", "。")) else None


def _text(element: Any) -> str:
    return _SPACES.sub(" ", element.text_content()).strip()


def _key(text: str) -> str:
    return "".join(text.split())
