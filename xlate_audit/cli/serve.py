"""`xlate-audit serve`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from xlate_audit.cli import options as o


def command(
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Address to listen on; this machine alone unless told.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")] = 8765,
    token: Annotated[
        str | None,
        typer.Option(
            metavar="TOKEN",
            envvar="XLATE_AUDIT_TOKEN",
            help="What requests must bring (Authorization: Bearer TOKEN); better told in the environment.",
        ),
    ] = None,
    max_bytes: Annotated[int, typer.Option(min=1, metavar="BYTES", help="Largest request.")] = 4_000_000,
    timeout: Annotated[
        float, typer.Option(min=0.001, metavar="SECONDS", help="Longest that a request may take; then it is cut off.")
    ] = 30.0,
    workers: Annotated[int, typer.Option("--workers", "-j", min=1, help="How many processes audit.")] = 1,
    select: o.Select = None,
    ignore: o.Ignore = None,
    fail_on: o.FailOn = None,
    min_score: o.MinScore = None,
    max_findings: o.MaxFindings = None,
    glossary: o.Glossary = None,
    model: o.Model = None,
    config: o.ConfigFile = None,
    no_config: o.NoConfig = False,
    profile: o.Profile = None,
    baseline: o.Baseline = None,
    dismissals: o.DismissalsFile = None,
    comments: o.Comments = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="A line for every request.")] = False,
    quiet: o.Quiet = False,
) -> None:
    """Answer audits over HTTP, for a CMS.

    POST /pair takes {"original": TEXT, "reprint": TEXT}, POST /check {"reprint": TEXT}; the answer is the report, and
    the header X-Gate says whether the gate passed. GET /openapi.json describes it all. Needs the extra "serve".

    \b
    Examples:
      xlate-audit serve --port 8765
      XLATE_AUDIT_TOKEN=secret xlate-audit serve --host 0.0.0.0 --workers 4
      curl -s localhost:8765/check -H 'Content-Type: application/json' -d '{"reprint": "Title\\n\\nText."}'
    """
    from xlate_audit.cli.settings import settings
    from xlate_audit.errors import InputError

    try:
        from xlate_audit.serve.app import Limits, build
        from xlate_audit.serve.run import bound, run
    except ImportError as error:
        raise InputError(
            f"serve needs packages that are not installed ({error.name}): pip install 'xlate-audit[serve]'"
        ) from error

    asked = settings(
        config=config,
        no_config=no_config,
        profile=profile,
        select=select,
        ignore=ignore,
        model=model,
        fail_on=fail_on,
        min_score=min_score,
        max_findings=max_findings,
        glossary=glossary,
        baseline=baseline,
        dismissals=dismissals,
        comments=comments,
        verbose=verbose,
    )
    listening, address, loopback = bound(host, port)
    if not loopback and not token and not quiet:
        print("xlate-audit: open to other machines without a token (--token)", file=sys.stderr)
    hosts = frozenset({"localhost", "127.0.0.1", "::1", host.lower()}) if loopback else None
    app = build(asked.config, Limits(max_bytes, timeout, workers), token or None, hosts)
    run(app, listening, verbose=verbose, ready=lambda: None if quiet else print(address, file=sys.stderr, flush=True))
