"""What stands in examples/ and in the hooks file works as it stands."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from xlate_audit.cli.app import app

ROOT = Path(__file__).resolve().parent.parent
PAIR = ("corpus/mine-rescue.es-en/original.txt", "corpus/mine-rescue.es-en/reprint.txt")
SOUND = ("corpus/river-flood.en-de/original.txt", "corpus/river-flood.en-de/reprint.txt")

needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="shell scripts")


def loaded(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def shell(script: str, folder: Path, **env: str) -> subprocess.CompletedProcess:
    """Run a script where `xlate-audit` is this program."""
    bin = folder / "bin"
    bin.mkdir(exist_ok=True)
    (bin / "xlate-audit").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m xlate_audit "$@"\n')
    (bin / "xlate-audit").chmod(0o755)
    full = os.environ | {"PATH": f"{bin}{os.pathsep}{os.environ['PATH']}"} | env
    return subprocess.run(["bash", "-e", "-c", script], cwd=ROOT, env=full, capture_output=True, encoding="utf-8")


def test_the_hook_for_pre_commit() -> None:
    (hook,) = loaded(".pre-commit-hooks.yaml")
    assert hook["id"] == "xlate-audit" and hook["language"] == "python"
    program, command = hook["entry"].split()
    assert program == "xlate-audit" and command in {c.name for c in app.registered_commands}


@needs_bash
@pytest.mark.parametrize(
    ("files", "original", "status"),
    [(PAIR[1], PAIR[0], 1), ("corpus/river-flood*/*.txt", "", 0), ("nothing/*.md", "", 0)],
)
def test_the_github_action(tmp_path: Path, files: str, original: str, status: int) -> None:
    action = loaded("examples/github/action.yml")
    (step,) = [step for step in action["runs"]["steps"] if step.get("id") == "audit"]
    assert set(step["env"]) == {"FILES", "ORIGINAL", "ARGUMENTS"}
    (tmp_path / "out").touch()
    ran = shell(
        step["run"], tmp_path, FILES=files, ORIGINAL=original, ARGUMENTS="--fail-on major", RUNNER_TEMP=str(tmp_path),
        GITHUB_STEP_SUMMARY=str(tmp_path / "summary"), GITHUB_OUTPUT=str(tmp_path / "out"),
    )  # fmt: skip
    assert ran.returncode == status, ran.stderr
    if "nothing" in files:
        assert "no file fits" in ran.stdout
        return
    sarif = (tmp_path / "out").read_text().strip().removeprefix("sarif=")
    assert json.loads(Path(sarif).read_text("utf-8"))["version"] == "2.1.0"
    assert (tmp_path / "summary").read_text("utf-8").startswith("## ")
    assert ("::error file=corpus/mine-rescue.es-en/reprint.txt" in ran.stdout) is bool(status)


@needs_bash
def test_the_gitlab_job(tmp_path: Path) -> None:
    job = loaded("examples/gitlab/xlate-audit.gitlab-ci.yml")
    (line,) = [line for line in job["xlate-audit"]["script"] if line.startswith("xlate-audit")]
    for name in ("code-quality.json", "xlate-audit.xml", "xlate-audit.html"):
        assert name in json.dumps(job["xlate-audit"]["artifacts"])
        line = line.replace(name, str(tmp_path / name))
    ran = shell(line, tmp_path, ARTICLES=" ".join(PAIR), XLATE_AUDIT_ARGUMENTS="--fail-on never")
    assert ran.returncode == 0 and "artifact.markup" in ran.stdout, ran.stderr
    assert json.loads((tmp_path / "code-quality.json").read_text("utf-8"))[0]["check_name"]
    assert (tmp_path / "xlate-audit.xml").read_text("utf-8").startswith("<?xml")
    assert (tmp_path / "xlate-audit.html").read_text("utf-8").startswith("<!DOCTYPE html>")


@needs_bash
def test_reviewdog_is_given_sarif(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    dog = tmp_path / "bin" / "reviewdog"
    dog.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\ncat > {tmp_path}/given\n')
    dog.chmod(0o755)
    ran = shell(f"examples/reviewdog.sh {PAIR[1]}", tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert "-f=sarif" in (tmp_path / "asked").read_text()
    assert json.loads((tmp_path / "given").read_text("utf-8"))["runs"][0]["results"]


@pytest.mark.parametrize(("pair", "status"), [(PAIR, 1), (SOUND, 0), (("nowhere.txt", PAIR[1]), 2)])
def test_publishing_from_python(pair: tuple[str, str], status: int) -> None:
    line = [sys.executable, "examples/publish.py", *pair]
    ran = subprocess.run(line, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert ran.returncode == status, ran.stderr
    assert ("line 3: drift." in ran.stdout) is (status == 1)
