"""Where reports go: standard output, files, a closing line on standard error, and the gate's answer."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from xlate_audit.article import SEVERITIES, Severity
from xlate_audit.config import Config
from xlate_audit.dismissalfile import write_baseline
from xlate_audit.errors import InputError, shown
from xlate_audit.files import may_write, replacing, write_all
from xlate_audit.findings import Report
from xlate_audit.gate import refusals
from xlate_audit.report import View, known, render, target

_FILE_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Delivery:
    """What to print and which files to write. `printed` is the form on standard output, None for nothing there."""

    printed: str | None
    files: tuple[tuple[str, str], ...]
    view: View
    quiet: bool = False
    baseline: str | None = None

    @classmethod
    def plan(
        cls,
        form: str | None,
        outputs: Sequence[str] | None,
        *,
        show: Severity | None = None,
        verbose: bool = False,
        quiet: bool = False,
        many: bool = False,
        baseline: str | None = None,
        inputs: Sequence[str] = (),
    ) -> Delivery:
        """Decide before any work is done, so that a wrong format is told at once. `many`: several reports are wanted.
        `baseline` is a file that what is found is written to as known, `inputs` are the articles.

        Standard output gets `form` (text unless told); with files to write it gets something only where `form` says so.
        Raises InputError for a form that there is not, and for a file whose form cannot be told, that cannot be written
        or that is an article.
        """
        form = known(form) if form else None
        files = tuple(target(asked, form) for asked in outputs or ())
        printed = form or (None if files else "text")
        may_write([*(path for path, _ in files), baseline], inputs)
        return cls(printed, files, View(show=show, verbose=verbose, many=many), quiet, baseline)

    def without_printing(self) -> Delivery:
        """The same, but for standard output, which something else is for."""
        return replace(self, printed=None)

    def send(self, reports: Sequence[Report], config: Config) -> int:
        """Write everything; the exit status that the gate asks for (0 or 1), or 3 where a rule broke. Where the one
        article that was asked for could not be read, nothing is written. With a baseline to write, what was found is
        known, and the gate passes.
        """
        if not reports and not self.view.many:
            return 0
        if len(reports) > 1 and not self.view.many:  # one file that held several articles
            return replace(self, view=replace(self.view, many=True)).send(reports, config)
        wide = replace(self.view, width=_FILE_WIDTH)
        write_all([(path, render(form, reports, wide)) for path, form in self.files])
        known = write_baseline(Path(self.baseline), reports) if self.baseline else 0
        if self.printed:
            write(render(self.printed, reports, _for_terminal(self.view)))
        refused = [() if self.baseline else refusals(report, config) for report in reports]
        if not self.quiet:
            for report, reasons in zip(reports, refused, strict=True):
                print(summary(report, reasons), file=sys.stderr)
            if self.baseline:
                print(f"{self.baseline}: {known} known from now on", file=sys.stderr)
        broken = {rule: error for report in reports for rule, error in report.failures}
        for rule, error in broken.items():
            print(f"xlate-audit: internal error: the rule {rule} broke: {error}; the others spoke", file=sys.stderr)
        return 3 if broken else 1 if any(refused) else 0


def summary(report: Report, refused: Sequence[str]) -> str:
    """One line on a report: verdict, findings by severity, and why the gate failed where it did."""
    counts = {level: sum(f.severity == level for f in report.findings) for level in reversed(SEVERITIES)}
    told = ", ".join(f"{n} {level}" for level, n in counts.items() if n)
    score = "" if report.scores.fidelity is None else f", fidelity {report.scores.fidelity:g}"
    dismissed = f"; {len(report.dismissed)} dismissed" if report.dismissed else ""
    gate = f"; the gate failed: {', '.join(refused)}" if refused else ""
    return f"{shown(report.reprint.path)}: {report.verdict}{score}, findings: {told or 'none'}{dismissed}{gate}"


def _for_terminal(view: View) -> View:
    """The view with the width and colour of standard output: colour only on a terminal that takes it (no-color.org)."""
    if not sys.stdout.isatty():
        return replace(view, width=_columns(_FILE_WIDTH))
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return replace(view, width=shutil.get_terminal_size((_FILE_WIDTH, 24)).columns, colour=colour)


def _columns(otherwise: int) -> int:
    told = os.environ.get("COLUMNS", "")
    return int(told) if told.isdecimal() and int(told) > 0 else otherwise


def write(text: str, path: str | None = None) -> None:
    """Write to a file, whole, or to standard output.

    A reader of standard output that has seen enough (`… | head`) is no fault. Raises InputError for a file, or a
    standard output, that cannot be written.
    """
    if path is not None:
        with replacing(path) as stream:
            stream.write(text)
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise InputError(f"cannot write to standard output: {error.strerror}") from error
