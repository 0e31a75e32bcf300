"""Glossary files, read."""

from __future__ import annotations

from pathlib import Path

from xlate_audit.errors import InputError
from xlate_audit.read.decode import decode
from xlate_audit.text.glossary import Term, parse_glossary

_LARGEST = 50_000_000  # bytes


def load_glossary(path: str) -> tuple[Term, ...]:
    """The terms of a file. Raises InputError, in one line, where it cannot be read or says something unclear."""
    name = f"the glossary {path}"
    try:
        if Path(path).stat().st_size > _LARGEST:
            raise InputError(f"{name} is larger than {_LARGEST // 1_000_000} MB")
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"cannot read {name}: {error.strerror}") from None
    return parse_glossary(decode(data, name)[0], name)
