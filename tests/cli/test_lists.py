"""Commands that tell of the program itself: `rules`, `models`, `schema`, `--help`, `--version`."""

from __future__ import annotations

import json

import pytest

import xlate_audit
from tests.cli.conftest import Run
from xlate_audit.checks import RULES

COMMANDS = ("pair", "check", "align", "batch", "rules", "models", "schema")


def test_every_rule_has_a_line(cli: Run) -> None:
    lines = cli("rules").out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.name for rule in RULES]


@pytest.mark.parametrize("family", ["artifact", "garble", "drift"])
def test_a_family_lists_its_own(cli: Run, family: str) -> None:
    lines = cli("rules", family).out.splitlines()
    assert lines and all(line.startswith(f"{family}.") for line in lines)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_names_the_rule_its_severity_and_its_options(cli: Run, rule) -> None:
    ran = cli("rules", rule.name)
    assert ran.status == 0
    assert ran.out.startswith(f"# {rule.name}\n\nSeverity {rule.severity}")
    for option in rule.options:
        assert f"- `{option}` (default" in ran.out


def test_a_slip_in_a_name_is_met_with_the_right_one(cli: Run) -> None:
    assert f"did you mean {RULES[0].name}" in cli("rules", RULES[0].name[:-1]).err


def test_models_lists_the_shipped_one_and_shows_its_card(cli: Run) -> None:
    ran = cli("models")
    name = next(line.split()[1] for line in ran.out.splitlines() if line.startswith("*"))
    assert "shipped" in ran.out
    assert name in cli("models", name).out


def test_schema_is_json(cli: Run) -> None:
    assert json.loads(cli("schema").out)["title"] == "xlate-audit report"


def test_version(cli: Run) -> None:
    assert cli("--version").out == f"xlate-audit {xlate_audit.__version__}\n"


def test_help_lists_every_command_and_shows_examples(cli: Run) -> None:
    top = cli("--help").out
    for name in COMMANDS:
        assert f"\n  {name} " in top
        ran = cli(name, "-h")
        assert ran.status == 0 and ran.out.startswith(f"Usage: xlate-audit {name}")
    assert "xlate-audit pair original.txt reprint.txt" in cli("pair", "--help").out
