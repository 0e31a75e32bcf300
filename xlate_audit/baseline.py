"""What was found in articles before: which articles those are, and which of today's findings they had.

An article is known again by its text: by a sample of its strings of letters (Broder 1997, "On the resemblance and
containment of documents"), of which enough must still be there. Where its path is in the baseline that entry alone
speaks of it, for one story often stands in several files; else it was moved, and every entry of such a text does.

Faults that are alike in rule and words differ in their number only, and a new one before the others moves every number.
Which of them were there is told by the text around them.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from itertools import product
from pathlib import PurePath

from xlate_audit.article import Article
from xlate_audit.findings import Finding
from xlate_audit.fingerprints import fingerprint, said

_LETTERS = 6  # of a string in the sample
_SAMPLE = 32  # strings
_KNOWN_AGAIN = 0.4  # share of the sample that must still be there; of other articles' it is about a tenth
_AROUND = 40  # code points of the text on either side of a fault
_TEXT = 80  # code points of a fault's words that a baseline tells
_PAIRS = 100_000  # of equal faults and known ones that are compared; beyond, the fingerprint tells
_GONE = 8  # faults alike that may have been put right since, so that numbers above today's are known


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding of a baseline: its fingerprint, the rule and words that people read, and the text around it."""

    fingerprint: str
    rule: str
    text: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """An article of a baseline: its path from the baseline's folder, a sample of its text, and what was found in it."""

    path: str
    sample: frozenset[int]
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class Baseline:
    """The articles of a baseline. Their paths start from `folder`, those of the articles that are audited from `start`
    (the working folder unless told)."""

    articles: tuple[Known, ...] = ()
    folder: str = "."
    start: str = ""

    @cached_property
    def _with(self) -> Mapping[str, Sequence[Known]]:
        found: dict[str, list[Known]] = {}
        for known in self.articles:
            for fault in known.faults:
                found.setdefault(fault.fingerprint, []).append(known)
        return found

    @cached_property
    def _at(self) -> Mapping[str, Known]:
        return {known.path: known for known in self.articles if known.path != "-"}

    def knows(self, findings: Sequence[Finding], reprint: Article, original: Article | None) -> Collection[int]:
        """The numbers of those findings of an article that are known."""
        alike: dict[str, list[int]] = {}
        for number, finding in enumerate(findings):
            alike.setdefault(_said(finding), []).append(number)
        marks = {words: _marks(words, len(numbers)) for words, numbers in alike.items()}
        candidates = {id(k): k for every in marks.values() for mark in every for k in self._with.get(mark, ())}
        if not candidates:
            return ()
        strings, around = strings_of(reprint), _Around(reprint, original)
        own = self._at.get(path_from(self.folder, reprint.path, self.start))
        its = [own] if own and same(own, strings) else [k for k in candidates.values() if same(k, strings)]
        return {
            number
            for known in its
            for words, numbers in alike.items()
            for number in _those(numbers, [findings[n] for n in numbers], _faults(known, marks[words]), around)
        }


def known_article(path: str, reprint: Article, original: Article | None, findings: Iterable[Finding]) -> Known:
    """The entry of an article in which these findings are known from now on."""
    around = _Around(reprint, original)
    faults = (Fault(f.fingerprint, f.rule, short(_words(f)), *around.of(f)) for f in findings)
    return Known(path, sample(reprint), tuple(sorted(faults, key=lambda fault: fault.fingerprint)))


def path_from(folder: str, path: str, start: str = "") -> str:
    """An article's path from a baseline's folder, the same on every machine; `start` is where the path starts from.

    >>> path_from("desk", "desk/a.txt"), path_from("desk", "-"), path_from("desk", "a.txt", "desk/may")
    ('a.txt', '-', 'may/a.txt')
    """
    if path == "-":
        return path
    try:
        return PurePath(os.path.relpath(os.path.join(start, path), folder)).as_posix()
    except ValueError:  # on another drive, or no path at all
        return PurePath(path).as_posix()


