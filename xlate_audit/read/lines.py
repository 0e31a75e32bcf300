"""A file as its bare lines, for texts whose line breaks mean something already: one unit of alignment a line."""

from __future__ import annotations

import re

from xlate_audit.errors import shown
from xlate_audit.read.decode import decode
from xlate_audit.read.load import read_bytes

_LINE_END = re.compile(r"\r\n|\n|\r")


def load_lines(path: str) -> tuple[str, ...]:
    """The lines of a file ("-": standard input) without their ends, empty ones too.

    Raises InputError where it cannot be read.
    """
    told = shown(path)
    text, _ = decode(read_bytes(path, told), told)
    lines = _LINE_END.split(text.removeprefix("\ufeff"))
    return tuple(lines if lines[-1] else lines[:-1])
