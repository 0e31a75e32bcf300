"""Reading what the command line names."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from xlate_audit.article import Article
from xlate_audit.errors import InputError
from xlate_audit.read import load_article


class Readable:
    """The articles among `paths` that can be read, in order; the others are named on standard error and counted."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = tuple(paths)
        self.unreadable = 0

    def __iter__(self) -> Iterator[Article]:
        for path in self.paths:
            try:
                yield load_article(path)
            except InputError as error:
                self.unreadable += 1
                print(f"xlate-audit: {error}", file=sys.stderr)
