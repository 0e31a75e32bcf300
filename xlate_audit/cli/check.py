"""`xlate-audit check`."""

from __future__ import annotations

from typing import Annotated

import typer

from xlate_audit.cli import options as o


def command(
    reprints: Annotated[list[str], typer.Argument(metavar="REPRINT", help="Articles; - is standard input.")],
    format: o.Format = None,
    output: o.Output = None,
    select: o.Select = None,
    ignore: o.Ignore = None,
    show: o.Show = None,
    fail_on: o.FailOn = "major",
    max_findings: o.MaxFindings = None,
    verbose: o.Verbose = False,
    quiet: o.Quiet = False,
) -> int:
    """Audit articles on their own.

    Without an original, artifacts and garbling are found. An article that cannot be read is named on standard error,
    the others are still audited, and the exit status is 2.

    \b
    Examples:
      xlate-audit check reprint.txt
      xlate-audit check articles/*.txt --format jsonl --fail-on never
      pbpaste | xlate-audit check -
    """
    from xlate_audit import check
    from xlate_audit.cli.inputs import Readable
    from xlate_audit.report.deliver import Delivery

    config = o.settings(select=select, ignore=ignore, fail_on=fail_on, max_findings=max_findings)
    delivery = Delivery.plan(format, output, show=show, verbose=verbose, quiet=quiet)
    articles = Readable(reprints)
    status = delivery.send([check(article, config=config) for article in articles], config)
    return 2 if articles.unreadable else status
