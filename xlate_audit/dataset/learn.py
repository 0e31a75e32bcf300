"""What verdicts teach: how often each rule is wrong in which languages, and settings that follow from it.

A rule is judged by the share of its findings that editors accepted, with an interval (Wilson 1927) that is wide where
few were judged: it loses its voice only where even the upper end is low, so that a handful of verdicts changes nothing.
Where it is the less sure of a rule's findings that are wrong, those alone are left out, by a least confidence.
A pair of languages gets settings of its own only where it is worse than the rule is elsewhere. What is suggested is
tried on reports that were kept back before it is believed.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from math import sqrt
from typing import Any, NamedTuple

LEAST = 8  # verdicts on a rule (in a pair of languages) without which nothing follows
_SILENT, _QUIET = 0.25, 0.55  # upper end of the share accepted under which a rule is left out, or only remarks
_Z = 1.645  # of an interval that holds nine times in ten
_AGREE = 0.6  # share of the accepted findings whose severity editors changed alike
_HELD_BACK = 0.3

Row = Mapping[str, Any]
"""A row of `judged_rows`."""


@dataclass(slots=True)
class Record:
    """What editors said of some findings: how many they judged and accepted, and how severe the accepted ones are."""

    judged: int = 0
    accepted: int = 0
    severities: Counter[str] = field(default_factory=Counter)
    rows: list[Row] = field(default_factory=list)

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Record:
        record = cls()
        for row in rows:
            record.add(row)
        return record

    def add(self, row: Row) -> None:
        self.judged += 1
        self.accepted += row["fault"]
        self.rows.append(row)
        if row["fault"]:
            self.severities[row["severity"]] += 1

    def interval(self) -> tuple[float, float]:
        """Where the share of real faults lies.

        >>> [round(x, 2) for x in Record(20, 18).interval()]
        [0.74, 0.97]
        """
        if not self.judged:
            return 0.0, 1.0
        n, p = self.judged, self.accepted / self.judged
        middle = (p + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
        half = _Z / (1 + _Z**2 / n) * sqrt(p * (1 - p) / n + _Z**2 / (4 * n**2))
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Advice:
    """Settings that follow: rules to leave out, severities and the least confidence by rule, for all languages and for
    pairs of them ("ja-en")."""

    ignore: tuple[str, ...] = ()
    severities: Mapping[str, str] = field(default_factory=dict)
    confidences: Mapping[str, float] = field(default_factory=dict)
    by_languages: Mapping[str, Advice] = field(default_factory=dict)

    def severity(self, row: Row) -> str | None:
        """How severe a finding is under these settings; None where it is left out."""
        rule, own = row["rule"], self.by_languages.get(languages_of(row), Advice())
        least = own.confidences.get(rule, self.confidences.get(rule, 0.0))
        if rule in (*self.ignore, *own.ignore) or row["confidence"] < least:
            return None
        return own.severities.get(rule) or self.severities.get(rule) or row["given_severity"]


@dataclass(frozen=True, slots=True)
class Trial:
    """What settings do to verdicts: findings that speak (minor and worse), and how many of them are real faults."""

    before: Record
    after: Record

    def __str__(self) -> str:
        """
        >>> str(Trial(Record(40, 20), Record(22, 20)))
        'precision 0.50 -> 0.91; 20 of 20 real faults still speak, 18 of 20 false alarms no longer do'
        """
        alarms = [r.judged - r.accepted for r in (self.before, self.after)]
        before, after = (r.accepted / r.judged if r.judged else 1.0 for r in (self.before, self.after))
        return (
            f"precision {before:.2f} -> {after:.2f}; {self.after.accepted} of {self.before.accepted} real faults still "
            f"speak, {alarms[0] - alarms[1]} of {alarms[0]} false alarms no longer do"
        )


def languages_of(row: Row) -> str:
    """The pair of languages as settings name it; "*" for what is not known."""
    return f"{row['original_language'] or '*'}-{row['reprint_language'] or '*'}"


def usable(rows: Iterable[Row]) -> list[Row]:
    """Verdicts on what rules found: without what editors added, and what they do not agree on."""
    return [row for row in rows if row["decision"] in ("accepted", "dismissed")]


def records(rows: Iterable[Row]) -> dict[str, dict[str, Record]]:
    """By rule and pair of languages; "" is the rule in all of them."""
    out: dict[str, dict[str, Record]] = defaultdict(lambda: defaultdict(Record))
    for row in rows:
        for key in ("", languages_of(row)):
            out[row["rule"]][key].add(row)
    return {rule: dict(by_pair) for rule, by_pair in sorted(out.items())}


def advise(rows: Sequence[Row]) -> Advice:
    """The settings that follow from verdicts."""
    everywhere = _Found([], {}, {}, set())
    pairs: dict[str, _Found] = defaultdict(lambda: _Found([], {}, {}, set()))
    for rule, by_pair in records(rows).items():
        for languages, record in sorted(by_pair.items()):
            if languages:
                _conclude(rule, record, pairs[languages])
            elif not _low(record) or all(_low(_without(record, other)) for name, other in by_pair.items() if name):
                _conclude(rule, record, everywhere)  # not where one pair alone makes the rule look bad
    ignore, sure = everywhere.ignore, everywhere.confidences
    severities = {name: s for name, s in everywhere.severities.items() if name not in everywhere.as_given}
    by_languages = {
        languages: Advice(
            tuple(name for name in own.ignore if name not in ignore),
            {
                name: s
                for name, s in own.severities.items()
                if name not in ignore and s != severities.get(name, s if name in own.as_given else None)
            },
            {name: c for name, c in own.confidences.items() if name not in ignore and sure.get(name) != c},
        )
        for languages, own in sorted(pairs.items())
        if "*" not in languages
    }
    return Advice(tuple(ignore), severities, sure, {name: own for name, own in by_languages.items() if own != Advice()})


class _Found(NamedTuple):
    """What follows, as it is gathered; `as_given` are the rules whose findings editors left as severe as they were."""

    ignore: list[str]
    severities: dict[str, str]
    confidences: dict[str, float]
    as_given: set[str]


def _low(record: Record) -> bool:
    return record.judged < LEAST or record.interval()[1] < _QUIET


def _without(whole: Record, part: Record) -> Record:
    return Record(whole.judged - part.judged, whole.accepted - part.accepted)


def _conclude(rule: str, record: Record, found: _Found) -> None:
    """What follows for a rule from one record, put into the lists."""
    if record.judged < LEAST:
        return
    least = _threshold(record)
    if least is not None:
        found.confidences[rule] = least
        record = Record.of(row for row in record.rows if row["confidence"] >= least)
    upper = record.interval()[1]
    if upper < _SILENT:
        found.ignore.append(rule)
    elif upper < _QUIET:
        found.severities[rule] = "info"
    elif record.accepted >= LEAST:
        level, n = record.severities.most_common(1)[0]
        if n >= _AGREE * record.accepted:
            found.severities[rule] = level
            changed = sum(row["severity"] == level != row["given_severity"] for row in record.rows if row["fault"])
            if 2 * changed < n:
                found.as_given.add(rule)


def _threshold(record: Record) -> float | None:
    """The confidence under which a rule's findings are mostly wrong, even at the favourable end of what their verdicts
    allow, and from which on they are mostly right; None where there is no such. Of several, that which is wrong least
    often on both sides, then the least."""
    best: tuple[int, float] | None = None
    for least in sorted({row["confidence"] for row in record.rows}):
        under = Record.of(row for row in record.rows if row["confidence"] < least)
        over = Record.of(row for row in record.rows if row["confidence"] >= least)
        if min(under.judged, over.judged) < LEAST or under.interval()[1] >= _QUIET or over.interval()[1] < _QUIET:
            continue
        wrong = under.accepted + over.judged - over.accepted
        best = min(best or (wrong, least), (wrong, least))
    return best and best[1]


def held_back(row: Row) -> bool:
    """Whether a report is kept back for the trial, drawn by its name."""
    return blake2b(row["report"].encode("utf-8", "surrogatepass"), digest_size=8).digest()[0] < 256 * _HELD_BACK


def trial(rows: Iterable[Row], advice: Advice) -> Trial:
    """What the settings would have done to these verdicts."""
    before, after = Record(), Record()
    for row in rows:
        given = row["given_severity"]
        if given != "info":
            before.add(row)
        if advice.severity(row) not in (None, "info"):
            after.add(row)
    return Trial(before, after)


def settings_file(advice: Advice, told: Sequence[str]) -> str:
    """The settings as a settings file, `told` as comments at its head."""
    lines = [f"# {' '.join(line.split())}" for line in told]
    lines += _table(advice)
    for languages, own in advice.by_languages.items():
        lines += ["", f"[profiles.{json.dumps(f'learnt-{languages}')}]", f"languages = {json.dumps([languages])}"]
        lines += _table(own, f"profiles.{json.dumps(f'learnt-{languages}')}.", advice.ignore)
    return "\n".join(lines) + "\n"


def _table(advice: Advice, prefix: str = "", above: Sequence[str] = ()) -> list[str]:
    """One table. The `ignore` of a profile takes the place of the file's, so it names those too."""
    lines = [f"ignore = {json.dumps([*above, *advice.ignore])}"] if advice.ignore else []
    for name, values in (("severity", advice.severities), ("confidence", advice.confidences)):
        if values:
            lines += ["", f"[{prefix}{name}]"]
            lines += [f"{json.dumps(rule)} = {json.dumps(value)}" for rule, value in sorted(values.items())]
    return lines


def report(rows: Sequence[Row]) -> str:
    """How often each rule was wrong, by pair of languages, as a Markdown table."""
    lines = ["| rule | languages | judged | false alarms | rate | 90% interval |", "|---|---|---:|---:|---:|---|"]
    for rule, by_pair in records(rows).items():
        for languages, record in sorted(by_pair.items()):
            low, high = record.interval()
            wrong = record.judged - record.accepted
            lines.append(
                f"| {rule} | {languages or 'all'} | {record.judged} | {wrong} | {wrong / record.judged:.2f} | "
                f"{1 - high:.2f} to {1 - low:.2f} |"
            )
    return "\n".join(lines) + "\n"
