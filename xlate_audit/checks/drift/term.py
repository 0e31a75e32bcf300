"""A term that the glossary asks for, forbids or wants untouched.

**What it does.** Reads the glossary given with `--glossary` (see `text/glossary.py` for its form). Where the original
has a required term, the reprint's paragraph has to have one of its renderings; a forbidden one must not stand for it; a
term to be kept has to stand in the reprint as it is. Words may be inflected. Without an original (`check`) only
forbidden terms are looked for, and those forbidden for one term alone are a remark.

**Why it matters.** A house that says "ceasefire" does so for a reason; "truce" is another claim.

**What it cannot see.** A term that the original says with a pronoun or another word; stems that change within
(Russian день, дня). A rendering that stands anywhere in the paragraph will do, so that repeated terms may be varied.

**Languages.** Any that words of the glossary are in; endings and prefixes are allowed for in Slavic languages, German,
Arabic, Hebrew, Persian, Hindi, Turkish and Korean, an "s" elsewhere.

**Example.** 休戦 where the glossary asks for 停戦.

False alarms: none without a glossary; with one, where its terms have other senses too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate_audit.article import Alignment, Article, Flag, Place
from xlate_audit.checks.glossary import load_glossary
from xlate_audit.checks.rule import Rule
from xlate_audit.text.glossary import Term
from xlate_audit.text.term_forms import occurrences


def find(
    article: Article, alignment: Alignment | None = None, *, glossary: str | tuple[Term, ...] = ()
) -> Iterator[Flag]:
    """`glossary`: the terms, or the file that they stand in."""
    if isinstance(glossary, str):
        glossary = load_glossary(glossary) if glossary else ()
    told: set[Place | None] = set()
    for term in glossary:
        if term.kind == "forbidden":
            for flag in _forbidden(term, article, alignment):
                told.add(flag.original)
                yield flag
    for term in glossary if alignment else ():
        if alignment and term.kind != "forbidden":  # a forbidden rendering is told already, so it is not missed as well
            yield from (flag for flag in _missing(term, alignment) if flag.original not in told)


def _forbidden(term: Term, article: Article, alignment: Alignment | None) -> Iterator[Flag]:
    language = article.language
    forms = term.of(language) if language in term.banned else ()
    others = [lang for lang, _ in term.forms if lang not in term.banned]
    for place in _places(article, tuple(p.id for p in article.paragraphs), forms, language):
        message = f"the glossary forbids “{article.text_of(place)}”"
        severity, confidence, there = None, None, None
        if others and alignment is None:
            severity, confidence = "info", 0.5
            message += f" for “{_any(term, others)}”"
        elif others and alignment is not None:
            original = alignment.original
            ids = _linked(alignment, place.paragraph)
            found = list(_places(original, ids, term.of(original.language), original.language))
            if not found:
                continue
            there = found[0]
            message += f" for “{original.text_of(there)}”"
        yield Flag(message + _note(term), place, there, None, severity, confidence)


def _missing(term: Term, alignment: Alignment) -> Iterator[Flag]:
    """Required and kept terms of the original that the paragraphs rendering theirs have not."""
    original, reprint = alignment.original, alignment.reprint
    wanted = term.of(original.language) or (term.of(None) if term.kind == "keep" else ())
    due = term.of(None) if term.kind == "keep" else term.of(reprint.language)
    if not wanted or not due:
        return
    for link in alignment.links:
        if not link.original or not link.reprint:
            continue
        here = list(_places(original, link.original, wanted, original.language))
        if not here or any(True for _ in _places(reprint, link.reprint, due, reprint.language)):
            continue
        right = due[0] if term.kind == "required" else original.text_of(here[0])
        asked = f"asks for “{right}”" if term.kind == "required" else f"keeps “{right}” as it is"
        yield Flag(f"the glossary {asked}{_note(term)}", _rendering(alignment, here[0]), here[0])


def _places(article: Article, ids: Sequence[str], forms: Sequence[str], language: str | None) -> Iterator[Place]:
    for i in ids if forms else ():
        for start, end in occurrences(article.by_id[i].text, forms, language):
            yield Place(i, start, end)


def _linked(alignment: Alignment, paragraph: str) -> tuple[str, ...]:
    link = alignment.link_of.get(paragraph)
    return link.original if link else ()


def _rendering(alignment: Alignment, place: Place) -> Place | None:
    """The sentence of the reprint that renders the one of this place of the original."""
    for s in alignment.sentence_links():
        if s.reprint and any(p.paragraph == place.paragraph and p.start <= place.start < p.end for p in s.original):
            return s.reprint[0]
    return None


def _any(term: Term, languages: Sequence[str]) -> str:
    return term.of(languages[0])[0]


def _note(term: Term) -> str:
    return f" ({term.note})" if term.note else ""


RULE = Rule(
    "drift.term",
    find,
    "article",
    "minor",
    0.85,
    "terminology/wrong term",
    yields_to=("drift.omission", "artifact.untranslated"),
)
