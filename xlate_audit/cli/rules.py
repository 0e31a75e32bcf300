"""`xlate-audit rules`."""

from __future__ import annotations

from typing import Annotated

import typer


def command(
    rule: Annotated[str | None, typer.Argument(metavar="RULE", help="A rule's name, or a family's.")] = None,
) -> None:
    """List the rules, or explain one.

    A rule's page says what it finds, why it matters, what it cannot see, and which options it has.

    \b
    Examples:
      xlate-audit rules
      xlate-audit rules drift
      xlate-audit rules drift.number
    """
    from xlate_audit.checks import RULES
    from xlate_audit.checks.pages import listing, named, page
    from xlate_audit.cli.show import show_markdown

    if rule is None or rule in {r.family for r in RULES}:
        typer.echo(listing(r for r in RULES if rule in (None, r.family)), nl=False)
    else:
        show_markdown(page(named(rule)))
