"""A number that is ten, a thousand or a million times too large or too small.

The figure is right and its scale is not: million for billion, 万 for 億, Billion for billion, a decimal point for a
separator. Scale words are the false friends of numbers (a German Billion is a million million), and machine translation
falls for them most between systems that group by thousands and by ten thousands.

Compares as `drift.number` does and tells the differences by a power of ten.

Cannot see: a slip that makes the number equal to another number of the same sentence.

Works in: ar bg bn ca cs da de el en es fa fi fr he hi hr hu id it ja ko lt nl no pl pt ro ru sk sr sv sw th tl tr uk vi
zh, any of them against any other or itself; in any other language figures, but not beside a word that may name their
scale.

Example: 2.3亿辆 where the original says "2.3 million cars".

False alarms: 0.03 per 1,000 words on human translations of news, most of them slips of the translators (see
benchmarks/).
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate_audit.article import Alignment, Flag
from xlate_audit.checks.drift import told
from xlate_audit.checks.drift.mentions import Mention
from xlate_audit.checks.drift.values import find_differences
from xlate_audit.checks.rule import Rule


def find(alignment: Alignment) -> Iterator[Flag]:
    for d in find_differences(alignment):
        if not d.scale or d.original is None or d.vague or _is_copied(alignment, d.original, d.reprint):
            continue
        here, there = d.reprint.quantity.value, d.original.quantity.value
        times = max(here, there) / min(here, there)
        word = "more" if here > there else "less"
        ours, theirs = (told.number(m.text, m.quantity) for m in (d.reprint, d.original))
        yield Flag(
            f"{ours} is {float(times):,.0f} times {word} than the original's {theirs}",
            d.reprint.place,
            d.original.place,
            None,
            None,
            None if d.sure else 0.75,
        )


def _is_copied(alignment: Alignment, there: Mention, here: Mention) -> bool:
    """Whether a figure with letters stands on the other side as it is, whatever they mean there: a "4k" display."""
    sides = (here, alignment.original, there), (there, alignment.reprint, here)
    return any(
        one.text.isalnum() and not one.text.isdecimal() and one.text in article.by_id[other.place.paragraph].text
        for one, article, other in sides
    )


RULE = Rule(
    "drift.magnitude",
    find,
    "pair",
    "major",
    0.93,
    "accuracy/mistranslation",
    yields_to=("drift.unit", "drift.omission", "drift.addition", "artifact.untranslated", "artifact.mojibake"),
)
