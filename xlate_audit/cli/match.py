"""`xlate-audit match`."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from xlate_audit.cli import options as o


def command(
    originals: Annotated[Path, typer.Argument(metavar="ORIGINALS", help="The folder of the originals.")],
    reprints: Annotated[Path, typer.Argument(metavar="REPRINTS", help="The folder of the reprints.")],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="MANIFEST", help="Where the pairs go: .csv, .tsv, else JSON Lines, for `batch`."
        ),
    ],
    unmatched: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Where the rest goes, JSON Lines: reprints without original, originals, unreadable."
        ),
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="How many processes read.")] = 1,
    model: o.Model = None,
    quiet: o.Quiet = False,
) -> None:
    """Find which reprint belongs to which original.

    Compares what articles say, in any languages, with names and numbers as evidence, and aligns those that this leaves
    in doubt. An original may have many reprints, or none; a reprint has one original, or none and then no row. Each row
    has "id", "original", "reprint" (paths from the manifest's folder), "probability", and "by", what that rests on.

    \b
    Example:
      xlate-audit match originals/ reprints/ --output manifest.jsonl --unmatched rest.jsonl
      xlate-audit batch manifest.jsonl --output results.jsonl
    """
    from xlate_audit.cli.progress import progress
    from xlate_audit.dataset.folders import articles_in
    from xlate_audit.dataset.match.manifest import write_pairs, write_rest
    from xlate_audit.dataset.match.run import match_folders
    from xlate_audit.files import may_write

    begun = time.monotonic()
    may_write((output, unmatched))

    def total() -> int:
        return len(articles_in(originals)) + len(articles_in(reprints))

    with progress(total, quiet=quiet, what="articles") as show:
        found = match_folders(originals, reprints, model, jobs=jobs, progress=show)
    pairs = write_pairs(found, originals, reprints, output)
    if unmatched is not None:
        write_rest(found, originals, reprints, unmatched)
    if not quiet:
        print(
            f"{output}: {pairs} pairs; {len(found.matches) - pairs} reprints without an original, {len(found.alone)} "
            f"originals without a reprint, {len(found.unreadable)} unreadable; {time.monotonic() - begun:.1f} s",
            file=sys.stderr,
        )
