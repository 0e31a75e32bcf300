"""A word in a sense that the original's has not, or that stands for nothing there.

**What it does.** Sentence by sentence it asks of every word of the reprint how near it comes to anything in the
original, against what that word usually reaches in sound translations (`checks/word_statistics.py`). A word that falls
far short is weighed together with the word of the original that has lost its counterpart, with the dictionary, and with
how it suits the rest of the sentence (`checks/senses.py`). Words that look alike in the two languages and mean
different things ("eventually", "eventuell") are known by a table, and so are some hundred words with several senses
("plant", "Schicht", "мир"): what stands around the word in the original must call for another sense than the reprint
has (`checks/wrong_senses.py`). In articles that only share a subject, it is the sentence and both articles that call
for another sense than a word has which the reprint says once (`checks/stray_senses.py`). Where a whole sentence has
little in common with the one it should render, and no words can be named, the sentence is a remark.

**Why it matters.** Wrong senses are what translating there and back leaves most: a plant worker who tends flowers, a
ferry terminal that became a computer's.

**What it cannot see.** Most wrong senses: of words exchanged by a recipe in sentences that it had not seen it names one
in twenty, for a false alarm costs more than a miss, and those below a probability of .94 are remarks (info). Literal
renderings of idioms and of words with two senses, where the wrong word is near the original's all the same; names
(drift.name), numbers (drift.number), negations. Free translations are sound, and so it is silent in sentences that are
loose altogether.

**Languages.** ar cs de en es fa fr he hi id it ja ko nl pl pt ru tr uk vi zh, with the shipped embedder. The dictionary
knows pairs with English; the table of false friends German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech,
Russian and Ukrainian beside English, and some between Slavic and between Romance languages.

**Example.** "Feuerwehr" (fire brigade) where the original says "police"; work "shifts" where it tells of ice in
"Schichten".

False alarms: none sure in 77,000 words of human translations of news but slips of their translators; five remarks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from statistics import median

import numpy as np

from xlate_audit.article import Alignment, Article, Flag, Span
from xlate_audit.checks.carried import knows_languages
from xlate_audit.checks.drift.passages import Linked, place_of
from xlate_audit.checks.read_pairs import read_pairs
from xlate_audit.checks.reading import FACTS, Sentence
from xlate_audit.checks.rule import Rule
from xlate_audit.checks.senses import NEAR, Suspect, forest, suspects
from xlate_audit.checks.stray_senses import stray_senses
from xlate_audit.checks.words import TokenEmbedder, Words, words_of
from xlate_audit.checks.wrong_senses import wrong_senses
from xlate_audit.embed.base import unit_rows
from xlate_audit.text.false_friends import false_friends
from xlate_audit.text.opposites import lessened

_QUOTES = " \"“„«'(—–"
_CASED = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐ]")
_NEGATIONS = [FACTS.index("plain negation"), FACTS.index("other negation")]
_EXPLAINED = 0.5  # cosine to another word of the original from which a false friend is none
_LOOSE = 0.3  # share of the pair's usual likeness under which a whole sentence is another
_WORDS = 6  # words of a sentence that is long enough for that
_FEWEST = 5  # sentences of a pair that tell what is usual


def find(alignment: Alignment, *, minor: float = 0.94, info: float | None = None) -> Iterator[Flag]:
    """`minor` and `info`: probability from which a word is a finding and a remark; `info` is the fitted one unless
    given."""
    embedder = alignment.embedder
    if not isinstance(embedder, TokenEmbedder) or not knows_languages(alignment):
        return
    senses = {flag.reprint: flag for found in (wrong_senses, stray_senses) for flag in found(alignment)}
    yield from senses.values()
    info = forest().minor if info is None else info
    pairs = read_pairs(alignment)
    likeness = [p.linked.similarity for p in pairs]
    usual = median(likeness) if len(pairs) >= _FEWEST else 0.0
    for pair in pairs:
        linked, original, reprint = pair.linked, pair.original.words, pair.reprint.words
        languages = pair.original.language, pair.reprint.language
        told = {flag.reprint: flag for flag in _false_friends(original, reprint, languages, linked)}
        passed_over = partial(_passed_over, original=original, reprint=reprint, language=languages[1])
        for suspect in suspects(pair.original, pair.reprint, passed_over):
            sure = forest().probability(suspect.features)
            if sure < min(minor, info) or _denies(pair.reprint, suspect.here) or _denies(pair.original, suspect.there):
                continue
            if not _around(suspect, reprint, alignment.original, linked, embedder):
                flag = _flag(suspect, original, reprint, linked, sure, sure >= minor)
                told.setdefault(flag.reprint, flag)
        yield from (flag for place, flag in told.items() if place not in senses)
        long_enough = min(len(original.spans), len(reprint.spans)) >= _WORDS
        if not told and long_enough and linked.similarity < _LOOSE * usual:
            message = "this says little of what the original's sentence says"
            yield Flag(message, linked.reprint[0][0], linked.original[0][0], None, "info", 0.4)


def _false_friends(original: Words, reprint: Words, languages: tuple[str, str], pair: Linked) -> Iterator[Flag]:
    """False friends of which the reprint's has nothing else in the original to stand for."""
    forms = [[w.form(n) for n in range(len(w.spans))] for w in (original, reprint)]
    for there, here in false_friends(forms[0], languages[0], forms[1], languages[1]):
        if forms[0][there] == forms[1][here] and _CASED.match(reprint.text[reprint.spans[here][0] :]):
            continue
        others = unit_rows(np.delete(original.vectors, there, axis=0))
        if len(others) and float((others @ unit_rows(reprint.vectors[here : here + 1])[0]).max()) >= _EXPLAINED:
            continue
        wrong, right = reprint.spans[here], original.spans[there]
        yield Flag(
            f"“{reprint.text[slice(*wrong)]}” looks like “{original.text[slice(*right)]}” and means something else",
            place_of(pair.reprint, Span(*wrong)),
            place_of(pair.original, Span(*right)),
            confidence=0.85,
        )


