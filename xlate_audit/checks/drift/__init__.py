"""Rules of the family `drift`, in the order reports list them."""

from xlate_audit.checks.drift import (
    addition,
    contact,
    date,
    disagreement,
    hedge,
    magnitude,
    moved,
    name,
    name_variant,
    negation,
    number,
    omission,
    role_swap,
    term,
    title,
    unit,
)
from xlate_audit.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    number.RULE,
    magnitude.RULE,
    date.RULE,
    unit.RULE,
    title.RULE,
    disagreement.RULE,
    term.RULE,
    negation.RULE,
    hedge.RULE,
    contact.RULE,
    name.RULE,
    name_variant.RULE,
    role_swap.RULE,
    omission.RULE,
    addition.RULE,
    moved.RULE,
)
