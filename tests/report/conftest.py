"""Reports made by hand, so that their form is tested apart from what the rules find."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from xlate_audit.article import Alignment, Article, Link, Paragraph, Place, SentenceLink, Severity, Span
from xlate_audit.findings import Finding, Location, Report, Scores

Make = Callable[..., Report]


def article(side: str, language: str | None, texts: Sequence[str]) -> Article:
    paragraphs, at = [], 0
    for n, text in enumerate(texts):
        kind = "title" if n == 0 else "body"
        paragraphs.append(
            Paragraph(f"{side}{n}", kind, text, at, at + len(text), 2 * n + 1, 1, language, (Span(0, len(text)),))
        )
        at += len(text) + 2
    return Article(f"{'original' if side == 'o' else 'reprint'}.txt", language, tuple(paragraphs))


def location(of: Article, paragraph: int, words: str) -> Location:
    p = of.paragraphs[paragraph]
    start = p.text.index(words)
    assert p.file_start is not None
    return Location(
        p.id,
        start,
        start + len(words),
        words,
        p.file_start + start,
        p.file_start + start + len(words),
        p.line,
        start + 1,
    )


def finding(
    rule: str,
    severity: Severity,
    reprint: Location | None,
    original: Location | None = None,
    suggestion: str | None = None,
    message: str = "the two sides disagree",
) -> Finding:
    return Finding(rule, severity, 0.9, "accuracy/mistranslation", message, suggestion, reprint, original, "0" * 16)


@pytest.fixture
def pair_report() -> Report:
    """A pair with a wrong year, a stray mark (minor), a remark (info), and a paragraph left out."""
    original = article("o", "de", ["Brücke gesperrt", "Die Brücke von 1931 ist zu.", "Umleitungen sind da.", "Ende."])
    reprint = article("r", "en", ["Bridge closed", "The bridge of 1913 is closed. .", "There are detours."])

    def link(o: int, r: int) -> Link:
        places = [Place(a.paragraphs[n].id, 0, len(a.paragraphs[n].text)) for a, n in ((original, o), (reprint, r))]
        return Link("match", (f"o{o}",), (f"r{r}",), 0.8, 0.9, (SentenceLink((places[0],), (places[1],), 0.8),))

    links = (link(0, 0), link(1, 1), link(2, 2), Link("omitted", ("o3",), (), 0.0))
    return Report(
        id="bridge",
        original=original,
        reprint=reprint,
        alignment=Alignment(original, reprint, links),
        findings=(
            finding("drift.number", "major", location(reprint, 1, "1913"), location(original, 1, "1931"), "1931"),
            finding("garble.stray-punctuation", "minor", location(reprint, 1, " ."), suggestion=""),
            finding("drift.name", "info", location(reprint, 2, "detours")),
            finding("drift.omission", "minor", None, location(original, 3, "Ende.")),
        ),
        scores=Scores(81.2, 0.94, 12.5),
        verdict="review",
        signature="xlate-audit:test",
        notes=("no model knows Frisian",),
    )


@pytest.fixture
def check_report() -> Report:
    """A Japanese article on its own with an invisible character."""
    reprint = article("r", "ja", ["港で火事", "港の倉庫が\u200b燃えた。けが人はいない。"])
    found = finding("artifact.invisible", "minor", location(reprint, 1, "\u200b"), suggestion="")
    return Report("fire", None, reprint, None, (found,), Scores(None, None, 3.0), "pass", "xlate-audit:test")
