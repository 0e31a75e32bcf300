"""Reading what the command line names."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from xlate_audit.errors import InputError, SeveralArticles

T = TypeVar("T")


class Readable(Generic[T]):
    """What `read` makes of those `paths` that can be read, in order; the others are named on standard error and counted
    in `unreadable`. Of a file that holds several articles (a feed, a book), each is read."""

    def __init__(self, paths: Iterable[str], read: Callable[[str], T]) -> None:
        self.paths = tuple(paths)
        self.read = read
        self.unreadable = 0

    def __iter__(self) -> Iterator[T]:
        for path in self.paths:
            yield from self._articles(path)

    def _articles(self, path: str) -> Iterator[T]:
        try:
            yield self.read(path)
        except SeveralArticles as several:
            for number in range(1, several.count + 1):
                yield from self._articles(f"{path}#{number}")
        except InputError as error:
            self.unreadable += 1
            print(f"xlate-audit: {error}", file=sys.stderr)
