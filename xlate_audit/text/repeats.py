"""Words, phrases and character strings that stand twice in a row.

Words are compared by what stands between blanks, so that a phrase with its inner punctuation counts; in Han and kana
text, where no blanks part words, strings of characters are compared.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from xlate_audit.article import Span
from xlate_audit.text.scripts import KANA_OR_HAN

_PIECE = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W\d_]")
_OPENING = "([{“„«‹\"'¿¡‘’—–-"
_CLOSING = ".,;:!?…)]}”“»›\"'’。、，！？؟،।"
_RUN = re.compile(r"[\w・·、 ()（）-]{6,}")
_KANA = re.compile("[\u3040-\u30ff]+")
LONGEST = 10  # words or, in unspaced scripts, four times as many characters


@dataclass(frozen=True, slots=True)
class Repeat:
    """`first` is followed by its copy `second`; `words` is their length in words (characters in unspaced scripts)."""

    first: Span
    second: Span
    words: int


def repeated_words(text: str) -> Iterator[Repeat]:
    """Phrases that stand twice with nothing but blanks between, the longest first where several fit.

    >>> text = "It was the very best the very best."
    >>> [repeat.second.of(text) for repeat in repeated_words(text)]
    ['the very best']
    """
    pieces = [(m.start(), m.end()) for m in _PIECE.finditer(text)]
    raw = [text[a:b].casefold() for a, b in pieces]
    again = _again(raw)
    n = 0
    while n < len(raw) - 1:
        for size in again[n]:
            if 2 * size <= len(raw) - n and _same(raw, n, size):
                last = pieces[n + 2 * size - 1]
                tail = len(text[last[0] : last[1]].rstrip(_CLOSING)) or last[1] - last[0]
                head = pieces[n][0] + len(raw[n]) - len(raw[n].lstrip(_OPENING))
                yield Repeat(
                    Span(min(head, pieces[n][1] - 1), pieces[n + size - 1][1]),
                    Span(pieces[n + size][0], last[0] + tail),
                    size,
                )
                n += 2 * size - 1
                break
        n += 1


def _again(raw: list[str]) -> list[list[int]]:
    """For each piece how far behind it the same word stands, marks aside: the sizes that a phrase said twice can have,
    the longest first."""
    out: list[list[int]] = [[] for _ in raw]
    at: dict[str, deque[int]] = {}
    for n, piece in enumerate(raw):
        before = at.setdefault(piece.strip(_OPENING + _CLOSING), deque(maxlen=LONGEST))
        for earlier in before:
            if n - earlier <= LONGEST:
                out[earlier].insert(0, n - earlier)
        before.append(n)
    return out


def _same(raw: list[str], n: int, size: int) -> bool:
    """Whether the `size` pieces from `n` on stand again right behind, marks around the two copies aside."""
    if size > 1 and raw[n + 1 : n + size - 1] != raw[n + size + 1 : n + 2 * size - 1]:
        return False
    first, again = raw[n].lstrip(_OPENING) or raw[n], raw[n + size]
    if size == 1:
        return first == (again.rstrip(_CLOSING) or again) and bool(_LETTER.search(first))
    last, last_again = raw[n + size - 1], raw[n + 2 * size - 1]
    if last == last_again and last[-1] in _CLOSING and (first == again or raw[n] == again):
        return any(_LETTER.search(piece) for piece in raw[n : n + size])  # two whole sentences
    if first != again or last != (last_again.rstrip(_CLOSING) or last_again):
        return False
    return any(_LETTER.search(piece) for piece in raw[n : n + size])


def repeated_characters(text: str, shortest: int = 3) -> Iterator[Repeat]:
    """Strings of Han and kana, `shortest` characters and more, that stand twice without a break.

    Words that double by themselves pass: 一人一人, どんどん, ゆっくりゆっくり, 哈哈哈哈哈哈.

    >>> [r.second.of("このプログラムログラムには") for r in repeated_characters("このプログラムログラムには")]
    ['ログラム']
    """
    for run in _RUN.finditer(text):
        chars, at = run.group(), 0
        while at < len(chars) - 2 * shortest + 1:
            size = _double_at(chars, at, shortest)
            if size:
                start = run.start() + at
                yield Repeat(Span(start, start + size), Span(start + size, start + 2 * size), size)
                at += 2 * size
            else:
                at += 1


def _double_at(chars: str, at: int, shortest: int) -> int:
    """Length of the longest string that stands twice from `at` on and is no doubling of the language; 0 if none."""
    head, best = chars[at : at + shortest], 0
    again = chars.find(head, at + shortest, at + 4 * LONGEST + shortest)
    while again >= 0:
        unit = chars[at:again]
        if chars.startswith(unit, again) and not _doubles_by_itself(chars, at, unit):
            best = again - at
        again = chars.find(head, again + 1, at + 4 * LONGEST + shortest)
    return best


def _doubles_by_itself(chars: str, at: int, unit: str) -> bool:
    if any(unit == unit[:n] * (len(unit) // n) for n in range(1, len(unit) // 2 + 1) if len(unit) % n == 0):
        return True  # the unit is itself a run of one sound, as in laughter
    if not KANA_OR_HAN.search(unit) and len(unit) < 5:
        return True  # "bonbon"
    if not _LETTER.search(unit) or sum(ch.isdigit() for ch in unit) * 2 >= len(unit):
        return True
    if not _KANA.fullmatch(unit) or len(unit) > 4:
        return False
    # A sound word stands alone; a cut from the middle of a longer word continues the script that it stands in.
    before = chars[at - 1 : at]
    return not (before and _script(before) == _script(unit[0]))


def _script(ch: str) -> str:
    return "hiragana" if "\u3040" <= ch <= "\u309f" else "katakana" if "\u30a0" <= ch <= "\u30ff" else "other"
