"""A quotation that is no longer what was said, or no longer said by the one who said it.

**What it does.** It takes the direct quotations of both sides, in whatever marks, and finds for each the quotation or
the passage that renders it. Four things are told: a quotation given to another person of the same article, or to one
whom the original does not speak of anywhere near (major); quotation marks put around what the original only reports, a
quotation of which a good part is gone, and a quotation told as indirect speech (all info, for the press of each
language sets quotations otherwise). Reported words ("she said that", "laut") are held to their speaker too, where the
sentence of each side reports, and one person alone is gone and another of the article has come.

**Why it matters.** Words between quotation marks are a promise that they were spoken, and by whom.

**What it cannot see.** Words changed inside a quotation (the other drift rules look there); a speaker whom the reprint
does not name in the sentence of the quotation, or who is spoken of in the same paragraph or the two before it;
quotations shorter than a clause, which may as well be titles, nicknames
and words used with irony; dialogue set with dashes instead of marks.

**Languages.** Quotation marks of every language; the words are compared in the languages that the embedder knows. The
speaker is told where the reprint is in a script with capital letters and the names of the other can be sounded out (see
drift.name).

False alarms: none in 77,000 words of sound pairs in 20 languages, remarks aside.

Example: „Wir werden nicht zahlen“, sagte Brunnermeier, where the original says “We will not pay,” said Wierzbicka.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from xlate_audit.article import Alignment, Article, Flag, Link, Place, Span
from xlate_audit.checks.drift.passages import text_up_to
from xlate_audit.checks.drift.speakers import changes
from xlate_audit.checks.evidence import coverage, sums
from xlate_audit.checks.rule import Rule
from xlate_audit.embed import Embedder
from xlate_audit.text.name_match import likeness, units
from xlate_audit.text.names import find_names
from xlate_audit.text.quotes import find_quotations
from xlate_audit.text.scripts import UNSPACED

_WORD = re.compile(r"[^\W\d_]+")
_WORDS, _CHARACTERS = 6, 14  # of a clause; what is shorter may be a title or a word used with irony
_MARKS = re.compile("[\"＂“”„‟«»「」『』‹›〝〟《》]|(?<!\\w)['‘’‚]|['’](?!\\w)")
_DASHED = re.compile(r"(?:^|[\n.!?…,])\s*[—–―-]\s", re.M)  # speech set with dashes
_BESIDE = 60  # code points before and after a quotation where its speaker is named
_SENTENCE_END = re.compile(r"[.!?…。！？।؟]+[\s\"”“»«]+|\n")
_TOGETHER = re.compile(r"\s|-|・|\s(?:de|del|della|da|van|von|der|bin|al|el|la|le|dos)\s")
_SAME_PERSON = 0.8  # likeness of a name and its counterpart
_STRANGER = 0.5  # likeness below which two names are two people
_NOWHERE = 0.75  # the same for a full name and the likest word of whole paragraphs
_NEAR = 2  # paragraphs before a quotation in which a "he" of it may have been named
_STRANGER_SAYS = "“{}” does not say this in the original, where they are not spoken of here"
_CUT = 0.55  # a quotation shorter than this share of the original's has been cut


@dataclass(frozen=True, slots=True)
class _Quote:
    """A quotation of the length of a clause, at its place in a paragraph."""

    paragraph: str
    span: Span
    text: str

    @property
    def place(self) -> Place:
        return Place(self.paragraph, self.span.start, self.span.end)


@dataclass(frozen=True, slots=True)
class _Person:
    """A name of one or more words."""

    words: tuple[str, ...]
    place: Place

    def __str__(self) -> str:
        return " ".join(self.words)


def find(alignment: Alignment, *, covered: float = 0.5, alike: float = 0.45) -> Iterator[Flag]:
    """`covered`: share of a quotation's words that the other side must have to be its rendering; `alike`: cosine from
    which two quotations render each other."""
    embedder = alignment.embedder
    if embedder is None or alignment.relation != "reprint":
        return
    told: set[Place] = set()
    for flag in _quotations(alignment, embedder, covered, alike):
        if flag.reprint and flag.severity != "info":
            told.add(flag.reprint)
        yield flag
    for change in changes(alignment):
        at = change.reprint
        if not any(at.overlaps(t) for t in told):
            if change.was:
                yield Flag(f"“{change.was}” says this in the original, not “{change.now}”", at, change.original)
            else:
                yield Flag(_STRANGER_SAYS.format(change.now), at, change.original, confidence=0.6)


def _quotations(alignment: Alignment, embedder: Embedder, covered: float, alike: float) -> Iterator[Flag]:
    quoting = any(_quotes(alignment.original, (p.id,)) for p in alignment.original.paragraphs)
    for link in alignment.links:
        if not link.original or not link.reprint:
            continue
        there, here = _quotes(alignment.original, link.original), _quotes(alignment.reprint, link.reprint)
        source, target = _text(alignment.original, link.original), _text(alignment.reprint, link.reprint)
        for i, j in _couples(embedder, there, here, alike):
            yield from _speaker(alignment, link, there[i], here[j], source, target)
            yield from _cut(embedder, there[i], here[j], target, covered)
        if there and not here and not _MARKS.search(target) and not _DASHED.search(target):
            for quote in there:
                if coverage(embedder, quote.text, target) >= covered:
                    message = "the quotation is told as indirect speech"
                    yield Flag(message, None, quote.place, severity="info", confidence=0.6)
        if here and not there and quoting and not _MARKS.search(source) and not _DASHED.search(source):
            for quote in here:
                if _within(alignment, link, source) and coverage(embedder, quote.text, source) >= covered:
                    message = "the original has no quotation marks here: it reports, the reprint quotes"
                    yield Flag(message, quote.place, severity="info", confidence=0.5)


def _couples(
    embedder: Embedder, there: Sequence[_Quote], here: Sequence[_Quote], alike: float
) -> list[tuple[int, int]]:
    """Quotations that render each other, the most alike first, each at most once."""
    if not there or not here:
        return []
    fit = embedder.embed([q.text for q in there]) @ embedder.embed([q.text for q in here]).T
    found: list[tuple[int, int]] = []
    for _ in range(min(fit.shape)):
        i, j = map(int, np.unravel_index(int(fit.argmax()), fit.shape))
        if fit[i, j] < alike:
            break
        found.append((i, j))
        fit[i, :] = fit[:, j] = -1.0
    return found


def _cut(embedder: Embedder, there: _Quote, here: _Quote, target: str, covered: float) -> Iterator[Flag]:
    """A quotation much of which is neither in its rendering nor elsewhere in the paragraph."""
    full, left = np.linalg.norm(sums(embedder, [there.text, here.text]), axis=1)
    if left < _CUT * full and coverage(embedder, there.text, target) < covered:
        yield Flag("the quotation has been cut", here.place, there.place, None, "info", 0.5)


def _speaker(alignment: Alignment, link: Link, there: _Quote, here: _Quote, source: str, target: str) -> Iterator[Flag]:
    """A quotation whose speaker is another person of the article than in the original; `source` and `target` are the
    paragraphs it stands in."""
    was, now = _person_beside(alignment.original, there), _person_beside(alignment.reprint, here)
    if now is None:
        return
    out_of, into = alignment.original.language, alignment.reprint.language
    if _likeness(now, source, out_of) >= (_NOWHERE if len(now.words) > 1 else _STRANGER):
        return
    # The new one must be a person of the original: else a title stands for a name, or the name is wrong (drift.name).
    if _likeness(now, _text(alignment.original), out_of) < _SAME_PERSON:
        return
    stranger = len(now.words) > 1 and _stranger(alignment.original, link, now)
    if was is None:
        if stranger:
            yield Flag(_STRANGER_SAYS.format(now), now.place, there.place, confidence=0.6)
    elif _likeness(was, target, into) < _NOWHERE and (
        stranger or _likeness(was, _text(alignment.reprint), into) >= _SAME_PERSON
    ):
        yield Flag(f"“{was}” says this in the original, not “{now}”", now.place, was.place)


def _stranger(article: Article, link: Link, person: _Person) -> bool:
    """Whether nothing near the quotation's paragraph speaks of a person: no "he" can mean them there."""
    return _likeness(person, text_up_to(article, link.original, _NEAR), article.language) < _NOWHERE


