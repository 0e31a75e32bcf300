"""Every rule on single articles is tried in many languages and scripts, both where it fires and where it must not."""

import ast
from pathlib import Path

import pytest

from xlate_audit.checks import RULES
from xlate_audit.text.scripts import scripts_of_language

HERE = Path(__file__).parent
LANGUAGES, SCRIPTS = 8, 4
#: Tables of a rule's tests by what they show; languages are their keys or the first of each row.
FIRING = {
    "FIRES",
    "FAULTS",
    "WRONG",
    "PAIRS",
    "CASES",
    "LINES",
    "PASSAGES",
    "SCRIPTS",
    "INSIDE",
    "WORDS",
    "HARD",
    "LEFT",
}
SILENT = {"SILENT", "SOUND", "SOUND_TITLES", "SOUND_SCRIPTS", "SOUND_ENDS", "CASES", "OTHER", "EASY", "NAMES"}
#: Rules that are for alphabets with blanks between words, in the languages that they name.
ALPHABETS = {"garble.readability"}


def languages(path: Path, names: set[str]) -> set[str]:
    """Languages of the tables of those names in a file of tests."""
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in names:
            table = node.value
            if isinstance(table, ast.Dict):
                cells = table.keys
            elif isinstance(table, ast.List):
                cells = [row.elts[0] for row in table.elts if isinstance(row, ast.Tuple)]
            else:
                continue
            found |= {cell.value for cell in cells if isinstance(cell, ast.Constant) and isinstance(cell.value, str)}
    return found


@pytest.mark.parametrize("rule", [r.name for r in RULES if r.family in ("artifact", "garble")])
@pytest.mark.parametrize("names", [FIRING, SILENT], ids=["firing", "silent"])
def test_in_many_languages_and_scripts(rule: str, names: set[str]) -> None:
    family, name = rule.split(".")
    tried = languages(HERE / family / f"test_{name.replace('-', '_')}.py", names)
    assert len(tried) >= LANGUAGES, sorted(tried)
    scripts = {script for language in tried for script in scripts_of_language(language)}
    assert len(scripts) >= (2 if rule in ALPHABETS else SCRIPTS), sorted(scripts)
