"""Findings that no longer speak: known from before, dismissed by somebody, or by a comment in the text's source.

A baseline holds what was found in articles when it was written. An article is known again by its text: by a sample of
its strings of letters (Broder 1997, "On the resemblance and containment of documents"), of which enough must still be
there. Where its path is in the baseline that entry alone speaks of it, for one story often stands in several files;
else it was moved, and every entry of such a text does. A decision holds wherever its fingerprint is found, until its
last day.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from heapq import nsmallest
from pathlib import PurePath
from typing import NamedTuple

from xlate_audit.article import Article, Comment, Dismissal, Finding

_LETTERS = 6  # of a string in the sample
_SAMPLE = 32  # strings
_KNOWN_AGAIN = 0.4  # share of the sample that must still be there; of other articles' it is about a tenth


@dataclass(frozen=True, slots=True)
class Decision:
    """An entry of a dismissals file. `until` is its last day (ISO 8601), and `expired` says whether that has passed.
    `article` is a path or a pattern of paths, where it holds for some articles only."""

    fingerprint: str
    rule: str
    reason: str
    by: str | None = None
    until: str | None = None
    article: str | None = None
    expired: bool = False

    def holds_in(self, path: str) -> bool:
        return self.article is None or PurePath(path).match(self.article)


@dataclass(frozen=True, slots=True)
class Known:
    """An article of a baseline: its path from the baseline's folder, a sample of its text, and what was found in it:
    fingerprints, each with the rule and words that people read."""

    path: str
    sample: frozenset[int]
    texts: tuple[tuple[str, tuple[str, str]], ...]


@dataclass(frozen=True)
class Dismissals:
    """What a run is told to dismiss: `decisions`, a `baseline` and the folder that its paths start from, and whether
    comments in the articles are heeded."""

    decisions: tuple[Decision, ...] = ()
    baseline: tuple[Known, ...] = ()
    comments: bool = True
    folder: str = "."

    def plain(self) -> object:
        """What stands for these in a hash of settings: all but where the files lie. `asdict` copies every sample."""
        baseline = [(known.path, sorted(known.sample), known.texts) for known in self.baseline]
        return {"decisions": [asdict(one) for one in self.decisions], "baseline": baseline, "comments": self.comments}

    @cached_property
    def _decisions(self) -> dict[str, list[Decision]]:
        found: dict[str, list[Decision]] = {}
        for decision in self.decisions:
            found.setdefault(decision.fingerprint, []).append(decision)
        return found

    @cached_property
    def _known(self) -> dict[str, list[Known]]:
        found: dict[str, list[Known]] = {}
        for known in self.baseline:
            for fingerprint, _ in known.texts:
                found.setdefault(fingerprint, []).append(known)
        return found

    @cached_property
    def _by_path(self) -> dict[str, Known]:
        return {known.path: known for known in self.baseline if known.path != "-"}

    def decisions_on(self, finding: Finding) -> Sequence[Decision]:
        return self._decisions.get(finding.fingerprint, ())

    def known_with(self, finding: Finding) -> Sequence[Known]:
        """The articles of the baseline in which such a finding stood."""
        return self._known.get(finding.fingerprint, ())

    def known_as(self, path: str) -> Known | None:
        """The article of the baseline that lies at a path."""
        return self._by_path.get(path_from(self.folder, path)) if self._by_path else None


class Parted(NamedTuple):
    """Findings that speak, those that do not, and remarks on dismissals that do not hold."""

    speaking: tuple[Finding, ...]
    dismissed: tuple[Finding, ...]
    notes: tuple[str, ...]


def part(
    findings: Iterable[Finding],
    reprint: Article,
    original: Article | None,
    dismissals: Dismissals,
    names: Collection[str] = (),
) -> Parted:
    """Part the findings of one report. `names` are the rules and families that a comment may name."""
    notes = list(_wrong_comments(reprint, original, names)) if dismissals.comments else []
    commented = _by_paragraph(reprint, original) if dismissals.comments else {}
    again = _Again(reprint, dismissals.known_as(reprint.path))
    speaking, dismissed = list[Finding](), list[Finding]()
    for finding in findings:
        reason = _decided(finding, reprint.path, dismissals, notes) or _by_comment(finding, commented)
        if reason is None and any(again.is_in(known) for known in dismissals.known_with(finding)):
            reason = Dismissal("baseline")
        if reason is None:
            speaking.append(finding)
        else:
            dismissed.append(replace(finding, dismissed=reason))
    return Parted(tuple(speaking), tuple(dismissed), tuple(dict.fromkeys(notes)))


def sample(article: Article) -> frozenset[int]:
    """What an article is known by: the least of the hashes of its strings of six letters."""
    return frozenset(nsmallest(_SAMPLE, strings_of(article)))


class _Again:
    """Which articles of a baseline one article is; its strings are taken once, when they are asked for. `own` is the
    entry of its path."""

    def __init__(self, article: Article, own: Known | None) -> None:
        self.article, self.at_its_path = article, own

    @cached_property
    def strings(self) -> set[int]:
        return strings_of(self.article)

    @cached_property
    def own(self) -> Known | None:
        return self.at_its_path if self.at_its_path and same(self.at_its_path, self.strings) else None

    def is_in(self, known: Known) -> bool:
        return known is self.own if self.own else same(known, self.strings)


def path_from(folder: str, path: str) -> str:
    """An article's path from a baseline's folder, the same on every machine.

    >>> path_from("desk", "desk/a.txt"), path_from("desk", "-")
    ('a.txt', '-')
    """
    if path == "-":
        return path
    try:
        return PurePath(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive, or no path at all
        return PurePath(path).as_posix()


def same(known: Known, strings: Collection[int]) -> bool:
    """Whether an article of these strings is one of a baseline."""
    return sum(string in strings for string in known.sample) >= _KNOWN_AGAIN * len(known.sample)


def strings_of(article: Article) -> set[int]:
    text = "".join("".join(p.text.split()) for p in article.paragraphs).casefold()
    data = (text[at : at + _LETTERS] for at in range(max(1, len(text) - _LETTERS + 1)))
    return {zlib.crc32(string.encode("utf-8", "surrogatepass")) for string in data}


def _decided(finding: Finding, path: str, dismissals: Dismissals, notes: list[str]) -> Dismissal | None:
    why_not = []
    for decision in dismissals.decisions_on(finding):
        if not decision.holds_in(path):
            continue
        told = f"the dismissal {decision.fingerprint} ({decision.reason})"
        if decision.rule != finding.rule:
            why_not.append(f"{told} names {decision.rule}, but the finding is {finding.rule}: it does not hold")
        elif decision.expired:
            why_not.append(f"{told} held until {decision.until}: {finding.rule} speaks again")
        else:
            return Dismissal("decision", decision.reason, decision.by, decision.until)
    notes += why_not
    return None


def _sides(reprint: Article, original: Article | None) -> Iterator[tuple[Article, Comment]]:
    for article in (reprint, original):
        if article is not None:
            yield from ((article, comment) for comment in article.comments)


def _by_paragraph(reprint: Article, original: Article | None) -> dict[str, list[Comment]]:
    found: dict[str, list[Comment]] = {}
    for article, comment in _sides(reprint, original):
        if comment.paragraph < len(article.paragraphs):
            found.setdefault(article.paragraphs[comment.paragraph].id, []).append(comment)
    return found


def _by_comment(finding: Finding, commented: dict[str, list[Comment]]) -> Dismissal | None:
    names = {finding.rule, finding.rule.partition(".")[0]}
    for place in (finding.reprint, finding.original):
        for comment in commented.get(place.paragraph, ()) if place else ():
            if names & set(comment.rules):
                return Dismissal("comment", comment.reason)
    return None


def _wrong_comments(reprint: Article, original: Article | None, names: Collection[str]) -> Iterator[str]:
    for _, comment in _sides(reprint, original):
        if not comment.rules:
            yield "a comment in the text asks to ignore no rule: write xlate-audit: ignore RULE"
        for name in comment.rules:
            if name not in names:
                yield f"a comment in the text ignores {name!r}, which no rule or family is called"
