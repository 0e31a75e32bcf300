"""Marot (Google's viewer of MQM data): tab-separated, a line an error, `SPLIT.tsv`; a unit without errors has one line.

Ten columns: system, doc, docSegId, globalSegId, rater, source, target, category, severity, metadata. The faulty words
stand between <v> and </v>.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from xlate_audit.dataset.export.files import Files
from xlate_audit.dataset.units import Mark, Unit

_COLUMNS = ("system", "doc", "docSegId", "globalSegId", "rater", "source", "target", "category", "severity", "metadata")

_SEVERITY = {"info": "Neutral", "minor": "Minor", "major": "Major", "critical": "Critical"}


class Writer:
    def __init__(self, folder: Path) -> None:
        self.left_out: Counter[str] = Counter()
        self._files = Files(folder, ".tsv", "\t".join(_COLUMNS) + "\n")
        self._numbers: Counter[str] = Counter()

    def write(self, unit: Unit) -> None:
        self._numbers["all"] += 1
        self._numbers[unit.report] += 1
        place = ("reprint", f"{unit.report}:{unit.languages}", self._numbers[unit.report], self._numbers["all"])
        found = unit.standing
        for f in found:
            category = (f.mqm or f.rule).title()
            note = {"note": f.message, "rule": f.rule, "confidence": f.confidence}
            texts = _marked(unit.original, f.original), _marked(unit.reprint, f.reprint)
            self._line(unit.split, *place, "xlate-audit", *texts, category, _SEVERITY[f.severity], note)
        if not found:
            texts = _marked(unit.original, None), _marked(unit.reprint, None)
            self._line(unit.split, *place, "xlate-audit", *texts, "no-error", "no-error", {})

    def _line(self, split: str, *cells: object) -> None:
        *plain, note = cells
        metadata = json.dumps(note, ensure_ascii=True)
        self._files.write(split, "\t".join([*(" ".join(str(cell).split()) for cell in plain), metadata]) + "\n")

    def close(self) -> None:
        self._files.close()


def _marked(text: str, mark: Mark | None) -> str:
    """The text with its mark. A viewer shows it as HTML: what would be markup is escaped.

    >>> _marked("a < 13", Mark(4, 6, "13"))
    'a &lt; <v>13</v>'
    """
    if mark is None:
        return _escaped(text)
    before, inside, after = text[: mark.start], text[mark.start : mark.end], text[mark.end :]
    return f"{_escaped(before)}<v>{_escaped(inside)}</v>{_escaped(after)}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