def sample(article: Article) -> frozenset[int]:
    """What an article is known by: the least of the hashes of its strings of six letters."""
    return frozenset(nsmallest(_SAMPLE, strings_of(article)))


def same(known: Known, strings: Collection[int]) -> bool:
    """Whether an article of these strings is one of a baseline."""
    return sum(string in strings for string in known.sample) >= _KNOWN_AGAIN * len(known.sample)


def strings_of(article: Article) -> set[int]:
    text = "".join("".join(p.text.split()) for p in article.paragraphs).casefold()
    data = (text[at : at + _LETTERS] for at in range(max(1, len(text) - _LETTERS + 1)))
    return {zlib.crc32(string.encode("utf-8", "surrogatepass")) for string in data}


def short(text: str) -> str:
    """Words on one line, cut where they are many."""
    text = " ".join(text.split())
    return text if len(text) <= _TEXT else f"{text[: _TEXT - 1]}…"


class _Around:
    """The text around findings, across the paragraphs of an article."""

    def __init__(self, reprint: Article, original: Article | None) -> None:
        self._articles = {"reprint": reprint, "original": original}

    @cached_property
    def _texts(self) -> Mapping[str, tuple[str, Mapping[str, int]]]:
        """Each side's text on one line, and where its paragraphs begin in it."""
        out = {}
        for side, article in self._articles.items():
            starts, at = {}, 0
            for p in article.paragraphs if article else ():
                starts[p.id], at = at, at + len(p.text) + 1
            out[side] = (" ".join(p.text for p in article.paragraphs) if article else "", starts)
        return out

    def of(self, finding: Finding) -> tuple[str, str]:
        """What stands before and after a finding, on the reprint's side where it has one there."""
        place = finding.reprint or finding.original
        if place is None:
            return "", ""
        text, starts = self._texts["reprint" if finding.reprint else "original"]
        start, end = starts[place.paragraph] + place.start, starts[place.paragraph] + place.end
        before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        return " ".join(before.split()), " ".join(after.split())


def _those(
    numbers: Sequence[int], findings: Sequence[Finding], faults: Sequence[Fault], around: _Around
) -> Iterator[int]:
    """Which of some findings that are alike the faults are: where there are fewer of these, those whose surroundings
    have most strings of three letters in common; failing that, those of the same fingerprint."""
    if len(faults) >= len(numbers):
        yield from numbers
    elif len(faults) * len(numbers) > _PAIRS:
        marks = {fault.fingerprint for fault in faults}
        yield from (n for n, finding in zip(numbers, findings, strict=True) if finding.fingerprint in marks)
    elif faults:
        here = [_triples(*around.of(finding)) for finding in findings]
        there = [_triples(fault.before, fault.after) for fault in faults]
        pairs = [
            (-len(a & b), findings[i].fingerprint != faults[j].fingerprint, i, j)
            for (i, a), (j, b) in product(enumerate(here), enumerate(there))
        ]
        taken, given = set[int](), set[int]()
        for *_, i, j in sorted(pairs):
            if i not in taken and j not in given:
                taken.add(i)
                given.add(j)
                yield numbers[i]


def _triples(before: str, after: str) -> set[tuple[bool, str]]:
    return {(side, text[at : at + 3]) for side, text in ((False, before), (True, after)) for at in range(len(text) - 2)}


def _marks(words: str, count: int) -> Sequence[str]:
    return [fingerprint(words, number) for number in range(count + _GONE)]


def _faults(known: Known, marks: Collection[str]) -> Sequence[Fault]:
    return [fault for fault in known.faults if fault.fingerprint in marks]


def _said(finding: Finding) -> str:
    reprint, original = (place.text if place else "" for place in (finding.reprint, finding.original))
    return said(finding.rule, reprint, original)


def _words(finding: Finding) -> str:
    place = finding.reprint or finding.original
    return place.text if place else ""
