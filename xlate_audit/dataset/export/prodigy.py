"""Prodigy: a task a line with the reprint's findings as spans, `SPLIT.jsonl`; the original is in `meta`."""

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
        spans = [
            {"start": f.reprint.start, "end": f.reprint.end, "label": f.rule}
            for f in unit.standing
            if f.reprint is not None and f.reprint.end > f.reprint.start
        ]
        meta = {"id": unit.id, "original": unit.original, "languages": unit.languages, "fidelity": unit.fidelity}
        text = line({"text": unit.reprint, "spans": spans, "meta": meta})
        self._files.write(unit.split, text.encode("utf-8", "backslashreplace").decode("utf-8"))

    def close(self) -> None:
        self._files.close()
