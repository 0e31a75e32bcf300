"""Processes that audit, each of which can be ended: a bound on time that holds whatever a request is stuck in."""

from __future__ import annotations

import asyncio
import multiprocessing
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from typing import Any

from xlate_audit.config import Config
from xlate_audit.errors import InputError
from xlate_audit.serve.work import Answer, Job, Text, failure, perform

_WAITING = 16  # requests a process that may wait for it; more are turned away at once
_STARTING = 120.0  # seconds that a process may take until it is ready


class Pool:
    """So many processes, and a time limit for each job, waiting included. `start` before the first job, `stop` after
    the last."""

    def __init__(self, config: Config, workers: int, seconds: float) -> None:
        self.config, self.workers, self.seconds = config, workers, seconds
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self._threads = ThreadPoolExecutor(2 * workers, thread_name_prefix="worker")
        self._all: set[_Worker] = set()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._waiting = 0

    async def start(self) -> None:
        """Raises InputError where the model cannot be had. A pool that has begun stays as it is."""
        if self._all:
            return
        await asyncio.gather(*(self._hire() for _ in range(self.workers)))

    async def stop(self) -> None:
        for worker in self._all:
            worker.process.kill()
        for task in self._tasks:
            task.cancel()
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def run(self, job: Job) -> Answer:
        """The answer to a job, within the time limit: 503 where every process is busy, 504 where it takes too long."""
        if self._waiting >= _WAITING * self.workers:
            return failure(503, "Busy", "too many requests are waiting: try again later")
        begun = time.monotonic()
        self._waiting += 1
        try:
            async with asyncio.timeout(self.seconds):
                worker = await self._idle.get()
        except TimeoutError:
            return failure(503, "Busy", f"no process was free within {self.seconds:g} s: try again later")
        finally:
            self._waiting -= 1
        # Shielded: a caller that goes away must not take the process with it.
        return await asyncio.shield(self._task(self._use(worker, job, self.seconds - (time.monotonic() - begun))))

    async def _use(self, worker: _Worker, job: Job, seconds: float) -> Answer:
        answer = await asyncio.get_running_loop().run_in_executor(self._threads, worker.perform, job, seconds)
        if answer is not None:
            self._idle.put_nowait(worker)
            return answer
        alive = worker.process.is_alive()
        worker.process.kill()
        self._all.discard(worker)
        self._task(self._hire())
        if alive:
            return failure(504, "Timeout", f"the audit took longer than {self.seconds:g} s and was cut off")
        return failure(500, "WorkerDied", "the process that audited has died")

    async def _hire(self) -> None:
        worker = await asyncio.get_running_loop().run_in_executor(self._threads, _Worker, self.config)
        self._all.add(worker)
        self._idle.put_nowait(worker)

    def _task(self, coroutine: Any) -> asyncio.Task[Any]:
        task = asyncio.ensure_future(coroutine)
        self._tasks.add(task)  # the loop itself holds tasks only weakly
        task.add_done_callback(self._tasks.discard)
        return task


class _Worker:
    """A process and our end of the pipe to it; ready when it is made. Used by one thread at a time."""

    def __init__(self, config: Config) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=_work, args=(theirs, config), daemon=True)
        self.process.start()
        theirs.close()
        told = self._hear(_STARTING)
        if told != "ready":
            self.process.kill()
            raise told if isinstance(told, InputError) else RuntimeError("a process that audits could not be started")

    def perform(self, job: Job, seconds: float) -> Answer | None:
        """The answer, None where the process gave none in time or died."""
        try:
            self.connection.send(job)
        except OSError:
            return None
        return self._hear(seconds)

    def _hear(self, seconds: float) -> Any:
        try:
            return self.connection.recv() if self.connection.poll(max(0.0, seconds)) else None
        except (EOFError, OSError):
            return None


def _work(above: Connection, config: Config) -> None:
    from xlate_audit.embed import load_embedder

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server hears of it and ends us
    try:
        embedder = load_embedder(config.model)
    except InputError as error:
        above.send(error)
        return
    perform(_FIRST, config, embedder)  # so that the first request need not wait for what is loaded with it
    above.send("ready")
    while True:
        try:
            above.send(perform(above.recv(), config, embedder))
        except (EOFError, OSError):
            return


_FIRST = Job(
    reprint=Text("", "New harbour opened\n\nAnna Berg did not come on May 3, 2019, she said."),
    original=Text("", "Neuer Hafen eröffnet\n\nAnna Berg kam am 3. Mai 2019 nicht, sagte sie."),
)
