"""`review` in a real browser: Chromium, driven by Playwright, against a server of its own. Skipped where there is none."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.dataset.conftest import finding, make_report, write
from xlate_audit.dataset.review.state import State, report_key, states
from xlate_audit.dataset.review.store import Store

pytest.importorskip("uvicorn", reason="needs the extra `review`")
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))), None
)
if CHROMIUM is None:
    pytest.skip("no Chromium on this machine (Debian: apt-get install chromium)", allow_module_level=True)

EVIL = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
PAIRS = [
    ("Brücke gesperrt", "Bridge closed"),
    ("Die Brücke von 1931 ist zu.", "𝔗he bridge of 1913 is closed. ."),
    ("Umleitungen gibt es.", f"Detours. {EVIL}"),
    ("Ende.", ""),
]


def report() -> dict:
    (_, (o, r), (_, evil), _) = PAIRS
    found = [
        finding("drift.number", ("r1", r, "1913"), ("o1", o, "1931")),
        finding("garble.stray-punctuation", ("r1", r, " .")) | {"severity": "minor"},
        finding("artifact.markup", ("r2", evil, "<img")) | {"message": EVIL},
    ]
    return make_report("bridge", PAIRS, findings=found)


class Server:
    """`xlate-audit review` on the same results, store and port, however often it dies."""

    def __init__(self, folder: Path) -> None:
        self.results = write(folder / "results.jsonl", [report(), make_report("second", PAIRS[:1])])
        self.store = folder / "verdicts.sqlite"
        self.port = "0"
        self.start()

    def start(self) -> None:
        line = [sys.executable, "-m", "xlate_audit", "review", str(self.results), "--store", str(self.store)]
        self.process = subprocess.Popen([*line, "--port", self.port], stderr=subprocess.PIPE, text=True)
        assert self.process.stderr
        told = self.process.stderr.readline()
        self.address = re.findall(r"http://\S+", told)[0]
        self.port = self.address.rpartition(":")[2]

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stderr
        self.process.stderr.close()

    def state(self, editor: str = "Ada") -> State:
        store = Store(self.store)
        found = states(store.holding()).get(report_key(report()), {}).get(editor, State())
        store.close()
        return found


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    started = Server(tmp_path)
    yield started
    started.kill()


@pytest.fixture(scope="module")
def browser() -> Iterator:
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with playwright.sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=CHROMIUM, args=[*alone, "--disable-gpu"])
        yield launched
        launched.close()


@pytest.fixture
def page(browser, server: Server) -> Iterator:
    """The first report's page, with Ada at the keyboard; nothing may be said on the console but of a lost server."""
    said: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.goto(server.address)
    opened.fill("input[name=editor]", "Ada")
    opened.click("text=Begin")
    opened.click("text=Go on with what waits")
    opened.wait_for_selector(".finding.current")
    yield opened
    context.close()
    assert [text for text in said if "ERR_CONNECTION_REFUSED" not in text] == []


def key(page, *keys: str) -> None:
    """Press keys, and wait until the server has what they mean and the page shows it."""
    for each in keys:
        page.keyboard.press(each)
    settled(page)


def settled(page) -> None:
    """Let the page hear that a dialog closed, which it is told a moment later, and wait until all is saved."""
    page.evaluate("() => new Promise((heard) => requestAnimationFrame(() => setTimeout(heard)))")
    page.wait_for_selector("#saving[data-state=saved]")


def select(page, paragraph: str, words: str) -> None:
    """Select words with the browser's own selection, across whatever marks are in them."""
    page.evaluate(
        """([paragraph, words]) => {
            const text = document.querySelector(`[data-paragraph="${paragraph}"].text`);
            const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), places = [];
            for (let node; (node = walker.nextNode());) for (let i = 0; i < node.length; i++) places.push([node, i]);
            const at = text.textContent.indexOf(words), range = document.createRange();
            range.setStart(...places[at]);
            const [node, i] = places[at + words.length - 1];
            range.setEnd(node, i + 1);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }""",
        [paragraph, words],
    )


def test_findings_are_judged_by_keyboard_alone(page, server: Server) -> None:
    assert page.inner_text("#todo") == "3"
    assert page.get_attribute(".finding.current", "id") == "f1"
    key(page, "a")
    assert page.get_attribute(".finding.current", "id") == "f2"  # the next that waits
    key(page, "d", "2")
    key(page, "4")
    assert page.inner_text("#todo") == "1"
    state = server.state()
    one, two, three = (state.verdicts[t.get_attribute("data-target")] for t in page.query_selector_all(".finding"))
    assert one.decision == "accept" and (two.decision, two.reason) == ("dismiss", "harmless")
    assert three.severity == "critical" and not three.decision
    key(page, "u")
    key(page, "u")
    assert page.inner_text("#todo") == "2" and page.inner_text(".finding.accept .decision") == "accepted"
    page.keyboard.press("n")
    page.wait_for_url("**/report/1")
    assert page.url.endswith("/report/1")


