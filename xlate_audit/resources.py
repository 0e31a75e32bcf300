"""Where the files that ship in models/ lie, in a source tree and in an installed wheel alike."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def models_dir() -> Path:
    """The folder of shipped models: `_models` beside this file in a wheel, `models` beside the package elsewhere."""
    installed = _HERE / "_models"
    return installed if installed.is_dir() else _HERE.parent / "models"


def resource(name: str) -> Path:
    """Path of one shipped file or folder by its name below models/.

    Raises FileNotFoundError when the installation lacks it: that is a fault of the build, not of the user's input.
    """
    path = models_dir() / name
    if not path.exists():
        raise FileNotFoundError(f"the installation lacks {name} (looked in {models_dir()})")
    return path


def scorer_files(folder: Path) -> tuple[Path, ...]:
    """The files that the default scorer's numbers hang on, beside the embedder: its own and the models of
    fluency and of order."""
    return folder / "model.safetensors", folder / "config.json", *fluency_files()


def fluency_files() -> tuple[Path, ...]:
    """The files that figures of how a text reads hang on."""
    folder = resource("fluency")
    return tuple(folder / f"{name}.safetensors" for name in ("model", "bigrams", "order"))


def digest(files: Iterable[Path]) -> str:
    """Eight hex digits over what files hold."""
    found = hashlib.sha256()
    for file in files:
        found.update(file.read_bytes())
    return found.hexdigest()[:8]
