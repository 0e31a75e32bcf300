"""`xlate-audit dataset build` and `xlate-audit dataset learn`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from xlate_audit.cli import options as o

app = typer.Typer(help="Build a dataset for editors from results, and learn from their verdicts.")

Results = Annotated[list[Path], typer.Argument(metavar="RESULTS...", help="Results of `batch`, JSON Lines.")]


def _names(values: list[str] | None) -> tuple[str, ...]:
    return tuple(name.strip() for value in values or () for name in value.split(",") if name.strip())


@app.command()
def build(
    results: Results,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where the dataset goes.")],
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="jsonl, csv, parquet, hf, tmx, xliff, label-studio, prodigy, doccano, marot; may be repeated. "
            "parquet and hf need the extra `parquet`.",
        ),
    ] = None,
    unit: Annotated[Literal["paragraph", "sentence"], typer.Option(help="What a unit is.")] = "paragraph",
    languages: Annotated[
        list[str] | None, typer.Option(metavar="PAIR", help='Only these pairs: "ja-en", "*-fr", "de-*".')
    ] = None,
    min_fidelity: Annotated[
        float | None, typer.Option(min=0, max=1, help="Only units of this fidelity (0 to 1) or more.")
    ] = None,
    max_fidelity: Annotated[
        float | None, typer.Option(min=0, max=1, help="Only units of this fidelity or less.")
    ] = None,
    rule: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help="Only units with a finding of this rule or family.")
    ] = None,
    without_rule: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help="Only units without a finding of this rule or family.")
    ] = None,
    sound: Annotated[bool, typer.Option("--sound", help="Only units without any finding.")] = False,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND",
            help="Kinds of units: match, merge, split, moved (these unless told), omitted, added, alone (of articles "
            "audited without original).",
        ),
    ] = None,
    min_length: Annotated[int, typer.Option(min=0, help="Characters that the shorter text must have.")] = 1,
    max_length: Annotated[int | None, typer.Option(min=1, help="Characters that the longer text may have.")] = None,
    near: Annotated[
        float,
        typer.Option(
            min=0.3, max=2, help="Share of letter strings from which a unit is a near duplicate; over 1: keep them."
        ),
    ] = 0.8,
    split: Annotated[str, typer.Option(metavar="SHARES", help="Sizes of train, validation and test.")] = "80,10,10",
    seed: Annotated[int, typer.Option(help="Draws which story goes into which split.")] = 1,
    reviews: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Verdicts of `review`, whose decisions the findings get.")
    ] = None,
    name: Annotated[str, typer.Option(help="The dataset's name, for its card.")] = "News reprints",
    licence: Annotated[str, typer.Option(help="The dataset's licence, for its card.")] = "other",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Take the place of a folder that is there.")] = False,
    quiet: o.Quiet = False,
) -> None:
    """Make a dataset of aligned, scored, flagged units from results.

    Filters units, takes out exact and near duplicates, splits by story so that nothing leaks, and writes the chosen
    formats with a card, statistics, pictures and checksums. What went in and out is counted and printed.

    \b
    Example:
      xlate-audit dataset build results.jsonl --output dataset/ --format jsonl,tmx --min-fidelity 0.5
    """
    from xlate_audit.cli.progress import progress
    from xlate_audit.dataset.build import Options, build
    from xlate_audit.dataset.filters import PAIRED, Filters
    from xlate_audit.dataset.verdicts import judged_by

    filters = Filters(
        kinds=_names(kind) or PAIRED,
        languages=_names(languages),
        least_fidelity=min_fidelity,
        most_fidelity=max_fidelity,
        rules=_names(rule),
        without=_names(without_rule),
        shortest=min_length,
        longest=max_length,
        sound=sound,
    )
    options = Options(
        filters=filters,
        level=unit,
        near=near,
        shares=_shares(split),
        seed=seed,
        formats=tuple(dict.fromkeys(_names(format))) or ("jsonl",),
        name=name,
        licence=licence,
    )
    with progress(lambda: None, quiet=quiet, what="reports read") as show:
        counts, left_out = build(
            results, output, options, overwrite=overwrite, judged=judged_by(reviews), progress=show
        )
    if not quiet:
        for label, number in counts.to_dict().items():
            print(f"{number:>9}  {label}", file=sys.stderr)
        for form, reasons in left_out.items():
            told = ", ".join(f"{n} units ({reason})" for reason, n in reasons.items())
            print(f"           not in {form}, which cannot hold them: {told}", file=sys.stderr)


@app.command()
def learn(
    results: Results,
    reviews: Annotated[Path, typer.Option(metavar="FILE", help="Verdicts of `review` on these results.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where the settings that follow go (TOML).")
    ] = None,
    table: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where the verdicts go as a table of cases: .csv, else JSON Lines."),
    ] = None,
    quiet: o.Quiet = False,
) -> None:
    """Tell from editors' verdicts how often each rule is wrong in which languages, and what settings follow.

    Prints a table. A rule is left out, or only remarks, where even the favourable end of what its verdicts allow is
    low; a severity that editors changed alike becomes the rule's. What follows is first tried on reports that were kept
    back, and the result told.

    \b
    Example:
      xlate-audit dataset learn results.jsonl --reviews results.jsonl.verdicts.sqlite --output learnt.toml
      xlate-audit batch manifest.jsonl --config learnt.toml --output results.jsonl
    """
    from xlate_audit.dataset import learn as learning
    from xlate_audit.dataset.verdicts import all_rows, write_table
    from xlate_audit.files import may_write, replacing

    may_write((output, table), (*results, reviews))
    every = all_rows(results, reviews)
    rows = learning.usable(every)
    kept = [row for row in rows if learning.held_back(row)]
    tried = learning.trial(kept, learning.advise([row for row in rows if not learning.held_back(row)]))
    print(learning.report(rows), end="")
    told = f"tried on {len(kept)} of {len(rows)} verdicts, kept back: {tried}"
    if table is not None:
        write_table(every, table)
    if output is not None:
        head = (f"Learnt from {len(rows)} verdicts with `xlate-audit dataset learn`.", told)
        with replacing(output) as stream:
            stream.write(learning.settings_file(learning.advise(rows), head))
    if not quiet:
        print(told, file=sys.stderr)


def _shares(text: str) -> tuple[tuple[str, float], ...]:
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != 3 or min(numbers) < 0 or not 0 < sum(numbers) < float("inf"):
        raise typer.BadParameter(f"--split is three numbers such as 80,10,10, not {text!r}")
    return tuple(zip(("train", "validation", "test"), (n / sum(numbers) for n in numbers), strict=True))
