"""Rules of the family `artifact`, in the order reports list them."""

from xlate_audit.checks.artifact import invisible, markup, mojibake
from xlate_audit.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    markup.RULE,
    mojibake.RULE,
    invisible.RULE,
)
