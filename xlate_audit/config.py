"""Settings of an audit: which rules run, how severe they are, and when the gate fails."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from typing import Any, Literal

from xlate_audit.article import SEVERITIES, Severity
from xlate_audit.checks import RULES, Rule
from xlate_audit.checks.own import OwnRule, rule_of
from xlate_audit.dismissals import Dismissals
from xlate_audit.errors import InputError

Gate = Literal["info", "minor", "major", "critical", "never"]


@dataclass(frozen=True)
class Config:
    """One run's settings.

    `select` and `ignore` name rules or families ("drift", "artifact.markup"); an empty `select` means all. `severities`
    overrides a rule's severity; findings less sure than `confidences` has for their rule or family (0 to 1) are left
    out; `options` gives a rule's options by name; `own` holds the user's own rules. `model` names the embedder (None:
    the shipped one). `fail_on`, `min_score` (fidelity, 0 to 100) and `max_findings` are the
    gate. `dismissals` are findings that no longer speak. `by_languages` holds settings for certain pairs of languages,
    by a pattern such as "ja-en" or "*-fr": those of the first pattern that fits hold for a pair in the place of these.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    confidences: Mapping[str, float] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    model: str | None = None
    fail_on: Gate = "major"
    min_score: float | None = None
    max_findings: int | None = None
    own: tuple[OwnRule, ...] = ()
    dismissals: Dismissals = field(default_factory=Dismissals)
    by_languages: tuple[tuple[str, Config], ...] = ()

    def for_languages(self, original: str | None, reprint: str | None) -> Config:
        """The settings that hold for a pair of these languages; for an article on its own, `original` is None."""
        for pattern, config in self.by_languages:
            if _fits(pattern, original, reprint):
                return config
        return self._alone

    @cached_property
    def _alone(self) -> Config:
        """These settings for the languages that no pattern names; one object, so that its digest is made once."""
        return replace(self, by_languages=()) if self.by_languages else self

    def least_confidence(self, rule: str) -> float:
        """How sure a rule's findings must be to be told; what is said of the rule itself counts before its family."""
        return self.confidences.get(rule, self.confidences.get(rule.partition(".")[0], 0.0))

    def rules(self) -> tuple[Rule, ...]:
        """The rules that run. Raises InputError for a name that no rule or family bears, an unknown option, or a value
        that is none for it."""
        every = self._every()
        known = {rule.name: rule for rule in every}
        families = {rule.family for rule in every}
        for name in (*self.select, *self.ignore, *self.confidences):
            if name not in known and name not in families:
                raise InputError(f"no rule or family is called {name!r}; `xlate-audit rules` lists them")
        for name, severity in self.severities.items():
            _require(name, known, "rule")
            _require(severity, SEVERITIES, "severity")
        for name, least in self.confidences.items():
            if not 0 <= least <= 1:
                raise InputError(f"the confidence of {name} must be from 0 to 1, not {least:g}")
        for name, values in self.options.items():
            _require(name, known, "rule")
            for option, value in values.items():
                _require(option, known[name].options, f"option of {name}")
                if not _like(value, known[name].options[option]):
                    usual = known[name].options[option]
                    raise InputError(f"option {option!r} of {name} is {value!r}, but must be such as {usual!r}")
        chosen = [r for r in every if not self.select or r.name in self.select or r.family in self.select]
        return tuple(r for r in chosen if r.name not in self.ignore and r.family not in self.ignore)

    def _every(self) -> tuple[Rule, ...]:
        return (*RULES, *map(rule_of, self.own))

    def names(self) -> frozenset[str]:
        """Every name of a rule or family that there is, those of the user's own rules with them."""
        return frozenset(name for rule in self._every() for name in (rule.name, rule.family))

    def digest(self) -> str:
        """Eight hex digits that stand for these settings in a report's signature."""
        return self._digest

    @cached_property
    def _digest(self) -> str:
        data = asdict(replace(self, dismissals=Dismissals())) | {"dismissals": self.dismissals.plain()}
        text = json.dumps(data, sort_keys=True, default=_plain)
        return hashlib.sha256(text.encode()).hexdigest()[:8]


def _fits(pattern: str, original: str | None, reprint: str | None) -> bool:
    """Whether a pattern ("ja-en", "*-fr", "de-*") names a pair of languages; of an article on its own, its second half.

    >>> _fits("*-fr", "en", "fr"), _fits("ja-en", "en", "ja"), _fits("ja-en", None, "en")
    (True, False, True)
    """
    first, _, second = pattern.partition("-")
    return (original is None or first in ("*", original)) and second in ("*", reprint)


def _plain(value: object) -> object:
    """What JSON cannot hold as it is; the members of a set in order, which sets themselves do not keep."""
    return sorted(value) if isinstance(value, (set, frozenset)) else str(value)


def _like(value: object, usual: object) -> bool:
    """Whether an option's value is of the kind of its default: a whole number serves as any number.

    >>> _like(1, 0.5), _like(0.5, 1), _like(True, 1), _like("a", "b")
    (True, False, False, True)
    """
    if isinstance(usual, tuple):  # what is read from a file may be named by that file
        return isinstance(value, (str, list, tuple))
    if usual is None:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return type(value) is type(usual) or (type(value) is int and isinstance(usual, float))


def _require(name: str, known: Iterable[str], what: str) -> None:
    if name not in known:
        raise InputError(f"unknown {what} {name!r}; known: {', '.join(sorted(known)) or 'none'}")
