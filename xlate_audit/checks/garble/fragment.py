"""A piece of a sentence that stands as a sentence of its own (`could be reopened. by the town council.`).

Flags, after a full stop, what goes on in lower case although the stop ended a sentence and no abbreviation, ordinal or
ellipsis stands before it; and, in all scripts, a short sentence that only repeats words of the sentence before it, in
their order (`… how rich the forest is. rich the forest.`). In 21 languages also a stop before a capital where the
sentence can hardly end and goes on well (`Ce document n'est. Jamais parvenu`), by the model of word sequences. Names
that are written small (`al-Shabaab`, `iPhone`),
quotations that go on after their speaker, and texts written without capitals pass, as does what the original writes
too.

**Why it matters.** This is what a cut leaves: half of the sentence is gone, or a half too many is there. What the
sentence said cannot be known from the reprint any more.

**What it cannot see.** Most fragments that start with a capital and repeat nothing: a quarter of stops put in anywhere
are seen.

**Languages.** The first sign needs letters with case (Latin, Cyrillic, Greek, Armenian), the third one the 21 languages
of `models/fluency`; the second holds everywhere.

**Example.** `They discussed how to pay for it. by the town council.` → flags `by the town council.`

False alarms: 0.00 (none in 73,000 words) per 1,000 words of clean professional translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xlate_audit.article import Alignment, Article, Flag, Paragraph, Place, Span
from xlate_audit.checks.garble.counterpart import original_text
from xlate_audit.checks.garble.readings import is_salad
from xlate_audit.checks.garble.stops import shortens
from xlate_audit.checks.rule import Rule
from xlate_audit.text.fluency import LANGUAGES, load_fluency
from xlate_audit.text.habits import is_common
from xlate_audit.text.scripts import KANA_OR_HAN

_LONGEST = 60  # characters of a fragment that are shown
_LETTER = r"[^\W\d_]"
_SIGN = r"[\u3040-\u30ff\u4e00-\u9fff]"
# A word, its stop, a blank, and a word in lower case: the stop must close the word and nothing may be quoted between.
_STOP = re.compile(rf"(?<![\w.])([\w’'\-]{{2,40}})([)\]%]?)\.([ \u00a0]+)({_LETTER}[\w’'\-]*)")
# A word, its stop, and the next word; in Japanese and Chinese the signs about a stop.
_BREAK = re.compile(rf"(?<![\w.-])({_LETTER}{{2,40}})\.[ \u00a0]({_LETTER}{{2,40}})|({_SIGN})。({_SIGN})")
#: Prepositions that a clause may leave at its end: "the policy that it adheres to".
_STRANDED = {
    "en": "to for of with in on at from by about up out off over into through after against around",
    "nl": "mee aan op af uit om door toe voor over in van tegen naar bij",
}
_ENDED = re.compile(r"[.!?。！？…]\s*")
_REACH, _SHORTEST = 200, 12  # code points of a sentence that are looked at, and that it has at least
_END = re.compile(r"[.!?…](?=[\s\"”»]|$)")
_PIECE = re.compile(r"[^\s.!?…。！？।؟](?:[^.!?…。！？।؟]|[.](?=[\w,]))*[.!?…。！？।؟]*[\"”»“」』)]*")
_WORD = re.compile(r"[\w’'\-]+")
# Small words that start names: "al-Assad said", "van Gogh", "de Blasio".
_PARTICLES = frozenset({
    "al", "el", "as", "ash", "an", "ar", "at", "ad", "von", "van", "vom", "zu", "zum", "zur", "de", "der",
    "den", "des", "di", "da", "do", "dos", "das", "del", "della", "la", "le", "les", "bin", "ibn", "ben",
    "bint", "abu", "ter", "ten", "af", "av", "y", "e", "fon", "ван", "фон", "де", "да", "аль", "эль", "ібн",
    "ибн", "бин",
})  # fmt: skip
_WORD_HEAD = re.compile(rf"{_LETTER}+")
_PREVIOUS = 2  # sentences back in which a splice may have its words
_CASED = re.compile(r"[a-zà-öø-ÿа-яёіїєґα-ω]")


def find(
    article: Article, alignment: Alignment | None = None, *, longest_splice: int = 14, broken: float = 3.6
) -> Iterator[Flag]:
    """Flags in reading order. `longest_splice`: words that a repeated piece may have; `broken`: log-odds from which a
    stop before a capital breaks a sentence."""
    if _writes_small(article) or is_salad(article):
        return
    for paragraph in article.paragraphs:
        there = original_text(alignment, paragraph.id)
        found = [*_small_starts(paragraph, article.language_of(paragraph.id)), *_splices(paragraph, longest_splice)]
        for span in _merged(paragraph.text, sorted(found)):
            if span.of(paragraph.text) not in there:
                yield Flag("a piece of a sentence stands on its own", Place(paragraph.id, span.start, span.end))
        for span in _breaks(paragraph, article.language_of(paragraph.id), broken):
            if span.of(paragraph.text) not in there and not any(span.overlaps(other) for other in found):
                place = Place(paragraph.id, span.start, span.end)
                yield Flag("a full stop breaks the sentence in two", place, severity="minor", confidence=0.8)


def _breaks(paragraph: Paragraph, language: str | None, least: float) -> Iterator[Span]:
    """The words about a stop that breaks a sentence in two."""
    text = paragraph.text
    if language is None or language not in LANGUAGES:
        return
    for m in _BREAK.finditer(text):
        before, after = (Span(*m.span(group)) for group in ((1, 2) if m[1] else (3, 4)))
        word = before.of(text)
        if after.of(text)[0].islower() or shortens(word, language) or word in _STRANDED.get(language, "").split():
            continue
        left = _ENDED.split(text[max(0, before.end - _REACH) : before.end])[-1].lstrip()
        right = text[after.start : after.start + _REACH]
        if len(left) >= _SHORTEST and load_fluency().broken(left, right, language) >= least:
            yield Span(before.start, after.end)


def _writes_small(article: Article) -> bool:
    """Whether the text as a whole starts sentences in lower case: chat, verse, lists."""
    starts = [p.text[s.start] for p in article.paragraphs for s in p.sentences if p.text[s.start].isalpha()]
    return sum(ch.islower() for ch in starts) > max(3, 0.25 * len(starts))


def _small_starts(paragraph: Paragraph, language: str | None) -> Iterator[Span]:
    text = paragraph.text
    for m in _STOP.finditer(text):
        before, after = m.group(1), m.group(4)
        if not after[0].islower() or before[-1].isdigit() or (len(_last_part(before)) < 3 and not m.group(2)):
            continue
        if after != after.lower() or shortens(before, language):
            continue
        if before[:1].isupper() and len(before) <= 4 and not is_common(before, language):
            continue  # "Gov. officials": a short word in capitals is an abbreviation more often than an end
        if _is_name(text, m.start(4), after):
            continue
        if _LETTER_DOT.match(text, m.end()):
            continue  # "e.g.", an address, a file
        end = _END.search(text, m.end())
        if end is None and " " not in text[m.end() :].strip():
            continue  # an agency's or author's sign at the end: "… dpa"
        stop = end.end() if end else len(text)
        yield Span(m.start(4), stop if stop - m.start(4) <= _LONGEST else m.end())


def _last_part(word: str) -> str:
    """What follows the last hyphen: "d" of the French "c.-à-d."."""
    return word.rpartition("-")[2]


_LETTER_DOT = re.compile(r"[.@:/]\w|\.\s?[a-z]\.")


def _is_name(text: str, start: int, word: str) -> bool:
    """Whether a small word starts a name: "von der Leyen", "al-Shabaab", "d'Artagnan"."""
    at = start
    for _ in range(3):
        head = _WORD_HEAD.match(text, at)
        joined = head is not None and at == start and len(head.group()) < len(word)  # a hyphen or apostrophe follows
        if head is None or not (joined or head.group() in _PARTICLES):
            return False
        at = head.end() + (text[head.end() : head.end() + 1] in (" ", "-", "'", "’"))
        if text[at : at + 1].isupper():
            return True
    return False


def _splices(paragraph: Paragraph, longest: int) -> Iterator[Span]:
    """Sentences that repeat a run of words from one of the sentences before, and nothing else."""
    text = paragraph.text
    # Cut at every end mark: a sentence splitter that minds abbreviations reads on before a small letter.
    sentences = [Span(m.start(), m.end()) for m in _PIECE.finditer(text)]
    for n in range(1, len(sentences)):
        here = sentences[n]
        first = _first_letter(text, here)
        if first is None:
            continue
        words = _words(here.of(text))
        cjk = bool(KANA_OR_HAN.match(first))
        if not (cjk or 2 <= len(words) <= longest) or (cjk and not 4 <= here.end - here.start <= 3 * longest):
            continue
        if not cjk and len(words) < 3 and max(map(len, words)) < 4:
            continue  # "and so", "и т."
        cased = bool(_CASED.match(first.lower()))
        if (cased and not first.islower()) or (not cased and not cjk and len(words) < 3):
            continue
        if any(_inside(here.of(text), words, s.of(text), cjk) for s in sentences[max(0, n - _PREVIOUS) : n]):
            yield here


def _first_letter(text: str, span: Span) -> str | None:
    return next((ch for ch in span.of(text) if ch.isalpha()), None)


def _words(text: str) -> list[str]:
    return [w.casefold() for w in _WORD.findall(text)]


def _inside(piece: str, words: Sequence[str], sentence: str, cjk: bool) -> bool:
    if cjk:
        core = piece.strip("「」『』“”。！？!?. 　")
        return len(core) >= 4 and core in sentence and len(core) < 0.8 * len(sentence)
    others = _words(sentence)
    if len(words) >= len(others):
        return False
    return any(others[k : k + len(words)] == words for k in range(len(others) - len(words) + 1))


def _merged(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Fragments that overlap or stand next to each other, as one."""
    last: Span | None = None
    for span in spans:
        if last and span.start <= last.end + 1:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


RULE = Rule("garble.fragment", find, needs="article", severity="major", confidence=0.93, mqm="fluency/grammar")
