"""The server around the application."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI

from xlate_audit.errors import InputError


def bound(host: str, port: int) -> tuple[socket.socket, str, bool]:
    """A socket that listens, its address as a URL, and whether only this machine can reach it.

    Raises InputError where the address is none of this machine's, or taken.
    """
    try:
        family, kind, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(where)
    except OSError as error:
        raise InputError(f"cannot listen on {host}:{port}: {error.strerror}") from None
    name, number = listening.getsockname()[:2]
    shown = f"[{name}]" if ":" in name else name
    return listening, f"http://{shown}:{number}", ipaddress.ip_address(name.partition("%")[0]).is_loopback


def run(app: FastAPI, listening: socket.socket, *, verbose: bool, ready: Callable[[], None]) -> None:
    """Serve until a signal ends it. `ready` is called when requests can come. Raises InputError where the model cannot
    be had."""
    level = "info" if verbose else "critical"
    server = uvicorn.Server(uvicorn.Config(app, log_level=level, access_log=verbose, server_header=False))

    async def serve() -> None:
        await app.state.pool.start()  # here, for the server would only log what goes wrong
        listening.listen(128)
        ready()  # requests wait until the next line takes them
        await server.serve([listening])

    asyncio.run(serve())
