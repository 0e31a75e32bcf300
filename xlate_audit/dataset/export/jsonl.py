"""JSON Lines: a unit a line, all fields. `SPLIT.jsonl`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from xlate_audit.dataset.export.files import Files
from xlate_audit.dataset.units import Unit
from xlate_audit.report.jsonl import line


class Writer:
    def __init__(self, folder: Path) -> None:
        self.left_out: Counter[str] = Counter()
        self._files = Files(folder, ".jsonl")

    def write(self, unit: Unit) -> None:
        text = line(unit.to_dict())
        self._files.write(unit.split, text.encode("utf-8", "backslashreplace").decode("utf-8"))

    def close(self) -> None:
        self._files.close()