def _passed_over(n: int, original: Words, reprint: Words, language: str) -> bool:
    """Names are for other rules, and so is a word that stands in the original as it is."""
    form = reprint.form(n)
    return _named(reprint, n, language) or any(c.isdigit() for c in form) or form in original.text.lower()


def _denies(sentence: Sentence, n: int) -> bool:
    """Whether a word says "not" or "little": "wenig begeistert" renders "niet enthousiast"."""
    start, end = sentence.words.spans[n]
    word = Span(start, end)
    return bool(sentence.facts[n, _NEGATIONS].any()) or any(
        word.overlaps(span) for span in lessened(sentence.words.text, sentence.language)
    )


def _named(words: Words, n: int, language: str) -> bool:
    """Whether a word is written as a name is: with a capital inside the sentence, in German only in capitals."""
    start, end = words.spans[n]
    word = words.text[start:end]
    inside = words.text[:start].strip(_QUOTES) != ""
    return inside and bool(_CASED.match(word)) and (language != "de" or word.isupper())


def _around(suspect: Suspect, reprint: Words, article: Article, pair: Linked, embedder: TokenEmbedder) -> bool:
    """Whether the paragraphs that the sentence comes from have a counterpart of the word."""
    text = "\n".join(article.by_id[i].text for i in pair.link.original)
    (whole,) = words_of(embedder, [text])
    word = unit_rows(reprint.vectors[suspect.here : suspect.here + 1])
    return bool(len(whole.tokens)) and float((word @ whole.pieces().T).max()) >= NEAR


def _flag(suspect: Suspect, original: Words, reprint: Words, pair: Linked, sure: float, finding: bool) -> Flag:
    here, there = reprint.spans[suspect.here], original.spans[suspect.there]
    right = original.text[slice(*there)]
    return Flag(
        f"“{reprint.text[slice(*here)]}” does not say what the original does, which has “{right}”",
        place_of(pair.reprint, Span(*here)),
        place_of(pair.original, Span(*there)),
        None,
        None if finding else "info",
        round(min(0.9, sure), 2) if finding else 0.4,
    )


RULE = Rule(
    "drift.meaning",
    find,
    "pair",
    "minor",
    0.7,
    "accuracy/mistranslation",
    yields_to=(
        "artifact",
        "garble",
        "drift.name",
        "drift.name-variant",
        "drift.number",
        "drift.magnitude",
        "drift.date",
        "drift.unit",
        "drift.negation",
        "drift.role-swap",
        "drift.quote",
        "drift.hedge",
        "drift.omission",
        "drift.addition",
        "drift.term",
        "drift.contact",
    ),
)
