"""What the forms for other programs share: severities by their names, places as lines and columns, addresses, and text
that their syntax can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal
from urllib.parse import quote

from xlate_audit.article import Article, Severity
from xlate_audit.findings import Finding, Location, Report

Level = Literal["error", "warning", "note"]
#: How grave a severity is to programs that know three grades.
LEVELS: Mapping[Severity, Level] = {"critical": "error", "major": "error", "minor": "warning", "info": "note"}

_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
#: What XML 1.0 cannot hold, not even escaped.
_NOT_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd")


@dataclass(frozen=True, slots=True)
class Region:
    """Lines and columns from 1, in code points; `end_column` is one past the last."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(location: Location) -> Region | None:
    """Where a place is in its file; None where the format has no lines."""
    if location.line is None or location.column is None:
        return None
    *before, last = _LINE_END.split(location.text)
    end = len(last) + (1 if before else location.column)
    return Region(location.line, location.column, location.line + len(before), end)


def nth_paragraph(location: Location) -> str:
    """Which paragraph a place is in, for formats without lines: counted from 1, the title first.

    >>> nth_paragraph(Location("r2", 4, 9, "words", None, None, None, None))
    'paragraph 3'
    """
    return f"paragraph {int(location.paragraph[1:]) + 1}"


def main_place(report: Report, finding: Finding) -> tuple[Article, Location | None]:
    """The article and the place that a finding is hung on: the reprint's, or, where only the original has one (an
    omission), the original's."""
    if finding.reprint is None and finding.original is not None and report.original is not None:
        return report.original, finding.original
    return report.reprint, finding.reprint


def other_place(report: Report, finding: Finding) -> tuple[Article, Location] | None:
    """The original's place of a finding that is hung on the reprint's."""
    if finding.reprint is None or finding.original is None or report.original is None:
        return None
    return report.original, finding.original


def address(path: str) -> str:
    """A path as a URI reference: relative where the path is, with `/` between its parts.

    >>> address("a b/c.txt"), address("-"), address("/tmp/x.txt")
    ('a%20b/c.txt', 'stdin', 'file:///tmp/x.txt')
    """
    if path == "-":
        return "stdin"
    if "://" in path:  # fetched
        return path
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())


def xml_text(text: str) -> str:
    """Text without the characters that XML 1.0 cannot hold; each becomes U+FFFD.

    >>> xml_text("a\\x00b")
    'a\\ufffdb'
    """
    return text.translate(_NOT_XML)


def said(finding: Finding, place: Location | None = None) -> str:
    """The message on one line, with the suggestion where there is one, and with the paragraph of `place` where that has
    no line by which a program could show it."""
    message = " ".join(finding.message.split())
    if place is not None and region(place) is None:
        message = f"{message} ({nth_paragraph(place)})"
    if finding.suggestion is None:
        return message
    if not finding.suggestion:
        return f"{message} (suggestion: delete it)"
    return f"{message} (suggestion: {' '.join(finding.suggestion.split())})"


def each(reports: list[Report]) -> Iterator[tuple[Report, Finding]]:
    """Every finding with its report, in order."""
    for report in reports:
        for finding in report.findings:
            yield report, finding
