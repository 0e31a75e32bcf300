"""Any sentence-transformers model by name or path. The library is imported when a model is opened, not before."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from xlate_audit.embed.base import unit_rows
from xlate_audit.errors import InputError

#: Weights are read from safetensors alone, unless this variable is set: unpickling may run whatever was packed.
PICKLE = "XLATE_AUDIT_ALLOW_PICKLE"
_PATIENCE = 10.0  # seconds that the hub may take to say whether it has a model


class TransformerEmbedder:
    """A sentence-transformers model. Texts longer than its window are embedded in parts and averaged, never cut."""

    languages: frozenset[str] | None = None

    def __init__(self, name: str) -> None:
        """Open the model at a path, in the local cache, or from the Hugging Face hub, in this order.

        Raises InputError, in one line, for a model that cannot be had.
        """
        self.name = name
        self._model = _open(name)
        self.dimensions: int = int(self._model.get_embedding_dimension() or self.embed(["a"]).shape[1])

    @property
    def signature(self) -> str:
        """Name and eight hex digits over the shapes and a sample of the values of every weight."""
        return self._signature

    @cached_property
    def _signature(self) -> str:
        digest = hashlib.sha256()
        for key, tensor in sorted(self._model.state_dict().items()):
            sample = tensor.detach().float().cpu().numpy().ravel()[:: max(1, tensor.numel() // 256)]
            digest.update(f"{key}{tuple(tensor.shape)}".encode() + sample.tobytes())
        return f"{Path(self.name).name}:{digest.hexdigest()[:8]}"

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """One float32 unit row per text; zeros for an empty one."""
        parts = [self._windows(text) if text.strip() else [] for text in texts]
        flat = [part for row in parts for part in row]
        if not flat:
            return np.zeros((len(texts), self._width()), dtype=np.float32)
        vectors = unit_rows(np.asarray(self._model.encode(flat, show_progress_bar=False, convert_to_numpy=True)))
        out = np.zeros((len(texts), vectors.shape[1]), dtype=np.float32)
        at = 0
        for i, row in enumerate(parts):
            for part in row:  # a window counts as much as it says
                out[i] += vectors[at] * len(part)
                at += 1
        return unit_rows(out)

    def _width(self) -> int:
        return int(self._model.get_embedding_dimension() or 0)

    def _windows(self, text: str) -> list[str]:
        """`text` in pieces that the model reads whole: halved, at a space where there is one, until they fit."""
        limit = self._model.max_seq_length
        if not limit or limit == float("inf") or len(text) < limit // 2 or self._length(text) <= limit:
            return [text]
        middle = len(text) // 2
        space = text.find(" ", middle)
        cut = space if 0 < space < len(text) * 3 // 4 else middle
        return [piece for half in (text[:cut], text[cut:]) if half.strip() for piece in self._windows(half)]

    def _length(self, text: str) -> int:
        """Tokens of `text`, the special ones included."""
        tokenizer: Any = self._model.tokenizer
        return len(tokenizer(text, truncation=False, verbose=False)["input_ids"])


def _open(name: str) -> Any:
    logging.getLogger("sentence_transformers").setLevel(logging.ERROR)
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError as error:
        raise InputError(
            f"model {name!r} needs the package sentence-transformers, which cannot be imported: {_line(error)}"
        ) from error
    local = Path(name).exists()
    if not local and name.startswith((".", "/", "~")):
        raise InputError(f"no model at {name}: the path does not exist")
    if local and not any((Path(name) / file).is_file() for file in ("modules.json", "config.json")):
        raise InputError(f"no model at {name}: the folder holds neither modules.json nor config.json")
    options: dict[str, Any] = {"device": "cpu", "trust_remote_code": False}
    if not os.environ.get(PICKLE):
        options["model_kwargs"] = {"use_safetensors": True}
    try:
        return SentenceTransformer(name, local_files_only=True, **options)
    except Exception as error:  # the libraries below raise whatever they like for a model that is not there
        if local:
            raise InputError(f"the model at {name} cannot be opened: {_line(error)}") from error
    if os.environ.get("HF_HUB_OFFLINE", "").lower() not in ("", "0", "false", "no", "off"):
        raise InputError(
            f"model {name!r} is neither shipped nor in the local Hugging Face cache, and HF_HUB_OFFLINE forbids "
            "fetching it: unset that, or give a folder that holds it"
        )
    try:
        _ask_hub(name)
        return SentenceTransformer(name, **options)
    except Exception as error:
        raise InputError(
            f"model {name!r} is neither shipped nor in the local Hugging Face cache, and fetching it failed "
            f"({_line(error)}): check the name and the connection, or give a folder that holds it"
        ) from error


def _ask_hub(name: str) -> None:
    """Raises, after one short try, where the hub cannot be reached or has no such model: the library's own download
    tries again for minutes."""
    from huggingface_hub import HfApi

    HfApi().model_info(name, timeout=_PATIENCE)


def _line(error: BaseException) -> str:
    """The first line of an error's message, short enough to stand within ours."""
    text = (str(error).strip().splitlines() or [type(error).__name__])[0]
    return text if len(text) <= 160 else text[:159] + "…"
