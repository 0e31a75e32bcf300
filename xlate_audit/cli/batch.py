"""`xlate-audit batch`."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Annotated, Literal

import typer

from xlate_audit.cli import options as o


def command(
    manifest: Annotated[
        Path,
        typer.Argument(
            metavar="MANIFEST",
            help="JSON Lines, CSV, TSV or Parquet (a file, or a folder of parts) with the columns id, original (may be "
            "missing), reprint; - is JSON Lines from standard input. Or, with REPRINTS, the folder of the originals.",
        ),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Where the results go, JSON Lines.")],
    reprints: Annotated[
        Path | None,
        typer.Argument(metavar="REPRINTS", help="The folder of the reprints, which are paired with originals by name."),
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="How many processes work.")] = 1,
    resume: Annotated[bool, typer.Option("--resume", help="Keep what an earlier run finished; redo errors.")] = False,
    timeout: Annotated[
        float,
        typer.Option(min=0, metavar="SECONDS", help="A pair that takes longer is given up and answered; 0: never."),
    ] = 120.0,
    engine: Annotated[
        Literal["local", "ray"], typer.Option(help="Who works: processes of this machine, or Ray (extra `ray`).")
    ] = "local",
    address: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Of a Ray cluster, for --engine ray; else Ray is started here."),
    ] = None,
    parquet: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Write the results as Parquet parts by languages too (extra `parquet`)."),
    ] = None,
    select: o.Select = None,
    ignore: o.Ignore = None,
    glossary: o.Glossary = None,
    model: o.Model = None,
    config: o.ConfigFile = None,
    no_config: o.NoConfig = False,
    profile: o.Profile = None,
    baseline: o.Baseline = None,
    write_baseline: o.WriteBaseline = None,
    dismissals: o.DismissalsFile = None,
    comments: o.Comments = None,
    quiet: o.Quiet = False,
) -> None:
    """Audit many pairs, one report a line.

    Every row of the manifest is answered, in its order; its paths start from its folder. What cannot be read, takes too
    long or breaks gives {"id", "error": {"type", "message"}}. A finished row stands in FILE.part at once, from which
    --resume goes on after whatever stopped the run; at the end FILE is there, whole.

    \b
    Example manifest:
      {"id": "a1", "original": "a1.en.txt", "reprint": "a1.ja.txt"}
      {"id": "a2", "reprint": "a2.html"}

    \b
    Examples:
      xlate-audit batch manifest.jsonl --output results.jsonl --jobs 4 --resume
      xlate-audit batch originals/ reprints/ --output results.jsonl
      xlate-audit batch manifest.csv --output results.jsonl --write-baseline known.json
    """
    if address and engine != "ray":
        raise typer.BadParameter("--address is for --engine ray")
    from xlate_audit.cli.progress import progress
    from xlate_audit.cli.settings import settings
    from xlate_audit.dataset.known import write_known
    from xlate_audit.dataset.parquet import write_results
    from xlate_audit.dataset.results import run_batch
    from xlate_audit.dataset.sources import count, paths_start, rows_of, starting_from, workers
    from xlate_audit.files import may_write

    asked = settings(
        [str(reprints or manifest)],
        config=config,
        no_config=no_config,
        profile=profile,
        select=select,
        ignore=ignore,
        model=model,
        glossary=glossary,
        baseline=baseline,
        dismissals=dismissals,
        comments=comments,
    )
    may_write((write_baseline,), (manifest, output))
    audited = starting_from(paths_start(manifest, reprints), asked.config)
    rows = rows_of(manifest, reprints, output)
    begun = time.monotonic()
    with (
        workers(audited, jobs, timeout or None, ray=engine == "ray", address=address) as crew,
        progress(lambda: count(manifest, reprints, output), quiet=quiet) as show,
    ):
        tally = run_batch(rows, output, crew, resume=resume, progress=lambda tally: show(tally.rows))
    if parquet is not None:
        write_results(output, parquet)
    if write_baseline is not None:
        known = write_known(output, paths_start(manifest, reprints), Path(write_baseline))
        if not quiet:
            print(f"{write_baseline}: {known} known from now on", file=sys.stderr)
    if not quiet:
        seconds = time.monotonic() - begun
        rate = f", {(tally.rows - tally.kept) / seconds:.1f} a second" if tally.rows > tally.kept else ""
        print(f"{output}: {tally}; {seconds:.1f} s{rate}", file=sys.stderr)
