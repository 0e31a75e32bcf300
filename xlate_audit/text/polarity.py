"""Negations of a text: the words, affixes and verb endings that say "not".

Only what negates is found, not every word with such a part: "not only", "no doubt", 不断, のみならず and かもしれない
affirm, a negation at the very end of a question ("Or not?", "Of toch niet?") asks for assent, and one that stands by
itself ("No, he said") answers. What a language says
without a negation ("failed to", "weigerte sich") is left to `polarity_weights`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from xlate_audit.article import Span
from xlate_audit.text.pattern_tables import pattern_table

_ASKS = re.compile(r"[\s»”“\"’']{0,3}[?？؟]")
_ALONE = re.compile(r"(?:^|[.!?…:—–-]\s*|[\"“”„«»‘]\s*)$")
_CALLED = re.compile(r"\s*[,!.…，！。、]")
_BETWEEN, _BEFORE = re.compile(r"[\s,!.…，！、]{1,3}"), re.compile(r"[\s,!.…，！、]{1,3}$")
_CRIES = 3  # how often a cry is repeated
_FREE = frozenset(("ja", "zh", "ko"))  # a negation may stand anywhere in a run of characters


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    known = pattern_table("polarity").get(language)
    if known is None:
        return None
    negations, affirm = known["negation"], known["affirm"]
    if language not in _FREE:
        negations = rf"(?<![\w\u0900-\u097f])(?:{negations})(?![\w\u0900-\u097f])"
    return re.compile(negations, re.I), re.compile(affirm, re.I)


def languages() -> tuple[str, ...]:
    """Languages whose negations are known."""
    return tuple(sorted(pattern_table("polarity")))


@lru_cache(maxsize=512)
def negations(text: str, language: str | None) -> tuple[Span, ...]:
    """Where `text` negates, in reading order; nothing in a language that is not known.

    >>> [s.of("He did not come, no doubt.") for s in negations("He did not come, no doubt.", "en")]
    ['not']
    >>> [s.of("彼は来なかった。") for s in negations("彼は来なかった。", "ja")]
    ['なかっ']
    >>> negations("不仅如此", "zh"), negations("Inte alls", "sv"), negations("No, no, no!", "en")
    ((), (), ())
    """
    found = _patterns(language) if language else None
    if found is None:
        return ()
    negation, affirm = found
    blank = affirm.sub(lambda m: " " * len(m[0]), text)
    return tuple(
        Span(*m.span())
        for m in negation.finditer(blank)
        if not _ASKS.match(text, m.end()) and not _is_answer(text, m.start(), m.end())
    )


def _is_answer(text: str, start: int, end: int) -> bool:
    """Whether a negation stands by itself, as an answer or a cry, once or several times: "No, no, he said."."""
    word, size = text[start:end].lower(), end - start
    for _ in range(_CRIES):
        gap = _BETWEEN.match(text, end)
        after = gap.end() if gap else end
        if text[after : after + size].lower() == word:
            end = after + size
        gap = _BEFORE.search(text, max(0, start - 3), start)
        before = (gap.start() if gap else start) - size
        if before >= 0 and text[before : before + size].lower() == word:
            start = before
    return bool(_CALLED.match(text, end) and _ALONE.search(text, max(0, start - 4), start))


def is_plain(word: str, language: str | None) -> bool:
    """Whether a negation denies the sentence (not, nicht, ない) rather than a thing in it (no, kein, without).

    >>> is_plain("not", "en"), is_plain("without", "en")
    (True, False)
    """
    known = pattern_table("polarity").get(language or "")
    return known is not None and not re.fullmatch(known.get("partial", ""), word, re.I)


def rules_out(text: str, language: str | None) -> bool:
    """Whether `text` speaks of ruling something out, be it with a negation or without.

    >>> rules_out("Er schloss einen Streik nicht aus.", "de"), rules_out("He ruled the route.", "en")
    (True, False)
    """
    found = _listed("exclude", language) if language else None
    return bool(found and found.search(text))


@lru_cache(maxsize=64)
def _listed(kind: str, language: str) -> re.Pattern[str] | None:
    known = pattern_table("polarity").get(language, {}).get(kind)
    if known is None:
        return None
    return re.compile(known if language in _FREE else rf"(?<!\w)(?:{known})(?!\w)", re.I)


def denies_otherwise(text: str, language: str | None) -> bool:
    """Whether `text` has a word that may stand for a negation: "unfit", "refused", "spurlos", 拒否.

    >>> denies_otherwise("He refused.", "en"), denies_otherwise("He agreed.", "en")
    (True, False)
    """
    found = _listed("implicit", language) if language else None
    return bool(found and found.search(text))


@lru_cache(maxsize=512)
def denials(text: str, language: str | None) -> tuple[Span, ...]:
    """Words that deny as surely as a negation does: "refused", "hardly", "verhinderte", 欠如.

    >>> [s.of("Er verhinderte den Streik.") for s in denials("Er verhinderte den Streik.", "de")]
    ['verhinderte']
    >>> denials("Er begann den Streik.", "de")
    ()
    """
    found = _listed("denial", language) if language else None
    return tuple(Span(*m.span()) for m in found.finditer(text)) if found else ()
