"""Findings grouped by the passage they stand in: a link of a pair, or a paragraph of an article on its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from xlate_audit.article import Link
from xlate_audit.findings import Finding, Report
from xlate_audit.report.marks import Mark, places


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs that are read together, with the numbered findings on them. `marks` are by paragraph."""

    title: str
    original: tuple[str, ...]
    reprint: tuple[str, ...]
    findings: tuple[tuple[int, Finding], ...]
    marks: dict[str, list[Mark]]


def passages(report: Report, *, everything: bool = False) -> Iterator[Passage]:
    """The passages with findings, in reading order (`everything`: the sound ones too).

    A finding belongs to the passage of its place in the reprint, or in the original where it has none there; paragraphs
    that its other place points at are shown with it. Findings are numbered from 1 in the order they are shown.
    """
    link_of = report.alignment.link_of if report.alignment else {}
    by_home: dict[object, list[Finding]] = {}
    nowhere = []
    for finding in report.findings:
        place = next(places(finding), None)
        if place is None:
            nowhere.append(finding)
        else:
            by_home.setdefault(id(link_of[place.paragraph]) if link_of else place.paragraph, []).append(finding)
    number = 0
    for home, title, original, reprint in _homes(report):
        findings = by_home.get(home, [])
        if not findings and not everything:
            continue
        numbered = tuple(enumerate(findings, number + 1))
        number += len(findings)
        yield Passage(title, *_with_others(original, reprint, findings), numbered, _marks(numbered))
    if nowhere:
        yield Passage("the article as a whole", (), (), tuple(enumerate(nowhere, number + 1)), {})


def _homes(report: Report) -> Iterator[tuple[object, str, tuple[str, ...], tuple[str, ...]]]:
    if report.alignment is None:
        for paragraph in report.reprint.paragraphs:
            yield paragraph.id, f"{paragraph.id} {paragraph.kind}", (), (paragraph.id,)
        return
    for link in report.alignment.links:
        yield id(link), _title(link), link.original, link.reprint


def _title(link: Link) -> str:
    if not link.original or not link.reprint:
        return f"{', '.join(link.original or link.reprint)} {link.kind}"
    sides = f"{', '.join(link.original)} → {', '.join(link.reprint)}"
    told = "" if link.fidelity is None else f", fidelity {100 * link.fidelity:.0f}"
    return f"{sides} {link.kind}{told}"


def _with_others(
    original: tuple[str, ...], reprint: tuple[str, ...], findings: list[Finding]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    there = dict.fromkeys(original) | dict.fromkeys(f.original.paragraph for f in findings if f.original)
    here = dict.fromkeys(reprint) | dict.fromkeys(f.reprint.paragraph for f in findings if f.reprint)
    return tuple(there), tuple(here)


def _marks(findings: tuple[tuple[int, Finding], ...]) -> dict[str, list[Mark]]:
    marks: dict[str, list[Mark]] = {}
    for number, finding in findings:
        for place in places(finding):
            marks.setdefault(place.paragraph, []).append(Mark(number, place.start, place.end))
    return marks
