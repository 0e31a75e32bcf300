"""A word that takes another side than the original's: fell for rose, the lowest for the highest, sister for brother.

**What it does.** A table knows, in each language, the words that take a side: up or down, most or least, north or
south, left or right, import or export, accept or reject, praise or blame, faster or slower, dead or hurt, kin, seasons,
noon or midnight, more or less, won or lost, begin or end, arrest or release, build or demolish, public or private, old
or new, guest or host, employer or employee, doctor or patient, upheld or overturned, postponed or brought forward,
suspected or established, and so on. Where a sentence of the original takes one side and the sentence that renders it
another, and neither has both, both words are shown. So they are where the one says before and the other after, if what
comes before or after is the same thing, as the embedder sees it ("three days after the vote" for "three days before the
vote"); and a figure that goes up in the one and down in the other, whatever else the sentence tells.

**Why it matters.** Opposites are what machines confuse first, for they stand in the same company; a reader cannot
notice, for the sentence reads well.

**What it cannot see.** Words that the table does not have; what is one event seen from two sides (buy and sell, beat
and lose to: translators turn it round by right); sentences that name both sides, unless a figure stands beside; one of
two that changed places. It is silent where one sentence negates and the other does not ("did not rise" is "fell"), but
for words that no negation turns (kin, hands, the compass, seasons, the highest and the lowest); where the paragraphs
around have the other side too, for then clauses may have changed places; and where one of the two words has a near
counterpart besides. The opposite of a whole statement is for `drift.negation`.

**Languages.** ar cs de en es fa fr he hi id it ja ko nl pl pt ru tr uk vi zh, any of them against any other or itself.

**Example.** "one of the lowest rates in Europe" where the original says "eine der höchsten Quoten Europas".

False alarms: about 0.04 per 1,000 words on human translations of news, most of them slips of the translators
("southwest" rendered as "sudeste").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from xlate_audit.article import Alignment, Article, Flag, Place, Span
from xlate_audit.checks.drift.counterparts import rendered
from xlate_audit.checks.drift.moves import turned_moves
from xlate_audit.checks.drift.passages import Linked, Passage, denials, matched_sentences, paragraphs
from xlate_audit.checks.drift.sequence import turned_orders
from xlate_audit.checks.rule import Rule
from xlate_audit.text.names import LARGE_NOUNS
from xlate_audit.text.opposites import known_sides, lessened, sides
from xlate_audit.text.polarity import negations
from xlate_audit.text.word_table import before_name, inside_large

_LONGEST = 250  # code points of a side; a longer one may speak of both sides in words that the table does not have
_FARTHEST = 500  # the same where a figure tells what a word goes with
_NEXT = 1  # characters between "less" and the word whose side it turns
#: Axes of which a "not" elsewhere in the sentence turns no side: a daughter is no son in either case.
_FIXED = frozenset(
    ("age", "area", "budget", "class", "clock", "compass", "craft", "damp", "deal", "extreme", "fill", "friend",
     "gate", "gen", "half", "hand", "harm", "height", "kin", "length", "level", "life", "line", "loan", "midday",
     "nephew", "novelty", "origin", "pace", "party", "price", "reach", "reign", "room", "season", "service", "sex",
     "side", "size", "sphere", "staff", "stream", "suit", "sun", "tenancy", "trial", "uncle", "ward", "wealth",
     "wedding", "weight", "widow", "width", "wing", "worth")
)  # fmt: skip
#: Axes whose words stand for nothing but a word of the same axis.
_PLAIN = frozenset(
    (
        "amount",
        "bound",
        "exam",
        "half",
        "hand",
        "kin",
        "midday",
        "nephew",
        "season",
        "term",
        "time",
        "uncle",
        "wedding",
        "widow",
    )
)
_KIN = frozenset(("kin", "nephew", "uncle", "widow"))
#: Kin of whom a sentence that names others too names the wrong one.
_COUPLES = frozenset(
    f"{one} {other}"
    for both in ("father mother", "son daughter", "brother sister", "husband wife", "grandfather grandmother",
                 "grandson granddaughter")
    for one, other in (both.split(), both.split()[::-1])
)  # fmt: skip

Told = dict[str, dict[str, list[Place]]]
"""For each axis the sides that some sentences take, with where the words stand that take them."""


def find(alignment: Alignment) -> Iterator[Flag]:
    for pair in matched_sentences(alignment, _FARTHEST):
        short = max(map(len, pair.texts)) <= _LONGEST
        told = list(_turned(alignment, pair)) if short else []
        yield from told
        for here, there in turned_moves(pair):
            if all(flag.reprint != here for flag in told):
                yield _flag(alignment, "takes another side than", here, there)
        for here, there in turned_orders(alignment, pair) if short else ():
            yield _flag(alignment, "puts this on the other side than", here, there)


def _turned(alignment: Alignment, pair: Linked) -> Iterator[Flag]:
    ours = _told(pair.reprint)
    theirs = _told(pair.original) if ours else {}
    turned = [axis for axis in sorted(ours.keys() & theirs.keys()) if _differ(axis, theirs[axis], ours[axis])]
    more = denials(pair.original) - denials(pair.reprint) if turned else 0
    for axis in turned:
        if more != _denied(pair.original, theirs[axis]) - _denied(pair.reprint, ours[axis]) and axis not in _FIXED:
            continue
        was = {side: at for side, at in theirs[axis].items() if side not in ours[axis]}
        now = {side: at for side, at in ours[axis].items() if side not in theirs[axis]}
        if not (
            now.keys() <= known_sides(axis, pair.original[0][2]) and was.keys() <= known_sides(axis, pair.reprint[0][2])
        ):
            continue  # the other language may well say it, in words that the table does not have
        moved = _around(alignment.original, pair.link.original, axis, now)
        if moved and _around(alignment.reprint, pair.link.reprint, axis, was):
            continue
        there, here = min(chain(*was.values())), min(chain(*now.values()))
        if axis not in _PLAIN and rendered(alignment, pair, there, here):
            continue
        yield _flag(alignment, "takes another side than", here, there)


def _flag(alignment: Alignment, what: str, here: Place, there: Place) -> Flag:
    said, was = alignment.reprint.text_of(here), alignment.original.text_of(there)
    return Flag(f"“{said}” {what} the original's “{was}”", here, there)


def _differ(axis: str, theirs: Collection[str], ours: Collection[str]) -> bool:
    """Whether the sides of an axis have none in common, or have one of kin in the other's place."""
    lost, new = [side for side in theirs if side not in ours], [side for side in ours if side not in theirs]
    if len(lost) == len(theirs) and len(new) == len(ours):
        return True
    return axis == "kin" and len(lost) == len(new) == 1 and f"{lost[0]} {new[0]}" in _COUPLES


