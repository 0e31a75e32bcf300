"""What cannot be used gives one clear line and the right exit status, never a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import validate

from tests.cli.conftest import Ran, Run
from xlate_audit.article import Flag, Place
from xlate_audit.checks import RULES


def refused(ran: Ran, *words: str) -> None:
    assert ran.status == 2, ran
    assert ran.out == ""
    lines = ran.err.splitlines()
    assert len(lines) == 1 and lines[0].startswith("xlate-audit: "), ran.err
    for word in words:
        assert word in lines[0]


BAD_FILES = {
    "empty": b"",
    "blank": b" \n\t\r\n  \n",
    "binary": bytes(range(256)) * 64,
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"\x00" * 100,
    "zeros": b"\x00" * 4096,
}


@pytest.mark.parametrize("command", ["check", "pair", "align"])
@pytest.mark.parametrize("kind", sorted(BAD_FILES))
def test_a_file_that_holds_no_text(cli: Run, articles: Path, command: str, kind: str) -> None:
    bad = articles / f"{kind}.txt"
    bad.write_bytes(BAD_FILES[kind])
    others = () if command == "check" else (articles / "original.txt",)
    refused(cli(command, *others, bad), bad.name)


@pytest.mark.parametrize("command", ["check", "pair", "align"])
def test_a_missing_file_and_a_folder(cli: Run, articles: Path, command: str) -> None:
    others = () if command == "check" else (articles / "original.txt",)
    refused(cli(command, *others, articles / "nowhere.txt"), "nowhere.txt")
    refused(cli(command, *others, articles), str(articles))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(cli: Run, articles: Path) -> None:
    (articles / "sound.txt").chmod(0)
    refused(cli("check", articles / "sound.txt"), "sound.txt")


def test_fifty_megabytes(cli: Run, articles: Path) -> None:
    big = articles / "big.txt"
    with big.open("wb") as stream:
        for _ in range(500):
            stream.write(b"The same sentence over and over again. " * 2_600 + b"\n\n")
    assert big.stat().st_size > 50_000_000
    refused(cli("check", big), "big.txt")
    refused(cli("pair", articles / "original.txt", big), "big.txt")


def test_one_character_lines(cli: Run, articles: Path) -> None:
    odd = articles / "odd.txt"
    odd.write_text("\n".join("abcdefgh日本語1234.,;" * 20), encoding="utf-8")
    for arguments in (("check", odd), ("pair", odd, articles / "sound.txt"), ("pair", articles / "sound.txt", odd)):
        ran = cli(*arguments, "--fail-on", "never")
        assert ran.status == 0, ran.err


def test_a_language_no_model_knows(cli: Run, articles: Path) -> None:
    strange = articles / "strange.txt"
    strange.write_text("ᎣᏏᏲ ᎡᎶᎯ\n\nᏂᎦᏓ ᎠᏂᏴᏫ ᏂᎨᎫᏓᎸᎾ ᎠᎴ ᎤᏂᏠᏱ ᎤᎾᏕᎿ ᏚᏳᎧᏛ ᎨᏒᎢ.\n\nᎨᏥᏁᎳ ᎤᎾᏓᏅᏖᏗ ᎠᎴ ᎤᏃᎵᏍᏗ.\n", encoding="utf-8")
    assert cli("check", strange, "--fail-on", "never").status == 0
    ran = cli("pair", strange, articles / "sound.txt", "--fail-on", "never")
    assert ran.status == 0
    assert "unknown" in ran.out or "note:" in ran.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), ("Missing command",)),
        (("nonsense",), ("nonsense",)),
        (("pair",), ("ORIGINAL",)),
        (("check", "x", "--nonsense"), ("--nonsense",)),
        (("check", "x", "--fail-on", "sometimes"), ("sometimes", "major")),
        (("check", "x", "--format", "docx"), ("docx", "text", "json", "jsonl")),
        (("check", "x", "--select", "drift.nonsense"), ("drift.nonsense", "rules")),
        (("pair", "-", "-"), ("standard input",)),
        (("pair", "x", "y", "--min-score", "101"), ("101",)),
        (("rules", "drift.numbr"), ("drift.numbr",)),
        (("models", "nonsense"), ("nonsense",)),
        (("batch", "nowhere.jsonl", "-o", "r.jsonl"), ("nowhere.jsonl",)),
        (("batch", "m.jsonl"), ("--output",)),
        (("align", "x", "y", "--unit", "word"), ("word",)),
    ],
)
def test_a_wrong_command_line(cli: Run, arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    refused(cli(*arguments), *words)


def test_a_model_that_cannot_be_had(cli: Run, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    refused(
        cli("pair", articles / "original.txt", articles / "sound.txt", "--model", str(articles / "no-such-model")),
        "no-such-model",
    )


def test_an_output_that_cannot_be_written(cli: Run, articles: Path) -> None:
    ran = cli("check", articles / "sound.txt", "--output", articles / "nowhere" / "r.json")
    assert ran.status == 2 and ran.err.startswith("xlate-audit: cannot write") and len(ran.err.splitlines()) == 1


def test_a_fault_of_the_program_is_told_apart(cli: Run, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object, **options: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("xlate_audit.check", broken)
    ran = cli("check", articles / "sound.txt")
    assert ran.status == 3
    assert ran.err == "xlate-audit: internal error: ZeroDivisionError: by zero (set XLATE_AUDIT_DEBUG=1 to see where)\n"
    monkeypatch.setenv("XLATE_AUDIT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        cli("check", articles / "sound.txt")


def test_a_rule_that_breaks_does_not_silence_the_others(
    cli: Run, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> Iterator[Flag]:
        yield Flag("half a thought", Place("r0", 0, 1))
        raise ZeroDivisionError("by zero")

    rules = tuple(replace(rule, find=broken) if rule.name == "garble.spacing" else rule for rule in RULES)
    before = json.loads(cli("check", articles / "faulty.txt", "-f", "json").out)
    monkeypatch.setattr("xlate_audit.config.RULES", rules)
    ran = cli("check", articles / "faulty.txt", "-f", "json", "--fail-on", "never")
    report = json.loads(ran.out)
    assert ran.status == 3
    assert "the rule garble.spacing broke: ZeroDivisionError: by zero; the others spoke\n" in ran.err
    assert report["failures"] == [{"rule": "garble.spacing", "error": "ZeroDivisionError: by zero"}]
    assert report["findings"] == before["findings"] != []
    assert any("garble.spacing" in note for note in report["notes"])
    validate(report, json.loads(cli("schema").out))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
@pytest.mark.parametrize(
    "arguments", [("rules",), ("schema",), ("check", "sound.txt"), ("check", "sound.txt", "-f", "json")], ids=" ".join
)
def test_a_full_disk(articles: Path, arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        line = [sys.executable, "-m", "xlate_audit", *arguments]
        ran = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, cwd=articles, encoding="utf-8")
    assert (ran.returncode, ran.stderr) == (
        2,
        "xlate-audit: cannot write to standard output: No space left on device\n",
    )


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (
            PermissionError(13, "Permission denied", "/models/x/weights"),
            2,
            "cannot use /models/x/weights: Permission denied",
        ),
        (OSError(5, "Input/output error"), 3, "internal error: OSError: [Errno 5] Input/output error"),
    ],
)
def test_a_file_that_fails_is_not_taken_for_standard_output(
    cli: Run, articles: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, status: int, told: str
) -> None:
    def failing(*arguments: object, **options: object) -> None:
        raise error

    monkeypatch.setattr("xlate_audit.check", failing)
    ran = cli("check", articles / "sound.txt")
    assert ran.status == status and ran.err.startswith(f"xlate-audit: {told}") and len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("option", ["--output", "--write-baseline"])
def test_a_report_never_replaces_what_is_read(cli: Run, articles: Path, option: str) -> None:
    before = (articles / "sound.txt").read_bytes()
    for arguments in (("check",), ("pair", articles / "original.txt")):
        refused(cli(*arguments, articles / "sound.txt", option, articles / "sound.txt"), "would replace")
    assert (articles / "sound.txt").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Missing command: `xlate-audit --help` lists"),
        (("nix",), "No such command 'nix': `xlate-audit --help` lists"),
        (("dataset",), "Missing command: `xlate-audit dataset --help` lists"),
    ],
)
def test_a_command_that_there_is_not(cli: Run, arguments: tuple[str, ...], told: str) -> None:
    refused(cli(*arguments), told)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("check", "sound.txt", "-o", "nowhere/a.json"), "there is no folder nowhere"),
        (("check", "sound.txt", "-o", "html=."), "it is a folder"),
        (("check", "sound.txt", "--write-baseline", "nowhere/a.json"), "there is no folder nowhere"),
        (("check", "sound.txt", "-o", "a.json", "-o", "nowhere/a.html"), "there is no folder nowhere"),
        (("check", "sound.txt", "-o", "a.json", "-o", "sarif=a.json"), "a.json is named twice"),
        (("align", "original.txt", "sound.txt", "-o", "nowhere/a.tsv"), "there is no folder nowhere"),
        (("align", "original.txt", "sound.txt", "-o", "sound.txt"), "would replace what is read"),
        (("align", "original.txt", "sound.txt", "--html", "original.txt"), "would replace what is read"),
        (("match", ".", ".", "-o", "a.jsonl", "--unmatched", "nowhere/b.jsonl"), "there is no folder nowhere"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_written_is_told_before_the_work(
    cli: Run, articles: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(articles)
    before = {path.name: path.read_bytes() for path in articles.iterdir()}
    refused(cli(*arguments), told)
    assert {path.name: path.read_bytes() for path in articles.iterdir()} == before


def test_several_reports_are_written_all_or_none(cli: Run, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full when the second of them comes."""
    resource = pytest.importorskip("resource", reason="no limits on this system")
    (articles / "a.json").write_text("before")
    (articles / "long.txt").write_text("The harbour bridge&nbsp;stays shut.\n\n" * 40)
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    monkeypatch.chdir(articles)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limit[1]))
    try:
        ran = cli("check", "long.txt", "-o", "csv=a.json", "-o", "b.html", "--fail-on", "never")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, handler)
    refused(ran, "cannot write b.html: File too large")
    assert (articles / "a.json").read_text() == "before"
    assert sorted(path.name for path in articles.iterdir() if path.name.startswith((".", "b"))) == []
