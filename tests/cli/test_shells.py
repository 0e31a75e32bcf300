"""Help, shell completion and consoles of every kind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from xlate_audit.cli.app import app

COMMANDS = sorted(c.name or "" for c in app.registered_commands)


def program(*arguments: str, **env: str) -> subprocess.CompletedProcess:
    line = [sys.executable, "-m", "xlate_audit", *arguments]
    return subprocess.run(line, capture_output=True, env=os.environ | env)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(cli: Run, command: str) -> None:
    ran = cli(command, "--help")
    assert ran.status == 0 and "Example" in ran.out and f"xlate-audit {command}" in ran.out


@pytest.mark.parametrize(
    ("shell", "env"),
    [
        ("bash", {"COMP_WORDS": "xlate-audit ", "COMP_CWORD": "1"}),
        ("zsh", {"_TYPER_COMPLETE_ARGS": "xlate-audit "}),
        ("fish", {"_TYPER_COMPLETE_ARGS": "xlate-audit ", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}),
        ("powershell", {"_TYPER_COMPLETE_ARGS": "xlate-audit "}),
    ],
)
def test_completion_lists_the_commands(shell: str, env: dict[str, str]) -> None:
    ran = program(_XLATE_AUDIT_COMPLETE=f"complete_{shell}", **env)
    assert ran.returncode == 0, ran.stderr
    for command in COMMANDS:
        assert command in ran.stdout.decode()


def test_completion_can_be_printed() -> None:
    named = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}  # by the argument, whatever program runs the tests
    assert b"_XLATE_AUDIT_COMPLETE" in program("--show-completion", "bash", **named).stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252", "utf-16"])
def test_a_console_of_another_encoding_stops_nothing(articles: Path, encoding: str) -> None:
    path = articles / "日本語 Ünïcode.txt"
    path.write_text("港の橋\n\n港の橋は火曜日から&nbsp;通行止めになっている。\n", encoding="utf-8")
    ran = program("check", str(path), "--fail-on", "never", PYTHONIOENCODING=encoding)
    assert ran.returncode == 0, ran.stderr
    assert "港の橋" in ran.stdout.decode("utf-8") and "日本語" in ran.stderr.decode("utf-8")


def test_an_error_about_a_name_that_is_no_text(articles: Path) -> None:
    line = [sys.executable, "-m", "xlate_audit", "check", os.fsdecode(b"caf\xe9.txt")]
    ran = subprocess.run(line, capture_output=True, cwd=articles)
    assert ran.returncode == 2 and b"there is no file caf" in ran.stderr and b"Traceback" not in ran.stderr


def test_quiet_and_verbose(cli: Run, articles: Path) -> None:
    (articles / "xlate-audit.toml").write_text("fail-on = 'never'\n")
    assert cli("check", articles / "faulty.txt", "-q").err == ""
    ran = cli("check", articles / "faulty.txt", "-v")
    assert ran.err.startswith(f"settings: {articles / 'xlate-audit.toml'}") and "fingerprint: " in ran.out


def test_many_articles_say_how_far_they_are(articles: Path, monkeypatch: pytest.MonkeyPatch, cli: Run) -> None:
    monkeypatch.setattr("xlate_audit.cli.progress._LINE_EVERY", 0.0)
    many = [articles / "sound.txt"] * 3
    assert "3 articles, " in cli("check", *many).err
    assert "articles, " not in cli("check", *many, "--quiet").err + cli("check", articles / "sound.txt").err
