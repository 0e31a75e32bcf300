"""Files that hold several articles: a feed, a book, an archive. One is chosen as in feed.xml#2."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xlate_audit.errors import InputError, SeveralArticles, shown

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Part:
    """One article of a file: what its format calls it (an id, an address) and its title."""

    name: str
    title: str


def split_part(path: str) -> tuple[str, str | None]:
    """A path and the part of the file that it names.

    >>> split_part("news/feed.xml#2"), split_part("news/feed.xml")
    (('news/feed.xml', '2'), ('news/feed.xml', None))
    """
    file, mark, part = path.rpartition("#")
    return (file, part) if mark and file and part else (path, None)


def chosen(parts: Sequence[Part], part: str | None, path: str) -> int:
    """Which of the parts is asked for: by its number from 1, else by its name. A file of one needs no choice.

    Raises SeveralArticles, saying how to choose, where it is not told, and InputError where there is no such part.
    """
    if part is None:
        if len(parts) == 1:
            return 0
        first = parts[0].title[:_SHOWN] or parts[0].name
        raise SeveralArticles(
            f"{shown(path)} holds {len(parts)} articles: name one by its number, as in {path}#1 ({first})", len(parts)
        )
    if part.isascii() and part.isdigit() and 1 <= int(part) <= len(parts):
        return int(part) - 1
    named = [n for n, p in enumerate(parts) if p.name == part]
    if len(named) == 1:
        return named[0]
    raise InputError(f"{shown(path)} holds no article {part}: its articles are numbered 1 to {len(parts)}")
