"""`align`: every unit once, in every form."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run

LINE = re.compile(r"\[([\d, ]*)\]:\[([\d, ]*)\]:(\d+\.\d+)")


def sides(out: str) -> tuple[list[int], list[int]]:
    """Numbers of all units on both sides of vecalign's lines, in order."""
    found = [LINE.fullmatch(line) for line in out.splitlines()]
    assert all(found)
    left, right = ([int(n) for m in found if m for n in re.findall(r"\d+", m[side])] for side in (1, 2))
    return left, right


@pytest.mark.parametrize(("unit", "counts"), [("paragraph", (3, 3)), ("sentence", (4, 4)), ("line", (5, 5))])
def test_every_unit_stands_once(cli: Run, articles: Path, unit: str, counts: tuple[int, int]) -> None:
    ran = cli("align", articles / "original.txt", articles / "sound.txt", "--unit", unit, "--format", "vecalign")
    assert ran.status == 0, ran.err
    for numbers, count in zip(sides(ran.out), counts, strict=True):
        assert sorted(numbers) == list(range(count))


def test_paragraphs_find_their_own(cli: Run, articles: Path) -> None:
    rows = json.loads(cli("align", articles / "original.txt", articles / "sound.txt", "-f", "json").out)
    assert [(row["original"], row["reprint"]) for row in rows] == [([n], [n]) for n in range(3)]
    assert rows[0]["original_text"] == ["Hafenbrücke bleibt zwei Wochen gesperrt"]


def test_a_line_may_be_empty_and_ends_in_any_way(cli: Run, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"The bridge is closed.\r\n\r\nBuses use the old road.\r\n")
    (tmp_path / "b").write_bytes("\ufeffLe pont est fermé.\rLes bus prennent l'ancienne route.".encode())
    ran = cli("align", tmp_path / "a", tmp_path / "b", "--unit", "line", "-f", "vecalign")
    left, right = sides(ran.out)
    assert sorted(left) == [0, 1, 2] and sorted(right) == [0, 1]
    assert re.search(r"\[0(, 1)?\]:\[0\]", ran.out) and re.search(r"\[(1, )?2\]:\[1\]", ran.out)


def test_a_line_separator_inside_a_line_is_text(cli: Run, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("one\u2028two\x0bthree\n", encoding="utf-8")
    (tmp_path / "b").write_text("one two three\n", encoding="utf-8")
    assert cli("align", tmp_path / "a", tmp_path / "b", "--unit", "line", "-f", "vecalign").out.startswith("[0]:[0]:")


def test_tsv_has_five_columns_whatever_the_text_holds(cli: Run, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a\tb\n", encoding="utf-8")
    (tmp_path / "b").write_text("a\tb\n", encoding="utf-8")
    out = cli("align", tmp_path / "a", tmp_path / "b", "--unit", "line").out
    assert [line.count("\t") for line in out.splitlines()] == [4]


def test_output_goes_to_a_file(cli: Run, articles: Path) -> None:
    out = articles / "links.tsv"
    ran = cli("align", articles / "original.txt", articles / "sound.txt", "-o", out)
    assert ran == (0, "", "")
    assert len(out.read_text("utf-8").splitlines()) == 3


@pytest.mark.parametrize("unit", ["paragraph", "sentence", "line"])
def test_a_page_beside_the_table_or_instead_of_it(cli: Run, articles: Path, unit: str) -> None:
    pair = (articles / "original.txt", articles / "sound.txt", "--unit", unit)
    page = articles / "a.html"
    assert cli("align", *pair, "--html", page) == (0, "", "")
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    printed = cli("align", *pair, "--format", "html").out
    assert printed == page.read_text("utf-8") and "Hafenbrücke bleibt" in printed
    both = cli("align", *pair, "--html", articles / "b.html", "--format", "vecalign")
    assert LINE.match(both.out) and (articles / "b.html").read_text("utf-8") == printed
