"""What is in a dataset, counted as it is written: sizes, languages, scores, findings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from xlate_audit.dataset.units import Unit

BINS = 20


@dataclass
class Statistics:
    """Counts over units. `fidelity` has a bin for every twentieth; `findings` counts by rule and pair of languages."""

    units: Counter[str] = field(default_factory=Counter)
    characters: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    fidelity: Counter[int] = field(default_factory=Counter)
    findings: Counter[tuple[str, str]] = field(default_factory=Counter)
    severities: Counter[str] = field(default_factory=Counter)
    decisions: Counter[str] = field(default_factory=Counter)
    sound: int = 0
    stories: dict[str, set[str]] = field(default_factory=dict)

    def count(self, unit: Unit) -> None:
        self.units[unit.split] += 1
        self.stories.setdefault(unit.split, set()).add(unit.story)
        self.characters["original"] += len(unit.original)
        self.characters["reprint"] += len(unit.reprint)
        self.languages[unit.languages] += 1
        self.kinds[unit.kind] += 1
        if unit.fidelity is not None:
            self.fidelity[min(BINS - 1, int(unit.fidelity * BINS))] += 1
        self.sound += not unit.findings
        for finding in unit.findings:
            self.findings[finding.rule, unit.languages] += 1
            self.severities[finding.severity] += 1
            self.decisions[finding.decision or "not judged"] += 1

    def to_dict(self) -> dict[str, Any]:
        """As plain data, the most frequent first."""
        by_rule: dict[str, dict[str, int]] = {}
        for (rule, languages), n in sorted(self.findings.items()):
            by_rule.setdefault(rule, {})[languages] = n
        return {
            "units": dict(self.units),
            "stories": {split: len(names) for split, names in self.stories.items()},
            "characters": dict(self.characters),
            "languages": dict(sorted(self.languages.items(), key=_often)),
            "kinds": dict(sorted(self.kinds.items(), key=_often)),
            "fidelity": [self.fidelity[n] for n in range(BINS)],
            "sound": self.sound,
            "severities": dict(sorted(self.severities.items(), key=_often)),
            "decisions": dict(sorted(self.decisions.items(), key=_often)),
            "findings": by_rule,
        }


def _often(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]
