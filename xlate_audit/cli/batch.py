"""`xlate-audit batch`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from xlate_audit.cli import options as o


def command(
    manifest: Annotated[
        Path,
        typer.Argument(
            metavar="MANIFEST", help="JSON Lines, CSV or TSV with the columns id, original (may be missing), reprint."
        ),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Where the results go, JSON Lines.")],
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="How many processes work.")] = 1,
    resume: Annotated[bool, typer.Option("--resume", help="Keep what an earlier run finished; redo errors.")] = False,
    select: o.Select = None,
    ignore: o.Ignore = None,
    glossary: o.Glossary = None,
    model: o.Model = None,
    quiet: o.Quiet = False,
) -> None:
    """Audit many pairs, one report a line.

    Every row of the manifest is answered, in its order; its paths start from its folder. What cannot be read gives
    {"id", "error": {"type", "message"}}. Until all rows are done the results stand in FILE.part, from which --resume
    goes on.

    \b
    Example manifest:
      {"id": "a1", "original": "a1.en.txt", "reprint": "a1.ja.txt"}
      {"id": "a2", "reprint": "a2.html"}
    """
    from xlate_audit.dataset.results import run_batch

    config = o.settings(select=select, ignore=ignore, model=model, glossary=glossary)
    tally = run_batch(manifest, output, config, jobs=jobs, resume=resume)
    if not quiet:
        print(f"{output}: {tally}", file=sys.stderr)
