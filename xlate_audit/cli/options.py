"""Options that several commands share, each defined once."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from xlate_audit.report import FORMATS

Original = Annotated[
    str, typer.Argument(metavar="ORIGINAL", help="The article as first published; - is standard input.")
]
Reprint = Annotated[str, typer.Argument(metavar="REPRINT", help="What another outlet ran; - is standard input.")]
PairedReprint = Annotated[
    str | None,
    typer.Argument(metavar="[REPRINT]", help="What another outlet ran; - is standard input.", show_default=False),
]
Originals = Annotated[
    str | None,
    typer.Option(
        "--originals",
        metavar="DIR",
        help="Find the original in DIR: the file that the reprint names (translationOfWork, isBasedOn, hreflang …).",
    ),
]
Fetch = Annotated[
    bool,
    typer.Option(
        "--fetch", help="Ask the web for the original that the reprint names. Without this no request is ever made."
    ),
]
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
        "May be repeated: -o report.html -o junit=report.xml.",
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
    Gate | None,
    typer.Option(
        help="The gate: exit with 1 at a finding of this severity or worse (major unless told); never leaves the gate "
        "open."
    ),
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
ConfigFile = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Settings file; else xlate-audit.toml, or [tool.xlate-audit] in pyproject.toml, is looked for from the "
        "reprint's folder upwards, then from the working folder. The command line counts before the file.",
    ),
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Look for no settings file.")]
Profile = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Take this profile of the settings file."),
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
Baseline = Annotated[
    str | None,
    typer.Option(
        metavar="FILE", help="Dismiss what this file holds as known; only what is new is told, scored and gated."
    ),
]
WriteBaseline = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Write what is found into FILE as known, and let the gate pass. What FILE says of other articles stays.",
    ),
]
DismissalsFile = Annotated[
    str | None,
    typer.Option("--dismissals", metavar="FILE", help="Dismiss what this file lists, with reason, name and last day."),
]
Comments = Annotated[
    bool | None,
    typer.Option(
        "--comments/--no-comments",
        help="Whether comments in an article (<!-- xlate-audit: ignore RULE -->) dismiss findings; yes unless told.",
        show_default=False,
    ),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose",
        "-v",
        help="Print sound paragraphs, fingerprints and what is dismissed too, in text; tell which settings hold.",
    ),
]
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


def one_standard_input(original: str, reprint: str) -> None:
    """Raises a usage error where both articles are to come from standard input."""
    if original == reprint == "-":
        raise typer.BadParameter("only one of the two articles can come from standard input")
