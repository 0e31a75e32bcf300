"""Scorers in processes of their own: the protocol, unbabel-comet's worker, and what goes wrong."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run, cli  # noqa: F401
from xlate_audit.errors import InputError
from xlate_audit.score.comet import open_comet
from xlate_audit.score.process import ProcessScorer, open_command
from xlate_audit.score.scorers import Segment, load_scorer

SERVER = """
import json, sys
print("a library's chatter", flush=True)
print(json.dumps({"model": "lengths", "licence": "MIT"}), flush=True)
for line in sys.stdin:
    segments = json.loads(line)["segments"]
    print(json.dumps({"scores": [2 - abs(len(s["source"]) - len(s["target"])) / 10 for s in segments]}), flush=True)
"""
# As much of unbabel-comet's interface as its documentation shows for reference-free models.
COMET = """
from types import SimpleNamespace

def download_model(name):
    if "nowhere" in name:
        raise KeyError(f"Model '{name}' not supported by COMET.")
    return "/cache/" + name + "/model.ckpt"

class Model:
    def predict(self, samples, batch_size=8, gpus=1, progress_bar=True):
        print("Predicting")
        scores = [0.8 if s["src"] != s["mt"] else 0.9 for s in samples]
        return {"scores": scores, "system_score": sum(scores) / len(scores)}

def load_from_checkpoint(path):
    assert path.endswith("model.ckpt")
    return Model()
"""
SEGMENTS = [Segment("Guten Tag.", "Good day."), Segment("Nein.", "It rained all day long.")]


@pytest.fixture
def server(tmp_path: Path) -> Path:
    path = tmp_path / "server.py"
    path.write_text(SERVER, encoding="utf-8")
    return path


def test_scores_come_back_in_order_and_bounds(server: Path) -> None:
    scorer = ProcessScorer("command", [sys.executable, str(server)])
    assert (scorer.model, scorer.licence, scorer.score([])) == ("lengths", "MIT", [])
    assert scorer.score(SEGMENTS) == pytest.approx([1.0, 0.2])
    assert scorer.score(SEGMENTS[1:]) == pytest.approx([0.2])
    scorer.close()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ('print(\'{"error": "no model"}\')', "no model"),
        ("import sys; sys.exit(7)", "exit status 7"),
        ("print('{}', flush=True); input(); print('{\"scores\": [1]}')", "asked for 2 scores"),
        ("print('{}', flush=True); input(); print('{\"scores\": [1, NaN]}')", "no number"),
        ("print('{}', flush=True)", "command"),
    ],
)
def test_a_process_that_fails_is_told_in_one_line(code: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        ProcessScorer("command", [sys.executable, "-c", code]).score(SEGMENTS)
    assert "\n" not in str(caught.value)


def test_a_program_that_is_not_there() -> None:
    with pytest.raises(InputError, match="cannot start"):
        open_command("/no/such/program --model x")
    with pytest.raises(InputError, match="name the program"):
        open_command("  ")


@pytest.fixture
def comet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment whose Python has a package `comet`."""
    (tmp_path / "comet.py").write_text(COMET, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("XLATE_AUDIT_COMET_PYTHON", sys.executable)


def test_comet_runs_elsewhere_and_says_its_licence(comet: None) -> None:
    scorer = open_comet("Unbabel/wmt22-cometkiwi-da")
    assert scorer.licence == "CC BY-NC-SA 4.0"
    assert scorer.score([Segment("a", "a"), Segment("a", "b")]) == [0.9, 0.8]
    scorer.close()
    assert "comet" not in sys.modules


def test_a_model_that_comet_does_not_know(comet: None) -> None:
    with pytest.raises(InputError, match="nowhere cannot be opened: KeyError"):
        open_comet("nowhere")


def test_an_environment_without_comet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XLATE_AUDIT_COMET_PYTHON", raising=False)
    with pytest.raises(InputError, match="ModuleNotFoundError: No module named 'comet'"):
        open_comet("Unbabel/wmt20-comet-qe-da")


def test_names() -> None:
    with pytest.raises(InputError, match="name the model"):
        load_scorer("comet")
    with pytest.raises(InputError, match="no scorer called 'guess'; known: comet, command, fidelity"):
        load_scorer("guess")


def test_the_command_line_prints_the_licence(cli: Run, comet: None, tmp_path: Path) -> None:  # noqa: F811
    rows = [{"id": n, "source": "Nein.", "target": t} for n, t in enumerate(("No.", "Nein."))]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    ran = cli("score", tmp_path / "in.jsonl", "--scorer", "comet:Unbabel/wmt20-comet-qe-da")
    assert ran.status == 0, ran.err
    assert [json.loads(line)["fidelity"] for line in ran.out.splitlines()] == [0.8, 0.9]
    assert "comet:Unbabel/wmt20-comet-qe-da: licence Apache-2.0" in ran.err


def test_plug_ins_are_found_by_entry_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "flat_scorer.py").write_text(
        "class Flat:\n"
        "    name, signature, licence, processes = 'flat', 'flat:1', 'MIT', True\n"
        "    def __init__(self, argument): self.value = float(argument or 0.5)\n"
        "    def score(self, segments): return [self.value] * len(segments)\n"
        "def broken(argument): raise RuntimeError('no weights')\n"
        "def other(argument): return object()\n",
        encoding="utf-8",
    )
    info = tmp_path / "flat_scorer-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: flat-scorer\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(
        "[xlate_audit.scorers]\nflat = flat_scorer:Flat\nbroken = flat_scorer:broken\nother = flat_scorer:other\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(tmp_path)
    assert load_scorer("flat:0.25").score(SEGMENTS) == [0.25, 0.25]
    with pytest.raises(InputError, match="broken cannot be opened: no weights"):
        load_scorer("broken")
    with pytest.raises(InputError, match="lacks a part of the protocol"):
        load_scorer("other")
