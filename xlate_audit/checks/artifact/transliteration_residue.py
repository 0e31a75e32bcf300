"""A particle or verb ending of the source language that was spelt by its sound instead of translated: "Desu.", "Ta.".

What it does: finds romanised sentence endings and particles of Japanese (Desu, Masu, Ta, Da, Wa, No desu), Korean
(Imnida, Seumnida, Yo), Chinese (Le, De, Ma, Zhe), Russian (Zhe, Li, Vot), Arabic (Wa, Fi), Persian and Hindi that
stand alone at the end of a sentence or between two, also in text of another script, and Cyrillic spellings of the
Japanese and Korean ones.

Why it matters: it is the surest trace of machine translation, and means nothing to any reader.

What it cannot see: a residue inside a sentence, which looks like a name; one that is spelt like a word of the
language. A name ("Jack Ma.") is told by returning in the article, or by the word before it; a note ("Do, Re, Mi") and
a quoted foreign word are left alone; so is what the original has in Latin letters too.

The suggestion takes the residue out, with its blank, and leaves the sentence before it its stop.

Languages: all.

False alarms: none in 77,000 words of clean professional translation (WMT22 and NTREX news, 20 languages).

    >>> from xlate_audit.text.residue import find_residue
    >>> [r.word for r in find_residue("The messages were sent back again Ta. The talks went on.", "en")]
    ['ta']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from xlate_audit.article import Alignment, Article, Flag, Place
from xlate_audit.checks.rule import Rule
from xlate_audit.text.residue import find_residue, without

_NAME = re.compile(r"\b[A-Z][a-z]{1,10}\b(?![.。!?！？…])")  # where it does not end a sentence


def find(article: Article, alignment: Alignment | None = None) -> Iterator[Flag]:
    names = _names(article) | (_names(alignment.original) if alignment else frozenset())
    source = alignment.original.language if alignment else None
    for p in article.paragraphs:
        if p.kind == "title":
            continue
        language = article.language_of(p.id)
        for found in find_residue(p.text, language, names, source if source != language else None):
            span, repair = without(p.text, found.span)
            yield Flag(
                f"a particle of the source language was spelt out instead of translated: “{found.span.of(p.text)}”",
                reprint=Place(p.id, span.start, span.end),
                suggestion=repair,
                confidence=None if found.sure else 0.85,
            )


def _names(article: Article) -> frozenset[str]:
    return frozenset(w.casefold() for p in article.paragraphs for w in _NAME.findall(p.text))


RULE = Rule(
    "artifact.transliteration-residue",
    find,
    needs="article",
    severity="major",
    confidence=0.95,
    mqm="accuracy/untranslated",
)
