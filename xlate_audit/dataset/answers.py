"""What earlier runs of a batch have answered already, found by a row's id and the bytes of its input."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer that holds: which file it lies in, at what offset, and its verdict."""

    file: int
    offset: int
    verdict: str


class Answers:
    """An index of the reports in some files of results; a context manager. False where there is none.

    It lies in a temporary file of SQLite's, for there may be millions.
    """

    def __init__(self, files: Iterable[BinaryIO], signatures: Container[str]) -> None:
        """Reports that bear none of the `signatures` do not hold. Of several, the first file's last does."""
        self._index = sqlite3.connect("")
        self._index.execute("CREATE TABLE kept (key TEXT PRIMARY KEY, file INT, offset INT, verdict TEXT)")
        for number, stream in enumerate(files):
            self._index.executemany(
                "INSERT INTO kept VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET offset = excluded.offset, "
                "verdict = excluded.verdict WHERE file = excluded.file",
                ((key, number, at, verdict) for key, at, verdict in _reports(stream, signatures)),
            )
        self._some = self._index.execute("SELECT 1 FROM kept LIMIT 1").fetchone() is not None

    def __enter__(self) -> Answers:
        return self

    def __exit__(self, *_: object) -> None:
        self._index.close()

    def __bool__(self) -> bool:
        return self._some

    def find(self, id: str, input: str | None) -> Kept | None:
        """The report on this input under this id; None where there is none, or the input cannot be read."""
        if input is None:
            return None
        query = "SELECT file, offset, verdict FROM kept WHERE key = ?"
        found = self._index.execute(query, (_key(id, input),)).fetchone()
        return Kept(*found) if found else None


def _reports(stream: BinaryIO, signatures: Container[str]) -> Iterator[tuple[str, int, str]]:
    """Key, offset and verdict of every report that holds; a line of another program's is none."""
    at = 0
    stream.seek(0)
    for text in stream:
        with suppress(ValueError, KeyError, TypeError):
            data = json.loads(text)
            if text.endswith(b"\n") and "error" not in data and data["signature"] in signatures and data["input"]:
                yield _key(data["id"], data["input"]), at, str(data["verdict"])
        at += len(text)


def _key(id: str, input: str) -> str:
    return json.dumps([id, input])  # in plain ASCII, whatever the id holds
