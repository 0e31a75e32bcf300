"""A number that the original does not give.

Compares numbers by value, sentence by sentence: "1.5 billion" and 15億, "half past three" and 15.30, 令和6年 and 2024
are the same, and in Persian 1382 is 2003; 11 and 14 are not. A wrong figure is the fault that readers hold a newsroom
to first.

Where one number of the original is gone and another stands in its place, the finding names both. A number that stands
for nothing in the whole original is named alone, for information: translators add and reckon. A number that is missing
together with its sentence belongs to `drift.omission`; a slip by a power of ten to `drift.magnitude`.

Cannot see: numbers under three in words, which idiom brings and takes, but for spans of time ("two years" for
"zweieinhalb Jahre"); halves; a sum or share that the reprint reckons itself (it may be called new). Two numbers of one
sentence that changed places are seen where the words around them tell, or which of them was there before ("from 8.7 to
6 percent").

Works in: ar bg ca cs da de el en es fa fr he hi hr id it ja ko nl no pl pt ro ru sk sr sv tr uk vi zh, any of them
against any other or itself; in any other language figures are compared where one looks like a slip of the other, and in
bn fi hu lt sw th tl with the scales, months and units beside them.

Example: "14 people were hurt" where the original says "11 Menschen wurden verletzt".

False alarms: 0.05 per 1,000 words on human translations of news, most of them slips of the translators (see
benchmarks/).
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate_audit.article import Alignment, Flag, Place
from xlate_audit.checks.drift import told
from xlate_audit.checks.drift.mentions import read
from xlate_audit.checks.drift.passages import linked_sentences
from xlate_audit.checks.drift.swapped import swapped
from xlate_audit.checks.drift.times import changed_counts
from xlate_audit.checks.drift.values import Difference, find_differences
from xlate_audit.checks.rule import Rule
from xlate_audit.language import untrained


def find(alignment: Alignment, *, unpaired: bool = True) -> Iterator[Flag]:
    """`unpaired`: also tell numbers that replace none of the original's."""
    yield from _swaps(alignment)
    known: set[Place] = set()
    for pair in linked_sentences(alignment):
        for theirs, ours in changed_counts(alignment, pair):
            known.add(ours.place)
            message = f"“{ours.text}” where the original says “{theirs.text}”"
            yield Flag(message, ours.place, theirs.place, None, None, 0.75)
    for d in find_differences(alignment):
        at = d.reprint.place
        if any(at.paragraph == t.paragraph and t.start <= at.start < t.end for t in known):
            continue
        if d.scale:
            continue
        if d.original is None:
            if d.reprint.quantity.kind == "month":
                yield Flag(f"“{d.reprint.text}” is no month", d.reprint.place)
            elif unpaired:
                message = f"“{d.reprint.text}” has no counterpart in the original"
                yield Flag(message, d.reprint.place, None, None, "info", 0.5)
            continue
        here, there = (told.number(m.text, m.quantity) for m in (d.reprint, d.original))
        message = f"{here} where the original says {there}"
        severity = "info" if d.vague else None
        confidence = 0.5 if d.vague else None if d.sure else 0.7
        yield Flag(message, d.reprint.place, d.original.place, _suggestion(d), severity, confidence)


def _swaps(alignment: Alignment) -> Iterator[Flag]:
    if alignment.embedder is None or untrained(alignment, alignment.embedder):
        return
    for pair in linked_sentences(alignment):
        if len(pair.original) == len(pair.reprint) == 1:
            (there, text, _), (here, other, _) = pair.original[0], pair.reprint[0]
            both = read(pair.original), read(pair.reprint)
            for (a, b), (c, d) in swapped(*both, (text, other), (there.start, here.start), alignment.embedder):
                message = f"“{c.text}” and “{d.text}” changed places"
                yield Flag(message, c.place, b.place, None, None, 0.7)
                yield Flag(message, d.place, a.place, None, None, 0.7)


def _suggestion(d: Difference) -> str | None:
    """The right digits, where both are plain ones without separators."""
    if d.original is None or not (d.original.text.isdecimal() and d.reprint.text.isdecimal()):
        return None
    value = str(int(d.original.text))
    return value if d.reprint.text.isascii() and len(value) <= 4 else None


RULE = Rule(
    "drift.number",
    find,
    "pair",
    "major",
    0.9,
    "accuracy/mistranslation",
    yields_to=("drift.magnitude", "drift.omission", "drift.addition", "artifact.untranslated", "artifact.mojibake"),
)
