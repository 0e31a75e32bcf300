"""`pair` and `check`: what they print, where, and with which exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Run
from xlate_audit.report import schema_text


def fits_the_schema(data: object) -> None:
    jsonschema.Draft202012Validator(json.loads(schema_text())).validate(data)


def test_a_sound_pair_passes_the_gate(cli: Run, articles: Path) -> None:
    ran = cli("pair", articles / "original.txt", articles / "sound.txt")
    assert ran.status == 0
    assert "fidelity" in ran.out and "0 findings" in ran.out
    assert ran.err.startswith(f"{articles / 'sound.txt'}: ") and "findings: none" in ran.err


def test_a_faulty_pair_does_not(cli: Run, articles: Path) -> None:
    ran = cli("pair", articles / "original.txt", articles / "faulty.txt")
    assert ran.status == 1
    assert "artifact.markup" in ran.out and "⟦" in ran.out
    assert "the gate failed" in ran.err


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (("--fail-on", "never"), 0),
        (("--fail-on", "never", "--max-findings", "0"), 1),
        (("--fail-on", "never", "--min-score", "100"), 1),
        (("--ignore", "artifact"), 0),
        (("--ignore", "drift, artifact.markup"), 0),
        (("--select", "garble"), 0),
        (("--show", "critical"), 1),
    ],
)
def test_the_gate_is_apart_from_what_is_shown(cli: Run, articles: Path, options: tuple[str, ...], status: int) -> None:
    assert cli("pair", articles / "original.txt", articles / "faulty.txt", *options).status == status


def test_json_goes_to_standard_output_alone(cli: Run, articles: Path) -> None:
    ran = cli("pair", articles / "original.txt", articles / "faulty.txt", "--format", "json")
    data = json.loads(ran.out)
    fits_the_schema(data)
    assert data["original"]["language"] == "de" and data["reprint"]["language"] == "en"
    text = (articles / "faulty.txt").read_text(encoding="utf-8")
    for finding in data["findings"]:
        place = finding["reprint"]
        assert text[place["file_start"] : place["file_end"]] == place["text"]
    assert cli("pair", articles / "original.txt", articles / "faulty.txt", "--format", "json", "--quiet").err == ""


def test_every_paragraph_stands_in_one_link(cli: Run, articles: Path) -> None:
    data = json.loads(cli("pair", articles / "original.txt", articles / "faulty.txt", "-f", "json").out)
    for side in ("original", "reprint"):
        linked = [id for link in data["links"] for id in link[side]]
        assert sorted(linked) == sorted(p["id"] for p in data[side]["paragraphs"])


def test_an_article_on_its_own(cli: Run, articles: Path) -> None:
    data = json.loads(cli("check", articles / "faulty.txt", "-f", "json").out)
    fits_the_schema(data)
    assert "original" not in data and "links" not in data
    assert data["scores"]["fidelity"] is None
    assert {f["rule"] for f in data["findings"]} == {"artifact.markup"}


def test_several_articles(cli: Run, articles: Path) -> None:
    ran = cli("check", articles / "faulty.txt", articles / "sound.txt", "-f", "jsonl")
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert [row["id"] for row in rows] == [str(articles / "faulty.txt"), str(articles / "sound.txt")]
    assert ran.status == 1 and len(ran.err.splitlines()) == 2


def test_one_unreadable_article_does_not_cost_the_others_theirs(cli: Run, articles: Path) -> None:
    ran = cli("check", articles / "nowhere.txt", articles / "sound.txt", "-f", "jsonl")
    assert ran.status == 2
    assert len(ran.out.splitlines()) == 1
    assert ran.err.splitlines()[0].startswith("xlate-audit: ") and "nowhere.txt" in ran.err


def test_the_shape_of_json_depends_on_what_was_asked_for_alone(cli: Run, articles: Path) -> None:
    sound, gone = articles / "sound.txt", articles / "nowhere.txt"
    assert isinstance(json.loads(cli("check", sound, "-f", "json").out), dict)
    assert len(json.loads(cli("check", sound, sound, "-f", "json").out)) == 2
    assert len(json.loads(cli("check", sound, gone, "-f", "json").out)) == 1
    assert json.loads(cli("check", gone, gone, "-f", "json").out) == []
    assert cli("check", gone, "-f", "json").out == ""


def test_files_take_their_form_from_the_suffix(cli: Run, articles: Path) -> None:
    files = [articles / name for name in ("a.json", "b.jsonl", "c.txt", "d.html")]
    ran = cli("pair", articles / "original.txt", articles / "sound.txt", *(x for f in files for x in ("--output", f)))
    assert ran.status == 0 and ran.out == ""
    fits_the_schema(json.loads(files[0].read_bytes()))
    assert len(files[1].read_text("utf-8").splitlines()) == 1
    assert "fidelity" in files[2].read_text("utf-8")
    assert files[3].read_text("utf-8").startswith("<!DOCTYPE html>")
    assert sorted(p.name for p in articles.iterdir() if p.name.startswith(".")) == []


def test_a_file_without_a_telling_suffix_takes_the_format_option(cli: Run, articles: Path) -> None:
    out = articles / "report"
    assert cli("check", articles / "sound.txt", "--format", "json", "--output", out).status == 0
    fits_the_schema(json.loads(out.read_bytes()))
    ran = cli("check", articles / "sound.txt", "--output", articles / "other")
    assert ran.status == 2 and "--format" in ran.err and not (articles / "other").exists()


def test_same_input_same_bytes(cli: Run, articles: Path) -> None:
    arguments = ("pair", articles / "original.txt", articles / "faulty.txt", "-f", "json")
    assert cli(*arguments).out == cli(*arguments).out


def command(*arguments: str | Path, **options) -> subprocess.CompletedProcess:
    env = os.environ | {"PYTHONIOENCODING": "ascii"} | options.pop("env", {})
    line = [sys.executable, "-m", "xlate_audit", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, env=env, check=False, **options)


def test_standard_input(articles: Path) -> None:
    reprint = (articles / "faulty.txt").read_bytes()
    ran = command("pair", articles / "original.txt", "-", "-f", "json", input=reprint)
    assert ran.returncode == 1
    assert json.loads(ran.stdout)["reprint"]["path"] == "-"


def test_output_is_utf_8_and_plain_when_nobody_watches(articles: Path) -> None:
    ran = command("check", articles / "faulty.txt", env={"LC_ALL": "C", "COLUMNS": "60"})
    assert ran.returncode == 1
    page = ran.stdout.decode("utf-8")
    assert "⟦" in page and "\x1b" not in page
    assert max(map(len, page.splitlines())) <= 60


def test_a_reader_that_has_seen_enough(articles: Path) -> None:
    line = [sys.executable, "-m", "xlate_audit", "check", str(articles / "faulty.txt"), "-f", "json"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        error = process.stderr.read().decode()
    assert process.returncode == 1
    assert "Traceback" not in error and "Broken" not in error and "Exception" not in error


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are a Unix thing")
@pytest.mark.parametrize(("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colour_on_a_terminal_only_where_it_is_welcome(articles: Path, env: dict[str, str], coloured: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM", "COLUMNS")}
    line = [sys.executable, "-m", "xlate_audit", "check", str(articles / "faulty.txt")]
    process = subprocess.Popen(line, stdout=theirs, stderr=subprocess.DEVNULL, env=clean | {"TERM": "xterm"} | env)
    os.close(theirs)
    seen = b""
    try:
        while chunk := os.read(ours, 65536):
            seen += chunk
    except OSError:  # Linux tells the end of a pseudo-terminal as an error
        pass
    os.close(ours)
    assert process.wait() == 1
    assert (b"\x1b[" in seen) is coloured
    assert ("⟦".encode() in seen) is not coloured
