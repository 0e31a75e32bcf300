"""The application behind `review`: pages, and the requests that change something.

A request that changes something must come from our own pages: its Origin is compared with the address that it was sent
to, which must itself be one of those that this server is known by (against rebinding of names). A page may load nothing
from elsewhere, run nothing but our script, and be shown in no frame.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from importlib.resources import files
from urllib.parse import parse_qs, quote, unquote, urlsplit

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from xlate_audit.checks import RULES
from xlate_audit.dataset.review.agreement import by_pairs, krippendorff
from xlate_audit.dataset.review.check import Refused, checked
from xlate_audit.dataset.review.pages import render, report_page
from xlate_audit.dataset.review.shelf import Reports
from xlate_audit.dataset.review.state import State, ratings, state_of, states, targets
from xlate_audit.dataset.review.store import Store
from xlate_audit.dataset.verdicts import judged_rows
from xlate_audit.report.jsonl import line

_PAGE = 50  # reports on a page of the list
_LARGEST = 64_000  # bytes of a request
_LONGEST_NAME = 60
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_STATIC = {"review.js": "text/javascript", "review.css": "text/css"}

Next = Callable[[Request], Awaitable[Response]]


def build(reports: Reports, store: Store, hosts: frozenset[str] | None, editor: str | None = None) -> Starlette:
    """`hosts`: the names that this server may be called by (None: any). `editor`: who works here, unless they say."""
    rules = frozenset(rule.name for rule in RULES)

    async def index(request: Request) -> Response:
        page = max(0, _number(request.query_params.get("page", "0")))
        shown = reports.entries[page * _PAGE : (page + 1) * _PAGE]
        name = _editor(request, editor)
        every = await run_in_threadpool(lambda: states(store.holding()))
        done = {
            entry.number: sum(bool(v.decision) for v in every.get(entry.key, {}).get(name, State()).verdicts.values())
            for entry in shown
        }
        first = next((e.number for e in reports.entries if _open(e.findings, every.get(e.key, {}).get(name))), None)
        return HTMLResponse(
            render(
                "index.html", reports=reports, shown=shown, done=done, editor=name, page=page, first=first,
                pages=(len(reports) + _PAGE - 1) // _PAGE,
            )
        )  # fmt: skip

    async def report(request: Request) -> Response:
        name, number = _editor(request, editor), int(request.path_params["number"])
        if number >= len(reports):
            return PlainTextResponse("there is no such report", 404)
        if not name:
            return RedirectResponse("/", 303)
        data, key = reports[number], reports.entries[number].key
        mine = [event for event in await run_in_threadpool(store.holding, key) if event.editor == name]
        page = report_page(data, state_of(mine), number=number, last=len(reports) - 1, editor=name)
        return HTMLResponse(page)

    async def event(request: Request) -> Response:
        name, number = _editor(request, editor), int(request.path_params["number"])
        if not name or number >= len(reports):
            return JSONResponse({"error": "say who you are first" if not name else "there is no such report"}, 400)
        try:
            sent = json.loads(await _body(request))
            data, key = reports[number], reports.entries[number].key
            if isinstance(sent, dict) and sent.get("action") == "undo":
                undone = await run_in_threadpool(store.undo, str(sent.get("uid", ""))[:100], name, key)
                return JSONResponse({"undone": undone.action if undone else None})
            good = checked(data, set(targets(data)), sent, rules)
        except (ValueError, RecursionError) as error:
            return JSONResponse({"error": str(error) if isinstance(error, Refused) else "not JSON"}, 400)
        await run_in_threadpool(lambda: store.add(editor=name, report=key, **good))
        return JSONResponse({"saved": good["uid"]})

    async def who(request: Request) -> Response:
        form = parse_qs((await _body(request)).decode("utf-8", "replace"))
        name = " ".join(form.get("editor", [""])[0].split())[:_LONGEST_NAME]
        answer = RedirectResponse("/", 303)
        answer.set_cookie("editor", quote(name), max_age=365 * 86400, httponly=True, samesite="strict")
        return answer

    async def agreement(request: Request) -> Response:
        rated = await run_in_threadpool(lambda: ratings(states(store.holding())))
        return HTMLResponse(
            render(
                "agreement.html", pairs=by_pairs(rated), alpha=krippendorff(rated), judged=len(rated),
                several=sum(len(by_editor) > 1 for by_editor in rated.values()), editor=_editor(request, editor),
            )
        )  # fmt: skip

    async def verdicts(request: Request) -> Response:
        every = await run_in_threadpool(lambda: states(store.holding()))
        rows = (
            line(row)
            for entry in reports.entries
            if entry.key in every
            for row in judged_rows(reports[entry.number], every[entry.key])
        )
        text = await run_in_threadpool(lambda: "".join(rows).encode("utf-8", "backslashreplace"))
        return Response(text, media_type="application/jsonl; charset=utf-8")

    async def static(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in _STATIC:
            return PlainTextResponse("not found", 404)
        return Response((files("xlate_audit.dataset.review") / "static" / name).read_bytes(), media_type=_STATIC[name])

    async def guard(request: Request, call: Next) -> Response:
        answer = refuse(request, hosts) or await call(request)
        answer.headers["Content-Security-Policy"] = _POLICY
        answer.headers["X-Content-Type-Options"] = "nosniff"
        answer.headers["Referrer-Policy"] = "same-origin"
        answer.headers["Cache-Control"] = "no-store"
        return answer

    app = Starlette(
        routes=[
            Route("/", index),
            Route("/report/{number:int}", report),
            Route("/report/{number:int}/event", event, methods=["POST"]),
            Route("/editor", who, methods=["POST"]),
            Route("/agreement", agreement),
            Route("/verdicts.jsonl", verdicts),
            Route("/static/{name}", static),
            Route("/favicon.ico", lambda request: Response(status_code=204)),
        ]
    )
    app.add_middleware(BaseHTTPMiddleware, dispatch=guard)
    return app


def refuse(request: Request, hosts: frozenset[str] | None) -> Response | None:
    """Why a request is not answered: another name than ours, or a change asked for by another site."""
    host = request.headers.get("host", "")
    if hosts is not None and (urlsplit(f"//{host}").hostname or "") not in hosts:
        return PlainTextResponse("this server does not go by that name", 403)
    if request.method not in ("GET", "HEAD"):
        origin = request.headers.get("origin")
        if origin is None or urlsplit(origin).netloc != host or urlsplit(origin).scheme not in ("http", "https"):
            return PlainTextResponse("changes are made from this server's own pages", 403)
        if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return PlainTextResponse("changes are made from this server's own pages", 403)
    return None


async def _body(request: Request) -> bytes:
    """The request's body. Raises Refused where it is too large."""
    out = b""
    async for part in request.stream():
        out += part
        if len(out) > _LARGEST:
            raise Refused(f"a request has at most {_LARGEST} bytes")
    return out


def _editor(request: Request, given: str | None) -> str:
    return unquote(request.cookies.get("editor", "")) or given or ""


def _open(findings: int, state: State | None) -> bool:
    """Whether something in a report waits for the editor."""
    return findings > (sum(bool(v.decision) for v in state.verdicts.values()) if state else 0)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
