"""Words that take a side: rose or fell, highest or lowest, brother or sister, next summer or last.

The table has, for each language, the words of each side of an axis; most axes have two sides, some more (seasons, kin).
Its rows "less" are the words that turn a side. It was written for this project, from what translators pick in news.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from xlate_audit.article import Span
from xlate_audit.text.pattern_tables import pattern_table

Sides = Mapping[str, Mapping[str, tuple[Span, ...]]]
"""For each axis that a text has words of: the sides, and where their words stand."""

_REMEMBERED = 20_000  # words of a language
_FREE = frozenset(("ja", "zh", "ko"))
_LETTER = r"\w\u0900-\u097f\u200c"
_WORD = re.compile(rf"[{_LETTER}]+(?:['’-][{_LETTER}]+)*")
_OPENING = 3  # letters by which patterns are told apart
_BEGIN = re.compile(rf"(?<![{_LETTER}])[{_LETTER}]{{1,{_OPENING}}}")
# Of a pattern: an escape, a class of characters, or structure.
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]")


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
    return _Sided(table, free=language in _FREE) if table else None


class _Sided:
    """The table of one language. What stands for one word is asked once a word; phrases are looked for in the text."""

    def __init__(self, table: Mapping[str, str], *, free: bool) -> None:
        words: list[tuple[str, str]] = []
        phrases: list[tuple[str, str]] = []
        for name, pattern in table.items():
            if name != "less":
                for part in _alternatives(pattern):
                    several = free or " " in part or "(?<" in part or "(?=" in part or "(?!" in part
                    (phrases if several else words).append((name, part))
        begin, end = ("", "") if free else (rf"(?<![{_LETTER}])", rf"(?![{_LETTER}])")
        self._words = _Patterns(words, "", "")
        self._phrases = _Patterns(phrases, begin, end, keyed=not free)
        self.less = re.compile(f"{begin}(?:{table['less']}){end}", re.I) if "less" in table else None
        self._names: dict[str, tuple[str, ...]] = {}

    def found(self, text: str) -> Iterator[tuple[str, Span]]:
        """Names of sides, and where a word of theirs stands. A word within a phrase does not count."""
        phrases = list(self._phrases_of(text))
        inside = {at for _, span in phrases for at in range(span.start, span.end)}
        yield from phrases
        for match in _WORD.finditer(text):
            if match.start() not in inside:
                yield from ((name, Span(*match.span())) for name in self._names_of(match[0].lower()))

    def _phrases_of(self, text: str) -> Iterator[tuple[str, Span]]:
        stop = 0
        for start in self._phrases.starts(text):
            if start >= stop:
                ends = {name: m.end() for name, p in self._phrases.at(text, start) if (m := p.match(text, start))}
                longest = max(ends.values(), default=0)
                yield from ((name, Span(start, end)) for name, end in ends.items() if end == longest)
                stop = max(stop, longest)

    def _names_of(self, word: str) -> tuple[str, ...]:
        names = self._names.get(word)
        if names is None:
            names = tuple(dict.fromkeys(name for name, p in self._words.at(word, 0) if p.fullmatch(word)))
            if len(self._names) < _REMEMBERED:
                self._names[word] = names
        return names


class _Patterns:
    """Patterns of names, told apart by the letters they begin with, and compiled when a text has such a word: most
    texts have few, and compiling all of a language costs more than reading an article."""

    def __init__(self, parts: Iterable[tuple[str, str]], begin: str, end: str, *, keyed: bool = True) -> None:
        """`parts`: names with a pattern each; `begin` and `end`: what stands around each; not `keyed`: in scripts
        without blanks, where a word may begin anywhere."""
        self._begin, self._end = begin, end
        self._parts: dict[str, dict[str, list[str]]] = {}
        for name, part in parts:
            self._parts.setdefault(_opening(part) if keyed else "", {}).setdefault(name, []).append(part)
        self._compiled: dict[str, list[tuple[str, re.Pattern[str]]]] = {}

    def at(self, text: str, start: int) -> Iterator[tuple[str, re.Pattern[str]]]:
        """The patterns that may fit what begins there."""
        head = text[start : start + _OPENING].lower()
        for size in range(len(head), -1, -1):
            if (key := head[:size]) in self._parts:
                if key not in self._compiled:
                    self._compiled[key] = [(name, self._joined(parts)) for name, parts in self._parts[key].items()]
                yield from self._compiled[key]

    def starts(self, text: str) -> list[int]:
        """Where one of them may begin, in order."""
        found = {match.start() for match in self._anywhere.finditer(text)} if "" in self._parts else set()
        for match in _BEGIN.finditer(text) if len(self._parts) > 1 else ():
            head = match[0].lower()
            if any(head[:size] in self._parts for size in range(1, len(head) + 1)):
                found.add(match.start())
        return sorted(found)

    @cached_property
    def _anywhere(self) -> re.Pattern[str]:
        return self._joined([part for parts in self._parts[""].values() for part in parts])

    def _joined(self, parts: Iterable[str]) -> re.Pattern[str]:
        return re.compile(f"{self._begin}(?:{'|'.join(parts)}){self._end}", re.I)


def _opening(pattern: str) -> str:
    """The first letters of all that a pattern fits, as far as they are sure."""
    for n, char in enumerate(pattern[:_OPENING]):
        if not char.isalpha() or pattern[n + 1 : n + 2] in ("?", "*", "{"):
            return pattern[:n].lower()
    return pattern[:_OPENING].lower()


def _alternatives(pattern: str) -> Iterator[str]:
    """The parts of a pattern between its outermost bars."""
    depth = start = 0
    for token in _TOKEN.finditer(pattern):
        if token[0] == "|" and not depth:
            yield pattern[start : token.start()]
            start = token.end()
        depth += (token[0] == "(") - (token[0] == ")")
    yield pattern[start:]
