"""Options that several commands share, each defined once, and the settings they amount to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from xlate_audit.report import FORMATS

if TYPE_CHECKING:
    from xlate_audit.config import Config

Original = Annotated[
    str, typer.Argument(metavar="ORIGINAL", help="The article as first published; - is standard input.")
]
Reprint = Annotated[str, typer.Argument(metavar="REPRINT", help="What another outlet ran; - is standard input.")]
Level = Literal["info", "minor", "major", "critical"]
Gate = Literal["info", "minor", "major", "critical", "never"]

Format = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar="FORMAT", help=f"Form of the report on standard output: {', '.join(FORMATS)}."
    ),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write the report to FILE, in the form its suffix names (else --format). May be repeated.",
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULE", help="Run only this rule or family. May be repeated, or commas between."),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="RULE", help="Leave out this rule or family. May be repeated, or commas between."),
]
Show = Annotated[
    Level | None,
    typer.Option(help="Least severity to print. Text shows minor and worse unless told, the other forms everything."),
]
FailOn = Annotated[Gate, typer.Option(help="The gate: exit with 1 at a finding of this severity or worse.")]
MinScore = Annotated[
    float | None, typer.Option(min=0, max=100, help="The gate: exit with 1 when the fidelity is under this.")
]
MaxFindings = Annotated[
    int | None, typer.Option(min=0, help="The gate: exit with 1 at more findings (minor or worse) than this.")
]
Model = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Embedding model: a shipped one, or any sentence-transformers name or folder."),
]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Print sound paragraphs too.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No summary on standard error.")]
Fix = Annotated[
    bool,
    typer.Option(
        "--fix",
        help="Write a repaired copy beside the reprint (a.txt: a.fixed.txt) and report on the copy. Repaired is what "
        "needs no judgement: mojibake, entities, invisible characters, spaces, doubled words and the like.",
    ),
]
FixOutput = Annotated[
    str | None,
    typer.Option("--fix-output", metavar="FILE", help="Write the repaired copy to FILE; - is standard output."),
]
InPlace = Annotated[bool, typer.Option("--in-place", help="With --fix: put the repaired text in the reprint's place.")]


def settings(
    *,
    select: list[str] | None,
    ignore: list[str] | None,
    model: str | None = None,
    fail_on: Gate = "major",
    min_score: float | None = None,
    max_findings: int | None = None,
) -> Config:
    """The settings that a command line asks for. Raises InputError for a name that no rule or family bears."""
    from xlate_audit.config import Config

    if min_score is not None and not 0 <= min_score <= 100:  # also false of nan
        raise typer.BadParameter(f"--min-score is a fidelity from 0 to 100, not {min_score:g}")
    config = Config(
        select=_names(select),
        ignore=_names(ignore),
        model=model,
        fail_on=fail_on,
        min_score=min_score,
        max_findings=max_findings,
    )
    config.rules()  # a wrong name is told before anything is read
    return config


def one_standard_input(original: str, reprint: str) -> None:
    """Raises a usage error where both articles are to come from standard input."""
    if original == reprint == "-":
        raise typer.BadParameter("only one of the two articles can come from standard input")


def _names(values: list[str] | None) -> tuple[str, ...]:
    return tuple(name.strip() for value in values or () for name in value.split(",") if name.strip())
