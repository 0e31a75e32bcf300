"""`xlate-audit score`."""

from __future__ import annotations

import sys
import time
from typing import Annotated

import typer

from xlate_audit.cli import options as o

_TOLD_EVERY = 1.0  # seconds


def command(
    source: Annotated[
        str,
        typer.Argument(
            metavar="INPUT", help="JSON Lines or TSV (source, target), one segment a line; - is standard input."
        ),
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where the scored rows go; - is standard output.")
    ] = "-",
    scorer: Annotated[
        str | None,
        typer.Option("--scorer", metavar="NAME", help="fidelity, comet:MODEL, command:PROGRAM, or a plug-in's name."),
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="How many processes score.")] = 2,
    quiet: o.Quiet = False,
) -> None:
    """Score how faithful translations are, segment by segment.

    Every row comes back, in its place, with "fidelity" from 0 to 1 added; the rest of the row stays as it is. Rows are
    never held all at once. A row that is none stops the run with its line named, and FILE is not written.

    \b
    Example row:
      {"id": "1", "source": "Nein.", "target": "No.", "source_language": "de", "target_language": "en"}
    """
    from xlate_audit.score.scorers import DEFAULT_SCORER
    from xlate_audit.score.stream import score_file

    begun = told = time.monotonic()

    def progress(rows: int) -> None:
        nonlocal told
        now = time.monotonic()
        if not quiet and now - told >= _TOLD_EVERY:
            told = now
            print(f"{rows} rows, {rows / (now - begun):.0f} a second", file=sys.stderr)

    def opened(licence: str) -> None:
        if not quiet and scorer and scorer != DEFAULT_SCORER:
            print(f"{scorer}: licence {licence}", file=sys.stderr)

    rows = score_file(source, output, scorer, jobs=jobs, progress=progress, opened=opened)
    if not quiet:
        print(f"{rows} rows scored in {time.monotonic() - begun:.1f} s", file=sys.stderr)
