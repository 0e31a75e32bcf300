"""Two names that changed places: who did what to whom.

**What it does.** It takes what is written large in a sentence (names, offices, titles) and surely stands on both sides,
and weighs for every two of them: whether they stand in the other order, how often names change their order between
these two languages by right, whether what stands around the first in the original (the words to its left and right, as
vectors) stands around the second in the reprint, how far apart they are, and in Japanese and Korean the particles that
tell the doer. The compact network that reads both sentences is asked twice: as they stand, and with the two names put
back. Where one side tells in the passive what the other tells in the active, names that change their order are sound.
Where a sentence was only edited within one language, two names, or a he and a she, are looked for that stand in each
other's places around the same words (`checks/same_wording.py`).

**Why it matters.** "Milan beat Porto" and "Porto beat Milan" have the same words, the same names and the same vector.

**What it cannot see.** Roles turned round without names ("the police attacked the protesters"); names in a list or
joined by "and", where the order says little; names that stand more than once in the sentence; a passive turned active
by mistake. A name with an apposition ("the STV presenter Petrie", "Petrie, presenter at STV") now and then looks like
two that changed places.

**Languages.** Best within one language and between the languages of western Europe, Czech, Polish, Russian and
Indonesian; less in Arabic, Hebrew, Persian, Ukrainian and Vietnamese; hardly any swaps are found in Chinese, Hindi,
Japanese, Korean and Turkish; silent in languages that the embedder was not trained on. One side must be in a language
that writes names large, or in Japanese. Over all of them a quarter of the swaps planted in sentences that it had not
seen are found.

False alarms: 0.025 per 1,000 words on 155,000 words of sound sentence pairs in 20 languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from xlate_audit.article import Alignment, Flag, Place, Span
from xlate_audit.checks.pair_reader import KINDS, Verdict, pair_reader
from xlate_audit.checks.read_pairs import read_pairs
from xlate_audit.checks.reading import Sentence
from xlate_audit.checks.role_evidence import EVIDENCE, NamePair, Side, evidence, large_groups, name_pairs
from xlate_audit.checks.rule import Rule
from xlate_audit.checks.same_wording import exchanged_parties, wordings
from xlate_audit.checks.trees import load_decision, load_forest
from xlate_audit.language import untrained
from xlate_audit.text.voice import names_doer

#: What the last decision on two names weighs, in this order; the first is what the trees of models/roles say.
WEIGHED = ("trees", "gain there", "gain here", "gain of words", "there", "here")
_CROSSED = EVIDENCE.index("crossed")
_ASKED = 3  # pairs of names of a sentence that the reader is asked about again
_LIKELY, _HEARD = 0.0, -1.0  # from what log-odds of the trees or logit of the reader
_LONGEST = 500  # code points of a sentence


def find(alignment: Alignment, *, margin: float = 0.0) -> Iterator[Flag]:
    """`margin`: log-odds asked for beyond those that keep false alarms rare in sound translations."""
    edited = set()
    for w in wordings(alignment):
        for there, here in exchanged_parties(w):
            edited.add(w.places[1])
            names = [span.of(w.here) for span in here]
            yield Flag(
                f"“{names[0]}” and “{names[1]}” have changed places",
                w.place(1, Span(here[0].start, here[1].end)),
                w.place(0, Span(there[0].start, there[1].end)),
                confidence=0.9,
            )
    if alignment.embedder is None or untrained(alignment, alignment.embedder):
        return  # what stands between two names tells nothing in a language that was never read
    for pair in read_pairs(alignment):
        if not edited.isdisjoint(place for place, *_ in pair.linked.reprint):
            continue
        theirs, ours = pair.linked.texts
        several = max(len(pair.linked.original), len(pair.linked.reprint)) > 1
        if several or max(len(ours), len(theirs)) > _LONGEST or ours == theirs:
            continue
        found = swapped(pair.original, pair.reprint, pair.verdict)
        if found is None or found[0] < margin:
            continue
        surplus, ours_two, theirs_two = found
        here, there = pair.linked.reprint[0][0], pair.linked.original[0][0]
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
    original: Sentence, reprint: Sentence, verdict: Verdict
) -> tuple[float, tuple[Span, Span], tuple[Span, Span]] | None:
    """The two names of a sentence that most likely changed places: by how much their log-odds exceed those that are
    asked for, and their spans on both sides, the reprint's in reading order; None where there are not two."""
    found = weighed_names(original, reprint, verdict)
    if not found:
        return None
    heard = load_decision("roles/decision.json")["heard"]
    odds = np.array([v for *_, v in found]) @ np.array([heard[name] for name in WEIGHED]) + heard["bias"]
    best = int(odds.argmax())
    ours, theirs, _ = found[best]
    return float(odds[best]), ours, theirs


