"""Scores of a whole report: fidelity with its interval, coverage, the MQM penalty, and the verdict they lead to.

The MQM weights are the usual ones (Freitag et al. 2021, "Experts, Errors, and Context"): minor 1, major 5, critical 25,
and 0.1 for minor punctuation and typography.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from xlate_audit.article import BESIDE, Alignment, Article
from xlate_audit.findings import Finding, Scores, Verdict
from xlate_audit.text.scripts import KANA_OR_HAN

_WEIGHT = {"info": 0.0, "minor": 1.0, "major": 5.0, "critical": 25.0}
_SLIGHT = ("fluency/punctuation", "fluency/typography", "locale")
_CJK_PER_WORD = 1.7  # characters of Chinese or Japanese that carry about as much as one word of English
_REVIEW_FIDELITY, _FAIL_FIDELITY = 75.0, 50.0
_DRAWS, _SEED, _SURE = 1000, 0, 0.95


def words(text: str) -> float:
    """Length of a text in words; Chinese and Japanese, which write none, count 1.7 characters as a word."""
    return len(re.findall(r"\w+", KANA_OR_HAN.sub(" ", text))) + len(KANA_OR_HAN.findall(text)) / _CJK_PER_WORD


def penalty(findings: Iterable[Finding]) -> float:
    """MQM penalty points of findings, `info` none."""
    return sum(0.1 if f.severity == "minor" and f.mqm.startswith(_SLIGHT) else _WEIGHT[f.severity] for f in findings)


def score_report(reprint: Article, alignment: Alignment | None, findings: Sequence[Finding]) -> Scores:
    """Fidelity 0 to 100 (None without an original): the fidelity of the links weighted by the reprint's length, less
    the MQM penalty per hundred words. Its interval is a bootstrap over the links. Coverage 0 to 1: the share of the
    original, by characters, that came through; what a format sets apart from the running text (captions, credits …) is
    left out."""
    total = sum(words(p.text) for p in reprint.paragraphs if p.kind not in BESIDE) or 1.0
    per_1000 = round(1000 * penalty(findings) / total, 2)
    if alignment is None:
        return Scores(None, None, per_1000)
    parts = _parts(reprint, alignment, findings)
    sizes = {p.id: len(p.text) for p in alignment.original.paragraphs if not alignment.original.set_apart(p.id)}
    covered = sum(sizes.get(p, 0) for k in alignment.links if k.reprint for p in k.original)
    coverage = covered / (sum(sizes.values()) or 1)
    whole = float(_fidelity(parts.sum(axis=0)))
    return Scores(round(whole, 1), round(coverage, 4), per_1000, _interval(parts))


def _parts(reprint: Article, alignment: Alignment, findings: Sequence[Finding]) -> np.ndarray:
    """A row for every link: characters of the reprint, those soundly rendered, words, penalty points."""
    found = defaultdict(list)
    for finding in findings:
        place = finding.reprint or finding.original
        if place is not None:
            found[alignment.link_of[place.paragraph]].append(finding)
    rows = []
    for link in alignment.links:
        # A byline or caption of the reprint's own is no departure from the original.
        texts = [reprint.by_id[p].text for p in link.reprint if link.original or not reprint.set_apart(p)]
        length = sum(map(len, texts))
        rows.append((length, length * (link.fidelity or 0.0), sum(map(words, texts)), penalty(found[link])))
    return np.array(rows, dtype=float).reshape(-1, 4)


def _fidelity(sums: np.ndarray) -> np.ndarray:
    """Fidelity 0 to 100 of the sums of some rows of `_parts`, along the last axis."""
    length, rendered, counted, points = np.moveaxis(sums, -1, 0)
    return np.clip(100 * rendered / np.maximum(length, 1) - 100 * points / np.maximum(counted, 1), 0, 100)


def _interval(parts: np.ndarray) -> tuple[float, float] | None:
    """Where the fidelity lies in 95 of 100 articles made of links like these (percentile bootstrap, Efron 1979; seeded,
    so that it is the same every time). None for fewer than two links."""
    if len(parts) < 2:
        return None
    drawn = np.random.default_rng(_SEED).multinomial(len(parts), np.full(len(parts), 1 / len(parts)), size=_DRAWS)
    low, high = np.quantile(_fidelity(drawn @ parts), [(1 - _SURE) / 2, (1 + _SURE) / 2])
    return round(float(low), 1), round(float(high), 1)


def verdict(scores: Scores, findings: Iterable[Finding], *, doubtful: bool = False) -> Verdict:
    """Fail: a critical finding or fidelity under 50. Review: a major finding or fidelity under 75. Else pass.

    Where the fidelity is `doubtful`, for it hangs on a language that the embedder was not trained on, a low one asks
    for a review and no more."""
    worst = {f.severity for f in findings}
    fidelity = 100.0 if scores.fidelity is None else scores.fidelity
    if "critical" in worst or (fidelity < _FAIL_FIDELITY and not doubtful):
        return "fail"
    return "review" if "major" in worst or fidelity < _REVIEW_FIDELITY else "pass"
