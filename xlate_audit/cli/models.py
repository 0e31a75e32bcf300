"""`xlate-audit models`."""

from __future__ import annotations

from typing import Annotated

import typer


def command(name: Annotated[str | None, typer.Argument(metavar="NAME", help="A model's name.")] = None) -> None:
    """List the embedding models, or describe one.

    Listed are those that open without a download.

    \b
    Examples:
      xlate-audit models
      xlate-audit models bitext-static-20
    """
    from xlate_audit.cli.show import show_markdown
    from xlate_audit.embed.catalog import DEFAULT_MODEL, card, catalog

    if name is not None:
        show_markdown(card(name))
        return
    for model in catalog():
        mark = "*" if model.name == DEFAULT_MODEL else " "
        languages = f"{len(model.languages)} languages" if model.languages else "languages not told"
        typer.echo(f"{mark} {model.name}  {model.origin}, {model.bytes / 1e6:.0f} MB, {model.licence}, {languages}")
    typer.echo("* used unless --model names another; --model takes any sentence-transformers name or folder", err=True)
