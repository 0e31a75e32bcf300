"""JSON: a report as an object, with the keys in the order of the schema; an array of them where several were asked for.

What was asked for decides, not what could be read, so that a program knows what it gets.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from xlate_audit.findings import Report
from xlate_audit.report import View
from xlate_audit.report.filter import shown


def render(reports: Sequence[Report], view: View) -> str:
    """Indented JSON, text in clear (not escaped), one line end at the end."""
    found = [shown(report, view.show).to_dict() for report in reports]
    data = found if view.many or len(found) != 1 else found[0]
    return json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
