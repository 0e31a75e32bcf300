"""Results of a batch on disk: JSON Lines that are whole at any moment, and that a later run can go on from.

Answers are appended to `RESULTS.part`, a line at a time; when all are there the file takes its place as RESULTS. A run
that was stopped leaves the finished rows in the .part file (and at most one torn line, which is cut off).
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Container, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from xlate_audit.config import Config
from xlate_audit.dataset.batch import Auditor, answers, digest
from xlate_audit.dataset.manifest import read_manifest
from xlate_audit.errors import InputError
from xlate_audit.files import replacing
from xlate_audit.report.jsonl import line

Key = tuple[str, str | None]


@dataclass(slots=True)
class Tally:
    """What became of a batch's rows: all of them, those kept from an earlier run, by verdict, by kind of error, and the
    ids that an earlier row bore already."""

    rows: int = 0
    kept: int = 0
    verdicts: dict[str, int] = field(default_factory=dict)
    errors: dict[str, int] = field(default_factory=dict)
    repeated: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def count(self, answer: Mapping[str, Any]) -> None:
        self.rows += 1
        if answer["id"] in self.ids:
            self.repeated.append(answer["id"])
        self.ids.add(answer["id"])
        into, name = (self.errors, answer["error"]["type"]) if "error" in answer else (self.verdicts, answer["verdict"])
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
            told += f"; {len(self.repeated)} with the id of an earlier row (the first: {self.repeated[0]})"
        return told


def run_batch(
    manifest: Path,
    output: Path,
    config: Config,
    *,
    jobs: int = 1,
    resume: bool = False,
    progress: Callable[[int], None] = lambda rows: None,
) -> Tally:
    """Audit every row of `manifest` into `output`, one JSON object a line, in the manifest's order.

    With `resume`, reports already in `output` or its .part file are kept where the input's bytes and the signature are
    the same; errors are tried again. `progress` hears how many rows are finished. Raises InputError where the manifest
    cannot be read, the output not written, or the model not had.
    """
    if output.resolve() == manifest.resolve():
        raise InputError(f"the results would replace the manifest {manifest}: name another file for --output")
    auditor = Auditor.load(config)
    rows = read_manifest(manifest)
    part = output.with_name(output.name + ".part")
    kept: set[Key] = set()
    try:
        if resume:
            _gather(output, part)
            kept = {key for key in _index(part, auditor.signatures()) if key[1] is not None}
            rows = (row for row in rows if (row.id, digest(row)) not in kept)
        tally = Tally()
        with part.open("ab" if resume else "wb") as stream:
            for answer in answers(rows, auditor, jobs):
                stream.write(line(answer).encode("utf-8", "backslashreplace"))
                stream.flush()
                tally.count(answer)
                progress(len(kept) + tally.rows)
        if resume:
            tally = _in_order(manifest, part, auditor)
            tally.kept = len(kept)
        os.replace(part, output)
    except OSError as error:
        raise InputError(f"cannot write {output}: {error.strerror}") from error
    return tally


def _gather(output: Path, part: Path) -> None:
    """Put the finished rows of both files into `part` and cut off a torn last line."""
    part.touch()
    with part.open("r+b") as stream:
        stream.truncate(sum(len(text) for text in stream if text.endswith(b"\n")))
    if output.exists():
        with output.open("rb") as old, part.open("ab") as stream:
            stream.writelines(text for text in old if text.endswith(b"\n"))


def _index(path: Path, signatures: Container[str]) -> dict[Key, int]:
    """Where each answer lies that still holds, by id and input (None for an error); of several the last."""
    found: dict[Key, int] = {}
    at = 0
    with path.open("rb") as stream:
        for text in stream:
            with suppress(ValueError, KeyError, TypeError):  # a line of another program's is no answer
                data = json.loads(text)
                if "error" in data:
                    found[data["id"], None] = at
                elif data["signature"] in signatures:
                    found[data["id"], data["input"]] = at
            at += len(text)
    return found


def _in_order(manifest: Path, part: Path, auditor: Auditor) -> Tally:
    """Bring the answers in `part` into the manifest's order, and count them."""
    index = _index(part, auditor.signatures())
    tally = Tally()
    with part.open("rb") as stream, replacing(part) as sorted_:
        for row in read_manifest(manifest):
            at = index.get((row.id, digest(row)), index.get((row.id, None)))
            if at is None:  # the file changed while the batch ran
                text = line(auditor.answer(row))
            else:
                stream.seek(at)
                text = stream.readline().decode("utf-8")
            sorted_.write(text)
            tally.count(json.loads(text))
    return tally
