"""Articles of one to a few paragraphs, and what a rule marks in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from xlate_audit.article import Alignment, Article, Flag, Link, Paragraph
from xlate_audit.checks.rule import Rule
from xlate_audit.language import identify
from xlate_audit.segment import segment

Marked = Callable[..., list[str]]


def build(text: str, language: str | None, side: str = "r", title: str | None = None) -> Article:
    """Blank-line blocks of `text` as body paragraphs, below a title if one is given."""
    blocks = [block for block in text.split("\n\n") if block.strip()]
    kinds = ["title"] * (title is not None) + ["body"] * len(blocks)
    texts = [title] * (title is not None) + blocks
    paragraphs = tuple(
        Paragraph(f"{side}{n}", kind, t or "") for n, (kind, t) in enumerate(zip(kinds, texts, strict=True))
    )
    return segment(identify(Article("test", language, paragraphs)))


@pytest.fixture
def article() -> Callable[..., Article]:
    return build


def flags(rule: Rule, reprint: Article, alignment: Alignment | None = None) -> list[Flag]:
    return list(rule.find(reprint, alignment))


@pytest.fixture
def marked() -> Marked:
    """`marked(rule, text, language, original=…)`: the texts that the rule marks, in order."""

    def run(
        rule: Rule,
        text: str,
        language: str | None = None,
        *,
        title: str | None = None,
        original: str | None = None,
        original_language: str | None = None,
        original_title: str | None = None,
        links: list[tuple[tuple[int, ...], tuple[int, ...]]] | None = None,
    ) -> list[str]:
        reprint = build(text, language, title=title)
        alignment = None
        if original is not None:
            there = build(original, original_language, "o", original_title)
            alignment = Alignment(there, reprint, _links(there, reprint, links))
        found = flags(rule, reprint, alignment)
        return [reprint.text_of(f.reprint) for f in found if f.reprint]

    return run


def _links(
    original: Article, reprint: Article, wanted: list[tuple[tuple[int, ...], tuple[int, ...]]] | None
) -> tuple[Link, ...]:
    if wanted is None:
        size = min(len(original.paragraphs), len(reprint.paragraphs))
        wanted = [((n,), (n,)) for n in range(size)]
        wanted += [((n,), ()) for n in range(size, len(original.paragraphs))]
        wanted += [((), (n,)) for n in range(size, len(reprint.paragraphs))]
    return tuple(
        Link(
            "match" if o and r else "omitted" if o else "added",
            tuple(original.paragraphs[n].id for n in o),
            tuple(reprint.paragraphs[n].id for n in r),
            0.8,
        )
        for o, r in wanted
    )


@pytest.fixture
def repaired() -> Callable[[Rule, str, str | None], str]:
    """`repaired(rule, text, language)`: one paragraph with every suggestion of the rule carried out."""

    def run(rule: Rule, text: str, language: str | None = None) -> str:
        reprint = build(text, language)
        out = text
        places = [(f.reprint, f.suggestion) for f in flags(rule, reprint) if f.reprint and f.suggestion is not None]
        for place, suggestion in sorted(places, key=lambda x: x[0].start, reverse=True):
            assert place.paragraph == "r0"
            out = out[: place.start] + suggestion + out[place.end :]
        return out

    return run
