"""Rules of the family `artifact`, in the order reports list them."""

from xlate_audit.checks.artifact import boilerplate, duplicate, invisible, line_break, markup, mojibake
from xlate_audit.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    markup.RULE,
    mojibake.RULE,
    invisible.RULE,
    boilerplate.RULE,
    line_break.RULE,
    duplicate.RULE,
)
