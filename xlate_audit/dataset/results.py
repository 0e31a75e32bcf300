"""Results of a batch on disk: JSON Lines that are whole at any moment, and that a later run can go on from.

Answers are appended to `RESULTS.part` as they are finished, each in one write; when all are there they take the place
of RESULTS, in the order of the rows. A run that was killed leaves the finished rows in the .part file (and at most one
torn line, which is cut off). What is held in memory is sixteen bytes a row.
"""

from __future__ import annotations

import json
import os
from array import array
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, Protocol

import numpy as np

from xlate_audit.dataset.answers import Answers
from xlate_audit.dataset.batch import Outcome, digest
from xlate_audit.dataset.manifest import Row
from xlate_audit.errors import InputError
from xlate_audit.files import replacing_bytes


class Engine(Protocol):
    """What audits rows: `signatures` are those that its reports bear; outcomes come in any order, one a row."""

    @property
    def signatures(self) -> frozenset[str]: ...

    def outcomes(self, rows: Iterable[tuple[int, Row]]) -> Iterator[Outcome]: ...


@dataclass(slots=True)
class Tally:
    """What became of a batch's rows: all of them, those kept from an earlier run, by verdict, by kind of error; how
    many bear the id of an earlier row, and the first such id."""

    rows: int = 0
    kept: int = 0
    verdicts: dict[str, int] = field(default_factory=dict)
    errors: dict[str, int] = field(default_factory=dict)
    repeated: int = 0
    first_repeated: str = ""

    def count(self, verdict: str | None, error: str | None) -> None:
        self.rows += 1
        into, name = (self.errors, error or "unknown") if verdict is None else (self.verdicts, verdict)
        into[name] = into.get(name, 0) + 1

    def __str__(self) -> str:
        """One line.

        >>> str(Tally(3, 1, {"pass": 2}, {"InputError": 1}))
        '3 rows (1 kept from before): 2 pass; 1 not audited (1 InputError)'
        """
        told = f"{self.rows} rows" + (f" ({self.kept} kept from before)" if self.kept else "")
        told += ": " + (", ".join(f"{n} {v}" for v, n in sorted(self.verdicts.items())) or "no reports")
        if self.errors:
            kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(self.errors.items()))
            told += f"; {sum(self.errors.values())} not audited ({kinds})"
        if self.repeated:
            told += f"; {self.repeated} with the id of an earlier row (the first: {self.first_repeated})"
        return told


def run_batch(
    rows: Iterable[Row],
    output: Path,
    engine: Engine,
    *,
    resume: bool = False,
    progress: Callable[[Tally], None] = lambda tally: None,
) -> Tally:
    """Audit every row into `output`, one JSON object a line, in the order of the rows.

    With `resume`, reports already in `output` or its .part file are kept where the input's bytes and the signature are
    the same; errors are tried again. `progress` hears of every row. Raises InputError where the rows cannot be read or
    the output not written.
    """
    try:
        with _Journal.opened(output, resume) as journal:
            tally = Tally()
            with Answers(journal.files if resume else (), engine.signatures) as known:
                for outcome in engine.outcomes(journal.missing(rows, known, tally, progress)):
                    journal.append(outcome)
                    tally.count(outcome.verdict, outcome.error)
                    progress(tally)
            journal.tell_repeated(tally)
            journal.deliver(output)
    except OSError as error:
        raise InputError(f"cannot write {output}: {error.strerror}") from error
    return tally


class _Journal:
    """The .part file and where each row's answer lies: in it, or in the results of an earlier run.

    `files` are the two, the latter only where a run goes on.
    """

    def __init__(self, files: list[BinaryIO], path: Path, lines: int) -> None:
        self.files = files
        self._path = path
        self._lines = lines
        self._end = files[0].seek(0, os.SEEK_END)
        self._places = array("q")  # by row: offset times two, plus one where it lies in the earlier results
        self._ids = array("Q")

    @classmethod
    @contextmanager
    def opened(cls, output: Path, resume: bool) -> Iterator[_Journal]:
        """Raises InputError where another run writes to the same file."""
        path = output.with_name(output.name + ".part")
        with ExitStack() as stack:
            files: list[BinaryIO] = [stack.enter_context(path.open("a+b"))]
            _lock(files[0], output)
            lines = _mend(files[0]) if resume else files[0].truncate(0)
            if resume and output.exists():
                files.append(stack.enter_context(output.open("rb")))
            yield cls(files, path, lines)

    def missing(
        self, rows: Iterable[Row], known: Answers, tally: Tally, progress: Callable[[Tally], None]
    ) -> Iterator[tuple[int, Row]]:
        """The rows that must be audited, numbered; those with an answer that holds are put in their place."""
        for number, row in enumerate(rows):
            self._ids.append(int.from_bytes(blake2b(row.id.encode("utf-8", "surrogatepass"), digest_size=8).digest()))
            found = known.find(row.id, digest(row)) if known else None
            if found is None:
                self._places.append(-1)
                yield number, row
            else:
                self._places.append(found.offset * 2 + found.file)
                tally.kept += 1
                tally.count(found.verdict, None)
                progress(tally)

    def append(self, outcome: Outcome) -> None:
        """Write one answer, whole, so that it is there if the program is killed in the next moment."""
        self.files[0].write(outcome.line)
        self.files[0].flush()
        self._places[outcome.number] = self._end * 2
        self._end += len(outcome.line)
        self._lines += 1

    def deliver(self, output: Path) -> None:
        """Put the answers in the place of `output`, in the order of the rows, and take the .part file away."""
        if self._in_order():
            os.fsync(self.files[0].fileno())
            os.replace(self._path, output)
            return
        with replacing_bytes(output) as whole:
            whole.writelines(map(self._line, self._places))
            whole.flush()
            os.fsync(whole.fileno())
        self._path.unlink()

    def _in_order(self) -> bool:
        """Whether the .part file holds the answers alone, in the order of the rows."""
        places = np.array(self._places, dtype=np.int64)
        return self._lines == len(places) and not (places & 1).any() and bool((np.diff(places) > 0).all())

    def tell_repeated(self, tally: Tally) -> None:
        """Count the ids that an earlier row bore already."""
        if not self._ids:
            return
        _, first, back = np.unique(np.array(self._ids, np.uint64), return_index=True, return_inverse=True)
        again = np.flatnonzero(first[back] != np.arange(len(back)))
        tally.repeated = len(again)
        if len(again):
            tally.first_repeated = json.loads(self._line(self._places[int(again[0])]))["id"]

    def _line(self, place: int) -> bytes:
        stream = self.files[place & 1]
        stream.seek(place >> 1)
        return stream.readline()


def _mend(stream: BinaryIO) -> int:
    """Cut off a torn last line; the number of lines that stay."""
    size = lines = 0
    stream.seek(0)
    for text in stream:
        if text.endswith(b"\n"):
            size, lines = size + len(text), lines + 1
    stream.truncate(size)
    return lines


def _lock(stream: BinaryIO, output: Path) -> None:
    """Keep other runs from the file until it is closed, where the system has such locks."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise InputError(f"another run is writing {output}: wait for it, or name another file for --output") from None
