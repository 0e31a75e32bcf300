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


def places(name: str, fault: dict) -> list[tuple[str, int, int]]:
    """Where a gold fault may be pointed at: side and file offsets, at it or at what the original says instead."""
    out = []
    for side, text, nth in (
        (fault["side"], fault["text"], fault.get("nth", 0)),
        ("original", fault.get("original"), 0),
    ):
        if text is None:
            continue
        file = (CORPUS / name / f"{side}.txt").read_text(encoding="utf-8")
        at = -1
        for _ in range(nth + 1):
            at = file.index(text, at + 1)
        out.append((side, at, at + len(text)))
    return out


def points_at(finding, where: list[tuple[str, int, int]]) -> bool:
    """Whether a place of the finding overlaps one of these and is about as short as the fault."""
    for side, start, end in where:
        location = getattr(finding, side)
        if location and location.file_start < end and start < location.file_end:
            return location.file_end - location.file_start <= max(60, 3 * (end - start))
    return False


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
    expected, got = gold(name), report(name)
    assert got.original is not None
    assert got.original.language == expected["original_language"]
    assert got.reprint.language == expected["reprint_language"]


@pytest.mark.parametrize("name", PAIRS)
def test_links(name):
    expected = {(f"o{a}", f"r{b}") for left, right in gold(name)["links"] for a in left for b in right}
    alignment = report(name).alignment
    assert alignment is not None
    assert {(a, b) for link in alignment.links for a in link.original for b in link.reprint} == expected


@pytest.mark.parametrize(("name", "fault"), FAULTS)
def test_fault_is_found(name, fault):
    at = {f.rule for f in report(name).findings if f.severity != "info" and points_at(f, places(name, fault))}
    assert at & set(fault["rules"]), at


@pytest.mark.parametrize("name", PAIRS)
def test_no_false_alarm(name):
    known = [place for fault in gold(name)["faults"] for place in places(name, fault)]
    alarms = [
        (f.rule, (f.reprint or f.original).text)
        for f in report(name).findings
        if f.severity != "info" and not points_at(f, known)
    ]
    assert alarms == []


@pytest.mark.parametrize("name", PAIRS)
def test_messages_are_of_one_style(name: str) -> None:
    """A clause: no capital but a name's, no full stop, and what is quoted in curly marks."""
    for finding in report(name).findings:
        message = finding.message
        assert message[0].islower() or message.split()[0] in ("Latin", "Cyrillic", "Arabic", "Han") or message[0] == "“"
        assert not message.endswith(".") and '"' not in message, message
