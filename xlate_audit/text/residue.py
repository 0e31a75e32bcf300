"""Romanised particles and verb endings that a translation engine failed to render: "Desu.", "Ta.", "Imnida.", "Zhe."

An engine that meets a particle it cannot place spells its sound, with a capital, as if it were a sentence: at the end
of a sentence or between two. What stands so and is such a particle is a residue, if it is no name. Three degrees:

- endings that are a word of no language written in Latin letters ("desu", "imnida", "seumnida");
- particles that are seldom a name ("ta", "wa", "zhe");
- particles that are also surnames ("ma", "li", "le"): believed only after a small word that does not lead to a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from xlate_audit.article import Span
from xlate_audit.text.scripts import script_of


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Endings that are a word of no language in Latin letters.
_SURE = re.compile(
    # Japanese: copula and verb endings
    r"(?:no ?|na ?n ?|sou ?|you ?)?desu(?:ka|ne|yo|ga|kara|node)?|de ?aru|deshou?|deshita|datta|no ?da|\w{0,8}mashita"
    r"|\w{1,8}masen|(?:ari|i|shi|ori|nari|ki|iki|mi|deki|ore|sare)?masu(?:ka|ne)?|gozaimasu|mashou|sareta|shita|teiru"
    r"|teita|kudasai|rashii|to ?no ?koto|to ?iu"
    # Korean: endings of the formal and the polite style, and of reports
    r"|\w{0,10}(?:e?umnida|imnida|hamnida|simnida|eubnida|ibnida)|i?eyo|yeyo|haeyo|isseoyo|(?:hae|ha|i|eo|ea)tda"
    r"|i[st]da|haess?da|handago|\w{0,8}neunda|\w{0,8}(?:eo|a)ssda|haetda|jyo|guyo"
    # Chinese and Persian: particles in a row, verb endings
    r"|le ma|shi de|zhe ge|de le|(?:mi)?(?:konad|shavad)|budand|hastand"
    # Russian and Arabic: conjunctions and pronouns
    r"|chto(?:by)?|kotor(?:yy|yi|aya|oye|ogo|ye)|etogo|yest|alladhi|allati|hadhihi|innahu|annahu|walakin|wakana",
    re.IGNORECASE,
)
#: Particles of Japanese, Korean, Chinese, Russian, Persian, Hindi and Arabic: seldom a name, and often one.
_RARELY_NAMES = _words(
    "ta wa zhe wo eun neun eul reul ne ga da mo te yo nu vot eto by ast hai hain guo inna fi kana ze zo"
)
_ALSO_NAMES = _words("le de ma li la ba ya ka to al di ni na sa min bi va ra ha ko ki do shi ge ida")
_CYRILLIC = _words("десу дэсу масу десита дэсита масита дэс имнида сымнида сумнида ссымнида хамнида")
#: Words after which a name is to be expected: of saying, titles, prepositions.
_LEADS_TO_NAME = _words("""
    said says say told tells asked added wrote by of from with and to for in at near mr mrs ms dr sir president minister
    mayor coach against versus vs via under over than like named called as sagte sagt fragte von mit und bei zu für aus
    nach gegen frau herr heißt dit a déclaré selon par avec et chez pour contre à de du en mme m dijo dice según por con
    y para contra señor don disse diz segundo com e em ha detto secondo da per di in zei zegt volgens van met voor tegen
    door powiedział powiedziała według przez z i dla od w na řekl řekla podle s pro dedi göre ve ile için kata oleh
    dan dengan untuk dari nói theo của và với cho tại ke sa sade enligt av med och för från mot sagde ifølge og til fra
    """)
#: Endings that other languages, or borrowings, write in small letters.
_ALSO_LOWER = frozenset({"masu", "shita", "itda", "eyo", "noda", "dearu", "desho"})
#: Particles that stand as a sentence of their own in no language.
_NEVER_A_SENTENCE = frozenset({"ta", "wa", "zhe", "eun", "neun", "eul", "reul", "wo"})
#: Those that do so only as the residue of one language: taken for one where that is the original's.
_OF_SOURCE = {
    "zh": _words("le de ma ne ba ya zhe la guo"),
    "ja": _words("ta da wa ga wo ni mo to ka ne yo na ze zo"),
    "ko": _words("da yo eun neun eul reul ga ne ji"),
    "ru": _words("zhe li vot eto by"),
    "ar": _words("fi al wa ya"),
    "fa": _words("ast va ra ke"),
    "hi": _words("hai hain ne ko ka ki ke"),
}
_TOKEN = re.compile(r"\S+")
_STOP = ".。!?！？…"
_OPENING, _CLOSING = "\"'“”‘„«»‹「『（([", "\"'”’“»›」』）)]"
_NOTES = frozenset({"do", "re", "mi", "fa", "sol", "so", "la", "ti", "si", "ut"})


class Residue(NamedTuple):
    """A residue, its word in small letters, and whether it is one for certain."""

    span: Span
    word: str
    sure: bool


def find_residue(
    text: str, language: str | None, elsewhere: frozenset[str] = frozenset(), source: str | None = None
) -> Iterator[Residue]:
    """Residues in `text`. `elsewhere` are the capitalised words that the article uses in other places: a name returns.
    `source` is the original's language, where it is known to be another: its particles are believed more readily.

    >>> [r.word for r in find_residue("It was sent back again Ta. The talks went on. Desu. He left.", "en")]
    ['ta', 'desu']
    >>> list(find_residue("He spoke to Jack Ma. No. Do, Re, Mi. The film “Ta” won.", "en", frozenset({"ma"})))
    []
    >>> [r.word for r in find_residue("A third is for graduates. De.", "en", source="zh")]
    ['de']
    """
    latin = _is_latin(text)
    alone = _NEVER_A_SENTENCE | _OF_SOURCE.get(source or "", frozenset())
    tokens = list(_TOKEN.finditer(text))
    for n, token in enumerate(tokens):
        if token.group()[-1] not in _STOP and n + 1 < len(tokens):
            continue
        word = token.group().rstrip(_STOP)
        if not (1 < len(word) <= 16) or not word.replace("-", "").isalpha():
            continue
        stop = len(word) < len(token.group())
        before = tokens[n - 1].group() if n else ""
        after = tokens[n + 1].group() if n + 1 < len(tokens) else ""
        if n == 0 and not after:
            continue
        degree = _degree(word)
        if degree and _isolated(word, before, after, degree, elsewhere, latin, language, alone):
            end = token.start() + len(word) + stop
            joined = degree == 3 and before[:1].isupper() and _SURE.fullmatch(f"{before} {word}")  # "No desu."
            start = tokens[n - 1].start() if joined else token.start()
            yield Residue(Span(start, end), word.casefold(), degree == 3)
    if not latin:
        yield from _inside_unspaced(text, elsewhere)


def without(text: str, residue: Span) -> tuple[Span, str]:
    """What to replace, and by what, to take a residue out: its blank goes with it, and its stop stays where the
    sentence before has none.

    >>> def repaired(text, residue):
    ...     at = text.index(residue)
    ...     span, repair = without(text, Span(at, at + len(residue)))
    ...     return text[: span.start] + repair + text[span.end :]
    >>> repaired("It was sent back again Ta. The talks went on.", "Ta.")
    'It was sent back again. The talks went on.'
    >>> repaired("The talks went on. Desu. He left.", "Desu.")
    'The talks went on. He left.'
    """
    before = text[: residue.start].rstrip()
    if not before:
        after = residue.end + len(text[residue.end :]) - len(text[residue.end :].lstrip())
        return Span(residue.start, after), ""
    last = text[residue.end - 1]
    ended = before.rstrip(_CLOSING)[-1:] in _STOP
    return Span(len(before), residue.end), "" if ended or last not in _STOP else last


def _is_latin(text: str) -> bool:
    letters = {ch: n for ch, n in Counter(text[:400]).items() if ch.isalpha()}
    return sum(n for ch, n in letters.items() if script_of(ch) == "Latin") * 2 > sum(letters.values())


def _degree(word: str) -> int:
    """3: a word of no language; 2: seldom a name; 1: also a name; 0: none."""
    low = word.casefold()
    if low in _CYRILLIC:
        return 3
    if not word.isascii():
        return 0
    if _SURE.fullmatch(low) and (word[0].isupper() or low not in _ALSO_LOWER):
        return 3
    if not word[0].isupper() or word[1:] != word[1:].lower():
        return 0
    return 2 if low in _RARELY_NAMES else 1 if low in _ALSO_NAMES else 0


def _isolated(
    word: str,
    before: str,
    after: str,
    degree: int,
    elsewhere: frozenset[str],
    latin: bool,
    language: str | None,
    alone: frozenset[str],
) -> bool:
    low = word.casefold()
    if before and (before[-1] in "„«‹「『（([" or (before[0] in "“„«" and before[-1] not in _CLOSING)):
        return False
    sentence_before = not before or before[-1] in _STOP or (before[-1] in _CLOSING and before[-2:-1] in _STOP)
    if after[:1] in _CLOSING and after[:1] not in _OPENING:
        return False
    if not latin:
        return degree >= 1 and not _latin_word(before) and low not in elsewhere
    if degree == 3:
        return not _romanised(before)
    if sentence_before:
        return low in alone and low not in elsewhere and bool(before)
    if (
        before[-1] in ",;:-–—/"
        or low in elsewhere
        or before.casefold() in _NOTES
        or (len(before) == 1 and before.isalpha())
    ):
        return False
    if before.casefold() in _LEADS_TO_NAME:
        return False
    if degree == 2 and language != "vi":  # whose names are made of such syllables
        return before[-1].isalnum() or before[-1] in _CLOSING + "%"
    return before.islower() and before.isalpha()


def _latin_word(token: str) -> bool:
    return any(script_of(ch) == "Latin" for ch in token)


def _romanised(before: str) -> bool:
    """Whether the word before is romanised Japanese or Korean as well: then it is a foreign phrase, told as such."""
    low = before.casefold().strip("\"'“”‘’«»,.")
    return bool(
        re.fullmatch(
            r"(?:arigat[oō]u?|ohay[oō]u?|konnichi|onegai|itadaki|irasshai|annyeong\w*|gamsa\w*|mianham?\w*)", low
        )
    )


#: Endings that Japanese writes in hiragana, never alone: as a sentence in katakana they were carried over by sound.
_KATAKANA = re.compile(r"(?<=[。．！？])[ \u3000]?((?:デス|マス|デシタ|マシタ|ダ|タ|ハムニダ|イムニダ|スムニダ)[。．])")


def _inside_unspaced(text: str, elsewhere: frozenset[str]) -> Iterator[Residue]:
    """ "…するDesu。" in Chinese, Japanese or Thai, where no spaces set it off; "。デス。" in Japanese."""
    for m in _KATAKANA.finditer(text):
        yield Residue(Span(m.start(1), m.end()), m.group(1)[:-1], True)
    for m in re.finditer(r"(?<![A-Za-z])[A-Z][a-z]{1,9}(?![A-Za-z])", text):
        before, right = text[max(0, m.start() - 2) : m.start()].rstrip(), text[m.end() : m.end() + 1]
        if not before or script_of(before[-1]) not in {"Han", "Hiragana", "Katakana", "Thai"}:
            continue
        sure, low = bool(_SURE.fullmatch(m.group())), m.group().casefold()
        spaced = text[m.start() - 1].isspace()
        known = sure or (low in _RARELY_NAMES | _ALSO_NAMES and spaced and low not in elsewhere)
        if known and (not right or right in "。．.！？") and not text[m.end() + 1 : m.end() + 2].isspace():
            yield Residue(Span(m.start(), m.end() + (right == ".")), low, sure)
