"""Opens a file or standard input and hands it to the reader of its format."""

from __future__ import annotations

import codecs
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from xlate_audit.article import Article
from xlate_audit.errors import InputError, shown
from xlate_audit.read import formats
from xlate_audit.read.comments import comments_of
from xlate_audit.read.decode import decode
from xlate_audit.read.formats import Format
from xlate_audit.read.parts import split_part
from xlate_audit.read.plain import read_plain

#: Larger files are no articles. Bytes as they lie on disk, of documents with pictures in them, and characters of
#: article text once read.
MAX_BYTES, MAX_DOCUMENT, MAX_CHARACTERS = 10_000_000, 60_000_000, 2_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: its name ("-" for standard input), its bytes, their text and the encoding between them,
    the format, and which of its articles is meant. A document has no text of its own: "", in the encoding ""."""

    name: str
    data: bytes
    text: str
    encoding: str
    kind: Format = formats.TEXT
    part: str | None = None

    @property
    def format(self) -> str:
        """The name of the format ("text", "html", "nitf" …), told by the content, then by the suffix."""
        return self.kind.name

    @property
    def holds_pairs(self) -> bool:
        """Whether the file holds an original and its reprint side by side (XLIFF, TMX)."""
        return self.kind is formats.BITEXT

    def article(self, text: str | None = None) -> Article:
        """The article in the file, or in another `text` read the same way; the translation, of a file of pairs.

        Raises InputError, with one line that says what to do, where there is none.
        """
        if self.holds_pairs:
            return self.pair()[1]
        source = self.text if text is None else text
        article = self._checked(self._parsed(source))
        comments = comments_of(source, article.format, article.paragraphs)
        return replace(article, comments=comments) if comments else article

    def pair(self) -> tuple[Article, Article]:
        """Original and reprint of a file of pairs (XLIFF, TMX). Raises InputError where the file is none."""
        if not self.holds_pairs:
            raise InputError(
                f"{shown(self.name)} is one article: give an original and a reprint, or a file of pairs (XLIFF, TMX)"
            )
        original, reprint = self.kind.read(self.text, self.name, self.encoding)
        return self._checked(original), self._checked(reprint)

    def _checked(self, article: Article) -> Article:
        size = sum(len(p.text) for p in article.paragraphs)
        if size > MAX_CHARACTERS:
            raise InputError(
                f"{shown(self.name)} holds {size:,} characters, too many for one article (at most "
                f"{MAX_CHARACTERS:,}): split it"
            )
        if not article.paragraphs:
            raise InputError(f"{shown(self.name)} is empty: there is no text in it")
        return article

    def _parsed(self, text: str) -> Article:
        kind, options = self.kind, {"part": self.part} if self.kind.several else {}
        if kind is formats.TEXT:
            return read_plain(text, self.name, self.encoding)
        if kind is formats.WARC:
            return self._archived()
        if kind.takes == "archive":
            from xlate_audit.read.archive import Archive

            return kind.read(Archive(self.data, self.name), self.name, **options)
        if kind.takes == "data":
            return kind.read(self.data, self.name, **options)
        return kind.read(text, self.name, self.encoding, **options)

    def _archived(self) -> Article:
        """The article on a page of a web archive."""
        from xlate_audit.read import warc

        data = self.data if warc.is_warc(self.data) else warc.unpacked(self.data, self.name)
        page = warc.page(data, self.name, self.part)
        text, encoding = decode(page.data, shown(self.name))
        article = formats.HTML.read(text, self.name, encoding)
        address = {} if "url" in article.metadata or not page.address else {"url": page.address}
        # Lines are those of the page, not of the archive: none are told.
        paragraphs = tuple(replace(p, line=None, column=None) for p in article.paragraphs)
        origins = tuple(replace(origin, anchors=()) for origin in article.origins)
        metadata = {**article.metadata, **address}
        return replace(article, format="warc", metadata=metadata, paragraphs=paragraphs, origins=origins)

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

    Of a file that holds several articles (a feed, a book, a web archive) one is named as in "feed.xml#2". Raises
    InputError, with one line that says what to do, where the file cannot be read or holds no article.
    """
    return load_source(path).article()


def load_pair(path: str | Path) -> tuple[Article, Article]:
    """Original and reprint of a file of ready-made pairs (XLIFF, TMX). Raises InputError as `load_article` does."""
    return load_source(path).pair()


def load_source(path: str | Path, called: str | None = None) -> Source:
    """A file as text, before anything is made of it; `called` is what messages and notes call it, its path unless told.

    Raises InputError where it cannot be read or is no text.
    """
    name, part = str(path), None
    told = called or name
    if name != "-" and "#" in name and not _exists(name):
        name, part = split_part(name)
    return source_of(told, read_bytes(name, told if part is None else split_part(told)[0]), part)


def source_of(name: str, data: bytes, part: str | None = None) -> Source:
    """Bytes as a file of this name. Raises InputError where they are no article in any format."""
    kind = formats.of_data(data, name)
    most = MAX_BYTES if kind is None else MAX_DOCUMENT
    if len(data) > most:
        raise InputError(
            f"{shown(name)} has more than {most // 10**6} MB, too much for one article: give one article a file"
        )
    if kind is not None:
        return Source(name, data, "", "", kind, part)
    text, encoding = decode(data, shown(name))
    kind = formats.of_text(text, name if part is None else split_part(name)[0])
    if part is not None and not kind.several:
        raise InputError(f"{shown(name)}: a file of {kind.label} holds one article; leave #{part} out")
    return Source(name, data, text, encoding, kind, part)


def _exists(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False


def read_bytes(name: str, told: str, most: int = MAX_DOCUMENT) -> bytes:
    """At most one byte more than is allowed, so that a huge file costs nothing. `told` is what messages call it."""
    if name == "-":
        return sys.stdin.buffer.read(most + 1)
    path = Path(name)
    try:
        if path.is_dir():
            raise InputError(f"{told} is a folder: give the file of one article (or a manifest to `batch`)")
        if path.exists() and not path.is_file() and not path.is_fifo() and not path.is_char_device():
            raise InputError(f"{told} is not a file that can be read")
        with path.open("rb") as stream:
            return stream.read(most + 1)
    except FileNotFoundError as error:
        raise InputError(f"there is no file {told}: check the path") from error
    except PermissionError as error:
        raise InputError(f"{told} may not be read: its permissions forbid it") from error
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        raise InputError(f"cannot read {told}: {getattr(error, 'strerror', None) or error}") from error
