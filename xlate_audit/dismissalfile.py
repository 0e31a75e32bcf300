"""Baselines and dismissals on disk.

A dismissals file is TOML that people write, a baseline JSON that the program writes; both are checked key by key.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date, datetime
from glob import escape
from pathlib import Path
from typing import Any

from xlate_audit.baseline import Baseline, Fault, Known, known_article, path_from, same, short, strings_of
from xlate_audit.dismissals import Decision
from xlate_audit.errors import InputError, shown
from xlate_audit.files import replacing
from xlate_audit.findings import Report

SCHEMA = "xlate-audit/baseline/1"
_LARGEST = 200_000_000  # bytes
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
_SAMPLE = re.compile(r"([0-9a-f]{8})*")
_OF_FAULT, _AROUND = ("fingerprint", "rule", "text"), ("before", "after")
_KEYS = ("fingerprint", "rule", "reason", "by", "until", "article")


def load_dismissals(path: Path, today: date | None = None) -> tuple[Decision, ...]:
    """The entries of a dismissals file, those whose last day is before `today` marked as expired.

    Raises InputError, in one line, where it cannot be read or an entry is wrong.
    """
    import tomllib

    try:
        table = tomllib.loads(_read(path))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"{path} is not valid TOML: {error}") from None
    for key in table:
        if key != "dismissed":
            raise InputError(f"{path}: unknown key {key!r}; known: dismissed")
    entries = table.get("dismissed", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise InputError(f"{path}: dismissed must be an array of tables: [[dismissed]]")
    day = today or date.today()
    return tuple(_decision(entry, day, f"{path}: dismissal {n}: ") for n, entry in enumerate(entries, 1))


def findings_of(path: str) -> list[tuple[str, dict[str, Any]]]:
    """The findings in a file of reports (JSON or JSON Lines; "-" is standard input), each with the path of its reprint.

    Raises InputError where the file cannot be read or holds no report.
    """
    text = sys.stdin.read() if path == "-" else _read(Path(path))
    try:
        try:
            data = json.loads(text)
        except ValueError:
            data = [json.loads(line) for line in text.splitlines() if line.strip()]
        reports = data if isinstance(data, list) else [data]
        return [(r["reprint"]["path"], f) for r in reports if "error" not in r for f in r["findings"]]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise InputError(f"{shown(path)} holds no report: give the output of --format json or jsonl") from None


def decisions_on(
    findings: Iterable[tuple[str, Mapping[str, Any]]],
    fingerprints: Iterable[str],
    *,
    reason: str,
    by: str | None = None,
    until: str | None = None,
    everywhere: bool = False,
) -> list[tuple[Decision, str]]:
    """A decision on each finding of one of the `fingerprints`, with what it is about, for its article alone or, with
    `everywhere`, for all. Raises InputError for a fingerprint that no finding has, and for what is no day."""
    day = _day(until, "").isoformat() if until is not None else None
    if not reason.strip():
        raise InputError("the reason is empty: say why the finding may stand")
    entries: dict[Decision, str] = {}
    wanted, found = list(dict.fromkeys(fingerprints)), list(findings)
    for mark in wanted:
        of_mark = [(path, finding) for path, finding in found if finding["fingerprint"] == mark]
        if not of_mark:
            raise InputError(f"no finding of the report has the fingerprint {mark!r}")
        for path, finding in of_mark:
            article = None if everywhere or path == "-" else escape(Path(path).as_posix())
            place = finding.get("reprint") or finding.get("original") or {"text": ""}
            about = f"“{short(place['text'])}”: {finding['message']}"
            entries.setdefault(Decision(mark, finding["rule"], reason, by, day, article), about)
    return list(entries.items())


def add_decisions(path: Path, entries: Iterable[tuple[Decision, str]]) -> None:
    """Append decisions to a dismissals file, each with what it is about as a comment; what stands there stays as it is.

    Raises InputError where the file is none of dismissals, or cannot be written.
    """
    text = ""
    if path.exists():
        load_dismissals(path)
        text = _read(path).rstrip() + "\n\n"
    parts = []
    for decision, about in entries:
        values = {key: getattr(decision, key) for key in _KEYS if getattr(decision, key) is not None}
        lines = [f"{key} = {value if key == 'until' else _quoted(value)}" for key, value in values.items()]
        parts.append("\n".join((f"# {_plain(about)}", "[[dismissed]]", *lines)) + "\n")
    with replacing(path) as stream:
        stream.write(text + "\n".join(parts))


def _quoted(text: str) -> str:
    """A basic string of TOML, whose escapes are those of JSON; TOML wants one more."""
    return json.dumps(_plain(text), ensure_ascii=False)


def _plain(text: str) -> str:
    """Text on one line, without what TOML does not allow in it."""
    return re.sub("[\x00-\x1f\x7f\ud800-\udfff]", "\ufffd", " ".join(text.split()))


def _decision(entry: Mapping[str, Any], today: date, where: str) -> Decision:
    for key, value in entry.items():
        if key not in _KEYS:
            raise InputError(f"{where}unknown key {key!r}; known: {', '.join(_KEYS)}")
        if key != "until" and not (isinstance(value, str) and value.strip()):
            raise InputError(f"{where}{key} must be a string")
    for key in ("fingerprint", "rule", "reason"):
        if key not in entry:
            raise InputError(f"{where}lacks {key}")
    if not _FINGERPRINT.fullmatch(entry["fingerprint"]):
        raise InputError(f"{where}fingerprint must be 16 hexadecimal digits, not {entry['fingerprint']!r}")
    until = _day(entry["until"], where) if "until" in entry else None
    return Decision(
        fingerprint=entry["fingerprint"],
        rule=entry["rule"],
        reason=" ".join(entry["reason"].split()),
        by=entry.get("by"),
        until=until.isoformat() if until else None,
        article=entry.get("article"),
        expired=until is not None and until < today,
    )


def _day(value: object, where: str) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise InputError(f"{where}until must be a day such as 2030-12-31, not {value!r}") from None


def load_baseline(path: Path) -> Baseline:
    """A baseline. Raises InputError, in one line, where it cannot be read or is none."""
    try:
        data = json.loads(_read(path))
        if data["schema"] != SCHEMA:
            raise InputError(f"{path} is a baseline of another version ({data['schema']}): write it again")
        return Baseline(tuple(map(_known, data["articles"])), os.path.abspath(path.parent))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise InputError(f"{path} is no baseline: --write-baseline writes one") from None


def _known(entry: Mapping[str, Any]) -> Known:
    hashes = entry["sample"]
    if not _SAMPLE.fullmatch(hashes):
        raise ValueError(hashes)
    faults = tuple(
        Fault(*(str(f[key]) for key in _OF_FAULT), *(str(f.get(key, "")) for key in _AROUND)) for f in entry["findings"]
    )
    return Known(str(entry["path"]), frozenset(int(hashes[at : at + 8], 16) for at in range(0, len(hashes), 8)), faults)


def write_baseline(path: Path, reports: Iterable[Report]) -> int:
    """Write what `reports` found into a baseline: all that speaks, and what the baseline dismissed before; how many.

    Articles without findings are kept too, so that what turns up in them later is new, whatever else is known in their
    likes. Articles that it holds and that are not among the reports stay. Raises InputError where it cannot be read or
    written.
    """
    kept = list(load_baseline(path).articles) if path.exists() else []
    folder, total = str(path.parent), 0
    gone = {known.path for known in kept if _is_gone(path.parent, known.path)}
    for report in reports:
        name, strings = path_from(folder, report.reprint.path), strings_of(report.reprint)
        kept = [k for k in kept if k.path != name and not (k.path in gone and same(k, strings))]
        found = [*report.findings, *(f for f in report.dismissed if f.dismissed and f.dismissed.kind == "baseline")]
        kept.append(known_article(name, report.reprint, report.original, found))
        total += len(found)
    articles = [_entry(known) for known in sorted(kept, key=lambda known: (known.path, sorted(known.sample)))]
    with replacing(path) as stream:
        stream.write(json.dumps({"schema": SCHEMA, "articles": articles}, ensure_ascii=False, indent=1) + "\n")
    return total


def _entry(known: Known) -> dict[str, Any]:
    sample = "".join(f"{x:08x}" for x in sorted(known.sample))
    return {"path": known.path, "sample": sample, "findings": [asdict(fault) for fault in known.faults]}


def _is_gone(folder: Path, path: str) -> bool:
    """Whether the article of an entry lies at its path no longer; standard input never did."""
    return path == "-" or not (folder / path).exists()


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise InputError(f"{path} is larger than {_LARGEST // 1_000_000} MB")
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8 text") from None
