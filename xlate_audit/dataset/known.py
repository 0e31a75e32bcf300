"""From the results of a batch to a baseline: the reports as far as a baseline asks for them, one after the other."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from xlate_audit.article import Article, Paragraph
from xlate_audit.dismissalfile import write_baseline
from xlate_audit.findings import Dismissal, Finding, Location, Report, Scores


def write_known(results: Path, folder: Path, baseline: Path) -> int:
    """Write what results found into a baseline, as `write_baseline` does; how many. `folder` is where the articles'
    paths start from. Raises InputError where the baseline cannot be read or written."""
    return write_baseline(baseline, _reports(results, folder))


def _reports(results: Path, folder: Path) -> Iterator[Report]:
    with results.open(encoding="utf-8") as lines:
        for text in lines:
            data = json.loads(text)
            if "error" not in data:
                yield _report(data, folder)


def _report(data: Mapping[str, Any], folder: Path) -> Report:
    """A report with articles and findings; its alignment is left out."""
    findings = [_finding(finding) for finding in data["findings"]]
    return Report(
        id=data["id"],
        original=_article(data["original"], folder) if "original" in data else None,
        reprint=_article(data["reprint"], folder),
        alignment=None,
        findings=tuple(finding for finding in findings if not finding.dismissed),
        scores=Scores(None, None, 0.0),
        verdict=data["verdict"],
        signature=data["signature"],
        dismissed=tuple(finding for finding in findings if finding.dismissed),
    )


def _article(data: Mapping[str, Any], folder: Path) -> Article:
    paragraphs = tuple(Paragraph(p["id"], p["kind"], p["text"]) for p in data["paragraphs"])
    return Article(os.path.join(folder, data["path"]), data["language"], paragraphs)


def _finding(data: Mapping[str, Any]) -> Finding:
    sides = {side: Location(**data[side]) if side in data else None for side in ("reprint", "original")}
    dismissed = Dismissal(**data["dismissed"]) if "dismissed" in data else None
    return Finding(**{**data, **sides, "dismissed": dismissed})
