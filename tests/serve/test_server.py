"""The HTTP endpoint, asked over the network as a CMS would."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple, get_args
from urllib.parse import urlsplit

import jsonschema
import pytest

from xlate_audit.cli import run
from xlate_audit.report import FORMATS, schema_text

TOKEN = "open sesame"
FAULTY = "Harbour bridge shut\n\nThe bridge&nbsp;in Wallenau has been shut since Tuesday.\n"
SOUND = "Harbour bridge shut\n\nThe bridge in Wallenau has been shut since Tuesday.\n"
ORIGINAL = "Hafenbrücke gesperrt\n\nDie Brücke in Wallenau ist seit Dienstag gesperrt.\n"
ENDLESS = "a" * 300 + "b"
SLOW_RULES = "".join(
    f"[[own]]\nname = 'slow-{letter}'\nmessage = 'm'\nmust-not-match = '(a|aa)+$'\n"
    for letter in "abcdefghijklmnopqrst"
)


class Got(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        return json.loads(self.body)


class Server:
    def __init__(self, address: str, token: str | None = None) -> None:
        parts = urlsplit(address)
        assert parts.hostname and parts.port
        self.host, self.port, self.token = parts.hostname, parts.port, token

    def ask(self, method: str, path: str, body: object = None, **headers: str) -> Got:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        sent = {"Content-Type": "application/json"} | headers
        if self.token:
            sent.setdefault("Authorization", f"Bearer {self.token}")
        raw = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        try:
            connection.request(method, path, raw, sent)
            answer = connection.getresponse()
            return Got(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def post(self, path: str, body: object, **headers: str) -> Got:
        return self.ask("POST", path, body, **headers)


@contextmanager
def serving(folder: Path, *options: str, token: str | None = None) -> Iterator[Server]:
    env = os.environ | ({"XLATE_AUDIT_TOKEN": token} if token else {})
    line = [sys.executable, "-m", "xlate_audit", "serve", "--port", "0", *options]
    process = subprocess.Popen(line, cwd=folder, env=env, stderr=subprocess.PIPE, encoding="utf-8")
    try:
        assert process.stderr
        address = process.stderr.readline().strip()
        assert address.startswith("http://127.0.0.1:"), address + process.stderr.read()
        yield Server(address, token)
    finally:
        process.terminate()
        process.communicate(timeout=20)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("cms"), "--max-bytes", "20000", token=TOKEN) as found:
        yield found


@pytest.fixture(scope="module")
def hasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that gives a request four seconds, with rules that can take many more."""
    folder = tmp_path_factory.mktemp("hasty")
    (folder / "xlate-audit.toml").write_text(SLOW_RULES)
    with serving(folder, "--timeout", "4") as found:
        yield found


class TestAnswers:
    def test_an_article(self, server: Server) -> None:
        got = server.post("/check", {"reprint": FAULTY, "id": "a1"})
        assert got.status == 200 and got.headers["content-type"] == "application/json"
        jsonschema.Draft202012Validator(json.loads(schema_text())).validate(got.data)
        assert got.data["id"] == "a1" and [f["rule"] for f in got.data["findings"]] == ["artifact.markup"]
        assert (got.headers["x-gate"], got.headers["x-gate-reasons"]) == (
            "failed",
            "1 finding of severity major or worse",
        )

    def test_a_pair(self, server: Server) -> None:
        got = server.post("/pair", {"original": {"text": ORIGINAL, "name": "o.txt"}, "reprint": {"text": SOUND}})
        assert got.status == 200 and got.headers["x-gate"] == "passed"
        jsonschema.Draft202012Validator(json.loads(schema_text())).validate(got.data)
        assert got.data["original"]["path"] == "o.txt" and got.data["original"]["language"] == "de"

    @pytest.mark.parametrize("form", sorted(FORMATS))
    def test_every_form(self, server: Server, form: str) -> None:
        got = server.post(f"/check?format={form}", {"reprint": FAULTY})
        assert got.status == 200 and "artifact.markup" in got.body.decode()
        assert got.headers["content-type"].startswith("text/html") is (form == "html")

    def test_the_forms_are_those_of_the_command_line(self) -> None:
        from xlate_audit.serve.app import Form

        assert set(get_args(Form)) == set(FORMATS)

    def test_html_and_markdown(self, server: Server) -> None:
        got = server.post("/check", {"reprint": {"text": "# Bridge\n\n*Shut* since Tuesday.\n", "format": "markdown"}})
        assert [p["text"] for p in got.data["reprint"]["paragraphs"]] == ["Bridge", "Shut since Tuesday."]
        got = server.post("/check", {"reprint": {"text": "<p>Shut.</p>", "format": "text"}})
        assert got.data["reprint"]["paragraphs"][0]["text"] == "<p>Shut.</p>"

    def test_what_is_asked_for(self, server: Server) -> None:
        assert server.post("/check", {"reprint": FAULTY, "ignore": ["artifact"]}).data["findings"] == []
        assert server.post("/check", {"reprint": FAULTY, "select": ["garble"]}).data["findings"] == []
        assert server.post("/check", {"reprint": FAULTY, "show": "critical"}).data["findings"] == []

    def test_a_name_opens_no_file(self, server: Server) -> None:
        got = server.post("/check", {"reprint": {"text": SOUND, "name": "/etc/passwd"}})
        assert got.status == 200 and "root:" not in got.body.decode()

    def test_the_description(self, server: Server) -> None:
        data = server.ask("GET", "/openapi.json").data
        assert set(data["paths"]) == {"/health", "/check", "/pair"}
        assert data["openapi"].startswith("3.1") and "HTTPBearer" in data["components"]["securitySchemes"]
        assert server.ask("GET", "/health").data["status"] == "ok"

    def test_the_example(self, server: Server, tmp_path: Path) -> None:
        (tmp_path / "o.txt").write_text(ORIGINAL, "utf-8")
        (tmp_path / "r.txt").write_text(SOUND, "utf-8")
        example = Path(__file__).parents[2] / "examples" / "ask_server.py"
        line = [sys.executable, str(example), f"http://{server.host}:{server.port}", "o.txt", "r.txt"]
        env = os.environ | {"XLATE_AUDIT_TOKEN": TOKEN}
        ran = subprocess.run(line, cwd=tmp_path, env=env, capture_output=True, encoding="utf-8", timeout=60)
        assert (ran.returncode, ran.stdout) == (0, "pass: 0 findings\n"), ran.stderr