def weighed_names(
    original: Sentence, reprint: Sentence, verdict: Verdict
) -> list[tuple[tuple[Span, Span], tuple[Span, Span], list[float]]]:
    """Every two names of a sentence, in the reprint (in reading order) and in the original, with the `WEIGHED` evidence
    that they changed places."""
    decision = load_decision("roles/decision.json")
    groups, turned = large_groups(reprint.words.text, reprint.language), False
    if not groups:
        groups, turned = large_groups(original.words.text, original.language), True
    if len(groups) < 2:
        return []
    sides = Side.of(original if turned else reprint), Side.of(reprint if turned else original)
    pairs = name_pairs(groups, *sides)
    if len(pairs) < 2:
        return []
    usual = decision["usual"].get(f"{original.language}-{reprint.language}", decision["usual"][""])
    found = list(evidence(pairs, *sides, usual))
    found = [f for f in found if not (f[1][_CROSSED] and _turned_round(pairs[f[0][0]], pairs[f[0][1]], *sides))]
    if not found:
        return []
    odds = load_forest("roles/decision.json").log_odds([values for _, values in found]).tolist()
    places = []
    for (i, j), _ in found:
        one = sorted((pairs[i].there if turned else pairs[i].here, pairs[j].there if turned else pairs[j].here))
        two = (pairs[i].here, pairs[j].here) if turned else (pairs[i].there, pairs[j].there)
        places.append(((one[0], one[1]), two))
    gains = _gains(original, reprint, verdict, [ours for ours, _ in places], odds)
    told = verdict.side("role")
    return [(one, two, [value, *gain, *told]) for (one, two), value, gain in zip(places, odds, gains, strict=True)]


def _turned_round(one: NamePair, two: NamePair, here: Side, there: Side) -> bool:
    """Whether one side tells in the active what the other tells in the passive: then the doer moves to the front."""
    passives = (
        names_doer(here.text, (one.here, two.here), here.language),
        names_doer(there.text, (one.there, two.there), there.language),
    )
    return passives[0] != passives[1]


def _gains(
    original: Sentence, reprint: Sentence, verdict: Verdict, places: Sequence[tuple[Span, Span]], odds: Sequence[float]
) -> list[tuple[float, float, float]]:
    """By how much the reader's logits of exchanged roles fall, of both sides and of the worst word, where two names of
    the reprint are put in each other's place; asked where the trees or the reader see some likelihood."""
    told = max(verdict.side("role"))
    order = sorted(range(len(places)), key=lambda n: -odds[n])[:_ASKED]
    chosen = [n for n in order if odds[n] >= _LIKELY or told >= _HEARD]
    out = [(0.0, 0.0, 0.0)] * len(places)
    if chosen:
        kind, before = KINDS.index("role"), verdict.sides[:, KINDS.index("role")]
        worst = max(float(w[:, kind].max()) for w in verdict.words)
        again = pair_reader().read([(original, reprint.exchanged(*places[n])) for n in chosen])
        for n, turned in zip(chosen, again, strict=True):
            there, here = (before - turned.sides[:, kind]).tolist()
            out[n] = there, here, worst - max(float(w[:, kind].max()) for w in turned.words)
    return out


RULE = Rule("drift.role-swap", find, needs="pair", severity="minor", confidence=0.6, mqm="accuracy/mistranslation",
            yields_to=("drift.name",))  # fmt: skip
