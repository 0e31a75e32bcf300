"""JSON Lines: a report a line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from xlate_audit.findings import Report
from xlate_audit.report import View
from xlate_audit.report.filter import shown


def line(data: Mapping[str, Any]) -> str:
    """One row, with its line end. Separators that some readers take for line ends are escaped."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085") + "\n"


def render(reports: Sequence[Report], view: View) -> str:
    """The reports in the order given."""
    return "".join(line(shown(report, view.show).to_dict()) for report in reports)
