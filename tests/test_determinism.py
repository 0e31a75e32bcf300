"""Same input, same bytes: whatever the hash seed, the locale, the time zone, the folder and the number of processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
PAIRS = ("mine-rescue.es-en", "river-flood.en-de")
SETTINGS = {
    "another hash seed": {"PYTHONHASHSEED": "1"},
    "a third hash seed": {"PYTHONHASHSEED": "4242"},
    "a bare locale": {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
    "a Turkish locale": {"LC_ALL": "tr_TR.UTF-8"},
    "a far time zone": {"TZ": "Pacific/Kiritimati"},
    "two threads": {"OPENBLAS_NUM_THREADS": "2", "TOKENIZERS_PARALLELISM": "true"},
}


def run(*arguments: str | Path, cwd: Path = CORPUS, **environment: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "xlate_audit", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONHASHSEED": "0", **environment},
        capture_output=True,
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="module")
def plain() -> dict[str, bytes]:
    return {pair: audited(pair) for pair in PAIRS}


def audited(pair: str, **environment: str) -> bytes:
    return run("pair", f"{pair}/original.txt", f"{pair}/reprint.txt", "-f", "json", **environment)


@pytest.mark.parametrize("environment", SETTINGS.values(), ids=SETTINGS)
def test_the_surroundings_do_not_matter(plain: dict[str, bytes], environment: dict[str, str]) -> None:
    assert {pair: audited(pair, **environment) for pair in PAIRS} == plain


def test_company_and_processes_do_not_matter(tmp_path: Path) -> None:
    """A row of a batch does not hang on the rows beside it or on who works on it."""
    rows = [
        f'{{"id": "{pair}", "original": "{CORPUS / pair / "original.txt"}", "reprint": "{CORPUS / pair / "reprint.txt"}"}}\n'
        for pair in PAIRS
    ]
    answers = []
    for jobs, order in (("1", rows), ("2", rows), ("1", rows[::-1])):
        manifest, results = tmp_path / "manifest.jsonl", tmp_path / "results.jsonl"
        manifest.write_text("".join(order), encoding="utf-8")
        results.unlink(missing_ok=True)
        run("batch", manifest, "--output", results, "--jobs", jobs, cwd=tmp_path)
        answers.append(sorted(results.read_bytes().splitlines()))
    assert answers[0] == answers[1] == answers[2]
