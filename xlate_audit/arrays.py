"""Weights and tables in files, packed: large matrices as eight-bit whole numbers, which is a quarter of the space and
tells the same, and sorted hashes in half of theirs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

_CODES, _SCALES = ".codes", ".scales"
_LEAST = 1e-8  # scale of a row of zeros


def load_arrays(path: Path) -> dict[str, np.ndarray]:
    """The arrays of a safetensors file as 32-bit floats. `NAME.codes` and `NAME.scales` become NAME, as `packed` made
    them of it."""
    from safetensors.numpy import load_file

    out = {name: a.astype(np.float32) for name, a in load_file(path).items()}
    for name in [n.removesuffix(_CODES) for n in out if n.endswith(_CODES)]:
        out[name] = out.pop(name + _CODES) * out.pop(name + _SCALES)[:, None]
    return out


def packed(name: str, matrix: np.ndarray) -> dict[str, np.ndarray]:
    """A matrix as whole numbers from -127 to 127 and one scale a row, under the names that `load_arrays` knows.

    >>> {k: a.tolist() for k, a in packed("w", np.array([[127.0, -63.4], [0.0, 0.0]])).items()}["w.codes"]
    [[127, -63], [0, 0]]
    """
    scales = np.maximum(np.abs(matrix).max(axis=1), _LEAST) / 127
    codes = np.round(matrix / scales[:, None]).astype(np.int8)
    return {name + _CODES: codes, name + _SCALES: scales.astype(np.float32)}


def pack_hashes(hashes: np.ndarray) -> dict[str, np.ndarray]:
    """Sorted 32-bit hashes as their lower halves, and how many have each upper half.

    >>> packed = pack_hashes(np.array([5, 65537, 65538], np.uint32))
    >>> packed["counts"][:2].tolist(), packed["low"].tolist(), unpack_hashes(packed).tolist()
    ([1, 2], [5, 1, 2], [5, 65537, 65538])
    """
    counts = np.bincount(hashes >> 16, minlength=1 << 16)
    return {"counts": counts.astype(np.min_scalar_type(counts.max())), "low": hashes.astype(np.uint16)}


def unpack_hashes(packed: Mapping[str, np.ndarray]) -> np.ndarray:
    """What `pack_hashes` packed."""
    return np.repeat(np.arange(1 << 16, dtype=np.uint32) << 16, packed["counts"]) | packed["low"]
