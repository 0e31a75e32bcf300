"""`xlate-audit align`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from xlate_audit.cli import options as o


def command(
    original: o.Original,
    reprint: o.Reprint,
    unit: Annotated[
        Literal["paragraph", "sentence", "line"],
        typer.Option(help="What is aligned; line takes every line of the two files as it stands."),
    ] = "paragraph",
    format: Annotated[Literal["tsv", "json", "vecalign"], typer.Option("--format", "-f", help="Form.")] = "tsv",
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, not to standard output.")
    ] = None,
    model: o.Model = None,
) -> None:
    """Align two articles, without an audit.

    Units are numbered from 0. The form vecalign prints [originals]:[reprints]:cost a line, every unit once, [] for an
    empty side.

    \b
    Examples:
      xlate-audit align original.txt reprint.txt
      xlate-audit align book.de book.fr --unit line --format vecalign
    """
    from xlate_audit import align, load_article, load_embedder
    from xlate_audit.align import align_units
    from xlate_audit.read.lines import load_lines
    from xlate_audit.report import beads
    from xlate_audit.report.deliver import write

    o.one_standard_input(original, reprint)
    if unit == "line":
        texts = load_lines(original), load_lines(reprint)
        found = align_units(*texts, load_embedder(model))
    else:
        articles = load_article(original), load_article(reprint)
        alignment = align(*articles, embedder=load_embedder(model))
        found, texts = (beads.paragraph_beads if unit == "paragraph" else beads.sentence_beads)(alignment)
    write(beads.FORMATS[format](found, texts), output)
