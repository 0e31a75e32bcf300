"""What editors made of findings, laid over reports, and as plain rows for tests and for learning."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from xlate_audit.dataset.review.shelf import Reports
from xlate_audit.dataset.review.state import SIDES, State, relinked, report_key, states, targets
from xlate_audit.dataset.review.store import Store
from xlate_audit.files import replacing
from xlate_audit.report.csv import safe
from xlate_audit.report.jsonl import line

Report = Mapping[str, Any]


def judged_by(path: Path | None) -> Callable[[Report], Report]:
    """What lays the decisions of a store over reports; the reports as they are where there is no store.

    Raises InputError where the store cannot be read.
    """
    if path is None:
        return lambda report: report
    store = Store(path, create=False)
    every = states(store.holding())
    store.close()
    return lambda report: laid_over(report, every.get(report_key(report), {}))


def laid_over(report: Report, by_editor: Mapping[str, State]) -> Report:
    """The report with what most editors say: each finding's "decision" ("accepted", "dismissed", "disputed" where they
    are as many, or none), its severity and span, the faults they added ("missed"), the links they corrected."""
    if not by_editor:
        return report
    findings = []
    for target, finding in zip(targets(report), report["findings"], strict=True):
        verdicts = [v for state in by_editor.values() if (v := state.verdicts.get(target))]
        changed = dict(finding)
        if decision := decided([v.decision for v in verdicts]):
            changed["decision"] = decision
        if severity := _most([v.severity for v in verdicts if v.severity]):
            changed["severity"] = severity
        for span in (v.span for v in verdicts if v.span):
            changed[span["side"]] = _place(report, span)
        findings.append(changed)
    added = {target: data for state in by_editor.values() for target, data in state.missed.items()}
    findings += [_missed(report, target, data) for target, data in added.items()]
    corrections = [link for state in by_editor.values() for link in state.links]
    links = {"links": relinked(report, corrections)} if corrections and "links" in report else {}
    return {**report, **links, "findings": findings}


def decided(decisions: list[str]) -> str:
    """What most say.

    >>> decided(["accept", "dismiss", "accept"]), decided(["accept", "dismiss"]), decided([""])
    ('accepted', 'disputed', '')
    """
    count = Counter(decision for decision in decisions if decision)
    if not count:
        return ""
    if count["accept"] == count["dismiss"]:
        return "disputed"
    return "accepted" if count["accept"] > count["dismiss"] else "dismissed"


def judged_rows(report: Report, by_editor: Mapping[str, State]) -> Iterator[dict[str, Any]]:
    """A row for every finding that somebody decided on, and for every fault that somebody added: what was flagged, the
    texts around it, and whether it is a fault."""
    judged = laid_over(report, by_editor)
    texts = {p["id"]: p["text"] for side in SIDES if side in report for p in report[side]["paragraphs"]}
    languages = [(report.get(side) or {}).get("language") for side in SIDES]
    given = [finding["severity"] for finding in report["findings"]]
    for number, finding in enumerate(judged["findings"]):
        decision = finding.get("decision")
        if not decision:
            continue
        row = {
            "report": report["id"], "rule": finding["rule"], "severity": finding["severity"],
            "given_severity": given[number] if number < len(given) else None,
            "confidence": finding["confidence"], "original_language": languages[0], "reprint_language": languages[1],
            "decision": decision, "fault": decision in ("accepted", "missed"), "fingerprint": finding["fingerprint"],
            "message": finding["message"], "signature": report["signature"],
        }  # fmt: skip
        for side in SIDES:
            place = finding.get(side)
            row[f"{side}_text"] = texts.get(place["paragraph"]) if place else None
            row[f"{side}_start"], row[f"{side}_end"] = (place["start"], place["end"]) if place else (None, None)
        yield row


def all_rows(results: Iterable[Path], store_path: Path) -> list[dict[str, Any]]:
    """The rows of every report of some results that somebody judged. Raises InputError for what cannot be read."""
    store = Store(store_path, create=False)
    every = states(store.holding())
    store.close()
    out: list[dict[str, Any]] = []
    for path in results:
        reports = Reports(path)
        for entry in reports.entries:
            if entry.key in every:
                out += judged_rows(reports[entry.number], every[entry.key])
    return out


def write_table(rows: Iterable[Mapping[str, Any]], path: Path) -> None:
    """Write rows as CSV (no cell a formula) or JSON Lines, by the suffix. Raises InputError as writing does."""
    with replacing(path) as stream:
        if path.suffix.lower() != ".csv":
            stream.writelines(map(line, rows))
            return
        table = csv.writer(stream, lineterminator="\r\n")
        for number, row in enumerate(rows):
            if not number:
                table.writerow(row)
            table.writerow(["" if value is None else safe(str(value)) for value in row.values()])


def _missed(report: Report, target: str, data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "rule": data["rule"], "severity": data["severity"], "confidence": 1.0, "mqm": "", "suggestion": None,
        "message": data.get("note", ""), "fingerprint": target, "decision": "missed", "certain": False,
        data["side"]: _place(report, data),
    }  # fmt: skip


def _place(report: Report, span: Mapping[str, Any]) -> dict[str, Any]:
    text = next(p["text"] for p in report[span["side"]]["paragraphs"] if p["id"] == span["paragraph"])
    start, end = span["start"], span["end"]
    nowhere = dict.fromkeys(("file_start", "file_end", "line", "column"))
    return {"paragraph": span["paragraph"], "start": start, "end": end, "text": text[start:end], **nowhere}


def _most(values: list[str]) -> str | None:
    return Counter(values).most_common(1)[0][0] if values else None
