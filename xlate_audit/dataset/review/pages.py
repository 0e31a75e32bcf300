"""The pages of `review`, rendered on the server; every text of an article is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from xlate_audit.article import SEVERITIES
from xlate_audit.checks import RULES
from xlate_audit.dataset.review.check import REASONS
from xlate_audit.dataset.review.state import SIDES, State, Verdict, relinked, targets
from xlate_audit.report.marks import Mark, pieces, right_to_left


@cache
def _pages() -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    loader = PackageLoader("xlate_audit.dataset.review")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)


def render(name: str, **values: Any) -> str:
    """A page from its template; whatever is put in is escaped."""
    return _pages().get_template(name).render(**values)


def report_page(report: Mapping[str, Any], state: State, **values: Any) -> str:
    """One report: its links as rows of two sides, under each row what was found in it."""
    found = _findings(report, state)
    links = relinked(report, state.links) if "links" in report else _alone(report)
    home = {name: n for n, link in enumerate(links) for side in SIDES for name in link[side]}
    rows = [
        {
            "kind": link["kind"],
            "corrected": link.get("corrected", False),
            "fidelity": link.get("fidelity"),
            "sides": [[_paragraph(report, side, name, found) for name in link[side]] for side in SIDES],
            "findings": [f for f in found if home.get(f["at"]) == n],
        }
        for n, link in enumerate(links)
    ]
    return render(
        "report.html",
        report=report,
        rows=rows,
        paired="original" in report,
        reasons=REASONS,
        severities=SEVERITIES,
        rules=sorted(rule.name for rule in RULES),
        todo=sum(not f["verdict"].decision and not f["missed"] for f in found),
        **values,
    )


def _findings(report: Mapping[str, Any], state: State) -> list[dict[str, Any]]:
    out = []
    for number, (target, finding) in enumerate(zip(targets(report), report["findings"], strict=True), 1):
        verdict = state.verdicts.get(target, Verdict())
        places = {side: finding[side] for side in SIDES if side in finding}
        if verdict.span:
            places[verdict.span["side"]] = verdict.span
        out.append({**_shown(finding, target, number, places), "verdict": verdict, "missed": False})
    for target, data in state.missed.items():
        finding = {**data, "message": data.get("note") or "added by an editor", "suggestion": None, "confidence": None}
        out.append(
            {**_shown(finding, target, len(out) + 1, {data["side"]: data}), "verdict": Verdict(), "missed": True}
        )
    return out


def _shown(finding: Mapping[str, Any], target: str, number: int, places: Mapping[str, Any]) -> dict[str, Any]:
    names = ("rule", "severity", "message", "suggestion", "confidence")
    at = (places.get("reprint") or places.get("original") or {}).get("paragraph")
    return {name: finding[name] for name in names} | {"target": target, "number": number, "places": places, "at": at}


def _paragraph(report: Mapping[str, Any], side: str, name: str, found: list[dict[str, Any]]) -> dict[str, Any]:
    paragraph = next(p for p in report[side]["paragraphs"] if p["id"] == name)
    marks = [
        Mark(f["number"], f["places"][side]["start"], f["places"][side]["end"])
        for f in found
        if f["places"].get(side, {}).get("paragraph") == name and f["verdict"].decision != "dismiss"
    ]
    severity = {f["number"]: f["verdict"].severity or f["severity"] for f in found}
    parts = [
        {"text": piece.text, "numbers": piece.numbers, "worst": _worst(severity[n] for n in piece.numbers)}
        for piece in pieces(paragraph["text"], marks)
    ]
    return {
        "id": name, "side": side, "kind": paragraph["kind"], "parts": parts, "language": paragraph.get("language"),
        "direction": "rtl" if right_to_left(paragraph["text"]) else "ltr",
    }  # fmt: skip


def _worst(severities: Any) -> str:
    return max(severities, key=SEVERITIES.index, default="")


def _alone(report: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{"kind": "alone", "original": [], "reprint": [p["id"]]} for p in report["reprint"]["paragraphs"]]
