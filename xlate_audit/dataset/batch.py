"""Auditing one pair of many: an answer for it, whatever becomes of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from xlate_audit.audit import audit, check
from xlate_audit.config import Config
from xlate_audit.dataset.manifest import Row
from xlate_audit.embed import Embedder, load_embedder
from xlate_audit.errors import InputError
from xlate_audit.read.load import MAX_DOCUMENT, Source, load_source
from xlate_audit.read.parts import split_part
from xlate_audit.read.plain import read_plain
from xlate_audit.report.jsonl import line
from xlate_audit.signature import signature


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to the row of this number, as a line of the results, and what is counted of it.

    `verdict` is None where the row could not be audited; `error` says of what kind that was.
    """

    number: int
    id: str
    verdict: str | None
    error: str | None
    line: bytes


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

    @property
    def signatures(self) -> frozenset[str]:
        """The signatures that this auditor's reports bear: with an original and without, for any languages."""
        configs = (replace(self.config, by_languages=()), *(config for _, config in self.config.by_languages))
        return frozenset(signature(config, embedder) for config in configs for embedder in (self.embedder, None))

    def warm(self) -> None:
        """Load what is else loaded with the first pair, so that processes forked from this one share it."""
        original = read_plain("Neuer Hafen eröffnet\n\nAnna Berg kam am 3. Mai 2019 nicht, sagte sie.", "", "utf-8")
        reprint = read_plain("New harbour opened\n\nAnna Berg did not come on May 3, 2019, she said.", "", "utf-8")
        audit(original, reprint, config=self.config, embedder=self.embedder)

    def outcome(self, number: int, row: Row) -> Outcome:
        """The answer to one row; never an exception."""
        answer = self.answer(row)
        try:
            return encoded(number, answer)
        except Exception as error:  # a value that JSON has no form for
            return failed(number, row, type(error).__name__, str(error))

    def outcomes(self, rows: Iterable[tuple[int, Row]]) -> Iterator[Outcome]:
        """An outcome for every row, one after the other, in this process."""
        for number, row in rows:
            yield self.outcome(number, row)

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
        before = digest(row)
        source = _source(row, row.reprint)
        if source.holds_pairs and row.original is None:
            original, reprint = source.pair()
            report = audit(original, reprint, config=self.config, embedder=self.embedder, id=row.id)
        elif row.original is None:
            report = check(source.article(), config=self.config, id=row.id)
        else:
            original = _source(row, row.original).article()
            report = audit(original, source.article(), config=self.config, embedder=self.embedder, id=row.id)
        return report.to_dict() | {"input": before}


def encoded(number: int, answer: dict[str, Any]) -> Outcome:
    """An answer as a line of the results. Raises ValueError or TypeError for what JSON cannot hold."""
    text = line(answer).encode("utf-8", "backslashreplace")
    return Outcome(number, answer["id"], answer.get("verdict"), answer.get("error", {}).get("type"), text)


def failed(number: int, row: Row, kind: str, message: str) -> Outcome:
    """The answer to a row that could not be audited."""
    return encoded(number, _failure(row, kind, message))


def _source(row: Row, name: str) -> Source:
    if name == "-":
        raise InputError("the row names standard input; only files can be audited in a batch")
    return load_source(row.folder / name, name)


def _failure(row: Row, kind: str, message: str) -> dict[str, Any]:
    return {"id": row.id, "error": {"type": kind, "message": " ".join(message.split())}}


def digest(row: Row) -> str | None:
    """A hash of a row's paths and bytes (16 hexadecimal digits), which tells whether it must be audited again.

    None where a file cannot be read.
    """
    total = hashlib.sha256()
    try:
        for name in (row.original, row.reprint):
            data = _bytes(row.folder / name) if name else b""
            total.update(f"{name}\\0{len(data)}\\0".encode("utf-8", "surrogatepass") + data)
    except (OSError, ValueError):
        return None
    return total.hexdigest()[:16]


def _bytes(path: Path) -> bytes:
    """What a file holds. Raises ValueError for what is no file or too large for an article, OSError as reading does."""
    if not path.is_file():
        path = Path(split_part(str(path))[0])
    if not path.is_file() or path.stat().st_size > MAX_DOCUMENT:
        raise ValueError(f"{path} is no article")
    return path.read_bytes()
