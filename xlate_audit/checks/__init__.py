"""Every rule, in one explicit list. A rule that does not stand here does not run."""

from xlate_audit.checks import artifact, drift, garble
from xlate_audit.checks.rule import Rule

RULES: tuple[Rule, ...] = (*artifact.RULES, *garble.RULES, *drift.RULES)

__all__ = ["RULES", "Rule"]
