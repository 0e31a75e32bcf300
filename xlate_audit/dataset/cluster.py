"""Auditing on several machines, or several processes of one, with Ray: an actor a worker, each with its own model.

Rows go out in windows, so that a manifest of any length is never held; outcomes come back as they are finished. An
actor audits in a process of its own that can be lost to a time limit or a crash without the actor being lost. The
results are those of the local engine, for each row is audited by the same code with the same settings.
"""

from __future__ import annotations

import logging
import os
import queue
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from xlate_audit.config import Config
from xlate_audit.dataset.batch import Auditor, Outcome
from xlate_audit.dataset.crew import Crew
from xlate_audit.dataset.manifest import Row
from xlate_audit.errors import InputError

_WINDOW = 20_000  # rows handed to Ray at once
_BATCH = 8  # rows an actor gets at once


class Cluster:
    """Ray, for one batch; a context manager. `signatures` are those that the reports bear."""

    def __init__(self, config: Config, jobs: int, timeout: float | None, address: str | None) -> None:
        """`address`: of a cluster; None starts Ray on this machine. Raises InputError where Ray is missing or cannot be
        reached, or the model cannot be had."""
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing is told to anybody
        os.environ.setdefault("RAY_worker_niceness", "0")  # Ray's workers yield to every other program unless told
        self.signatures = Auditor.load(config).signatures
        try:
            self._ray = import_module("ray")
            self._data = import_module("ray.data")
        except ImportError as error:
            raise InputError(
                f"--engine ray needs {error.name}, which is not installed: pip install 'xlate-audit[ray]'"
            ) from error
        self._config, self._jobs, self._timeout = config, jobs, timeout
        quiet = {"logging_level": "error", "log_to_driver": False}
        try:
            if address:
                self._ray.init(address=address, **quiet)
            else:
                self._ray.init(num_cpus=jobs, include_dashboard=False, **quiet)
        except Exception as error:  # Ray raises many kinds
            raise InputError(f"Ray cannot be started or reached: {str(error).splitlines()[0]}") from error
        logging.getLogger("ray.data").setLevel(logging.ERROR)
        self._data.DataContext.get_current().enable_progress_bars = False

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        self._ray.shutdown()

    def outcomes(self, rows: Iterable[tuple[int, Row]]) -> Iterator[Outcome]:
        """An outcome for every row, as they are finished within a window."""
        waiting = iter(rows)
        while window := [_sent(number, row) for number, row in islice(waiting, _WINDOW)]:
            blocks = max(self._jobs, min(len(window), len(window) // _BATCH))
            done = self._data.from_items(window, override_num_blocks=blocks).map_batches(
                _Actor,
                fn_constructor_args=(self._config, self._timeout),
                compute=self._data.ActorPoolStrategy(size=self._jobs),
                batch_size=_BATCH,
                num_cpus=1,
            )
            for found in done.iter_rows():
                yield Outcome(found["number"], found["id"], found["verdict"], found["error"], found["line"])


def _sent(number: int, row: Row) -> dict[str, Any]:
    """A row as Ray carries it. Relative folders start from where the batch was started, on every machine."""
    texts = (row.id, str(row.folder.resolve()), row.original, row.reprint, row.wrong)
    return {
        "number": number,
        "row": [None if text is None else text.encode("utf-8", "surrogatepass") for text in texts],
    }


def _received(texts: Iterable[bytes | None]) -> Row:
    id, folder, *rest = (None if text is None else text.decode("utf-8", "surrogatepass") for text in texts)
    return Row(id or "", Path(folder or ""), *rest)


class _Actor:
    """Audits batches of rows, one row after the other."""

    def __init__(self, config: Config, timeout: float | None) -> None:
        self._rows: queue.SimpleQueue[tuple[int, Row]] = queue.SimpleQueue()
        self._engine = Auditor.load(config) if timeout is None else Crew(config, 1, timeout)
        self._outcomes = self._engine.outcomes(iter(self._rows.get, None))

    def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        import numpy as np

        found = []
        for number, texts in zip(batch["number"], batch["row"], strict=True):
            self._rows.put((int(number), _received(texts)))
            found.append(next(self._outcomes))
        columns = ("number", "id", "verdict", "error", "line")
        return {name: np.array([getattr(o, name) for o in found], dtype=object) for name in columns}
