"""TMX 1.4 (LISA/GALA): translation memories. `SPLIT.tmx`; findings as notes, scores as properties."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from xlate_audit import __version__
from xlate_audit.dataset.export.csv import told
from xlate_audit.dataset.export.files import Files, xml_text, xml_value
from xlate_audit.dataset.units import Unit

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n'
    f'<header creationtool="xlate-audit" creationtoolversion="{__version__}" segtype="block" o-tmf="xlate-audit" '
    'adminlang="en" srclang="*all*" datatype="plaintext"/>\n<body>\n'
)


class Writer:
    def __init__(self, folder: Path) -> None:
        self.left_out: Counter[str] = Counter()
        self._files = Files(folder, ".tmx", _HEAD, "</body>\n</tmx>\n")

    def write(self, unit: Unit) -> None:
        if not unit.original or not unit.reprint:
            self.left_out["one side is empty"] += 1
            return
        notes = "".join(f"<note>{xml_text(told(f))}</note>" for f in unit.standing)
        values = {"kind": unit.kind, "story": unit.story, "fidelity": unit.fidelity, "similarity": unit.similarity}
        props = "".join(
            f'<prop type="x-{name}">{xml_text(str(value))}</prop>'
            for name, value in values.items()
            if value is not None
        )
        sides = "".join(
            f'<tuv xml:lang="{xml_value(language)}"><seg>{xml_text(text)}</seg></tuv>'
            for language, text in ((unit.original_language, unit.original), (unit.reprint_language, unit.reprint))
        )
        self._files.write(unit.split, f'<tu tuid="{xml_value(unit.id)}">{notes}{props}{sides}</tu>\n')

    def close(self) -> None:
        self._files.close()
