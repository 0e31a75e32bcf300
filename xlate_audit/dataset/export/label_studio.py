"""Label Studio: tasks with the findings as predictions, `SPLIT.json`, and the labelling interface, `config.xml`.

Label Studio's offsets are those of JavaScript: a letter outside the basic plane counts twice.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from xlate_audit.checks import RULES
from xlate_audit.dataset.export.files import Files, xml_value
from xlate_audit.dataset.units import Mark, Unit

_SIDES = ("original", "reprint")


class Writer:
    def __init__(self, folder: Path) -> None:
        self.left_out: Counter[str] = Counter()
        self._folder = folder
        self._rules = {rule.name for rule in RULES}
        self._files = Files(folder, ".json", "[\n", "\n]\n")
        self._begun: set[str] = set()

    def write(self, unit: Unit) -> None:
        found = unit.standing
        self._rules.update(f.rule for f in found)
        result = [
            {
                "id": f"{n}{side[0]}", "from_name": f"{side}_label", "to_name": side, "type": "labels",
                "score": finding.confidence,
                "value": _value(unit, side, mark) | {"labels": [finding.rule]},
                "meta": {"text": [finding.message]},
            }
            for n, finding in enumerate(found)
            for side in _SIDES
            if (mark := getattr(finding, side)) is not None
        ]  # fmt: skip
        names = ("id", "story", "original_language", "reprint_language", "original", "reprint", "fidelity")
        task = {
            "data": {name: getattr(unit, name) for name in names},
            "predictions": [{"model_version": unit.signature, "result": result}],
        }
        between = ",\n" if unit.split in self._begun else ""
        self._begun.add(unit.split)
        self._files.write(unit.split, between + json.dumps(task, ensure_ascii=True))

    def close(self) -> None:
        self._files.close()
        labels = "".join(f'    <Label value="{xml_value(rule)}"/>\n' for rule in sorted(self._rules))
        sides = "".join(
            f'  <Header value="{side.capitalize()}"/>\n'
            f'  <Labels name="{side}_label" toName="{side}">\n{labels}  </Labels>\n'
            f'  <Text name="{side}" value="${side}" granularity="character"/>\n'
            for side in _SIDES
        )
        (self._folder / "config.xml").write_text(f"<View>\n{sides}</View>\n", encoding="utf-8")


def _value(unit: Unit, side: str, mark: Mark) -> dict:
    text = getattr(unit, side)
    return {"start": _utf16(text[: mark.start]), "end": _utf16(text[: mark.end]), "text": mark.text}


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
