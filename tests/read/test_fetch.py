"""Requests to a server of our own on this machine: their limits, and what is refused before any is made."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from xlate_audit.errors import InputError
from xlate_audit.read import fetch as module
from xlate_audit.read.fetch import Limits, fetch, is_public

ANY_PORT = Limits(bytes=1000, seconds=3.0, redirects=2, ports=None)


def anywhere(address: str) -> bool:
    return True


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        kind = self.path.strip("/").partition("/")[0]
        if kind == "loop":
            return self._answer(302, b"", Location="/loop")
        if kind == "away":
            return self._answer(302, b"", Location="http://127.0.0.2:9/")
        if kind == "once":
            return self._answer(301, b"", Location="/page")
        if kind == "file":
            return self._answer(302, b"", Location="file:///etc/passwd")
        if kind == "missing":
            return self._answer(404, b"no")
        if kind == "large":
            return self._answer(200, b"x" * 5000)
        if kind == "broken":
            self.send_response(200)
            self.send_header("Content-Length", "500")
            self.end_headers()
            self.wfile.write(b"half")
            self.close_connection = True
            return None
        if kind == "slow":
            self.send_response(200)
            self.end_headers()
            for _ in range(400):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.1)
            return None
        return self._answer(200, f"page {self.path}".encode())

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        return None

    def handle(self) -> None:
        try:
            super().handle()
        except (BrokenPipeError, ConnectionResetError):
            return


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    one = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    one.daemon_threads = True
    threading.Thread(target=one.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{one.server_port}"
    one.shutdown()
    one.server_close()


def test_a_page(server: str) -> None:
    assert fetch(f"{server}/page", ANY_PORT, anywhere).data == b"page /page"
    assert fetch(f"{server}/ä b?q=ü", ANY_PORT, anywhere).data == b"page /%C3%A4%20b?q=%C3%BC"
    assert fetch(f"{server}/once", ANY_PORT, anywhere).address == f"{server}/page"


REFUSED = [
    ("/loop", "redirects more than 2 times"),
    ("/file", "only http and https"),
    ("/missing", "the server answers 404"),
    ("/large", "it has more than"),
    ("/broken", "breaks off"),
]


@pytest.mark.parametrize(("path", "message"), REFUSED)
def test_what_goes_beyond_the_limits(server: str, path: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as error:
        fetch(server + path, ANY_PORT, anywhere)
    assert "\n" not in str(error.value)


def test_a_server_that_drips(server: str) -> None:
    start = time.monotonic()
    with pytest.raises(InputError, match="took"):
        fetch(f"{server}/slow", Limits(bytes=1000, seconds=0.6, redirects=2, ports=None), anywhere)
    assert time.monotonic() - start < 20


def test_a_server_that_never_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(InputError, match="took too long"):
        fetch(f"http://127.0.0.1:{silent.getsockname()[1]}/", Limits(seconds=0.4, ports=None), anywhere)


ADDRESSES = [
    ("8.8.8.8", True), ("2606:4700::1111", True), ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False),
    ("192.168.1.1", False), ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False),
    ("255.255.255.255", False), ("::1", False), ("::", False), ("fe80::1%eth0", False), ("fc00::1", False),
    ("::ffff:10.0.0.1", False), ("::ffff:8.8.8.8", True), ("64:ff9b::a00:1", False), ("2002:7f00:1::", False),
    ("ff02::1", False), ("nonsense", False), ("192.0.2.1", False),
]  # fmt: skip


@pytest.mark.parametrize(("address", "public"), ADDRESSES)
def test_public_addresses(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_this_machine_is_refused_unless_permitted(server: str) -> None:
    for address in (
        server,
        server.replace("127.0.0.1", "localhost"),
        server.replace("127.0.0.1", "[::ffff:127.0.0.1]"),
    ):
        with pytest.raises(InputError, match="not on the public internet"):
            fetch(f"{address}/page", ANY_PORT)


WRONG = [
    ("file:///etc/passwd", "only http and https"),
    ("ftp://a.example/x", "only http and https"),
    ("gopher://a.example", "only http and https"),
    ("http://user:word@a.example/", "password in it"),
    ("http://a.example:22/", "port 22"),
    ("http://a.example:99999999/", "no address"),
    ("http:///x", "only http and https"),
    ("http://[::1", "no address"),
    ("http://no-such-host.invalid/", "cannot be resolved"),
    ("http://" + "a" * 300 + ".example/", "cannot fetch"),
]


@pytest.mark.parametrize(("address", "message"), WRONG)
def test_wrong_addresses(address: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        fetch(address, Limits(seconds=3.0))


@contextmanager
def resolving(monkeypatch: pytest.MonkeyPatch, answer: Callable[[], list[str]], port: int) -> Iterator[list[int]]:
    asked: list[int] = []

    def getaddrinfo(host: str, wanted: int, **options: object) -> list[object]:
        asked.append(wanted)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in answer()]

    monkeypatch.setattr(module.socket, "getaddrinfo", getaddrinfo)
    yield asked


def test_a_name_that_stands_for_a_private_address_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        resolving(monkeypatch, lambda: ["93.184.216.34", "10.0.0.1"], 80),
        pytest.raises(InputError, match="not on the"),
    ):
        fetch("http://two.example/")


def test_a_name_that_changes_its_mind(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: the name is resolved once, and what was checked is what is connected to."""
    answers = iter([["127.0.0.1"], ["10.0.0.1"], ["10.0.0.1"]])
    port = int(server.rpartition(":")[2])
    with resolving(monkeypatch, lambda: next(answers), port) as asked:
        found = fetch("http://rebinding.example/page", ANY_PORT, lambda ip: ip == "127.0.0.1")
    assert (found.data, len(asked)) == (b"page /page", 1)


def test_the_second_address_of_a_name_is_tried(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(server.rpartition(":")[2])
    with resolving(monkeypatch, lambda: ["127.0.0.99", "127.0.0.1"], port):
        assert fetch("http://two.example/page", ANY_PORT, anywhere).data == b"page /page"


def test_what_is_not_encrypted_is_not_taken_for_it(server: str) -> None:
    with pytest.raises(InputError, match="cannot fetch https"):
        fetch(server.replace("http", "https"), ANY_PORT, anywhere)


def test_each_redirect_is_checked_anew(server: str) -> None:
    with pytest.raises(InputError, match="not on the public internet"):
        fetch(f"{server}/away", ANY_PORT, lambda ip: ip == "127.0.0.1")
