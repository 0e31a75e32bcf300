"""What the figures of a report mean, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from xlate_audit.article import Alignment
from xlate_audit.findings import Finding, Report
from xlate_audit.language import untrained
from xlate_audit.text.language_names import language_name

_FIDELITY = (
    (90, "renders the original closely"),
    (75, "renders the original, not always closely"),
    (50, "departs from the original in places"),
    (0, "hardly renders the original"),
)
_KINDS = {"baseline": "known from the baseline", "decision": "by decision", "comment": "by a comment in the text"}
_VERDICT = {
    "pass": "PASS: nothing found that should stop publication",
    "review": "REVIEW: an editor should look at this",
    "fail": "FAIL: not fit to publish as it is",
}


def verdict(report: Report) -> str:
    """The verdict as a sentence."""
    return _VERDICT[report.verdict]


def relation(report: Report) -> str | None:
    """What the two articles are to each other, where they are not simply original and reprint."""
    return relation_of(report.alignment) if report.alignment else None


def relation_of(alignment: Alignment) -> str | None:
    """The same of an alignment."""
    if alignment.relation == "reprint":
        return None
    carried = f"{100 * alignment.carried:.0f}% is carried over"
    if alignment.relation == "related":
        return f"Two articles on one subject rather than an article and its reprint: {carried}."
    if alignment.embedder is not None and untrained(alignment, alignment.embedder):
        return f"Little can be said of how these two articles belong together: {carried}."
    return f"These two articles do not seem to belong together: {carried}."


def scores(report: Report) -> Iterator[tuple[str, str, str]]:
    """Name, figure and meaning of each score that the report has."""
    s = report.scores
    if s.fidelity is not None:
        words = next(words for least, words in _FIDELITY if s.fidelity >= least)
        a = report.alignment
        if strange := untrained(a, a.embedder) if a and a.embedder else []:
            words = f"says little: the model was not trained on {' and '.join(map(language_name, strange))}"
        yield "fidelity", f"{s.fidelity:.0f} of 100", words
    if s.coverage is not None:
        yield "coverage", f"{100 * s.coverage:.0f}%", "of the original came through"
    yield "faults", f"{s.mqm_per_1000_words:.1f}", "points per 1,000 words (MQM: minor 1, major 5, critical 25)"


def count(number: int, noun: str) -> str:
    """A number with its noun.

    >>> count(1, "finding"), count(2, "finding")
    ('1 finding', '2 findings')
    """
    return f"{number} {noun}" + ("" if number == 1 else "s")


def dismissed(report: Report) -> str:
    """How many findings do not speak, by the reason why: one line, empty where there is none."""
    kinds = Counter(finding.dismissed.kind for finding in report.dismissed if finding.dismissed)
    told = ", ".join(f"{n} {_KINDS[kind]}" for kind, n in kinds.items())
    return f"{count(len(report.dismissed), 'finding')} dismissed: {told}" if told else ""


def why(finding: Finding) -> str:
    """Why a finding was dismissed, by whom and until when."""
    reason = finding.dismissed
    if reason is None:
        return ""
    by = f" ({reason.by})" if reason.by else ""
    until = f", until {reason.until}" if reason.until else ""
    return f"{reason.reason or _KINDS[reason.kind]}{by}{until}"
