"""`batch`: every row answered, in order, whole at any moment, and able to go on."""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import jsonschema
import pytest

from tests.cli.conftest import Run
from xlate_audit.report import schema_text

T = TypeVar("T")
ROWS = [
    {"id": "pair", "original": "original.txt", "reprint": "faulty.txt"},
    {"id": "alone", "reprint": "sound.txt"},
    {"id": "null", "original": None, "reprint": "sound.txt"},
    {"id": "gone", "original": "nowhere.txt", "reprint": "sound.txt"},
    {"id": "nothing"},
    {"id": 7, "reprint": "sound.txt"},
]


HERE = ("batch", "--timeout", "0")  # in this process: quicker, and a test can lay hands on what is called


def write_manifest(folder: Path, rows: list) -> Path:
    path = folder / "manifest.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def read(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_every_row_is_answered_in_order(cli: Run, articles: Path) -> None:
    out = articles / "results.jsonl"
    ran = cli(*HERE, write_manifest(articles, ROWS), "--output", out)
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
    cli(*HERE, table, "-o", articles / "table.jsonl")
    lines = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    cli(*HERE, write_manifest(articles, lines), "-o", articles / "lines.jsonl")
    assert (articles / "table.jsonl").read_bytes() == (articles / "lines.jsonl").read_bytes()


def test_lines_that_are_no_rows_are_answered_too(cli: Run, articles: Path) -> None:
    manifest = articles / "manifest.jsonl"
    manifest.write_text('{"id": "a"\n\n[1, 2]\n"x"\n{"id": "b", "reprint": 5}\n{"id": "c", "reprint": "a\\u0000b"}\n')
    out = articles / "r.jsonl"
    assert cli(*HERE, manifest, "-o", out).status == 0
    assert [row["id"] for row in read(out) if "error" in row] == ["line 1", "line 3", "line 4", "b", "c"]


@pytest.mark.parametrize("content", ["id,original\n1,a\n", "", "\xff\xfe"])
def test_a_manifest_that_is_none_leaves_no_file(cli: Run, articles: Path, content: str) -> None:
    manifest = articles / "manifest.csv"
    manifest.write_bytes(content.encode("latin-1"))
    ran = cli(*HERE, manifest, "-o", articles / "r.jsonl")
    assert ran.status == 2 and len(ran.err.splitlines()) == 1
    assert not list(articles.glob("r.jsonl*"))


@pytest.mark.parametrize("resume", [(), ("--resume",)])
def test_rows_that_share_an_id_are_answered_and_told(cli: Run, articles: Path, resume: tuple[str, ...]) -> None:
    manifest = write_manifest(articles, [ROWS[1], ROWS[2], ROWS[1] | {"reprint": "faulty.txt"}])
    ran = cli(*HERE, manifest, "-o", articles / "r.jsonl", *resume)
    assert [row["id"] for row in read(articles / "r.jsonl")] == ["alone", "null", "alone"]
    assert "1 with the id of an earlier row (the first: alone)" in ran.err
    assert "earlier row" not in cli(*HERE, write_manifest(articles, ROWS), "-o", articles / "r.jsonl").err


def test_processes_give_the_same_bytes(cli: Run, articles: Path) -> None:
    manifest = write_manifest(articles, ROWS)
    cli(*HERE, manifest, "-o", articles / "one.jsonl")
    assert cli(*HERE, manifest, "-o", articles / "two.jsonl", "--jobs", "2").status == 0
    assert (articles / "one.jsonl").read_bytes() == (articles / "two.jsonl").read_bytes()


