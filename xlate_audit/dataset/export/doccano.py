"""doccano, sequence labelling: a text a line with `label` as [start, end, name], `SPLIT.jsonl`; the rest is meta."""

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
        if not unit.reprint:
            self.left_out["the reprint is empty"] += 1
            return
        label = [
            [f.reprint.start, f.reprint.end, f.rule]
            for f in unit.standing
            if f.reprint is not None and f.reprint.end > f.reprint.start
        ]
        row = {"text": unit.reprint, "label": label, "unit": unit.id, "original": unit.original}
        row |= {"languages": unit.languages, "fidelity": unit.fidelity}
        self._files.write(unit.split, line(row).encode("utf-8", "backslashreplace").decode("utf-8"))

    def close(self) -> None:
        self._files.close()
