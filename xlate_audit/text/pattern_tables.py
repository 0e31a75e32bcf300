"""Tables of regular expressions by language: `tables/NAME.tsv`, rows of language, kind and pattern."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("tables")


@lru_cache(maxsize=8)
def pattern_table(name: str) -> Mapping[str, Mapping[str, str]]:
    """Patterns of the table `name` by language and kind. Lines that start with "#" are remarks."""
    out: dict[str, dict[str, str]] = {}
    for line in (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            language, kind, pattern = line.split("\t")
            out.setdefault(language, {})[kind] = pattern
    return out
