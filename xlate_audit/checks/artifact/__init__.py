"""Rules of the family `artifact`, in the order reports list them."""

from xlate_audit.checks.artifact import (
    boilerplate,
    duplicate,
    foreign_script,
    invisible,
    line_break,
    markup,
    mojibake,
    punctuation_style,
    scaffolding,
    title_language,
    transliteration_residue,
    untranslated,
)
from xlate_audit.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    title_language.RULE,
    untranslated.RULE,
    foreign_script.RULE,
    transliteration_residue.RULE,
    markup.RULE,
    mojibake.RULE,
    invisible.RULE,
    boilerplate.RULE,
    line_break.RULE,
    duplicate.RULE,
    punctuation_style.RULE,
    scaffolding.RULE,
)