def _person_beside(article: Article, quote: _Quote) -> _Person | None:
    """The name that stands in the sentence of a quotation, outside the marks; of several the nearest one of two words,
    as a person is first named. None where there is none."""
    text, language = article.by_id[quote.paragraph].text, article.language_of(quote.paragraph)
    start, end = max(0, quote.span.start - _BESIDE), quote.span.end + _BESIDE
    before, after = text[start : quote.span.start], text[quote.span.end : end]
    for match in _SENTENCE_END.finditer(before):
        start = max(start, quote.span.start - len(before) + match.end())
    stop = _SENTENCE_END.search(after)
    end = quote.span.end + (stop.start() if stop else len(after))
    found: list[list[Span]] = []
    for name in find_names(text, language):
        span = name.span
        if span.start < start or span.end > end or span.overlaps(quote.span):
            continue
        if found and _TOGETHER.fullmatch(text[found[-1][-1].end : span.start]):
            found[-1].append(span)
        else:
            found.append([span])
    if len(found) > 1:
        full = [group for group in found if len(group) > 1]
        found = sorted(full, key=lambda g: max(g[0].start - quote.span.end, quote.span.start - g[-1].end))[:1]
    if not found:
        return None
    words = tuple(s.of(text) for s in found[0])
    return _Person(words, Place(quote.paragraph, found[0][0].start, found[0][-1].end))


def _likeness(person: _Person, text: str, language: str | None) -> float:
    """How surely some word of a name stands in `text`."""
    there = units(text, language)
    return float(likeness(person.words, there).max()) if there.forms else 0.0


def _quotes(article: Article, paragraphs: Sequence[str]) -> list[_Quote]:
    found = []
    for name in paragraphs:
        text = article.by_id[name].text
        for quotation in find_quotations(text):
            inner = quotation.inner.of(text)
            unspaced = len(inner) >= _CHARACTERS and UNSPACED.search(inner)
            if unspaced or len(_WORD.findall(inner)) >= _WORDS:
                found.append(_Quote(name, quotation.span, inner))
    return found


def _text(article: Article, paragraphs: Sequence[str] | None = None) -> str:
    ids = [p.id for p in article.paragraphs] if paragraphs is None else paragraphs
    return "\n".join(article.by_id[i].text for i in ids)


def _within(alignment: Alignment, link: Link, source: str) -> bool:
    """Whether the paragraphs before and after are free of quotations too: one may run on over several."""
    every, order = alignment.original.paragraphs, alignment.original.order
    first, last = order[link.original[0]], order[link.original[-1]]
    around = every[max(0, first - 1) : first] + every[last + 1 : last + 2]
    return bool(source) and not any(_quotes(alignment.original, (p.id,)) for p in around)


RULE = Rule(
    "drift.quote", find, "pair", "major", 0.7, "accuracy/mistranslation",
    yields_to=("drift.name", "drift.omission", "drift.addition", "artifact.untranslated", "artifact.mojibake"),
)  # fmt: skip
