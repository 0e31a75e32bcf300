"""Vectors kept by what made them, so that a text that comes again is not embedded again.

A vector is found under a hash of the embedder's signature and the text: other weights or another text never meet it.
The store is one SQLite file in write-ahead mode, which several processes may read and write at once; a lost race costs
a second computation of the same bytes, never a wrong vector. What is in it can be thrown away at any time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from xlate_audit.databases import shared_database
from xlate_audit.embed.base import Embedder
from xlate_audit.errors import InputError

_WAIT = 30.0  # seconds to wait for another process's write
_ASK = 500  # keys asked for at once, below SQLite's limit on parameters


class CachedEmbedder:
    """An embedder that remembers. It gives the very vectors of the one within.

    Worth it for models that compute long; the shipped static model is as fast as the store.
    """

    def __init__(self, inner: Embedder, path: Path) -> None:
        """Keep vectors of `inner` in the file `path`, made if absent. Raises InputError where it cannot be used."""
        self._inner = inner
        self._path = path
        self._owner = 0
        self._connection: sqlite3.Connection | None = None
        self.name: str = inner.name
        self.dimensions: int = inner.dimensions
        self.languages: frozenset[str] | None = inner.languages
        self.signature: str = inner.signature
        self._store()

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """As `inner.embed`; each distinct text that is not in the store is embedded once."""
        keys = [self._key(text) for text in texts]
        known = self._find(list(dict.fromkeys(keys)))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            fresh = self._inner.embed(list(missing.values()))
            known.update(zip(missing, fresh, strict=True))
            self._keep({key: known[key] for key in missing})
        if not keys:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        return np.stack([known[key] for key in keys])

    def _key(self, text: str) -> bytes:
        content = text.encode("utf-8", "surrogatepass")
        return hashlib.blake2b(content, digest_size=16, key=hashlib.sha256(self.signature.encode()).digest()).digest()

    def _find(self, keys: list[bytes]) -> dict[bytes, np.ndarray]:
        found: dict[bytes, np.ndarray] = {}
        for start in range(0, len(keys), _ASK):
            some = keys[start : start + _ASK]
            marks = ",".join("?" * len(some))
            query = f"SELECT key, vector FROM vectors WHERE key IN ({marks})"
            for key, blob in self._store().execute(query, some):
                if len(blob) == 4 * self.dimensions:
                    found[key] = np.frombuffer(blob, dtype="<f4")
        return found

    def _keep(self, vectors: dict[bytes, np.ndarray]) -> None:
        rows = [(key, np.ascontiguousarray(vector, dtype="<f4").tobytes()) for key, vector in vectors.items()]
        # A full disk or a lock held too long loses the memory of this batch, not the batch.
        with contextlib.suppress(sqlite3.OperationalError), self._store() as transaction:
            transaction.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)

    def _store(self) -> sqlite3.Connection:
        """This process's connection: SQLite's must not cross a fork."""
        if self._connection is None or self._owner != os.getpid():
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                connection = shared_database(self._path, _WAIT)
                connection.execute("PRAGMA synchronous=NORMAL")
                connection.execute(
                    "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID"
                )
                connection.commit()
            except (OSError, sqlite3.Error) as error:
                raise InputError(f"the vector cache {self._path} cannot be used: {error}") from error
            self._connection, self._owner = connection, os.getpid()
        return self._connection
