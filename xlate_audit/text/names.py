"""Proper names in running text, as far as writing shows them.

Cased scripts show a name by its capital letter; what stands between is told from ordinary words by a table of what each
language writes small (`name_table`). Japanese writes foreign names in katakana. Chinese, Arabic, Hebrew, Hindi and the
rest show nothing: there `find_names` finds nothing, and names are looked for from the other side (`name_match`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from xlate_audit.article import Span
from xlate_audit.text.name_table import CASED, name_table

#: Vowel signs and accents that stand apart count as no letters, and belong to the word all the same.
MARKS = r"\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0955-\u0957\u0962\u0963"
_LETTERS = rf"[^\W\d_]+(?:[{MARKS}]+[^\W\d_]*)*"
WORD = re.compile(rf"{_LETTERS}(?:['’\-‐‑]{_LETTERS})*")
KATAKANA = re.compile(r"[ァ-ヺー]{3,}")
_LARGE_PART = re.compile(r"(?<=[-‐‑])[^\W\d_]{3,}$")
_POSSESSIVE = re.compile(r"(?:['’](?:s|m|d|ve|ll|re)|['’])$", re.I)
# Turkish sets case endings off from names: Ankara'dan.
_TURKISH_ENDING = re.compile(r"['’][^\W\d_]{1,8}$")
# An article or preposition run together with its name: d'Artagnan, l'Italia, dell'Aquila.
_ELISION = re.compile(r"^(?!O['’])[^\W\d_]{1,5}['’](?=[^\W\d_]{2})")
_STARTS = re.compile(r"(?:^|[.!?…:;\"“”„«»‹›‘(\[\n*•–—-])[\s\"“”„«»‹›‘'’(\[]*$")
# What may stand between two words of one name.
_JOINS = re.compile(r"(?:\s+|[-・=＝]|\s+(?:de|del|della|di|da|van|von|der|bin|al|el|la|le|of|du|dos)\s+)")
#: Languages that write nouns large, so that the capital alone says nothing.
LARGE_NOUNS = frozenset({"de"})
# Nouns of set phrases ("in Höhe von"), which English texts hold only as parts of names.
_PHRASES = frozenset({"höhe", "folge", "zuge", "laufe", "rahmen", "sachen", "hinsicht", "anlass", "verlauf"})
_FEW_SMALL = 3  # longer small words that a headline has fewer of
# Calendar words that some languages write large; dates have rules of their own.
_CALENDAR_WORDS = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    januar februar märz mai juni juli oktober dezember senin selasa rabu kamis jumat sabtu minggu januari
    februari maret mei agustus desember pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart
    nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık feb apr aug sep sept oct okt nov dec dez
"""
CALENDAR = frozenset(_CALENDAR_WORDS.split())


# Titles stand before a name, and each language has its own habit of giving or leaving them out.
_TITLE_WORDS = """
    mr mrs ms miss dr prof sir lord lady herr frau dr fräulein monsieur madame mademoiselle mme mlle señor señora sr sra
    srta don doña signor signora sig dott senhor senhora pan paní pani bay bayan bapak ibu пан пані г-н г-жа господин
    госпожа meneer mevrouw dhr mevr ông bà
"""
TITLES = frozenset(_TITLE_WORDS.split())


@dataclass(frozen=True, slots=True)
class Name:
    """One word of a name. `text` is without a possessive ending or elided article; `initial` says that it opens a
    sentence, where any word is large."""

    text: str
    span: Span
    initial: bool


def find_names(text: str, language: str | None) -> tuple[Name, ...]:
    """Words of names in `text`; none in a language that does not mark them.

    Acronyms are left out (translations spell them out), and so are ordinary words, calendar words, one-letter words and
    everything in text that is set in capitals.

    >>> [n.text for n in find_names("On Monday the minister met Angela Merkel's envoy in Paris.", "en")]
    ['Angela', 'Merkel', 'Paris']
    >>> [n.text for n in find_names("ショルツ首相はワルシャワを訪問した。", "ja")]
    ['ショルツ', 'ワルシャワ']
    >>> find_names("ראש הממשלה נתניהו", "he")
    ()
    """
    if language == "ja":
        return tuple(name for name in _large(text, language) if not name_table().is_ordinary("ja", name.text))
    return tuple(name for name in _large(text, language) if _is_name(name, language or "", name_table()))


def name_runs(text: str, language: str | None) -> tuple[tuple[Name, ...], ...]:
    """Names in `text` as runs of large words, ordinary words and acronyms among them: "Black Sea Fleet", "UNESCO".

    A word that opens a sentence belongs to a run only where it is no ordinary word; in a line whose ordinary words are
    large as well (an English headline) and in German, where nouns are, no ordinary word does.

    >>> [[n.text for n in run] for run in name_runs("On Monday the Black Sea Fleet left Sevastopol.", "en")]
    [['Black', 'Sea', 'Fleet'], ['Sevastopol']]
    """
    return _runs(text, language)


