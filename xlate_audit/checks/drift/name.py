"""Another name in the place of the original's: "Kentucky" where the original says "Ōtemachi".

**What it does.** It takes the names of every sentence of the reprint and looks for a counterpart in the paragraphs they
render: the same letters, a known rendering (exonyms, readings of Han names, declined forms), the sound across scripts,
the meaning of the word. A name without any, where the original's sentence has a name without any either, has taken
its place.

**Why it matters.** The wrong person did it, or it happened in the wrong country.

**What it cannot see.** A wrong name that sounds like the right one; a wrong name in a script without capital letters; a
name that stands in the same paragraph anyway (see drift.role-swap). Where the original's script does not mark names
(Arabic, Chinese, Hebrew, Hindi, Korean, Persian) the finding rests on the reprint's side alone, and so must be surer. A
Han name that no known reading confirms is worth a remark (info), not an alarm.

**Languages.** The reprint in a cased script whose ordinary words are known (Czech, Dutch, English, French, German,
Indonesian, Italian, Polish, Portuguese, Russian, Spanish, Turkish, Ukrainian, Vietnamese) or Japanese (katakana names).

False alarms: 4 in 77,000 words of sound pairs in 20 languages (0.05 per 1,000).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import exp, log

from xlate_audit.article import Alignment, Article, Flag, Link
from xlate_audit.checks.name_evidence import NameGroup, name_groups
from xlate_audit.checks.rule import Rule
from xlate_audit.text.name_table import CASED, name_table
from xlate_audit.text.name_variants import slips
from xlate_audit.text.transliterate import letters

# Logistic regressions on sound, meaning, fit and logarithm of length of the reprint's name, and on sound, meaning and
# fit of the original's, fitted on translated news in which one name was put in another's place; one for each way that
# two scripts may meet.
_WEIGHTS = {
    "one script": (5.64, (-5.38, -3.71, -8.20, 0.80, -2.24, -0.09, -4.12)),
    "Cyrillic and Latin": (7.74, (-9.31, -1.91, -11.22, 0.28, -2.41, 0.60, -3.59)),
    "from Japanese": (5.84, (-7.08, -7.44, -9.72, 0.37, -1.18, -0.25, 1.92)),
    "into Japanese": (3.18, (-6.02, -6.67, -1.12, 1.98, -0.77, -0.12, -0.87)),
}
_CYRILLIC = frozenset({"ru", "uk"})
# Syllables of Japanese names in Latin letters.
_JAPANESE = re.compile(r"(?:(?:[kgsztdnhbpmyrwfj]|sh|ch|ts|[kgnhbpmr]y)?[aeiou]|n(?![aeiou])|[kstp](?=[kstp]))+")


def find(alignment: Alignment, *, sure: float = 0.97) -> Iterator[Flag]:
    """`sure`: probability that the regression must give."""
    if alignment.embedder is None or alignment.relation != "reprint":
        return
    weights = _WEIGHTS.get(_meeting(alignment.original.language, alignment.reprint.language))
    for link in alignment.links if weights else ():
        if link.original and link.reprint:
            for ours, theirs in replaced(alignment, link):
                probability = _probability(weights, alignment.reprint, ours, theirs)
                if probability >= sure and any(_familiar(w.text, alignment) for w in ours.words):
                    yield Flag(
                        f"“{alignment.reprint.text_of(ours.place)}” has no counterpart in the original, which has"
                        f" “{alignment.original.text_of(theirs.place)}” here",
                        ours.place,
                        theirs.place,
                        confidence=round(probability - 0.12, 2),
                    )


def _familiar(word: str, alignment: Alignment) -> bool:
    """Whether a word of the reprint is a name that is known, a declined ending aside: what no list holds may be any
    noun that is written large. Japanese names from a Japanese original are not: there their readings are not to be
    seen."""
    table, into, out_of = name_table(), alignment.reprint.language, alignment.original.language
    if into == "ja":
        return True
    if into in _CYRILLIC:
        return len(table.concepts(word)) > 1
    if out_of == "ja" and _JAPANESE.fullmatch(letters(word)):
        return False
    return into == out_of or any(table.is_known(word[: len(word) - cut]) for cut in range(min(4, len(word) - 2)))


def _meeting(original: str | None, reprint: str | None) -> str:
    """How the scripts of two languages meet; "" where names cannot be told on both sides."""
    if reprint == "ja" or original == "ja":
        other = original if reprint == "ja" else reprint
        return ("into Japanese" if reprint == "ja" else "from Japanese") if other in CASED else ""
    if not {original, reprint} <= CASED:
        return ""
    return "one script" if (original in _CYRILLIC) == (reprint in _CYRILLIC) else "Cyrillic and Latin"


def _probability(
    weights: tuple[float, tuple[float, ...]] | None, reprint: Article, ours: NameGroup, theirs: NameGroup
) -> float:
    if weights is None:
        return 0.0
    length = max(2, len(reprint.text_of(ours.place)))
    features = (ours.sound, ours.meaning, ours.fit, log(length), theirs.sound, theirs.meaning, theirs.fit)
    score = weights[0] + sum(w * x for w, x in zip(weights[1], features, strict=True))
    return 1.0 / (1.0 + exp(-max(-50.0, min(50.0, score))))


def replaced(alignment: Alignment, link: Link) -> Iterator[tuple[NameGroup, NameGroup]]:
    """Names of a link's reprint side, each with the name of the original that it would replace if it were wrong."""
    source = "\n".join(alignment.original.by_id[p].text for p in link.original)
    target = "\n".join(alignment.reprint.by_id[p].text for p in link.reprint)
    into, out_of = alignment.reprint.language, alignment.original.language
    for sentence in link.sentences:
        if not sentence.original or not sentence.reprint:
            continue
        ours_text = " ".join(alignment.reprint.text_of(p) for p in sentence.reprint)
        their_text = " ".join(alignment.original.text_of(p) for p in sentence.original)
        ours = name_groups(alignment, alignment.reprint, sentence.reprint, source, their_text, out_of)
        theirs = name_groups(alignment, alignment.original, sentence.original, target, ours_text, into)
        for group in ours:
            rivals = [g for g in theirs if slips(g.words[-1].text, group.words[-1].text) > 2]
            if rivals:
                yield group, min(rivals, key=lambda g: max(g.sound, g.meaning) + 0.3 * abs(g.where - group.where))


RULE = Rule(
    "drift.name", find, needs="pair", severity="major", confidence=0.85, mqm="accuracy/mistranslation",
    yields_to=("drift.name-variant", "drift.omission", "drift.addition", "artifact.untranslated", "artifact.mojibake"),
)  # fmt: skip
