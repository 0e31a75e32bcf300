"""Weights and tables, packed and read again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import save_file

from xlate_audit.arrays import load_arrays, pack_hashes, packed, unpack_hashes


@given(st.sets(st.integers(0, 2**32 - 1), max_size=200))
def test_hashes_come_back_as_they_were(numbers: set[int]) -> None:
    hashes = np.array(sorted(numbers), np.uint32)
    assert np.array_equal(unpack_hashes(pack_hashes(hashes)), hashes)


def test_a_packed_matrix_is_read_within_half_a_step(tmp_path: Path) -> None:
    matrix = np.random.default_rng(0).normal(size=(7, 5)).astype(np.float32) * np.float32([[10.0**n] for n in range(7)])
    matrix[3] = 0
    save_file({**packed("w", matrix), "bias": np.float16([0.5])}, tmp_path / "a.safetensors")
    read = load_arrays(tmp_path / "a.safetensors")
    steps = np.abs(matrix).max(axis=1, keepdims=True) / 127
    assert set(read) == {"w", "bias"} and read["bias"].dtype == np.float32
    assert (np.abs(read["w"] - matrix) <= steps / 2 + 1e-6).all()
