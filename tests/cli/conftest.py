from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from xlate_audit.cli import run


class Ran(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line in this process: exit status, standard output, standard error."""
    monkeypatch.delenv("XLATE_AUDIT_DEBUG", raising=False)

    def call(*arguments: str | Path) -> Ran:
        capsys.readouterr()
        status = run([str(a) for a in arguments])
        return Ran(status, *capsys.readouterr())

    return call


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with a German original, a sound English reprint, and one with leftovers of markup."""
    (tmp_path / "original.txt").write_text(
        "Hafenbrücke bleibt zwei Wochen gesperrt\n\n"
        "Die Hafenbrücke in Wallenau ist seit Dienstag für den Verkehr gesperrt, weil ein Pfeiler Risse zeigt.\n\n"
        "Die Stadt rechnet damit, dass die Arbeiten zwei Wochen dauern. Busse fahren über die alte Straße.\n",
        encoding="utf-8",
    )
    sound = (
        "Harbour bridge to stay closed for two weeks\n\n"
        "The harbour bridge in Wallenau has been closed to traffic since Tuesday because a pier shows cracks.\n\n"
        "The city expects the work to take two weeks. Buses are using the old road.\n"
    )
    (tmp_path / "sound.txt").write_text(sound, encoding="utf-8")
    (tmp_path / "faulty.txt").write_text(
        sound.replace("because a pier", "because&nbsp;a <b>pier</b>"), encoding="utf-8"
    )
    return tmp_path
