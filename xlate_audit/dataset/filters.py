"""Which units go into a dataset. Every one that does not is counted under the first reason that holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from xlate_audit.checks import RULES
from xlate_audit.dataset.units import Unit
from xlate_audit.errors import InputError

KINDS = ("match", "merge", "split", "moved", "omitted", "added", "alone")
PAIRED = ("match", "merge", "split", "moved")
_PATTERN = re.compile(r"(\*|[a-z]{2,3})-(\*|[a-z]{2,3})")


@dataclass(frozen=True, slots=True)
class Filters:
    """`languages` are patterns such as "ja-en" or "*-fr"; `rules` and `without` name rules or families; lengths are
    characters of the shorter and of the longer text; `sound` keeps only units without findings."""

    kinds: tuple[str, ...] = PAIRED
    languages: tuple[str, ...] = ()
    least_fidelity: float | None = None
    most_fidelity: float | None = None
    rules: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    shortest: int = 1
    longest: int | None = None
    sound: bool = False

    def check(self) -> None:
        """Raises InputError for a kind, rule or pattern of languages that there is not."""
        known = {name for rule in RULES for name in (rule.name, rule.family)}
        for kind in self.kinds:
            if kind not in KINDS:
                raise InputError(f"there is no kind {kind!r} of units; known: {', '.join(KINDS)}")
        for name in (*self.rules, *self.without):
            if name not in known and not name.startswith("own"):
                raise InputError(f"no rule or family is called {name!r}; `xlate-audit rules` lists them")
        for pattern in self.languages:
            if not _PATTERN.fullmatch(pattern):
                raise InputError(f'languages are written as "ja-en", "*-fr" or "de-*", not {pattern!r}')

    def refuse(self, unit: Unit) -> str | None:
        """Why a unit does not go in; None where it does."""
        sizes = [len(text.strip()) for text in (unit.original, unit.reprint)[unit.kind == "alone" :]]
        if unit.kind in ("omitted", "added"):
            sizes = [max(sizes)]
        fidelity = unit.fidelity
        refusals = (
            ("kind", unit.kind not in self.kinds),
            ("languages", bool(self.languages) and not any(_fits(p, unit) for p in self.languages)),
            ("too short", min(sizes) < self.shortest),
            ("too long", self.longest is not None and max(sizes) > self.longest),
            ("fidelity", self.least_fidelity is not None and (fidelity is None or fidelity < self.least_fidelity)),
            ("fidelity", self.most_fidelity is not None and (fidelity is None or fidelity > self.most_fidelity)),
            ("rules", bool(self.rules) and not _named(self.rules, unit)),
            ("rules", _named(self.without, unit)),
            ("findings", self.sound and bool(unit.standing)),
        )
        return next((reason for reason, holds in refusals if holds), None)


def _fits(pattern: str, unit: Unit) -> bool:
    first, _, second = pattern.partition("-")
    return first in ("*", unit.original_language) and second in ("*", unit.reprint_language)


def _named(names: Iterable[str], unit: Unit) -> bool:
    held = {name for f in unit.findings for name in (f.rule, f.rule.partition(".")[0])}
    return not held.isdisjoint(names)
