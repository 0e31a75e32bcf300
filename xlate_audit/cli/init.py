"""`xlate-audit init`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

_TEMPLATE = Path(__file__).parent.with_name("template.toml")


def command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the settings go.")] = Path("xlate-audit.toml"),
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> None:
    """Write a settings file with everything it may say, commented.

    \b
    Examples:
      xlate-audit init
      xlate-audit init desk/xlate-audit.toml
    """
    from xlate_audit.errors import InputError
    from xlate_audit.files import replacing

    if file.exists() and not force:
        raise InputError(f"{file} is there already: give --force to write over it")
    with replacing(file) as stream:
        stream.write(_TEMPLATE.read_text(encoding="utf-8"))
    typer.echo(f"{file}: settings written; every line of it is explained in it", err=True)
