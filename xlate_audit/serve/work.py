"""One request's work: from texts to a report in the form that was asked for."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from xlate_audit.article import Article, Severity
from xlate_audit.audit import audit, check
from xlate_audit.config import Config
from xlate_audit.embed import Embedder
from xlate_audit.errors import InputError
from xlate_audit.gate import refusals
from xlate_audit.read.formats import HTML, MARKDOWN, TEXT, of_text
from xlate_audit.read.load import Source
from xlate_audit.report import View, render

KINDS = {"text": TEXT, "html": HTML, "markdown": MARKDOWN}


@dataclass(frozen=True, slots=True)
class Text:
    """An article as it was sent. `format` is a key of KINDS; None leaves it to the content and the name's suffix."""

    name: str
    text: str
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """What a request asks for. `select` and `ignore` come in the place of the settings', where they name anything."""

    reprint: Text
    original: Text | None = None
    id: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    show: Severity | None = None
    form: str = "json"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back: the HTTP status, the body, and why the gate fails (None: there is no report)."""

    status: int
    body: str
    refused: tuple[str, ...] | None = None


def perform(job: Job, config: Config, embedder: Embedder) -> Answer:
    """The answer to a job; never an exception."""
    try:
        config = _asked(config, job)
        reprint = _article(job.reprint)
        if job.original is None:
            report = check(reprint, config=config, id=job.id)
        else:
            report = audit(_article(job.original), reprint, config=config, embedder=embedder, id=job.id)
        body = render(job.form, [report], View(show=job.show))
        broken = tuple(f"the rule {rule} broke" for rule, _ in report.failures)  # who knows what it would have said
        return Answer(200, body, (*refusals(report, config), *broken))
    except InputError as error:
        return failure(422, "InputError", str(error))
    except Exception as error:
        return failure(500, type(error).__name__, str(error))


def failure(status: int, kind: str, message: str) -> Answer:
    """An answer that says, in one line, what went wrong."""
    error = {"error": {"type": kind, "message": " ".join(message.split())}}
    return Answer(status, json.dumps(error, ensure_ascii=False) + "\n")


def _asked(config: Config, job: Job) -> Config:
    changes = {key: value for key, value in (("select", job.select), ("ignore", job.ignore)) if value}
    if not changes:
        return config
    by_languages = tuple((pattern, replace(other, **changes)) for pattern, other in config.by_languages)
    return replace(config, **changes, by_languages=by_languages)


def _article(sent: Text) -> Article:
    kind = KINDS[sent.format] if sent.format else of_text(sent.text, sent.name)
    return Source(sent.name, b"", sent.text, "utf-8", kind).article()
