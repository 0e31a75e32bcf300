"""The HTML pages as files: whole, escaped, closed to everything from outside."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.conftest import article, finding, location
from xlate_audit.align import Bead
from xlate_audit.article import Alignment, Link, Paragraph, Place, SentenceLink, Span
from xlate_audit.findings import Report, Scores
from xlate_audit.report import View, render
from xlate_audit.report.beads import as_alignment, line_beads
from xlate_audit.report.html import render_alignment
from xlate_audit.report.html.rows import _sentences
from xlate_audit.report.html.sheet import Card
from xlate_audit.report.marks import Mark, visible

VOID = {"meta", "input", "br", "img", "link", "hr"}


class Page(HTMLParser):
    """Tags and attributes of a page, its text by id of the paragraph's cell, and whether its tags are balanced."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, str | None, bool]] = []
        self.texts: dict[str, str] = {}
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        if tag in VOID:
            return
        cell = self.open[-1][1] if self.open else None
        if (attributes.get("class") or "").startswith("cell "):
            cell = attributes.get("id")
        aside = bool(self.open and self.open[-1][2]) or tag == "sup" or attributes.get("class") in ("label", "side")
        self.open.append((tag, cell, aside))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1] and not self.open[-1][2] and self.open[-1][0] != "div":
            self.texts[self.open[-1][1]] = self.texts.get(self.open[-1][1], "") + data

    def ids(self) -> list[str]:
        return [id for _, attributes in self.tags if (id := attributes.get("id"))]


EVIL = "<script>window.hacked=1</script><img src=x onerror=alert(1)>\"'><style>*{display:none}</style>"


@pytest.fixture
def evil_report(pair_report: Report) -> Report:
    assert pair_report.alignment
    reprint = replace(
        pair_report.reprint,
        path=EVIL,
        paragraphs=tuple(replace(p, text=p.text + EVIL) for p in pair_report.reprint.paragraphs),
    )
    return replace(
        pair_report,
        reprint=reprint,
        alignment=replace(pair_report.alignment, reprint=reprint),
        findings=tuple(replace(f, message=EVIL, suggestion=EVIL) for f in pair_report.findings),
        notes=(EVIL,),
        signature=EVIL,
    )


def moved() -> Alignment:
    """An original whose third paragraph came first, whose first two were merged, and whose last was split."""
    original = article("o", "de", ["Titel", "Eins.", "Zwei.", "Drei kam vor.", "Vier und fünf.", "Sechs fiel weg."])
    reprint = article("r", "en", ["Title", "Three came first.", "One. Two.", "Four.", "Five.", "Seven is new."])
    links = (
        Link("match", ("o0",), ("r0",), 0.9, 1.0),
        Link("moved", ("o3",), ("r1",), 0.8, 0.9),
        Link("merge", ("o1", "o2"), ("r2",), 0.7, 0.9),
        Link("split", ("o4",), ("r3", "r4"), 0.6, 0.9),
        Link("omitted", ("o5",), (), 0.0),
        Link("added", (), ("r5",), 0.0),
    )
    return Alignment(original, reprint, links)


def pages(pair_report: Report, check_report: Report, evil_report: Report) -> list[str]:
    return [
        render("html", [pair_report], View()),
        render("html", [check_report], View()),
        render("html", [pair_report, check_report, evil_report], View()),
        render("html", [], View()),
        render_alignment(moved()),
    ]


