"""Where the rows of a batch come from, and what audits them: the choices of a command line, made in one place."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path

from xlate_audit.config import Config
from xlate_audit.dataset.batch import Auditor
from xlate_audit.dataset.crew import Crew
from xlate_audit.dataset.folders import read_folders
from xlate_audit.dataset.manifest import Row, read_lines, read_manifest
from xlate_audit.dataset.parquet import is_parquet, read_parquet
from xlate_audit.dataset.results import Engine
from xlate_audit.errors import InputError


def rows_of(manifest: Path, reprints: Path | None, output: Path) -> Iterator[Row]:
    """The rows of a manifest ("-": JSON Lines from standard input; a file or folder of Parquet), or of two folders.

    They are read as they are asked for.

    Raises InputError where they cannot be read, or where `output` would take the manifest's place.
    """
    if reprints is None and is_parquet(manifest):
        return read_parquet(manifest)
    if reprints is not None or manifest.is_dir():
        if reprints is None or not (manifest.is_dir() and reprints.is_dir()):
            raise InputError("give a manifest, or two folders: that of the originals and that of the reprints")
        return read_folders(manifest, reprints)
    if str(manifest) == "-":
        return read_lines(iter(sys.stdin.readline, ""), Path())
    if output.resolve() == manifest.resolve():
        raise InputError(f"the results would replace the manifest {manifest}: name another file for --output")
    return read_manifest(manifest)


def paths_start(manifest: Path, reprints: Path | None) -> Path:
    """The folder that the paths of the rows start from: the manifest's, else the working folder."""
    if reprints is not None or str(manifest) == "-":
        return Path()
    return manifest.parent if manifest.is_file() else manifest


def starting_from(folder: Path, config: Config) -> Config:
    """The settings, with a baseline that finds articles whose paths start from a folder."""

    def told(config: Config) -> Config:
        baseline = replace(config.dismissals.baseline, start=os.path.abspath(folder))
        return replace(config, dismissals=replace(config.dismissals, baseline=baseline))

    return replace(told(config), by_languages=tuple((name, told(other)) for name, other in config.by_languages))


def count(manifest: Path, reprints: Path | None, output: Path) -> int | None:
    """How many rows there are; None where they can be read only once."""
    return None if str(manifest) == "-" else sum(1 for _ in rows_of(manifest, reprints, output))


def workers(
    config: Config, jobs: int, timeout: float | None, *, ray: bool = False, address: str | None = None
) -> AbstractContextManager[Engine]:
    """What audits the rows: `jobs` processes, this one where nothing asks for another, or Ray, here or at an address.

    Raises InputError for a config that names unknown rules or a model that cannot be had.
    """
    config.rules()
    if ray or address:
        from xlate_audit.dataset.cluster import Cluster

        return Cluster(config, jobs, timeout, address)
    if jobs == 1 and timeout is None:
        return nullcontext(Auditor.load(config))
    return Crew(config, jobs, timeout)
