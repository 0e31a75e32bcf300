"""Words that take a side: rose or fell, highest or lowest, brother or sister, next summer or last.

The table has, for each language, the words of each side of an axis; most axes have two sides, some more (seasons, kin).
Its rows "less" are the words that turn a side. It was written for this project, from what translators pick in news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from xlate_audit.article import Span
from xlate_audit.text.pattern_tables import LETTERS, OpenedPatterns, alternatives, pattern_table

Sides = Mapping[str, Mapping[str, tuple[Span, ...]]]
"""For each axis that a text has words of: the sides, and where their words stand."""

_REMEMBERED = 20_000  # words of a language
_FREE = frozenset(("ja", "zh", "ko"))
_WORD = re.compile(rf"[{LETTERS}]+(?:['’-][{LETTERS}]+)*")
#: What is written onto the word that follows: and, with, like, for, the; and, the, in, to, from, that; of, the.
_ATTACHED = {
    "ar": re.compile("[وفبلكس]{1,3}(?:ال)?|ال|لل"),
    "he": re.compile("[והבלמשכ]{1,3}"),
    "fr": re.compile(r"\w{1,5}['’]"),
    "it": re.compile(r"\w{1,6}['’]"),
}
_LONGEST = 7  # letters of that
_OPEN = "time."  # phrases whose words count as well: "next autumn"
_LEFT = 3  # letters of a word that are left without it


def languages() -> tuple[str, ...]:
    """Languages whose words are known."""
    return tuple(sorted(pattern_table("opposites")))


def known_sides(axis: str, language: str | None) -> frozenset[str]:
    """The sides of an axis for which a language's words are known.

    >>> sorted(known_sides("half", "en")), sorted(known_sides("half", "sv"))
    (['first', 'second'], [])
    """
    names = pattern_table("opposites").get(language or "", {})
    return frozenset(side for of, _, side in (name.partition(".") for name in names) if of == axis)


@lru_cache(maxsize=512)
def sides(text: str, language: str | None) -> Sides:
    """The sides that `text` takes; none in a language that is not known.

    >>> {axis: sorted(found) for axis, found in sorted(sides("Prices rose in the north.", "en").items())}
    {'compass': ['north'], 'trend': ['up']}
    """
    known = _sided(language or "")
    out: dict[str, dict[str, tuple[Span, ...]]] = {}
    for name, span in known.found(text) if known else ():
        axis, _, side = name.partition(".")
        spans = out.setdefault(axis, {})
        spans[side] = (*spans.get(side, ()), span)
    return out


@lru_cache(maxsize=512)
def lessened(text: str, language: str | None) -> tuple[Span, ...]:
    """The words of `text` that turn the side of the word after them: less frequent, am wenigsten gefährlich.

    >>> [s.of("The least dangerous of all") for s in lessened("The least dangerous of all", "en")]
    ['least']
    """
    known = _sided(language or "")
    return tuple(Span(*m.span()) for m in known.less.finditer(text)) if known and known.less else ()


@lru_cache(maxsize=32)
def _sided(language: str) -> _Sided | None:
    table = pattern_table("opposites").get(language)
    return _Sided(table, free=language in _FREE, attached=_ATTACHED.get(language)) if table else None


class _Sided:
    """The table of one language. What stands for one word is asked once a word; phrases are looked for in the text."""

    def __init__(self, table: Mapping[str, str], *, free: bool, attached: re.Pattern[str] | None = None) -> None:
        words: list[tuple[str, str]] = []
        phrases: list[tuple[str, str]] = []
        for name, pattern in table.items():
            if name != "less":
                for part in alternatives(pattern):
                    several = free or " " in part or "(?<" in part or "(?=" in part or "(?!" in part
                    (phrases if several else words).append((name, part))
        begin, end = ("", "") if free else (rf"(?<![{LETTERS}])", rf"(?![{LETTERS}])")
        self._words = OpenedPatterns(words)
        hiding = [p for p in phrases if not p[0].startswith(_OPEN)]
        self._phrases = OpenedPatterns(hiding, begin, end, free=free)
        self._open = OpenedPatterns([p for p in phrases if p[0].startswith(_OPEN)], begin, end, free=free)
        self.less = re.compile(f"{begin}(?:{table['less']}){end}", re.I) if "less" in table else None
        self._attached = attached
        self._names: dict[str, tuple[str, ...]] = {}

    def found(self, text: str) -> Iterator[tuple[str, Span]]:
        """Names of sides, and where a word of theirs stands. A word that is a part of a phrase does not count."""
        phrases = list(_phrases(self._phrases, text))
        whole = {at: span for _, span in phrases for at in range(span.start, span.end)}
        yield from phrases
        yield from _phrases(self._open, text)
        for match in _WORD.finditer(text):
            at = Span(*match.span())
            around = whole.get(at.start, at)
            if at.start <= around.start and around.end <= at.end:
                word = match[0].lower().replace("i\u0307", "i")  # of a Turkish İ
                yield from ((name, at) for name in self._names_of(word) if (name, at) not in phrases)

    def _names_of(self, word: str) -> tuple[str, ...]:
        names = self._names.get(word)
        if names is None:
            parts = tuple(self._parts(word))
            names = tuple(dict.fromkeys(n for part in parts for n, p in self._words.at(part, 0) if p.fullmatch(part)))
            if len(self._names) < _REMEMBERED:
                self._names[word] = names
        return names

    def _parts(self, word: str) -> Iterator[str]:
        """A word as it is written, and what is left of it without what is attached in front."""
        yield word
        if self._attached:
            for size in range(1, min(_LONGEST, len(word) - _LEFT) + 1):
                if self._attached.fullmatch(word[:size]):
                    yield word[size:]


def _phrases(patterns: OpenedPatterns, text: str) -> Iterator[tuple[str, Span]]:
    """The longest phrases that begin at each place, none inside another."""
    stop = 0
    for start in patterns.starts(text):
        if start >= stop:
            ends: dict[str, int] = {}
            for name, pattern in patterns.at(text, start):
                if match := pattern.match(text, start):
                    ends[name] = max(match.end(), ends.get(name, 0))
            longest = max(ends.values(), default=0)
            yield from ((name, Span(start, end)) for name, end in ends.items() if end == longest)
            stop = max(stop, longest)
