"""What editors made of findings, laid over reports and taken out of the store as plain rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any


def judged_by(store: Path | None) -> Callable[[Mapping[str, Any]], Mapping[str, Any]]:
    return lambda report: report
