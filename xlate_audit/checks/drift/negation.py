"""A "not" that was lost or put in: the sentence says the opposite.

**What it does.** A compact network reads every two sentences that render each other word by word and says how surely
one of them negates what the other affirms; boosted trees weigh that with what the tables of negations know of both
sides and with how often the two languages differ in this by right ("failed to", "spurlos", 不足). Where one side denies
what the other has the opposite of ("did not accept", "rejected"), it is silent; it asks for more within one language,
in questions, and where the other side denies in another way ("refused", "hardly", "closed", "still"). Where a sentence
was only edited within one language, words are compared (`checks/same_wording.py`). A negation that was lost is shown in
the original, one that was put in in the reprint.

**Why it matters.** Nothing turns a report round as one lost syllable does.

**What it cannot see.** A negation that moved to another clause; one of two negations of a clause lost; opposites
("accepted" for "rejected"), which are for `drift.opposite`. A translation that says no in a way that nothing here
knows is taken for a loss now and then.

**Languages.** ar cs de en es fa fr he hi id it ja ko nl pl pt ru tr uk vi zh, any of them against any other or itself.

**Example.** "The bank was fined" where the original says "Die Bank wurde nicht bestraft".

False alarms: about 0.04 per 1,000 words on human translations of news, some of them slips of the translators, and more
where a sound sentence was reworded to say no in another way; of the negations planted in news half are found, most of
them in short and plain sentences, and half of those that were written by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xlate_audit.article import Alignment, Flag, Place, Span
from xlate_audit.checks.drift.passages import paragraphs, place_of
from xlate_audit.checks.negation_evidence import Sentence as Clause
from xlate_audit.checks.negation_evidence import count_denials, evidence
from xlate_audit.checks.pair_reader import Verdict
from xlate_audit.checks.read_pairs import ReadPair, read_pairs
from xlate_audit.checks.reading import Sentence
from xlate_audit.checks.rule import Rule
from xlate_audit.checks.same_wording import lost_negations, wordings
from xlate_audit.checks.trees import load_decision, load_forest
from xlate_audit.embed import Embedder
from xlate_audit.text.name_table import name_table
from xlate_audit.text.opposites import sides as opposites
from xlate_audit.text.polarity import denials, languages, negations, rules_out

_LONGEST = 600  # code points of a side: in longer ones a negation of another clause hides the missing one
_SAME = 0.3  # cosine of sentences that say the same; below it the link itself is in doubt
_EXPLAINED = -2.0  # log-odds beyond the bar below which a negation has its counterpart in the sentence that it renders
_DENIED = 2.0  # log-odds against a loss where the other side denies in another way, and this one does not
_SILENT = 0.75  # log-odds for a loss where the reprint's sentence has no word at all that denies
_RENDERED = 0.5  # cosine from which a word renders another
_NEGATED = 2  # words after a "without" or "no" that one word may render together with it
#: What languages write onto a word to negate it.
_PREFIXES = {
    language: re.compile(prefix)
    for prefix, named in (
        ("un|in|im|ir|il|non-?|dis", "en"), ("un|in|im|ir|il", "de"), ("in|im|ir|il|mé|dés?", "fr"),
        ("in|im|ir|des", "es it pt"), ("on|in|im", "nl"), ("ne", "cs"), ("nie", "pl"), ("не", "ru uk"),
    )
    for language in named.split()
}  # fmt: skip
_SHORTEST = 4  # letters of what is left without it
_KIN = 0.3  # cosine of a word without it and one that is negated
_BESIDE = 3  # words about a negation among which the negated one stands
_REWORDED = 0.65  # the same within one language, where sound sentences are worded anew more freely
_ASKED = 2.5  # the same of questions, which mean the same with a "not" and without ("Isn't it possible")
_QUESTION = re.compile(r"[?？؟]['\"”’»」)\s]*$")
_OR = re.compile(
    r"\b(?:or|nor|oder|noch|ou|ni|o|né|nem|of|nebo|ani|lub|czy|или|ни|або|чи|ні|veya|atau|maupun|hoặc|hay)\b|"
    r"(?<!\w)[وأ]و |یا|או |या",
    re.I,
)
_DECISION = "polarity/decision.json"
_EDITED = 0.9  # confidence where the one sentence is the other but for a few words
_OPPOSITES = 1.0  # log-odds beyond the threshold where one side rules out what the other does not


def find(alignment: Alignment, *, margin: float = 0.0) -> Iterator[Flag]:
    """`margin`: log-odds asked for beyond those that keep false alarms rare in sound translations."""
    edited = {w.places[1]: (at, w.place(at, span)) for w in wordings(alignment) for at, span in lost_negations(w)}
    for at, place in edited.values():
        yield _flag(at, (alignment.original, alignment.reprint)[at].text_of(place), place, _EDITED)
    pairs = read_pairs(alignment)
    for pair in pairs:
        linked = pair.linked
        if linked.similarity < _SAME or len(linked.original) > 2 or len(linked.reprint) > 2:
            continue
        if not edited.keys().isdisjoint(place for place, *_ in linked.reprint):
            continue
        at = _denies_more(pair)
        if at is None or max(map(len, linked.texts)) > _LONGEST or _excused(alignment, pair, pairs, at):
            continue
        sides = pair.original, pair.reprint
        best = least_kept(sides[at], sides[1 - at], pair.verdict, at)
        if best is None or best[0] < margin or turned(*sides):
            continue
        surplus, span = best
        if _within_a_word(sides[at], span, sides[1 - at], alignment.embedder):
            continue
        place = place_of((linked.original, linked.reprint)[at], span)
        if place is None:
            continue
        word, confidence = span.of(sides[at].words.text), round(min(0.9, 0.5 + 0.15 * surplus), 2)
        yield _flag(at, word, place, confidence)


def _flag(at: int, word: str, place: Place, confidence: float) -> Flag:
    if at == 0:
        message = f"the original's “{word}” has no counterpart: the reprint affirms"
        return Flag(message, None, place, confidence=confidence)
    return Flag(f"“{word}” has no counterpart in the original, which affirms", place, confidence=confidence)


def least_kept(own: Sentence, other: Sentence, verdict: Verdict, at: int) -> tuple[float, Span] | None:
    """The negation of `own` that most surely has no counterpart: by how much its log-odds exceed those asked for, and
    where it stands. `verdict`: the reader's on the pair, in which `own` is side `at`. None where a language is not
    known or where nothing is amiss."""
    known = weighed_negations(own, other, verdict, at)
    if not known:
        return None
    odds = load_forest(_DECISION).log_odds([values for _, values in known]) - load_decision(_DECISION)["bar"]
    if _denies_otherwise(own, other):
        odds -= _DENIED
    if at == 0 and not _says_no(other):
        odds += _SILENT
    if own.language == other.language:
        odds -= _REWORDED
    if all(_QUESTION.search(s.words.text) for s in (own, other)):
        odds -= _ASKED
    if len(known) > 1 and _joined(other):
        odds -= _DENIED
    best = int(odds.argmax())
    alone = len(known) == 1 and not negations(other.words.text, other.language)
    if alone and all(rules_out(s.words.text, s.language) for s in (own, other)):
        return _OPPOSITES, known[0][0]  # every language keeps that negation
    return float(odds[best]), known[best][0]


def _says_no(sentence: Sentence) -> bool:
    """Whether a sentence negates, or denies by a word ("refused", "wortlos")."""
    text, language = sentence.words.text, sentence.language
    return bool(negations(text, language) or denials(text, language))


def _denies_otherwise(own: Sentence, other: Sentence) -> bool:
    """Whether the other side denies by a word ("refused", "wortlos") that is no rendering of one of this side's, but
    for those that this side negates."""
    words = [n for span in denials(other.words.text, other.language) for n in other.within(span)]
    if not words or denials(own.words.text, own.language):
        return False
    negated = {n + step for span in negations(own.words.text, own.language) for n in own.within(span)
               for step in range(_NEGATED + 1)}  # fmt: skip
    others = [n for n in range(len(own)) if n not in negated]
    if not others:
        return True
    return bool(((other.units[words] @ own.units[others].T).max(axis=1) < _RENDERED).any())


def _joined(sentence: Sentence) -> bool:
    """Whether one negation may stand for two things: "don't sell tickets or charge", where others say "and don't"."""
    text, found = sentence.words.text, negations(sentence.words.text, sentence.language)
    return bool(found) and bool(_OR.search(text, found[0].end))


def _within_a_word(own: Sentence, span: Span, other: Sentence, embedder: Embedder | None) -> bool:
    """Whether the other side writes the negation onto the word that this side negates: "not prudent", нерозважливо."""
    prefix = _PREFIXES.get(other.language)
    at = own.within(span)
    if prefix is None or embedder is None or not at:
        return False
    forms = (other.words.form(n) for n in range(len(other)))
    rests = [form[m.end() :] for form in forms if (m := prefix.match(form)) and len(form) - m.end() >= _SHORTEST]
    affirmed = [rest for rest in rests if name_table().is_word(other.language, rest)]  # "indicate" denies no "dicate"
    beside = own.units[max(0, at[0] - _BESIDE) : at[-1] + 1 + _BESIDE]
    return bool(affirmed) and float((embedder.embed(affirmed) @ beside.T).max()) >= _KIN


def weighed_negations(own: Sentence, other: Sentence, verdict: Verdict, at: int) -> list[tuple[Span, list[float]]]:
    """The negations of `own`, each with what speaks for and against a counterpart (`EVIDENCE`, then what
    the reader says `ABOUT` it); none where a language is not known, or where the other side rules out what this one
    says is not so."""
    if not {own.language, other.language} <= {*languages()}:
        return []
    here, there = Clause.of(own), Clause.of(other)
    if rules_out(there.text, there.language) and not rules_out(here.text, here.language):
        return []
    usual = load_decision(_DECISION)["usual"]
    odds = usual["here"].get(own.language, -3.0), usual["there"].get(other.language, -3.0)
    found = []
    for span in here.negations:
        values = evidence(here, span, there, odds)
        if values is not None:
            found.append((span, [*values, *verdict.about(at, own.within(span))]))
    return found


def turned(one: Sentence, two: Sentence) -> bool:
    """Whether the two take opposite sides in some matter: "did not accept" is "rejected"."""
    theirs = opposites(one.words.text, one.language)
    ours = opposites(two.words.text, two.language) if theirs else {}
    return any(theirs[axis].keys().isdisjoint(ours[axis]) for axis in theirs.keys() & ours.keys())


def _denies_more(pair: ReadPair) -> int | None:
    """Which side denies more often; None where both do as often."""
    theirs, ours = (count_denials(s.words.text, s.language) for s in (pair.original, pair.reprint))
    return None if theirs == ours else int(theirs < ours)


def _excused(alignment: Alignment, pair: ReadPair, pairs: Sequence[ReadPair], at: int) -> bool:
    """Whether the paragraph on the other side negates as often as its counterpart on side `at`: then clauses moved.
    A negation that its own sentence explains ("disagreed", "did not accept") came from no other."""
    link = pair.linked.link
    sides = [
        sum(
            count_denials(text, language)
            for place, text, language in paragraphs(article, ids)
            if place.paragraph in ids
        )
        for article, ids in ((alignment.original, link.original), (alignment.reprint, link.reprint))
    ]
    if sides[1 - at] < sides[at]:
        return False
    for other in pairs:
        if other is not pair and other.linked.link is link and _denies_more(other) == 1 - at:
            both = other.original, other.reprint
            known = least_kept(both[1 - at], both[at], other.verdict, 1 - at)
            if known is not None and known[0] < _EXPLAINED:
                counts = [count_denials(s.words.text, s.language) for s in both]
                sides[1 - at] -= counts[1 - at] - counts[at]
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
