"""Reading what the command line names."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from xlate_audit.errors import InputError

T = TypeVar("T")


class Readable(Generic[T]):
    """What `read` makes of those `paths` that can be read, in order; the others are named on standard error and counted
    in `unreadable`."""

    def __init__(self, paths: Iterable[str], read: Callable[[str], T]) -> None:
        self.paths = tuple(paths)
        self.read = read
        self.unreadable = 0

    def __iter__(self) -> Iterator[T]:
        for path in self.paths:
            try:
                yield self.read(path)
            except InputError as error:
                self.unreadable += 1
                print(f"xlate-audit: {error}", file=sys.stderr)
