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
    format: Annotated[
        Literal["tsv", "json", "vecalign", "html"] | None,
        typer.Option("--format", "-f", help="Form: tables for programs (tsv unless told), or a page with a picture."),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, not to standard output.")
    ] = None,
    html: Annotated[
        str | None,
        typer.Option("--html", metavar="FILE", help="Write a page that shows the alignment to FILE."),
    ] = None,
    model: o.Model = None,
) -> None:
    """Align two articles, without an audit.

    Units are numbered from 0. The form vecalign prints [originals]:[reprints]:cost a line, every unit once, [] for an
    empty side; the cost is what the similarity lacks to 1. The page shows both articles side by side; it is one file
    without scripts.

    \b
    Examples:
      xlate-audit align original.txt reprint.txt
      xlate-audit align original.txt reprint.txt --html alignment.html
      xlate-audit align book.de book.fr --unit line --format vecalign
    """
    from xlate_audit import align, load_article, load_embedder
    from xlate_audit.align import align_units
    from xlate_audit.files import may_write
    from xlate_audit.read.lines import load_lines
    from xlate_audit.report import beads
    from xlate_audit.report.deliver import write

    o.one_standard_input(original, reprint)
    may_write((output, html), (original, reprint))
    if unit == "line":
        texts = load_lines(original), load_lines(reprint)
        found = beads.line_beads(align_units(*texts, load_embedder(model)))
        alignment = beads.as_alignment(found, texts, (original, reprint)) if html or format == "html" else None
    else:
        articles = load_article(original), load_article(reprint)
        alignment = align(*articles, embedder=load_embedder(model))
        found, texts = (beads.paragraph_beads if unit == "paragraph" else beads.sentence_beads)(alignment)
    if alignment is not None and (html or format == "html"):
        from xlate_audit.report.html import render_alignment

        page = render_alignment(alignment)
        for path in ([html] if html else []) + ([output] if format == "html" else []):
            write(page, path)
    if format != "html" and (format or output or not html):
        write(beads.FORMATS[format or "tsv"](found, texts), output)
