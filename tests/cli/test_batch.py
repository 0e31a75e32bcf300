"""`batch`: every row answered, in order, whole at any moment, and able to go on."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Run
from xlate_audit.report import schema_text

ROWS = [
    {"id": "pair", "original": "original.txt", "reprint": "faulty.txt"},
    {"id": "alone", "reprint": "sound.txt"},
    {"id": "null", "original": None, "reprint": "sound.txt"},
    {"id": "gone", "original": "nowhere.txt", "reprint": "sound.txt"},
    {"id": "nothing"},
    {"id": 7, "reprint": "sound.txt"},
]


def write_manifest(folder: Path, rows: list) -> Path:
    path = folder / "manifest.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def read(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_every_row_is_answered_in_order(cli: Run, articles: Path) -> None:
    out = articles / "results.jsonl"
    ran = cli("batch", write_manifest(articles, ROWS), "--output", out)
    assert ran.status == 0 and ran.out == ""
    rows = read(out)
    assert [row["id"] for row in rows] == ["pair", "alone", "null", "gone", "nothing", "7"]
    validator = jsonschema.Draft202012Validator(json.loads(schema_text()))
    for row in rows:
        if "error" in row:
            assert set(row) == {"id", "error"} and set(row["error"]) == {"type", "message"}
        else:
            validator.validate(row)
    assert [row["id"] for row in rows if "error" in row] == ["gone", "nothing"]
    assert rows[0]["reprint"]["path"] == "faulty.txt" and rows[0]["findings"]
    assert "original" in rows[0] and "original" not in rows[1]
    assert "6 rows" in ran.err and "2 not audited (2 InputError)" in ran.err
    assert not out.with_name("results.jsonl.part").exists()


@pytest.mark.parametrize(("suffix", "delimiter"), [(".csv", ","), (".tsv", "\t")])
def test_tables_say_the_same_as_json_lines(cli: Run, articles: Path, suffix: str, delimiter: str) -> None:
    rows = [("id", "original", "reprint"), ("a", "original.txt", "sound.txt"), ("b", "", "faulty.txt")]
    table = articles / f"manifest{suffix}"
    table.write_text("\ufeff" + "\r\n".join(delimiter.join(row) for row in rows), encoding="utf-8")
    cli("batch", table, "-o", articles / "table.jsonl")
    lines = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    cli("batch", write_manifest(articles, lines), "-o", articles / "lines.jsonl")
    assert (articles / "table.jsonl").read_bytes() == (articles / "lines.jsonl").read_bytes()


def test_lines_that_are_no_rows_are_answered_too(cli: Run, articles: Path) -> None:
    manifest = articles / "manifest.jsonl"
    manifest.write_text('{"id": "a"\n\n[1, 2]\n"x"\n{"id": "b", "reprint": 5}\n{"id": "c", "reprint": "a\\u0000b"}\n')
    out = articles / "r.jsonl"
    assert cli("batch", manifest, "-o", out).status == 0
    assert [row["id"] for row in read(out) if "error" in row] == ["line 1", "line 3", "line 4", "b", "c"]


@pytest.mark.parametrize("content", ["id,original\n1,a\n", "", "\xff\xfe"])
def test_a_manifest_that_is_none_leaves_no_file(cli: Run, articles: Path, content: str) -> None:
    manifest = articles / "manifest.csv"
    manifest.write_bytes(content.encode("latin-1"))
    ran = cli("batch", manifest, "-o", articles / "r.jsonl")
    assert ran.status == 2 and len(ran.err.splitlines()) == 1
    assert not list(articles.glob("r.jsonl*"))


@pytest.mark.parametrize("resume", [(), ("--resume",)])
def test_rows_that_share_an_id_are_answered_and_told(cli: Run, articles: Path, resume: tuple[str, ...]) -> None:
    manifest = write_manifest(articles, [ROWS[1], ROWS[2], ROWS[1] | {"reprint": "faulty.txt"}])
    ran = cli("batch", manifest, "-o", articles / "r.jsonl", *resume)
    assert [row["id"] for row in read(articles / "r.jsonl")] == ["alone", "null", "alone"]
    assert "1 with the id of an earlier row (the first: alone)" in ran.err
    assert "earlier row" not in cli("batch", write_manifest(articles, ROWS), "-o", articles / "r.jsonl").err


def test_processes_give_the_same_bytes(cli: Run, articles: Path) -> None:
    manifest = write_manifest(articles, ROWS)
    cli("batch", manifest, "-o", articles / "one.jsonl")
    assert cli("batch", manifest, "-o", articles / "two.jsonl", "--jobs", "2").status == 0
    assert (articles / "one.jsonl").read_bytes() == (articles / "two.jsonl").read_bytes()


def test_a_fault_in_one_row_does_not_cost_the_others_theirs(
    cli: Run, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object, **options: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("xlate_audit.dataset.batch.check", broken)
    out = articles / "r.jsonl"
    assert cli("batch", write_manifest(articles, ROWS[:2]), "-o", out).status == 0
    rows = read(out)
    assert rows[0]["findings"] and rows[1]["error"] == {"type": "ZeroDivisionError", "message": "by zero"}


class TestResume:
    def test_goes_on_from_a_torn_file(self, cli: Run, articles: Path) -> None:
        manifest, straight, out = write_manifest(articles, ROWS), articles / "straight.jsonl", articles / "out.jsonl"
        cli("batch", manifest, "-o", straight)
        whole = straight.read_bytes()
        for cut in (0, 1, len(whole) // 3, whole.index(b"\n") + 1, len(whole) // 2, len(whole) - 1):
            out.unlink(missing_ok=True)
            (articles / "out.jsonl.part").write_bytes(whole[:cut])
            assert cli("batch", manifest, "-o", out, "--resume").status == 0
            assert out.read_bytes() == whole
            assert not (articles / "out.jsonl.part").exists()

    def test_starts_where_nothing_is(self, cli: Run, articles: Path) -> None:
        assert cli("batch", write_manifest(articles, ROWS[1:2]), "-o", articles / "out.jsonl", "--resume").status == 0

    def test_audits_again_only_what_changed(self, cli: Run, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        from xlate_audit.dataset import batch

        manifest, out = write_manifest(articles, ROWS), articles / "out.jsonl"
        cli("batch", manifest, "-o", out)
        answered = []
        answer = batch.Auditor.answer
        monkeypatch.setattr(batch.Auditor, "answer", lambda self, row: answered.append(row.id) or answer(self, row))
        ran = cli("batch", manifest, "-o", out, "--resume")
        assert answered == ["gone", "nothing"]  # what went wrong is tried again
        assert "4 kept from before" in ran.err
        faulty = articles / "faulty.txt"
        faulty.write_text(faulty.read_text("utf-8") + "\nOne more paragraph.\n", encoding="utf-8")
        (articles / "nowhere.txt").write_bytes((articles / "original.txt").read_bytes())
        answered.clear()
        cli("batch", manifest, "-o", out, "--resume")
        assert answered == ["pair", "gone", "nothing"]
        assert [row["id"] for row in read(out)] == ["pair", "alone", "null", "gone", "nothing", "7"]
        assert "error" not in read(out)[3]

    def test_other_settings_are_another_run(self, cli: Run, articles: Path) -> None:
        manifest, out = write_manifest(articles, ROWS[:2]), articles / "out.jsonl"
        cli("batch", manifest, "-o", out)
        cli("batch", manifest, "-o", out, "--resume", "--ignore", "artifact")
        assert not any(f["rule"].startswith("artifact") for row in read(out) for f in row["findings"])

    @pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a Unix thing")
    def test_survives_kill_9(self, cli: Run, articles: Path) -> None:
        rows = [ROWS[n % 3] | {"id": str(n)} for n in range(200)]
        manifest, out = write_manifest(articles, rows), articles / "out.jsonl"
        part = articles / "out.jsonl.part"
        line = [sys.executable, "-m", "xlate_audit", "batch", str(manifest), "-o", str(out), "--resume", "--quiet"]
        for least in (1, 5_000, 50_000):
            process = subprocess.Popen(line)
            deadline = time.monotonic() + 60
            while process.poll() is None and time.monotonic() < deadline:
                if part.exists() and part.stat().st_size > least:
                    break
                time.sleep(0.01)
            process.kill()
            process.wait()
        assert cli("batch", manifest, "-o", out, "--resume").status == 0
        resumed = out.read_bytes()
        cli("batch", manifest, "-o", out)
        assert out.read_bytes() == resumed
