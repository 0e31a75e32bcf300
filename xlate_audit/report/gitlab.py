"""GitLab's code quality report (a subset of Code Climate's): JSON that a merge request shows as notes."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

from xlate_audit.errors import shown as named
from xlate_audit.findings import Report
from xlate_audit.report import View
from xlate_audit.report.filter import shown
from xlate_audit.report.located import each, main_place, region, said


def render(reports: Sequence[Report], view: View) -> str:
    """An array of issues. Fingerprints hold the path and, of findings that are quite alike, their number: GitLab shows
    one issue a fingerprint."""
    issues, seen = [], Counter[tuple[str, str]]()
    for report, finding in each([shown(report, view.show) for report in reports]):
        article, place = main_place(report, finding)
        at = region(place) if place else None
        key = article.path, finding.fingerprint
        mark = "\x1f".join((*key, str(seen[key])))
        seen[key] += 1
        issues.append(
            {
                "description": said(finding, place),
                "check_name": finding.rule,
                "fingerprint": hashlib.sha256(mark.encode("utf-8", "surrogatepass")).hexdigest()[:32],
                "severity": finding.severity,
                "location": {"path": named(article.path), "lines": {"begin": at.line if at else 1}},
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"
