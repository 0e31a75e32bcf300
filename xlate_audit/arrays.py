"""Weights in a file: large matrices as eight-bit whole numbers, which is a quarter of the space and tells the same."""

from __future__ import annotations

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
