"""`review` without a browser: the store, what may be posted and from where, agreement, verdicts as rows."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.conftest import Run
from tests.dataset.conftest import finding, make_report, write
from xlate_audit.dataset.review.agreement import cohen, krippendorff
from xlate_audit.dataset.review.state import relinked, report_key, states, targets
from xlate_audit.dataset.review.store import Store
from xlate_audit.dataset.verdicts import judged_by

pytest.importorskip("starlette", reason="needs the extra `review`")
from starlette.testclient import TestClient

from xlate_audit.dataset.review.app import build
from xlate_audit.dataset.review.shelf import Reports

EVIL = "<script>window.hacked=1</script>\"'><img src=x onerror=alert(1)>"
PAIRS = [("Brücke gesperrt", "Bridge closed"), ("Sie ist von 1931.", "It is of 1913."), ("Ende.", EVIL)]


def evil_report(id: str = "bridge") -> dict:
    found = [
        finding("drift.number", ("r1", PAIRS[1][1], "1913"), ("o1", PAIRS[1][0], "1931")),
        finding("artifact.markup", ("r2", EVIL, "<script>")) | {"message": EVIL, "suggestion": EVIL},
    ]
    return make_report(id, PAIRS, findings=found)


@pytest.fixture
def shelf(tmp_path: Path) -> Reports:
    rows = [evil_report(), {"id": "gone", "error": {"type": "InputError", "message": "…"}}, evil_report(EVIL)]
    return Reports(write(tmp_path / "results.jsonl", rows))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "verdicts.sqlite")


@pytest.fixture
def client(shelf: Reports, store: Store) -> TestClient:
    app = build(shelf, store, frozenset({"localhost", "127.0.0.1"}), "Ada")
    return TestClient(app, base_url="http://localhost", headers={"Origin": "http://localhost"}, follow_redirects=False)


def post(client: TestClient, action: str, target: str = "", uid: str | None = None, who: str = "Ada", **data: object):
    post.count = getattr(post, "count", 0) + 1
    event = {"uid": uid or f"u{post.count}", "action": action, "target": target, "data": data}
    return client.post("/report/0/event", json=event, headers={"Cookie": f"editor={who}"})


def test_pages_show_text_as_text(client: TestClient) -> None:
    for path in ("/", "/report/0", "/report/1", "/agreement"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert "<script>window" not in answer.text and "<img" not in answer.text
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]
    assert client.get("/report/2").status_code == 404 and client.get("/static/../app.py").status_code == 404


def test_what_is_done_holds_and_is_undone(client: TestClient, store: Store, shelf: Reports) -> None:
    one, two = targets(shelf[0])
    assert post(client, "accept", one, uid="first").json() == {"saved": "first"}
    post(client, "dismiss", two, reason="harmless")
    post(client, "severity", one, severity="critical")
    post(client, "span", one, side="reprint", paragraph="r1", start=6, end=14)
    post(
        client, "missed", side="original", paragraph="o0", start=0, end=6, rule="drift.term", severity="minor", note="n"
    )
    post(client, "align", original=["o1", "o2"], reprint=["r1"])
    state = states(store.holding())[report_key(shelf[0])]["Ada"]
    assert state.verdicts[one].decision == "accept" and state.verdicts[one].severity == "critical"
    assert state.verdicts[two].reason == "harmless" and len(state.missed) == 1
    judged = judged_by(store_path(store))(shelf[0])
    assert [f["decision"] for f in judged["findings"]] == ["accepted", "dismissed", "missed"]
    assert (
        judged["findings"][0]["reprint"]["text"] == "of 1913." and judged["findings"][2]["original"]["text"] == "Brücke"
    )
    assert [(x["kind"], x["original"], x["reprint"]) for x in judged["links"]] == [
        ("match", ["o0"], ["r0"]), ("merge", ["o1", "o2"], ["r1"]), ("added", [], ["r2"])
    ]  # fmt: skip
    rows = [json.loads(line) for line in client.get("/verdicts.jsonl").text.split("\n") if line]
    assert [(row["rule"], row["fault"]) for row in rows] == [
        ("drift.number", True), ("artifact.markup", False), ("drift.term", True)
    ]  # fmt: skip
    for undone in ("align", "missed", "span", "severity", "dismiss", "accept", None):
        assert post(client, "undo").json() == {"undone": undone}
    assert states(store.holding()) == {}


def store_path(store: Store) -> Path:
    return Path(store._connection.execute("PRAGMA database_list").fetchone()[2])


def test_an_event_sent_twice_counts_once(client: TestClient, store: Store, shelf: Reports) -> None:
    for _ in range(2):
        post(client, "accept", targets(shelf[0])[0], uid="same")
    assert len(store.holding()) == 1
    for _ in range(2):
        post(client, "undo", uid="once")
    assert store.holding() == []


@pytest.mark.parametrize(
    ("action", "data"),
    [
        ("dismiss", {"reason": "because"}), ("severity", {"severity": "grave"}), ("explode", {}),
        ("span", {"side": "reprint", "paragraph": "r1", "start": 5, "end": 5000}),
        ("span", {"side": "reprint", "paragraph": "r9", "start": 0, "end": 1}),
        ("span", {"side": "reprint", "paragraph": "r1", "start": True, "end": 2}),
        ("missed", {"side": "reprint", "paragraph": "r1", "start": 0, "end": 2, "rule": EVIL, "severity": "minor"}),
        ("missed", {"side": "reprint", "paragraph": "r1", "start": 0, "end": 2, "rule": "drift.number", "severity": "minor",
                    "note": "x" * 3000}),
        ("align", {"original": ["o9"], "reprint": []}), ("align", {"original": [], "reprint": []}),
    ],
)  # fmt: skip
def test_nonsense_is_refused(client: TestClient, store: Store, shelf: Reports, action: str, data: dict) -> None:
    assert post(client, action, targets(shelf[0])[0], **data).status_code == 400
    assert post(client, "accept", "no such finding").status_code == 400
    assert store.holding() == []


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b"{" * 5000, b"\xff", b'{"uid": 5}', b'{"a":"' + b"x" * 100_000])
def test_bodies_that_are_no_event(client: TestClient, body: bytes) -> None:
    assert client.post("/report/0/event", content=body).status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"}, {"Origin": "null"}, {"Origin": ""}, {"Origin": "http://localhost:99"},
        {"Host": "evil.example", "Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"},
    ],
)  # fmt: skip
def test_other_sites_change_nothing(client: TestClient, store: Store, shelf: Reports, headers: dict[str, str]) -> None:
    event = {"uid": "u", "action": "accept", "target": targets(shelf[0])[0], "data": {}}
    assert client.post("/report/0/event", json=event, headers=headers).status_code == 403
    assert client.post("/editor", content="editor=Eve", headers=headers).status_code == 403
    assert store.holding() == []
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 403


def test_editors_do_not_see_each_other_s_verdicts(client: TestClient, store: Store, shelf: Reports) -> None:
    one, two = targets(shelf[0])
    for who, decisions in (("Ada", ("accept", "accept")), ("Bo", ("accept", "dismiss"))):
        for target, action in zip((one, two), decisions, strict=True):
            post(client, action, target, who=who, reason="other")
    page = client.get("/report/0", headers={"Cookie": "editor=Cy"}).text
    assert "accepted" not in page and "dismissed" not in page
    text = client.get("/agreement").text
    assert "Ada and Bo" in text and "2 findings judged, 2 of them" in text
    judged = judged_by(store_path(store))(shelf[0])
    assert [f["decision"] for f in judged["findings"]] == ["accepted", "disputed"]


def test_verdicts_go_into_the_dataset(
    cli: Run, shelf: Reports, store: Store, client: TestClient, tmp_path: Path
) -> None:
    post(client, "dismiss", targets(shelf[0])[0], reason="false alarm")
    path = store_path(store)
    cli("dataset", "build", shelf.path, "-o", tmp_path / "out", "--reviews", path)
    text = "".join(p.read_text("utf-8") for p in (tmp_path / "out" / "jsonl").iterdir())
    assert '"decision":"dismissed"' in text
    assert cli("dataset", "build", shelf.path, "-o", tmp_path / "o2", "--reviews", tmp_path / "no.sqlite").status == 2


def test_an_edited_text_does_not_inherit_verdicts() -> None:
    edited = evil_report()
    edited["reprint"]["paragraphs"][1]["text"] += " "
    assert report_key(edited) != report_key(evil_report())
    again = evil_report() | {"signature": "another version"}
    assert report_key(again) == report_key(evil_report())


FILL = """
import sys
from pathlib import Path
from xlate_audit.dataset.review.store import Store
store = Store(Path(sys.argv[1]))
for n in range(50):
    store.add(f"{sys.argv[2]}{n}", sys.argv[2], "report", str(n), "accept", {})
