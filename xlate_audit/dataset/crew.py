"""Processes that audit rows beside each other, each of which may be lost without loss to the others.

A foreman process loads the model once and forks the workers, which share its memory. Where a system cannot fork, or the
model runs threads that a fork would not survive, each worker loads its own, whose weights are mapped from one file. A
worker that takes too long ends itself; one that dies of something else is missed by the foreman. Either way the row is
answered with an error, and another worker takes the place.

The foreman speaks only when it has an outcome or an idle worker, and hears exactly one row (or that there is none) for
it: so what is under way is never more than a row a worker, and neither side waits for the other in a circle.
"""

from __future__ import annotations

import faulthandler
import gc
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from xlate_audit.config import Config
from xlate_audit.dataset.batch import Auditor, Outcome, failed
from xlate_audit.dataset.manifest import Row
from xlate_audit.embed import StaticEmbedder
from xlate_audit.errors import InputError

Numbered = tuple[int, Row]
_IDLE, _DONE = "idle", "done"


class Crew:
    """A foreman and its workers, for one batch; a context manager. `signatures` are those that the reports bear."""

    def __init__(self, config: Config, jobs: int, timeout: float | None) -> None:
        """`timeout`: seconds that a row may take. Raises InputError where the model cannot be had."""
        # A fresh process: a fork of this one, whose tokenizer or progress bar may run threads, could hang.
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_foreman, args=(theirs, config, jobs, timeout), name="foreman")
        self._process.start()
        theirs.close()
        try:
            self.signatures: frozenset[str] = self._hear()
        except BaseException:
            self.__exit__()
            raise

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()  # which ends the foreman, and that the workers
        self._process.join(5)
        self._process.kill()
        self._process.join()

    def outcomes(self, rows: Iterable[Numbered]) -> Iterator[Outcome]:
        """An outcome for every row, as they are finished. Rows are taken as workers fall idle."""
        waiting = iter(rows)
        while (told := self._hear()) != _DONE:
            if isinstance(told, Outcome):
                yield told
            self._connection.send(next(waiting, None))

    def _hear(self) -> Any:
        try:
            told = self._connection.recv()
        except (EOFError, ConnectionError):
            raise RuntimeError("the process that leads the workers has died") from None
        if isinstance(told, InputError):
            raise told
        return told


@dataclass(slots=True)
class _Worker:
    """A process, the foreman's end of the pipe to it, and the row it works on since `begun` (monotonic seconds)."""

    process: BaseProcess
    connection: Connection
    row: Numbered | None = None
    begun: float = 0.0


def _foreman(above: Connection, config: Config, jobs: int, timeout: float | None) -> None:
    """Keep `jobs` workers busy until there are no rows, or nobody is there to give them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started the batch hears of it and closes the pipe
    os.environ["TOKENIZERS_PARALLELISM"] = "false"  # threads of the tokenizer would not survive the fork
    workers: list[_Worker] = []
    try:
        auditor = Auditor.load(config)
        above.send(auditor.signatures)
        shared = auditor if isinstance(auditor.embedder, StaticEmbedder) and hasattr(os, "fork") else None
        context = multiprocessing.get_context("fork" if shared else "spawn")
        if shared:
            shared.warm()
            gc.freeze()  # what the collector does not touch stays shared

        def hire() -> _Worker:
            ours, theirs = context.Pipe()
            # A forked worker must let go of the other pipes, or nobody would notice when an end of them is gone.
            others = (above, ours, *(worker.connection for worker in workers)) if shared else ()
            process = context.Process(  # type: ignore[attr-defined]
                target=_work, args=(theirs, others, shared, config, timeout), daemon=True
            )
            process.start()
            theirs.close()
            return _Worker(process, ours)

        for _ in range(jobs):
            workers.append(hire())
        _lead(above, workers, hire, timeout)
        above.send(_DONE)
    except InputError as error:
        above.send(error)
    except (EOFError, ConnectionError):  # nobody listens any more
        pass
    finally:
        for worker in workers:
            worker.process.kill()


def _lead(above: Connection, workers: list[_Worker], hire: Callable[[], _Worker], timeout: float | None) -> None:
    """Hand rows to workers and outcomes up, until no row is left and none under way."""
    more = True

    def next_row(told: object) -> Numbered | None:
        nonlocal more
        above.send(told)
        row = above.recv()
        more = more and row is not None
        return row

    for n, worker in enumerate(workers):
        if more and (row := next_row(_IDLE)):
            workers[n] = _given(worker, row, hire)
    while busy := {w.connection: n for n, w in enumerate(workers) if w.row}:
        for ready in wait([*busy, above]):
            if ready is above:  # it says nothing unasked: it has gone
                raise EOFError
            n = busy[ready]  # type: ignore[index]
            try:
                outcome: Outcome = workers[n].connection.recv()
                workers[n].row = None
            except (EOFError, ConnectionError):
                outcome, workers[n] = _lost(workers[n], timeout), hire()
            row = next_row(outcome)
            if row:
                workers[n] = _given(workers[n], row, hire)


def _given(worker: _Worker, row: Numbered, hire: Callable[[], _Worker]) -> _Worker:
    """The worker, at work on the row; another one where it has died in the meantime."""
    try:
        worker.connection.send(row)
    except (ConnectionError, OSError):
        worker.process.kill()
        worker = hire()
        worker.connection.send(row)
    worker.row, worker.begun = row, time.monotonic()
    return worker


def _lost(worker: _Worker, timeout: float | None) -> Outcome:
    """The answer to the row that a worker died over."""
    assert worker.row is not None
    worker.process.join(5)
    if timeout is not None and time.monotonic() - worker.begun >= timeout:
        return failed(*worker.row, "Timeout", f"the audit took longer than {timeout:g} s and was cut off")
    status = worker.process.exitcode
    how = f"signal {-status}" if status is not None and status < 0 else f"status {status}"
    return failed(*worker.row, "WorkerDied", f"the process that audited the row ended with {how}")


def _work(
    foreman: Connection, others: tuple[Connection, ...], auditor: Auditor | None, config: Config, timeout: float | None
) -> None:
    """Audit one row after the other. A row that takes too long ends the process, whatever it is stuck in."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for connection in others:
        connection.close()
    auditor = auditor or Auditor.load(config)
    with open(os.devnull, "w", encoding="utf-8") as nowhere, suppress(EOFError, ConnectionError):
        while True:
            number, row = foreman.recv()
            if timeout is not None:
                faulthandler.dump_traceback_later(timeout, exit=True, file=nowhere)
            outcome = auditor.outcome(number, row)
            faulthandler.cancel_dump_traceback_later()
            foreman.send(outcome)
