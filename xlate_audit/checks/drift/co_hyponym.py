"""Another thing of the same kind than the original names: wheat for rice, Sweden for Spain, a nurse for a doctor.

**What it does.** A table has the names of some 460 things of 40 kinds (crops, animals, vehicles, buildings,
professions, diseases, colours, countries with their people, and so on) in each language. Where a sentence of the
original names one of a kind that the sentence which renders it does not, and this names another one instead, both are
shown.

**Why it matters.** Words for things of one kind (co-hyponyms) stand in the same company, so machines take one for the
other, and nothing in the sentence tells a reader.

**What it cannot see.** Things that the table does not have; two that changed places within a sentence; a word that
was replaced by one of another kind. It says nothing where the paragraphs around have the other thing too, for then
what the sentences tell may have been told in another order.

**Languages.** ar cs de en es fa fr he hi id it ja ko nl pl pt ru tr uk vi zh, any of them against any other or
itself.

**Example.** "Heavy rain has destroyed the wheat" where the original says "Los aguaceros han destruido el arroz".

False alarms: about 0.05 per 1,000 words on human translations, most of them slips of the translators (Swedish for
Swiss, rugby for football).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate_audit.article import Alignment, Flag, Place, Span
from xlate_audit.checks.drift.counterparts import rendered
from xlate_audit.checks.drift.passages import Linked, Passage, matched_sentences, names_near
from xlate_audit.checks.rule import Rule
from xlate_audit.text.name_table import CASED
from xlate_audit.text.places import place_table
from xlate_audit.text.word_table import KINDS, before_name, inside_large

_LONGEST = 300  # code points of a side; a longer one may name both in words that the table does not have
#: Kinds whose words are names or titles. A large word of another kind inside a sentence is a piece of a name ("Stamford
#: Bridge"), which says nothing; not in German, where every noun is large.
_LARGE = frozenset(("country", "faith", "church", "heaven", "office", "service", "relation", "sport", "continent"))

Told = dict[str, dict[str, tuple[Place, str]]]
"""For each kind the things that some sentences name, with the first words that name them."""


def find(alignment: Alignment) -> Iterator[Flag]:
    for pair in matched_sentences(alignment, _LONGEST):
        yield from _exchanged(alignment, pair)


def _exchanged(alignment: Alignment, pair: Linked) -> Iterator[Flag]:
    ours = _told(pair.reprint)
    theirs = _told(pair.original) if ours else {}
    for kind in sorted(ours.keys() & theirs.keys()):
        lost, new = theirs[kind].keys() - ours[kind].keys(), ours[kind].keys() - theirs[kind].keys()
        if len(lost) != 1 or len(new) != 1:
            continue
        (was,), (now,) = lost, new
        if was not in _known(pair.reprint) or now not in _known(pair.original):
            continue
        moved = names_near(KINDS, alignment.original, pair.link.original, now)
        if moved or names_near(KINDS, alignment.reprint, pair.link.reprint, was):
            continue
        (there, gone), (here, word) = theirs[kind][was], ours[kind][now]
        if rendered(alignment, pair, there, here):
            continue
        yield Flag(f"“{word}” is another thing than the original's “{gone}”", here, there)


def _told(passages: Sequence[Passage]) -> Told:
    out: Told = {}
    for place, text, language in passages:
        for member, span in KINDS.named(text, language):
            kind = member.partition(".")[0]
            if kind not in _LARGE and language != "de" and inside_large(text, span):
                continue
            if kind == "country" and _is_small(span.of(text), language):
                continue  # peru and turkey are birds
            if kind == "nature" and before_name(text, span):
                continue  # said of a name that stands alone in the other language: the island of Terceira
            at = place.part(span.start, span.end), span.of(text)
            out.setdefault(kind, {}).setdefault(member, at)
    return out


def _is_small(word: str, language: str | None) -> bool:
    """Whether a word that is a land's name is written small where names are not."""
    found = place_table().found((word,), (Span(0, len(word)),)) if word.islower() and language in CASED else ()
    return any(place.itself for place in found)


def _known(passages: Sequence[Passage]) -> frozenset[str]:
    """The things whose names are known in the language of some sentences."""
    return KINDS.members(passages[0][2])


RULE = Rule(
    "drift.co-hyponym",
    find,
    "pair",
    "major",
    0.75,
    "accuracy/mistranslation",
    yields_to=("drift.omission", "drift.addition", "drift.name", "drift.meaning", "artifact.untranslated"),
)
