"""Findings that no longer speak: known from before, dismissed by somebody, or by a comment in the text's source.

A decision holds wherever its fingerprint is found, until its last day; `xlate_audit.baseline` tells what is known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from pathlib import PurePath
from typing import NamedTuple

from xlate_audit.article import Article, Comment
from xlate_audit.baseline import Baseline
from xlate_audit.findings import Dismissal, Finding


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


@dataclass(frozen=True)
class Dismissals:
    """What a run is told to dismiss: `decisions`, what a `baseline` knows, and whether comments in the articles are
    heeded."""

    decisions: tuple[Decision, ...] = ()
    baseline: Baseline = field(default_factory=Baseline)
    comments: bool = True

    def plain(self) -> object:
        """What stands for these in a hash of settings: all but where the files lie. `asdict` copies every sample."""
        baseline = [
            (known.path, sorted(known.sample), [asdict(fault) for fault in known.faults])
            for known in self.baseline.articles
        ]
        return {"decisions": [asdict(one) for one in self.decisions], "baseline": baseline, "comments": self.comments}

    @cached_property
    def _decisions(self) -> dict[str, list[Decision]]:
        found: dict[str, list[Decision]] = {}
        for decision in self.decisions:
            found.setdefault(decision.fingerprint, []).append(decision)
        return found

    def decisions_on(self, finding: Finding) -> Sequence[Decision]:
        return self._decisions.get(finding.fingerprint, ())


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
    findings = tuple(findings)
    notes = list(_wrong_comments(reprint, original, names)) if dismissals.comments else []
    commented = _by_paragraph(reprint, original) if dismissals.comments else {}
    known = dismissals.baseline.knows(findings, reprint, original)
    speaking, dismissed = list[Finding](), list[Finding]()
    for number, finding in enumerate(findings):
        reason = _decided(finding, reprint.path, dismissals, notes) or _by_comment(finding, commented)
        if reason is None and number in known:
            reason = Dismissal("baseline")
        if reason is None:
            speaking.append(finding)
        else:
            dismissed.append(replace(finding, dismissed=reason))
    return Parted(tuple(speaking), tuple(dismissed), tuple(dict.fromkeys(notes)))


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
