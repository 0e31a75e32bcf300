"""`score` on files: the same rows in the same order, whole or not at all."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, cli  # noqa: F401
from xlate_audit.score.stream import score_file

ROWS = [
    {"id": n, "source": f"Der Zug fährt um {n} Uhr ab.", "target": f"The train leaves at {n} o'clock.", "extra": [n]}
    for n in range(40)
]


def write(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    return path


def read(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_the_same_rows_come_back(cli: Run, tmp_path: Path) -> None:  # noqa: F811
    ran = cli("score", write(tmp_path / "in.jsonl", ROWS), "--output", tmp_path / "out.jsonl")
    assert (ran.status, ran.out) == (0, ""), ran.err
    assert "40 rows scored" in ran.err
    found = read((tmp_path / "out.jsonl").read_text("utf-8"))
    assert [{k: v for k, v in row.items() if k != "fidelity"} for row in found] == ROWS
    assert all(0 <= row["fidelity"] <= 1 for row in found)  # type: ignore[operator]


def test_standard_streams(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    text = "".join(json.dumps(r) + "\n" for r in ROWS[:3])
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="ascii"))
    ran = cli("score", "-", "--output", "-", "--quiet")
    assert (ran.status, ran.err, len(read(ran.out))) == (0, "", 3)


def test_columns_in_columns_out(cli: Run, tmp_path: Path) -> None:  # noqa: F811
    (tmp_path / "in.tsv").write_text("Der Zug fährt ab.\tThe train leaves.\nNein.\tNo.\n", encoding="utf-8")
    assert cli("score", tmp_path / "in.tsv", "-o", tmp_path / "out.tsv").status == 0
    lines = (tmp_path / "out.tsv").read_text("utf-8").splitlines()
    assert [line.split("\t")[:2] for line in lines] == [["Der Zug fährt ab.", "The train leaves."], ["Nein.", "No."]]
    assert cli("score", tmp_path / "in.tsv", "-o", tmp_path / "out.jsonl").status == 0
    assert [r["id"] for r in read((tmp_path / "out.jsonl").read_text("utf-8"))] == ["1", "2"]


def test_a_bad_row_stops_before_anything_is_written(cli: Run, tmp_path: Path) -> None:  # noqa: F811
    path = write(tmp_path / "in.jsonl", ROWS)
    path.write_text(path.read_text("utf-8") + '{"id": 41, "source": "Nein."}\n', encoding="utf-8")
    (tmp_path / "out.jsonl").write_text("as it was", encoding="utf-8")
    ran = cli("score", path, "--output", tmp_path / "out.jsonl")
    assert ran.status == 2
    assert ran.err.strip().splitlines()[-1].endswith("in.jsonl, line 41: 'target' is missing")
    assert (tmp_path / "out.jsonl").read_text("utf-8") == "as it was"
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []


@pytest.mark.parametrize("content", [b"", b"\n\n"])
def test_nothing_in_nothing_out(cli: Run, tmp_path: Path, content: bytes) -> None:  # noqa: F811
    (tmp_path / "in.jsonl").write_bytes(content)
    assert cli("score", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl").status == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_what_cannot_be(cli: Run, tmp_path: Path) -> None:  # noqa: F811
    path = write(tmp_path / "in.jsonl", ROWS[:1])
    assert cli("score", path, "-o", path).status == 2
    assert cli("score", tmp_path / "none.jsonl", "-o", tmp_path / "out").status == 2
    assert cli("score", path, "--scorer", "guess").status == 2
    (tmp_path / "latin.jsonl").write_bytes('{"source": "né", "target": "b"}\n'.encode("latin-1"))
    ran = cli("score", tmp_path / "latin.jsonl")
    assert ran.status == 2 and "not UTF-8" in ran.err


def test_several_processes_give_the_same(tmp_path: Path) -> None:
    path = write(tmp_path / "in.jsonl", [dict(row, id=n) for n in range(100) for row in ROWS])
    assert score_file(str(path), str(tmp_path / "one.jsonl"), jobs=1) == 4000
    assert score_file(str(path), str(tmp_path / "two.jsonl"), jobs=2) == 4000
    one, two = (
        list(map(json.loads, (tmp_path / f"{n}.jsonl").read_text("utf-8").splitlines())) for n in ("one", "two")
    )
    assert [row["id"] for row in one] == [row["id"] for row in two]
    # To the last digit it hangs on where in its batch a row stands, for some processors' kernels.
    assert [row["fidelity"] for row in one] == pytest.approx([row["fidelity"] for row in two], abs=1e-5)


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    """Rows are read as they are asked for: a reader that never ends is answered all the same."""

    def endless() -> object:
        n = 0
        while True:
            n += 1
            yield json.dumps({"id": n, "source": "Nein.", "target": "No."}) + "\n"

    from itertools import islice

    from xlate_audit.score.rows import read_rows

    _, rows = read_rows(endless(), "x")  # type: ignore[arg-type]
    assert [row.data["id"] for row in islice(rows, 5)] == [1, 2, 3, 4, 5]
