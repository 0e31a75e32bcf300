"""A folder that Hugging Face's `datasets.load_dataset` opens and its hub shows: Parquet in `data/`, beside the card,
which the build adds."""

from __future__ import annotations

from pathlib import Path

from xlate_audit.dataset.export import HF_DATA, parquet


class Writer(parquet.Writer):
    def __init__(self, folder: Path) -> None:
        (folder / HF_DATA).parent.mkdir(exist_ok=True)
        super().__init__(folder, HF_DATA)
