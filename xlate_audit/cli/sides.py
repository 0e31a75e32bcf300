"""The two sides of a pair: as they are named, found by what the reprint says of itself, or together in one file."""

from __future__ import annotations

from dataclasses import dataclass

import typer

from xlate_audit.article import Article
from xlate_audit.cli import options as o
from xlate_audit.errors import InputError
from xlate_audit.read.load import load_article, load_source


@dataclass(frozen=True, slots=True)
class Sides:
    """The original, the path of the reprint, and the reprint itself where it is read already."""

    original: Article
    path: str
    article: Article | None = None

    @property
    def reprint(self) -> Article:
        return self.article or load_article(self.path)


def sides(first: str, second: str | None, originals: str | None, fetch: bool) -> Sides:
    """The sides that a command line names. One path alone is a file of ready-made pairs, or a reprint whose original is
    looked for in the folder `originals`, then, with `fetch`, on the web.

    Raises a usage error where that does not make a pair, and InputError where a side cannot be read or found.
    """
    if second is not None:
        if originals is not None or fetch:
            raise typer.BadParameter("--originals and --fetch find the original: give the reprint alone")
        o.one_standard_input(first, second)
        return Sides(load_article(first), second)
    source = load_source(first)
    if source.holds_pairs:
        original, reprint = source.pair()
        return Sides(original, first, reprint)
    if originals is None and not fetch:
        raise typer.BadParameter(
            "give the reprint as well; or a file of pairs (XLIFF, TMX); or, with --originals DIR, a reprint that names "
            "its original"
        )
    return Sides(_found(source.article(), originals, fetch), first)


def _found(reprint: Article, originals: str | None, fetch: bool) -> Article:
    from xlate_audit.read.originals import fetch_original, find_original

    if originals is not None:
        try:
            return find_original(reprint, originals)
        except InputError:
            if not fetch:
                raise
    return fetch_original(reprint)
