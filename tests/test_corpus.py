"""Every sample pair, audited from end to end: links, planted faults, and silence where nothing is wrong."""

import json
from functools import cache
from pathlib import Path

import pytest

from xlate_audit import Report, audit, load_article

CORPUS = Path(__file__).parent.parent / "corpus"
PAIRS = sorted(p.parent.name for p in CORPUS.glob("*/gold.json"))
assert len(PAIRS) >= 6


def gold(name: str) -> dict:
    return json.loads((CORPUS / name / "gold.json").read_text(encoding="utf-8"))


@cache
def report(name: str) -> Report:
    return audit(load_article(CORPUS / name / "original.txt"), load_article(CORPUS / name / "reprint.txt"))


def place(name: str, fault: dict) -> tuple[int, int]:
    """File offsets of a gold fault."""
    text = (CORPUS / name / f"{fault['side']}.txt").read_text(encoding="utf-8")
    at = -1
    for _ in range(fault.get("nth", 0) + 1):
        at = text.index(fault["text"], at + 1)
    return at, at + len(fault["text"])


def points_at(finding, side: str, start: int, end: int) -> bool:
    where = getattr(finding, side)
    return where is not None and where.file_start < end and start < where.file_end


FAULTS = [
    pytest.param(
        name,
        fault,
        id=f"{name}-{fault['rules'][0]}-{n}",
        marks=[pytest.mark.xfail(strict=True, reason="not found yet")] if fault.get("known_miss") else [],
    )
    for name in PAIRS
    for n, fault in enumerate(gold(name)["faults"])
]


@pytest.mark.parametrize("name", PAIRS)
def test_languages(name):
    expected = gold(name)
    assert report(name).original is not None
    assert report(name).original.language == expected["original_language"]
    assert report(name).reprint.language == expected["reprint_language"]


@pytest.mark.parametrize("name", PAIRS)
def test_links(name):
    expected = {(f"o{a}", f"r{b}") for left, right in gold(name)["links"] for a in left for b in right}
    alignment = report(name).alignment
    assert alignment is not None
    assert {(a, b) for link in alignment.links for a in link.original for b in link.reprint} == expected


@pytest.mark.parametrize(("name", "fault"), FAULTS)
def test_fault_is_found(name, fault):
    start, end = place(name, fault)
    at = [f for f in report(name).findings if f.severity != "info" and points_at(f, fault["side"], start, end)]
    assert set(fault["rules"]) & {f.rule for f in at}, [f.rule for f in at]
    longest = max(60, 3 * (end - start))
    assert any(
        f.rule in fault["rules"] and getattr(f, fault["side"]).end - getattr(f, fault["side"]).start <= longest
        for f in at
    )


@pytest.mark.parametrize("name", PAIRS)
def test_no_false_alarm(name):
    places = [(fault["side"], *place(name, fault)) for fault in gold(name)["faults"]]
    alarms = [
        (f.rule, (f.reprint or f.original).text)
        for f in report(name).findings
        if f.severity != "info" and not any(points_at(f, *p) for p in places)
    ]
    assert alarms == []
