"""Every format, from files that other programs wrote or that follow the format's own documentation; see files/README.md."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from xlate_audit.article import BESIDE, Article
from xlate_audit.errors import InputError, SeveralArticles
from xlate_audit.read import load_article
from xlate_audit.read.formats import FORMATS
from xlate_audit.read.load import load_pair, load_source

FILES = Path(__file__).parent / "files"

#: Kinds, one letter each: t(itle) h(eading) b(ody) l(ist) q(uote) c(aption) C(redit) y (byline) d(ateline) f(ootnote)
#: r(elated) e (correction).
LETTERS = {"t": "title", "h": "heading", "b": "body", "l": "list", "q": "quote", "c": "caption", "C": "credit",
           "y": "byline", "d": "dateline", "f": "footnote", "r": "related", "e": "correction"}  # fmt: skip

SAMPLES = [
    ("ferry.es.html", "html", "es", "tydcCbbhbrrrbre"),
    ("ferry.en.html", "html", "en", "tybbhbcbrrr"),
    ("dam.ar.amp.html", "html", "ar", "tybbcqb"),
    ("festival.ja.html", "html", "ja", "tybbcCbrr"),
    ("storm.de.html", "html", "de", "tbbycCbbbhbqllllllbbrrrrrr"),
    ("ferry.nitf", "nitf", "en", "thyydcCbhbqllrCe"),
    ("dam.he.nitf", "nitf", "he", "tybb"),
    ("ferry.newsml.xml", "newsml-g2", "en", "tydbbrrcC"),
    ("festival.ja.newsml.xml", "newsml-g2", "ja", "tbb"),
    ("ferry.ninjs1.json", "ninjs", "en", "tybhbcCrr"),
    ("festival.ja.ninjs2.json", "ninjs", "ja", "tybbcC"),
    ("herald.rss#1", "feed", "en", "tybbc"),
    ("herald.rss#2", "feed", "en", "tybb"),
    ("dam.ar.atom", "feed", "ar", "tybbb"),
    ("ferry.md", "markdown", "en", "tydbhbcllqf"),
    ("ferry.docx", "docx", "en", "tddbhbcllqf"),
    ("festival.ja.docx", "docx", None, "tbbb"),
    ("ferry.odt", "odt", "en", "tddbhbcllqf"),
    ("ferry.fodt", "odt", "en", "tddbhbcllqf"),
    ("dam.ar.odt", "odt", None, "tbbb"),
    ("ferry.epub", "epub", "en", "tdbhbcllqf"),
    ("ferry.pdf", "pdf", None, "tbdbhbbllbf"),
    ("dam.ar.pdf", "pdf", None, "tbbb"),
    ("festival.ja.pdf", "pdf", None, "tbbb"),
    ("ferry.eml", "mail", None, "tbbrr"),
    ("dam.ar.eml", "mail", None, "tbbb"),
    ("ferry.xlf", "xliff", "en", "tbb"),
    ("festival.12.xlf", "xliff", "en", "tbb"),
    ("ferry.tmx", "tmx", "en", "bb"),
    ("ferry.warc.gz", "warc", "en", "tybbhbcbrrr"),
    ("two.warc#2", "warc", "ja", "tybbcCbrr"),
]  # fmt: skip


def load(name: str) -> Article:
    return load_article(f"{FILES}/{name}")


@pytest.mark.parametrize(("name", "format", "language", "kinds"), SAMPLES)
def test_kinds(name: str, format: str, language: str | None, kinds: str) -> None:
    article = load(name)
    assert article.format == format
    assert [p.kind for p in article.paragraphs] == [LETTERS[k] for k in kinds]
    if language:
        assert article.metadata["language"] == language
    assert len(article.origins) == len(article.paragraphs)
    assert bool(article.notes) == any(p.kind in BESIDE for p in article.paragraphs)


@pytest.mark.parametrize("name", [name for name, *_ in SAMPLES if name.startswith(("dam.ar", "festival.ja"))])
def test_text_of_other_scripts_is_whole(name: str) -> None:
    """Right to left and without blanks: every paragraph that is told of the story stands in the story's own text."""
    story = (FILES / f"{'.'.join(name.split('.')[:2])}.txt").read_text(encoding="utf-8")
    body = [p.text for p in load(name).paragraphs if p.kind == "body"]
    assert body and (
        name.endswith(".xlf") or all(text in story or story.split("\n\n")[2].startswith(text) for text in body)
    )


LINED = [
    name
    for name, form, *_ in SAMPLES
    if form not in ("docx", "epub", "pdf", "warc") and not name.endswith((".odt", "r.eml"))
]


@pytest.mark.parametrize("name", LINED)
def test_lines_and_columns_point_at_the_text(name: str) -> None:
    """The first word of a paragraph stands where it is said to; so does each word that an anchor is for."""
    article = load(name)
    lines = (FILES / name.partition("#")[0]).read_text(encoding="utf-8").split("\n")
    told = 0
    for p in article.paragraphs:
        for offset, line, column in article.origin_of(p.id).anchors:
            there = lines[line - 1][column - 1 :]
            assert there[:1] in (p.text[offset], "&", "\\"), (p.text, offset, there)
            told += 1
        assert (p.line, p.column) != (None, None) or p.kind == "correction" or not told
    assert told >= len(article.paragraphs) - 2


