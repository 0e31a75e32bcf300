"""What may import what, which commands stay light, and that every rule is registered, explained and tested."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import xlate_audit
from xlate_audit.checks import RULES, Rule

ROOT = Path(xlate_audit.__file__).parent
TESTS = Path(__file__).parent

LAYERS = (
    ("arrays", "databases", "errors", "fingerprints", "plain_data", "resources"),
    ("article",),
    ("findings",),
    ("files", "text"),
    ("abbreviations", "baseline"),
    ("dismissals",),
    ("segment",),
    ("language", "read", "embed"),
    ("align",),
    ("checks",),
    ("config", "dismissalfile"),
    ("configfile",),
    ("checks.run", "checks.pages", "gate", "repair", "score", "signature"),
    ("audit",),
    ("",),
    ("report",),
    ("dataset", "serve"),
    ("cli",),
    ("__main__",),
)
"""From the ground up; a module imports only from layers below its own, or from its own name.

It belongs to the longest name that fits it; "" is the package itself, the Python interface.
"""

ALONE = {
    "text": {"article", "resources", "errors"},
    "embed": {"databases", "resources", "errors"},
    "read": {"article", "errors"},
}
"""Parts that know even less than their layer allows."""

MODULES = sorted(ROOT.rglob("*.py"))


def layer(module: str) -> tuple[int, str]:
    """Height of a module (its name below the package) and the name of its layer."""
    fits = [
        (len(name), height, name)
        for height, names in enumerate(LAYERS)
        for name in names
        if module == name or (name and module.startswith(f"{name}."))
    ]
    assert fits, f"{module} belongs to no layer: name it in LAYERS"
    _, height, name = max(fits)
    return height, name


def below_the_package(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path, *, lazy: bool = True) -> Iterator[str]:
    """Full names of what a module imports, leaving out what only type checkers read (and, not `lazy`, functions)."""

    def walk(node: ast.AST) -> Iterator[str]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test):
                continue
            if not lazy and isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if isinstance(child, ast.Import):
                yield from (alias.name for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                assert child.level == 0, f"{path}: write imports in full"
                yield from (f"{child.module}.{alias.name}" for alias in child.names)
            yield from walk(child)

    yield from walk(ast.parse(path.read_text(encoding="utf-8")))


def own_imports(path: Path) -> Iterator[str]:
    """Modules of this package that a module imports, by their names below it."""
    known = {below_the_package(p) for p in MODULES}
    for name in imports(path):
        if name.partition(".")[0] == "xlate_audit":
            inner = name.partition(".")[2]
            if inner != "__version__":
                yield inner if inner in known else inner.rpartition(".")[0]


@pytest.mark.parametrize("path", MODULES, ids=below_the_package)
def test_imports_point_down(path: Path) -> None:
    module = below_the_package(path)
    height, own = layer(module)
    for imported in own_imports(path):
        depth, name = layer(imported)
        assert depth < height or name == own, f"{module} may not import {imported}"
        if own in ALONE:
            assert name == own or name in ALONE[own], f"{own} knows nothing of {name}"


@pytest.mark.parametrize("path", [p for p in MODULES if not p.stem.startswith("_")], ids=below_the_package)
def test_a_file_does_one_thing(path: Path) -> None:
    """Files whose names begin with an underscore are tables, which may be long."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 320


HEAVY = (
    "torch",
    "transformers",
    "sentence_transformers",
    "trafilatura",
    "pandas",
    "scipy",
    "sklearn",
    "jinja2",
    "lxml",
    "markdown_it",
    "pypdfium2",
)
LIGHT_COMMANDS = {
    "pair": ("pair", "corpus/mine-rescue.es-en/original.txt", "corpus/mine-rescue.es-en/reprint.txt", "-f", "json"),
    "check": ("check", "corpus/mine-rescue.es-en/reprint.txt"),
    "align": ("align", "corpus/mine-rescue.es-en/original.txt", "corpus/mine-rescue.es-en/reprint.txt"),
    "rules": ("rules",),
    "models": ("models",),
    "schema": ("schema",),
}


def modules_of(*arguments: str) -> set[str]:
    """Top-level modules that one command has imported when it ends."""
    program = (
        "import sys; from xlate_audit.cli import run; run(sys.argv[1:]); "
        "print('\\n' + ' '.join({name.partition('.')[0] for name in sys.modules}))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, encoding="utf-8", check=True, cwd=TESTS.parent
    )
    return set(ran.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("command", sorted(LIGHT_COMMANDS))
def test_a_command_imports_only_what_it_needs(command: str) -> None:
    assert not modules_of(*LIGHT_COMMANDS[command]) & {*HEAVY, "ssl"}  # nothing is fetched unasked


def test_data_needs_no_terminal() -> None:
    assert "rich" not in modules_of(*LIGHT_COMMANDS["pair"])


def test_help_is_quick() -> None:
    assert not modules_of("--help") & {*HEAVY, "rich", "langdetect"}


@pytest.mark.parametrize("path", MODULES, ids=below_the_package)
def test_heavy_packages_are_imported_inside_functions(path: Path) -> None:
    tops = {name.partition(".")[0] for name in imports(path, lazy=False)}
    assert not tops & {*HEAVY, "langdetect", "textstat"}


def rule_modules() -> Iterator[str]:
    for family in ("artifact", "garble", "drift"):
        for path in sorted((ROOT / "checks" / family).glob("[!_]*.py")):
            if re.search(r"^RULE\b", path.read_text(encoding="utf-8"), re.M):
                yield f"xlate_audit.checks.{family}.{path.stem}"


def test_every_rule_is_registered_once() -> None:
    assert max(Counter(rule.name for rule in RULES).values()) == 1
    registered = {rule.find.__module__ for rule in RULES}
    assert registered == set(rule_modules())
    for rule in RULES:
        assert import_module(rule.find.__module__).RULE is rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_lies_where_its_name_says(rule: Rule) -> None:
    fault = rule.name.partition(".")[2].replace("-", "_")
    assert rule.find.__module__ == f"xlate_audit.checks.{rule.family}.{fault}"
    assert 0 < rule.confidence <= 1


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_page(rule: Rule) -> None:
    first, _, rest = rule.page.partition("\n")
    assert first.endswith(".") and len(first) <= 120
    assert re.search(r"cannot see", rest, re.I), "the page says what the rule cannot see"
    alarms = re.search(r"^False alarms: (.+)", rest, re.M)
    assert alarms and re.search(r"\d|none", alarms[1], re.I), "the page gives the measured rate of false alarms"
    for option in rule.options:
        assert f"`{option}`" in rule.page or f"`{option}`" in (rule.find.__doc__ or ""), f"{option} is explained"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_table_of_cases(rule: Rule) -> None:
    fault = rule.name.partition(".")[2].replace("-", "_")
    assert (TESTS / "checks" / rule.family / f"test_{fault}.py").is_file()
