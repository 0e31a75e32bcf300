"""Prodigy: a task a line with the reprint's findings as spans, `SPLIT.jsonl`; the original is in `meta`."""

from __future__ import annotations

from typing import Any

from xlate_audit.dataset.export.spans import SpanWriter
from xlate_audit.dataset.units import Unit


class Writer(SpanWriter):
    def row(self, unit: Unit, spans: list[tuple[int, int, str]]) -> dict[str, Any]:
        meta = {"id": unit.id, "original": unit.original, "languages": unit.languages, "fidelity": unit.fidelity}
        shown = [{"start": start, "end": end, "label": rule} for start, end, rule in spans]
        return {"text": unit.reprint, "spans": shown, "meta": meta}