@lru_cache(maxsize=512)
def _runs(text: str, language: str | None) -> tuple[tuple[Name, ...], ...]:
    runs: list[list[Name]] = []
    for name in _named(text, language):
        if runs and _JOINS.fullmatch(text, runs[-1][-1].span.end, name.span.start):
            runs[-1].append(name)
        else:
            runs.append([name])
    return tuple(map(tuple, runs))


def _named(text: str, language: str | None) -> Iterator[Name]:
    large = _large(text, language)
    if not language or language == "ja":
        yield from large
        return
    table = name_table()
    strict = language in LARGE_NOUNS or is_headline(text)
    for name in large:
        if len(name.text) < 2 or name.text.casefold() in CALENDAR:
            continue
        if name.text.isupper() or not (strict or name.initial) or _is_name(name, language, table):
            yield name


def is_headline(text: str) -> bool:
    """Whether a line writes its ordinary words large too; a sentence full of names has some small ones.

    >>> is_headline("Minister Warns of Long Winter as Reserves Shrink")
    True
    >>> is_headline("With Lena Brandt he came home ahead of Brad Hall, Tom Bauer, Ben Adams and Alexander Roth.")
    False
    """
    words = [m.group() for m in WORD.finditer(text) if len(m.group()) > 3]
    small = sum(not w[0].isupper() for w in words)
    return len(words) > 5 and small < min(0.3 * len(words), _FEW_SMALL)


@lru_cache(maxsize=512)
def _large(text: str, language: str | None) -> tuple[Name, ...]:
    """Words with a capital letter, or runs of katakana; none in text set in capitals."""
    if language == "ja":
        return tuple(Name(m.group(), Span(*m.span()), False) for m in KATAKANA.finditer(text))
    if language not in CASED:
        return ()
    words = list(WORD.finditer(text))
    if sum(m.group().isupper() for m in words) > 0.5 * len(words):
        return ()
    ending = _TURKISH_ENDING if language == "tr" else _POSSESSIVE
    marked = (m for m in words if m.group()[0].isupper() or "'" in m.group() or "’" in m.group())
    return tuple(name for m in marked if (name := _name(text, m, ending)).text[:1].isupper())


def large_words(text: str, language: str | None) -> tuple[Name, ...]:
    """Every word that may be one of a name, ordinary or not: large words of more than a letter, or katakana.

    >>> [n.text for n in large_words("Am Montag trat die Postbank in Österreich auf.", "de")]
    ['Am', 'Postbank', 'Österreich']
    """
    return tuple(n for n in _large(text, language) if len(n.text) > 1 and n.text.casefold() not in CALENDAR)


def capitalised_words(text: str) -> tuple[Name, ...]:
    """Every large word, ordinary or not; of a compound with a small beginning the large part.

    >>> [n.text for n in capitalised_words("In the White House. Mr Biden's pre-Christmas aides")]
    ['White', 'House', 'Biden', 'Christmas']
    """
    words = (m for m in WORD.finditer(text) if m.end() - m.start() > 2 and not m.group().islower())
    parts = (m if text[m.start()].isupper() else _LARGE_PART.search(text, m.start(), m.end()) or m for m in words)
    names = (_name(text, part) for part in parts)
    return tuple(n for n in names if n.text[:1].isupper() and not n.text.isupper())


def _name(text: str, match: re.Match[str], ending_of: re.Pattern[str] = _POSSESSIVE) -> Name:
    start, end = match.span()
    word = match.group()
    if "'" in word or "’" in word:
        ending = ending_of.search(word)
        if ending:
            end = start + ending.start()
        elided = _ELISION.match(text[start:end])
        if elided and text[start + elided.end()].isupper():
            start += elided.end()
    return Name(text[start:end], Span(start, end), bool(_STARTS.search(text[max(0, start - 8) : start])))


def _is_name(name: Name, language: str, table) -> bool:
    text = name.text
    if len(text) < 3 or not text[0].isupper() or text.isupper() or text.casefold() in CALENDAR:
        return False
    parts = [p for p in re.split(r"[-‐‑]", text) if p]
    if all(table.is_ordinary(language, p) or len(p) < 3 or p.isupper() or p.islower() for p in parts):
        return False
    if language in LARGE_NOUNS:
        return not _german_noun(text, table)
    return True


def _german_noun(word: str, table) -> bool:
    """Whether a large German word is a noun, or may be a compound of known words: only strangers and well-known names
    are left."""
    if word.casefold() in _PHRASES:
        return True
    if table.is_word("de", word):
        return not table.is_word("en", word) or table.is_ordinary("en", word)
    for cut in range(4, len(word) - 3):
        head, tail = word[:cut], word[cut:]
        if table.is_word("de", tail) and (table.is_word("de", head) or table.is_word("de", head.removesuffix("s"))):
            return True
    return "-" in word
