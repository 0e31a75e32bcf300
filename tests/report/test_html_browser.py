"""The HTML pages in a real browser: Chromium, driven by Playwright. Skipped where there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.report.test_html import EVIL, evil_report, moved  # noqa: F401  (a fixture)
from xlate_audit.findings import Location, Report
from xlate_audit.report import View, render
from xlate_audit.report.html import render_alignment

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))), None
)
if CHROMIUM is None:
    pytest.skip("no Chromium on this machine (Debian: apt-get install chromium)", allow_module_level=True)


@pytest.fixture(scope="module")
def browser() -> Iterator:
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []  # the superuser has no sandbox
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=[*alone, "--disable-gpu"])
        yield started
        started.close()


Show = Callable[..., object]


@pytest.fixture
def show(browser, tmp_path: Path) -> Iterator[Show]:
    """Opens a page from the disk; at the end of the test nothing may have been said on the console or fetched."""
    said: list[str] = []
    fetched: list[str] = []
    contexts = []

    def opened(text: str, **options: object):
        file = tmp_path / f"page{len(contexts)}.html"
        file.write_text(text, encoding="utf-8")
        context = browser.new_context(**({"viewport": {"width": 1280, "height": 800}} | options))
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: (said.append("a dialog"), dialog.dismiss()))
        page.on("request", lambda request: fetched.append(request.url))
        page.goto(file.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert said == []
    assert len(fetched) == len(contexts) and all(url.startswith("file:") for url in fetched)


def shown(page, selector: str) -> int:
    return sum(element.is_visible() for element in page.query_selector_all(selector))


def css(page, selector: str, name: str) -> str:
    return page.eval_on_selector(selector, f"e => getComputedStyle(e).{name}")


def test_pages_render_with_nothing_on_the_console(show: Show, pair_report: Report, check_report: Report) -> None:
    page = show(render("html", [pair_report], View()))
    assert page.title().startswith("REVIEW: ")
    assert shown(page, ".cell") == 7 and shown(page, ".card") == 3
    assert page.query_selector(".picture svg").bounding_box()["width"] > 1000
    assert shown(show(render("html", [pair_report, check_report], View())), ".sheet") == 2
    assert shown(show(render_alignment(moved())), ".ribbon") >= 6


def test_a_script_planted_in_an_article_does_not_run(show: Show, evil_report: Report) -> None:  # noqa: F811
    page = show(render("html", [evil_report], View()))
    assert page.evaluate("[typeof window.hacked, document.scripts.length, document.images.length]") == [
        "undefined",
        0,
        0,
    ]
    assert EVIL in page.inner_text(".right .cell >> nth=0")
    assert shown(page, ".cell") == 7  # its style did nothing either


def test_the_policy_stops_a_script_that_got_in_all_the_same(browser, tmp_path: Path, pair_report: Report) -> None:
    file = tmp_path / "page.html"
    file.write_text(
        render("html", [pair_report], View()).replace("</body>", "<script>window.hacked=1</script></body>"), "utf-8"
    )
    page = browser.new_page()
    page.goto(file.as_uri())
    assert page.evaluate("typeof window.hacked") == "undefined"
    page.close()


def test_filters(show: Show, pair_report: Report) -> None:
    page = show(render("html", [pair_report], View()))
    counted = "() => getComputedStyle(document.querySelector('.shown'), '::after').content"
    assert page.evaluate(counted) and shown(page, ".card") == 3  # the remark waits
    page.check("input[data-severity=info]")
    assert shown(page, ".card") == 4
    page.uncheck("input[data-severity=major]")
    assert shown(page, '.card[data-severity="major"]') == 0 and shown(page, ".card") == 3
    assert css(page, '.mark[data-severity="major"]', "textDecorationLine") == "none"
    assert css(page, '.mark[data-severity="minor"]', "textDecorationLine") == "underline"
    page.uncheck("input[data-family=garble]")
    assert shown(page, ".card") == 2
    page.click("summary")
    page.uncheck('input[data-rule="drift.omission"]')
    assert shown(page, ".card") == 1
    page.check(".only-faulty")
    assert shown(page, ".row:not(.heads)") == 3 and not page.is_visible("text=Bridge closed")


def test_a_faulty_word_leads_to_its_finding_by_click_and_by_keyboard(show: Show, pair_report: Report) -> None:
    page = show(render("html", [pair_report], View()))

    def at(place: str) -> None:  # a link is followed a moment after the key that asks for it
        page.wait_for_url(lambda url: url.endswith(place))

    page.click(".right .mark.major")
    at("#a0-f1")
    assert css(page, "#a0-f1", "outlineStyle") == "solid"
    page.focus(".right .mark.minor")
    page.keyboard.press("Enter")
    at("#a0-f2")
    assert css(page, "#a0-f2", "outlineStyle") == "solid"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    at("#a0-r1")  # and from the finding back to its words


def test_families_and_severities_are_told_without_colour(show: Show, pair_report: Report) -> None:
    page = show(render("html", [pair_report], View()))
    styles = {css(page, f".mark.{family}", "textDecorationStyle") for family in ("drift", "garble")}
    assert styles == {"solid", "dashed"}
    assert css(page, ".mark.major", "fontWeight") > css(page, ".mark.minor", "fontWeight")


def test_a_sentence_lights_its_counterpart(show: Show, pair_report: Report) -> None:
    page = show(render_alignment(pair_report.alignment))
    before = css(page, "#a0-o1 .s", "backgroundColor")
    page.hover("#a0-r1 .s")
    assert css(page, "#a0-o1 .s", "backgroundColor") != before
    assert css(page, "#a0-o2 .s", "backgroundColor") == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_never_scrolls_sideways(show: Show, pair_report: Report, scheme: str) -> None:
    long = "x" * 200
    first = replace(pair_report.findings[0], message=long, suggestion=long)
    report = replace(pair_report, findings=(first, *pair_report.findings[1:]), notes=(long,), signature=long)
    for text in (render("html", [report], View()), render_alignment(moved())):
        page = show(text, viewport={"width": 360, "height": 740}, color_scheme=scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        left, right = (page.query_selector(f".row.match .{side}").bounding_box() for side in ("left", "right"))
        assert right["y"] >= left["y"] + left["height"]


def contrast(a: str, b: str) -> float:
    """The contrast of two CSS colours by WCAG 2.1."""

    def luminance(colour: str) -> float:
        parts = [int(float(n)) / 255 for n in colour[colour.index("(") + 1 : -1].split(",")[:3]]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_in_both_schemes(show: Show, pair_report: Report, scheme: str) -> None:
    critical = replace(pair_report.findings[0], severity="critical")
    page = show(
        render("html", [replace(pair_report, findings=(critical, *pair_report.findings[1:]))], View()),
        color_scheme=scheme,
    )
    ground = css(page, "body", "backgroundColor")
    for selector in ("body", ".label", ".note", ".verdict", ".chip.minor", ".nothing", ".figure", "footer"):
        assert contrast(css(page, selector, "color"), ground) >= 4.5, selector
    for selector in (".mark.critical", ".chip.critical"):
        assert contrast(css(page, selector, "color"), css(page, selector, "backgroundColor")) >= 4.5, selector
    assert (contrast(ground, "rgb(0, 0, 0)") > 10) is (scheme == "light")


def test_paper_gets_the_text_and_no_controls(show: Show, pair_report: Report) -> None:
    page = show(render("html", [pair_report], View()))
    page.emulate_media(media="print")
    assert not page.is_visible(".filters") and not page.is_visible(".count")
    assert shown(page, ".cell") == 7


def test_right_to_left_text_begins_at_the_right(show: Show, pair_report: Report) -> None:
    hebrew = "הגשר משנת 1913 סגור."
    assert pair_report.alignment
    reprint = replace(
        pair_report.reprint,
        paragraphs=tuple(
            replace(p, text=hebrew, sentences=()) if p.id == "r1" else p for p in pair_report.reprint.paragraphs
        ),
    )
    place = Location("r1", 10, 14, "1913", None, None, None, None)
    report = replace(
        pair_report,
        reprint=reprint,
        alignment=replace(pair_report.alignment, reprint=reprint),
        findings=(replace(pair_report.findings[0], reprint=place),),
    )
    page = show(render("html", [report], View()))
    assert css(page, "#a0-r1 p", "direction") == "rtl" and css(page, "#a0-r2 p", "direction") == "ltr"
    mark, cell = page.query_selector("#a0-r1 .mark").bounding_box(), page.query_selector("#a0-r1").bounding_box()
    assert mark["x"] > cell["x"] + cell["width"] / 2
