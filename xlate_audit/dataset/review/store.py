"""Where verdicts are kept: a log of what editors did, in SQLite, to which lines are only ever added.

What holds is the log read from its beginning, so an undo is one more line and nothing is lost. SQLite's write-ahead
mode lets several processes read and write; a line is on the disk when the editor is told so.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from xlate_audit.databases import shared_database
from xlate_audit.errors import InputError

ACTIONS = ("accept", "dismiss", "severity", "span", "missed", "align", "undo")
_TABLE = """CREATE TABLE IF NOT EXISTS events (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, at TEXT NOT NULL, editor TEXT NOT NULL, report TEXT NOT NULL,
    target TEXT NOT NULL, action TEXT NOT NULL, data TEXT NOT NULL)"""
_WAIT = 30.0  # seconds to wait for another process's write
_COLUMNS = "id, uid, at, editor, report, target, action, data"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that an editor did. `uid` is made where it was done, so that what is sent twice is kept once; `report`
    and `target` are the keys of the report and of the finding in it (or of what was added); `at` is UTC, ISO 8601."""

    id: int
    uid: str
    at: str
    editor: str
    report: str
    target: str
    action: str
    data: Mapping[str, Any]


class Store:
    """The log in one file. Safe among threads."""

    def __init__(self, path: Path, *, create: bool = True) -> None:
        """Raises InputError where the file cannot be used, or is not there and must not be made."""
        if not create and not path.exists():
            raise InputError(f"there is no file {path}: check the path")
        self._lock = threading.Lock()
        try:
            self._connection = shared_database(path, _WAIT, one_thread=False)
            self._connection.execute("PRAGMA synchronous=FULL")
            self._connection.execute(_TABLE)
            self._connection.execute("CREATE INDEX IF NOT EXISTS by_report ON events (report)")
            self._connection.commit()
        except sqlite3.Error as error:
            raise InputError(f"cannot use {path} as a store of verdicts: {error}") from error

    def close(self) -> None:
        self._connection.close()

    def add(self, uid: str, editor: str, report: str, target: str, action: str, data: Mapping[str, Any]) -> None:
        """Put one event in; nothing where its `uid` is there already."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        row = (uid, at, editor, report, target, action, json.dumps(data, ensure_ascii=True))
        with self._lock, self._connection:
            self._connection.execute(
                "INSERT OR IGNORE INTO events (uid, at, editor, report, target, action, data) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                row,
            )

    def undo(self, uid: str, editor: str, report: str) -> Event | None:
        """Take back the editor's last event on a report that still holds; it, or None where there is none."""
        mine = [event for event in self.holding(report) if event.editor == editor]
        if not mine:
            return None
        self.add(uid, editor, report, mine[-1].target, "undo", {"of": mine[-1].uid})
        return mine[-1]

    def holding(self, report: str | None = None) -> list[Event]:
        """What has not been taken back, of one report or of all, in order."""
        events = list(self._events(report))
        undone = {event.data.get("of") for event in events if event.action == "undo"}
        return [event for event in events if event.action != "undo" and event.uid not in undone]

    def _events(self, report: str | None) -> Iterator[Event]:
        where, values = ("WHERE report = ?", (report,)) if report is not None else ("", ())
        with self._lock:
            rows = self._connection.execute(f"SELECT {_COLUMNS} FROM events {where} ORDER BY id", values).fetchall()
        for id, uid, at, editor, on, target, action, data in rows:
            yield Event(id, uid, at, editor, on, target, action, json.loads(data))
