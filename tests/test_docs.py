"""The pages on settings, gate, endpoint and CI say what the program does."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from xlate_audit import configfile, dismissalfile
from xlate_audit.cli.app import app

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGES = (
    "settings.md", "gate.md", "serve.md", "ci.md", "tutorial.md", "batch.md", "match.md", "dataset.md", "review.md",
    "formats.md", "security.md", "../README.md",
)  # fmt: skip


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", (DOCS / page).read_text("utf-8"), re.M | re.S)


@pytest.mark.parametrize("text", [*blocks("settings.md", "toml"), *blocks("tutorial.md", "toml")])
def test_examples_of_settings_load(tmp_path: Path, text: str) -> None:
    (tmp_path / configfile.NAME).write_text(text, "utf-8")
    configfile.load(tmp_path / configfile.NAME)


def test_the_example_for_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(configfile.NAME).write_text("[profiles.sports]\nselect = ['artifact']\n", "utf-8")
    for name in ("original.txt", "reprint.txt"):
        Path(name).write_text("Bridge shut\n\nThe bridge has been shut since Tuesday.\n", "utf-8")
    (text,) = blocks("settings.md", "python")
    said: dict[str, Any] = {}
    exec(text, said)
    assert said["report"].verdict == "pass" and said["config"].select == ("artifact",)


def test_the_example_of_dismissals_loads(tmp_path: Path) -> None:
    (text,) = blocks("gate.md", "toml")
    (tmp_path / "d.toml").write_text(text, "utf-8")
    (decision,) = dismissalfile.load_dismissals(tmp_path / "d.toml")
    assert decision.by == "Ada"


def test_every_key_is_explained() -> None:
    page = (DOCS / "settings.md").read_text("utf-8")
    for key in {*configfile._OF_FILE, *configfile._OF_PROFILE, *configfile._OF_OWN}:
        assert f"`{key}`" in page, key


@pytest.mark.parametrize("page", PAGES)
def test_every_option_it_names_is_there(page: str) -> None:
    known = {"--help", "--install-completion", "--show-completion"}
    known |= {"--head", "--address", "--copies"}  # of ray start, and of benchmarks/match.py
    groups: list[Any] = [get_command(app)]
    for group in groups:
        for command in group.commands.values():
            if hasattr(command, "commands"):
                groups.append(command)
            known |= {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    text = (DOCS / page).read_text("utf-8")
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)) <= known


def command_lines(page: str) -> list[list[str]]:
    """The words of every command line of ours in a page's blocks, without what the shell makes of the rest."""
    found = []
    for text in [*blocks(page, "sh"), *blocks(page, "text")]:
        for line in re.sub(r"\\\n\s*", " ", text).splitlines():
            if match := re.match(r"(?:\$ )?xlate-audit (.*)", line):
                found.append(shlex.split(match[1], comments=True))
    return found


@pytest.mark.parametrize("page", PAGES)
def test_its_command_lines_are_understood(page: str) -> None:
    """They are parsed, not run."""
    group: Any = get_command(app)
    for words in command_lines(page):
        command, at = group, 0
        while hasattr(command, "commands") and not words[at].startswith("-"):
            command, at = command.commands[words[at]], at + 1
        assert command is group or command.make_context(" ".join(words[:at]), words[at:]), words


@pytest.mark.parametrize("page", PAGES)
def test_its_links_lead_somewhere(page: str) -> None:
    text = (DOCS / page).read_text("utf-8")
    for name in re.findall(r"\]\(([\w./]+)\)", text):
        assert ((DOCS / page).parent / name).is_file(), name
    for name in re.findall(r"`((?:examples/|\.pre-commit-hooks)[\w./]+)`", text):
        assert (DOCS.parent / name).is_file(), name


def test_the_example_for_pre_commit() -> None:
    (text,) = blocks("ci.md", "yaml")
    (repo,) = yaml.safe_load(text)["repos"]
    hooks = yaml.safe_load((DOCS.parent / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {hook["id"] for hook in repo["hooks"]} <= {hook["id"] for hook in hooks}
