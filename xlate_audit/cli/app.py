"""The commands, in the order that `--help` lists them.

A command imports its parts when it runs, so that help is quick.
"""

from __future__ import annotations

from typing import Annotated

import typer

from xlate_audit.cli import (
    align,
    batch,
    check,
    dataset,
    dismiss,
    init,
    match,
    models,
    pair,
    review,
    rules,
    schema,
    score,
    serve,
)

app = typer.Typer(
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(asked: bool) -> None:
    if asked:
        from xlate_audit import __version__

        typer.echo(f"xlate-audit {__version__}")
        raise typer.Exit


@app.callback()
def xlate_audit(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Audit a reprinted news article: what was lost, garbled or changed in translation.

    \b
    Start here:
      xlate-audit pair original.txt reprint.txt     a reprint against its original
      xlate-audit check reprint.txt                 an article on its own

    Exit status: 0 done and the gate passed, 1 the gate failed, 2 usage or unreadable input, 3 a fault of the program.
    """


for module in (pair, check, align, score, batch, match, review, rules, models, init, dismiss, serve, schema):
    app.command(name=module.__name__.rpartition(".")[2])(module.command)
app.add_typer(dataset.app, name="dataset")
