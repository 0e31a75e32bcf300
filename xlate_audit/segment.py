"""Sentences of a paragraph, as spans: nothing is lost, added or altered.

The splitting is sentencex's (rules of the Wikimedia content translation), chosen because it is lossless, keeps CJK
quotations whole and knows abbreviations in many languages. What it gets wrong in news is mended after it, boundary by
boundary: titles it does not know, ordinal numbers, what is said after a quotation in Japanese and Korean, and
stretches without a letter. A line break inside a paragraph does not end a sentence.

Sentences that a stray full stop has broken stay apart ("… those captured. could be secured. by the group."): to a
reader they are fragments, and rules shall see them as such.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from xlate_audit.abbreviations import ABBREVIATIONS, CLOSING, ORDINAL_STOP
from xlate_audit.article import BESIDE, Article, Span
from xlate_audit.errors import InputError, shown
from xlate_audit.text.scripts import dominant_script

_SURROGATE = re.compile("[\ud800-\udfff]")
_BREAK = re.compile(r"[\r\n\v\f\x85\u2028\u2029]")
#: A double quote inside a word: Hebrew initials (ד"ר), inches and typing faults; not the start of a quotation.
_INNER_QUOTE = re.compile(r"(?<=[^\W\d_])[\"”](?=[^\W\d_])")
_LAST_WORD = re.compile(r"(?:^|[\s(\[«“„\"'’»-])([^\s(\[«“„\"»-]{1,12})\.$")
_CAPITAL_ONWARD = re.compile(r"(?<=\.)\s+(?=[\"“„«‘]?[^\W\d_a-z])")
_FULL_STOP_NUMBER = re.compile(r"[。！？](?=\d)")
_ORDINAL = re.compile(r"(?:^|[\s(«“„\"])\d{1,2}\.$")
_QUOTED_END = re.compile(r"[。！？!?.．…][」』”\"’]+$")
_SAID_ON = re.compile(
    r"(?:と(?!ころ|き|も|り)|って|という|など|なんて|の(?!ちに)|に(?!も)|を|が|は|も|、|"
    r"라고|이라고|라며|이라며|라는|이라는|고\s|며\s|하고\s|는\s|은\s|이란|란\s)"
)  # fmt: skip
_BRAND_MARK = re.compile(r"[A-Z][A-Za-z]+!$")
#: Words that open a German sentence after a number more likely than they follow an ordinal.
_GERMAN_OPENERS = frozenset(
    (
        *("der", "die", "das", "er", "sie", "es", "wir", "ich", "ein", "eine", "im", "in", "am", "an", "auf", "bei"),
        *("aber", "und", "dann", "danach", "dabei", "damit", "zudem", "auch", "mit", "nach", "vor", "für", "so", "als"),
    )
)
_FALLBACK = {"Han": "zh", "Hiragana": "ja", "Katakana": "ja", "Hangul": "ko", "Cyrillic": "ru", "Arabic": "ar",
             "Devanagari": "hi", "Hebrew": "he", "Greek": "el", "Bengali": "bn", "Tamil": "ta"}  # fmt: skip


@lru_cache(maxsize=4096)
def sentences(text: str, language: str | None) -> tuple[Span, ...]:
    """Sentences of `text` in order, without the blanks around them. Texts without visible characters have none.

    >>> [s.of("He left. Dr. Lee stayed.") for s in sentences("He left. Dr. Lee stayed.", "en")]
    ['He left.', 'Dr. Lee stayed.']
    """
    import sentencex

    language = language or _FALLBACK.get(dominant_script(text) or "", "en")
    flat = _INNER_QUOTE.sub("״", _BREAK.sub(" ", text))  # one for one, so offsets hold
    cuts, at = [], 0
    for piece in sentencex.segment(language, flat):  # pyright: ignore[reportAttributeAccessIssue]  (a compiled module)
        start = flat.find(piece, at)
        at = start + len(piece)
        cuts.append(_before_quote(flat, start))
    cuts = sorted({*cuts, *_missed(flat)} - {0})
    kept, start = [], 0
    for cut in cuts:
        if not _joined(flat[start:cut], flat[cut : cut + 40], language):
            kept.append((start, cut))
            start = cut
    spans = [_bare(flat, a, b) for a, b in [*kept, (start, len(flat))]]
    return tuple(_with_letters(flat, [s for s in spans if s.end > s.start]))


def segment(article: Article) -> Article:
    """The article with every paragraph's sentences filled in; what stands beside it has none.

    Raises InputError for a text with half a surrogate pair, which no encoding holds and no model reads.
    """
    for paragraph in article.paragraphs:
        if _SURROGATE.search(paragraph.text):
            raise InputError(f"{shown(article.path)} holds a lone surrogate, which is no character: decode it anew")
    filled = (
        replace(p, sentences=sentences(p.text, p.language or article.language) if p.kind not in BESIDE else ())
        for p in article.paragraphs
    )  # fmt: skip
    return replace(article, paragraphs=tuple(filled))


def _before_quote(text: str, cut: int) -> int:
    """`cut`, moved before a quotation mark that opens what follows: after a blank, and without one behind it."""
    opening = cut > 1 and text[cut - 1] in '"“„«' and text[cut - 2].isspace()
    return cut - 1 if opening and text[cut : cut + 1].strip() else cut


def _missed(text: str) -> list[int]:
    """Where a sentence begins after an abbreviation that closes a list or a sum, or with a number after "。"."""
    found, depth, at = [], 0, 0
    for m in _FULL_STOP_NUMBER.finditer(text):
        depth += sum(text.count(ch, at, m.start()) for ch in "「『“（《") - sum(
            text.count(ch, at, m.start()) for ch in "」』”）》"
        )
        at = m.start()
        if depth <= 0:
            found.append(m.end())
    for m in _CAPITAL_ONWARD.finditer(text):
        word = _LAST_WORD.search(text[max(0, m.start() - 14) : m.start()])
        first = text[m.end() : m.end() + 2].lstrip('"“„«‘')
        if word and word[1].lower() in CLOSING and first[:1].isupper():
            found.append(m.end())
    return found


def _joined(left: str, right: str, language: str) -> bool:
    """Whether the sentence goes on from `left` to `right` (its first letters), against the splitter's opinion."""
    blank = left != left.rstrip()
    left, right = left.rstrip()[-40:], right.lstrip()
    if not right or not left:
        return True
    if right[0] in ",;:%)]}»”’،؛，、。；：）」』º°" and right[:1] != left[-1:]:
        return True
    if language in ("ja", "ko") and _QUOTED_END.search(left) and _SAID_ON.match(right):
        return True
    if not blank and right[0] in "-–":
        return True  # "É.-U."
    if not blank and _BRAND_MARK.search(left) and not right.isascii():
        return True  # "Yahoo!ニュース"
    if not left.endswith("."):
        return False
    return _abbreviated(left, right, language)


def _abbreviated(left: str, right: str, language: str) -> bool:
    """Whether the full stop at the end of `left` belongs to an abbreviation or an ordinal number."""
    lower = right[0].islower()
    if language in ORDINAL_STOP and _ORDINAL.search(left):
        word = re.match(r"[^\W\d_]+", right)
        return lower or (language == "de" and bool(word) and word[0].lower() not in _GERMAN_OPENERS)
    word = _LAST_WORD.search(left)
    if word is None:
        return False
    last = word[1].lower()
    if last in CLOSING:
        return lower
    if last in ABBREVIATIONS.get(language, ()):
        return True
    return lower and ("." in last or len(last) == 1)


def _bare(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _with_letters(text: str, spans: list[Span]) -> list[Span]:
    """Stretches without letter or digit joined to the sentence before them, at the start to the one after."""
    out: list[Span] = []
    pending: Span | None = None
    for span in spans:
        if any(ch.isalnum() for ch in span.of(text)):
            out.append(Span(pending.start, span.end) if pending else span)
            pending = None
        elif out:
            out[-1] = Span(out[-1].start, span.end)
        else:
            pending = Span(pending.start if pending else span.start, span.end)
    return out if pending is None else [pending]
