"""One page from the web, asked for by name and held to limits: size, time, redirects, and public addresses only.

A host is resolved once and the connection goes to the very address that was checked, so that a name that points
elsewhere a moment later (DNS rebinding) gains nothing; each redirect is checked anew. No cookies, no credentials, no
proxy of the environment, no compression. Addresses that are not public (loopback, private, link-local, shared,
reserved, also as IPv4 within IPv6) are refused, and so is a step from https down to http.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from xlate_audit.errors import InputError

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_AGENT = "xlate-audit (article audit; one page at a time)"
_ACCEPTED = "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.8,text/plain;q=0.7"
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_PIECE = 65536
#: Seconds by which the watch may be early.
_LATE = 0.05


@dataclass(frozen=True, slots=True)
class Limits:
    """What a request may cost: bytes, seconds altogether, redirects; and which ports it may go to (None: any)."""

    bytes: int = 10_000_000
    seconds: float = 20.0
    redirects: int = 5
    ports: frozenset[int] | None = frozenset({80, 443})


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page: the address that it came from in the end, and its bytes."""

    address: str
    data: bytes


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet.

    >>> is_public("93.184.216.34"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1"), is_public("169.254.169.254")
    (True, False, False, False)
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def fetch(address: str, limits: Limits | None = None, permitted: Callable[[str], bool] = is_public) -> Fetched:
    """The page at an address. `permitted` says of each IP address whether it may be connected to.

    Raises InputError, with one line, for whatever goes wrong or beyond the limits.
    """
    limits = limits or Limits()
    end = time.monotonic() + limits.seconds
    current = address
    for _ in range(limits.redirects + 1):
        parts = _checked(current, limits)
        try:
            with _connected(parts, end, permitted) as (connection, sock):
                connection.request("GET", _target(parts), headers=_headers())
                response = connection.getresponse()
                if response.status not in _REDIRECTS:
                    return Fetched(current, _body(response, sock, current, limits, end))
                following = urljoin(current, response.getheader("Location") or "")
        except (OSError, http.client.HTTPException, ValueError) as error:
            reason = "it took too long" if time.monotonic() >= end else " ".join(str(error).split()) or "no answer"
            raise InputError(f"cannot fetch {current}: {reason}") from error
        if parts.scheme == "https" and urlsplit(following).scheme != "https":
            raise InputError(f"cannot fetch {address}: it redirects from https to {following[:200]}")
        current = following
    raise InputError(f"cannot fetch {address}: it redirects more than {limits.redirects} times")


def _headers() -> dict[str, str]:
    return {"User-Agent": _AGENT, "Accept": _ACCEPTED, "Accept-Encoding": "identity", "Connection": "close"}


def _checked(address: str, limits: Limits) -> SplitResult:
    """The parts of an address that may be asked for."""
    try:
        parts = urlsplit(address)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise InputError(f"cannot fetch {address[:200]}: it is no address") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(f"cannot fetch {address[:200]}: only http and https addresses are fetched")
    if parts.username is not None or parts.password is not None:
        raise InputError(f"cannot fetch an address with a password in it ({parts.hostname})")
    if limits.ports is not None and port not in limits.ports:
        raise InputError(f"cannot fetch {address[:200]}: port {port} is not one of the web's")
    return parts


@contextmanager
def _connected(
    parts: SplitResult, end: float, permitted: Callable[[str], bool]
) -> Iterator[tuple[http.client.HTTPConnection, socket.socket]]:
    """A connection to an address that was checked; closed at `end` whatever the other side does."""
    host = str(parts.hostname).encode("idna").decode("ascii")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    sock = _opened(host, _resolved(host, port, end, permitted), end, permitted)
    open_sockets = [sock]
    watch = threading.Timer(max(0.0, end - time.monotonic()), _shut, (open_sockets,))
    watch.daemon = True
    watch.start()
    try:
        if parts.scheme == "https":
            context = ssl.create_default_context()
            secured = context.wrap_socket(sock, server_hostname=host, do_handshake_on_connect=False)
            open_sockets[0] = sock = secured
            secured.do_handshake()
        connection = http.client.HTTPConnection(host, port)
        connection.sock = sock
        yield connection, sock
    finally:
        watch.cancel()
        sock.close()


def _opened(host: str, places: list[Any], end: float, permitted: Callable[[str], bool]) -> socket.socket:
    """A connection to the first of these addresses that answers."""
    failure: OSError | None = None
    for family, where in places:
        sock = socket.socket(family, socket.SOCK_STREAM)
        try:
            sock.settimeout(max(0.01, (end - time.monotonic()) / 2))  # the others shall have their turn
            sock.connect(where)
            sock.settimeout(max(0.01, end - time.monotonic()))
        except OSError as error:
            sock.close()
            failure = error
            continue
        if permitted(sock.getpeername()[0]):
            return sock
        sock.close()
        raise InputError(f"cannot fetch from {host}: it is not on the public internet")
    raise failure or OSError("no answer")


def _shut(sockets: list[socket.socket]) -> None:
    for sock in sockets:
        with suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)


def _resolved(host: str, port: int, end: float, permitted: Callable[[str], bool]) -> list[Any]:
    """Families and socket addresses of a host. All that its name stands for must be permitted."""
    answers: list[Any] = []

    def look() -> None:
        with suppress(OSError, UnicodeError):
            answers.extend(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))

    worker = threading.Thread(target=look, daemon=True)  # a resolver may hang, and cannot be told to stop
    worker.start()
    worker.join(max(0.0, end - time.monotonic()))
    found = list(answers)
    if not found:
        raise InputError(f"cannot fetch from {host}: its name cannot be resolved")
    if not all(permitted(str(where[0])) for *_, where in found):
        raise InputError(f"cannot fetch from {host}: it is not on the public internet")
    return [(family, where) for family, _, _, _, where in found]


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:=&~+!$,;'@()*")
    return f"{path}?{quote(parts.query, safe='/%:=&~+!$,;@()*?')}" if parts.query else path


def _body(response: http.client.HTTPResponse, sock: socket.socket, address: str, limits: Limits, end: float) -> bytes:
    if response.status != 200:
        raise InputError(f"cannot fetch {address}: the server answers {response.status} {response.reason}")
    data = bytearray()
    while True:
        left = end - time.monotonic()
        if left <= 0:
            raise InputError(f"cannot fetch {address}: it took longer than {limits.seconds:g} seconds")
        sock.settimeout(left)
        piece = response.read1(_PIECE)
        if not piece:
            if time.monotonic() >= end - _LATE:  # the watch has shut the connection
                raise InputError(f"cannot fetch {address}: it took longer than {limits.seconds:g} seconds")
            if response.length:
                raise InputError(f"cannot fetch {address}: the answer breaks off")
            return bytes(data)
        data += piece
        if len(data) > limits.bytes:
            raise InputError(f"cannot fetch {address}: it has more than {limits.bytes // 10**6} MB")
