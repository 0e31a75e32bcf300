"""Another name in the place of the original's: "Kentucky" where the original says "Ōtemachi".

**What it does.** It looks for every name of the reprint in the sentences that it renders: the same letters, a known
rendering (exonyms, demonyms, abbreviations, readings of Han names), a declined form, a like sound across scripts (told
by vectors that were fitted to names in two scripts), a like meaning. A name without any is put beside what might still
explain it: the rest of the original, how literally the sentence is rendered otherwise, and which word of the original
has lost its own counterpart in that sentence, near the place where the name should have come from. Every large word is
asked for that, German nouns among them; where the original's script does not mark names, those that the table of names
knows. How near a word usually comes to its rendering counts, and what the network that reads both sentences word by
word says of it. A small network, fitted on translated news in which names were put in the place of others, weighs all
that.

Three exchanges are told without it. A state, region or city that the original's paragraphs lack, where they name
another of its kind that the reprint's lack ("Sweden" for إسبانيا, "Austria" for Australia): from a table of 7,945 in 21
languages, which knows that "Madrid" and "Spaniards" may stand for Spain. Within one alphabet another surname beside the
same first name ("Rosângela Lima" for "Rosângela Melo"), or a full name for another, where neither article has the
other's. And between any two scripts a surname that cannot be what stands beside the same first name in the original
("Bahram Tavakoli" for بهرام تیموری), by what each consonant may be in another language.

Less of a probability will do where a foreign name of the original, which nearly every translator keeps as it stands or
as it sounds, is gone from the sentence, and the original has the reprint's nowhere ("Gruschel" for "Zwyer").

Not asked for are names that begin with the letters of an acronym of the original (the AfD is the Alternative for
Germany), German nouns, another word for a place, and a state that a translator adds for foreign readers: where no name
is lost for it, and where no place's is, one in which the original's language is at home or that the original names
elsewhere.

**Why it matters.** The wrong person did it, or it happened in the wrong country.

**What it cannot see.** A wrong name that sounds like the right one (see drift.name-variant); a name that stands in the
same sentence anyway (see drift.role-swap); a name that is merely left out. A name that the translator explains or adds
(the Saudi king, King Abdullah) may be taken for a wrong one, and so may a nickname, an abbreviation spelt out or an
exonym that the table lacks. Surnames whose consonants are the same, and Chinese, Japanese and Korean ones, are found
only as other names are. Without the shipped embedder's token vectors only the three exchanges are told.

**Languages.** The reprint in a cased script whose ordinary words are known (Czech, Dutch, English, French, German,
Indonesian, Italian, Polish, Portuguese, Russian, Spanish, Turkish, Ukrainian, Vietnamese) or in Japanese (katakana
names). In Arabic, Chinese, Hebrew, Hindi, Korean and Persian, where writing does not tell a name from another word,
known places and people and no others. Silent in other languages. The original in any language.

Found: 57 of 100 names put in the place of others at random in careful translations that the network had not seen, most
of them news; of known places and people in the six languages last named 3 of 5, into Japanese a quarter, for most
katakana words there are no names.

False alarms: 3 in 77,000 words of sound pairs in 20 languages (0.04 per 1,000). Of places 7 in 518,000 words of sound
sentence pairs; of the third exchange, here and in drift.name-variant, 30 in 2,750,000, five of which are no slips.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from xlate_audit.article import Alignment, Flag, Place
from xlate_audit.checks.name_evidence import Suspect, suspects
from xlate_audit.checks.name_judge import is_for_a_foreign_name, judged, together
from xlate_audit.checks.name_partners import mismatched_partners
from xlate_audit.checks.name_places import exchanged_places
from xlate_audit.checks.name_sides import Exchange
from xlate_audit.checks.name_surnames import exchanged_surnames
from xlate_audit.checks.rule import Rule
from xlate_audit.text.names import WORD

_PLAIN = 0.5  # probability of its loss from which the original's word is worth showing
_EXCHANGED = 0.92  # confidence that a place was exchanged for another of its kind, or a person for another
_FOREIGN = 0.7  # probability that will do where a name stands for a foreign one, which translators keep
_SURE = 0.9  # what such a one is raised to for the confidence
_MEANT = 0.45  # likeness in meaning that surnames of two people do not reach
_ALONG = 0.5  # share of the surest word's probability from which another word of the name is accused with it


def find(alignment: Alignment, *, sure: float = 0.945, likely: float = 0.85) -> Iterator[Flag]:
    """`sure`: probability from which a name is accused; `likely`: probability from which it is worth a remark
    (info)."""
    if alignment.relation != "reprint":
        return
    exchanged = [*exchanged_places(alignment), *(e for e in exchanged_surnames(alignment) if not _alike(alignment, e))]
    partners = (Exchange(p.ours, p.theirs) for p in mismatched_partners(alignment) if not p.respelt)
    exchanged += [
        p for p in partners if not any(p.ours.overlaps(e.ours) for e in exchanged) and not _alike(alignment, p)
    ]
    for found in exchanged:
        yield Flag(_said(alignment, found.ours, found.theirs), found.ours, found.theirs, confidence=_EXCHANGED)
    yield from _by_evidence(alignment, {e.ours for e in exchanged}, sure, likely)


def _alike(alignment: Alignment, exchange: Exchange) -> bool:
    """Whether what two names do not share means the same ("the Rio Olympics", Rio Olimpiyatları): then nobody's
    surname is another."""
    if alignment.embedder is None:
        return False
    names = [
        WORD.findall(a.text_of(at))
        for a, at in ((alignment.reprint, exchange.ours), (alignment.original, exchange.theirs))
    ]
    rests = [" ".join(w for w in one if w not in other) for one, other in (names, names[::-1])]
    ours, theirs = alignment.embedder.embed(rests)
    return bool(ours @ theirs >= _MEANT)


def _by_evidence(alignment: Alignment, told: set[Place], sure: float, likely: float) -> Iterator[Flag]:
    """Names that the network finds to stand for others, but for those told already."""
    found = suspects(alignment)
    for run, group in groupby(zip(found, judged(found), strict=True), key=lambda pair: pair[0].run):
        words = list(group)
        if any(run.overlaps(place) for place in told):
            continue
        probability = together([p for _, p in words])
        surest, most = max(words, key=lambda pair: pair[1])
        bar = min(sure, _FOREIGN) if is_for_a_foreign_name(surest, alignment.original.language) else sure
        if probability >= min(bar, likely):
            place = _place(run, [word for word, p in words if p >= _ALONG * most])
            yield Flag(
                _message(alignment, place, surest),
                place,
                surest.rival or surest.lost,
                severity=None if probability >= bar else "info",
                confidence=round(_confidence(probability) if probability >= bar else probability / 2, 2),
            )


def _confidence(probability: float) -> float:
    """How sure an accusation is, by the name's probability."""
    return min(0.95, max(_SURE, probability) - 0.05)


def _place(run: Place, words: list[Suspect]) -> Place:
    """From the first accused word of a name to the last."""
    return Place(run.paragraph, min(w.place.start for w in words), max(w.place.end for w in words))


def _message(alignment: Alignment, place: Place, word: Suspect) -> str:
    return _said(alignment, place, word.rival if word.strength >= _PLAIN else None)


def _said(alignment: Alignment, place: Place, rival: Place | None) -> str:
    said = f"“{alignment.reprint.text_of(place)}” has no counterpart in the original"
    return f"{said}, which has “{alignment.original.text_of(rival)}” here" if rival else said


RULE = Rule(
    "drift.name", find, needs="pair", severity="major", confidence=0.85, mqm="accuracy/mistranslation",
    yields_to=("drift.name-variant", "drift.omission", "drift.addition", "artifact.untranslated", "artifact.mojibake"),
)  # fmt: skip
