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
        help="Write the report to FILE, in the form its suffix names (.json, .html, .txt …), else in that of --format. "
        "May be repeated: -o report.html -o report.json.",
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULE",
        help="Run only this rule or family, as in --select drift,artifact.markup. May be repeated.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="RULE",
        help="Leave out this rule or family, as in --ignore garble.spacing. May be repeated.",
    ),
]
Show = Annotated[
    Level | None,
    typer.Option(
        help="Least severity to print; the gate sees all the same. Unless told, text shows minor and worse, a page "
        "holds remarks (info) back until asked, the other forms print everything."
    ),
]
FailOn = Annotated[
    Gate, typer.Option(help="The gate: exit with 1 at a finding of this severity or worse; never leaves the gate open.")
]
MinScore = Annotated[
    float | None,
    typer.Option(
        min=0, max=100, help="The gate: exit with 1 when the fidelity (0 to 100) is under this, as in --min-score 75."
    ),
]
MaxFindings = Annotated[
    int | None,
    typer.Option(min=0, help="The gate: exit with 1 at more findings (minor or worse) than this; 0 allows none."),
]
Model = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Embedding model: a shipped one (xlate-audit models lists them), or any sentence-transformers name or "
        "folder, as in --model sentence-transformers/LaBSE.",
    ),
]
Glossary = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Terms to hold a reprint to: CSV or TSV with a column a language and one named kind (required, "
        "forbidden, keep), or TBX.",
    ),
]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Print sound paragraphs too, in text.")]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="No summary on standard error; errors are told all the same.")
]
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
    glossary: str | None = None,
) -> Config:
    """The settings that a command line asks for.

    Raises InputError for a name that no rule or family bears, and for a glossary that cannot be read.
    """
    from xlate_audit.checks.glossary import load_glossary
    from xlate_audit.config import Config

    if min_score is not None and not 0 <= min_score <= 100:  # also false of nan
        raise typer.BadParameter(f"--min-score is a fidelity from 0 to 100, not {min_score:g}")
    config = Config(
        select=_names(select),
        ignore=_names(ignore),
        options={"drift.term": {"glossary": load_glossary(glossary)}} if glossary else {},
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
