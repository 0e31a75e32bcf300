"""JSON: one report as an object, several as an array, with the keys in the order of the schema."""

from __future__ import annotations

import json
from collections.abc import Sequence

from xlate_audit.article import Report
from xlate_audit.report import View
from xlate_audit.report.filter import shown


def render(reports: Sequence[Report], view: View) -> str:
    """Indented JSON, text in clear (not escaped), one line end at the end."""
    data = [shown(report, view.show).to_dict() for report in reports]
    return json.dumps(data[0] if len(data) == 1 else data, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
