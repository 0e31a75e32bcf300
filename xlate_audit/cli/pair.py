"""`xlate-audit pair`."""

from __future__ import annotations

from xlate_audit.cli import options as o


def command(
    original: o.Original,
    reprint: o.PairedReprint = None,
    originals: o.Originals = None,
    fetch: o.Fetch = False,
    format: o.Format = None,
    output: o.Output = None,
    select: o.Select = None,
    ignore: o.Ignore = None,
    show: o.Show = None,
    fail_on: o.FailOn = None,
    min_score: o.MinScore = None,
    max_findings: o.MaxFindings = None,
    glossary: o.Glossary = None,
    model: o.Model = None,
    config: o.ConfigFile = None,
    no_config: o.NoConfig = False,
    profile: o.Profile = None,
    baseline: o.Baseline = None,
    write_baseline: o.WriteBaseline = None,
    dismissals: o.DismissalsFile = None,
    comments: o.Comments = None,
    fix: o.Fix = False,
    fix_output: o.FixOutput = None,
    in_place: o.InPlace = False,
    verbose: o.Verbose = False,
    quiet: o.Quiet = False,
) -> int:
    """Audit a reprint against its original.

    Prints the verdict, the scores and the faulty paragraphs beside those they render. One file alone is a file of pairs
    (XLIFF, TMX), or, with --originals or --fetch, a reprint that names its original.

    \b
    Examples:
      xlate-audit pair original.txt reprint.txt
      xlate-audit pair original.html reprint.html --output report.json --fail-on critical
      curl -s https://example.org/story | xlate-audit pair original.txt - --min-score 80
      xlate-audit pair original.txt reprint.txt --fix --fix-output repaired.txt
      xlate-audit pair reprint.html --originals archive/
      xlate-audit pair translation.xliff
    """
    from xlate_audit import audit, load_embedder
    from xlate_audit.cli.fix import Fixer
    from xlate_audit.cli.settings import settings
    from xlate_audit.cli.sides import sides
    from xlate_audit.report.deliver import Delivery

    asked = settings(
        [reprint or original],
        config=config,
        no_config=no_config,
        profile=profile,
        select=select,
        ignore=ignore,
        model=model,
        show=show,
        fail_on=fail_on,
        min_score=min_score,
        max_findings=max_findings,
        glossary=glossary,
        baseline=baseline,
        dismissals=dismissals,
        comments=comments,
        verbose=verbose,
    )
    named = (original, reprint) if reprint else (original,)
    delivery = Delivery.plan(
        format, output, show=asked.show, verbose=verbose, quiet=quiet, baseline=write_baseline, inputs=named
    )
    fixer = Fixer.plan(fix, fix_output, in_place, named[-1:], originals=named[:-1], printed=format is not None)
    pair = sides(original, reprint, originals, fetch)
    if fixer is None:
        report = audit(pair.original, pair.reprint, config=asked.config)
    else:
        embedder = load_embedder(asked.config.model)
        report = fixer.run(
            pair.path, lambda article: audit(pair.original, article, config=asked.config, embedder=embedder), quiet
        )
        delivery = delivery.without_printing() if fixer.prints else delivery
    return delivery.send([report], asked.config)
