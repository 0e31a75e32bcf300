"""Files of an export, one a split (and whatever else tells them apart), opened as they are needed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TextIO

# What XML 1.0 cannot hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Files:
    """Text files of a folder by name. `head` and `tail` stand at the beginning and end of each."""

    def __init__(self, folder: Path, suffix: str, head: str = "", tail: str = "") -> None:
        self._folder, self._suffix, self._head, self._tail = folder, suffix, head, tail
        self._open: dict[str, TextIO] = {}

    def write(self, name: str, text: str, head: str | None = None) -> None:
        """Append to the file of this name; `head` is for a new one, where it is not the same for all."""
        stream = self._open.get(name)
        if stream is None:
            path = self._folder / f"{name}{self._suffix}"
            # Lone surrogates have no form in UTF-8: they become question marks, as wide as they were.
            stream = self._open[name] = path.open("w", encoding="utf-8", errors="replace", newline="")
            stream.write(self._head if head is None else head)
        stream.write(text)

    def close(self) -> None:
        for stream in self._open.values():
            stream.write(self._tail)
            stream.close()


def xml_text(text: str) -> str:
    """Text for XML: what it cannot hold becomes the replacement character, so that offsets stay.

    >>> xml_text("a < b\\x00")
    'a &lt; b\ufffd'
    """
    out = _NOT_XML.sub("\ufffd", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return out.replace("\r", "&#13;")


def xml_value(text: str) -> str:
    """Text for a quoted attribute."""
    return xml_text(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
