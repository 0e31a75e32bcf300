"""No command reaches for the network unless its name or an option says so."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
PAIR = [str(CORPUS / "mine-rescue.es-en" / f"{side}.txt") for side in ("original", "reprint")]
# Every way to another machine begins with a socket or a name to be looked up; pairs of sockets stay on this one.
GUARD = """
import socket, sys

def refused(*_, **__):
    sys.stderr.write("NETWORK\\n")
    raise OSError("the network is closed")

class Closed(socket.socket):
    def connect(self, *_):
        refused()
    connect_ex = sendto = bind = connect

socket.socket = Closed
for name in ("create_connection", "getaddrinfo", "gethostbyname", "gethostbyaddr", "create_server"):
    setattr(socket, name, refused)
"""


def commands(folder: Path) -> dict[str, list[str]]:
    manifest = folder / "manifest.csv"
    manifest.write_text(f"id,original,reprint\n1,{PAIR[0]},{PAIR[1]}\n", encoding="utf-8")
    rows = folder / "rows.tsv"
    rows.write_text("Der Hafen ist zu.\tThe harbour is closed.\n", encoding="utf-8")
    return {
        "pair": ["pair", *PAIR, "--fail-on", "never"],
        "check": ["check", PAIR[1], "--fail-on", "never"],
        "align": ["align", *PAIR],
        "score": ["score", str(rows), "--output", str(folder / "scored.tsv")],
        "batch": ["batch", str(manifest), "--output", str(folder / "results.jsonl"), "--jobs", "2"],
        "rules": ["rules"],
        "models": ["models"],
        "schema": ["schema"],
        "help": ["--help"],
    }


@pytest.mark.parametrize("name", ["pair", "check", "align", "score", "batch", "rules", "models", "schema", "help"])
def test_no_command_opens_a_connection(name: str, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "xlate_audit", *commands(tmp_path)[name]],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{Path(__file__).resolve().parents[1]}"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "NETWORK" not in done.stderr


def test_the_guard_closes_the_network(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    code = "import urllib.request; urllib.request.urlopen('http://localhost:9')"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert "NETWORK" in done.stderr
