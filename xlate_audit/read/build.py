"""From blocks, which readers find, to an article: numbered paragraphs with their kinds and places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from xlate_audit.article import Article, Origin, Paragraph
from xlate_audit.errors import InputError, shown
from xlate_audit.read.kinds import kinds, own_kind
from xlate_audit.read.locate import View, anchors

_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_HALF = re.compile("[\ud800-\udfff]")
#: Stands for a line break that the format makes, until blanks are joined; no text holds it.
BREAK = "\x00"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as a reader finds it. `declared`: the format names the kind, not the block's shape."""

    kind: str
    text: str
    declared: bool = True
    unit: str | None = None


def clean(text: str) -> str:
    """Text with single blanks, and a line break where BREAK stands.

    >>> clean(" a\\n  b\\x00 c ")
    'a b\\nc'
    """
    lines = (_SPACES.sub(" ", line).strip(" ") for line in text.split(BREAK))
    return "\n".join(line for line in lines if line.strip())


def shaped(blocks: Iterable[Block], *, whole: bool = False) -> list[Block]:
    """The blocks with body text told apart by its shape: credits, bylines, datelines, separators; with `whole`, also
    the title and headings of a text that marks none."""
    blocks = list(blocks)
    if whole and all(b.kind == "body" for b in blocks):
        names = kinds([b.text for b in blocks])
    else:
        names = [own_kind(b.text) if b.kind == "body" else b.kind for b in blocks]
    return [b if k == b.kind else replace(b, kind=k, declared=False) for b, k in zip(blocks, names, strict=True)]


def titled(blocks: Sequence[Block], title: str | None, *, near: int = 3) -> list[Block]:
    """The blocks with `title` before them, and not a second time among the first of them."""
    title = clean(title or "")
    if not title or any(b.kind == "title" for b in blocks):
        return list(blocks)
    key = _key(title)
    rest = [b for n, b in enumerate(blocks) if not (n < near and _key(b.text) == key)]
    return [Block("title", title), *rest]


def one_title(found: Sequence[Block], *, near: int = 3) -> list[Block]:
    """The blocks with the first heading as the title, where they have none."""
    if any(b.kind == "title" for b in found):
        return list(found)
    first = next((n for n, b in enumerate(found[:near]) if b.kind == "heading"), None)
    return [replace(b, kind="title") if n == first else b for n, b in enumerate(found)]


def article(
    path: str,
    format: str,
    blocks: Iterable[Block],
    metadata: Mapping[str, str],
    *,
    file: str = "",
    view: View | None = None,
    encoding: str | None = None,
    notes: Sequence[str] = (),
) -> Article:
    """The article of some blocks. With `view` (of `file`) every paragraph is given its line and column.

    Raises InputError where there is no text but a title.
    """
    kept = [replace(b, text=_whole(b.text)) for b in blocks if b.text.strip()]
    if not any(b.kind not in ("title", "related") for b in kept):
        raise InputError(f"{shown(path)} holds no article text: give a file with an article, or its text alone")
    places = anchors(file, view, [b.text for b in kept]) if view is not None else [()] * len(kept)
    paragraphs = tuple(
        Paragraph(f"p{n}", b.kind, b.text, line=at[0][1] if at else None, column=at[0][2] if at else None)
        for n, (b, at) in enumerate(zip(kept, places, strict=True))
    )
    origins = tuple(Origin(b.declared, at, b.unit) for b, at in zip(kept, places, strict=True))
    fields = {key: value for key, value in metadata.items() if value}
    return Article(path, None, paragraphs, format, encoding, fields, origins, (*notes, *_beside(kept)))


def _beside(blocks: Sequence[Block]) -> list[str]:
    """One remark on what stands beside the article."""
    count = sum(b.kind == "related" for b in blocks)
    if not count:
        return []
    what = "line that stands" if count == 1 else "lines that stand"
    return [f"{count} {what} beside the article (links to others, notices) kept apart by the format, not audited"]


def _whole(text: str) -> str:
    """Text without halves of characters, which JSON can hold and nothing can write."""
    return _HALF.sub("\ufffd", text)


def _key(text: str) -> str:
    return "".join(text.split()).casefold()
