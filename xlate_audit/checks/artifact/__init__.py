"""Rules of the family `artifact`, in the order reports list them."""

from xlate_audit.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
