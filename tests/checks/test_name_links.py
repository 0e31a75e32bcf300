"""Which names of a reprint are matched, and by what."""

from __future__ import annotations

import numpy as np
import pytest

from xlate_audit.article import Span
from xlate_audit.checks.name_links import echoes_of, spells_out
from xlate_audit.text.names import WORD, Name

ACRONYMS = [
    ("Deutsche Flugsicherung", "dfs", True),
    ("Liberal Democratic Party", "ldpr", True),
    ("World Health Organization", "who", True),
    ("Organización Mundial Salud", "oms", True),
    ("World Health Organization", "oms", False),
    ("Deutsche Flugsicherung", "dpa", False),
    ("Frankfurt", "f", False),
    ("Los Angeles", "la", True),
    ("Los Angeles", "lausanne", False),
]


@pytest.mark.parametrize(("name", "acronym", "expected"), ACRONYMS)
def test_an_acronym_stands_for_a_name_by_its_letters(name: str, acronym: str, expected: bool) -> None:
    run = [Name(m.group(), Span(*m.span()), False) for m in WORD.finditer(name)]
    assert spells_out(run, acronym) is expected


def test_only_likely_forms_are_heard() -> None:
    forms = ["Байконур", "Краматорск"]
    assert echoes_of(["Baikonur"], np.array([[0.9, 0.2]]), forms)[0] > 0.7
    assert echoes_of(["Baikonur"], np.array([[0.0, 0.0]]), forms)[0] == 0.0
    assert echoes_of(["Baikonur"], np.array([[1.0, 0.2]]), ["x", "y"])[0] == 1.0
    assert echoes_of(["Baikonur"], np.zeros((1, 0)), [])[0] == 0.0
