"""The reports of a results file, found by number without being held."""

from __future__ import annotations

import json
import threading
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xlate_audit.dataset.review.state import report_key
from xlate_audit.errors import InputError


@dataclass(frozen=True, slots=True)
class Entry:
    """A report in the list: its number, key, id, languages, findings and verdict."""

    number: int
    key: str
    id: str
    languages: str
    findings: int
    verdict: str


class Reports:
    """Reports of one results file, by number; rows that could not be audited are left out and counted."""

    def __init__(self, path: Path) -> None:
        """Raises InputError where the file cannot be read or holds no report."""
        self.path = path
        self.entries: list[Entry] = []
        self.left_out = 0
        self._offsets = array("q")
        self._lock = threading.Lock()
        try:
            self._stream = path.open("rb")
        except OSError as error:
            raise InputError(f"cannot read {path}: {error.strerror}") from error
        at = 0
        for text in self._stream:
            try:
                report = json.loads(text)
                entry = _entry(report, len(self.entries))
            except (ValueError, KeyError, TypeError, RecursionError):
                self.left_out += 1
            else:
                self.entries.append(entry)
                self._offsets.append(at)
            at += len(text)
        if not self.entries:
            raise InputError(f"{path} holds no report: give the results of `batch`, or `pair --format jsonl`")

    def __len__(self) -> int:
        return len(self.entries)

    def __getitem__(self, number: int) -> Mapping[str, Any]:
        with self._lock:
            self._stream.seek(self._offsets[number])
            return json.loads(self._stream.readline())

    def all(self) -> Iterator[Mapping[str, Any]]:
        return (self[n] for n in range(len(self)))


def _entry(report: Mapping[str, Any], number: int) -> Entry:
    pair = [(report.get(side) or {}).get("language") or "?" for side in ("original", "reprint")]
    languages = "-".join(pair) if "original" in report else pair[1]
    return Entry(
        number, report_key(report), str(report["id"]), languages, len(report["findings"]), str(report["verdict"])
    )
