"""Zip archives from strangers: members are read by name, into memory, up to a limit; nothing is written to disk.

So paths like ../../etc/passwd and links in an archive mean nothing here: a name is a key and no more. What a member
claims about its size is not believed; reading stops at the limit.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from urllib.parse import unquote

from xlate_audit.errors import InputError, shown

#: The largest member that is read, in bytes once unpacked, and how many members an archive may list.
MAX_MEMBER, MAX_MEMBERS = 20_000_000, 10_000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, IndexError)


class Archive:
    """The members of a zip archive. Raises InputError where it is none."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = self._zip.namelist()
        except _BROKEN as error:
            raise InputError(f"{shown(path)} is a damaged zip archive or office document: {_said(error)}") from error
        if len(self.names) > MAX_MEMBERS:
            raise InputError(f"{shown(path)} holds {len(self.names):,} files, too many for one article: split it")

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def read(self, name: str) -> bytes:
        """A member's bytes. Raises InputError where it is missing, damaged, encrypted or too large."""
        if name not in self:
            raise InputError(f"{shown(self.path)} lacks its part {name}: save the document again")
        try:
            with self._zip.open(name) as stream:
                data = stream.read(MAX_MEMBER + 1)
        except _BROKEN as error:
            raise InputError(f"{shown(self.path)} cannot be unpacked: {_said(error)}") from error
        if len(data) > MAX_MEMBER:
            raise InputError(
                f"{shown(self.path)} unpacks to more than {MAX_MEMBER // 10**6} MB, too much for one article: split it"
            )
        return data

    def text(self, name: str) -> str:
        """A member that is XML, as text: UTF-8 or UTF-16, as these formats prescribe."""
        data = self.read(name)
        wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        return data.decode("utf-16" if wide else "utf-8-sig", "replace")


def member(base: str, reference: str) -> str:
    """The member that a reference in member `base` names.

    >>> member("OEBPS/content.opf", "text/ch%201.xhtml#top"), member("a/b.xml", "../c.xml")
    ('OEBPS/text/ch 1.xhtml', 'c.xml')
    """
    target = unquote(reference.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), target)).lstrip("/")


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
