"""Pairs from two folders, one of originals and one of reprints, by the names of the files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePath

from xlate_audit.dataset.manifest import Row
from xlate_audit.errors import InputError


def articles_in(folder: str | Path) -> list[str]:
    """The files in a folder and those below it, as paths from the folder, in order; hidden ones are left out.

    Raises InputError where it cannot be read.
    """
    found: list[str] = []

    def told(error: OSError) -> None:
        raise InputError(f"cannot read {error.filename}: {error.strerror}") from error

    for where, below, names in os.walk(folder, onerror=told):
        below[:] = [name for name in below if not name.startswith(".")]
        at = PurePath(where).relative_to(folder)
        found += [(at / name).as_posix() for name in names if not name.startswith(".")]
    return sorted(found)


def read_folders(originals: str | Path, reprints: str | Path) -> Iterator[Row]:
    """A row for every reprint, in order, its id the path from its folder.

    Its original is the file of the same path; else that of the same path without suffixes, of which the language may
    be one (`a1.en.txt`, `a1.ja.html`). A reprint without an original is audited on its own; one with several is
    answered with an error. Raises InputError where a folder cannot be read.
    """
    by_stem: dict[str, list[str]] = {}
    for name in articles_in(originals):
        by_stem.setdefault(_stem(name), []).append(name)
    for name in articles_in(reprints):
        named = by_stem.get(_stem(name), [])
        fitting = [o for o in named if o == name] or [o for o in named if _plain(o) == _plain(name)] or named
        if len(fitting) > 1:
            wrong = f"several originals are called so: {', '.join(fitting[:5])}"
            yield Row(name, Path(), wrong=wrong)
            continue
        original = os.path.join(originals, fitting[0]) if fitting else None
        yield Row(name, Path(), original, os.path.join(reprints, name))


def _plain(name: str) -> str:
    """A path without its last suffix.

    >>> _plain("may/a1.en.txt")
    'may/a1.en'
    """
    return os.path.splitext(name)[0]


def _stem(name: str) -> str:
    """A path without any suffix.

    >>> _stem("may/a1.en.txt")
    'may/a1'
    """
    folder, slash, file = name.rpartition("/")
    return f"{folder}{slash}{file.partition('.')[0]}"