def _told(passages: Sequence[Passage]) -> Told:
    """The sides that passages take; no axis of which a word is turned round (不支持, 許さない, less frequent)."""
    out: Told = {}
    turned: set[str] = set()
    for place, text, language in passages:
        for axis, found in sides(text, language).items():
            for side, every in found.items():
                spans = [s for s in every if axis not in _KIN or not _is_name(text, s, language)]
                if not spans:
                    continue
                if any(_is_turned(span, text, language) for span in spans):
                    turned.add(axis)
                at = [place.part(s.start, s.end) for s in spans]
                out.setdefault(axis, {}).setdefault(side, []).extend(at)
    if "least" in out.get("bound", ()):
        turned.add("term")  # "mindestens bis Ende April": not before
    return {axis: found for axis, found in out.items() if axis not in turned}


def _denied(passages: Sequence[Passage], told: Mapping[str, Sequence[Place]]) -> int:
    """How many of the words that take a side deny in so many words: "nie wolno", may not."""
    places = [at for found in told.values() for at in found]
    return sum(
        any(at.paragraph == place.paragraph and _holds(at, place.part(n.start, n.end)) for at in places)
        for place, text, language in passages
        for n in negations(text, language)
    )


def _is_turned(span: Span, text: str, language: str | None) -> bool:
    return any(n.overlaps(span) and not _holds(span, n) for n in negations(text, language)) or any(
        0 <= span.start - n.end <= _NEXT for n in lessened(text, language)
    )


def _is_name(text: str, span: Span, language: str | None) -> bool:
    """Whether a word for one of the kin is somebody's name: Anne Holton is no mother in Turkish."""
    return language not in LARGE_NOUNS and inside_large(text, span) and before_name(text, span)


def _holds(phrase: Span | Place, word: Span | Place) -> bool:
    """Whether a phrase has a word beside others."""
    return phrase.start <= word.start and word.end <= phrase.end and phrase.end - phrase.start > word.end - word.start


def _around(article: Article, ids: tuple[str, ...], axis: str, wanted: Collection[str]) -> bool:
    """Whether the paragraphs about take one of these sides."""
    return any(
        not sides(text, language).get(axis, {}).keys().isdisjoint(wanted)
        for _, text, language in paragraphs(article, ids)
    )


RULE = Rule(
    "drift.opposite",
    find,
    "pair",
    "major",
    0.7,
    "accuracy/mistranslation",
    yields_to=(
        "drift.date", "drift.number", "drift.negation", "drift.omission", "drift.addition", "artifact.untranslated",
    ),
)  # fmt: skip
