"""`xlate-audit check`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from xlate_audit.cli import options as o

if TYPE_CHECKING:
    from xlate_audit.findings import Report


def command(
    reprints: Annotated[list[str], typer.Argument(metavar="REPRINT", help="Articles; - is standard input.")],
    format: o.Format = None,
    output: o.Output = None,
    select: o.Select = None,
    ignore: o.Ignore = None,
    show: o.Show = None,
    fail_on: o.FailOn = None,
    max_findings: o.MaxFindings = None,
    fix: o.Fix = False,
    fix_output: o.FixOutput = None,
    in_place: o.InPlace = False,
    glossary: o.Glossary = None,
    config: o.ConfigFile = None,
    no_config: o.NoConfig = False,
    profile: o.Profile = None,
    baseline: o.Baseline = None,
    write_baseline: o.WriteBaseline = None,
    dismissals: o.DismissalsFile = None,
    comments: o.Comments = None,
    verbose: o.Verbose = False,
    quiet: o.Quiet = False,
) -> int:
    """Audit articles on their own.

    Without an original, artifacts and garbling are found. An article that cannot be read is named on standard error,
    the others are still audited, and the exit status is 2.
    Several articles as JSON are an array, one is an object; jsonl is a line each.

    \b
    Examples:
      xlate-audit check reprint.txt
      xlate-audit check articles/*.txt --format jsonl --fail-on never
      pbpaste | xlate-audit check -
      xlate-audit check articles/*.txt --fix
      xlate-audit check articles/*.md --baseline known.json --output report.html --output junit=report.xml
    """
    from xlate_audit import check, load_article
    from xlate_audit.cli.fix import Fixer
    from xlate_audit.cli.inputs import Readable
    from xlate_audit.cli.progress import progress
    from xlate_audit.cli.settings import settings
    from xlate_audit.report.deliver import Delivery

    asked = settings(
        reprints,
        config=config,
        no_config=no_config,
        profile=profile,
        select=select,
        ignore=ignore,
        show=show,
        fail_on=fail_on,
        max_findings=max_findings,
        glossary=glossary,
        baseline=baseline,
        dismissals=dismissals,
        comments=comments,
        verbose=verbose,
    )
    delivery = Delivery.plan(
        format,
        output,
        show=asked.show,
        verbose=verbose,
        quiet=quiet,
        many=len(reprints) > 1,
        baseline=write_baseline,
        inputs=reprints,
    )
    fixer = Fixer.plan(fix, fix_output, in_place, reprints, printed=format is not None)

    def report(path: str) -> Report:
        if fixer is None:
            return check(load_article(path), config=asked.config)
        return fixer.run(path, lambda article: check(article, config=asked.config), quiet)

    readable = Readable(reprints, report)
    reports = []
    with progress(lambda: len(reprints), quiet=quiet or len(reprints) == 1, what="articles") as show_progress:
        for found in readable:
            reports.append(found)
            show_progress(len(reports))
    if fixer is not None and fixer.prints:
        delivery = delivery.without_printing()
    status = delivery.send(reports, asked.config)
    return 2 if readable.unreadable else status
