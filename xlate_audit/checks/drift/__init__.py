"""Rules of the family `drift`, in the order reports list them."""

from xlate_audit.checks.drift import date, magnitude, number, unit
from xlate_audit.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    number.RULE,
    magnitude.RULE,
    date.RULE,
    unit.RULE,
)
