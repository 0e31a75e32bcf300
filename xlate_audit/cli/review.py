"""`xlate-audit review`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from xlate_audit.cli import options as o


def command(
    results: Annotated[Path, typer.Argument(metavar="RESULTS", help="Results of `batch`, JSON Lines.")],
    store: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where verdicts are kept (SQLite); RESULTS.verdicts.sqlite unless told."),
    ] = None,
    editor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who judges, unless they say so on the page.")
    ] = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Address to listen on; this machine alone unless told.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")] = 8766,
    quiet: o.Quiet = False,
) -> None:
    """Let editors judge findings on a local web page.

    Shows both sides with what was found. The keyboard accepts, dismisses with a reason, changes severity or place, adds
    a missed fault, links paragraphs, and undoes. Several editors may judge the same findings; the page tells how far
    they agree. Whoever can reach the address can judge: it is this machine unless told. Needs the extra "review".

    \b
    Example:
      xlate-audit review results.jsonl
      xlate-audit dataset build results.jsonl --reviews results.jsonl.verdicts.sqlite --output dataset/
    """
    from xlate_audit.errors import InputError

    try:
        from xlate_audit.dataset.review.app import build
        from xlate_audit.dataset.review.run import bound, run
    except ImportError as error:
        raise InputError(
            f"review needs packages that are not installed ({error.name}): pip install 'xlate-audit[review]'"
        ) from error
    from xlate_audit.dataset.review.shelf import Reports
    from xlate_audit.dataset.review.store import Store

    reports = Reports(results)
    listening, address, hosts = bound(host, port)
    verdicts = Store(store or results.with_name(f"{results.name}.verdicts.sqlite"))
    if hosts is None and not quiet:
        print("xlate-audit: open to other machines: whoever can reach it can judge", file=sys.stderr)
    ready = None if quiet else f"{len(reports)} reports to judge at {address} (stop with Ctrl-C)"
    try:
        run(build(reports, verdicts, hosts, editor), listening, ready)
    finally:
        verdicts.close()
