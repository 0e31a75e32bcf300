"""Invisible characters in the text: zero-width spaces, stray bidi controls, byte order marks, private-use characters.

What it does: finds characters that do not show and that the writing around them does not call for. A zero-width
non-joiner is spelling in Persian and Hindi, a direction mark is needed where Arabic or Hebrew stands, a zero-width
space where Thai or Khmer does, a joiner inside an emoji: these are left alone. Soft hyphens are `info`: print uses
them.

Why it matters: search, links, translation memories and comparison all fail on a word with something invisible in it,
and a direction override can turn a number or a name around before the reader's eyes.

What it cannot see: a space of unusual width, which is typography.

Languages: all.

False alarms: 0.01 per 1,000 words of clean professional translation (WMT22 and NTREX news, 20 languages; 77,000
words).
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate_audit.article import Alignment, Article, Flag, Place
from xlate_audit.checks.rule import Rule
from xlate_audit.text.invisible import find_invisible


def find(article: Article, alignment: Alignment | None = None) -> Iterator[Flag]:
    for p in article.paragraphs:
        for found in find_invisible(p.text):
            codes = " ".join(f"U+{ord(ch):04X}" for ch in dict.fromkeys(found.span.of(p.text)))
            yield Flag(
                f"invisible character in the text: {found.name} ({codes})",
                reprint=Place(p.id, found.span.start, found.span.end),
                suggestion="",
                severity="info" if found.soft else None,
            )


RULE = Rule(
    "artifact.invisible",
    find,
    needs="article",
    severity="minor",
    confidence=0.9,
    mqm="design/character-encoding",
    yields_to=("artifact.mojibake",),
    repairs=True,
)
