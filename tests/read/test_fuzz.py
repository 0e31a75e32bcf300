"""Every reader on damaged and invented files: an article, or one line that says why not.

`make test` spends seconds here, `make fuzz` minutes: XLATE_AUDIT_FUZZ is how many files of each format are tried.
"""

from __future__ import annotations

import io
import json
import os
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from xlate_audit.article import ASIDES, BESIDE
from xlate_audit.errors import InputError
from xlate_audit.read.load import source_of

FILES = Path(__file__).parent / "files"
EXAMPLES = int(os.environ.get("XLATE_AUDIT_FUZZ", "12"))
#: A file of a few kilobytes that takes longer than this is an attack that works.
SECONDS = 20.0
KINDS = {"title", "heading", "body", "list", "quote", "footnote", "separator"} | ASIDES | BESIDE
MARKUP = (
    "html", "htm", "txt", "md", "nitf", "newsml.xml", "ninjs1.json", "ninjs2.json", "rss", "atom", "xlf", "tmx", "fodt", "eml", "warc",
)  # fmt: skip
DOCUMENTS = ("docx", "odt", "epub")

#: What attackers and broken exporters write.
PIECES = [
    b"<", b">", b"&", b"&nbsp;", b"&#0;", b"&#xD800;", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<!DOCTYPE x [", b"<!ENTITY",
    b"<p>", b"</p>", b"<div>" * 300, b"</div>" * 300, b"<br/>", b"<script>", b"</body>", b"{", b"}", b"[", b"\"", b"\\u0000",
    b"\\ud800", b"null", b"0", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\x1b$B", b"\r", b"\n\n", b"\t", b" " * 300,
    "\u2028\u202e\ufeff\u0300".encode(), "\U0001f600".encode(), b"---\n", b"# ", b"> ", b"xml:lang=\"zz-ZZ\"", b" class=\"byline\"",
    b" class=\"related\"", b"Content-Type: text/html; charset=x\r\n", b"Content-Length: -1\r\n", b"WARC/1.0\r\n", b"%PDF-1.7",
    b"---\r\n", b"+++\n", b"a: b\r\n" * 80, b"PK\x03\x04", b"\x1f\x8b", b"<nitf>", b"<rss>", b"<xliff>", b"<html>", b"<?xml version='1.0' encoding='utf-7'?>", b"=?x?q?=?=",
]  # fmt: skip


@st.composite
def damage(draw: st.DrawFn) -> list[tuple[str, float, float, bytes]]:
    """Changes to a file: cut a piece out, put one in, double one. Places are shares of the file's length."""
    piece = st.sampled_from(PIECES) | st.binary(max_size=8)
    share = st.floats(0, 1, allow_nan=False)
    change = st.tuples(st.sampled_from(["cut", "put", "double", "swap"]), share, share, piece)
    return draw(st.lists(change, min_size=1, max_size=6))


def damaged(data: bytes, changes: list[tuple[str, float, float, bytes]]) -> bytes:
    for what, first, second, piece in changes:
        a, b = sorted((int(first * len(data)), int(second * len(data))))
        b = min(b, a + 4000)
        if what == "cut":
            data = data[:a] + data[b:]
        elif what == "put":
            data = data[:a] + piece + data[a:]
        elif what == "swap":
            data = data[:a] + piece + data[a + len(piece) :]
        else:
            data = data[:b] + data[a:b] * 3 + data[b:]
    return data


def read(name: str, data: bytes) -> None:
    """What must hold of whatever is read."""
    start = time.process_time()
    try:
        source = source_of(name, data, "1" if name.endswith(("rss", "warc")) else None)
        article = source.article()
    except InputError as error:
        assert "\n" not in str(error) and len(str(error)) < 500
    else:
        assert {p.kind for p in article.paragraphs} <= KINDS
        assert [p.id for p in article.paragraphs] == [f"p{n}" for n in range(len(article.paragraphs))]
        assert all(p.text.strip() for p in article.paragraphs)
        assert not article.origins or len(article.origins) == len(article.paragraphs)
        lines = source.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for p in article.paragraphs:
            p.text.encode("utf-8")
            if source.text and p.line is not None and p.column is not None:
                assert p.line <= len(lines) and p.column <= len(lines[p.line - 1]) + 1
            for offset, _, _ in article.origin_of(p.id).anchors:
                assert 0 <= offset < len(p.text)
        assert all(isinstance(key, str) and isinstance(value, str) for key, value in article.metadata.items())
    assert time.process_time() - start < SECONDS


def samples(endings: tuple[str, ...]) -> list[str]:
    return sorted(path.name for path in FILES.iterdir() if path.name.endswith(tuple(f".{e}" for e in endings)))


bounded = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)


@pytest.mark.parametrize("name", samples(MARKUP))
@bounded
@given(changes=damage())
def test_damaged_markup(name: str, changes: list[tuple[str, float, float, bytes]]) -> None:
    read(name, damaged((FILES / name).read_bytes(), changes))


@pytest.mark.parametrize("name", samples(DOCUMENTS))
@bounded
@given(changes=damage(), inside=st.booleans(), which=st.integers(0, 30))
def test_damaged_documents(name: str, changes: list[tuple[str, float, float, bytes]], inside: bool, which: int) -> None:
    """Damage to the archive itself, and to the XML in one of its members."""
    data = (FILES / name).read_bytes()
    if not inside:
        read(name, damaged(data, changes))
        return
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        texts = [n for n in old.namelist() if n.endswith((".xml", ".xhtml", ".opf", ".rels"))]
        for n in old.namelist():
            content = old.read(n)
            new.writestr(n, damaged(content, changes) if n == texts[which % len(texts)] else content)
    read(name, out.getvalue())


@pytest.mark.parametrize("name", samples(("pdf", "warc.gz")))
@settings(bounded, max_examples=max(2, EXAMPLES // 5))
@given(changes=damage())
def test_damaged_binaries(name: str, changes: list[tuple[str, float, float, bytes]]) -> None:
    read(name, damaged((FILES / name).read_bytes(), changes))


@pytest.mark.parametrize(
    "name", ["a", "a.txt", "a.html", "a.md", "a.xml", "a.json", "a.eml", "a.docx", "a.pdf", "a.warc"]
)
@bounded
@given(
    data=st.lists(
        st.sampled_from(PIECES) | st.text(max_size=20).map(lambda s: s.encode("utf-8", "replace")), max_size=40
    ).map(b"".join)
)
@example(data=b"")
def test_invented_files(name: str, data: bytes) -> None:
    read(name, data)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=20) | st.just("<p>Text</p>"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)
FIELDS = (
    "uri", "type", "headline", "headlines", "body_text", "body_xhtml", "bodies", "byline", "by", "associations", "language", "role",
    "value", "contenttype", "ednote", "descriptions", "@type", "@graph", "author", "isBasedOn", "correction", "inLanguage", "articleBody",
)  # fmt: skip


@bounded
@given(
    data=st.dictionaries(st.sampled_from(FIELDS), JSON | st.dictionaries(st.sampled_from(FIELDS), JSON), max_size=12)
)
def test_json_of_any_shape(data: dict[str, object]) -> None:
    """As ninjs, and as what a page says of itself."""
    read("a.json", json.dumps({"uri": "a:b"} | data).encode())
    page = (FILES / "ferry.en.html").read_text(encoding="utf-8")
    told = json.dumps({"@type": "NewsArticle"} | data).replace("</", "<\\/")
    start, end = page.index('{"@context"'), page.index("</script>")
    read("a.html", (page[:start] + told + page[end:]).encode())
