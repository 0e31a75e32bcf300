"""A sentence of the reprint, or a clause of one, that the original does not have.

**What it does.** The mirror of drift.omission: a sentence of the reprint that the alignment leaves alone, or has merged
with others, is compared with the sentences around the place that it would render (see `checks/carried.py`); and in
sentences that render one another it looks for a clause or phrase that renders nothing (see `checks/clauses.py`), which
is minor.

**Why it matters.** What a reprint adds is published under another outlet's name: a claim nobody made, or a line of
another story that slipped in.

**What it cannot see.** Seven in ten clauses and phrases added, and any within one language; a word added. Lines left
over from a web page, sentences that stand twice and untranslated passages belong to the artifact rules. Where the
reprint is another article on the same event, additions are its nature and are not listed.

**Languages.** All that the embedder knows; silent elsewhere.

False alarms: 4 in 77,000 words of sound pairs in 20 languages (0.05 per 1,000). What a translator explains ("the
north-western German city of") may be told as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate_audit.article import Alignment, Flag, Place
from xlate_audit.checks.carried import absent, knows_languages
from xlate_audit.checks.clauses import surplus_clauses
from xlate_audit.checks.drift.omission import confidence, runs
from xlate_audit.checks.rule import Rule

_RUNNING_TEXT = frozenset({"body", "quote", "list", "heading"})


def find(
    alignment: Alignment, *, sure: float = 0.6, surer: float = 0.6, shortest: int = 15, odds: float = 2.75
) -> Iterator[Flag]:
    """`sure` and `surer`: probability asked of a sentence that the alignment leaves alone, and of one that it merges;
    `shortest`: characters; `odds`: logit asked of a clause."""
    if alignment.relation != "reprint" or not knows_languages(alignment):
        return
    reprint = alignment.reprint
    added = [
        a for a in absent(alignment, "reprint", sure=sure, surer=surer)
        if a.place.end - a.place.start >= shortest and reprint.by_id[a.place.paragraph].kind in _RUNNING_TEXT
    ]  # fmt: skip
    for group in runs(added, list(reprint.places())):
        first, last = group[0].place, group[-1].place
        yield Flag(
            "the original has nothing that says this",
            Place(first.paragraph, first.start, last.end),
            confidence=confidence(group),
        )
    for place, sure_of in surplus_clauses(alignment, 1, odds):
        if not any(place.overlaps(a.place) for a in added):
            yield Flag("the original's sentence has nothing that says this", place, severity="minor",
                       confidence=sure_of)  # fmt: skip


RULE = Rule(
    "drift.addition",
    find,
    needs="pair",
    severity="major",
    confidence=0.9,
    mqm="accuracy/addition",
    yields_to=(
        "artifact.boilerplate",
        "artifact.duplicate",
        "artifact.scaffolding",
        "artifact.untranslated",
        "garble.fragment",
    ),
)
