"""CSV for spreadsheets: a row a unit, its findings told in words. `SPLIT.csv`, with a byte order mark.

A cell that a spreadsheet would take for a formula is led by an apostrophe; JSON Lines hold the texts as they stand.
"""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO
from pathlib import Path

from xlate_audit.dataset.export.files import Files
from xlate_audit.dataset.units import Label, Unit
from xlate_audit.report.csv import safe

COLUMNS = (
    "id", "story", "kind", "original_language", "reprint_language", "original", "reprint", "similarity", "fidelity",
    "findings", "rules", "worst",
)  # fmt: skip
_ORDER = ("info", "minor", "major", "critical")


class Writer:
    def __init__(self, folder: Path) -> None:
        self.left_out: Counter[str] = Counter()
        self._files = Files(folder, ".csv", "\ufeff" + _row(COLUMNS))

    def write(self, unit: Unit) -> None:
        found = unit.standing
        worst = max((f.severity for f in found), key=_ORDER.index, default="")
        rules = " ".join(sorted({f.rule for f in found}))
        cells = (unit.id, unit.story, unit.kind, unit.original_language, unit.reprint_language, unit.original)
        cells += (unit.reprint, _number(unit.similarity), _number(unit.fidelity), "; ".join(map(told, found)))
        self._files.write(unit.split, _row((*cells, rules, worst)))

    def close(self) -> None:
        self._files.close()


def told(finding: Label) -> str:
    """A finding in a line.

    >>> from xlate_audit.dataset.units import Mark
    >>> told(Label("drift.number", "major", 0.9, "", "13 is 31 there", None, None, Mark(0, 2, "13"), ""))
    'drift.number (major) “13”: 13 is 31 there'
    """
    mark = finding.reprint or finding.original
    words = f" “{mark.text[:80]}”" if mark and mark.text else ""
    return " ".join(f"{finding.rule} ({finding.severity}){words}: {finding.message}".split())


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _row(cells: tuple[str, ...]) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([safe(cell) for cell in cells])
    return out.getvalue()
