"""Writing files whole: a reader sees the old content or the new, never a half."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import IO, BinaryIO, cast

from xlate_audit.errors import InputError


@contextmanager
def replacing(path: str | Path) -> Iterator[IO[str]]:
    """A UTF-8 text file that takes `path`'s place when the block ends well, and is removed when it does not.

    Lines end as they are written, on every system. What UTF-8 cannot hold (lone surrogates) is written as an escape
    that JSON understands. A device or pipe is written directly. Raises InputError where the path cannot be written.
    """
    with replacing_bytes(path) as stream:
        text = TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", newline="")
        try:
            yield text
            text.flush()
        finally:
            with suppress(OSError):  # told already, by the flush above
                text.detach()


@contextmanager
def replacing_bytes(path: str | Path) -> Iterator[BinaryIO]:
    """The same for bytes. A file that is replaced keeps its permissions."""
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise InputError(f"cannot write {path}: it is a folder")
    direct = target.exists() and not target.is_file()
    aside = target if direct else target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        stream = cast(BinaryIO, aside.open("wb"))
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror}") from error
    try:
        with stream:
            yield stream
        if not direct:
            with suppress(FileNotFoundError):
                shutil.copymode(target, aside)
            os.replace(aside, target)
    except BaseException as error:
        if not direct:
            with suppress(OSError):
                aside.unlink()
        if isinstance(error, OSError):
            raise InputError(f"cannot write {path}: {error.strerror}") from error
        raise
