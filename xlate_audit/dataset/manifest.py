"""Manifests: which pairs to audit.

JSON Lines, CSV or TSV with the columns `id`, `original` (may be missing) and `reprint`.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from xlate_audit.errors import InputError

COLUMNS = ("id", "original", "reprint")
DELIMITERS = {".csv": ",", ".tsv": "\t"}


@dataclass(frozen=True, slots=True)
class Row:
    """One pair to audit, its paths as the manifest names them, starting from `folder`.

    `original` is None for an article on its own; `wrong` says why a row without a reprint cannot be used.
    """

    id: str
    folder: Path
    original: str | None = None
    reprint: str | None = None
    wrong: str | None = None


def read_manifest(path: str | Path) -> Iterator[Row]:
    """The rows of a manifest in order; relative paths start from the manifest's folder.

    The suffix names the form (.csv, .tsv, else JSON Lines). A row that cannot be used is given as such, so that every
    row is answered. Raises InputError where the manifest itself cannot be read or lacks the column `reprint`; what is
    wrong at its beginning, at once.
    """
    rows = _read(Path(path))
    first = next(rows, None)
    return chain(() if first is None else (first,), rows)


def _read(path: Path) -> Iterator[Row]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            delimiter = DELIMITERS.get(path.suffix.lower())
            yield from _from_table(stream, delimiter, path) if delimiter else read_lines(stream, path.parent)
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"cannot read {path}: a manifest is UTF-8, and this is not") from error
    except csv.Error as error:
        raise InputError(f"cannot read {path}: {error}") from error


def _from_table(stream: Iterable[str], delimiter: str, path: Path) -> Iterator[Row]:
    table = csv.DictReader(stream, delimiter=delimiter)
    if "reprint" not in (table.fieldnames or ()):
        raise InputError(f"{path} has no column reprint; the first line must name the columns {', '.join(COLUMNS)}")
    for values in table:
        yield row_of(values, table.line_num, path.parent)


def read_lines(stream: Iterable[str], folder: Path) -> Iterator[Row]:
    """The rows of a manifest of JSON Lines, their paths relative to `folder`."""
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
        except (ValueError, RecursionError):
            yield Row(f"line {number}", folder, wrong=f"line {number} of the manifest is not JSON")
            continue
        if isinstance(values, dict):
            yield row_of(values, number, folder)
        else:
            yield Row(f"line {number}", folder, wrong=f"line {number} of the manifest is not a JSON object")


def row_of(values: Mapping[str, Any], number: int, folder: Path) -> Row:
    """A row from its columns; `number` stands for an id that is missing."""
    name, original, reprint = (values.get(column) for column in COLUMNS)
    id = f"line {number}" if name in (None, "") else str(name)
    if not isinstance(reprint, str) or not reprint:
        return Row(id, folder, wrong="the row names no reprint")
    if original is not None and not isinstance(original, str):
        return Row(id, folder, wrong="original is not a path")
    return Row(id, folder, original or None, reprint)
