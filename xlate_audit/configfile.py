"""The settings file: `xlate-audit.toml`, or `[tool.xlate-audit]` of a `pyproject.toml`, found upwards.

Every key is known or refused, with the known ones listed. What the command line says comes before what the file says,
a profile before the rest of the file. Nothing in the file is run: own rules are words and patterns.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, get_args

from xlate_audit.article import SEVERITIES, Severity
from xlate_audit.baseline import Baseline
from xlate_audit.checks.own import OwnRule
from xlate_audit.config import Config, Gate
from xlate_audit.dismissalfile import load_baseline, load_dismissals
from xlate_audit.dismissals import Dismissals
from xlate_audit.errors import InputError

NAME = "xlate-audit.toml"
_LARGEST = 5_000_000  # bytes
_PATTERN = re.compile(r"(\*|[a-z]{2,3})-(\*|[a-z]{2,3})")
_OWN_NAME = re.compile(r"[a-z]+(-[a-z]+)*")

#: Keys of a file or a profile, and what their values must be.
_KEYS = (
    "select", "ignore", "model", "fail-on", "min-score", "max-findings", "show", "glossary", "severity", "confidence",
    "rules",
)  # fmt: skip
_OF_FILE = (*_KEYS, "baseline", "dismissals", "comments", "own", "profiles")
_OF_PROFILE = (*_KEYS, "languages")
_OF_OWN = (
    "name", "message", "must-not", "must", "must-not-match", "must-match", "suggestion", "severity", "languages",
)  # fmt: skip


@dataclass(frozen=True)
class Settings:
    """What a settings file asks for: the audit's config, and what is shown (None: what suits the form). `path` is the
    file, None where there is none."""

    config: Config
    show: Severity | None = None
    path: Path | None = field(default=None, compare=False)


def find(start: Path) -> Path | None:
    """The settings file that holds for a folder: the nearest upwards. A pyproject.toml counts where it has our table.

    Raises InputError for a pyproject.toml that may have it but cannot be read.
    """
    nearest = Path(os.path.abspath(start))
    for folder in (nearest, *nearest.parents):
        with suppress(OSError):  # a folder that may not be looked into
            if (folder / NAME).is_file():
                return folder / NAME
        if _has_table(folder / "pyproject.toml"):
            return folder / "pyproject.toml"
    return None


def _has_table(project: Path) -> bool:
    """Whether a pyproject.toml speaks to us. One that is broken and does not even name us is not our affair."""
    try:
        if not project.is_file() or b"xlate-audit" not in project.read_bytes():
            return False
    except OSError:
        return False
    return _ours(_parsed(project)) is not None


def _ours(project: Mapping[str, Any]) -> object:
    tool = project.get("tool")
    return tool.get("xlate-audit") if isinstance(tool, dict) else None


def load(path: Path, profile: str | None = None) -> Settings:
    """The settings of a file, those of `profile` laid over them. Profiles that name languages hold of themselves.

    Raises InputError, in one line, for a file that cannot be read, an unknown key or profile, or a value of the wrong
    kind.
    """
    table = _parsed(path)
    if path.name == "pyproject.toml":
        table = _ours(table)
        if not isinstance(table, dict):
            raise InputError(f"{path} has no table [tool.xlate-audit]")
    where = f"{path}: "
    _known(table, _OF_FILE, where)
    profiles = _table(table, "profiles", where)
    own = tuple(_own(entry, f"{where}own rule {n}: ") for n, entry in enumerate(_entries(table, "own", where), 1))
    own_words = Config(own=own, dismissals=_dismissals(table, path, where))
    base = _laid_over(Settings(own_words, path=path), table, path, where)
    _rules_exist(base, where)
    if profile is not None:
        if profile not in profiles:
            raise InputError(f"{path} has no profile {profile!r}; it has: {', '.join(sorted(profiles)) or 'none'}")
        chosen = _profile(base, profiles[profile], path, f"{where}profile {profile}: ")
        _rules_exist(chosen, f"{where}profile {profile}: ")
        return chosen
    by_languages = []
    for name, values in profiles.items():
        here = f"{where}profile {name}: "
        laid = _profile(base, values, path, here)
        _rules_exist(laid, here)
        by_languages += [(pattern, laid.config) for pattern in _languages(values, here)]
    return replace(base, config=replace(base.config, by_languages=tuple(by_languages)))


def _rules_exist(settings: Settings, where: str) -> None:
    try:
        settings.config.rules()
    except InputError as error:
        raise InputError(f"{where}{error}") from None


def over(settings: Settings, *, show: Severity | None = None, **told: Any) -> Settings:
    """The settings with what the command line told in their place; None tells nothing.

    `told` holds fields of Config and of Dismissals. It holds for pairs of certain languages as well. A rule that is
    selected by its own name runs, also where the file ignores it.
    """
    changes = {key: value for key, value in told.items() if value is not None}
    of_dismissals = {key: changes.pop(key) for key in ("decisions", "baseline", "comments") if key in changes}
    if of_dismissals:
        changes["dismissals"] = replace(settings.config.dismissals, **of_dismissals)

    def laid(config: Config) -> Config:
        kept = {"ignore": tuple(name for name in config.ignore if name not in changes.get("select", ()))}
        options = dict(config.options)
        for rule, values in changes.get("options", {}).items():
            options[rule] = {**options.get(rule, {}), **values}
        by_languages = tuple((pattern, laid(other)) for pattern, other in config.by_languages)
        return replace(config, **{**kept, **changes, "options": options, "by_languages": by_languages})

    return replace(settings, config=laid(settings.config), show=show or settings.show)


def _parsed(path: Path) -> dict[str, Any]:
    import tomllib  # most runs have no settings file

    try:
        if path.stat().st_size > _LARGEST:
            raise InputError(f"{path} is larger than {_LARGEST // 1_000_000} MB, and no settings file")
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"{path} is not valid TOML: {error}") from None


def _profile(base: Settings, values: object, path: Path, where: str) -> Settings:
    if not isinstance(values, dict):
        raise InputError(f"{where}must be a table")
    _known(values, _OF_PROFILE, where)
    return _laid_over(base, values, path, where)


def _laid_over(base: Settings, table: Mapping[str, Any], path: Path, where: str) -> Settings:
    """The settings with those of one table in their place; tables of severities and options are merged."""
    config, changes = base.config, dict[str, Any]()
    for key in ("select", "ignore"):
        if key in table:
            changes[key] = _texts(table, key, where)
    if "model" in table:
        changes["model"] = _text(table, "model", where)
    if "fail-on" in table:
        changes["fail_on"] = _one_of(table, "fail-on", get_args(Gate), where)
    if "min-score" in table:
        changes["min_score"] = _number(table, "min-score", float, 100, where)
    if "max-findings" in table:
        changes["max_findings"] = _number(table, "max-findings", int, None, where)
    severities = _table(table, "severity", where)
    for rule in severities:
        _one_of(severities, rule, SEVERITIES, f"{where}severity of ")
    sure = _table(table, "confidence", where)
    sure = {name: _number(sure, name, float, 1, f"{where}confidence of ") for name in sure}
    options = dict(config.options)
    for rule, values in _table(table, "rules", where).items():
        if not isinstance(values, dict):
            raise InputError(f"{where}rules.{rule} must be a table of options")
        options[rule] = {**options.get(rule, {}), **{key.replace("-", "_"): value for key, value in values.items()}}
    if "glossary" in table:
        from xlate_audit.checks.glossary import load_glossary

        glossary = load_glossary(str(path.parent / _text(table, "glossary", where)))
        options["drift.term"] = {**options.get("drift.term", {}), "glossary": glossary}
    changes |= {
        "severities": {**config.severities, **severities},
        "confidences": {**config.confidences, **sure},
        "options": options,
    }
    show = _one_of(table, "show", SEVERITIES, where) if "show" in table else base.show
    return replace(base, config=replace(config, **changes), show=show)


def _dismissals(table: Mapping[str, Any], path: Path, where: str) -> Dismissals:
    """What the file dismisses. A baseline that is not there is one that has not been written yet."""
    decisions, known = (), Baseline()
    if "dismissals" in table:
        decisions = load_dismissals(path.parent / _text(table, "dismissals", where))
    if "baseline" in table and (file := path.parent / _text(table, "baseline", where)).exists():
        known = load_baseline(file)
    heeded = table.get("comments", True)
    if not isinstance(heeded, bool):
        raise InputError(f"{where}comments must be true or false")
    return Dismissals(decisions, known, heeded)


def _own(entry: object, where: str) -> OwnRule:
    if not isinstance(entry, dict):
        raise InputError(f"{where}must be a table")
    _known(entry, _OF_OWN, where)
    for key in ("name", "message"):
        if key not in entry:
            raise InputError(f"{where}lacks {key}")
    name = _text(entry, "name", where)
    if not _OWN_NAME.fullmatch(name):
        raise InputError(f"{where}name must be small letters with hyphens between words, not {name!r}")
    asked = ("must-not", "must", "must-not-match", "must-match")
    if not any(entry.get(key) for key in asked):
        raise InputError(f"{where}asks for nothing; give one of {', '.join(asked)}")
    return OwnRule(
        name=name,
        message=_text(entry, "message", where),
        must_not=_texts(entry, "must-not", where),
        must=_texts(entry, "must", where),
        must_not_match=_regex(entry, "must-not-match", where),
        must_match=_regex(entry, "must-match", where),
        suggestion=_text(entry, "suggestion", where) if "suggestion" in entry else None,
        severity=_one_of(entry, "severity", SEVERITIES, where) if "severity" in entry else "minor",
        languages=_texts(entry, "languages", where),
    )


def _regex(entry: Mapping[str, Any], key: str, where: str) -> str | None:
    if key not in entry:
        return None
    import regex

    pattern = _text(entry, key, where)
    try:
        regex.compile(pattern)
    except regex.error as error:
        raise InputError(f"{where}{key} is not a valid regular expression: {error}") from None
    return pattern


def _languages(values: Mapping[str, Any], where: str) -> Iterable[str]:
    for pattern in _texts(values, "languages", where):
        if not _PATTERN.fullmatch(pattern):
            raise InputError(f'{where}languages are written as "ja-en", "*-fr" or "de-*", not {pattern!r}')
        yield pattern


def _known(table: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in known:
            raise InputError(f"{where}unknown key {key!r}; known: {', '.join(known)}")


def _table(table: Mapping[str, Any], key: str, where: str) -> Mapping[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise InputError(f"{where}{key} must be a table")
    return value


def _entries(table: Mapping[str, Any], key: str, where: str) -> list[object]:
    value = table.get(key, [])
    if not isinstance(value, list):
        raise InputError(f"{where}{key} must be an array of tables: [[{key}]]")
    names = [entry.get("name") for entry in value if isinstance(entry, dict)]
    for name in names:
        if names.count(name) > 1:
            raise InputError(f"{where}two rules of {key} are called {name!r}")
    return value


def _text(table: Mapping[str, Any], key: str, where: str) -> str:
    value = table[key]
    if not isinstance(value, str):
        raise InputError(f"{where}{key} must be a string")
    return value


def _texts(table: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise InputError(f"{where}{key} must be a list of strings")
    return tuple(value)


def _one_of(table: Mapping[str, Any], key: str, known: tuple[str, ...], where: str) -> Any:
    if table[key] not in known:
        raise InputError(f"{where}{key} must be one of {', '.join(known)}")
    return table[key]


def _number(table: Mapping[str, Any], key: str, kind: Callable[[Any], Any], most: float | None, where: str) -> Any:
    value = table[key]
    whole = kind is int
    fits = isinstance(value, int if whole else (int, float)) and not isinstance(value, bool) and value >= 0
    if not fits or (most is not None and not value <= most):
        what = "a whole number" if whole else "a number"
        raise InputError(f"{where}{key} must be {what} from 0{f' to {most:g}' if most is not None else ''}")
    return kind(value)
