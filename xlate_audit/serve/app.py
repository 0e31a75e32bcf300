"""The web application: requests as JSON, reports as answers, an OpenAPI description of both."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from fastapi import Depends, FastAPI, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.security import HTTPBearer
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from xlate_audit import __version__
from xlate_audit.config import Config
from xlate_audit.report import schema_text
from xlate_audit.serve.guard import Guard
from xlate_audit.serve.pool import Pool
from xlate_audit.serve.work import Answer, Job, Text, failure

_MEDIA = {
    "json": "application/json",
    "jsonl": "application/jsonl",
    "html": "text/html",
    "sarif": "application/sarif+json",
    "junit": "application/xml",
    "checkstyle": "application/xml",
    "gitlab": "application/json",
    "markdown": "text/markdown",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
}
Form = Literal[
    "text", "json", "jsonl", "html", "sarif", "junit", "checkstyle", "github", "gitlab", "markdown", "csv", "tsv"
]
_Asked = Annotated[Form, Query(alias="format", description="The form of the report.")]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a request may cost: bytes of its body, seconds from its first byte to its answer, processes that audit."""

    bytes: int = 4_000_000
    seconds: float = 30.0
    workers: int = 1


class ArticleIn(BaseModel):
    """An article."""

    model_config = ConfigDict(extra="forbid")
    text: str = Field(
        description="Its whole source: plain text, Markdown or HTML.", examples=["Title\n\nFirst paragraph."]
    )
    name: str | None = Field(None, max_length=1000, description="How the report names it. No file is opened.")
    format: Literal["text", "html", "markdown"] | None = Field(
        None, description="Told by the content and the name's suffix where it is left out."
    )


class CheckIn(BaseModel):
    """An article to be audited on its own."""

    model_config = ConfigDict(extra="forbid")
    reprint: ArticleIn | str = Field(description="The article to be published; a string is its text.")
    id: str | None = Field(None, max_length=1000, description="What the report is called.")
    select: list[str] = Field([], max_length=200, description="Run only these rules or families.")
    ignore: list[str] = Field([], max_length=200, description="Leave out these rules or families.")
    show: Literal["info", "minor", "major", "critical"] | None = Field(None, description="Least severity to tell.")


class PairIn(CheckIn):
    """A reprint to be audited against its original."""

    original: ArticleIn | str = Field(description="The article as first published; a string is its text.")


def build(config: Config, limits: Limits, token: str | None = None, hosts: frozenset[str] | None = None) -> FastAPI:
    """The application. `hosts` are the names that a request may call the server by, None for any."""
    pool = Pool(config, limits.workers, limits.seconds)

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        await pool.start()
        try:
            yield
        finally:
            await pool.stop()

    app = FastAPI(
        title="xlate-audit",
        version=__version__,
        summary="Audits reprinted news articles: what was lost, garbled or changed in translation.",
        docs_url=None,  # pages that load scripts from elsewhere
        redoc_url=None,
        lifespan=life,
        dependencies=[Depends(HTTPBearer(auto_error=False))] if token else [],
    )
    app.state.pool = pool
    app.add_middleware(Guard, most=limits.bytes, seconds=limits.seconds, token=token, hosts=hosts)  # type: ignore[arg-type]
    answers: dict[int | str, dict[str, Any]] = {
        200: {
            "description": "The report. The header X-Gate says passed or failed, X-Gate-Reasons why.",
            "content": {"application/json": {"schema": json.loads(schema_text())}},
        },
        **{
            status: {"description": description, "content": {"application/json": {"schema": _ERROR}}}
            for status, description in _ERRORS.items()
        },
    }

    @app.exception_handler(RequestValidationError)
    async def refused(request: Request, error: RequestValidationError) -> Response:
        told = "; ".join(f"{'.'.join(map(str, one['loc'][1:])) or 'body'}: {one['msg']}" for one in error.errors()[:5])
        return _response(failure(422, "InputError", told), "json")

    @app.exception_handler(HTTPException)
    async def wrong(request: Request, error: HTTPException) -> Response:
        return _response(failure(error.status_code, "InputError", f"{request.url.path}: {error.detail}"), "json")

    @app.get("/health")
    async def health() -> dict[str, str]:
        """Whether the server is there."""
        return {"status": "ok", "version": __version__}

    @app.post("/check", responses=answers, response_class=Response)
    async def check(body: CheckIn, form: _Asked = "json") -> Response:
        """Audit an article on its own: artifacts and garbling."""
        return _response(await pool.run(_job(body, None, form)), form)

    @app.post("/pair", responses=answers, response_class=Response)
    async def pair(body: PairIn, form: _Asked = "json") -> Response:
        """Audit a reprint against its original: alignment, fidelity, findings."""
        return _response(await pool.run(_job(body, _text(body.original, "original"), form)), form)

    return app


_ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["type", "message"],
            "properties": {"type": {"type": "string"}, "message": {"type": "string"}},
        }
    },
}
_ERRORS = {
    401: "The token is missing or wrong.",
    408: "The request did not come in whole in time.",
    413: "The request is too large.",
    422: "The request, or an article in it, cannot be used.",
    503: "Every process is busy.",
    504: "The audit took too long and was cut off.",
}


def _job(body: CheckIn, original: Text | None, form: str) -> Job:
    return Job(
        reprint=_text(body.reprint, "reprint"),
        original=original,
        id=body.id,
        select=tuple(body.select),
        ignore=tuple(body.ignore),
        show=body.show,
        form=form,
    )


def _text(sent: ArticleIn | str, name: str) -> Text:
    if isinstance(sent, str):
        return Text(name, sent)
    return Text(sent.name or name, sent.text, sent.format)


def _response(answer: Answer, form: str) -> Response:
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    if answer.refused is not None:
        headers["X-Gate"] = "failed" if answer.refused else "passed"
        if answer.refused:
            headers["X-Gate-Reasons"] = "; ".join(answer.refused)
    if answer.status == 503:
        headers["Retry-After"] = "5"
    media = _MEDIA.get(form, "text/plain") if answer.status == 200 else "application/json"
    content = answer.body.encode("utf-8", "backslashreplace")
    charset = "" if "json" in media else "; charset=utf-8"
    return Response(content, answer.status, headers | {"Content-Type": media + charset})
