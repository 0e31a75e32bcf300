"""Punctuation of another writing system or language: "，" in English, "," between Chinese characters, „…“ in English.

What it does: marks full-width, Arabic and Indic marks set against letters of another script; European commas between
Chinese or Japanese characters in an article that otherwise uses the wide ones; and quotation marks that the article's
language does not print, where the article otherwise quotes as its language does. The suggestion holds the right mark.

Why it matters: the marks betray which engine and which language the text came through.

What it cannot see: the finer rules of a house; two styles that both are current in a language; marks that belong to a
quoted foreign word.

Languages: marks in all; quotation marks in de, en, es, fr, hi, id, it, ja, ko, nl, pl, pt, tr, vi, zh.

False alarms: 0.03 per 1,000 words of clean professional translation (WMT22 and NTREX news, 20 languages; 77,000
words).

    >>> from xlate_audit.text.punctuation import foreign_marks
    >>> [f.repair for f in foreign_marks("Дождь шёл，потом снег。", frozenset({"Cyrillic"}))]
    [', ', '.']
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate_audit.article import Alignment, Article, Flag, Place, Span
from xlate_audit.checks.rule import Rule
from xlate_audit.text.language_names import language_name
from xlate_audit.text.punctuation import Foreign, foreign_marks, foreign_quotes, narrow_marks, wide_marks
from xlate_audit.text.scripts import scripts_of_language

_BRACKETS = frozenset({("（", "）"), ("「", "」"), ("『", "』"), ("【", "】"), ("《", "》"), ("〈", "〉")})
_INSIDE = 60  # characters that brackets may hold to be marked as one


def find(article: Article, alignment: Alignment | None = None, *, most: int = 5) -> Iterator[Flag]:
    """`most` is how many such marks an article may have; from more on they are its style, and `info`."""
    if article.language is None:
        return
    scripts = scripts_of_language(article.language)
    found = [(p.id, p.text, mark) for p in article.paragraphs for mark in foreign_marks(p.text, scripts)]
    if article.language in ("zh", "ja"):
        comma = "、" if article.language == "ja" else "，"
        narrow = [(p.id, p.text, mark) for p in article.paragraphs for mark in narrow_marks(p.text, comma)]
        if sum(wide_marks(p.text) for p in article.paragraphs) >= 5 * max(1, len(narrow)):
            found += narrow
    style = len(found) > most
    for place, text, mark in _bracketed(found):
        yield _flag(place, text, mark, "a punctuation mark of another writing system", style)
    texts = [p.text for p in article.paragraphs]
    for n, mark in foreign_quotes(texts, article.language):
        p = article.paragraphs[n]
        yield _flag(p.id, p.text, mark, f"quotation marks that {language_name(article.language)} does not print", False)


def _bracketed(found: list[tuple[str, str, Foreign]]) -> Iterator[tuple[str, str, Foreign]]:
    """Two brackets that belong together are one fault: from the first to the second, with what stands between."""
    n = 0
    while n < len(found):
        place, text, mark = found[n]
        if n + 1 < len(found) and found[n + 1][0] == place and mark.repair and found[n + 1][2].repair:
            after = found[n + 1][2]
            if (mark.span.of(text), after.span.of(text)) in _BRACKETS and after.span.start - mark.span.end <= _INSIDE:
                inner = text[mark.span.end : after.span.start]
                whole = Foreign(Span(mark.span.start, after.span.end), f"{mark.repair}{inner}{after.repair}", mark.rare)
                yield place, text, whole
                n += 2
                continue
        yield found[n]
        n += 1


def _flag(paragraph: str, text: str, mark: Foreign, what: str, style: bool) -> Flag:
    return Flag(
        f"{what}: {mark.span.of(text)[:40]}",
        reprint=Place(paragraph, mark.span.start, mark.span.end),
        suggestion=mark.repair,
        severity="info" if style else None,
        confidence=0.7 if mark.rare or style else None,
    )


RULE = Rule(
    "artifact.punctuation-style",
    find,
    needs="article",
    severity="minor",
    confidence=0.85,
    mqm="locale-convention/punctuation",
    yields_to=("artifact.mojibake", "artifact.markup", "artifact.untranslated", "artifact.title-language", "garble"),
    repairs=True,
)
