"""A JSON line for each reprint with its findings as spans: what the tools for labelling text read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from pathlib import Path
from typing import Any

from xlate_audit.dataset.export.files import Files
from xlate_audit.dataset.units import Unit
from xlate_audit.report.jsonl import line


class SpanWriter(ABC):
    """Writes `SPLIT.jsonl`; a unit whose reprint is empty has nothing to label and is counted as left out."""

    def __init__(self, folder: Path) -> None:
        self.left_out: Counter[str] = Counter()
        self._files = Files(folder, ".jsonl")

    def write(self, unit: Unit) -> None:
        if not unit.reprint:
            self.left_out["the reprint is empty"] += 1
            return
        spans = [
            (f.reprint.start, f.reprint.end, f.rule)
            for f in unit.standing
            if f.reprint is not None and f.reprint.end > f.reprint.start
        ]
        row = line(self.row(unit, spans))
        self._files.write(unit.split, row.encode("utf-8", "backslashreplace").decode("utf-8"))

    def close(self) -> None:
        self._files.close()

    @abstractmethod
    def row(self, unit: Unit, spans: list[tuple[int, int, str]]) -> dict[str, Any]:
        """The line's data; `spans` are start, end (code points of the reprint, half-open) and rule."""
