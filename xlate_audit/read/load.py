"""Opens a file or standard input and hands it to the reader of its format."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from xlate_audit.article import Article
from xlate_audit.errors import InputError
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


def load_article(path: str | Path) -> Article:
    """The article in a file; "-" is standard input. The format is told by the content, then by the suffix.

    Raises InputError, with one line that says what to do, where the file cannot be read or holds no article.
    """
    name = str(path)
    data = _read(name)
    if len(data) > MAX_BYTES:
        raise InputError(
            f"{name} has more than {MAX_BYTES // 10**6} MB, too much for one article: give one article a file"
        )
    text, encoding = decode(data, name)
    article = _parse(text, name, encoding)
    size = sum(len(p.text) for p in article.paragraphs)
    if size > MAX_CHARACTERS:
        raise InputError(
            f"{name} holds {size:,} characters, too many for one article (at most {MAX_CHARACTERS:,}): split it"
        )
    if not article.paragraphs:
        raise InputError(f"{name} is empty: there is no text in it")
    return article


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


def _parse(text: str, name: str, encoding: str) -> Article:
    kind = _format(text, name)
    if kind == "html":
        from xlate_audit.read.html import read_html

        return read_html(text, name, encoding)
    if kind == "markdown":
        from xlate_audit.read.markdown import read_markdown

        return read_markdown(text, name, encoding)
    return read_plain(text, name, encoding)
