"""What the rules say of themselves: the list, and a page for each, made from the docstring its file opens with."""

from __future__ import annotations

from collections.abc import Iterable

from xlate_audit.checks import RULES
from xlate_audit.checks.rule import Rule
from xlate_audit.errors import InputError


def named(name: str) -> Rule:
    """The rule of this name. Raises InputError, with the nearest names, where there is none."""
    for rule in RULES:
        if rule.name == name:
            return rule
    from difflib import get_close_matches

    names = [rule.name for rule in RULES]
    near = get_close_matches(name, names, cutoff=0.4) or [n for n in names if name in n]
    meant = f"; did you mean {' or '.join(near)}?" if near else "; `xlate-audit rules` lists them"
    raise InputError(f"no rule or family is called {name!r}{meant}")


def summary(rule: Rule) -> str:
    """The first line of a rule's page."""
    return rule.page.partition("\n")[0]


def listing(rules: Iterable[Rule]) -> str:
    """One line a rule: name, severity, what it finds."""
    rows = [(rule.name, rule.severity, summary(rule)) for rule in rules]
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    return "".join(f"{name:<{widths[0]}}  {severity:<{widths[1]}}  {line}\n" for name, severity, line in rows)


def page(rule: Rule) -> str:
    """The rule's whole page in Markdown: its docstring between its facts and its options."""
    needs = "an original" if rule.needs == "pair" else "the article alone"
    facts = f"Severity {rule.severity}, confidence {rule.confidence:g}, MQM `{rule.mqm}`. Needs {needs}."
    options = "".join(f"- `{name}` (default `{_literal(value)}`)\n" for name, value in rule.options.items())
    parts = [f"# {rule.name}", facts, rule.page.strip()]
    if options:
        parts.append(f"## Options\n\n{options.rstrip()}")
    return "\n\n".join(parts) + "\n"


def _literal(value: object) -> str:
    return {True: "true", False: "false"}.get(value, repr(value)) if isinstance(value, bool) else repr(value)
