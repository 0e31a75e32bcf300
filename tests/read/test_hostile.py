"""Files that mean harm: refused in one line, or read within bounds; nothing outside the file is touched."""

from __future__ import annotations

import gzip
import io
import json
import os
import time
import warnings
import zipfile
import zlib
from pathlib import Path

import pytest

from xlate_audit.errors import InputError
from xlate_audit.read import load_article, pdf
from xlate_audit.read.archive import MAX_MEMBERS
from xlate_audit.read.load import MAX_BYTES, MAX_DOCUMENT

FILES = Path(__file__).parent / "files"
SECRET = "correct horse battery staple"
SECONDS = 60.0

LAUGHS = (
    '<!DOCTYPE {root} [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
ENTITIES = {
    "entity bomb": LAUGHS,
    "external entity": '<!DOCTYPE {root} [<!ENTITY i SYSTEM "{secret}">]>',
    "parameter entity": '<!DOCTYPE {root} [<!ENTITY % p SYSTEM "{secret}"> %p;]>',
}
XML = {
    "nitf": "<nitf><body><body.content><p>Text &i; here.</p></body.content></body></nitf>",
    "rss": "<rss><channel><item><title>T</title><description>Text &i; here.</description></item></channel></rss>",
    "xliff": "<xliff><file><unit><segment><source>a &i;</source><target>b &i;</target></segment></unit></file></xliff>",
    "newsItem": "<newsItem><contentSet><inlineData>Text &i; here.</inlineData></contentSet></newsItem>",
}


@pytest.fixture(autouse=True)
def in_time() -> object:
    start = time.process_time()
    yield
    assert time.process_time() - start < SECONDS


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def packed(members: dict[str, bytes], **infos: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def document(text: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:document xmlns:w="{space}"><w:body>{text}</w:body></w:document>'.encode()


@pytest.mark.parametrize("root", XML)
@pytest.mark.parametrize("what", ENTITIES)
def test_entities_are_refused(tmp_path: Path, root: str, what: str) -> None:
    secret = written(tmp_path, "secret", SECRET.encode())
    head = ENTITIES[what].replace("{root}", root).replace("{secret}", secret.as_uri())
    with pytest.raises(InputError, match="declares XML entities") as error:
        load_article(written(tmp_path, "a.xml", f'<?xml version="1.0"?>{head}{XML[root]}'.encode()))
    assert "\n" not in str(error.value) and SECRET not in str(error.value)


def test_entities_in_documents_are_refused(tmp_path: Path) -> None:
    bomb = LAUGHS.replace("{root}", "x").encode() + document("<w:p><w:r><w:t>&i;</w:t></w:r></w:p>")
    with pytest.raises(InputError, match="declares XML entities"):
        load_article(written(tmp_path, "a.docx", packed({"word/document.xml": bomb})))


def test_dtd_and_inclusions_are_not_loaded(tmp_path: Path) -> None:
    secret = written(tmp_path, "secret", SECRET.encode()).as_uri()
    text = (
        f'<!DOCTYPE nitf SYSTEM "{secret}"><nitf xmlns:xi="http://www.w3.org/2001/XInclude"><body><body.content>'
        f'<p>Plain text&nbsp;stays.</p><p><xi:include href="{secret}" parse="text"/>More.</p></body.content></body></nitf>'
    )
    texts = [p.text for p in load_article(written(tmp_path, "a.xml", text.encode())).paragraphs]
    assert texts == ["Plain text\xa0stays.", "More."]


DAMAGED_XML = [
    (b"<nitf><body><p>no end", "not well-formed XML in line 1"),
    (b"<nitf>\n<body>\n<p>&unknown</p></body></nitf>", "not well-formed XML in line 3"),
    (b"<nitf>" + b"<p>" * 5000, "not well-formed XML"),
    (b"<?xml version='1.0'?><strange><x/></strange>", r"XML of a kind that is not read \(<strange>\)"),
    (b"<nitf><head/></nitf>", "no article text"),
    (b"<rss><channel><title>x</title></channel></rss>", "a feed without items"),
    (b"<tmx><body><tu><tuv xml:lang='en'><seg>a</seg></tuv></tu></body></tmx>", "one language only"),
    (b"<xliff srcLang='en'><file><unit><segment><source>a</source></segment></unit></file></xliff>", "no translations"),
    (b"<newsItem><contentSet><remoteContent href='x'/></contentSet></newsItem>", "no text inline"),
]


@pytest.mark.parametrize(("data", "message"), DAMAGED_XML)
def test_damaged_xml_gives_one_line(tmp_path: Path, data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as error:
        load_article(written(tmp_path, "a.xml", data))
    assert "\n" not in str(error.value)


BOMB = b"\0" * 21_000_000


def test_zip_bombs_stop_at_the_limit(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="unpacks to more than"):
        load_article(written(tmp_path, "a.docx", packed({"word/document.xml": BOMB})))
    opf = b"<package><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>"
    container = b"<container><rootfiles><rootfile full-path='p.opf'/></rootfiles></container>"
    book = packed({"META-INF/container.xml": container, "p.opf": opf, "a.xhtml": BOMB})
    with pytest.raises(InputError, match="unpacks to more than"):
        load_article(written(tmp_path, "a.epub", book))
    with pytest.raises(InputError, match="too many for one article"):
        load_article(written(tmp_path, "b.docx", packed({f"{n}": b"" for n in range(MAX_MEMBERS + 1)})))


def test_a_false_size_is_not_believed(tmp_path: Path) -> None:
    """The directory of the archive says that the member is small; its checksum is wrong too."""
    data = bytearray(packed({"word/document.xml": document("<w:p><w:r><w:t>Text.</w:t></w:r></w:p>" * 50)}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (7).to_bytes(4, "little")
    with pytest.raises(InputError, match=r"cannot be unpacked|not well-formed"):
        load_article(written(tmp_path, "a.docx", bytes(data)))


def test_paths_in_archives_mean_nothing(tmp_path: Path) -> None:
    text = document(
        "<w:p><w:r><w:t>A title</w:t></w:r></w:p><w:p><w:r><w:t>Some text of the article.</w:t></w:r></w:p>"
    )
    data = packed({"../../../../tmp/out": b"x", "/etc/passwd": b"x", "word/document.xml": text})
    assert [p.text for p in load_article(written(tmp_path, "a.docx", data)).paragraphs] == [
        "A title",
        "Some text of the article.",
    ]
    opf = b"<package><manifest><item id='a' href='../../../../etc/passwd' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>"
    container = b"<container><rootfiles><rootfile full-path='a/p.opf'/></rootfiles></container>"
    with pytest.raises(InputError, match="no article text"):
        load_article(written(tmp_path, "a.epub", packed({"META-INF/container.xml": container, "a/p.opf": opf})))


DAMAGED_ARCHIVES = [
    (b"PK\x03\x04" + b"\0" * 50, "damaged zip archive"),
    (packed({"x": b"y"}), "another kind than DOCX, ODT and EPUB"),
    (packed({"word/document.xml": b"<x"}), "not well-formed XML"),
    (packed({"word/document.xml": document("")}), "no article text"),
    (packed({"META-INF/container.xml": b"<container/>"}), "lacks its part"),
    (packed({"mimetype": b"application/vnd.oasis.opendocument.text"}), "lacks its part content.xml"),
]


@pytest.mark.parametrize(("data", "message"), DAMAGED_ARCHIVES)
def test_damaged_archives_give_one_line(tmp_path: Path, data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as error:
        load_article(written(tmp_path, "a.docx", data))
    assert "\n" not in str(error.value)


def test_deep_nesting(tmp_path: Path) -> None:
    text = "<h1>Storm</h1><p>The storm came at night over the coast.</p><p>Nobody was hurt, they said.</p>"
    for tag in ("div", "b", "section", "blockquote", "span"):
        deep = f"<html><body>{f'<{tag}>' * 20_000}{text}</body></html>"
        assert (
            "Nobody was hurt, they said."
            in load_article(written(tmp_path, "a.html", deep.encode())).paragraphs[-1].text
        )
    deep = json.dumps({"uri": "a:b", "body_xhtml": "<div>" * 20_000 + text})
    assert load_article(written(tmp_path, "a.json", deep.encode())).paragraphs[-1].text == "Nobody was hurt, they said."
    with pytest.raises(InputError, match="no ninjs object"):
        load_article(written(tmp_path, "a.json", b'{"uri": ' * 100_000))
    page = f'<script type="application/ld+json">{"[" * 200_000}</script>{text}'
    assert len(load_article(written(tmp_path, "a.html", f"<html><body>{page}</body></html>".encode())).paragraphs) == 3


def test_broken_tags_take_linear_time(tmp_path: Path) -> None:
    for piece in (
        "<",
        "<!--",
        "<script",
        "<a href=",
        "&#",
        "<![CDATA[",
        "]]>",
        "<p",
        "</",
        "<figcaption class=credit>",
    ):
        text = f"<html><body><p>The storm came at night.</p><p>Nobody was hurt.</p>{piece * 40_000}</body></html>"
        try:
            load_article(written(tmp_path, "a.html", text.encode()))
        except InputError:
            continue


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("name", ["a", "a.txt", "a.md"])
@pytest.mark.parametrize("mark", ["---", "+++"])
def test_front_matter_without_an_end_takes_linear_time(tmp_path: Path, mark: str, name: str, end: str) -> None:
    """Line ends of two characters gave every line two readings once."""
    path = tmp_path / name
    path.write_bytes((mark + end + f"a: b{end}" * 3000 + end + "The bridge is shut.").encode())
    begun = time.process_time()
    assert load_article(path).paragraphs
    assert time.process_time() - begun < 20


@pytest.mark.parametrize(
    ("magic", "most"),
    [(b"Title\n\nText.", MAX_BYTES), (b"PK\x03\x04", None), (b"%PDF-1.7", MAX_DOCUMENT), (b"<nitf>", MAX_BYTES)],
)
def test_files_of_a_hundred_megabytes(tmp_path: Path, magic: bytes, most: int | None) -> None:
    path = written(tmp_path, "big", magic)
    os.truncate(path, 100_000_000)
    with pytest.raises(InputError, match=f"more than {most // 10**6} MB" if most else "damaged"):
        load_article(path)


def test_control_characters_in_a_page(tmp_path: Path) -> None:
    text = "<html><body><!-- x -->\x1f<p>The storm came\x07\x0cat night.</p><?x?><p>Nobody was hurt.</p></body></html>"
    article = load_article(written(tmp_path, "a.html", text.encode()))
    assert [p.text for p in article.paragraphs] == ["The storm came at night.", "Nobody was hurt."]


def test_pages_of_too_much(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="more than 100,000 elements"):
        load_article(written(tmp_path, "a.html", b"<html><body>" + b"<i>x</i>" * 100_001))
    with pytest.raises(InputError, match="more than 2,000,000 characters"):
        load_article(written(tmp_path, "a.html", b"<html><body><p>" + b"The storm came. " * 130_000))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_file_without_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("/dev/zero")
    with pytest.raises(InputError, match="more than"):
        load_article(tmp_path / "a.txt")


def test_gzip_bombs(tmp_path: Path) -> None:
    body = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 0\r\n\r\n"
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)
    data = packer.compress(body)
    for _ in range(11):
        data += packer.compress(b"\0" * 10_000_000)
    with pytest.raises(InputError, match="unpacks to more than 100 MB"):
        load_article(written(tmp_path, "a.warc.gz", data + packer.flush()))
    with pytest.raises(InputError, match="damaged gzip data"):
        load_article(written(tmp_path, "b.warc.gz", gzip.compress(body * 100)[:-10]))
    with pytest.raises(InputError, match="no page of HTML"):
        load_article(written(tmp_path, "c.warc", body * 3))


BROKEN_TEXT = [
    ('<?xml version="1.0" encoding="windows-1251"?><nitf><body><p>Паром сел на мель.</p></body></nitf>', "cp1251", "Паром сел на мель."),
    ('<?xml version="1.0" encoding="ISO-8859-1"?><nitf><body><p>Fähre läuft auf.</p></body></nitf>', "latin-1", "Fähre läuft auf."),
    ('<?xml version="1.0" encoding="UTF-16"?><nitf><body><p>フェリーが座礁した。</p></body></nitf>', "utf-16", "フェリーが座礁した。"),
    ('<?xml version="1.0" encoding="nonsense"?><nitf><body><p>Fähre läuft auf.</p></body></nitf>', "utf-8", "Fähre läuft auf."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "encoding", "expected"), BROKEN_TEXT)
def test_declared_and_undeclared_encodings(tmp_path: Path, text: str, encoding: str, expected: str) -> None:
    assert load_article(written(tmp_path, "a.xml", text.encode(encoding))).paragraphs[0].text == expected


def test_half_a_character_in_json(tmp_path: Path) -> None:
    data = b'{"uri": "a:b", "headline": "x\\ud800y", "body_text": "Some text\\udc00 of the article."}'
    assert [p.text for p in load_article(written(tmp_path, "a.json", data)).paragraphs] == [
        "x\ufffdy",
        "Some text\ufffd of the article.",
    ]


MAIL = b"From: a@b.example\r\nTo: c@d.example\r\nSubject: =?utf-8?B?RsOkaHJl?=\r\nMessage-ID: <1@b>\r\n"
MAILS = [
    (MAIL + b"Content-Type: text/plain; charset=no-such\r\n\r\nA title\r\n\r\nThe text.", None),
    (MAIL + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n" + b"--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" * 500, "no article text|damaged"),
    (MAIL + b"\r\n", "no article text"),
    (MAIL + b"Content-Transfer-Encoding: base64\r\n\r\n%%%%\xff", "no article text|damaged"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "message"), MAILS)
def test_mails(tmp_path: Path, data: bytes, message: str | None) -> None:
    path = written(tmp_path, "a.eml", data)
    if message is None:
        article = load_article(path)
        assert (article.format, article.paragraphs[0].text) == ("mail", "Fähre")
    else:
        with pytest.raises(InputError, match=message):
            load_article(path)


def flate(content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for n, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer << /Root 1 0 R /Size 6 >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(out),
    )


def test_pdf(tmp_path: Path) -> None:
    lines = [
        b"Storm closes the ports",
        b"The storm closed the ports of the is-",
        b"land on Monday, the port",
        b"authority said.",
    ]
    shown = b"".join(
        b"BT /F 12 Tf 72 %d Td (%s) Tj ET\n" % (700 - 14 * n - 20 * (n > 0), text) for n, text in enumerate(lines)
    )
    article = load_article(written(tmp_path, "a.pdf", flate(shown)))
    assert [(p.kind, p.text) for p in article.paragraphs] == [
        ("title", "Storm closes the ports"),
        ("body", "The storm closed the ports of the island on Monday, the port authority said."),
    ]
    with pytest.raises(InputError, match="only pictures of it"):
        load_article(written(tmp_path, "b.pdf", flate(b"0 0 m 1 1 l S")))
    for cut in (30, 300, len(flate(shown)) - 40):
        try:
            load_article(written(tmp_path, "c.pdf", flate(shown)[:cut]))
        except InputError as error:
            assert "damaged PDF" in str(error)


def test_a_pdf_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "TIMEOUT", 1)
    with pytest.raises(InputError, match="takes more than 1 seconds"):
        load_article(written(tmp_path, "a.pdf", flate(b"q " * 20_000_000)))


def test_a_pdf_needs_its_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pypdfium2.py").write_text("raise ImportError('none here')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(InputError, match="needs pypdfium2: pip install pypdfium2"):
        load_article(FILES / "ferry.pdf")
