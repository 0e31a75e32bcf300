"""Opens a file or standard input and hands it to the reader of its format."""

from __future__ import annotations

from pathlib import Path

from xlate_audit.article import Article
from xlate_audit.errors import InputError
from xlate_audit.read.plain import read_plain


def load_article(path: str | Path) -> Article:
    """The article in a file; "-" is standard input. Raises InputError where it cannot be read."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error
    return read_plain(data.decode("utf-8"), str(path))
