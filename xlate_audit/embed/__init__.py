"""Texts to vectors: the shipped static model, or any sentence-transformers model by name or path."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from xlate_audit.embed.base import Embedder, unit_rows
from xlate_audit.embed.catalog import DEFAULT_MODEL, static_folder
from xlate_audit.embed.static import StaticEmbedder
from xlate_audit.errors import InputError

__all__ = ["DEFAULT_MODEL", "Embedder", "StaticEmbedder", "load_embedder", "unit_rows"]


def load_embedder(name: str | None = None) -> Embedder:
    """The embedder of this name: a shipped model (None: the default one), a folder, or a sentence-transformers model.

    A static model (a token table, as the shipped one) is opened without torch, and once a process. Raises InputError,
    in one line, for a model that cannot be had.
    """
    folder = static_folder(name or DEFAULT_MODEL)
    if folder is not None:
        try:
            return _opened(folder, (folder / "model.safetensors").stat().st_mtime_ns)
        except Exception as error:  # tokenizers raises bare Exceptions
            reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
            raise InputError(f"the model at {folder} cannot be opened: {reason}") from error
    if name is None:
        raise InputError(f"the installation lacks its model {DEFAULT_MODEL}: install the package again")
    from xlate_audit.embed.transformer import TransformerEmbedder

    return TransformerEmbedder(str(Path(name).expanduser()) if name.startswith("~") else name)


@lru_cache(maxsize=2)
def _opened(folder: Path, _changed: int) -> StaticEmbedder:
    return StaticEmbedder(folder)
