"""The formats that articles come in, and which of them a file is in: told by its content, then by its suffix.

One line a format; a reader is imported when its format is met, so that plain text costs nothing of the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Any, Literal

from xlate_audit.errors import InputError, shown


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how reports name it, its usual suffixes, and its reader ("module:function" below this package).

    The reader is called with the file's decoded text, path and encoding ("text"), with its bytes and path ("data"), or
    with the opened zip archive and path ("archive"); also with `part` where a file may hold several articles. `kept`
    says what of an article it tells apart, `lines` whether findings have line and column.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    reader: str
    takes: Literal["text", "data", "archive"] = "text"
    several: bool = False
    lines: bool = True
    kept: str = "title, headings, lists, quotes"

    def read(self, *arguments: Any, **options: Any) -> Any:
        module, _, function = self.reader.partition(":")
        return getattr(import_module(f"xlate_audit.read.{module}"), function)(*arguments, **options)


TEXT = Format(
    "text", "plain text", (".txt",), "plain:read_plain", kept="title, headings, bylines, credits by their shape"
)
HTML = Format(
    "html",
    "HTML",
    (".html", ".htm", ".xhtml"),
    "html:read_html",
    kept="title, byline, dateline, captions, credits, corrections, related links; JSON-LD, OpenGraph, hreflang, AMP",
)
MARKDOWN = Format(
    "markdown",
    "Markdown",
    (".md", ".markdown"),
    "markdown:read_markdown",
    kept="title, headings, captions; front matter",
)
NITF = Format("nitf", "NITF", (".nitf",), "nitf:read_nitf", kept="title, byline, dateline, captions, credits, notes")
NEWSML = Format(
    "newsml-g2", "NewsML-G2", (".newsml",), "newsml:read_newsml", several=True, kept="what NITF and HTML tell; captions"
)
NINJS = Format("ninjs", "ninjs", (".ninjs",), "ninjs:read_ninjs", kept="title, byline, captions, credits, notes")
FEED = Format(
    "feed", "RSS or Atom", (".rss", ".atom"), "feed:read_feed", several=True, kept="title, byline, captions, credits"
)
BITEXT = Format(
    "bitext", "XLIFF or TMX", (".xlf", ".xliff", ".tmx"), "bitext:read_bitext", kept="units, as a ready-made alignment"
)
MAIL = Format(
    "mail", "e-mail", (".eml",), "mail:read_mail", "data", kept="title (the subject); quoted mail and signature"
)
DOCX = Format("docx", "DOCX", (".docx",), "docx:read_docx", "archive", lines=False, kept="styles; footnotes, captions")
ODT = Format("odt", "ODT", (".odt",), "odt:read_odt", "archive", lines=False, kept="styles; footnotes, captions")
FODT = Format("odt", "flat ODT", (".fodt",), "odt:read_flat_odt", kept="styles; footnotes, captions")
EPUB = Format("epub", "EPUB", (".epub",), "epub:read_epub", "archive", several=True, lines=False)
PDF = Format(
    "pdf",
    "PDF",
    (".pdf",),
    "pdf:read_pdf",
    "data",
    lines=False,
    kept="title and headings by size; heads and feet of pages",
)
WARC = Format(
    "warc",
    "WARC",
    (".warc", ".warc.gz"),
    "warc:page",
    "data",
    several=True,
    lines=False,
    kept="the page in a record, read as HTML",
)
FORMATS = (TEXT, HTML, MARKDOWN, NITF, NEWSML, NINJS, FEED, BITEXT, MAIL, DOCX, ODT, FODT, EPUB, PDF, WARC)

#: Names of root elements of XML, without namespace.
_ROOTS = {"nitf": NITF, "newsItem": NEWSML, "newsMessage": NEWSML, "packageItem": NEWSML, "NewsML": NEWSML, "rss": FEED,
          "feed": FEED, "entry": FEED, "RDF": FEED, "xliff": BITEXT, "tmx": BITEXT, "document": FODT,
          "html": HTML}  # fmt: skip
_HTML = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
_XML_ROOT = re.compile(
    r"\ufeff?\s*+(?P<declared><\?xml[^>]{0,200}>)?(?:\s++|<!--(?:[^-]|-(?!->)){0,5000}-->|<\?[^>]{0,500}\?>|"
    r"<!DOCTYPE(?:[^\[>\"']++|\"[^\"]{0,500}\"|'[^']{0,500}'|\[[^\]]{0,20000}\]){0,200}+>)*+"
    r"<(?:[\w.-]{1,40}:)?(?P<name>[A-Za-z][\w.-]{0,60})(?=[\s>/])"
)
_FRONT_MATTER = re.compile(r"\ufeff?(?:---|\+\+\+)[ \t]*\r?\n(?:[^\n]*+\n){0,60}?(?:---|\+\+\+)[ \t]*(?:\r?\n|\Z)")
_MARKDOWN_START = re.compile(r"\ufeff?\s{0,3}#{1,2} \S")


def of_data(data: bytes, name: str) -> Format | None:
    """The format of a file that its bytes tell, None where its text must. Archives are opened to be told apart."""
    if data.startswith(b"PK\x03\x04"):
        return _packed(data, name)
    if b"%PDF-" in data[:1024] and not data[:1].isalpha():
        return PDF
    if data.startswith(b"WARC/1") or (data.startswith(b"\x1f\x8b") and _gzipped_warc(data)):
        return WARC
    if data[:1].isalpha() and b":" in data[:80]:
        from xlate_audit.read.mail import is_mail

        if is_mail(data):
            return MAIL
    return None


def of_text(text: str, name: str) -> Format:
    """The format of a decoded text. Raises InputError for XML and JSON of a kind that holds no article."""
    suffix = PurePath(name).suffix.lower()
    if _HTML.match(text):
        return HTML
    start = text[:1000].lstrip("\ufeff \t\r\n")[:1]
    if start == "<" and (root := _XML_ROOT.match(text)):
        if found := _ROOTS.get(root["name"]):
            return found
        if root["declared"] or suffix == ".xml":
            raise InputError(
                f"{shown(name)} is XML of a kind that is not read (<{root['name']}>): give NITF, NewsML-G2, RSS, Atom, "
                "XLIFF or TMX"
            )
    if start == "{" or suffix in (".json", ".ninjs"):
        from xlate_audit.read.ninjs import is_ninjs

        if is_ninjs(text):
            return NINJS
        if suffix in (".json", ".ninjs"):
            raise InputError(f"{shown(name)} is no ninjs object with a body: give ninjs, or the text alone")
    if suffix in HTML.suffixes:
        return HTML
    if suffix in MARKDOWN.suffixes or _FRONT_MATTER.match(text) or (not suffix and _MARKDOWN_START.match(text)):
        return MARKDOWN
    return TEXT


def _packed(data: bytes, name: str) -> Format | None:
    from xlate_audit.read import docx, epub
    from xlate_audit.read.archive import Archive

    archive = Archive(data, name)
    if docx.MAIN in archive:
        return DOCX
    kind = archive.read("mimetype")[:100] if "mimetype" in archive else b""
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return ODT
    return EPUB if epub.CONTAINER in archive else None


def _gzipped_warc(data: bytes) -> bool:
    import zlib

    try:
        return zlib.decompressobj(31).decompress(data, 16).startswith(b"WARC/1")
    except zlib.error:
        return False
