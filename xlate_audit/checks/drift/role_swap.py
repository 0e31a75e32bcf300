"""Two names that changed places: who did what to whom.

**What it does.** It takes what is written large in a sentence (names, offices, titles) and surely stands on both sides,
and weighs for every two of them: whether they stand in the other order, how often names change their order between
these two languages by right, whether what stands around the first in the original (the words to its left and right, as
vectors) stands around the second in the reprint, how far apart they are, and in Japanese and Korean the particles that
tell the doer. The compact network that reads both sentences is asked twice: as they stand, and with the two names put
back. Where one side tells in the passive what the other tells in the active, names that change their order are sound.
Where words stand in another order as they do when two of them changed places, the network is also asked about the
sentence as a whole and believed where it is all but sure; the message then names no parties.
Where a sentence was only edited within one language, two names, or a he and a she, are looked for that stand in each
other's places around the same words (`checks/same_wording.py`); where it was written anew, in Dutch, English, French,
Italian, Portuguese or Spanish, two parties, named or not, that stand in each other's places right before and after the
same verb (`checks/turned_parties.py`).

**Why it matters.** "Milan beat Porto" and "Porto beat Milan" have the same words, the same names and the same vector.

**What it cannot see.** Most roles turned round without names ("the police attacked the protesters"); names in a list or
joined by "and", where the order says little; a name and what explains it behind a comma ("Petrie, presenter at STV"),
which languages put in either order; names that stand more than once in the sentence; a passive turned active by
mistake.

**Languages.** Best within one language and between the languages of western Europe, Czech, Polish, Russian and
Indonesian; less in Arabic, Hebrew, Persian, Ukrainian and Vietnamese; hardly any swaps are found in Chinese, Hindi,
Japanese, Korean and Turkish; silent in languages that the embedder was not trained on. One side must be in a language
that writes names large, or in Japanese. Over all of them a third of the swaps planted in sentences that it had not
seen are found.

False alarms: 0.04 per 1,000 words on 154,000 words of sound sentence pairs in 20 languages; one in 258,000 words of
sentences worded in two ways for the parties about a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from xlate_audit.article import Alignment, Flag, Place, Span
from xlate_audit.checks.drift.passages import linked_sentences
from xlate_audit.checks.pair_reader import KINDS, Verdict, pair_reader
from xlate_audit.checks.read_pairs import ReadPair, hear, read_pairs
from xlate_audit.checks.reading import Sentence
from xlate_audit.checks.role_evidence import EVIDENCE, NamePair, Side, evidence, large_groups, name_pairs
from xlate_audit.checks.rule import Rule
from xlate_audit.checks.same_wording import exchanged_parties, wordings
from xlate_audit.checks.trees import load_decision, load_forest
from xlate_audit.checks.turned_parties import turned_parties
from xlate_audit.language import untrained
from xlate_audit.text.voice import names_doer

#: What the last decision on two names weighs, in this order; the first is what the trees of models/roles say.
WEIGHED = ("trees", "gain there", "gain here", "gain of words", "there", "here")
Named = tuple[tuple[Span, Span], tuple[Span, Span], float]
"""Two names in the reprint and in the original, and the trees' log-odds that they changed places."""
_EXPLAINS = re.compile(r"\s*[,，、،]\s*(?![A-ZÀ-ÞЀ-Я])|\s*[(（]")  # a clause that follows begins with a name
#: What stands between the last two of a list.
_AND = frozenset("and und et y e i a и та і й en và dan ve och og و ו और と や 和 及 與 与 및 와 과".split())  # noqa: SIM905
#: Whom everybody tells everything: languages put them before the speaker or behind.
_AGENCIES = frozenset(("AFP", "AP", "DPA", "PAP", "ČTK", "TASS", "ТАСС", "ANSA", "EFE", "APA", "ANP", "NTB", "TT",
                       "MTI", "LUSA", "SDA", "AA", "BBC", "CNN"))  # fmt: skip
