"""Auditing many pairs: an answer for each, whatever becomes of it."""

from __future__ import annotations

import hashlib
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from xlate_audit.article import Article
from xlate_audit.audit import audit, check
from xlate_audit.config import Config
from xlate_audit.dataset.manifest import Row
from xlate_audit.embed import Embedder, load_embedder
from xlate_audit.errors import InputError
from xlate_audit.read import load_article
from xlate_audit.signature import signature

_AHEAD = 4  # rows a process that are under way at once: enough to keep it busy, few enough to hold in memory


@dataclass(frozen=True, slots=True)
class Auditor:
    """What every row is audited with; the embedder is loaded once."""

    config: Config
    embedder: Embedder

    @classmethod
    def load(cls, config: Config) -> Auditor:
        """Raises InputError for a config that names unknown rules or a model that cannot be had."""
        config.rules()
        return cls(config, load_embedder(config.model))

    def signatures(self) -> frozenset[str]:
        """The signatures that this auditor's reports bear: with an original and without, for any languages."""
        configs = (replace(self.config, by_languages=()), *(config for _, config in self.config.by_languages))
        return frozenset(signature(config, embedder) for config in configs for embedder in (self.embedder, None))

    def answer(self, row: Row) -> dict[str, Any]:
        """The report on one row with the `digest` of its input, or what went wrong; never an exception."""
        try:
            return self._report(row)
        except InputError as error:
            return _failure(row, "InputError", str(error))
        except Exception as error:  # one bad pair must not cost the others theirs
            return _failure(row, type(error).__name__, str(error))

    def _report(self, row: Row) -> dict[str, Any]:
        if row.reprint is None:
            raise InputError(row.wrong or "the row names no reprint")
        reprint = _load(row, row.reprint)
        if row.original is None:
            report = check(reprint, config=self.config, id=row.id)
        else:
            report = audit(_load(row, row.original), reprint, config=self.config, embedder=self.embedder, id=row.id)
        return report.to_dict() | {"input": digest(row)}


def _load(row: Row, name: str) -> Article:
    return replace(load_article(row.folder / name), path=name)


def _failure(row: Row, kind: str, message: str) -> dict[str, Any]:
    return {"id": row.id, "error": {"type": kind, "message": " ".join(message.split())}}


def digest(row: Row) -> str | None:
    """A hash of a row's paths and bytes (16 hexadecimal digits), which tells whether it must be audited again.

    None where a file cannot be read.
    """
    total = hashlib.sha256()
    try:
        for name in (row.original, row.reprint):
            data = (row.folder / name).read_bytes() if name else b""
            total.update(f"{name}\\0{len(data)}\\0".encode("utf-8", "surrogatepass") + data)
    except (OSError, ValueError):
        return None
    return total.hexdigest()[:16]


def answers(rows: Iterable[Row], auditor: Auditor, jobs: int = 1) -> Iterator[dict[str, Any]]:
    """An answer for every row, in order, by `jobs` processes (1: this one). Rows are taken as they are needed."""
    if jobs == 1:
        yield from map(auditor.answer, rows)
        return
    import multiprocessing
    from concurrent.futures import Future, ProcessPoolExecutor

    # Fresh processes: a fork of one whose tokenizer already runs threads can hang.
    context = multiprocessing.get_context("spawn")
    waiting: deque[Future[dict[str, Any]]] = deque()
    with ProcessPoolExecutor(jobs, context, initializer=_start, initargs=(auditor.config,)) as pool:
        for row in rows:
            waiting.append(pool.submit(_work, row))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


_auditor: Auditor  # of a worker process, which audits for one batch only and then ends


def _start(config: Config) -> None:
    global _auditor
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears of it and ends the batch
    _auditor = Auditor.load(config)


def _work(row: Row) -> dict[str, Any]:
    return _auditor.answer(row)
