"""XLIFF 2.1 (OASIS): a file a split and pair of languages, `SPLIT.SOURCE-TARGET.xlf`, findings as notes.

A note's category is the rule; its priority 1 (critical) to 4 (info); it applies to the side that it points at. White
space is kept as it stands.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from xlate_audit.dataset.export.csv import told
from xlate_audit.dataset.export.files import Files, xml_text, xml_value
from xlate_audit.dataset.units import Label, Unit

_PRIORITY = {"critical": 1, "major": 2, "minor": 3, "info": 4}


class Writer:
    def __init__(self, folder: Path) -> None:
        self.left_out: Counter[str] = Counter()
        self._files = Files(folder, ".xlf", "", "</file>\n</xliff>\n")
        self._numbers: Counter[str] = Counter()

    def write(self, unit: Unit) -> None:
        if not unit.original or not unit.reprint:
            self.left_out["one side is empty"] += 1
            return
        source, target = unit.original_language, unit.reprint_language
        name = f"{unit.split}.{source}-{target}"
        head = (
            '<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" '
            f'version="2.1" srcLang="{xml_value(source)}" trgLang="{xml_value(target)}">\n<file id="f1">\n'
        )
        notes = [_note(f) for f in unit.standing]
        if unit.fidelity is not None:
            notes.append(f'<note category="fidelity">{unit.fidelity:g}</note>')
        self._numbers[name] += 1
        self._files.write(
            name,
            f'<unit id="u{self._numbers[name]}" name="{xml_value(unit.id)}" xml:space="preserve">'
            + (f"<notes>{''.join(notes)}</notes>" if notes else "")
            + f"<segment><source>{xml_text(unit.original)}</source><target>{xml_text(unit.reprint)}</target></segment>"
            "</unit>\n",
            head,
        )

    def close(self) -> None:
        self._files.close()


def _note(finding: Label) -> str:
    side = "target" if finding.reprint else "source"
    return (
        f'<note category="{xml_value(finding.rule)}" priority="{_PRIORITY[finding.severity]}" appliesTo="{side}">'
        f"{xml_text(told(finding))}</note>"
    )