def test_places_within_a_paragraph() -> None:
    """Across a line break and tags of the source."""
    article = load("ferry.es.html")
    p = next(p for p in article.paragraphs if p.text.startswith("Un ferri con"))
    lines = (FILES / "ferry.es.html").read_text(encoding="utf-8").split("\n")
    for word in ("120", "Langosta", "costera", "local."):
        line, column = article.origin_of(p.id).line_and_column(p.text.index(word)) or (0, 0)
        assert lines[line - 1][column - 1 :].startswith(word)


@pytest.mark.parametrize("path", sorted(FILES.glob("*.nitf")), ids=lambda path: path.name)
def test_nitf_samples_are_valid(path: Path) -> None:
    tree = etree.parse(path)
    for element in tree.iter(etree.Element):  # a DTD knows no namespaces
        element.tag = etree.QName(element).localname
    etree.DTD(str(FILES.parent / "schemas" / "nitf.dtd")).assertValid(tree)


METADATA = [
    ("ferry.es.html", "url", "https://diario.example/2024/03/ferri-langosta"),
    ("ferry.es.html", "amp", "https://diario.example/amp/ferri-langosta"),
    ("ferry.es.html", "author", "Lucía Prado"),
    ("ferry.es.html", "outlet", "Diario del Puerto"),
    ("ferry.en.html", "based_on", "https://www.diario.example/2024/03/ferri-langosta/"),
    ("dam.ar.amp.html", "canonical", "https://akhbar.example/2024/sadd"),
    ("dam.ar.amp.html", "dateline", "الوادي الأخضر"),
    ("festival.ja.html", "outlet", "みなと新聞"),
    ("ferry.nitf", "id", "herald-20240305-2"),
    ("ferry.nitf", "outlet", "The Herald"),
    ("ferry.nitf", "author", "Jane Doe"),
    ("ferry.newsml.xml", "based_on", "urn:newsml:diario.example:20240305:ferri"),
    ("ferry.ninjs1.json", "id", "https://herald.example/ninjs/ferry-langosta"),
    ("herald.rss#2", "url", "https://herald.example/2"),
    ("herald.rss#https://herald.example/2", "author", "Ann Lee"),
    ("dam.ar.atom", "outlet", "أخبار"),
    ("ferry.md", "author", "Jane Doe, Ann Lee"),
    ("ferry.md", "based_on", "https://diario.example/2024/03/ferri-langosta"),
    ("ferry.eml", "author", "Lucía Prado"),
    ("ferry.warc.gz", "url", "https://herald.example/2024/03/ferry-langosta"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "key", "value"), METADATA)
def test_metadata(name: str, key: str, value: str) -> None:
    assert load(name).metadata[key] == value


@pytest.mark.parametrize("name", [name for name, *_ in SAMPLES if "#" not in name])
def test_content_tells_the_format_before_the_suffix(tmp_path: Path, name: str) -> None:
    """But of Markdown, which is told by its front matter only."""
    path = tmp_path / "article"
    path.write_bytes((FILES / name).read_bytes())
    assert load_article(path).format == load(name).format


@pytest.mark.parametrize("name", ["herald.rss", "two.warc"])
def test_one_of_several_articles_is_named(name: str) -> None:
    with pytest.raises(SeveralArticles, match=f"holds 2 articles: name one by its number, as in .*{name}#1") as error:
        load(name)
    assert error.value.count == 2
    with pytest.raises(InputError, match="holds no article 3"):
        load(f"{name}#3")
    with pytest.raises(InputError, match="holds one article"):
        load("ferry.nitf#1")


def test_a_name_with_a_hash_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "c#1.txt"
    path.write_text("Title\n\nBody.")
    assert load_article(path).paragraphs[1].text == "Body."


def test_ready_made_pairs() -> None:
    original, reprint = load_pair(FILES / "ferry.xlf")
    assert (original.metadata["language"], reprint.metadata["language"]) == ("es", "en")
    assert [original.origin_of(p.id).unit for p in original.paragraphs] == ["0", "1", "2", "3"]
    assert [reprint.origin_of(p.id).unit for p in reprint.paragraphs] == ["0", "1", "2"]
    original, reprint = load_pair(FILES / "festival.12.xlf")
    assert original.paragraphs[1].text == "港町の川まつりが八日、四年ぶりに開かれ、約一万二千人が訪れた。"
    assert reprint.paragraphs[2].text == "Next year it is to be held on 3 May."
    original, reprint = load_pair(FILES / "ferry.tmx")
    assert original.paragraphs[1].text == "Nadie resultó herido, dijo un portavoz de la naviera."
    assert [p.text.split()[0] for p in reprint.paragraphs] == ["A", "Nobody"]
    with pytest.raises(InputError, match="is one article"):
        load_pair(FILES / "ferry.md")


def test_columns_and_pages_of_a_pdf() -> None:
    """Two columns on three pages, first lines indented, a head and a numbered foot on each."""
    original = load_article(FILES.parents[2] / "corpus" / "river-flood.en-de" / "reprint.txt")
    *read, head = load("flood.de.pdf").paragraphs
    assert [p.text for p in read] == [" ".join(p.text.split()) for p in original.paragraphs]
    assert (head.kind, head.text) == ("related", "Wallenauer Bote, Lokales")


def test_every_format_has_a_sample() -> None:
    told = {load_source(FILES / name).kind for name, *_ in SAMPLES}
    assert {form.label for form in FORMATS} - {form.label for form in told} == {"plain text"}
