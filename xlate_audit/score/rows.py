"""Rows of segments to be scored: JSON Lines or two-column TSV, read and written one by one."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any, Literal

from xlate_audit.errors import InputError
from xlate_audit.language import guess_all
from xlate_audit.score.scorers import Segment

Form = Literal["jsonl", "tsv"]
_SAMPLE = 200  # rows whose text tells the languages of a file that does not say them
_AGREED = 0.6  # share of the sample that a language needs


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it stands in the file, and the segment in it."""

    data: dict[str, Any]
    segment: Segment


@contextmanager
def reading(path: str) -> Iterator[IO[str]]:
    """The text of a file, "-" being standard input. Raises InputError where it cannot be read."""
    if path == "-":
        sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        yield sys.stdin
        return
    try:
        with Path(path).open(encoding="utf-8-sig", newline="\n") as stream:
            yield stream
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error


def read_rows(stream: Iterable[str], path: str) -> tuple[Form, Iterator[Row]]:
    """The form of the rows and the rows themselves, which are read as they are asked for.

    A file whose first line begins with a brace holds JSON Lines, any other TSV. Blank lines are passed over. Raises
    InputError, naming the line, at a row that is none.
    """
    lines = enumerate(stream, 1)
    try:
        first = next(((n, line) for n, line in lines if line.strip()), None)
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 text") from error
    if first is None:
        return "jsonl", iter(())
    form: Form = "jsonl" if first[1].lstrip().startswith("{") else "tsv"
    return form, _rows(chain([first], lines), path, form)


def _rows(lines: Iterator[tuple[int, str]], path: str, form: Form) -> Iterator[Row]:
    n = 0
    try:
        for n, line in lines:
            if line.strip():
                data = _object(line) if form == "jsonl" else _columns(line, n)
                yield Row(data, _segment(data))
    except UnicodeDecodeError as error:
        raise InputError(f"{path}, after line {n}: not UTF-8 text") from error
    except ValueError as error:
        raise InputError(f"{path}, line {n}: {error}") from error


def _object(line: str) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except ValueError as error:
        raise ValueError(f"not JSON ({error})") from error
    if not isinstance(data, dict):
        raise ValueError("not a JSON object")
    return data


def _columns(line: str, number: int) -> dict[str, Any]:
    columns = line.rstrip("\r\n").split("\t")
    if len(columns) != 2:
        raise ValueError(f"{len(columns)} columns, not 2 (source, target)")
    return {"id": str(number), "source": columns[0], "target": columns[1]}


def _segment(data: dict[str, Any]) -> Segment:
    for key in ("source", "target"):
        if not isinstance(data.get(key), str):
            raise ValueError(f"{key!r} is missing" if key not in data else f"{key!r} is no text")
    for key in ("source_language", "target_language"):
        if not isinstance(data.get(key), str | None):
            raise ValueError(f"{key!r} is no language code")
    return Segment(data["source"], data["target"], _code(data, "source_language"), _code(data, "target_language"))


def _code(data: dict[str, Any], key: str) -> str | None:
    """`en` of "en", "EN", "en-GB" and "en_GB"."""
    return (data.get(key) or "").lower().replace("_", "-").partition("-")[0] or None


def usual_languages(rows: Iterable[Row]) -> tuple[str | None, str | None]:
    """The languages that most of the first rows are in, for rows that do not say; None where they do not agree."""
    sample = list(islice(rows, _SAMPLE))
    return _usual([r.segment.source for r in sample]), _usual([r.segment.target for r in sample])


def _usual(texts: list[str]) -> str | None:
    counts = Counter(guess.language for guess in guess_all([t for t in texts if t.strip()]))
    language, n = max(counts.items(), key=lambda item: item[1], default=(None, 0))
    return language if n >= _AGREED * counts.total() else None


def written(row: Row, fidelity: float, form: Form) -> str:
    """One line: the row with its fidelity as last key or column."""
    if form == "tsv":
        return f"{row.data['source']}\t{row.data['target']}\t{fidelity:.4f}\n"
    return json.dumps({**row.data, "fidelity": fidelity}, ensure_ascii=False) + "\n"
