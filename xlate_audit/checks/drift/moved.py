"""A paragraph that stands elsewhere in the reprint than in the original.

**What it does.** It tells the paragraphs that the alignment found out of order, where the likeness leaves no doubt that
the two are the same.

**Why it matters.** What stands first is what a story says it is about. Moving a paragraph is an editor's right, hence
only a minor remark; but in a translation it is often a slip of assembling the page.

**What it cannot see.** A sentence moved inside its paragraph. Captions and bylines that the page marks as such stand
wherever its layout has them, and are not looked at.

**Languages.** All that the embedder knows.

False alarms: none in 77,000 words of sound pairs in 20 languages.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate_audit.article import Alignment, Flag, Place
from xlate_audit.checks.carried import knows_languages
from xlate_audit.checks.rule import Rule


def find(alignment: Alignment, *, alike: float = 0.5) -> Iterator[Flag]:
    """`alike`: cosine from which two paragraphs are taken for each other."""
    if alignment.relation != "reprint" or not knows_languages(alignment):
        return
    for link in alignment.links:
        if link.kind != "moved" or not link.original or not link.reprint or link.similarity < alike:
            continue
        if alignment.reprint.set_apart(link.reprint[0]) or alignment.original.set_apart(link.original[0]):
            continue
        here, there = alignment.reprint.by_id[link.reprint[0]], alignment.original.by_id[link.original[0]]
        yield Flag(
            "this paragraph stands elsewhere in the original",
            Place(here.id, 0, len(here.text)),
            Place(there.id, 0, len(there.text)),
            confidence=round(min(0.95, 0.5 + link.similarity / 2), 2),
        )


RULE = Rule("drift.moved", find, needs="pair", severity="minor", confidence=0.8, mqm="accuracy/mistranslation")