def test_findings_are_judged_by_mouse_and_touch(page, server: Server) -> None:
    """The toolbar does what the keys do, and what is selected stays selected."""

    def press(*buttons: str) -> None:
        for button in buttons:
            page.click(button)
        settled(page)

    press("footer [data-key=a]")
    press("footer [data-key=d]", "#dismiss button[value=harmless]")
    assert page.inner_text("#todo") == "1"
    select(page, "r2", "Detours")
    press("footer [data-key=u]")  # renews the page
    press("footer [data-key=m]", "#missed button[value=add]")
    state = server.state()
    assert [verdict.decision for verdict in state.verdicts.values() if verdict.decision] == ["accept"]
    assert [(m["start"], m["end"]) for m in state.missed.values()] == [(0, 7)]


def test_no_key_is_lost_however_fast_they_come(page, server: Server) -> None:
    key(page, "a", "a", "1", "a")
    verdicts = server.state().verdicts.values()
    assert [v.decision for v in verdicts] == ["accept"] * 3 and [v.severity for v in verdicts] == [None, None, "info"]
    assert page.inner_text("#todo") == "0"


def test_escape_dismisses_nothing(page, server: Server) -> None:
    page.keyboard.press("d")
    assert page.is_visible("#dismiss")
    page.keyboard.press("Escape")
    assert not page.is_visible("#dismiss") and server.state().verdicts == {}


def test_a_span_is_corrected_and_a_missed_fault_added_by_selecting(page, server: Server) -> None:
    select(page, "r1", "of 1913 is")
    key(page, "e")
    (span,) = [v.span for v in server.state().verdicts.values() if v.span]
    assert PAIRS[1][1][span["start"] : span["end"]] == "of 1913 is"  # after a letter that JavaScript counts twice
    assert page.inner_text("[data-paragraph=r1] mark.major") == "of 1913 is"
    select(page, "o2", "Umleitungen")
    page.keyboard.press("m")
    page.select_option("select[name=rule]", "drift.term")
    page.fill("input[name=note]", "wrong word")
    page.click("button[value=add]")
    settled(page)
    (data,) = server.state().missed.values()
    assert data["side"] == "original" and PAIRS[2][0][data["start"] : data["end"]] == "Umleitungen"
    assert "wrong word" in page.inner_text(".finding.missed")


def test_an_alignment_is_corrected(page, server: Server) -> None:
    page.click("button[data-paragraph=o3]")
    page.click("button[data-paragraph=o2]")
    page.click("button[data-paragraph=r2]")
    key(page, "l")
    (link,) = server.state().links
    assert link == {"original": ["o2", "o3"], "reprint": ["r2"]}
    assert "merge, corrected" in page.inner_text(".row.merge .kind") and page.query_selector(".row.omitted") is None


def test_a_planted_script_does_not_run(page) -> None:
    assert page.evaluate("typeof window.hacked") == "undefined"
    assert EVIL in page.inner_text("[data-paragraph=r2].text") and EVIL in page.inner_text("#f3")
    assert page.evaluate("document.images.length + document.scripts.length") == 1


def test_nothing_is_lost_when_the_server_dies(page, server: Server) -> None:
    key(page, "a")
    server.kill()
    page.keyboard.press("a")
    page.wait_for_selector("#saving[data-state=waiting]")
    assert "1 waiting" in page.inner_text("#saving")
    server.start()
    settled(page)
    assert page.inner_text("#todo") == "1"
    assert sum(v.decision == "accept" for v in server.state().verdicts.values()) == 2


def test_nothing_is_lost_when_the_browser_is_closed_before_the_server_is_back(page, server: Server) -> None:
    address = page.url
    server.kill()
    page.keyboard.press("a")
    page.wait_for_selector("#saving[data-state=waiting]")
    context = page.context
    page.close()
    server.start()
    again = context.new_page()
    again.goto(address)
    settled(again)
    assert again.inner_text("#todo") == "2"
    assert len(server.state().verdicts) == 1


def test_another_site_cannot_post(page, server: Server, tmp_path: Path) -> None:
    (tmp_path / "evil.html").write_text(
        f"<form method=post action='{server.address}/editor'><input name=editor value=Eve><button>x</button></form>"
    )
    other = page.context.new_page()
    other.goto((tmp_path / "evil.html").as_uri())
    with other.expect_navigation():
        other.click("button")
    assert "own pages" in other.inner_text("body")
    page.reload()
    assert "Ada" in page.inner_text(".status")
    framed = page.context.new_page()
    framed.set_content(f"<iframe src='{server.address}'></iframe>")
    framed.wait_for_timeout(300)
    assert "You are" not in (framed.frames[-1].content() if len(framed.frames) > 1 else "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_never_scrolls_sideways(browser, server: Server, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme)
    page = context.new_page()
    page.goto(server.address)
    page.fill("input[name=editor]", "Bo")
    page.click("text=Begin")
    page.click("text=Go on")
    page.wait_for_selector(".finding.current")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()
