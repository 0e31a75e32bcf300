"""Letters of one alphabet in words of another that look alike: "Pоссия" with a Latin P, "Мoscow" with a Cyrillic М."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from xlate_audit.article import Span
from xlate_audit.text.scripts import script_counts, script_of

#: Pairs of a Latin letter and the Cyrillic or Greek one of the same look (Unicode confusables, upright forms only).
_CYRILLIC = dict(zip("AaBCcEeHIiJjKMOoPpSsTXxYyïëÏË", "АаВСсЕеНІіЈјКМОоРрЅѕТХхУуїёЇЁ", strict=True))
_GREEK = dict(zip("ABEHIKMNOoPTXYZuv", "ΑΒΕΗΙΚΜΝΟοΡΤΧΥΖυν", strict=True))
_TO_LATIN = {theirs: latin for table in (_CYRILLIC, _GREEK) for latin, theirs in table.items()}
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset("acoyi")


class LookAlike(NamedTuple):
    """A word with letters of another alphabet, and the word as it should be spelt."""

    span: Span
    repair: str


def find_lookalikes(text: str, own: frozenset[str]) -> Iterator[LookAlike]:
    """Words of `text`, whose language is written in the scripts `own`, that mix in letters of another alphabet.

    >>> [f.repair for f in find_lookalikes("Вся Pоссия; Wi-Fi-роутер; COVIDом; витамин C", frozenset({"Cyrillic"}))]
    ['Россия']
    """
    if text.isascii() or len(script_counts(text)) < 2:
        return
    for m in _WORD.finditer(text):
        word = m.group()
        if word.isascii() and not (word in _SMALL and "Cyrillic" in own):
            continue
        scripts = script_counts(word)
        if len(scripts) == 1:
            if word in _SMALL and "Cyrillic" in own and "Latin" in scripts and _between_words(text, m, "Cyrillic"):
                yield LookAlike(Span(m.start(), m.end()), _CYRILLIC[word])
            elif (
                "Latin" in own and "Cyrillic" in scripts and len(word) < 3 and all(ch in _TO_LATIN for ch in word)
                and _between_words(text, m, "Latin")
            ):  # fmt: skip
                yield LookAlike(Span(m.start(), m.end()), "".join(_TO_LATIN[ch] for ch in word))
            continue
        if set(scripts) not in ({"Latin", "Cyrillic"}, {"Latin", "Greek"}):
            continue
        if (repair := _repair(word, "Latin" if scripts["Latin"] * 2 > scripts.total() else "other")) is not None:
            ending = len(word.rstrip("".join(ch for ch in set(word) if script_of(ch) in own))) < len(word)
            if scripts["Latin"] * 2 > scripts.total() and "Latin" not in own and ending:
                continue  # a foreign name with a native ending: "CNNа"
            yield LookAlike(Span(m.start(), m.end()), repair)


def _repair(word: str, to: str) -> str | None:
    if to == "Latin":
        fixed = [ch if script_of(ch) == "Latin" else _TO_LATIN.get(ch) for ch in word]
    else:
        table = _CYRILLIC if any(script_of(ch) == "Cyrillic" for ch in word) else _GREEK
        fixed = [table.get(ch) if script_of(ch) == "Latin" else ch for ch in word]
    return None if None in fixed else "".join(ch for ch in fixed if ch)


def _between_words(text: str, m: re.Match[str], script: str) -> bool:
    """Whether small words of `script` stand on both sides, with a blank between: "пошёл c ней"."""
    before = re.search(r"([^\W\d_]+),? $", text[max(0, m.start() - 40) : m.start()])
    after = re.match(r" ([^\W\d_]+)", text[m.end() : m.end() + 40])
    return bool(before and after) and all(
        script_of(x.group(1)[0]) == script and x.group(1)[-1].islower() for x in (before, after) if x
    )
