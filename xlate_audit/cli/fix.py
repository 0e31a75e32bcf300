"""What --fix does: repaired copies beside the articles, in place of them, or on standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from xlate_audit.article import Article
from xlate_audit.errors import InputError, shown
from xlate_audit.files import replacing_bytes
from xlate_audit.findings import Report
from xlate_audit.read.load import Source, load_source
from xlate_audit.repair import Repaired, repair

STDIO = "-"


@dataclass(frozen=True, slots=True)
class Fixer:
    """Where each article's repaired copy goes."""

    targets: dict[str, str]
    in_place: bool

    @classmethod
    def plan(
        cls,
        asked: bool,
        output: str | None,
        in_place: bool,
        reprints: Sequence[str],
        *,
        originals: Sequence[str] = (),
        printed: bool = False,
    ) -> Fixer | None:
        """None where no repair is asked for. `printed` says that standard output is wanted for the report.

        Raises InputError, before anything is read, where a copy would replace what is read or two would share a file.
        """
        if not asked and not in_place and output is None:
            return None
        if not asked:
            raise InputError(f"{'--in-place' if in_place else '--fix-output'} goes with --fix")
        if output is not None and (in_place or len(reprints) > 1):
            raise InputError(
                "--fix-output and --in-place exclude each other"
                if in_place
                else "--fix-output takes the copy of one article; leave it out to have each copy beside its article"
            )
        if in_place and STDIO in reprints:
            raise InputError("standard input cannot be repaired in place: leave --in-place out")
        targets = {path: path if in_place else output or _beside(path) for path in reprints}
        if printed and STDIO in targets.values():
            raise InputError(
                "standard output takes the repaired text: write the report with --output, or the text with --fix-output"
            )
        _never_over_an_input(targets, (*reprints, *originals), in_place)
        return cls(targets, in_place)

    @property
    def prints(self) -> bool:
        """Whether standard output takes a repaired text."""
        return STDIO in self.targets.values()

    def run(self, path: str, audit: Callable[[Article], Report], quiet: bool) -> Report:
        """Write the repaired copy of an article and tell of it on standard error; the report on the copy.

        Raises InputError where the article cannot be read or repaired, or the copy not written.
        """
        source = load_source(path)
        if source.format != "text":
            raise InputError(
                f"{shown(path)} is {source.kind.label}, and --fix repairs plain text only: what it would change there "
                "is listed without --fix"
            )
        target = self.targets[path]

        def audited(text: str) -> Report:
            return audit(replace(source.article(text), path=target))

        repaired = repair(source.text, audited, lambda text: _fits(source, text))
        if not (self.in_place and repaired.text == source.text):
            _write(source.encoded(repaired.text) if repaired.done else source.data, target)
        if not quiet:
            print(_told(path, target, repaired, source.encoding), file=sys.stderr)
        return repaired.report


def _beside(path: str) -> str:
    """The name of a repaired copy.

    >>> _beside("news/a.b.txt"), _beside("news/article"), _beside("-")
    ('news/a.b.fixed.txt', 'news/article.fixed', '-')
    """
    if path == STDIO:
        return STDIO
    name = Path(path)
    return str(name.with_name(f"{name.stem}.fixed{name.suffix}"))


def _never_over_an_input(targets: dict[str, str], inputs: Sequence[str], in_place: bool) -> None:
    read = {os.path.realpath(path): path for path in inputs if path != STDIO}
    for path, target in targets.items():
        over = read.get(os.path.realpath(target)) if target != STDIO else None
        if over is not None and not (in_place and over == path):
            raise InputError(
                f"the repaired copy of {shown(path)} would replace {over}, which is read: name another file with "
                "--fix-output, or give --in-place"
            )


def _fits(source: Source, text: str) -> bool:
    try:
        source.encoded(text)
    except UnicodeEncodeError:
        return False
    return True


def _write(data: bytes, target: str) -> None:
    if target == STDIO:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    with replacing_bytes(target) as stream:
        stream.write(data)


def _told(path: str, target: str, repaired: Repaired, encoding: str) -> str:
    """One line: how many places were repaired, by rule, and where the text is now."""
    count = sum(repaired.done.values())
    by_rule = ", ".join(f"{n} {rule}" for rule, n in sorted(repaired.done.items()))
    told = f"{count} {'place' if count == 1 else 'places'} repaired ({by_rule})" if count else "nothing to repair"
    if repaired.left:
        told += f", {repaired.left} left because {encoding} cannot hold the right text"
    where = "" if target in (path, STDIO) else f"; the copy is {target}"
    return f"{shown(path)}: {told}{where}"
