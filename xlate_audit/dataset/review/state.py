"""What events amount to: the state of a report for one editor, and of all findings for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from xlate_audit.dataset.review.store import Event

SIDES = ("original", "reprint")


def report_key(report: Mapping[str, Any]) -> str:
    """Which report events are on: its id and a hash of its texts, so that another version or another audit of the same
    texts keeps its verdicts and an edited text does not inherit them."""
    total = blake2b(digest_size=8)
    for side in SIDES:
        for p in (report.get(side) or {"paragraphs": ()})["paragraphs"]:
            total.update(p["text"].encode("utf-8", "surrogatepass") + b"\0")
        total.update(b"\1")
    return f"{report['id']}@{total.hexdigest()}"


def targets(report: Mapping[str, Any]) -> list[str]:
    """The keys of a report's findings: the fingerprint, and a number where several share it."""
    seen: dict[str, int] = {}
    out = []
    for finding in report["findings"]:
        print_ = finding["fingerprint"]
        seen[print_] = seen.get(print_, 0) + 1
        out.append(print_ if seen[print_] == 1 else f"{print_}:{seen[print_]}")
    return out


@dataclass(slots=True)
class Verdict:
    """What an editor says of a finding. `decision`: "accept", "dismiss" or "" (none yet)."""

    decision: str = ""
    reason: str = ""
    severity: str | None = None
    span: Mapping[str, Any] | None = None


@dataclass(slots=True)
class State:
    """What one editor did with one report: verdicts by target, faults added (by target), alignments corrected."""

    verdicts: dict[str, Verdict] = field(default_factory=dict)
    missed: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    links: list[Mapping[str, Any]] = field(default_factory=list)


def state_of(events: Iterable[Event]) -> State:
    """One editor's state of one report, from the events that hold."""
    state = State()
    for event in events:
        if event.action == "missed":
            state.missed[event.target] = event.data
        elif event.action == "align":
            state.links.append(event.data)
        else:
            verdict = state.verdicts.setdefault(event.target, Verdict())
            if event.action in ("accept", "dismiss"):
                verdict.decision, verdict.reason = event.action, str(event.data.get("reason", ""))
            elif event.action == "severity":
                verdict.severity = event.data["severity"]
            elif event.action == "span":
                verdict.span = event.data
    return state


def states(events: Iterable[Event]) -> dict[str, dict[str, State]]:
    """Every editor's state of every report, by the report's key."""
    sorted_: dict[str, dict[str, list[Event]]] = {}
    for event in events:
        sorted_.setdefault(event.report, {}).setdefault(event.editor, []).append(event)
    return {r: {e: state_of(found) for e, found in by_editor.items()} for r, by_editor in sorted_.items()}


def ratings(every: Mapping[str, Mapping[str, State]]) -> dict[str, dict[str, str]]:
    """Each editor's decision on each finding that somebody decided on."""
    out: dict[str, dict[str, str]] = {}
    for report, by_editor in every.items():
        for editor, state in by_editor.items():
            for target, verdict in state.verdicts.items():
                if verdict.decision:
                    out.setdefault(f"{report} {target}", {})[editor] = verdict.decision
    return out


def relinked(report: Mapping[str, Any], corrections: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The report's links with corrections put in: paragraphs said to render each other make a link of their own, and
    what they leave behind keeps its link, or stands alone where a side of it is empty.

    Every paragraph stands in exactly one link, in the reprint's order.
    """
    links = [dict(link) for link in report.get("links", ())]
    for correction in corrections:
        taken = {*correction["original"], *correction["reprint"]}
        out = []
        for link in links:
            rest = {side: [p for p in link[side] if p not in taken] for side in SIDES}
            if all(rest[side] == list(link[side]) for side in SIDES):
                out.append(link)
            elif rest["original"] or rest["reprint"]:
                out += list(_remainder(rest))
        out.append(_link(list(correction["original"]), list(correction["reprint"])))
        links = out
    place = {p["id"]: n for n, p in enumerate(report["reprint"]["paragraphs"])}
    order = {p["id"]: n for n, p in enumerate((report.get("original") or {"paragraphs": ()})["paragraphs"])}

    def where(link: Mapping[str, Any]) -> tuple[float, int]:
        if link["reprint"]:
            return min(place[p] for p in link["reprint"]), -1
        at = min(order[p] for p in link["original"])
        before = [place[r] for x in links if x["reprint"] for o in x["original"] if order[o] < at for r in x["reprint"]]
        return (max(before) + 0.5 if before else -0.5), at

    return sorted(links, key=where)


def _remainder(rest: Mapping[str, list[str]]) -> Iterator[dict[str, Any]]:
    if rest["original"] and rest["reprint"]:
        yield _link(rest["original"], rest["reprint"])
    else:
        yield from (_link([p], []) for p in rest["original"])
        yield from (_link([], [p]) for p in rest["reprint"])


def _link(original: list[str], reprint: list[str]) -> dict[str, Any]:
    n, m = len(original), len(reprint)
    kind = ("omitted" if n else "added") if not n or not m else "match" if n == m else "merge" if n > m else "split"
    return {
        "kind": kind, "original": original, "reprint": reprint, "similarity": None, "fidelity": None, "sentences": [],
        "corrected": True,
    }  # fmt: skip
