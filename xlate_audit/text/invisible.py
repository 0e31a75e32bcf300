"""Characters that do not show: which of them a text has a reason to hold, and which came along by accident."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from xlate_audit.article import Span
from xlate_audit.text.scripts import COMMON, script_of

_NAMES = {
    "\u200b": "zero-width space", "\u200c": "zero-width non-joiner", "\u200d": "zero-width joiner",
    "\u2060": "word joiner", "\ufeff": "byte order mark", "\u00ad": "soft hyphen", "\u180e": "vowel separator",
    "\u200e": "left-to-right mark", "\u200f": "right-to-left mark", "\u061c": "Arabic letter mark",
    "\u202a": "bidi embedding", "\u202b": "bidi embedding", "\u202c": "end of bidi control", "\u202d": "bidi override",
    "\u202e": "bidi override", "\u2066": "bidi isolate", "\u2067": "bidi isolate", "\u2068": "bidi isolate",
    "\u2069": "end of bidi isolate", "\ufffc": "object replacement character", "\u2061": "invisible operator",
    "\u2062": "invisible operator", "\u2063": "invisible separator", "\u2064": "invisible operator",
    "\u034f": "combining grapheme joiner", "\u3164": "Hangul filler", "\u115f": "Hangul filler",
    "\uffa0": "Hangul filler",
}  # fmt: skip
_BIDI = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_RIGHT_TO_LEFT = frozenset({"Arabic", "Hebrew", "Syriac", "Thaana", "Nko", "Adlam"})
#: Scripts whose spelling uses joiners: ZWNJ in Persian, both in the scripts of India.
_JOINERS = frozenset(
    {"Arabic", "Syriac", "Mongolian", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu",
     "Kannada", "Malayalam", "Sinhala", "Tibetan", "Khmer", "Myanmar"}
)  # fmt: skip
#: Scripts without spaces, where a zero-width space says where a line may break.
_UNSPACED = frozenset({"Thai", "Lao", "Khmer", "Myanmar", "Tibetan"})
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0\ufffc"
    "\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f\U000e0000-\U000e0fff\U000f0000-\U0010fffd]+"
)


class Invisible(NamedTuple):
    """A run of invisible characters that have no business there."""

    span: Span
    name: str
    soft: bool  # only soft hyphens: allowed in print, a nuisance in search


def find_invisible(text: str) -> Iterator[Invisible]:
    """Runs of invisible characters that the writing around them does not call for.

    >>> [i.name for i in find_invisible("Minis\u00adter\u200b \u202dsaid")]
    ['soft hyphen', 'zero-width space', 'bidi override']
    >>> list(find_invisible("می\u200cخواهم क्\u200dष 👩\u200d🚀 שלום\u200f"))
    []
    """
    for m in _INVISIBLE.finditer(text):
        wrong = [(n, ch) for n, ch in enumerate(m.group(), m.start()) if not _called_for(text, n, ch)]
        if wrong:
            name = _NAMES.get(wrong[0][1]) or _category(wrong[0][1])
            yield Invisible(Span(wrong[0][0], wrong[-1][0] + 1), name, all(ch == "\u00ad" for _, ch in wrong))


def _category(ch: str) -> str:
    if "\ue000" <= ch <= "\uf8ff" or ch >= "\U000f0000":
        return "private-use character"
    return "tag character" if ch >= "\U000e0000" else "control character"


def _called_for(text: str, at: int, ch: str) -> bool:
    near = {script_of(c) for c in text[max(0, at - 12) : at + 13]} - {COMMON}
    if ch in _BIDI:  # a mark that is only for the display of mixed directions
        return ch not in "\u202d\u202e" and any(script_of(c) in _RIGHT_TO_LEFT for c in text)
    beside = {script_of(text[at - 1]) if at else COMMON, script_of(text[at + 1]) if at + 1 < len(text) else COMMON}
    if ch in "\u200c\u200d":
        if beside & _JOINERS:
            return True
        return ch == "\u200d" and at > 0 and at + 1 < len(text) and _pictures(text[at - 1], text[at + 1])
    if ch in "\u200b\u2060":
        return bool(near & _UNSPACED)
    if "\U000e0020" <= ch <= "\U000e007f":  # flags of England, Scotland and Wales are spelt with tag characters
        return "\U0001f3f4" in text[max(0, at - 7) : at]
    return ch == "\uf8ff"  # Apple's sign


def _pictures(before: str, after: str) -> bool:
    return after >= "\u2190" and (before >= "\u2190") and script_of(after) == COMMON
