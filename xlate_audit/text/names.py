"""Proper names in running text, as far as writing shows them.

Cased scripts show a name by its capital letter; what stands between is told from ordinary words by a table of what each
language writes small (`name_table`). Japanese writes foreign names in katakana. Chinese, Arabic, Hebrew, Hindi and the
rest show nothing: there `find_names` finds nothing, and names are looked for from the other side (`name_match`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from xlate_audit.article import Span
from xlate_audit.text.name_table import CASED, name_table

WORD = re.compile(r"[^\W\d_]+(?:['’\-‐‑][^\W\d_]+)*")
KATAKANA = re.compile(r"[ァ-ヺー]{3,}")
_POSSESSIVE = re.compile(r"(?:['’](?:s|m|d|ve|ll|re)|['’])$", re.I)
# Turkish sets case endings off from names: Ankara'dan.
_TURKISH_ENDING = re.compile(r"['’][^\W\d_]{1,8}$")
# An article or preposition run together with its name: d'Artagnan, l'Italia, dell'Aquila.
_ELISION = re.compile(r"^(?!O['’])[^\W\d_]{1,5}['’](?=[^\W\d_]{2})")
_STARTS = re.compile(r"(?:^|[.!?…:;\"“”„«»‹›‘(\[\n*•–—-])[\s\"“”„«»‹›‘'’(\[]*$")
# Nouns are written large in German, so the capital alone says nothing.
_LARGE_NOUNS = frozenset({"de"})
# Calendar words that some languages write large; dates have rules of their own.
_CALENDAR_WORDS = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    januar februar märz mai juni juli oktober dezember senin selasa rabu kamis jumat sabtu minggu januari
    februari maret mei agustus desember pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart
    nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
"""
_CALENDAR = frozenset(_CALENDAR_WORDS.split())


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
    return _find(text, language)


@lru_cache(maxsize=4096)
def _find(text: str, language: str | None) -> tuple[Name, ...]:
    if language == "ja":
        runs = KATAKANA.finditer(text)
        return tuple(
            Name(m.group(), Span(*m.span()), False) for m in runs if not name_table().is_ordinary("ja", m.group())
        )
    if language not in CASED:
        return ()
    words = list(WORD.finditer(text))
    if sum(m.group().isupper() for m in words) > 0.5 * len(words):
        return ()
    table = name_table()
    return tuple(
        name
        for match in words
        if match.group()[0].isupper() or "'" in match.group() or "’" in match.group()
        for name in [_name(text, match, _TURKISH_ENDING if language == "tr" else _POSSESSIVE)]
        if _is_name(name, language, table)
    )


def capitalised_words(text: str) -> tuple[Name, ...]:
    """Every large word, ordinary or not.

    >>> [n.text for n in capitalised_words("In the White House. Mr Biden's aides")]
    ['White', 'House', 'Biden']
    """
    names = (_name(text, match) for match in WORD.finditer(text) if len(match.group()) > 2)
    return tuple(n for n in names if n.text[:1].isupper() and not n.text.isupper())


def _name(text: str, match: re.Match[str], ending_of: re.Pattern[str] = _POSSESSIVE) -> Name:
    start, end = match.span()
    ending = ending_of.search(text[:end], start)
    if ending:
        end = ending.start()
    elided = _ELISION.match(text[start:end])
    if elided and text[start + elided.end()].isupper():
        start += elided.end()
    return Name(text[start:end], Span(start, end), bool(_STARTS.search(text[max(0, start - 8) : start])))


def _is_name(name: Name, language: str, table) -> bool:
    text = name.text
    if len(text) < 3 or not text[0].isupper() or text.isupper() or text.casefold() in _CALENDAR:
        return False
    parts = [p for p in re.split(r"[-‐‑]", text) if p]
    if all(table.is_ordinary(language, p) or len(p) < 3 or p.isupper() or p.islower() for p in parts):
        return False
    if language in _LARGE_NOUNS:
        return not _german_noun(text, table)
    return True


def _german_noun(word: str, table) -> bool:
    """Whether a large German word is a noun, or may be a compound of known words: only strangers and well-known names
    are left."""
    if table.is_word("de", word):
        return not table.is_word("en", word) or table.is_ordinary("en", word)
    for cut in range(4, len(word) - 3):
        head, tail = word[:cut], word[cut:]
        if table.is_word("de", tail) and (table.is_word("de", head) or table.is_word("de", head.removesuffix("s"))):
            return True
    return "-" in word
