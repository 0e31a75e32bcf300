"""What stands before the application: who may ask, how much, and how long a request may take to come in."""

from __future__ import annotations

import asyncio
import secrets
from contextlib import suppress
from typing import Any

from xlate_audit.serve.work import Answer, failure


class Guard:
    """ASGI middleware. Requests without the token are refused without a look at their body, those of another host
    name too (a page elsewhere that had its name point at this machine), and bodies are held only up to the limit."""

    def __init__(self, app: Any, *, most: int, seconds: float, token: str | None, hosts: frozenset[str] | None) -> None:
        self.app, self.most, self.seconds, self.hosts = app, most, seconds, hosts
        self.token = None if token is None else token.encode()

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        refused = self._refused(headers)
        coming = refused is not None and b"expect" not in headers  # who asks first has sent nothing yet
        body = b""
        if refused is None:
            try:
                async with asyncio.timeout(self.seconds):
                    body = await self._body(receive)
            except TimeoutError:
                refused = failure(408, "Timeout", f"the request did not come in whole within {self.seconds:g} s")
            except OverflowError:
                refused, coming = self._too_large(), True
        if refused is not None:
            if coming:
                await self._drain(receive)
            await _send(refused, send)
            return
        sent = False

        async def replayed() -> dict[str, Any]:
            nonlocal sent
            if sent:
                return await receive()  # the client's going away
            sent = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self.app(scope, replayed, send)

    def _refused(self, headers: dict[bytes, bytes]) -> Answer | None:
        if self.hosts is not None and _host(headers.get(b"host", b"").decode("latin-1")) not in self.hosts:
            return failure(403, "Forbidden", "this server answers to its own address only")
        if self.token is not None:
            kind, _, given = headers.get(b"authorization", b"").partition(b" ")
            if kind.lower() != b"bearer" or not secrets.compare_digest(given.strip(), self.token):
                return failure(401, "Unauthorized", "the header Authorization: Bearer TOKEN is missing or wrong")
        told = headers.get(b"content-length", b"")
        return self._too_large() if told.isdigit() and int(told[:20]) > self.most else None

    async def _body(self, receive: Any) -> bytes:
        """Raises OverflowError where the body is too large."""
        parts, size = [], 0
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return b"".join(parts)
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            if size > self.most:
                raise OverflowError
            if not message.get("more_body"):
                return b"".join(parts)

    async def _drain(self, receive: Any) -> None:
        """Drop what is still on its way, as much as a request may have and for two seconds at most: a connection closed
        on unread bytes is reset, and a client that is still sending would never hear why it was refused."""
        with suppress(TimeoutError, OverflowError):
            async with asyncio.timeout(min(2.0, self.seconds)):
                await self._body(receive)

    def _too_large(self) -> Answer:
        return failure(413, "TooLarge", f"the request has more than {self.most:,} bytes")


def _host(header: str) -> str:
    """The name in a Host header, without the port.

    >>> _host("localhost:8000"), _host("[::1]:8000"), _host("127.0.0.1")
    ('localhost', '::1', '127.0.0.1')
    """
    if header.startswith("["):
        return header[1:].partition("]")[0]
    return header.partition(":")[0].lower()


async def _send(answer: Answer, send: Any) -> None:
    body = answer.body.encode("utf-8", "backslashreplace")
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    if answer.status == 401:
        headers.append((b"www-authenticate", b"Bearer"))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
