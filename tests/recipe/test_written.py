"""The table of variants that were written by hand, which the reader of pairs is taught by."""

from __future__ import annotations

import lzma
import re
from collections import Counter
from pathlib import Path

import pytest

TABLE = Path(__file__).resolve().parents[2] / "models" / "recipe" / "drift" / "written.tsv.xz"
KINDS = {"hedge", "source", "negation", "opposite", "sense", "wrong", "role", "sound"}


@pytest.fixture(scope="module")
def rows() -> list[list[str]]:
    with lzma.open(TABLE, "rt", encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def test_every_row_names_a_pair_a_kind_and_a_place(rows: list[list[str]]) -> None:
    assert re.fullmatch("[0-9a-f]{8}", rows[0][0])
    for key, kind, start, end, new in rows:
        assert re.fullmatch("(?:[0-9a-f]{8})?", key)
        assert kind in KINDS
        assert 0 <= int(start) < int(end) <= 600
        assert len(new) < 600


def test_sound_wordings_are_among_them(rows: list[list[str]]) -> None:
    kinds = Counter(row[1] for row in rows)
    assert kinds["sound"] > len(rows) / 5
    assert min(kinds["hedge"], kinds["negation"], kinds["opposite"]) > len(rows) / 10
