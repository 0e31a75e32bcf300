"""Two names that changed places: who did what to whom.

**What it does.** It takes what is written large in a sentence (names, offices, titles) and surely stands on both sides,
and weighs for every two of them: whether they stand in the other order, how often names change their order between
these two languages by right, whether what stands around the first in the original (the words to its left and right, as
vectors) stands around the second in the reprint, how far apart they are, and in Japanese and Korean the particles that
tell the doer.

**Why it matters.** "Milan beat Porto" and "Porto beat Milan" have the same words, the same names and the same vector.

**What it cannot see.** Roles turned round without names ("the police attacked the protesters"); names in a list or
joined by "and", where the order says little; names that stand more than once in the sentence; a passive turned active
by mistake.

**Languages.** Best within one language (more than half of the swaps planted in news sentences are found) and between
the languages of western Europe, Russian and Indonesian (four in ten); two in ten in Arabic, Czech, Persian, Polish
and Ukrainian; hardly any where names are not written large or the verb comes last (Chinese, Hindi, Japanese, Korean,
Turkish). One side must be in a language that writes names large, or in Japanese.

False alarms: 0.03 per 1,000 words on 77,000 words of sound pairs in 20 languages.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate_audit.article import Alignment, Flag, Place, SentenceLink, Span
from xlate_audit.checks.role_evidence import Side, evidence, large_groups, name_pairs
from xlate_audit.checks.rule import Rule
from xlate_audit.checks.trees import load_decision, log_odds
from xlate_audit.embed.static import StaticEmbedder

_LONGEST = 500  # code points of a sentence


def find(alignment: Alignment, *, margin: float = 0.0) -> Iterator[Flag]:
    """`margin`: log-odds asked for beyond those that keep false alarms rare in sound translations."""
    if alignment.relation != "reprint" or not isinstance(alignment.embedder, StaticEmbedder):
        return
    for link in alignment.links:
        for sentence in link.sentences:
            if len(sentence.original) == len(sentence.reprint) == 1:
                yield from _in_sentence(alignment, alignment.embedder, sentence, margin)


def _in_sentence(alignment: Alignment, embedder: StaticEmbedder, link: SentenceLink, margin: float) -> Iterator[Flag]:
    here, there = link.reprint[0], link.original[0]
    ours, theirs = alignment.reprint.text_of(here), alignment.original.text_of(there)
    into, out_of = alignment.reprint.language_of(here.paragraph), alignment.original.language_of(there.paragraph)
    if max(len(ours), len(theirs)) > _LONGEST or ours == theirs:
        return
    found = swapped(ours, into, theirs, out_of, embedder)
    if found is None or found[0] < margin:
        return
    surplus, ours_two, theirs_two = found
    names = [s.of(ours) for s in ours_two]
    yield Flag(
        f"“{names[0]}” and “{names[1]}” seem to have changed places",
        Place(here.paragraph, here.start + ours_two[0].start, here.start + ours_two[1].end),
        Place(
            there.paragraph,
            there.start + min(s.start for s in theirs_two),
            there.start + max(s.end for s in theirs_two),
        ),
        confidence=round(min(0.9, 0.6 + 0.1 * surplus), 2),
    )


def swapped(
    ours: str, into: str | None, theirs: str, out_of: str | None, embedder: StaticEmbedder
) -> tuple[float, tuple[Span, Span], tuple[Span, Span]] | None:
    """The two names of a sentence that most likely changed places: by how much their log-odds exceed those that are
    asked for, and their spans on both sides, ours in reading order; None where there are not two."""
    decision = load_decision("roles/decision.json")
    turned = False
    groups = large_groups(ours, into)
    if len(groups) < 2 and not groups:
        groups, turned = large_groups(theirs, out_of), True
    if len(groups) < 2:
        return None
    here, there = (theirs, out_of), (ours, into)
    if not turned:
        here, there = there, here
    sides = Side.read(*here, embedder), Side.read(*there, embedder)
    pairs = name_pairs(groups, *sides)
    if len(pairs) < 2:
        return None
    usual = decision["usual"].get(f"{out_of}-{into}", decision["usual"][""])
    best = max(
        ((log_odds(decision, values), i, j) for (i, j), values in evidence(pairs, *sides, usual)),
        default=None,
    )
    if best is None:
        return None
    score, i, j = best
    one = sorted((pairs[i].there if turned else pairs[i].here, pairs[j].there if turned else pairs[j].here))
    two = (pairs[i].here, pairs[j].here) if turned else (pairs[i].there, pairs[j].there)
    return score - decision["threshold"], (one[0], one[1]), two


RULE = Rule("drift.role-swap", find, needs="pair", severity="minor", confidence=0.6, mqm="accuracy/mistranslation",
            yields_to=("drift.name",))  # fmt: skip
