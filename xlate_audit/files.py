"""Writing files whole: a reader sees the old content or the new, never a half."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import IO, BinaryIO, cast

from xlate_audit.errors import InputError


def may_write(targets: Iterable[str | Path | None], inputs: Iterable[str | Path] = ()) -> None:
    """Tell before any work what could not be written after it; None and "-" are nothing to write.

    Raises InputError for a target that cannot be written, for one that would replace an input, and for one named twice.
    """
    read = {os.path.realpath(path) for path in inputs if str(path) != "-"}
    named = set[Path]()
    for path in targets:
        if path is None or str(path) == "-":
            continue
        target = Path(os.path.realpath(path))
        if str(target) in read:
            raise InputError(f"what is written to {path} would replace what is read: name another file")
        if target.is_dir():
            raise InputError(f"cannot write {path}: it is a folder")
        if not target.parent.is_dir():
            raise InputError(f"cannot write {path}: there is no folder {target.parent.name}")
        if not os.access(target.parent, os.W_OK) and not target.exists():
            raise InputError(f"cannot write {path}: {os.strerror(errno.EACCES)}")
        if target in named and (target.is_file() or not target.exists()):
            raise InputError(f"{path} is named twice: give each its own file")
        named.add(target)


def write_all(texts: Sequence[tuple[str, str]]) -> None:
    """Write several files, (path, text) each: all of them, or, where one cannot be written, none.

    Raises InputError where one cannot be written.
    """
    with ExitStack() as stack:
        streams = [stack.enter_context(replacing(path)) for path, _ in texts]
        for stream, (path, text) in zip(streams, texts, strict=True):
            try:
                stream.write(text)
                stream.flush()  # a full disk is told here, before any of them is in its place
            except OSError as error:
                raise InputError(f"cannot write {path}: {error.strerror}") from error


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
def replacing_folder(path: Path) -> Iterator[Path]:
    """An empty folder that takes the place of `path` and of all that stood there when the block ends well, and is
    removed when it does not. Raises InputError where it cannot be written."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        aside.mkdir(parents=True)
        try:
            yield aside
            if path.exists():
                shutil.rmtree(path)
            os.replace(aside, path)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror}") from error


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
