"""The server around the application."""

from __future__ import annotations

import ipaddress
import socket
import sys

import uvicorn
from starlette.applications import Starlette

from xlate_audit.errors import InputError


def bound(host: str, port: int) -> tuple[socket.socket, str, frozenset[str] | None]:
    """A socket that listens, its address as a URL, and the names it may be called by: None (any) where other machines
    can reach it.

    Raises InputError where the address is none of this machine's, or taken.
    """
    try:
        family, kind, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(where)
        listening.listen(64)
    except OSError as error:
        raise InputError(f"cannot listen on {host}:{port}: {error.strerror}") from None
    name, number = listening.getsockname()[:2]
    shown = f"[{name}]" if ":" in name else name
    alone = ipaddress.ip_address(name.partition("%")[0]).is_loopback
    hosts = frozenset({"localhost", "127.0.0.1", "::1", host.lower()}) if alone else None
    return listening, f"http://{shown}:{number}", hosts


def run(app: Starlette, listening: socket.socket, ready: str | None) -> None:
    """Serve until a signal ends it."""
    if ready:
        print(ready, file=sys.stderr, flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="critical", access_log=False, server_header=False)).run([listening])
