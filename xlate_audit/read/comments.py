"""Comments in Markdown and HTML that leave rules out: `<!-- xlate-audit: ignore drift.name: agency spelling -->`.

Within a block (a paragraph, heading, list item) a comment speaks of that block; between blocks, of the next one that is
part of the article. Several rules or families stand with commas between; what follows a colon is the reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from xlate_audit.article import Comment, Paragraph

_MARK = "xlate-audit:"
_IN_SOURCE = re.compile(r"<!--(.{0,2000}?)-->", re.S)
_ASKING = re.compile(r"\s*xlate-audit:\s*ignore\b(?P<names>[^:]*)(?::(?P<reason>.*))?", re.S)
_TAG = re.compile(r"<!--.{0,2000}?-->|<[^<>]{0,2000}>", re.S)
_BLOCKS = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "figcaption", "caption", "td", "th", "dt", "dd", "pre",
    "address", "article", "div", "section",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a comment asks for: names of rules or families, perhaps none, and a reason."""

    rules: tuple[str, ...]
    reason: str | None


@dataclass(frozen=True, slots=True)
class _Block:
    """A block of the source: its letters and digits, and the comments that speak of it alone or of what follows."""

    key: str
    within: tuple[_Asked, ...] = ()
    before: tuple[_Asked, ...] = ()


def comments_of(text: str, format: str, paragraphs: Sequence[Paragraph]) -> tuple[Comment, ...]:
    """The comments in an article's source that speak to us, each with the number of the paragraph that it speaks of."""
    if _MARK not in text or format not in ("markdown", "html"):
        return ()
    by_key: dict[str, list[int]] = {}
    for number, paragraph in enumerate(paragraphs):
        by_key.setdefault(_key(paragraph.text), []).append(number)
    found, waiting = list[Comment](), list[_Asked]()
    seen = Counter[str]()
    for block in _markdown(text) if format == "markdown" else _html(text):
        waiting += block.before
        if block.key and (waiting or block.within):
            numbers = _numbers(block.key, by_key, seen[block.key])
            speaking = (*waiting, *block.within) if numbers else ()
            found += (Comment(number, one.rules, one.reason) for number in numbers for one in speaking)
            waiting = [] if numbers else waiting
        seen[block.key] += 1
    return tuple(found)


def asked(comment: str) -> tuple[tuple[str, ...], str | None] | None:
    """What a comment asks for, None where it does not speak to us.

    >>> asked(" xlate-audit: ignore drift.name, garble: checked ")
    (('drift.name', 'garble'), 'checked')
    >>> asked(" xlate-audit is fine ")
    """
    match = _ASKING.match(comment)
    if match is None:
        return None
    names = tuple(name for name in re.split(r"[\s,]+", match["names"]) if name)
    return names, " ".join((match["reason"] or "").split()) or None


def _parsed(comments: Iterable[str]) -> tuple[_Asked, ...]:
    return tuple(_Asked(*one) for one in map(asked, comments) if one is not None)


def _key(text: str) -> str:
    """What a block is known by, whatever the reader made of its blanks and marks."""
    return "".join(ch for ch in text if ch.isalnum())


def _numbers(key: str, by_key: Mapping[str, Sequence[int]], earlier: int) -> Sequence[int]:
    """The paragraphs that a block became: one that is alike (of several the one whose turn it is), else its parts."""
    alike = by_key.get(key)
    if alike:
        return [alike[min(earlier, len(alike) - 1)]]
    return [number for part, numbers in by_key.items() if part and part in key for number in numbers]


def _markdown(text: str) -> Iterator[_Block]:
    from markdown_it import MarkdownIt

    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "inline":
            children = token.children or ()
            told = [m for child in children if child.type == "html_inline" for m in _IN_SOURCE.findall(child.content)]
            shown = (child.content for child in children if child.type in ("text", "code_inline", "image"))
            yield _Block(_key("".join(shown)), _parsed(told))
        elif token.type == "html_block":
            told = _parsed(_IN_SOURCE.findall(token.content))
            key = _key(_TAG.sub(" ", token.content))
            yield _Block(key, within=told) if key else _Block("", before=told)


def _html(text: str) -> Iterator[_Block]:
    from lxml import html

    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (ValueError, html.etree.ParserError):
        return
    elements = list(tree.iter())
    holders = set()
    for element in elements:
        if element.tag in _BLOCKS:
            for parent in element.iterancestors():
                if parent in holders:
                    break
                holders.add(parent)
    leaves = {element for element in elements if element.tag in _BLOCKS and element not in holders}
    waiting: list[str] = []
    for element in elements:
        if isinstance(element, html.HtmlComment):
            if not any(parent in leaves for parent in element.iterancestors()):
                waiting.append(element.text or "")
        elif element in leaves:
            inside = [comment.text or "" for comment in element.iter(html.etree.Comment)]
            yield _Block(_key(element.text_content()), _parsed(inside), _parsed(waiting))
            waiting = []
