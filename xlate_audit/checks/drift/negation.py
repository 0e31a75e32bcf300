"""A "not" that was lost or put in: the sentence says the opposite.

**What it does.** A compact network reads every two sentences that render each other word by word and says how surely
one of them negates what the other affirms; boosted trees weigh that with what the tables of negations know of both
sides and with how often the two languages differ in this by right ("failed to", "spurlos", 不足). A negation that was
lost is shown in the original, one that was put in in the reprint.

Words that say the opposite ("accepted" for "rejected", "frequent" for "rare") are looked for too: by a list of pairs of
opposites in English, against which the words of every language are held by their vectors, where the network agrees.

**Why it matters.** Nothing turns a report round as one lost syllable does.

**What it cannot see.** A negation that moved to another clause; opposites that the list does not have, or words that
the embedder does not know; one of two negations of a clause lost. A translation that says no in a way that nothing here
knows is taken for a loss now and then.

**Languages.** ar cs de en es fa fr he hi id it ja ko nl pl pt ru tr uk vi zh, any of them against any other or itself.

**Example.** "The bank was fined" where the original says "Die Bank wurde nicht bestraft".

False alarms: about 0.12 per 1,000 words on human translations of news; of the negations planted in news two or more in
five are found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate_audit.article import Alignment, Flag, Place, Span
from xlate_audit.checks.drift.passages import Linked, Passage, paragraphs
from xlate_audit.checks.evidence import best_likeness
from xlate_audit.checks.negation_evidence import Sentence as Clause
from xlate_audit.checks.negation_evidence import count_denials, evidence
from xlate_audit.checks.opposites import opposites
from xlate_audit.checks.read_pairs import ReadPair, read_pairs
from xlate_audit.checks.reading import Sentence
from xlate_audit.checks.rule import Rule
from xlate_audit.checks.trees import load_decision, load_forest
from xlate_audit.embed.static import StaticEmbedder
from xlate_audit.text.polarity import denies_otherwise, languages, rules_out

_LONGEST = 600  # code points of a side: in longer ones a negation of another clause hides the missing one
_SAME = 0.3  # cosine of sentences that say the same; below it the link itself is in doubt
_KEPT = 0.6  # likeness of a word that stands on the other side all the same
_DENIED = 1.2  # log-odds taken off where the other side has a word that may say no
_OPPOSITES = 1.0  # log-odds beyond the threshold where one side rules out what the other does not


def find(alignment: Alignment, *, margin: float = 0.0) -> Iterator[Flag]:
    """`margin`: log-odds asked for beyond those that keep false alarms rare in sound translations."""
    embedder = alignment.embedder
    if not isinstance(embedder, StaticEmbedder):
        return
    even: list[ReadPair] = []
    for pair in read_pairs(alignment):
        linked = pair.linked
        if linked.similarity < _SAME or len(linked.original) > 2 or len(linked.reprint) > 2:
            continue
        sides = pair.original, pair.reprint
        counts = [count_denials(s.words.text, s.language) for s in sides]
        if counts[0] == counts[1]:
            if len(linked.original) == len(linked.reprint) == 1:
                even.append(pair)
            continue
        at = int(counts[0] < counts[1])
        if max(map(len, linked.texts)) > _LONGEST or _excused(alignment, linked, at):
            continue
        read = pair.verdict.side("negation")
        best = least_kept(sides[at], sides[1 - at], (read[at], read[1 - at]))
        if best is None or best[0] < margin:
            continue
        surplus, span = best
        place = place_of((linked.original, linked.reprint)[at], span)
        if place is None:
            continue
        word, confidence = span.of(sides[at].words.text), round(min(0.9, 0.55 + 0.15 * surplus), 2)
        if at == 0:
            message = f"the original's “{word}” has no counterpart: the reprint affirms"
            yield Flag(message, None, place, confidence=confidence)
        else:
            yield Flag(f"“{word}” has no counterpart in the original, which affirms", place, confidence=confidence)
    yield from _turned(even, embedder)


def least_kept(own: Sentence, other: Sentence, read: tuple[float, float]) -> tuple[float, Span] | None:
    """The negation of `own` that most surely has no counterpart: by how much its log-odds exceed those asked for, and
    where it stands. `read`: the reader's logits of a negation that the other side has not, for this side and for the
    other. None where a language is not known or where nothing is amiss."""
    decision = load_decision("polarity/decision.json")
    if not {own.language, other.language} <= {*languages()}:
        return None
    here, there = Clause.of(own), Clause.of(other)
    usual = decision["usual"]["here"].get(own.language, -3.0), decision["usual"]["there"].get(other.language, -3.0)
    heard = decision["heard"]
    ruled = rules_out(here.text, here.language), rules_out(there.text, there.language)
    if ruled[1] and not ruled[0]:
        return None
    found = [(span, evidence(here, span, there, usual)) for span in here.negations]
    known = [(span, values) for span, values in found if values is not None]
    if not known:
        return None
    odds = load_forest("polarity/decision.json").log_odds([values for _, values in known]).tolist()
    best: tuple[float, Span] | None = None
    for (span, _), value in zip(known, odds, strict=True):
        trees = value - decision["threshold"]
        surplus = heard["bias"] + heard["trees"] * trees + heard["own"] * read[0] + heard["other"] * read[1]
        if not ruled[1] and denies_otherwise(there.text, there.language):
            surplus -= _DENIED
        if all(ruled) and len(here.negations) == 1 and not there.negations:
            surplus = _OPPOSITES  # every language keeps that negation
        if best is None or surplus > best[0]:
            best = surplus, span
    return best


def place_of(passages: Sequence[Passage], span: Span) -> Place | None:
    """A span of the running text of passages as a place in the article; None where it lies across two."""
    at = 0
    for place, text, _ in passages:
        if at <= span.start and span.end <= at + len(text):
            return Place(place.paragraph, place.start + span.start - at, place.start + span.end - at)
        at += len(text) + 1
    return None


def _excused(alignment: Alignment, pair: Linked, at: int) -> bool:
    """Whether the paragraph on the other side negates as often as its counterpart on side `at`: then clauses moved."""
    sides = [
        sum(
            count_denials(text, language)
            for place, text, language in paragraphs(article, ids)
            if place.paragraph in ids
        )
        for article, ids in ((alignment.original, pair.link.original), (alignment.reprint, pair.link.reprint))
    ]
    return sides[1 - at] >= sides[at]


def _turned(pairs: Sequence[ReadPair], embedder: StaticEmbedder) -> Iterator[Flag]:
    """Words of the reprint that say the opposite of a word of the original, where neither side has both."""
    originals = opposites([p.original for p in pairs], embedder)
    reprints = opposites([p.reprint for p in pairs], embedder)
    for pair, there, here in zip(pairs, originals, reprints, strict=True):
        theirs, ours = pair.original.words.text, pair.reprint.words.text
        for axis in there.keys() & here.keys():
            was, now = there[axis], here[axis]
            if len({sign for _, sign in was}) != 1 or {sign for _, sign in now} != {-was[0][1]}:
                continue
            words = was[0][0].of(theirs), now[0][0].of(ours)
            kept = best_likeness(embedder, words[:1], ours)[0], best_likeness(embedder, words[1:], theirs)[0]
            if max(kept) >= _KEPT:
                continue
            places = place_of(pair.linked.original, was[0][0]), place_of(pair.linked.reprint, now[0][0])
            if places[0] and places[1]:
                message = f"“{words[1]}” says the opposite of the original's “{words[0]}”"
                yield Flag(message, places[1], places[0], confidence=0.6)


RULE = Rule(
    "drift.negation",
    find,
    "pair",
    "major",
    0.5,
    "accuracy/mistranslation",
    yields_to=("drift.omission", "drift.addition", "artifact.untranslated", "artifact.mojibake"),
)
