"""Vectors are remembered by content and weights, and several processes may share the store."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from xlate_audit.embed.cache import CachedEmbedder
from xlate_audit.errors import InputError


class Counting:
    """An embedder that counts what it is asked."""

    name = "counting"
    dimensions = 3
    languages = None

    def __init__(self, signature: str = "counting:1") -> None:
        self.signature = signature
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        self.asked += texts
        return np.array([[len(t), len(set(t)), 1] for t in texts], dtype=np.float32)


def test_a_text_is_embedded_once(tmp_path: Path) -> None:
    inner = Counting()
    texts = ["one", "two two", "one", "\ud800"]
    first = CachedEmbedder(inner, tmp_path / "v.sqlite").embed(texts)
    again = CachedEmbedder(inner, tmp_path / "v.sqlite").embed(["two two", "new", "\ud800"])
    assert inner.asked == ["one", "two two", "\ud800", "new"]
    assert np.array_equal(first, Counting().embed(texts))
    assert np.array_equal(again[0], first[1])


def test_other_weights_do_not_meet_the_old_vectors(tmp_path: Path) -> None:
    CachedEmbedder(Counting("a:1"), tmp_path / "v.sqlite").embed(["x"])
    other = Counting("a:2")
    CachedEmbedder(other, tmp_path / "v.sqlite").embed(["x"])
    assert other.asked == ["x"]


def test_more_texts_than_one_query_takes(tmp_path: Path) -> None:
    inner = Counting()
    texts = [f"text {i}" for i in range(1234)]
    cached = CachedEmbedder(inner, tmp_path / "v.sqlite")
    assert np.array_equal(cached.embed(texts), cached.embed(texts))
    assert len(inner.asked) == 1234


def test_no_texts(tmp_path: Path) -> None:
    assert CachedEmbedder(Counting(), tmp_path / "v.sqlite").embed([]).shape == (0, 3)


_WORK = """
import sys
from pathlib import Path
import numpy as np
from xlate_audit.embed.cache import CachedEmbedder

class Lengths:
    name, dimensions, languages, signature = "lengths", 2, None, "lengths:1"
    def embed(self, texts):
        return np.array([[len(t), int(t[5:])] for t in texts], dtype=np.float32)

texts = [f"text {i}" for i in range(int(sys.argv[2]), int(sys.argv[2]) + 300)]
for _ in range(20):
    part = texts[: len(texts) // 20 * (_ + 1)]
    assert np.array_equal(CachedEmbedder(Lengths(), Path(sys.argv[1])).embed(part), Lengths().embed(part))
"""


def test_processes_share_one_store(tmp_path: Path) -> None:
    path = str(tmp_path / "v.sqlite")
    running = [
        subprocess.Popen([sys.executable, "-c", _WORK, path, start], stderr=subprocess.PIPE, text=True)
        for start in ("0", "100", "200")
    ]
    told = [process.communicate(timeout=120)[1] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], told


def test_a_store_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "v.sqlite").write_bytes(b"not a database, and long enough to be seen as one" * 100)
    with pytest.raises(InputError, match="cannot be used"):
        CachedEmbedder(Counting(), tmp_path / "v.sqlite")
