"""`xlate-audit dismiss`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from xlate_audit.cli import options as o


def command(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="A report, JSON or JSON Lines; - is standard input.")],
    fingerprints: Annotated[
        list[str], typer.Argument(metavar="FINGERPRINT", help="Which findings of it; --verbose prints fingerprints.")
    ],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why it may stand.")],
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who says so.")] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DAY", help="The last day on which it holds, as in --until 2030-12-31.")
    ] = None,
    everywhere: Annotated[
        bool, typer.Option("--everywhere", help="In every article, not in that of the report alone.")
    ] = False,
    file: Annotated[Path, typer.Option("--file", metavar="FILE", help="The dismissals file that it goes into.")] = Path(
        "dismissals.toml"
    ),
    quiet: o.Quiet = False,
) -> None:
    """Let findings stand, with a reason.

    They go into a dismissals file, which --dismissals or the settings name, and speak again after the last day.

    \b
    Example:
      xlate-audit dismiss report.json 62390fae749d67b1 --reason "a code sample" --by Ada --until 2030-12-31
    """
    from xlate_audit.dismissalfile import add_decisions, decisions_on, findings_of

    found = findings_of(report)
    entries = decisions_on(found, fingerprints, reason=reason, by=by, until=until, everywhere=everywhere)
    add_decisions(file, entries)
    if not quiet:
        for decision, about in entries:
            print(f"{file}: {decision.rule} dismissed: {about}", file=sys.stderr)
