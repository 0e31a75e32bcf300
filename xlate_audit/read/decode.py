"""From bytes to text: which encoding a file is in, without losing a character.

Tried in order: a byte order mark, strict UTF-8, UTF-16 without a mark, what an HTML page declares, then
charset-normalizer's guess among the encodings that newsrooms have used (`codepages` decides among those for Latin
letters, which it mistakes for each other). Encoding names are Python's, and decoding the file with the name given
yields the same text, so offsets into it hold. That is why the mark of UTF-8 stays in the text as its first character
(U+FEFF, before the first paragraph): the codec "utf-8" keeps it, while "utf-16" and "utf-32" take theirs away.
"""

from __future__ import annotations

import re
import unicodedata

from xlate_audit.errors import InputError
from xlate_audit.read.codepages import PAGES, latin_page

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document of another kind than DOCX, ODT and EPUB"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "gzip data"),
    (b"\xfd7zXZ", "xz data"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)
_LINE_END = re.compile(rb"\r\n|\r|\n")
_DECLARED = re.compile(
    rb"(?:<meta[^>]{0,200}?charset|^\s*<\?xml[^>]{0,100}?encoding)\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE
)
_ENCODINGS = ["cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874",
              "iso8859_2", "iso8859_5", "iso8859_9", "iso8859_15", "koi8_r", "koi8_u", "cp866", "cp932", "euc_jp",
              "gb18030", "big5", "cp949"]  # fmt: skip
#: So much of a file is looked at to guess its encoding.
_SAMPLE = 200_000


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Text of a file and the encoding it is in. `name` is for messages.

    Raises InputError where `data` is not text or its encoding cannot be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name), encoding
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"{name} is {what}, not text: save the article as plain text, Markdown or HTML first")
    if b"\x1b$B" in data[:_SAMPLE] or b"\x1b$@" in data[:_SAMPLE]:
        return _strictly(data, "iso2022_jp", name), "iso2022_jp"
    nul = b"\x00" in data
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if text is not None and not nul and not _binary(text):
        return text, "utf-8"
    if nul and (wide := _utf16(data)):
        return wide
    if text is not None and nul and not _binary(text):
        where = _place(data, data.index(b"\x00"))
        raise InputError(f"{name} holds a NUL character in {where}, as no text does: delete it there")
    if text is not None or nul:
        raise InputError(f"{name} is binary data, not text: save the article as plain text, Markdown or HTML first")
    return _guess(data, name)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name} begins as {encoding} but breaks off at byte {error.start}: save it as UTF-8"
        ) from error


def _place(data: bytes, at: int) -> str:
    """A byte as an editor finds it: its line, and its number in the file, both from 1."""
    return f"line {len(_LINE_END.findall(data, 0, at)) + 1} (byte {at + 1} of the file)"


def _broken(data: bytes) -> int | None:
    """Where the first wrong byte is of a file that is UTF-8 but for a few; None where it is in another encoding.

    In other encodings letters beyond ASCII hardly ever make valid UTF-8.
    """
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    right = sum(ch > "\x7f" for ch in text) - wrong
    if not 0 < 3 * wrong <= right:
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return None


def _binary(text: str) -> bool:
    """Whether a decoded text holds the control characters of binary data (a stray few are an article's own fault)."""
    sample = text[:_SAMPLE]
    controls = sum((ch < " " and ch not in "\t\n\v\f\r\x1a\x1b") or "\x7f" <= ch < "\x85" for ch in sample)
    return controls > 2 + len(sample) // 100


def _utf16(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without a mark, if either byte order gives letters, blanks and punctuation only."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        sample = text[:2000]
        odd = sum(unicodedata.category(ch) in ("Cc", "Cn", "Co") and ch not in "\t\r\n" for ch in sample)
        plain = sum(ch in " \n\t。、,." or (ch.isascii() and ch.isalpha()) for ch in sample)
        if odd == 0 and plain > len(sample) // 100:
            return text, encoding
    return None


def _guess(data: bytes, name: str) -> tuple[str, str]:
    if (at := _broken(data)) is not None:
        raise InputError(
            f"{name} is UTF-8 but for the byte 0x{data[at]:02X} in {_place(data, at)}: put the right character there"
        )
    unknown = f"the encoding of {name} cannot be told: save it as UTF-8"
    if declared := _DECLARED.search(data[:4096]):
        try:
            encoding = declared[1].decode("ascii")
            return data.decode(encoding), encoding
        except (UnicodeDecodeError, LookupError):
            pass  # the page says what it is not; many do
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=_ENCODINGS, threshold=0.3).best()
    encoding = best.encoding if best else None
    if encoding is None or encoding in PAGES:
        encoding = latin_page(sample) or encoding
    if encoding is None:
        raise InputError(unknown)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(unknown) from error
    if _binary(text):
        raise InputError(f"{name} is binary data, not text: save the article as plain text, Markdown or HTML first")
    return text, encoding
