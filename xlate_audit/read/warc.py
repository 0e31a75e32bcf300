"""WARC (ISO 28500), plain or gzipped: the pages that an archive of the web holds, read as HTML.

Every record is looked at once; responses and resources that are pages are kept. One of several is chosen by its number
or its address, as in crawl.warc.gz#2.
"""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from xlate_audit.errors import InputError, shown
from xlate_audit.read.parts import Part, chosen

#: Unpacked bytes of a whole archive, and records.
MAX_UNPACKED, MAX_RECORDS = 100_000_000, 20_000
_VERSION = re.compile(rb"WARC/1\.\d\r?\n")
_TITLE = re.compile(rb"<title[^>]{0,200}>([^<]{0,300})", re.I)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of an archive: its address, and its bytes as the server sent them."""

    address: str
    data: bytes


def is_warc(data: bytes) -> bool:
    return _VERSION.match(data) is not None


def unpacked(data: bytes, path: str) -> bytes:
    """Gzipped data, of one member or many, as it was. Raises InputError where it is damaged or unpacks to too much."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            out = stream.read(MAX_UNPACKED + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{shown(path)} is damaged gzip data: {' '.join(str(error).split())}") from error
    if len(out) > MAX_UNPACKED:
        raise InputError(f"{shown(path)} unpacks to more than {MAX_UNPACKED // 10**6} MB: give a part of the archive")
    return out


def page(data: bytes, path: str, part: str | None) -> Page:
    """The page asked for, else the only one. Raises InputError where there are several or none."""
    pages = list(_pages(data))
    if not pages:
        raise InputError(f"{shown(path)} holds no page of HTML: give an archive with the article's page")
    return pages[chosen([Part(p.address, _title(p.data)) for p in pages], part, path)]


def _pages(data: bytes) -> Iterator[Page]:
    at, count = 0, 0
    while count < MAX_RECORDS and (start := _VERSION.match(data, at)):
        count += 1
        fields, body = _fields(data, start.end())
        length = fields.get("content-length", "")
        end = (
            min(len(data), body + int(length))
            if length.isascii() and length.isdigit() and len(length) < 16
            else len(data)
        )
        found = _page(fields, data[body:end])
        if found is not None:
            yield found
        following = _VERSION.search(data, end)
        if following is None:
            return
        at = following.start()


def _page(fields: dict[str, str], content: bytes) -> Page | None:
    kind, address = fields.get("warc-type", "").lower(), fields.get("warc-target-uri", "").strip("<>")
    if kind in ("resource", "conversion"):
        return Page(address, content) if "html" in fields.get("content-type", "") else None
    if kind != "response" or not content.startswith(b"HTTP/"):
        return None
    line = content.find(b"\n") + 1
    head, body = _fields(content, line)
    if "html" not in head.get("content-type", "") or b" 200" not in content[: max(line, 0)]:
        return None
    body_data = content[body:]
    if "chunked" in head.get("transfer-encoding", "").lower():
        body_data = _unchunked(body_data)
    if "gzip" in head.get("content-encoding", "").lower():
        try:
            body_data = unpacked(body_data, address)
        except InputError:
            return None
    return Page(address, body_data)


def _fields(data: bytes, at: int) -> tuple[dict[str, str], int]:
    """Header fields from `at`, names in small letters, and where the body begins."""
    end = re.compile(rb"\r?\n\r?\n").search(data, max(at - 2, 0), at + 100_000)
    stop = end.end() if end else len(data)
    fields: dict[str, str] = {}
    for line in data[at : end.start() if end else stop].splitlines():
        name, colon, value = line.decode("utf-8", "replace").partition(":")
        if colon:
            fields[name.strip().lower()] = value.strip()
    return fields, stop


def _unchunked(data: bytes) -> bytes:
    """A body in chunks (RFC 9112, 7.1) put together; as it is where it only says it were."""
    out, at = [], 0
    while (end := data.find(b"\r\n", at)) >= 0:
        size = data[at:end].split(b";")[0].strip()
        if not re.fullmatch(rb"[0-9a-fA-F]{1,8}", size):
            return b"".join(out) or data
        length = int(size, 16)
        if length == 0:
            break
        out.append(data[end + 2 : end + 2 + length])
        at = end + 2 + length + 2
    return b"".join(out) or data


def _title(data: bytes) -> str:
    found = _TITLE.search(data[:20_000])
    return " ".join(found[1].decode("utf-8", "replace").split()) if found else ""