def test_a_page_lets_nothing_in(pair_report: Report, check_report: Report, evil_report: Report) -> None:
    for text in pages(pair_report, check_report, evil_report):
        page = Page(text)
        policy = next(a["content"] for _, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
        assert policy and policy.startswith("default-src 'none'; style-src 'sha256-")
        assert "script-src" not in policy and "unsafe" not in policy
        style = re.findall(r"<style>(.*?)</style>", text, re.S)
        assert len(style) == 1
        assert base64.b64encode(hashlib.sha256(style[0].encode()).digest()).decode() in policy
        assert not {tag for tag, _ in page.tags} & {"script", "img", "iframe", "object", "embed", "link", "base"}
        for _, attributes in page.tags:
            assert not any(name.startswith("on") or name == "style" for name in attributes)
            assert (attributes.get("href") or "#").startswith("#")
            assert "src" not in attributes and "action" not in attributes
        assert "http://" not in text and "https://" not in text


def test_ids_are_told_once_and_links_lead_to_them(
    pair_report: Report, check_report: Report, evil_report: Report
) -> None:
    for text in pages(pair_report, check_report, evil_report):
        page = Page(text)
        assert len(page.ids()) == len(set(page.ids()))
        assert {a["href"] for _, a in page.tags if a.get("href")} <= {f"#{id}" for id in page.ids()}


def test_every_paragraph_is_shown_whole(pair_report: Report) -> None:
    assert pair_report.original
    texts = Page(render("html", [pair_report], View())).texts
    for side in (pair_report.original, pair_report.reprint):
        for p in side.paragraphs:
            assert texts[f"a0-{p.id}"].strip() == p.text


def test_findings_stand_under_their_passage_with_reason_and_evidence(pair_report: Report) -> None:
    text = render("html", [pair_report], View())
    card = text.split('id="a0-f1"')[1].split("</article>")[0]
    for words in ("drift.number", "major", "the two sides disagree", "1931", "1913", "line 3, column 15", "90%"):
        assert words in card
    assert text.index("a0-r1") < text.index('id="a0-f1"') < text.index('id="a0-r2"')
    assert "delete it" in text and "81 of 100" in text and "no model knows Frisian" in text


def test_remarks_wait_for_a_click_unless_asked_for(pair_report: Report) -> None:
    def checked(view: View) -> dict[str, bool]:
        page = Page(render("html", [pair_report], view))
        return {
            a["data-severity"] or "": "checked" in a for tag, a in page.tags if tag == "input" and "data-severity" in a
        }

    assert checked(View()) == {"major": True, "minor": True, "info": False}
    assert checked(View(show="info")) == {"major": True, "minor": True, "info": True}
    assert checked(View(show="major")) == {"major": True}


def test_a_moved_paragraph_is_shown_once_and_told_of_where_it_was() -> None:
    text = render_alignment(moved())
    page = Page(text)
    assert page.texts["a0-o3"].strip() == "Drei kam vor."
    assert text.index('id="a0-o2"') < text.index("o3 was moved") < text.index('id="a0-o4"')
    for words in ("1 one to one", "1 merged", "1 split", "1 moved", "1 omitted", "1 added"):
        assert words in text


def test_sentences_of_a_link_share_a_key_and_a_table() -> None:
    original, reprint = article("o", "de", ["Titel", "Eins. Zwei."]), article("r", "en", ["Title", "One. Two."])
    sides = [
        replace(a, paragraphs=(a.paragraphs[0], replace(a.paragraphs[1], sentences=(Span(0, 5), Span(5, 11)))))
        for a in (original, reprint)
    ]
    links = [SentenceLink((Place("o1", a, b),), (Place("r1", a, b),), 0.5 + a / 10) for a, b in ((0, 5), (5, 11))]
    text = render_alignment(Alignment(sides[0], sides[1], (Link("match", ("o1",), ("r1",), 0.8, None, tuple(links)),)))
    assert text.count('class="s k0"') == text.count('class="s k1"') == 2
    assert "2 sentence links" in text and "<td>0.50</td>" in text and "<td>1.00</td>" in text


def test_writing_direction_and_language() -> None:
    original, reprint = article("o", "ja", ["港で火事"]), article("r", "ar", ["حريق في الميناء &nbsp; كبير"])
    found = finding("artifact.markup", "major", location(reprint, 0, "&nbsp;"))
    report = Report(
        "x", original, reprint, Alignment(original, reprint, (Link("match", ("o0",), ("r0",), 0.5),)), (found,),
        Scores(10.0, 0.5, 3.0), "fail", "s",
    )  # fmt: skip
    text = render("html", [report], View())
    assert '<p lang="ja" dir="ltr">' in text and '<p lang="ar" dir="rtl">' in text
    assert '<a class="mark major artifact" dir="auto"' in text  # an entity among Arabic letters keeps its own order


def test_bare_lines_are_drawn_too() -> None:
    beads = line_beads([Bead((0,), (0, 1), 0.8, -4.0), Bead((1,), (), 0.0, -1.0), Bead((), (2,), 0.0, 0.0)])
    assert [round(b.cost, 6) for b in beads] == [0.2, 1.0, 1.0]
    alignment = as_alignment(beads, (["a", ""], ["b", "c", "<d>"]), ("x.de", "-"))
    assert [link.kind for link in alignment.links] == ["split", "omitted", "added"]
    text = render_alignment(alignment)
    assert "&lt;d&gt;" in text and "standard input" in text
    Page(text)


def test_a_rule_of_the_users_own_has_its_family(check_report: Report) -> None:
    own = replace(check_report, findings=tuple(replace(f, rule="own.kyiv") for f in check_report.findings))
    text = render("html", [own], View())
    assert 'data-family="own" checked' in text and ".mark.own" in text


def test_controls_are_spelled_out(check_report: Report) -> None:
    text = render("html", [check_report], View())
    assert "&lt;U+200B&gt;" in text and "\u200b" not in text


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5),
    st.lists(st.integers(0, 40), max_size=4),
)
def test_cutting_at_sentences_and_marks_loses_nothing(text: str, spans: list[tuple[int, int]], cuts: list[int]) -> None:
    marks = [Mark(n, min(min(s), len(text)), min(max(s), len(text))) for n, s in enumerate(spans)]
    card = finding("artifact.markup", "minor", None)
    cards = {
        m.number: Card("f", m.number, card.rule, "artifact", "minor", "", None, False, "", "", "", ()) for m in marks
    }
    ends = sorted({min(c, len(text)) for c in cuts})
    sentences = tuple(Span(a, b) for a, b in pairwise(ends))
    paragraph = Paragraph("r0", "body", text, sentences=sentences)
    parts = list(_sentences(paragraph, marks, cards, {(s.start, s.end): n for n, s in enumerate(sentences)}))
    shown = "".join(run.text for part in parts for run in part.runs)
    if not marks:
        assert shown == "".join(visible(text[a:b]) for a, b in _bounds(len(text), sentences))
    assert sorted(k.number for part in parts for run in part.runs for k in run.closing) == [m.number for m in marks]


def _bounds(length: int, sentences: tuple[Span, ...]) -> list[tuple[int, int]]:
    cuts = sorted({0, length, *(c for s in sentences for c in (s.start, s.end))})
    return list(pairwise(cuts)) or [(0, 0)]
