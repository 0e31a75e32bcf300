"""`--fix`: repaired copies, never over what was read unless asked for, whole, and in the file's own encoding."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run

FAULTY = "Brücke gesperrt\r\n\r\nDie Brücke über die Ache ist seit Dienstag gesperrt&nbsp;, teilte die Stadt mit.\r\n"
SOUND = FAULTY.replace("&nbsp;", "")


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(FAULTY.encode())
    return path


def test_the_copy_lies_beside_the_article(cli: Run, faulty: Path) -> None:
    ran = cli("check", faulty, "--fix")
    assert ran.status == 0, ran.err
    assert faulty.read_bytes().decode() == FAULTY
    copy = faulty.with_name("a.fixed.txt")
    assert copy.read_bytes().decode() == SOUND
    assert f"{faulty}: 1 place repaired (1 artifact.markup); the copy is {copy}" in ran.err
    assert "a.fixed.txt" in ran.out.replace("\n", "") and "0 findings" in ran.out
    assert sorted(p.name for p in faulty.parent.iterdir()) == ["a.fixed.txt", "a.txt"]


def test_the_gate_judges_the_copy(cli: Run, faulty: Path) -> None:
    assert cli("check", faulty).status == 1
    assert cli("check", faulty, "--fix").status == 0
    assert cli("check", faulty, "--fix", "--ignore", "artifact.markup").status == 0


def test_a_copy_that_needs_nothing_is_the_same_bytes(cli: Run, faulty: Path) -> None:
    cli("check", faulty, "--fix")
    copy = faulty.with_name("a.fixed.txt")
    ran = cli("check", copy, "--fix", "--fix-output", faulty.with_name("again.txt"))
    assert "nothing to repair" in ran.err
    assert faulty.with_name("again.txt").read_bytes() == copy.read_bytes()


def test_a_pair_and_a_named_copy(cli: Run, articles: Path) -> None:
    out = articles / "new.txt"
    ran = cli("pair", articles / "original.txt", articles / "faulty.txt", "--fix", "--fix-output", out)
    assert ran.status == 0, ran.err
    assert out.read_text("utf-8") == (articles / "sound.txt").read_text("utf-8")
    assert "3 artifact.markup" in ran.err


def test_in_place_keeps_permissions_and_links(cli: Run, faulty: Path) -> None:
    link = faulty.with_name("link.txt")
    if os.name == "posix":
        faulty.chmod(0o640)
        link.symlink_to(faulty.name)
    else:
        link = faulty
    assert cli("check", link, "--fix", "--in-place").status == 0
    assert faulty.read_bytes().decode() == SOUND
    if os.name == "posix":
        assert faulty.stat().st_mode & 0o777 == 0o640 and link.is_symlink()
    before = faulty.stat().st_mtime_ns
    assert "nothing to repair" in cli("check", faulty, "--fix", "--in-place").err
    assert faulty.stat().st_mtime_ns == before


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "utf-16-be with mark", "iso8859_15"])
def test_encoding_and_mark_are_kept(cli: Run, tmp_path: Path, encoding: str) -> None:
    def encoded(text: str) -> bytes:
        return b"\xfe\xff" + text.encode("utf-16-be") if "mark" in encoding else text.encode(encoding)

    (tmp_path / "a.txt").write_bytes(encoded(FAULTY))
    assert cli("check", tmp_path / "a.txt", "--fix").status == 0
    assert (tmp_path / "a.fixed.txt").read_bytes() == encoded(SOUND)


def test_what_the_encoding_cannot_hold_is_told(cli: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(FAULTY.replace("Ache", "Ache &hearts;").encode("cp1252"))
    ran = cli("check", tmp_path / "a.txt", "--fix", "--fail-on", "never")
    assert "1 left because cp1252 cannot hold the right text" in ran.err
    assert b"&hearts;" in (tmp_path / "a.fixed.txt").read_bytes()


class Piped(io.TextIOWrapper):
    """A standard stream of bytes."""

    def __init__(self, data: bytes = b"") -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8", newline="")


def test_standard_input_is_repaired_to_standard_output(
    cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Piped(FAULTY.encode("cp1252")))
    out = Piped()
    monkeypatch.setattr("sys.stdout", out)
    ran = cli("check", "-", "--fix", "--output", tmp_path / "r.json")
    assert ran.status == 0
    assert out.buffer.getvalue() == SOUND.encode("cp1252")  # pyright: ignore[reportAttributeAccessIssue]
    assert "standard input: 1 place repaired" in ran.err
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["findings"] == []


def test_pages_are_left_alone_and_the_others_repaired(cli: Run, faulty: Path) -> None:
    page = faulty.with_name("b.html")
    page.write_text("<html><body><h1>Title</h1><p>Body text of the page.</p></body></html>", encoding="utf-8")
    ran = cli("check", page, faulty, "--fix")
    assert ran.status == 2
    assert ran.err.startswith(f"xlate-audit: {page} is HTML, and --fix repairs plain text only")
    assert faulty.with_name("a.fixed.txt").exists() and not faulty.with_name("b.fixed.html").exists()


WRONG = [
    (("check", "a.txt", "b.txt", "--fix", "--fix-output", "c.txt"), "one article"),
    (("check", "a.txt", "--in-place"), "goes with --fix"),
    (("check", "a.txt", "--fix-output", "c.txt"), "goes with --fix"),
    (("check", "a.txt", "--fix", "--in-place", "--fix-output", "c.txt"), "exclude each other"),
    (("check", "-", "--fix", "--in-place"), "standard input"),
    (("check", "-", "--fix", "--format", "json"), "--output"),
    (("check", "a.txt", "--fix", "--fix-output", "a.txt"), "would replace"),
    (("check", "a.txt", "a.fixed.txt", "--fix"), "would replace"),
    (("pair", "a.txt", "b.txt", "--fix", "--fix-output", "a.txt"), "would replace"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG)
def test_what_cannot_be_meant_is_refused_before_anything_is_written(
    cli: Run, faulty: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(faulty.parent)
    for name in ("b.txt", "a.fixed.txt"):
        faulty.with_name(name).write_bytes(FAULTY.encode())
    ran = cli(*arguments)
    assert ran.status == 2 and words in ran.err and len(ran.err.splitlines()) == 1
    assert {p.name: p.read_bytes() for p in faulty.parent.iterdir()} == dict.fromkeys(
        ("a.txt", "b.txt", "a.fixed.txt"), FAULTY.encode()
    )
