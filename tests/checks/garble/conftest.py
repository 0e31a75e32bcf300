"""Fixtures that build articles for the tables of cases and say what a rule finds in them: functions, not values."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from xlate_audit.article import Alignment, Article, Link, Paragraph
from xlate_audit.checks import Rule
from xlate_audit.segment import segment


def _article(*texts: str, language: str | None, side: str = "r", kind: str = "body") -> Article:
    """An article of one body paragraph for each text."""
    paragraphs = tuple(Paragraph(f"{side}{n}", kind, text, language=language) for n, text in enumerate(texts))
    return segment(Article("test", language, paragraphs))


def _pair(original: Article, reprint: Article) -> Alignment:
    """Paragraphs linked one to one, in order."""
    links = (Link("match", (o.id,), (r.id,), 0.9) for o, r in zip(original.paragraphs, reprint.paragraphs, strict=True))
    return Alignment(original, reprint, tuple(links))


def _found(rule: Rule, subject: Article, alignment: Alignment | None = None) -> list[str]:
    """The faulty words of every flag that is more than `info`."""
    flags = rule.find(subject, alignment)
    return [
        subject.text_of(flag.reprint) for flag in flags if flag.reprint and (flag.severity or rule.severity) != "info"
    ]


def _repaired(rule: Rule, subject: Article) -> str:
    """The first paragraph with every certain suggestion carried out."""
    text = subject.paragraphs[0].text
    flags = [f for f in rule.find(subject) if f.reprint and f.suggestion is not None]
    for flag in sorted(flags, key=lambda f: f.reprint.start if f.reprint else 0, reverse=True):
        assert flag.reprint is not None and flag.suggestion is not None
        text = text[: flag.reprint.start] + flag.suggestion + text[flag.reprint.end :]
    return text


@pytest.fixture
def article() -> Callable:
    return _article


@pytest.fixture
def pair() -> Callable:
    return _pair


@pytest.fixture
def found() -> Callable:
    return _found


@pytest.fixture
def repaired() -> Callable:
    return _repaired
