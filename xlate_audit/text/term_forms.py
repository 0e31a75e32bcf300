"""Where a term stands in a text, inflected or not.

Languages without blanks are searched by characters. Elsewhere a term's words have to follow each other; a word may
carry an ending, a changed last letter or two where the language declines, and the particles that Arabic and Hebrew
write onto it.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence

from xlate_audit.text.numbers_tables import WORD

_UNSPACED = frozenset(("ja", "zh"))
_DECLINING = frozenset(("cs", "pl", "ru", "uk", "de", "ar", "he", "fa", "hi", "tr", "ko"))
_PREFIXES = {
    "ar": re.compile(r"^[وف]?(?:[بكل])?(?:ال|لل)?(?=\w{3})"),
    "he": re.compile(r"^ו?[שהבלכמ]{0,2}(?=\w{3})"),
}
_ENDING = 3  # letters that a case or number adds
_STEM = 4  # letters at least that two forms of a word share


def occurrences(text: str, forms: Sequence[str], language: str | None) -> list[tuple[int, int]]:
    """Places of any of the forms in `text`, in order, the longest where several begin together.

    >>> occurrences("Zwei Waffenruhen und ein Waffenstillstand.", ("Waffenruhe",), "de")
    [(5, 16)]
    >>> occurrences("停戦の合意", ("停戦",), "ja"), occurrences("Dealers deal.", ("deal",), "en")
    ([(0, 2)], [(8, 12)])
    """
    found: dict[int, int] = {}
    for form in forms:
        for start, end in _unspaced(text, form) if language in _UNSPACED else _spaced(text, form, language):
            found[start] = max(end, found.get(start, 0))
    return sorted(found.items())


def _unspaced(text: str, form: str) -> Iterator[tuple[int, int]]:
    for m in re.finditer(re.escape(form), text, re.I):
        latin = form[:1].isascii() and form[-1:].isascii()
        beside = text[m.start() - 1 : m.start()] + text[m.end() : m.end() + 1]
        if not (latin and re.search(r"[A-Za-z]", beside)):
            yield m.span()


def _spaced(text: str, form: str, language: str | None) -> Iterator[tuple[int, int]]:
    wanted = [m[0] for m in WORD.finditer(form)]
    if not wanted:
        yield from (m.span() for m in re.finditer(re.escape(form), text))
        return
    words = list(WORD.finditer(text))
    for n in range(len(words) - len(wanted) + 1):
        run = words[n : n + len(wanted)]
        close = all(b.start() - a.end() <= 1 for a, b in itertools.pairwise(run))
        if close and all(_same(w, m[0], language) for w, m in zip(wanted, run, strict=True)):
            yield run[0].start(), run[-1].end()


def _same(wanted: str, word: str, language: str | None) -> bool:
    """Whether `word` is a form of `wanted`. A term in capitals (an acronym) has to be so in the text."""
    if wanted.isupper() and len(wanted) > 1 and not word.startswith(wanted):
        return False
    ours, theirs = _plain(wanted), _plain(word)
    if ours == theirs:
        return True
    if prefix := _PREFIXES.get(language or ""):
        theirs, ours = prefix.sub("", theirs), prefix.sub("", ours)
        if ours == theirs:
            return True
    if "'" in theirs and ours in theirs.split("'"):  # the deal's, l'accord, Kyiv'de
        return True
    if language not in _DECLINING:
        return len(ours) > 2 and theirs in (ours + "s", ours + "es", ours + "n", ours + "x", ours[:-1] + "ies")
    shared = next(
        (n for n, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs))
    )
    if language == "ko":
        return shared == len(ours)
    return shared >= max(_STEM, len(ours) - 2) and len(theirs) - shared <= min(_ENDING, len(ours) // 3)


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold().replace("’", "'").replace("ё", "е")
