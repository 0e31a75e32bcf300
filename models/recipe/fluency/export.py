"""Write the trained net as the file that ships: rows of 4 bits a value with one scale each, half-precision encoders."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

from xlate_audit.text.fluency import LANGUAGES, ZERO, word_key


def export(state: dict[str, np.ndarray], rows: dict[tuple[int, str], int], folder: Path) -> None:
    """`state`: the net's weights by name; `rows`: embedding row of every known word, in the order of their keys."""
    folder.mkdir(parents=True, exist_ok=True)
    keys = np.array([word_key(LANGUAGES[lang], word) for lang, word in sorted(rows, key=rows.__getitem__)], np.uint32)
    if np.any(np.diff(keys.astype(np.int64)) < 0):
        raise ValueError("the known words are not in the order of their keys")
    table = state["table.weight"]
    scale = np.abs(table).max(axis=1) / 7
    scale[scale == 0] = 1
    values = (np.round(table / scale[:, None]) + ZERO).astype(np.uint8)
    half = values.shape[1] // 2
    arrays = {
        "keys": keys,
        "table": values[:, :half] | values[:, half:] << 4,
        "scale": scale.astype(np.float16),
    }
    for name in ("left", "left_out", "right", "right_out"):
        arrays[f"{name}.weight"] = np.ascontiguousarray(state[f"{name}.weight"].T).astype(np.float16)
        arrays[f"{name}.bias"] = state[f"{name}.bias"].astype(np.float16)
    arrays["bias"] = state["bias"].astype(np.float16)
    save_file(arrays, folder / "model.safetensors")
