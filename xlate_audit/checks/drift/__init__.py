"""Rules of the family `drift`, in the order reports list them."""

from xlate_audit.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
