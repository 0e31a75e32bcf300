"""Showing Markdown: set on a terminal, as it stands elsewhere."""

from __future__ import annotations

import os
import sys

import typer


def show_markdown(text: str) -> None:
    """Print a page of Markdown."""
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        typer.echo(text, nl=False)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console(no_color=bool(os.environ.get("NO_COLOR"))).print(Markdown(text))
