"""The forms in which a dataset is written: one module a form, listed here and imported when it is asked for.

A module has a class `Writer(folder)` with `write(unit)`, which gets units of all splits in order, and `close()`, after
which the folder holds whole files. `left_out` counts the units that the form cannot hold, by reason.
"""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Protocol

from xlate_audit.dataset.units import Unit
from xlate_audit.errors import InputError

FORMATS = {
    "jsonl": "xlate_audit.dataset.export.jsonl",
    "csv": "xlate_audit.dataset.export.csv",
    "parquet": "xlate_audit.dataset.export.parquet",
    "hf": "xlate_audit.dataset.export.hf",
    "tmx": "xlate_audit.dataset.export.tmx",
    "xliff": "xlate_audit.dataset.export.xliff",
    "label-studio": "xlate_audit.dataset.export.label_studio",
    "prodigy": "xlate_audit.dataset.export.prodigy",
    "doccano": "xlate_audit.dataset.export.doccano",
    "marot": "xlate_audit.dataset.export.marot",
}


#: Where the form "hf" puts a split's data.
HF_DATA = "data/{split}-00000-of-00001.parquet"


class Writer(Protocol):
    left_out: Counter[str]

    def write(self, unit: Unit) -> None: ...

    def close(self) -> None: ...


def writer(form: str, folder: Path) -> Writer:
    """What writes one form into a folder, which is made. Raises InputError where the form needs a package that is
    missing."""
    if form not in FORMATS:
        raise InputError(f"there is no format {form!r}; supported: {', '.join(FORMATS)}")
    try:
        module = import_module(FORMATS[form])
    except ImportError as error:
        raise InputError(
            f"the format {form} needs {error.name}, which is not installed: pip install 'xlate-audit[parquet]'"
        ) from error
    folder.mkdir(parents=True, exist_ok=True)
    return module.Writer(folder)
