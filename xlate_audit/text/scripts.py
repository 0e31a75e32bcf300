"""Which script a character is written in, and where a text changes script.

Scripts are named as in Unicode ("Latin", "Cyrillic", "Han", …). European digits, punctuation, spaces and accents belong
to every script and are "Common" here (Unicode tells Common and Inherited apart; no reader of an article needs to).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from xlate_audit.article import Span
from xlate_audit.text._script_ranges import RANGES

COMMON = "Common"
#: The scripts that Japanese mixes in one sentence.
JAPANESE = frozenset({"Han", "Hiragana", "Katakana"})
#: A character of Chinese or Japanese in today's writing.
KANA_OR_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
#: One that says as much as several letters of an alphabet.
DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
#: One of a script that puts no blanks between words.
UNSPACED = re.compile("[\u0e00-\u0eff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]")

_CYRILLIC, _ARABIC, _DEVANAGARI = frozenset({"Cyrillic"}), frozenset({"Arabic"}), frozenset({"Devanagari"})
_SCRIPTS_OF = {
    "ar": _ARABIC, "fa": _ARABIC, "ur": _ARABIC, "ps": _ARABIC, "ckb": _ARABIC, "ug": _ARABIC, "sd": _ARABIC,
    "ru": _CYRILLIC, "uk": _CYRILLIC, "bg": _CYRILLIC, "be": _CYRILLIC, "mk": _CYRILLIC, "kk": _CYRILLIC,
    "ky": _CYRILLIC, "mn": _CYRILLIC, "tg": _CYRILLIC, "sr": frozenset({"Cyrillic", "Latin"}),
    "hi": _DEVANAGARI, "mr": _DEVANAGARI, "ne": _DEVANAGARI, "sa": _DEVANAGARI,
    "he": frozenset({"Hebrew"}), "yi": frozenset({"Hebrew"}),
    "ja": JAPANESE, "zh": frozenset({"Han", "Bopomofo"}), "ko": frozenset({"Hangul", "Han"}),
    "el": frozenset({"Greek"}), "hy": frozenset({"Armenian"}), "ka": frozenset({"Georgian"}),
    "th": frozenset({"Thai"}), "lo": frozenset({"Lao"}), "km": frozenset({"Khmer"}), "my": frozenset({"Myanmar"}),
    "bn": frozenset({"Bengali"}), "as": frozenset({"Bengali"}), "pa": frozenset({"Gurmukhi"}),
    "gu": frozenset({"Gujarati"}), "or": frozenset({"Oriya"}), "ta": frozenset({"Tamil"}),
    "te": frozenset({"Telugu"}), "kn": frozenset({"Kannada"}), "ml": frozenset({"Malayalam"}),
    "si": frozenset({"Sinhala"}), "bo": frozenset({"Tibetan"}), "dv": frozenset({"Thaana"}),
    "am": frozenset({"Ethiopic"}), "ti": frozenset({"Ethiopic"}),
}  # fmt: skip
_LATIN = frozenset({"Latin"})


class ScriptRun(NamedTuple):
    """A stretch of text in one script; digits, punctuation and spaces between its letters are inside."""

    span: Span
    script: str


def _table() -> tuple[list[str], bytes, list[tuple[int, int, str]]]:
    """Script names, one byte (index into the names) for each code point of the basic plane, and the ranges above it."""
    names, plane, above = [COMMON], bytearray(0x10000), []
    for line in RANGES.replace("\n  ", " ").strip().split("\n"):
        name, _, ranges = line.partition(": ")
        names.append(name)
        mark = bytes([len(names) - 1])
        for item in ranges.split():
            first, _, last = item.partition("-")
            low, high = int(first, 16), int(last or first, 16)
            if high < 0x10000:
                plane[low : high + 1] = mark * (high + 1 - low)
            else:
                above.append((low, high, name))
    return names, bytes(plane), sorted(above)


_NAMES, _PLANE, _ABOVE = _table()


def script_of(ch: str) -> str:
    """Unicode script of one character.

    >>> [script_of(ch) for ch in "aЖ語の—"]
    ['Latin', 'Cyrillic', 'Han', 'Hiragana', 'Common']
    """
    code = ord(ch)
    if code < 0x10000:
        return _NAMES[_PLANE[code]]
    return _astral(code)


@lru_cache(maxsize=1024)
def _astral(code: int) -> str:
    return next((name for low, high, name in _ABOVE if low <= code <= high), COMMON)


def script_counts(text: str) -> Counter[str]:
    """How many characters of each script `text` has; Common ones are not counted.

    >>> script_counts("Toyota（トヨタ）")
    Counter({'Latin': 6, 'Katakana': 3})
    """
    counts: Counter[str] = Counter()
    for ch, n in Counter(text).items():
        if (script := script_of(ch)) != COMMON:
            counts[script] += n
    return counts


def dominant_script(text: str) -> str | None:
    """The script of most characters, None where there is no letter. Of equals, the one that stands first.

    >>> dominant_script("Компания Apple выпустила отчёт"), dominant_script("12.5 %")
    ('Cyrillic', None)
    """
    counts = script_counts(text)
    return max(counts, key=counts.__getitem__) if counts else None


def script_runs(text: str) -> Iterator[ScriptRun]:
    """Stretches of one script in order, from first letter to last: what is Common around it is left out.

    >>> [(run.span.of("in Київ, 2024 року"), run.script) for run in script_runs("in Київ, 2024 року")]
    [('in', 'Latin'), ('Київ, 2024 року', 'Cyrillic')]
    """
    marks = text.translate(_ASCII) if text.isascii() else "".join(map(_MARKS.__getitem__, text))
    for m in _SAME.finditer(marks):
        yield ScriptRun(Span(m.start(), m.end()), _NAMES[ord(m[1])])


class _Marks(dict[str, str]):
    """For each character one that stands for its script: `chr` of the script's index among the names."""

    def __missing__(self, ch: str) -> str:
        mark = chr(_NAMES.index(script_of(ch)))
        if len(self) < 1 << 16:
            self[ch] = mark
        return mark


_MARKS = _Marks()
_ASCII = str.maketrans({chr(code): _MARKS[chr(code)] for code in range(128)})
_SAME = re.compile(r"([^\x00])(?:\x00*\1)*")


def scripts_of_language(language: str) -> frozenset[str]:
    """The scripts a language (ISO 639-1) is written in: Latin for every language not known to use another.

    >>> sorted(scripts_of_language("ja")), sorted(scripts_of_language("uk"))
    (['Han', 'Hiragana', 'Katakana'], ['Cyrillic'])
    """
    return _SCRIPTS_OF.get(language, _LATIN)
