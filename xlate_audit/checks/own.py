"""A rule of a user's own: words that must not stand in a reprint, or that must.

**What it does.** The settings file names words (`must-not`, `must`) or regular expressions (`must-not-match`,
`must-match`). Each word or match that must not stand there is flagged, with the user's message and suggestion; an
article that lacks all of those that must is flagged once, on its last paragraph.

**Why it matters.** Every desk has a style of its own: "Kyiv" and not "Kiev", an embargo line, a credit that a contract
asks for.

**What it cannot see.** Words are found as they are written, in either case (in capitals where the user writes them so),
not in their declined forms. A pattern that takes longer than a second on a paragraph is given up for the article, and a
remark says so.

**Languages.** All, or those that the settings name.

**Example.** `must-not = ["Kiev"]`, `suggestion = "Kyiv"`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from xlate_audit.article import Alignment, Article, Flag, Place, Severity
from xlate_audit.checks.rule import Rule
from xlate_audit.text.scripts import UNSPACED

_SECONDS = 1.0  # that a pattern may take on a paragraph


@dataclass(frozen=True, slots=True)
class OwnRule:
    """A user's rule as the settings file gives it. `name` reads as `own.NAME` in reports."""

    name: str
    message: str
    must_not: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    must_not_match: str | None = None
    must_match: str | None = None
    suggestion: str | None = None
    severity: Severity = "minor"
    languages: tuple[str, ...] = ()


def rule_of(own: OwnRule) -> Rule:
    """The user's rule as one that runs beside the others."""

    def find(article: Article, alignment: Alignment | None = None) -> Iterator[Flag]:
        if not own.languages or article.language in own.languages:
            yield from _unwanted(article, own)
            yield from _missing(article, own)

    return Rule(f"own.{own.name}", find, needs="article", severity=own.severity, confidence=1.0, mqm="style/own")


def _unwanted(article: Article, own: OwnRule) -> Iterator[Flag]:
    patterns = [_words(own.must_not)] if own.must_not else []
    for pattern in (*patterns, *([own.must_not_match] if own.must_not_match else [])):
        for paragraph in article.paragraphs:
            try:
                for start, end in _spans(pattern, paragraph.text):
                    yield Flag(own.message, Place(paragraph.id, start, end), suggestion=own.suggestion)
            except TimeoutError:
                yield _given_up(paragraph.id, len(paragraph.text))
                break


def _missing(article: Article, own: OwnRule) -> Iterator[Flag]:
    wanted = [_words(own.must)] if own.must else []
    wanted += [own.must_match] if own.must_match else []
    if not wanted or not article.paragraphs:
        return
    last = article.paragraphs[-1]
    try:
        if any(True for pattern in wanted for p in article.paragraphs for _ in _spans(pattern, p.text)):
            return
    except TimeoutError:
        yield _given_up(last.id, len(last.text))
        return
    yield Flag(own.message, Place(last.id, 0, len(last.text)))


def _given_up(paragraph: str, length: int) -> Flag:
    return Flag("this rule's pattern took too long here and was given up", Place(paragraph, 0, length), severity="info")


def _words(words: tuple[str, ...]) -> str:
    """A pattern of whole words (scripts without blanks aside), in either case unless written with capitals inside."""
    return "|".join(_word(word) for word in sorted(words, key=len, reverse=True))


def _word(word: str) -> str:
    edges = [r"\b" if re.match(r"\w", ch) and not UNSPACED.match(ch) else "" for ch in (word[:1], word[-1:])]
    body = r"\s+".join(re.escape(part) for part in word.split())
    return f"{edges[0]}(?:{body if any(ch.isupper() for ch in word) else f'(?i:{body})'}){edges[1]}"


def _spans(pattern: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a pattern matches something. Raises TimeoutError where that takes too long."""
    import regex  # which, other than re, can be stopped

    for match in regex.finditer(pattern, text, timeout=_SECONDS):
        if match.end() > match.start():
            yield match.start(), match.end()