class TestRefusals:
    @pytest.mark.parametrize(
        ("path", "body", "told"),
        [
            ("/check", {}, "reprint"),
            ("/check", {"reprint": ""}, "empty"),
            ("/check", {"reprint": 1}, "reprint"),
            ("/check", {"reprint": SOUND, "model": "x/y"}, "model"),
            ("/check", {"reprint": SOUND, "select": ["drift.nmae"]}, "drift.nmae"),
            ("/check", {"reprint": {"text": SOUND, "format": "docx"}}, "format"),
            ("/check?format=docx", {"reprint": SOUND}, "format"),
            ("/check", b"{", "JSON"),
            ("/check", b"\xff", ""),
            ("/check", b'{"reprint": "\\ud800"}', ""),
            ("/check", b"[" * 9_000, ""),
            ("/pair", {"reprint": SOUND}, "original"),
        ],
    )
    def test_what_cannot_be_used(self, server: Server, path: str, body: object, told: str) -> None:
        got = server.post(path, body)
        assert got.status in (400, 422) and told in got.data["error"]["message"], got

    def test_what_is_not_there(self, server: Server) -> None:
        assert server.post("/audit", {}).data["error"]["message"] == "/audit: Not Found"
        assert server.ask("GET", "/pair").status == 405

    def test_without_the_token(self, server: Server) -> None:
        for given in ("", "Bearer", "Bearer wrong", f"Basic {TOKEN}"):
            got = server.post("/check", {"reprint": SOUND}, Authorization=given)
            assert got.status == 401 and got.data["error"]["type"] == "Unauthorized"

    def test_under_another_name(self, server: Server) -> None:
        assert server.ask("GET", "/health", Host="evil.example").status == 403
        assert server.ask("GET", "/health", Host=f"localhost:{server.port}").status == 200

    def test_too_large(self, server: Server) -> None:
        assert server.post("/check", {"reprint": "x" * 20_000}).status == 413
        connection = http.client.HTTPConnection(server.host, server.port, timeout=30)
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {TOKEN}"}

        def slowly() -> Iterator[
            bytes
        ]:  # still sending when the limit is passed: the answer must reach it all the same
            for _ in range(4):
                yield b"x" * 9_000
                time.sleep(0.1)

        connection.request("POST", "/check", slowly(), headers, encode_chunked=True)
        assert connection.getresponse().status == 413
        connection.close()


class TestTime:
    def test_a_slow_article_is_cut_off_and_holds_up_nobody(self, hasty: Server) -> None:
        got: list[Got] = []
        slow = Thread(target=lambda: got.append(hasty.post("/check", {"reprint": ENDLESS})))
        slow.start()
        time.sleep(0.3)
        assert hasty.ask("GET", "/health").status == 200
        assert not got
        busy = hasty.post("/check", {"reprint": SOUND})
        assert busy.status == 503 and busy.headers["retry-after"] and busy.data["error"]["type"] == "Busy"
        slow.join(30)
        assert got[0].status == 504 and got[0].data["error"]["type"] == "Timeout"
        for _ in range(30):  # a new process takes the place of the one that was ended
            again = hasty.post("/check", {"reprint": SOUND})
            if again.status != 503:
                break
            time.sleep(0.2)
        assert again.status == 200 and again.headers["x-gate"] == "passed"

    def test_a_request_that_never_comes_in_whole(self, hasty: Server) -> None:
        with socket.create_connection((hasty.host, hasty.port), timeout=30) as line:
            line.sendall(b"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{")
            assert b" 408 " in line.recv(200)


class TestStart:
    def test_without_the_extra(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "fastapi", None)
        for name in ("xlate_audit.serve.app", "xlate_audit.serve.run"):
            monkeypatch.delitem(sys.modules, name, raising=False)
        assert run(["serve"]) == 2
        assert "pip install 'xlate-audit[serve]'" in capsys.readouterr().err

    def test_a_port_that_is_taken(self, capsys: pytest.CaptureFixture[str]) -> None:
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            assert run(["serve", "--port", str(other.getsockname()[1])]) == 2
        assert "cannot listen on" in capsys.readouterr().err
