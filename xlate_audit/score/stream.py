"""Scoring files of any length: rows are read, scored in blocks and written in their order, a few blocks at a time."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from typing import IO

from xlate_audit.errors import InputError, XlateAuditError
from xlate_audit.files import replacing
from xlate_audit.score.rows import Row, read_rows, reading, usual_languages, written
from xlate_audit.score.scorers import Scorer, Segment, load_scorer

_BLOCK = 512  # rows scored at once
_ALONE = 6  # blocks up to which a second process costs more than it brings
_AHEAD = 3  # blocks a process that may wait


def score_file(
    source: str,
    output: str,
    name: str | None = None,
    *,
    jobs: int = 2,
    progress: Callable[[int], None] = lambda rows: None,
    opened: Callable[[str], None] = lambda licence: None,
) -> int:
    """Score the rows of `source` into `output` ("-": standard input and output) and say how many there were.

    The output is JSON Lines, or TSV with the fidelity as third column where TSV came in and the output's name does not
    say otherwise. A file appears whole or not at all. `opened` hears the scorer's licence, `progress` how many rows are
    done. Raises InputError at the first row that cannot be read.
    """
    if output != "-" and source != "-" and Path(source).resolve() == Path(output).resolve():
        raise InputError(f"the scores would replace {source}: name another file for --output")
    scorer = load_scorer(name)
    opened(scorer.licence)
    done = 0
    with reading(source) as stream:
        form, rows = read_rows(stream, source)
        if output != "-" and Path(output).suffix.lower() not in ("", ".tsv"):
            form = "jsonl"
        head = list(islice(rows, _BLOCK))
        blocks = _blocks(chain(head, rows), usual_languages(head) if _unsaid(head) else (None, None))
        with _writing(output) as out:
            for block, scores in _scored(blocks, scorer, name, jobs):
                out.write("".join(written(row, score, form) for row, score in zip(block, scores, strict=True)))
                done += len(block)
                progress(done)
    return done


@contextmanager
def _writing(output: str) -> Iterator[IO[str]]:
    if output == "-":
        yield sys.stdout
    else:
        with replacing(output) as stream:
            yield stream


def _unsaid(rows: Sequence[Row]) -> bool:
    return any(r.segment.source_language is None or r.segment.target_language is None for r in rows)


def _blocks(rows: Iterator[Row], usual: tuple[str | None, str | None]) -> Iterator[list[Row]]:
    while block := list(islice(rows, _BLOCK)):
        yield [_said(row, usual) for row in block]


def _said(row: Row, usual: tuple[str | None, str | None]) -> Row:
    s = row.segment
    if (s.source_language or not usual[0]) and (s.target_language or not usual[1]):
        return row
    return replace(
        row,
        segment=replace(
            s, source_language=s.source_language or usual[0], target_language=s.target_language or usual[1]
        ),
    )


def _scored(
    blocks: Iterator[list[Row]], scorer: Scorer, name: str | None, jobs: int
) -> Iterator[tuple[list[Row], Sequence[float]]]:
    first = list(islice(blocks, _ALONE))
    jobs = min(jobs, os.cpu_count() or 1)
    if jobs < 2 or len(first) < _ALONE or not scorer.processes:
        for block in chain(first, blocks):
            yield block, scorer.score([row.segment for row in block])
        return
    waiting: deque[tuple[list[Row], Future[list[float]]]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        try:
            for block in chain(first, blocks):
                waiting.append((block, pool.submit(_work, name, [row.segment for row in block])))
                if len(waiting) >= jobs * _AHEAD:
                    done, future = waiting.popleft()
                    yield done, future.result()
            while waiting:
                done, future = waiting.popleft()
                yield done, future.result()
        except BrokenProcessPool as error:
            raise XlateAuditError("a process that scores was ended from outside, perhaps for want of memory") from error
        finally:
            pool.shutdown(cancel_futures=True)


def _work(name: str | None, segments: list[Segment]) -> list[float]:
    return list(_scorer(name).score(segments))


@lru_cache(maxsize=1)
def _scorer(name: str | None) -> Scorer:
    """The scorer of a working process, opened once."""
    return load_scorer(name)
