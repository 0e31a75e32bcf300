"""Which models are at hand: those shipped, and sentence-transformers models in the local Hugging Face cache."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from xlate_audit.errors import InputError
from xlate_audit.resources import models_dir

DEFAULT_MODEL = "bitext-static-20"
_STATIC_TYPE = "static-embedding"  # model_type in config.json of the folders that StaticEmbedder opens


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A model that can be used now. `bytes`: what its folder takes; `languages`: ISO 639-1 codes, empty if unknown."""

    name: str
    path: Path
    origin: Literal["shipped", "cache"]
    licence: str
    bytes: int
    languages: tuple[str, ...]


def static_folder(name: str) -> Path | None:
    """The folder of a static model by the name of a shipped one or by path; None where `name` is no such model."""
    for folder in (models_dir() / name, Path(name).expanduser()):
        if re.search(r"[\\/]", name) and folder.parent == models_dir():
            continue
        if _config(folder).get("model_type") == _STATIC_TYPE:
            return folder
    return None


def catalog() -> list[ModelInfo]:
    """Every model that opens without a download, the shipped ones first, by name."""
    return [*_shipped(), *_cached()]


def card(name: str) -> str:
    """The model card of a model in the catalogue or of a model folder. Raises InputError where there is none."""
    known = {info.name: info.path for info in catalog()}
    path = known.get(name) or (Path(name).expanduser() if Path(name).expanduser().is_dir() else None)
    if path is None:
        raise InputError(f"no model called {name!r} here; known: {', '.join(known) or 'none'}")
    readme = path / "README.md"
    if not readme.is_file():
        raise InputError(f"the model {name} has no card (README.md) in {path}")
    return readme.read_text("utf-8")


def _shipped() -> Iterator[ModelInfo]:
    root = models_dir()
    for folder in sorted(root.iterdir()) if root.is_dir() else ():
        config = _config(folder)
        if config.get("model_type") == _STATIC_TYPE:
            yield ModelInfo(
                name=folder.name,
                path=folder,
                origin="shipped",
                licence=str(config.get("licence", "unknown")),
                bytes=_size(folder),
                languages=tuple(config.get("languages", ())),
            )


def _cached() -> Iterator[ModelInfo]:
    """Snapshots of the local hub cache that hold a modules.json, the mark of a sentence-transformers model."""
    for repository in sorted(_hub_cache().glob("models--*")):
        snapshots = sorted(repository.glob("snapshots/*/modules.json"), key=lambda p: p.stat().st_mtime)
        if snapshots:
            folder = snapshots[-1].parent
            licence, languages = _front_matter(folder / "README.md")
            yield ModelInfo(
                name=repository.name.removeprefix("models--").replace("--", "/"),
                path=folder,
                origin="cache",
                licence=licence,
                bytes=_size(folder),
                languages=languages,
            )


def _hub_cache() -> Path:
    """Where huggingface_hub keeps models, by its own environment variables."""
    if cache := os.environ.get("HF_HUB_CACHE"):
        return Path(cache)
    home = os.environ.get("HF_HOME") or str(Path(os.environ.get("XDG_CACHE_HOME", "~/.cache")) / "huggingface")
    return Path(home).expanduser() / "hub"


def _config(folder: Path) -> dict[str, Any]:
    try:
        config = json.loads((folder / "config.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return config if isinstance(config, dict) else {}


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _front_matter(readme: Path) -> tuple[str, tuple[str, ...]]:
    """`license` and `language` of a card's YAML head, read without a YAML library: only these two plain forms occur."""
    try:
        text = readme.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return "unknown", ()
    head = text.split("\n---", 1)[0] if text.startswith("---") else ""
    licence = re.search(r"^license:\s*([^\s#]+)", head, re.M)
    block = re.search(r"^language:[ \t]*(.*(?:\n[ \t]*- .*)*)", head, re.M)
    languages = re.findall(r"\b[a-z]{2,3}\b", block[1]) if block else []
    return (licence[1] if licence else "unknown"), tuple(languages)