_CROSSED = EVIDENCE.index("crossed")
_ASKED = 3  # pairs of names of a sentence that the reader is asked about again
_LIKELY, _HEARD = 0.0, -1.0  # from what log-odds of the trees or logit of the reader
_LONGEST = 500  # code points of a sentence
_ALIKE = 0.4  # cosine from which a word is taken for another's rendering
_BETWEEN = 2  # words between two that changed places
_UNLIKELY = -5.0  # the trees' log-odds from which the reader may still tell
_SURE = 5.8  # the reader's logit, mean of both sides, from which it needs no names
_ALONG = 1.5  # logits below that of the surest word from which others are shown with it


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
    for pair in linked_sentences(alignment):
        if len(pair.original) != 1 or len(pair.reprint) != 1 or pair.reprint[0][0] in edited:
            continue
        (there_at, there, language), (here_at, here, other) = pair.original[0], pair.reprint[0]
        turned = turned_parties(there, here, language) if language and language == other and there != here else None
        if turned:
            verb, theirs, ours = turned
            edited.add(here_at)
            yield Flag(
                f"“{ours[0].of(here)}” and “{ours[1].of(here)}” have changed places about “{verb}”",
                here_at.part(ours[0].start, ours[1].end),
                there_at.part(theirs[0].start, theirs[1].end),
                confidence=0.85,
            )
    if alignment.embedder is None or untrained(alignment, alignment.embedder):
        return  # what stands between two names tells nothing in a language that was never read
    pairs = [p for p in read_pairs(alignment) if edited.isdisjoint(place for place, *_ in p.linked.reprint)]
    asked = [(p, named_pairs(p.original, p.reprint)) for p in pairs if _comparable(p)]
    asked = [(p, named) for p, named in asked if _worth_asking(p.original, p.reprint, named)]
    hear([p for p, _ in asked])
    for pair, named in asked:
        ours = pair.linked.texts[1]
        here, there = pair.linked.reprint[0][0], pair.linked.original[0][0]
        found = swapped(pair.original, pair.reprint, pair.verdict, named)
        if found is None or found[0] < margin:
            if told := turned_round(pair.reprint, pair.verdict, margin):
                surplus, span = told
                message = "this seems to say of one party what the original says of another"
                place = here.part(span.start, span.end)
                yield Flag(message, place, there, confidence=round(min(0.85, 0.6 + 0.1 * surplus), 2))
            continue
        surplus, ours_two, theirs_two = found
        names = [s.of(ours) for s in ours_two]
        yield Flag(
            f"“{names[0]}” and “{names[1]}” seem to have changed places",
            here.part(ours_two[0].start, ours_two[1].end),
            Place(
                there.paragraph,
                there.start + min(s.start for s in theirs_two),
                there.start + max(s.end for s in theirs_two),
            ),
            confidence=round(min(0.9, 0.6 + 0.1 * surplus), 2),
        )


def _comparable(pair: ReadPair) -> bool:
    """Whether one sentence renders another, in other words and of a length that can be weighed."""
    theirs, ours = pair.linked.texts
    several = max(len(pair.linked.original), len(pair.linked.reprint)) > 1
    return not several and max(len(ours), len(theirs)) <= _LONGEST and ours != theirs


def _worth_asking(original: Sentence, reprint: Sentence, named: Sequence[Named]) -> bool:
    """Whether the trees see some likelihood that names (`named`) changed places, or words stand in another order as
    those do that did: they leave what lies between them where it was, so that each of the three crosses both others.
    Found so are nine in ten of what the reader is sure of, for half of the time."""
    if any(odds >= _UNLIKELY for *_, odds in named):
        return True
    cosines = original.units @ reprint.units.T
    there, back = cosines.argmax(axis=1), cosines.argmax(axis=0)
    rows = np.flatnonzero((back[there] == np.arange(len(there))) & (cosines.max(axis=1) > _ALIKE))
    order = there[rows]
    crossed = np.triu(order[:, None] > order[None], 1).astype(np.float32)
    crossed += crossed.T
    return bool(crossed.size) and float(((crossed @ crossed) * crossed).max()) >= _BETWEEN


