"""A "not" that was lost or put in: the sentence says the opposite.

**What it does.** A compact network reads every two sentences that render each other word by word and says how surely
one of them negates what the other affirms; boosted trees weigh that with what the tables of negations know of both
sides and with how often the two languages differ in this by right ("failed to", "spurlos", 不足). Where one side denies
what the other has the opposite of ("did not accept", "rejected"), it is silent. A negation that was lost is shown in
the original, one that was put in in the reprint.

**Why it matters.** Nothing turns a report round as one lost syllable does.

**What it cannot see.** A negation that moved to another clause; one of two negations of a clause lost; opposites
("accepted" for "rejected"), which are for `drift.opposite`. A translation that says no in a way that nothing here
knows is taken for a loss now and then.

**Languages.** ar cs de en es fa fr he hi id it ja ko nl pl pt ru tr uk vi zh, any of them against any other or itself.

**Example.** "The bank was fined" where the original says "Die Bank wurde nicht bestraft".

False alarms: about 0.11 per 1,000 words on human translations of news, some of them slips of the translators; of the
negations planted in news nearly half are found, most of them in short and plain sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate_audit.article import Alignment, Flag, Place, Span
from xlate_audit.checks.drift.passages import Linked, Passage, paragraphs
from xlate_audit.checks.negation_evidence import Sentence as Clause
from xlate_audit.checks.negation_evidence import count_denials, evidence
from xlate_audit.checks.read_pairs import read_pairs
from xlate_audit.checks.reading import Sentence
from xlate_audit.checks.rule import Rule
from xlate_audit.checks.trees import load_decision, load_forest
from xlate_audit.text.opposites import sides as opposites
from xlate_audit.text.polarity import languages, negations, rules_out

_LONGEST = 600  # code points of a side: in longer ones a negation of another clause hides the missing one
_SAME = 0.3  # cosine of sentences that say the same; below it the link itself is in doubt
_OPPOSITES = 1.0  # log-odds beyond the threshold where one side rules out what the other does not


def find(alignment: Alignment, *, margin: float = 0.0) -> Iterator[Flag]:
    """`margin`: log-odds asked for beyond those that keep false alarms rare in sound translations."""
    for pair in read_pairs(alignment):
        linked = pair.linked
        if linked.similarity < _SAME or len(linked.original) > 2 or len(linked.reprint) > 2:
            continue
        sides = pair.original, pair.reprint
        counts = [count_denials(s.words.text, s.language) for s in sides]
        if counts[0] == counts[1]:
            continue
        at = int(counts[0] < counts[1])
        if max(map(len, linked.texts)) > _LONGEST or _excused(alignment, linked, at):
            continue
        read = pair.verdict.side("negation")
        best = least_kept(sides[at], sides[1 - at], (read[at], read[1 - at]))
        if best is None or best[0] < margin or _turned(*sides):
            continue
        surplus, span = best
        place = place_of((linked.original, linked.reprint)[at], span)
        if place is None:
            continue
        word, confidence = span.of(sides[at].words.text), round(min(0.9, 0.5 + 0.15 * surplus), 2)
        if at == 0:
            message = f"the original's “{word}” has no counterpart: the reprint affirms"
            yield Flag(message, None, place, confidence=confidence)
        else:
            yield Flag(f"“{word}” has no counterpart in the original, which affirms", place, confidence=confidence)


def least_kept(own: Sentence, other: Sentence, read: tuple[float, float]) -> tuple[float, Span] | None:
    """The negation of `own` that most surely has no counterpart: by how much its log-odds exceed those asked for, and
    where it stands. `read`: the reader's logits of a negation that the other side has not, for this side and for the
    other. None where a language is not known or where nothing is amiss."""
    known = weighed_negations(own, other, read)
    if not known:
        return None
    heard = load_decision("polarity/decision.json")["heard"]
    weights = [heard["trees"], heard["own"], heard["other"]]
    odds = [sum(w * v for w, v in zip(weights, values, strict=True)) + heard["bias"] for _, values in known]
    best = max(range(len(known)), key=odds.__getitem__)
    alone = len(known) == 1 and not negations(other.words.text, other.language)
    if alone and all(rules_out(s.words.text, s.language) for s in (own, other)):
        return _OPPOSITES, known[0][0]  # every language keeps that negation
    return odds[best], known[best][0]


def weighed_negations(own: Sentence, other: Sentence, read: tuple[float, float]) -> list[tuple[Span, list[float]]]:
    """The negations of `own`, each with the log-odds of the trees that it has no counterpart and the reader's logits
    for this side and the other; none where a language is not known, or where the other side rules out what this one
    says is not so."""
    if not {own.language, other.language} <= {*languages()}:
        return []
    here, there = Clause.of(own), Clause.of(other)
    if rules_out(there.text, there.language) and not rules_out(here.text, here.language):
        return []
    usual = load_decision("polarity/decision.json")["usual"]
    odds = usual["here"].get(own.language, -3.0), usual["there"].get(other.language, -3.0)
    found = [(span, evidence(here, span, there, odds)) for span in here.negations]
    known = [(span, values) for span, values in found if values is not None]
    if not known:
        return []
    trees = load_forest("polarity/decision.json").log_odds([values for _, values in known]).tolist()
    return [(span, [value, *read]) for (span, _), value in zip(known, trees, strict=True)]


def _turned(one: Sentence, two: Sentence) -> bool:
    """Whether the two take opposite sides in some matter: "did not accept" is "rejected"."""
    theirs = opposites(one.words.text, one.language)
    ours = opposites(two.words.text, two.language) if theirs else {}
    return any(theirs[axis].keys().isdisjoint(ours[axis]) for axis in theirs.keys() & ours.keys())


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


RULE = Rule(
    "drift.negation",
    find,
    "pair",
    "major",
    0.5,
    "accuracy/mistranslation",
    yields_to=("drift.omission", "drift.addition", "artifact.untranslated", "artifact.mojibake"),
)
