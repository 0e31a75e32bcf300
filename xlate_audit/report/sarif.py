"""SARIF 2.1.0 (OASIS), which code hosts, editors and reviewdog read.

A finding is hung on the reprint's words; the original's are a related location. What only the original has (an
omission) is hung on the original. Findings that are not shown are left out rather than marked as suppressed, since
code hosts show suppressed results all the same. Columns count code points.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from xlate_audit.article import Article
from xlate_audit.checks import RULES
from xlate_audit.checks.pages import page, summary
from xlate_audit.checks.rule import Rule
from xlate_audit.findings import Finding, Location, Report
from xlate_audit.report import View
from xlate_audit.report.filter import shown
from xlate_audit.report.located import LEVELS, address, each, main_place, other_place, region

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(reports: Sequence[Report], view: View) -> str:
    """One run over all reports; of the rules, those that found something."""
    found = list(each([shown(report, view.show) for report in reports]))
    used = {finding.rule: finding for _, finding in reversed(found)}
    rules = [_rule(rule) for rule in RULES if rule.name in used]
    rules += [_own(used[name]) for name in sorted(set(used) - {rule.name for rule in RULES})]
    index = {rule["id"]: n for n, rule in enumerate(rules)}
    run = {
        "tool": {"driver": _driver(rules)},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": uri}} for uri in dict.fromkeys(_addresses(reports))],
        "results": [_result(report, finding, index[finding.rule]) for report, finding in found],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _driver(rules: list[dict[str, Any]]) -> dict[str, Any]:
    from xlate_audit import __version__

    return {"name": "xlate-audit", "semanticVersion": __version__, "rules": rules}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": summary(rule)},
        "help": {"text": rule.page, "markdown": page(rule)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.family, rule.mqm], "precision": _precision(rule.confidence)},
    }


def _own(finding: Finding) -> dict[str, Any]:
    """A user's own rule, of which a report knows what its findings say."""
    return {
        "id": finding.rule,
        "shortDescription": {"text": finding.message},
        "help": {"text": f"A rule of the settings file: {finding.message}"},
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
        "properties": {"tags": ["own", finding.mqm], "precision": _precision(finding.confidence)},
    }


def _precision(confidence: float) -> str:
    """The confidence in the words that code hosts sort by."""
    return "very-high" if confidence >= 0.9 else "high" if confidence >= 0.75 else "medium"


def _addresses(reports: Sequence[Report]) -> list[str]:
    return [address(a.path) for report in reports for a in (report.reprint, report.original) if a is not None]


def _result(report: Report, finding: Finding, index: int) -> dict[str, Any]:
    article, place = main_place(report, finding)
    out: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(article, place)],
        "partialFingerprints": {"xlateAudit/v1": finding.fingerprint},
        "rank": round(100 * finding.confidence, 1),
        "properties": {"severity": finding.severity, "confidence": finding.confidence, "mqm": finding.mqm},
    }
    other = other_place(report, finding)
    if other:
        out["relatedLocations"] = [{"id": 1, "message": {"text": "the original"}} | _location(*other)]
    if finding.certain and finding.suggestion is not None and finding.reprint is not None:
        out["fixes"] = [_fix(report.reprint, finding.reprint, finding.suggestion)]
        if not out["fixes"][0]["artifactChanges"]:
            del out["fixes"]
    return out


def _location(article: Article, place: Location | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": address(article.path)}}
    out: dict[str, Any] = {"physicalLocation": physical}
    if place is not None:
        found = _region(place)
        if found:
            physical["region"] = found | {"snippet": {"text": place.text}}
        out["logicalLocations"] = [{"name": place.paragraph, "kind": "paragraph"}]
    return out


def _region(place: Location) -> dict[str, int]:
    at = region(place)
    if at is None:
        return {}
    out = {"startLine": at.line, "startColumn": at.column, "endLine": at.end_line, "endColumn": at.end_column}
    if place.file_start is not None and place.file_end is not None:
        out |= {"charOffset": place.file_start, "charLength": place.file_end - place.file_start}
    return out


def _fix(article: Article, place: Location, suggestion: str) -> dict[str, Any]:
    deleted = _region(place)
    replacement = {"deletedRegion": deleted, "insertedContent": {"text": suggestion}}
    change = {"artifactLocation": {"uri": address(article.path)}, "replacements": [replacement]}
    return {"description": {"text": "put the right text"}, "artifactChanges": [change] if deleted else []}