def test_a_fault_in_one_row_does_not_cost_the_others_theirs(
    cli: Run, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object, **options: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("xlate_audit.dataset.batch.check", broken)
    out = articles / "r.jsonl"
    assert cli(*HERE, write_manifest(articles, ROWS[:2]), "-o", out).status == 0
    rows = read(out)
    assert rows[0]["findings"] and rows[1]["error"] == {"type": "ZeroDivisionError", "message": "by zero"}


class TestResume:
    def test_goes_on_from_a_torn_file(self, cli: Run, articles: Path) -> None:
        manifest, straight, out = write_manifest(articles, ROWS), articles / "straight.jsonl", articles / "out.jsonl"
        cli(*HERE, manifest, "-o", straight)
        whole = straight.read_bytes()
        for cut in (0, 1, len(whole) // 3, whole.index(b"\n") + 1, len(whole) // 2, len(whole) - 1):
            out.unlink(missing_ok=True)
            (articles / "out.jsonl.part").write_bytes(whole[:cut])
            assert cli(*HERE, manifest, "-o", out, "--resume").status == 0
            assert out.read_bytes() == whole
            assert not (articles / "out.jsonl.part").exists()

    def test_starts_where_nothing_is(self, cli: Run, articles: Path) -> None:
        assert cli(*HERE, write_manifest(articles, ROWS[1:2]), "-o", articles / "out.jsonl", "--resume").status == 0

    def test_audits_again_only_what_changed(self, cli: Run, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        from xlate_audit.dataset import batch

        manifest, out = write_manifest(articles, ROWS), articles / "out.jsonl"
        cli(*HERE, manifest, "-o", out)
        answered = []
        answer = batch.Auditor.answer
        monkeypatch.setattr(batch.Auditor, "answer", lambda self, row: answered.append(row.id) or answer(self, row))
        ran = cli(*HERE, manifest, "-o", out, "--resume")
        assert answered == ["gone", "nothing"]  # what went wrong is tried again
        assert "4 kept from before" in ran.err
        faulty = articles / "faulty.txt"
        faulty.write_text(faulty.read_text("utf-8") + "\nOne more paragraph.\n", encoding="utf-8")
        (articles / "nowhere.txt").write_bytes((articles / "original.txt").read_bytes())
        answered.clear()
        cli(*HERE, manifest, "-o", out, "--resume")
        assert answered == ["pair", "gone", "nothing"]
        assert [row["id"] for row in read(out)] == ["pair", "alone", "null", "gone", "nothing", "7"]
        assert "error" not in read(out)[3]

    def test_other_settings_are_another_run(self, cli: Run, articles: Path) -> None:
        manifest, out = write_manifest(articles, ROWS[:2]), articles / "out.jsonl"
        cli(*HERE, manifest, "-o", out)
        cli(*HERE, manifest, "-o", out, "--resume", "--ignore", "artifact")
        assert not any(f["rule"].startswith("artifact") for row in read(out) for f in row["findings"])

    @pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a Unix thing")
    @pytest.mark.parametrize("jobs", [1, 2])
    def test_survives_kill_9_at_any_time(self, cli: Run, articles: Path, jobs: int) -> None:
        rows = [ROWS[n % 3] | {"id": str(n)} for n in range(60)]
        manifest, out, straight = write_manifest(articles, rows), articles / "out.jsonl", articles / "straight.jsonl"
        part = articles / "out.jsonl.part"
        line = [sys.executable, "-m", "xlate_audit", "batch", str(manifest), "-o", str(out), "--resume", "--quiet"]
        chance, finished = random.Random(jobs), set()
        for _ in range(5):
            process = subprocess.Popen([*line, "--jobs", str(jobs)])
            size, deadline = part.stat().st_size if part.exists() else 0, time.monotonic() + 60
            while process.poll() is None and time.monotonic() < deadline:
                if part.exists() and part.stat().st_size > size:
                    time.sleep(chance.uniform(0, 0.3))
                    break
                time.sleep(0.005)
            process.kill()
            process.wait()
            there = out if out.exists() else part
            whole = [json.loads(text)["id"] for text in there.read_bytes().split(b"\n")[:-1]]
            assert finished <= set(whole), "a finished row was lost"
            finished = set(whole)
        ran = cli(*HERE, manifest, "-o", out, "--resume", "--jobs", str(jobs))
        assert f"({len(finished)} kept from before)" in ran.err
        cli(*HERE, manifest, "-o", straight)
        assert out.read_bytes() == straight.read_bytes()
        assert not part.exists()

    def test_an_answer_that_is_no_longer_asked_for_goes(self, cli: Run, articles: Path) -> None:
        out = articles / "out.jsonl"
        cli(*HERE, write_manifest(articles, [ROWS[0], ROWS[1], ROWS[2]]), "-o", out)
        cli(*HERE, write_manifest(articles, [ROWS[2], ROWS[0]]), "-o", out, "--resume")
        assert [row["id"] for row in read(out)] == ["null", "pair"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes, which nobody ever writes to")
class TestWorkersThatAreLost:
    @pytest.fixture
    def stuck(self, articles: Path) -> Path:
        os.mkfifo(articles / "stuck.txt")
        return write_manifest(articles, [ROWS[1], {"id": "stuck", "reprint": "stuck.txt"}, ROWS[2]])

    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_a_row_that_takes_too_long_is_cut(self, cli: Run, articles: Path, stuck: Path, jobs: str) -> None:
        out = articles / "out.jsonl"
        ran = cli("batch", stuck, "-o", out, "--jobs", jobs, "--timeout", "2")
        assert ran.status == 0 and "1 not audited (1 Timeout)" in ran.err
        rows = read(out)
        assert [row["id"] for row in rows] == ["alone", "stuck", "null"] and "error" not in rows[2]
        assert rows[1]["error"] == {"type": "Timeout", "message": "the audit took longer than 2 s and was cut off"}

    def test_a_worker_that_dies_costs_one_row(self, articles: Path, stuck: Path) -> None:
        from xlate_audit.config import Config
        from xlate_audit.dataset.crew import Crew
        from xlate_audit.dataset.manifest import read_manifest

        with Crew(Config(), 1, 60) as crew:
            outcomes = crew.outcomes(enumerate(read_manifest(stuck)))
            found = [next(outcomes)]
            threading.Timer(1, lambda: os.kill(worker_of(crew._process.pid), signal.SIGKILL)).start()
            found += outcomes
        assert [outcome.error for outcome in found] == [None, "WorkerDied", None]
        assert "signal 9" in json.loads(found[1].line)["error"]["message"]

    @pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for the processes in /proc")
    def test_nobody_stays_behind_when_the_run_is_killed(self, articles: Path, stuck: Path) -> None:
        line = [sys.executable, "-m", "xlate_audit", "batch", str(stuck), "-o", str(articles / "o.jsonl"), "-j", "2"]
        process = subprocess.Popen([*line, "--quiet"])
        foreman = wait_for(lambda: worker_of(process.pid, "spawn_main"))
        workers = wait_for(lambda: children(foreman) if len(children(foreman)) == 2 else None)
        process.kill()
        process.wait()
        assert wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in (foreman, *workers)))


def children(parent: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if int(stat.read_text().rpartition(")")[2].split()[1]) == parent:
                found.append(int(stat.parent.name))
    return found


def worker_of(parent: int, called: str = "") -> int:
    """A child of the process whose command line holds a word; 0 where there is none."""
    lines = {pid: Path(f"/proc/{pid}/cmdline").read_bytes().decode() for pid in children(parent)}
    return next((pid for pid, line in lines.items() if called in line), 0)


def wait_for(what: Callable[[], T], seconds: float = 30) -> T:
    deadline = time.monotonic() + seconds
    while not (found := what()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return found


class TestFolders:
    def test_pairs_by_name(self, cli: Run, articles: Path) -> None:
        original, sound = ((articles / name).read_text("utf-8") for name in ("original.txt", "sound.txt"))
        for name in ("a.de.txt", "b/c.txt", "d.txt", "e.1.txt", "e.2.txt", ".hidden.txt"):
            (articles / "from" / name).parent.mkdir(parents=True, exist_ok=True)
            (articles / "from" / name).write_text(original, "utf-8")
        for name in ("a.en.txt", "b/c.txt", "b/d.txt", "e.txt"):
            (articles / "to" / name).parent.mkdir(parents=True, exist_ok=True)
            (articles / "to" / name).write_text(sound, "utf-8")
        ran = cli(*HERE, articles / "from", articles / "to", "-o", articles / "r.jsonl")
        assert ran.status == 0
        rows = {row["id"]: row for row in read(articles / "r.jsonl")}
        assert list(rows) == ["a.en.txt", "b/c.txt", "b/d.txt", "e.txt"]
        assert rows["a.en.txt"]["original"]["path"].endswith("from/a.de.txt")
        assert rows["b/c.txt"]["original"]["path"].endswith("from/b/c.txt")
        assert "original" not in rows["b/d.txt"]
        assert rows["e.txt"]["error"]["message"] == "several originals are called so: e.1.txt, e.2.txt"

    def test_a_folder_alone_is_an_error(self, cli: Run, articles: Path) -> None:
        ran = cli(*HERE, articles, "-o", articles / "r.jsonl")
        assert ran.status == 2 and "two folders" in ran.err


def test_a_manifest_from_standard_input(cli: Run, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(articles)
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(ROWS[1]) + "\n" + '{"id": "s", "reprint": "-"}\n'))
    assert cli(*HERE, "-", "-o", "r.jsonl").status == 0
    rows = read(articles / "r.jsonl")
    assert rows[0]["verdict"] == "pass" and "standard input" in rows[1]["error"]["message"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such locks there")
def test_two_runs_do_not_write_one_file(cli: Run, articles: Path) -> None:
    import fcntl

    manifest, out = write_manifest(articles, ROWS[1:2]), articles / "r.jsonl"
    with (articles / "r.jsonl.part").open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        ran = cli(*HERE, manifest, "-o", out)
    assert ran.status == 2 and "another run is writing" in ran.err
    assert cli(*HERE, manifest, "-o", out).status == 0


def test_a_model_that_cannot_be_had_is_told_at_once(cli: Run, articles: Path) -> None:
    (articles / "model").mkdir()
    (articles / "model" / "config.json").write_text('{"model_type": "static-embedding"}')
    ran = cli("batch", write_manifest(articles, ROWS), "-o", articles / "r.jsonl", "--model", articles / "model")
    assert ran.status == 2 and len(ran.err.splitlines()) == 1 and not list(articles.glob("r.jsonl*"))


@pytest.mark.parametrize("engine", [HERE, ("batch", "--jobs", "2")], ids=["here", "crew"])
def test_a_baseline_and_decisions(cli: Run, articles: Path, tmp_path: Path, engine: tuple[str, ...]) -> None:
    """What is known and what is decided is marked; paths start from the manifest, not from the working folder."""
    manifest, out, known = write_manifest(articles, ROWS[:2]), tmp_path / "out.jsonl", tmp_path / "lists" / "known.json"
    known.parent.mkdir()
    ran = cli(*engine, manifest, "--output", out, "--write-baseline", known)
    assert ran.status == 0 and "known from now on" in ran.err
    plain = read(out)[0]["findings"]
    assert plain and not any("dismissed" in finding for finding in plain)
    paths = {entry["path"] for entry in json.loads(known.read_text("utf-8"))["articles"]}
    assert paths == {"../faulty.txt", "../sound.txt"}
    cli(*engine, manifest, "--output", out, "--baseline", known)
    assert [f["dismissed"]["kind"] for f in read(out)[0]["findings"]] == ["baseline"] * len(plain)
    assert read(out)[0]["reprint"]["path"] == "faulty.txt"
    pair = ("pair", articles / "original.txt", articles / "faulty.txt", "--baseline", known)
    assert cli(*pair).status == 0, "the same baseline serves pair"
    again = known.read_bytes()
    cli(*engine, manifest, "--output", out, "--baseline", known, "--write-baseline", known)
    assert known.read_bytes() == again

    decisions = tmp_path / "d.toml"
    cli(*engine, manifest, "--output", out)
    cli("dismiss", out, plain[0]["fingerprint"], "--reason", "ok", "--file", decisions)
    cli(*engine, manifest, "--output", out, "--dismissals", decisions)
    assert [f["dismissed"]["kind"] for f in read(out)[0]["findings"] if "dismissed" in f] == ["decision"]


def test_a_baseline_that_cannot_be_written_is_told_before_the_work(cli: Run, articles: Path) -> None:
    manifest, out = write_manifest(articles, ROWS[:2]), articles / "out.jsonl"
    ran = cli(*HERE, manifest, "--output", out, "--write-baseline", articles / "nowhere" / "known.json")
    assert ran.status == 2 and "cannot write" in ran.err and not out.exists()


def test_results_name_articles_as_the_manifest_does(
    cli: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In errors and notes too, so that they are the same wherever the manifest is called from."""
    page = "<html><body><article><h1>Bridge shut</h1><p>{}</p><p>{}</p><div class='newsletter'><p>Sign up!</p></div></article>"
    text = "The harbour bridge has been closed to all traffic since Tuesday, because a pier shows cracks."
    (articles / "page.html").write_text(page.format(text, "Work takes two weeks, said the mayor of the town."), "utf-8")
    rows = [*ROWS[:4], {"id": "page", "reprint": "page.html"}, {"id": "folder", "reprint": "."}]
    manifest = write_manifest(articles, rows)
    found = []
    for where, path in (
        (articles, manifest.name),
        (articles.parent, manifest),
        (articles.parent, f"{articles.name}/{manifest.name}"),
    ):
        monkeypatch.chdir(where)
        assert cli(*HERE, path, "--output", tmp_path / "out.jsonl").status == 0
        found.append((tmp_path / "out.jsonl").read_bytes())
    assert found[0] == found[1] == found[2]
    assert str(articles) not in found[0].decode()
    assert any("page.html: 1 line" in note for row in read(tmp_path / "out.jsonl") for note in row.get("notes", ()))