def turned_round(reprint: Sentence, verdict: Verdict, margin: float) -> tuple[float, Span] | None:
    """By how much the reader's logit that parties changed their roles, names or not, exceeds what is asked for, and
    from which word of the reprint to which it sees them; None where it is not sure."""
    surplus = sum(verdict.side("role")) / 2 - _SURE - margin
    if surplus < 0 or _lists(reprint):
        return None
    words = verdict.words[1][:, KINDS.index("role")]
    seen = np.flatnonzero(words >= words.max() - _ALONG)
    return surplus, Span(reprint.words.spans[seen[0]][0], reprint.words.spans[seen[-1]][1])


def _lists(sentence: Sentence) -> bool:
    """Whether the sentence lists names, whose order says little."""
    text = sentence.words.text
    groups = large_groups(text, sentence.language)
    gaps = (text[one[-1].end : two[0].start] for one, two in pairwise(groups))
    return any(gap.strip(" ,،、・").lower() in _AND for gap in gaps)


def swapped(
    original: Sentence, reprint: Sentence, verdict: Verdict, named: Sequence[Named]
) -> tuple[float, tuple[Span, Span], tuple[Span, Span]] | None:
    """The two names of a sentence that most likely changed places: by how much their log-odds exceed those that are
    asked for, and their spans on both sides, the reprint's in reading order; None where there are not two."""
    found = weighed_names(original, reprint, verdict, named)
    if not found:
        return None
    heard = load_decision("roles/decision.json")["heard"]
    odds = np.array([v for *_, v in found]) @ np.array([heard[name] for name in WEIGHED]) + heard["bias"]
    best = int(odds.argmax())
    ours, theirs, _ = found[best]
    return float(odds[best]), ours, theirs


def weighed_names(
    original: Sentence, reprint: Sentence, verdict: Verdict, named: Sequence[Named]
) -> list[tuple[tuple[Span, Span], tuple[Span, Span], list[float]]]:
    """The `named_pairs` of a sentence with the `WEIGHED` evidence that they changed places; not those of which the one
    is explained by the other ("Petrov, analyst at VTB"), for languages put an apposition before a name or behind it."""
    text, was = reprint.words.text, original.words.text
    named = [
        n
        for n in named
        if not _EXPLAINS.match(text, n[0][0].end, n[0][1].start)
        and not _EXPLAINS.match(was, min(s.end for s in n[1]), max(s.start for s in n[1]))
    ]
    named = [n for n in named if _AGENCIES.isdisjoint(span.of(text).upper() for span in n[0])]
    if not named:
        return []
    gains = _gains(original, reprint, verdict, [ours for ours, *_ in named], [odds for *_, odds in named])
    told = verdict.side("role")
    return [(one, two, [odds, *gain, *told]) for (one, two, odds), gain in zip(named, gains, strict=True)]


def named_pairs(original: Sentence, reprint: Sentence) -> list[Named]:
    """Every two names of a sentence, in the reprint (in reading order) and in the original, with the trees' log-odds
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
    found = [f for f in found if not (f[1][_CROSSED] and _other_voice(pairs[f[0][0]], pairs[f[0][1]], *sides))]
    if not found:
        return []
    odds = load_forest("roles/decision.json").log_odds([values for _, values in found]).tolist()
    places = []
    for (i, j), _ in found:
        one = sorted((pairs[i].there if turned else pairs[i].here, pairs[j].there if turned else pairs[j].here))
        two = (pairs[i].here, pairs[j].here) if turned else (pairs[i].there, pairs[j].there)
        places.append(((one[0], one[1]), two))
    return [(one, two, value) for (one, two), value in zip(places, odds, strict=True)]


def _other_voice(one: NamePair, two: NamePair, here: Side, there: Side) -> bool:
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
