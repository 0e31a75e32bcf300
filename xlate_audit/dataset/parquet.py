"""Manifests and results as Parquet, in one file or a folder of parts, for tables too large for one file.

Read and written part by part, never held whole. Needs pyarrow (the extra "parquet").
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from xlate_audit.dataset.manifest import COLUMNS, Row, row_of
from xlate_audit.errors import InputError
from xlate_audit.files import replacing_folder

_ROWS = 500  # held for each part before they are written


def _pyarrow(name: str) -> Any:
    """A module of pyarrow. Raises InputError where it is not installed."""
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError as error:
        raise InputError("Parquet needs pyarrow, which is not installed: pip install 'xlate-audit[parquet]'") from error


def is_parquet(path: Path) -> bool:
    """Whether a path is a Parquet file, or a folder that holds some (at any depth)."""
    if path.is_dir():
        return next(path.rglob("*.parquet"), None) is not None
    return path.suffix.lower() == ".parquet"


def read_parquet(path: Path) -> Iterator[Row]:
    """The rows of a manifest in Parquet, parts in the order of their names; relative paths start from its folder.

    Columns as in other manifests; those of the folders' names (`month=may/`) may be among them. Raises InputError where
    it cannot be read or lacks the column `reprint`.
    """
    dataset = _pyarrow("pyarrow.dataset")
    try:
        parts = sorted(map(str, path.rglob("*.parquet"))) if path.is_dir() else str(path)
        table = dataset.dataset(parts, format="parquet", partitioning="hive")
        if "reprint" not in table.schema.names:
            raise InputError(f"{path} has no column reprint; a manifest has the columns {', '.join(COLUMNS)}")
        asked = [name for name in COLUMNS if name in table.schema.names]
        folder = path if path.is_dir() else path.parent
        number = 0
        for batch in table.to_batches(columns=asked, batch_size=1000):
            for values in batch.to_pylist():
                number += 1
                yield row_of(values, number, folder)
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {path}: {str(error).splitlines()[0]}") from error


def write_results(results: Path, folder: Path) -> int:
    """Results of a batch as a folder of Parquet parts by pair of languages (`languages=de-en/part-0.parquet`); how many
    rows these are.

    Columns: `id`, `verdict`, `error`, `fidelity`, `coverage`, `findings` (how many), `signature`, `report` (the whole
    line). The folder takes the place of an older one when it is whole. Raises InputError where it cannot be written.
    """
    pa, pq = _pyarrow("pyarrow"), _pyarrow("pyarrow.parquet")
    texts = ("id", "verdict", "error", "signature", "report")
    schema = pa.schema(
        [(name, pa.string()) for name in texts]
        + [("fidelity", pa.float64()), ("coverage", pa.float64()), ("findings", pa.int32())]
    )
    held: dict[str, list[dict[str, Any]]] = {}
    writers: dict[str, Any] = {}
    count = 0

    def flush(part: str, aside: Path) -> None:
        if part not in writers:
            (aside / f"languages={part}").mkdir(parents=True)
            writers[part] = pq.ParquetWriter(aside / f"languages={part}" / "part-0.parquet", schema, compression="zstd")
        writers[part].write_table(pa.Table.from_pylist(held[part], schema))
        held[part] = []

    with replacing_folder(folder) as aside:
        with results.open(encoding="utf-8", newline="\n") as stream:
            for line in stream:
                part, row = _row(json.loads(line), line.rstrip("\n"))
                count += 1
                held.setdefault(part, []).append(row)
                if len(held[part]) >= _ROWS:
                    flush(part, aside)
        for part in held:
            flush(part, aside)
        for writer in writers.values():
            writer.close()
    return count


def _row(report: dict[str, Any], line: str) -> tuple[str, dict[str, Any]]:
    row = {"id": report["id"].encode("utf-8", "replace").decode("utf-8"), "report": line}
    if "error" in report:
        return "none", row | {"error": report["error"]["type"]}
    pair = [(report.get(side) or {}).get("language") or "und" for side in ("original", "reprint")]
    scores = report["scores"]
    row |= {"verdict": report["verdict"], "signature": report["signature"], "findings": len(report["findings"])}
    row |= {"fidelity": scores["fidelity"], "coverage": scores["coverage"]}
    return "-".join(pair if "original" in report else pair[1:]), row
