"""Parquet: a unit a row, findings as a list of structures, compressed with zstd. `SPLIT.parquet`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from xlate_audit.dataset.units import Unit

_ROWS = 1000  # held before they are written as one row group

_MARK = pa.struct([("start", pa.int32()), ("end", pa.int32()), ("text", pa.string())])
_LABEL = pa.struct(
    [(name, pa.string()) for name in ("rule", "severity")]
    + [("confidence", pa.float64())]
    + [(name, pa.string()) for name in ("mqm", "message", "suggestion")]
    + [("original", _MARK), ("reprint", _MARK)]
    + [(name, pa.string()) for name in ("fingerprint", "decision")]
)
_BEFORE = ("id", "report", "kind", "original_language", "reprint_language", "original", "reprint")
SCHEMA = pa.schema(
    [(name, pa.string()) for name in _BEFORE]
    + [("similarity", pa.float64()), ("fidelity", pa.float64()), ("signature", pa.string())]
    + [("findings", pa.list_(_LABEL)), ("story", pa.string()), ("split", pa.string())]
)


class Writer:
    def __init__(self, folder: Path, name: str = "{split}.parquet") -> None:
        self.left_out: Counter[str] = Counter()
        self._folder, self._name = folder, name
        self._held: dict[str, list[dict]] = {}
        self._files: dict[str, pq.ParquetWriter] = {}

    def write(self, unit: Unit) -> None:
        held = self._held.setdefault(unit.split, [])
        held.append(_clean(unit.to_dict()))
        if len(held) >= _ROWS:
            self._flush(unit.split)

    def close(self) -> None:
        for split in self._held:
            self._flush(split)
        for file in self._files.values():
            file.close()

    def _flush(self, split: str) -> None:
        if split not in self._files:
            path = self._folder / self._name.format(split=split)
            self._files[split] = pq.ParquetWriter(path, SCHEMA, compression="zstd")
        self._files[split].write_table(pa.Table.from_pylist(self._held[split], SCHEMA))
        self._held[split] = []


def _clean(value):
    """The same without lone surrogates, which Arrow's UTF-8 cannot hold."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {key: _clean(inner) for key, inner in value.items()}
    return [_clean(inner) for inner in value] if isinstance(value, list | tuple) else value
