"""Repairs: putting into a text what its findings are certain of.

Which suggestions are certain is said by the findings (`Finding.certain`). One rule's repairs are made at a time, and
the text is audited again after each, for a repair may uncover or settle another fault: two rules never undo each
other's work or delete both copies of one sentence. Nothing outside the places changes, except that a deletion takes the
blanks on one of its sides along, where there are blanks on both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from xlate_audit.findings import Finding, Report

#: Far more than any text has been seen to need; a text whose faults never end is left as it is by then.
_ROUNDS = 60


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Code points `start` to `end` of a file, and what is to stand there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """A repaired text, the report on it, how many places each rule had repaired, and how many had to stay because the
    file's encoding cannot hold the right text."""

    text: str
    report: Report
    done: Mapping[str, int]
    left: int


def repair(text: str, audit: Callable[[str], Report], writable: Callable[[str], bool] = lambda text: True) -> Repaired:
    """Repair `text` until no finding is certain of anything. `audit` reports on a text with the file's offsets;
    `writable` tells what the file's encoding can hold."""
    done: Counter[str] = Counter()
    report, seen = audit(text), {text}
    for _ in range(_ROUNDS):
        batch = _first_rule(report, writable)
        after = applied(text, [edit for edit, _ in batch])
        if after in seen:
            break
        done.update(rule for _, rule in batch)
        text = after
        seen.add(text)
        report = audit(text)
    left = sum(f.certain and not writable(f.suggestion or "") for f in report.findings)
    return Repaired(text, report, dict(done), left)


def _first_rule(report: Report, writable: Callable[[str], bool]) -> list[tuple[Edit, str]]:
    """The edits of the first rule, by name, that is certain of any, none overlapping another: of those that do, the
    earlier and shorter is made."""
    certain = [f for f in report.findings if f.certain and writable(f.suggestion or "")]
    if not certain:
        return []
    rule = min((f.rule for f in certain), key=_order)
    batch: list[tuple[Edit, str]] = []
    for edit in sorted({edit for f in certain if f.rule == rule and (edit := _edit(f))}):
        if not batch or edit.start >= batch[-1][0].end:
            batch.append((edit, rule))
    return batch


def _order(rule: str) -> tuple[bool, str]:
    """Characters come before words: what was read in the wrong encoding looks like every other fault."""
    return rule != "artifact.mojibake", rule


def _edit(finding: Finding) -> Edit | None:
    place = finding.reprint
    if place is None or place.file_start is None or place.file_end is None or finding.suggestion is None:
        return None
    return Edit(place.file_start, place.file_end, finding.suggestion)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made that do not overlap.

    >>> applied("the  the plan .", [Edit(3, 8, ""), Edit(13, 15, ".")])
    'the plan.'
    >>> applied("One. Two. Two. Three.", [Edit(10, 14, "")])
    'One. Two. Three.'
    """
    parts, at = [], 0
    for edit in sorted(edits):
        edit = _with_blanks(text, edit, at)
        parts += [text[at : edit.start], edit.text]
        at = max(at, edit.end)
    return "".join(parts) + text[at:]


def _with_blanks(text: str, edit: Edit, least: int) -> Edit:
    """A deletion, widened by the blanks on the side where fewer lines end, where it stands between blanks or at either
    end of the text."""
    if edit.text:
        return edit
    start, end = edit.start, edit.end
    while start > least and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    before, after = text[start : edit.start], text[edit.end : end]
    if (not before and start > 0) or (not after and end < len(text)):
        return edit
    if start == 0 or (end < len(text) and before.count("\n") >= after.count("\n")):
        return Edit(edit.start, end, "")
    return Edit(start, edit.end, "")
