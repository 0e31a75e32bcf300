"""Reports in the forms that people and programs read: one file a form, listed here.

A form is a module with `render(reports, view) -> str`. Modules are imported when their form is asked for, so that no
form costs the others anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePath

from xlate_audit.article import Severity
from xlate_audit.errors import InputError
from xlate_audit.findings import Report

FORMATS = {
    "text": "xlate_audit.report.text",
    "json": "xlate_audit.report.json",
    "jsonl": "xlate_audit.report.jsonl",
    "html": "xlate_audit.report.html",
    "sarif": "xlate_audit.report.sarif",
    "junit": "xlate_audit.report.junit",
    "checkstyle": "xlate_audit.report.checkstyle",
    "github": "xlate_audit.report.github",
    "gitlab": "xlate_audit.report.gitlab",
    "markdown": "xlate_audit.report.markdown",
    "csv": "xlate_audit.report.csv",
    "tsv": "xlate_audit.report.tsv",
}
SUFFIXES = {
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".sarif": "sarif",
    ".md": "markdown",
    ".csv": "csv",
    ".tsv": "tsv",
}


@dataclass(frozen=True, slots=True)
class View:
    """How a report is shown.

    `show` is the least severity (None: what suits the form). `verbose` prints sound paragraphs too; `width` (terminal
    cells) and `colour` are for forms that a terminal shows. `many`: several reports were asked for, however many there
    are.
    """

    show: Severity | None = None
    verbose: bool = False
    width: int = 100
    colour: bool = False
    many: bool = False


def render(form: str, reports: Sequence[Report], view: View) -> str:
    """The reports as text in one form. Raises InputError for a form that there is not."""
    return import_module(FORMATS[known(form)]).render(reports, view)


def known(form: str) -> str:
    """The form itself. Raises InputError, with the list of forms, where there is none of that name."""
    if form not in FORMATS:
        raise InputError(f"there is no format {form!r}; supported: {', '.join(FORMATS)}")
    return form


def target(asked: str, otherwise: str | None) -> tuple[str, str]:
    """The file and the form that one `--output` asks for: "FORM=FILE", or a file whose suffix names the form, or
    `otherwise`. Raises InputError where none of them does.

    >>> target("junit=report.xml", None), target("report.html", "json"), target("report", "json")
    (('report.xml', 'junit'), ('report.html', 'html'), ('report', 'json'))
    """
    form, sign, path = asked.partition("=")
    if sign and form in FORMATS:
        return path, form
    form = SUFFIXES.get(PurePath(asked).suffix.lower(), otherwise)
    if form is None:
        raise InputError(
            f"the suffix of {asked} names no format; give --format, or FORMAT={asked}, or one of {', '.join(SUFFIXES)}"
        )
    return asked, form


def schema_text() -> str:
    """The JSON Schema of `Report.to_dict()`, as shipped."""
    return Path(__file__).with_name("schema.json").read_text(encoding="utf-8")
