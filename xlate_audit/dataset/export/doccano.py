"""doccano, sequence labelling: a text a line with `label` as [start, end, name], `SPLIT.jsonl`; the rest is meta."""

from __future__ import annotations

from typing import Any

from xlate_audit.dataset.export.spans import SpanWriter
from xlate_audit.dataset.units import Unit


class Writer(SpanWriter):
    def row(self, unit: Unit, spans: list[tuple[int, int, str]]) -> dict[str, Any]:
        row = {"text": unit.reprint, "label": [list(span) for span in spans], "unit": unit.id}
        return row | {"original": unit.original, "languages": unit.languages, "fidelity": unit.fidelity}
