"""Opens a file or standard input and hands it to the reader of its format."""

from __future__ import annotations

import codecs
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from xlate_audit.article import Article
from xlate_audit.errors import InputError, shown
from xlate_audit.read.decode import decode
from xlate_audit.read.plain import read_plain

#: Larger files are no articles. Bytes as they lie on disk, and characters of article text once read.
MAX_BYTES, MAX_CHARACTERS = 10_000_000, 1_000_000

_HTML = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
_FRONT_MATTER = re.compile(r"\ufeff?(?:---|\+\+\+)[ \t]*\r?\n(?:.*\r?\n){0,60}?(?:---|\+\+\+)[ \t]*(?:\r?\n|\Z)")
_MARKDOWN_START = re.compile(r"\ufeff?\s{0,3}#{1,2} \S")
_SUFFIXES = {".html": "html", ".htm": "html", ".xhtml": "html", ".md": "markdown", ".markdown": "markdown"}


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: its name ("-" for standard input), its bytes, their text and the encoding between them."""

    name: str
    data: bytes
    text: str
    encoding: str

    @property
    def format(self) -> str:
        """ "html", "markdown" or "text", told by the content, then by the suffix."""
        return _format(self.text, self.name)

    def article(self, text: str | None = None) -> Article:
        """The article in the file, or in another `text` read the same way.

        Raises InputError, with one line that says what to do, where there is none.
        """
        article = _parse(self.text if text is None else text, self.name, self.encoding, self.format)
        size = sum(len(p.text) for p in article.paragraphs)
        if size > MAX_CHARACTERS:
            raise InputError(
                f"{shown(self.name)} holds {size:,} characters, too many for one article (at most "
                f"{MAX_CHARACTERS:,}): split it"
            )
        if not article.paragraphs:
            raise InputError(f"{shown(self.name)} is empty: there is no text in it")
        return article

    def encoded(self, text: str) -> bytes:
        """Another text as bytes, in the encoding and byte order of this file, with its byte order mark.

        Raises UnicodeEncodeError where the encoding cannot hold the text.
        """
        mark = next((m for m in _WIDE_MARKS if self.encoding in ("utf-16", "utf-32") and self.data.startswith(m)), b"")
        return mark + text.encode(_WIDE_MARKS[mark] if mark else self.encoding)


#: Byte order marks that decoding takes away, longest first, and the encoding of what follows.
_WIDE_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def load_article(path: str | Path) -> Article:
    """The article in a file; "-" is standard input. The format is told by the content, then by the suffix.

    Raises InputError, with one line that says what to do, where the file cannot be read or holds no article.
    """
    return load_source(path).article()


def load_source(path: str | Path) -> Source:
    """A file as text, before anything is made of it. Raises InputError where it cannot be read or is no text."""
    name = str(path)
    data = _read(name)
    if len(data) > MAX_BYTES:
        raise InputError(
            f"{shown(name)} has more than {MAX_BYTES // 10**6} MB, too much for one article: give one article a file"
        )
    return Source(name, data, *decode(data, shown(name)))


def _read(name: str) -> bytes:
    """At most one byte more than is allowed, so that a huge file costs nothing."""
    if name == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    path = Path(name)
    try:
        if path.is_dir():
            raise InputError(f"{name} is a folder: give the file of one article (or a manifest to `batch`)")
        if path.exists() and not path.is_file() and not path.is_fifo() and not path.is_char_device():
            raise InputError(f"{name} is not a file that can be read")
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError(f"there is no file {name}: check the path") from error
    except PermissionError as error:
        raise InputError(f"{name} may not be read: its permissions forbid it") from error
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        raise InputError(f"cannot read {name}: {getattr(error, 'strerror', None) or error}") from error


def _format(text: str, name: str) -> str:
    """ "html", "markdown" or "text"."""
    suffix = Path(name).suffix.lower()
    if _HTML.match(text):
        return "html"
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    if _FRONT_MATTER.match(text) or (not suffix and _MARKDOWN_START.match(text)):
        return "markdown"
    return "text"


def _parse(text: str, name: str, encoding: str, format: str) -> Article:
    if format == "html":
        from xlate_audit.read.html import read_html

        return read_html(text, name, encoding)
    if format == "markdown":
        from xlate_audit.read.markdown import read_markdown

        return read_markdown(text, name, encoding)
    return read_plain(text, name, encoding)
