"""SQLite files that several processes write to."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from xlate_audit.databases import shared_database


def locked(path: Path) -> sqlite3.Connection:
    """A connection that keeps others from the file until it commits."""
    holder = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
    holder.execute("CREATE TABLE t (x)")
    holder.execute("BEGIN EXCLUSIVE")
    return holder


def test_a_locked_file_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    holder = locked(path)
    timer = threading.Timer(0.3, holder.execute, ["COMMIT"])
    timer.start()
    assert shared_database(path, 30).execute("PRAGMA journal_mode").fetchone() == ("wal",)
    timer.join()


def test_not_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    holder = locked(path)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        shared_database(path, 0.1)
    holder.close()


def test_what_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    path.write_text("no database, but long enough to be asked for a header " * 20)
    with pytest.raises(sqlite3.DatabaseError):
        shared_database(path, 1)
