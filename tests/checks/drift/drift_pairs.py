"""Two articles of one sentence each, for the tests of the drift rules."""

from __future__ import annotations

from xlate_audit.article import Alignment, Article, Flag, Link, Paragraph, Place, SentenceLink, Span
from xlate_audit.checks.rule import Rule

#: Language and sentence of the original, of the reprint, and the words that the flag names in the reprint and in the
#: original; None where they do not matter.
Changed = tuple[str, str, str, str, str | None, str | None]


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


def assert_one(
    rule: Rule, source_language: str, source: str, language: str, text: str, here: str | None, there: str | None
) -> None:
    """The rule flags this change once, at those words."""
    alignment = pair(source_language, source, language, text)
    found = flags(rule, alignment)
    assert len(found) == 1, found
    if here is not None:
        assert found[0].reprint and alignment.reprint.text_of(found[0].reprint) == here
    if there is not None:
        assert found[0].original and alignment.original.text_of(found[0].original) == there
