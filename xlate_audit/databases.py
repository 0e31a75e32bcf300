"""SQLite files that several processes write to."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

_STEP = 0.02  # seconds between two tries


def shared_database(path: Path, wait: float, *, one_thread: bool = True) -> sqlite3.Connection:
    """A connection in write-ahead mode, which waits up to `wait` seconds for another process's lock.

    For the change of the mode SQLite itself does not wait, so that of two processes that make a file at the same moment
    one would fail; it asks again here. Raises sqlite3.Error where the file cannot be used.
    """
    connection = sqlite3.connect(path, timeout=wait, check_same_thread=one_thread)
    until = time.monotonic() + wait
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return connection
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                connection.close()
                raise
        time.sleep(_STEP)
