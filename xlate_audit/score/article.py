"""Scores of a whole report: fidelity, coverage, the MQM penalty, and the verdict they lead to.

The MQM weights are the usual ones (Freitag et al. 2021, "Experts, Errors, and Context"): minor 1, major 5, critical 25,
and 0.1 for minor punctuation and typography.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from xlate_audit.article import Alignment, Article, Finding, Scores, Verdict

_WEIGHT = {"info": 0.0, "minor": 1.0, "major": 5.0, "critical": 25.0}
_SLIGHT = ("fluency/punctuation", "fluency/typography", "locale")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_CJK_PER_WORD = 1.7  # characters of Chinese or Japanese that carry about as much as one word of English
_REVIEW_FIDELITY, _FAIL_FIDELITY = 75.0, 50.0


def words(text: str) -> float:
    """Length of a text in words; Chinese and Japanese, which write none, count 1.7 characters as a word."""
    return len(re.findall(r"\w+", _CJK.sub(" ", text))) + len(_CJK.findall(text)) / _CJK_PER_WORD


def penalty(findings: Iterable[Finding]) -> float:
    """MQM penalty points of findings, `info` none."""
    return sum(0.1 if f.severity == "minor" and f.mqm.startswith(_SLIGHT) else _WEIGHT[f.severity] for f in findings)


def score_report(reprint: Article, alignment: Alignment | None, findings: Sequence[Finding]) -> Scores:
    """Fidelity 0 to 100 (None without an original): the fidelity of the links weighted by the reprint's length, less
    the MQM penalty per hundred words. Coverage 0 to 1: the share of the original, by characters, that came through."""
    total = sum(words(p.text) for p in reprint.paragraphs) or 1.0
    points = penalty(findings)
    per_1000 = round(1000 * points / total, 2)
    if alignment is None:
        return Scores(None, None, per_1000)
    carried = [(sum(len(reprint.by_id[p].text) for p in k.reprint), k.fidelity or 0.0) for k in alignment.links]
    length = sum(n for n, _ in carried) or 1
    fidelity = 100 * sum(n * f for n, f in carried) / length - 100 * points / total
    sizes = {p.id: len(p.text) for p in alignment.original.paragraphs}
    covered = sum(sizes[p] for k in alignment.links if k.reprint for p in k.original)
    coverage = covered / (sum(sizes.values()) or 1)
    return Scores(round(min(100.0, max(0.0, fidelity)), 1), round(coverage, 4), per_1000)


def verdict(scores: Scores, findings: Iterable[Finding]) -> Verdict:
    """Fail: a critical finding or fidelity under 50. Review: a major finding or fidelity under 75. Else pass."""
    worst = {f.severity for f in findings}
    fidelity = 100.0 if scores.fidelity is None else scores.fidelity
    if "critical" in worst or fidelity < _FAIL_FIDELITY:
        return "fail"
    return "review" if "major" in worst or fidelity < _REVIEW_FIDELITY else "pass"
