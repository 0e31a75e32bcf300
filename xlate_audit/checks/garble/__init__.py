"""Rules of the family `garble`, in the order reports list them."""

from xlate_audit.checks.garble import (
    fragment,
    readability,
    repetition,
    spacing,
    stray_punctuation,
    truncated,
    unbalanced,
    word_order,
)
from xlate_audit.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    stray_punctuation.RULE,
    fragment.RULE,
    repetition.RULE,
    truncated.RULE,
    word_order.RULE,
    unbalanced.RULE,
    spacing.RULE,
    readability.RULE,
)
