"""Two articles of one sentence each, for the tests of the drift rules."""

from __future__ import annotations

from xlate_audit.article import Alignment, Article, Flag, Link, Paragraph, Place, SentenceLink, Span
from xlate_audit.checks.rule import Rule


def pair(source_language: str, source: str, target_language: str, target: str) -> Alignment:
    """Two articles of one sentence each that render each other."""
    sides = []
    for name, language, text in (("o0", source_language, source), ("r0", target_language, target)):
        paragraph = Paragraph(name, "body", text, 0, len(text), 1, 1, language, (Span(0, len(text)),))
        sides.append(Article(name, language, (paragraph,)))
    places = (Place("o0", 0, len(source)),), (Place("r0", 0, len(target)),)
    link = Link("match", ("o0",), ("r0",), 0.9, None, (SentenceLink(*places, 0.9),))
    return Alignment(*sides, (link,))


def flags(rule: Rule, alignment: Alignment) -> list[Flag]:
    """What the rule says, without what is only worth knowing."""
    return [f for f in rule.find(alignment) if (f.severity or rule.severity) != "info"]
