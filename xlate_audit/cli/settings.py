"""The settings of a run: the settings file's, with what the command line says in their place."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from xlate_audit.errors import InputError

if TYPE_CHECKING:
    from xlate_audit.article import Severity
    from xlate_audit.config import Gate
    from xlate_audit.configfile import Settings


def settings(
    near: Sequence[str] = (),
    *,
    config: str | None = None,
    no_config: bool = False,
    profile: str | None = None,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    model: str | None = None,
    show: Severity | None = None,
    fail_on: Gate | None = None,
    min_score: float | None = None,
    max_findings: int | None = None,
    glossary: str | None = None,
    baseline: str | None = None,
    dismissals: str | None = None,
    comments: bool | None = None,
    verbose: bool = False,
) -> Settings:
    """The settings of a run over the files `near`, which the settings file is looked for above.

    Raises InputError for a settings file or glossary that cannot be read or says something wrong, and for a name that
    no rule or family bears.
    """
    from xlate_audit.checks.glossary import load_glossary
    from xlate_audit.config import Config
    from xlate_audit.configfile import Settings, load, over
    from xlate_audit.dismissalfile import load_baseline, load_dismissals

    if min_score is not None and not 0 <= min_score <= 100:  # also false of nan
        raise typer.BadParameter(f"--min-score is a fidelity from 0 to 100, not {min_score:g}")
    if no_config and (config or profile):
        raise InputError(f"--no-config and --{'config' if config else 'profile'} exclude each other")
    path = None if no_config else Path(config) if config else _found(near)
    if path is None and profile:
        raise InputError(f"there is no profile {profile!r}: no settings file was found; `xlate-audit init` writes one")
    found = over(
        load(path, profile) if path else Settings(Config()),
        select=_names(select),
        ignore=_names(ignore),
        model=model,
        show=show,
        fail_on=fail_on,
        min_score=min_score,
        max_findings=max_findings,
        options={"drift.term": {"glossary": load_glossary(glossary)}} if glossary else None,
        baseline=load_baseline(Path(baseline)) if baseline else None,
        decisions=load_dismissals(Path(dismissals)) if dismissals else None,
        comments=comments,
    )
    if verbose and path is not None:
        print(f"settings: {path}" + (f", profile {profile}" if profile else ""), file=sys.stderr)
    found.config.rules()  # a wrong name is told before anything is read
    return found


def _found(near: Sequence[str]) -> Path | None:
    """The settings file above the articles, else above the working folder.

    Raises InputError where articles lie under different ones: one run has one gate.
    """
    from xlate_audit.configfile import find

    working = find(Path())
    folders = dict.fromkeys(Path(path).parent for path in near if path != "-")
    files = dict.fromkeys(find(folder) or working for folder in folders) or {working: None}
    if len(files) > 1:
        first, second = list(files)[:2]
        raise InputError(
            f"the articles lie under different settings ({first or 'none'}, {second or 'none'}): give one file with "
            "--config, or --no-config"
        )
    return next(iter(files))


def _names(values: list[str] | None) -> tuple[str, ...] | None:
    if not values:
        return None
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
