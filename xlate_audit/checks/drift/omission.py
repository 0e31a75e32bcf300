"""A sentence of the original, or a clause of one, that the reprint leaves out.

**What it does.** It looks again at every sentence that the alignment leaves without a counterpart, or has merged with
others: whether any sentence near the place where it belongs says the same, whether the rendering beside it grows more
alike when it is added, and whether its words are there (see `checks/carried.py`). Only what fails all three is
reported, at the original's place. Neighbouring omissions of like length are one finding. Of sentences that are
rendered it looks for a clause or phrase without a rendering, as the compact network sees it that reads both (see
`checks/clauses.py`); that is minor, and told where a free rendering is unlikely.

**Why it matters.** What is left out is seldom missed by the reader: the denial, the other side's word, the condition.

**What it cannot see.** Most clauses and phrases: of those taken out of sound sentences at random it finds three in ten,
of those that were left out by hand half; any within one language, where editors shorten; a word left out; a short
sentence ("He declined.") whose words stand nearby anyway. Where the reprint is another article on the same event, its
omissions are not listed: one remark (info) says so. Where most of the original is left out, that is one finding.

**Languages.** All that the embedder knows; silent elsewhere.

False alarms: none above `info` in 77,000 words of sound pairs in 20 languages.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate_audit.article import Alignment, Flag, Place
from xlate_audit.checks.carried import Absent, absent, knows_languages
from xlate_audit.checks.clauses import surplus_clauses
from xlate_audit.checks.rule import Rule

_RUNNING_TEXT = frozenset({"body", "quote", "list", "heading", "title"})
_SPREAD = 3  # how many times longer than its shortest sentence one finding may be


def find(
    alignment: Alignment, *, sure: float = 0.6, surer: float = 0.6, shortest: int = 12, most: float = 0.6,
    odds: float = 2.0,
) -> Iterator[Flag]:  # fmt: skip
    """`sure` and `surer`: probability asked of a sentence that the alignment leaves alone, and of one that it merges;
    `shortest`: characters; `most`: share of the original's sentences from which an omission is told once for all;
    `odds`: logit asked of a clause."""
    if not knows_languages(alignment):
        return
    original = alignment.original
    total = sum(1 for _ in original.places())
    if alignment.relation != "reprint":
        if total:
            yield Flag("the reprint is another article on this: what it leaves out is not listed", severity="info",
                       original=next(original.places()), confidence=0.9)  # fmt: skip
        return
    lost = [
        a for a in absent(alignment, "original", sure=sure, surer=surer)
        if a.place.end - a.place.start >= shortest and original.by_id[a.place.paragraph].kind in _RUNNING_TEXT
    ]  # fmt: skip
    if len(lost) > most * total:
        yield Flag(f"the reprint leaves out {len(lost)} of the original's {total} sentences", original=lost[0].place,
                   confidence=0.9)  # fmt: skip
        return
    for group in runs(lost, list(original.places())):
        first, last = group[0].place, group[-1].place
        yield Flag(
            "the reprint leaves this out"
            if len(group) == 1
            else f"the reprint leaves out these {len(group)} sentences",
            original=Place(first.paragraph, first.start, last.end),
            confidence=confidence(group),
        )
    for place, sure_of in surplus_clauses(alignment, 0, odds):
        if not any(place.overlaps(a.place) for a in lost):
            yield Flag("the reprint leaves this out of the sentence", original=place, severity="minor",
                       confidence=sure_of)  # fmt: skip


def runs(found: list[Absent], order: list[Place]) -> Iterator[list[Absent]]:
    """Neighbours of one paragraph that are about equally long, put together."""
    at = {place: n for n, place in enumerate(order)}
    group: list[Absent] = []
    for one in found:
        lengths = [a.place.end - a.place.start for a in (*group, one)]
        near = group and group[-1].place.paragraph == one.place.paragraph and at[one.place] - at[group[-1].place] == 1
        if group and not (near and sum(lengths) <= _SPREAD * min(lengths)):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def confidence(group: list[Absent]) -> float:
    """That of the surest sentence, a little under its probability: the regression has not seen every kind of text."""
    return round(0.95 * max(a.probability for a in group), 2)


RULE = Rule("drift.omission", find, needs="pair", severity="major", confidence=0.9, mqm="accuracy/omission")
