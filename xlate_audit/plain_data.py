"""A report as plain data: the form that the JSON Schema of `xlate-audit schema` describes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlate_audit.article import Article, Link, Place
    from xlate_audit.findings import Finding, Report

SCHEMA = "xlate-audit/report/1"


def report_data(report: Report) -> dict[str, Any]:
    """The report with its keys in the order of the schema. Dismissed findings stand among the others, marked."""
    out: dict[str, Any] = {"schema": SCHEMA, "id": report.id}
    if report.original is not None:
        out["original"] = _article(report.original)
    out["reprint"] = _article(report.reprint)
    if report.alignment is not None:
        out["relation"] = report.alignment.relation
        out["links"] = [_link(link) for link in report.alignment.links]
    out["findings"] = [_finding(finding) for finding in _every_finding(report)]
    out["scores"] = asdict(report.scores)
    if report.scores.fidelity_interval is not None:
        out["scores"]["fidelity_interval"] = list(report.scores.fidelity_interval)
    if report.failures:
        out["failures"] = [{"rule": rule, "error": error} for rule, error in report.failures]
    return out | {"notes": list(report.notes), "verdict": report.verdict, "signature": report.signature}


def _every_finding(report: Report) -> Sequence[Finding]:
    """Those that speak and those that are dismissed, in reading order."""
    if not report.dismissed:
        return report.findings
    sides = (report.original, report.reprint)
    order = {p.id: n for side in sides if side is not None for n, p in enumerate(side.paragraphs)}

    def key(finding: Finding) -> tuple[int, int, int, str]:
        place = finding.reprint or finding.original
        return (order[place.paragraph], place.start, place.end, finding.rule) if place else (-1, 0, 0, finding.rule)

    return sorted((*report.findings, *report.dismissed), key=key)


def _article(article: Article) -> dict[str, Any]:
    keys = ("id", "kind", "text", "file_start", "file_end", "language")
    return {
        "path": article.path,
        "language": article.language,
        "title": article.title.id if article.title else None,
        "paragraphs": [{k: getattr(p, k) for k in keys} for p in article.paragraphs],
    }


def _link(link: Link) -> dict[str, Any]:
    def places(side: tuple[Place, ...]) -> list[dict[str, Any]]:
        return [asdict(place) for place in side]

    return {
        "kind": link.kind,
        "original": list(link.original),
        "reprint": list(link.reprint),
        "similarity": link.similarity,
        "fidelity": link.fidelity,
        "sentences": [
            {"original": places(s.original), "reprint": places(s.reprint), "similarity": s.similarity}
            for s in link.sentences
        ],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    out = asdict(finding)
    for key in ("reprint", "original", "dismissed"):
        if out[key] is None:
            del out[key]
    return out
