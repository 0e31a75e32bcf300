"""Write a trained table as a model folder that xlate-audit and sentence-transformers both open."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import save_file
from tokenizers import Tokenizer

MODULES = [
    {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.StaticEmbedding"},
    {"idx": 1, "name": "1", "path": "1_Normalize", "type": "sentence_transformers.models.Normalize"},
]


def quantise(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 codes and one float32 scale a row; the largest value of a row takes the largest code."""
    scales = np.abs(table).max(axis=1) / 127
    codes = np.rint(table / np.where(scales > 0, scales, 1)[:, None]).astype(np.int8)
    return codes, scales.astype(np.float32)


def dequantised(table: np.ndarray) -> np.ndarray:
    """The table as it will be read back."""
    codes, scales = quantise(table)
    return codes * scales[:, None]


def write(folder: Path, table: np.ndarray, tokenizer: Tokenizer, config: dict[str, Any]) -> None:
    """Write the folder whole, then put it in place of what was there, so that no reader ever finds half a model."""
    fresh = folder.with_name(folder.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    (fresh / "1_Normalize").mkdir(parents=True)
    codes, scales = quantise(table)
    save_file({"embeddings": codes, "weights": scales}, fresh / "model.safetensors")
    (fresh / "model.safetensors").chmod(0o644)
    tokenizer.save(str(fresh / "tokenizer.json"), pretty=False)
    known = {"model_type": "static-embedding", "dimensions": table.shape[1]}
    _json(fresh / "config.json", {**known, **config})
    _json(fresh / "modules.json", MODULES)
    _json(
        fresh / "config_sentence_transformers.json",
        {
            "model_type": "SentenceTransformer",
            "prompts": {},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    )
    _json(fresh / "1_Normalize" / "config.json", {})
    if (folder / "README.md").exists():
        shutil.copy(folder / "README.md", fresh)
    old = folder.with_name(folder.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.rename(old)
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", "utf-8")
