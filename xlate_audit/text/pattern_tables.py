"""Tables of regular expressions by language: `tables/NAME.tsv`, rows of language, kind and pattern.

A table holds thousands of words, of which an article has some dozens: `OpenedPatterns` compiles what may fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path

#: What words are made of, within a class of characters.
LETTERS = r"\w\u0900-\u0963\u0966-\u097f\u200c"
_FOLDER = Path(__file__).with_name("tables")
_OPENING = 5  # letters by which patterns are told apart
_BEGIN = re.compile(rf"(?<![{LETTERS}])[{LETTERS}]")
# Of a pattern: an escape, a class of characters, or structure.
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]")
_CLASS = re.compile(r"\[(\w{2,6})\](?![?*{])")
_LOOKING = ("(?=", "(?!", "(?<=", "(?<!")


@lru_cache(maxsize=8)
def pattern_table(name: str) -> Mapping[str, Mapping[str, str]]:
    """Patterns of the table `name` by language and kind. Lines that start with "#" are remarks."""
    out: dict[str, dict[str, str]] = {}
    for line in (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            language, kind, pattern = line.split("\t")
            out.setdefault(language, {})[kind] = pattern
    return out


class OpenedPatterns:
    """Patterns of names, told apart by the letters they begin with, and compiled when a text has such a word."""

    def __init__(self, parts: Iterable[tuple[str, str]], begin: str = "", end: str = "", *, free: bool = False) -> None:
        """`parts`: names with a pattern each; `begin` and `end`: what stands around each; `free`: in scripts without
        blanks, where a word may begin anywhere."""
        self._begin, self._end, self._free = begin, end, free
        self._parts: dict[str, dict[str, list[str]]] = {}
        for name, part in parts:
            for opening in openings(part):
                self._parts.setdefault(opening, {}).setdefault(name, []).append(part)
        self._compiled: dict[str, list[tuple[str, re.Pattern[str]]]] = {}

    def at(self, text: str, start: int) -> Iterator[tuple[str, re.Pattern[str]]]:
        """The names and patterns that may fit what begins there."""
        head = text[start : start + _OPENING].lower()
        for size in range(len(head), -1, -1):
            if (key := head[:size]) in self._parts:
                if key not in self._compiled:
                    self._compiled[key] = [(name, self._joined(parts)) for name, parts in self._parts[key].items()]
                yield from self._compiled[key]

    def starts(self, text: str) -> list[int]:
        """Where one of them may begin, in order."""
        found = {match.start() for match in self._anywhere.finditer(text)} if "" in self._parts else set()
        for start in self._beginnings(text) if len(self._parts) > 1 else ():
            head = text[start : start + _OPENING].lower()
            if any(head[:size] in self._parts for size in range(1, len(head) + 1)):
                found.add(start)
        return sorted(found)

    def _beginnings(self, text: str) -> Iterable[int]:
        return range(len(text)) if self._free else (match.start() for match in _BEGIN.finditer(text))

    @cached_property
    def _anywhere(self) -> re.Pattern[str]:
        return self._joined(part for parts in self._parts[""].values() for part in parts)

    def _joined(self, parts: Iterable[str]) -> re.Pattern[str]:
        return re.compile(f"{self._begin}(?:{'|'.join(parts)}){self._end}", re.IGNORECASE)


def alternatives(pattern: str) -> Iterator[str]:
    """The parts of a pattern between its outermost bars.

    >>> list(alternatives(r"rise|ris(?:ing|en)|[|]"))
    ['rise', 'ris(?:ing|en)', '[|]']
    """
    depth = start = 0
    for token in _TOKEN.finditer(pattern):
        if token[0] == "|" and not depth:
            yield pattern[start : token.start()]
            start = token.end()
        depth += (token[0] == "(") - (token[0] == ")")
    yield pattern[start:]


def openings(pattern: str) -> set[str]:
    """How texts begin that a pattern fits: up to five small letters, fewer where more is not sure.

    >>> sorted(openings("(?<!no )(?:north|sou)thern")), openings("(?:un)?do"), openings("un?do")
    (['north', 'south'], {''}, {'u'})
    """
    while pattern.startswith(_LOOKING):
        pattern = pattern[_group(pattern) :]
    if pattern.startswith("(?:"):
        end = _group(pattern)
        if pattern[end : end + 1] in ("?", "*", "{"):
            return {""}
        return {opening for part in alternatives(pattern[3 : end - 1]) for opening in openings(part + pattern[end:])}
    if several := _CLASS.match(pattern):
        return {opening for char in several[1] for opening in openings(char + pattern[several.end() :])}
    for n, char in enumerate(pattern[:_OPENING]):
        if not char.isalpha() or pattern[n + 1 : n + 2] in ("?", "*", "{"):
            return {pattern[:n].lower()}
    return {pattern[:_OPENING].lower()}


def _group(pattern: str) -> int:
    """Where the group ends that a pattern begins with."""
    depth = 0
    for token in _TOKEN.finditer(pattern):
        depth += (token[0] == "(") - (token[0] == ")")
        if not depth:
            return token.end()
    raise ValueError(f"a bracket is not closed in {pattern!r}")
