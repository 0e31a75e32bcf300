"""What was matched, as a manifest for `batch`, and what was not, as a list."""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import Any

from xlate_audit.dataset.manifest import DELIMITERS
from xlate_audit.dataset.match.run import Matching
from xlate_audit.files import replacing
from xlate_audit.report.csv import safe
from xlate_audit.report.jsonl import line

_COLUMNS = ("id", "original", "reprint", "probability", "by")


def write_pairs(found: Matching, originals: Path, reprints: Path, output: Path) -> int:
    """Write a row for every reprint that has an original; how many these are. Raises InputError as writing does."""
    delimiter = DELIMITERS.get(output.suffix.lower())
    rows = [
        {
            "id": safe(match.reprint) if delimiter else match.reprint,
            "original": _from(output, originals, match.original),
            "reprint": _from(output, reprints, match.reprint),
            "probability": match.probability,
            "by": match.by,
        }
        for match in found.matches
        if match.original is not None
    ]
    with replacing(output) as stream:
        if delimiter:
            table = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
            table.writerow(_COLUMNS)
            table.writerows([row[column] for column in _COLUMNS] for row in rows)
        else:
            stream.writelines(map(line, rows))
    return len(rows)


def write_rest(found: Matching, originals: Path, reprints: Path, output: Path) -> None:
    """Write what is in no pair, and why. Raises InputError as writing does."""
    rows: list[dict[str, Any]] = [
        {"reprint": _from(output, reprints, m.reprint), "why": "no original", "probability": m.probability, "by": m.by}
        for m in found.matches
        if m.original is None
    ]
    rows += [{"original": _from(output, originals, name), "why": "no reprint"} for name in found.alone]
    rows += [{"path": os.path.relpath(path, output.parent), "why": why} for path, why in found.unreadable]
    with replacing(output) as stream:
        stream.writelines(map(line, rows))


def _from(output: Path, folder: Path, name: str) -> str:
    """A file's path from the folder of the list that names it."""
    path = os.path.relpath(os.path.join(folder, name), output.parent)
    return path if safe(path) == path else os.path.join(".", path)  # a spreadsheet must not take it for a formula
