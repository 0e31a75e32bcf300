"""What an audit says: findings and where they stand, scores, and the report that holds them. Frozen data, as in
`article`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from xlate_audit.article import Alignment, Article, Severity
from xlate_audit.plain_data import report_data

Verdict = Literal["pass", "review", "fail"]


@dataclass(frozen=True, slots=True)
class Location:
    """A place as a report names it: with its text, and, where the format has them, file offsets, line and column."""

    paragraph: str
    start: int
    end: int
    text: str
    file_start: int | None
    file_end: int | None
    line: int | None
    column: int | None


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Why a finding no longer speaks.

    `kind`: "baseline" (known from before), "decision" (an entry of a dismissals file) or "comment" (in the text's own
    source). `reason`, `by` and `until` (the last day on which it holds, ISO 8601) as far as they were given.
    """

    kind: Literal["baseline", "decision", "comment"]
    reason: str | None = None
    by: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a report says: a flag with its rule, severity, calibrated confidence, MQM category and fingerprint.

    The fingerprint depends on the rule, the faulty text of both sides, and its number among those of an article that
    are alike in both, so that it survives edits elsewhere. `certain` says that `suggestion` may be put in place without
    asking anybody. `dismissed` says why the finding no longer speaks, where it does not.
    """

    rule: str
    severity: Severity
    confidence: float
    mqm: str
    message: str
    suggestion: str | None
    reprint: Location | None
    original: Location | None
    fingerprint: str
    certain: bool = False
    dismissed: Dismissal | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """`fidelity` 0 to 100 and `coverage` 0 to 1 (None without an original); `mqm_per_1000_words` is the MQM penalty.

    `fidelity_interval` is where the fidelity of 95 in 100 articles made of such paragraphs lies, None for a single one.
    """

    fidelity: float | None
    coverage: float | None
    mqm_per_1000_words: float
    fidelity_interval: tuple[float, float] | None = None


@dataclass(frozen=True)
class Report:
    """Everything one audit or check says. `notes` are remarks on the run itself (an unknown language…).

    `findings` are those that speak; those in `dismissed` count nowhere. `failures`: broken rules and errors.
    """

    id: str
    original: Article | None
    reprint: Article
    alignment: Alignment | None
    findings: tuple[Finding, ...]
    scores: Scores
    verdict: Verdict
    signature: str
    notes: tuple[str, ...] = ()
    dismissed: tuple[Finding, ...] = ()
    failures: tuple[tuple[str, str], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data, in the form of the JSON Schema that `xlate-audit schema` prints."""
        return report_data(self)
