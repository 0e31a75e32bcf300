"""`xlate-audit schema`."""

from __future__ import annotations

import typer


def command() -> None:
    """Print the JSON Schema of the report.

    \b
    Example:
      xlate-audit schema > report.schema.json
    """
    from xlate_audit.report import schema_text

    typer.echo(schema_text(), nl=False)