"""


def test_several_processes_write_one_store(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    running = [subprocess.Popen([sys.executable, "-c", FILL, str(path), who]) for who in "ab"]
    assert [process.wait(60) for process in running] == [0, 0]
    assert len(Store(path).holding()) == 100
    assert sqlite3.connect(path).execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_what_is_no_store(tmp_path: Path) -> None:
    from xlate_audit.errors import InputError

    (tmp_path / "x").write_bytes(b"no database, whatever its name says" * 50)
    with pytest.raises(InputError):
        Store(tmp_path / "x")


@given(
    st.lists(
        st.tuples(st.sets(st.integers(0, 3)), st.sets(st.integers(0, 3))).filter(lambda c: c[0] | c[1]), max_size=5
    )
)
def test_every_paragraph_stays_in_one_link(corrections: list) -> None:
    report = make_report("x", [(f"o{n}.", f"r{n}.") for n in range(4)])
    asked = [
        {"original": [f"o{n}" for n in sorted(o)], "reprint": [f"r{n}" for n in sorted(r)]} for o, r in corrections
    ]
    links = relinked(report, asked)
    for side in ("original", "reprint"):
        assert sorted(p for link in links for p in link[side]) == [f"{side[0]}{n}" for n in range(4)]
    assert all(link["original"] or link["reprint"] for link in links)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1))
def test_agreement_is_at_most_one_and_one_where_all_agree(pairs: list[tuple[str, str]]) -> None:
    kappa = cohen(pairs)
    alpha = krippendorff({str(n): {"x": a, "y": b} for n, (a, b) in enumerate(pairs)})
    for value in (kappa, alpha):
        assert value is None or -1.0001 <= value <= 1.0001
    same = [(a, a) for a, _ in pairs]
    assert cohen(same) in (None, 1.0)


def test_krippendorff_with_gaps() -> None:
    """The example with missing values and nominal data in Krippendorff, "Computing Krippendorff's Alpha-Reliability"."""
    a = [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None]
    b = [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3]
    c = [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None]
    d = [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None]
    ratings = {
        str(n): {who: str(value) for who, value in zip("abcd", row, strict=True) if value is not None}
        for n, row in enumerate(zip(a, b, c, d, strict=True))
    }
    alpha = krippendorff(ratings)
    assert alpha is not None and round(alpha, 3) == 0.743
