"""The package as it is published: what it declares, what it carries, and that it runs where it is installed."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import xlate_audit

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(*, extras: bool = False) -> set[str]:
    """Distributions that the package asks for, with `extras` those of single commands too."""
    lines = list(PROJECT["dependencies"])
    for name, more in PROJECT["optional-dependencies"].items():
        lines += more if extras and name != "test" else []
    return {canonical(re.split(r"[\s<>=\[;!~]", line)[0]) for line in lines}


def imported() -> set[str]:
    """Distributions that the package imports from, inside functions too."""
    tops = set()
    for path in (ROOT / "xlate_audit").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                tops |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                tops.add(node.module.partition(".")[0])
    known = packages_distributions()
    foreign = tops - set(sys.stdlib_module_names) - {"xlate_audit"}
    return {canonical(known[top][0]) for top in foreign}


def test_what_is_imported_is_declared() -> None:
    brought = {"huggingface-hub", "torch", "transformers"}  # sentence-transformers cannot be without these
    brought |= {"pydantic", "starlette"}  # nor fastapi without these
    assert imported() - brought <= declared(extras=True)


def test_what_is_declared_is_used() -> None:
    needed_by_others = {"lxml-html-clean"}  # trafilatura's own dependency, which it does not declare
    assert declared() - needed_by_others <= imported()


def test_the_version_is_told_once() -> None:
    assert PROJECT["version"] == xlate_audit.__version__
    assert f"## {xlate_audit.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_python_interface() -> None:
    for name in xlate_audit.__all__:
        assert callable(getattr(xlate_audit, name))
    for name in ("load_article", "audit", "check", "align", "load_embedder"):
        assert name in xlate_audit.__all__


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    hatchling = pytest.importorskip("hatchling.build", reason="building needs hatchling")
    folder = tmp_path_factory.mktemp("dist")
    program = (
        f"import os; os.chdir({str(ROOT)!r}); from hatchling.build import build_wheel; build_wheel({str(folder)!r})"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert hatchling
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_the_models_and_not_how_they_are_made(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(re.fullmatch(r"xlate_audit/_models/[^/]+/model\.safetensors", name) for name in names)
    assert {"xlate_audit/py.typed", "xlate_audit/report/schema.json"} <= set(names)
    assert {f"xlate_audit/report/html/templates/{name}" for name in ("base.html", "style.css")} <= set(names)
    assert not [name for name in names if "recipe" in name or name.startswith(("tests", "corpus", "models"))]
    assert wheel.stat().st_size < 55_000_000


def test_the_wheel_runs_away_from_its_source(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    pair = ROOT / "corpus" / "mine-rescue.es-en"
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r}); "
        "import xlate_audit; assert 'site' in xlate_audit.__file__; from xlate_audit.cli import main; main()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, "pair", str(pair / "original.txt"), str(pair / "reprint.txt"), "-f", "json"],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        check=False,
    )
    assert ran.returncode in (0, 1), ran.stderr
    assert '"embedder' in ran.stdout or "embedder:" in ran.stdout
