"""What word processors leave in their files: tracked changes, comments, fields, text boxes, blanks as elements."""

from __future__ import annotations

import io
import zipfile

from xlate_audit.article import Article
from xlate_audit.read.load import source_of

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def docx(body: str, **members: str) -> Article:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {WORD}><w:body>{body}</w:body></w:document>")
        for name, content in members.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {WORD}>{content}</w:{name}>")
    return source_of("a.docx", out.getvalue()).article()


def p(text: str, style: str = "", more: str = "") -> str:
    properties = f"<w:pPr>{f'<w:pStyle w:val={chr(34)}{style}{chr(34)}/>' if style else ''}{more}</w:pPr>"
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def told(article: Article) -> list[tuple[str, str]]:
    return [(p.kind, p.text) for p in article.paragraphs]


def test_tracked_changes_are_read_as_accepted() -> None:
    body = p("Storm closes ports", "Title") + (
        '<w:p><w:r><w:t xml:space="preserve">The storm closed </w:t></w:r><w:del w:id="1"><w:r><w:delText>two</w:delText></w:r></w:del>'
        "<w:ins><w:r><w:t>three</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> old</w:t></w:r></w:moveFrom>"
        "<w:r><w:t> ports.</w:t></w:r></w:p>"
    )
    article = docx(body)
    assert told(article) == [("title", "Storm closes ports"), ("body", "The storm closed three ports.")]
    assert article.notes == ("the document has tracked changes: it was read as if all were accepted",)


def test_fields_tabs_breaks_and_text_boxes() -> None:
    body = p("Storm closes ports", "Title") + (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>One</w:t></w:r>'
        "<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r><w:hyperlink><w:r><w:t>, four</w:t></w:r></w:hyperlink>"
        "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    assert told(docx(body))[1:] == [("body", "One two\nthree, four"), ("body", "A box."), ("list", "Cell")]


def test_styles_are_told_by_name_and_by_what_they_are_based_on() -> None:
    styles = (
        '<w:style w:styleId="a1"><w:name w:val="heading 2"/></w:style><w:style w:styleId="a2"><w:name w:val="Mein Stil"/>'
        '<w:basedOn w:val="a1"/></w:style><w:style w:styleId="a3"><w:name w:val="Kreis"/><w:basedOn w:val="a3"/></w:style>'
    )
    body = (
        p("Titel", "Title")
        + p("Zwischen", "a2")
        + p("Text.", "a3")
        + p("Punkt", more="<w:numPr/>")
        + p("Bild", "Caption")
    )
    article = docx(body, styles=styles)
    assert [p.kind for p in article.paragraphs] == ["title", "heading", "body", "list", "caption"]


def test_footnotes_come_at_the_end() -> None:
    notes = f'<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">{p("A note.")}</w:footnote>'
    article = docx(p("Storm closes ports", "Title") + p("The storm came."), footnotes=notes)
    assert told(article)[-1] == ("footnote", "A note.")


def test_without_styles_shape_decides() -> None:
    article = docx(
        p("Storm closes ports") + p("By Jane Doe") + p("The storm closed the ports of the island on Monday.")
    )
    assert [p.kind for p in article.paragraphs] == ["title", "byline", "body"]
    assert [article.origin_of(p.id).declared for p in article.paragraphs] == [False, False, True]


def odt(body: str) -> Article:
    text = f"<office:document {ODF}><office:body><office:text>{body}</office:text></office:body></office:document>"
    return source_of("a.fodt", text.encode()).article()


def test_blanks_notes_and_annotations_of_odt() -> None:
    article = odt(
        "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:h>Storm closes ports</text:h>"
        "<text:p>The storm<text:s text:c='3'/>closed<text:tab/>the<text:line-break/>ports<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>A note.</text:p></text:note-body></text:note>.<office:annotation><dc:creator>X</dc:creator>"
        "<text:p>Check!</text:p></office:annotation></text:p>"
        "<text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list>"
        "<text:p><draw:frame><draw:text-box><text:p text:style-name='Illustration'>A picture.</text:p></draw:text-box></draw:frame></text:p>"
    )
    assert told(article) == [
        ("title", "Storm closes ports"),
        ("body", "The storm closed the\nports."),
        ("list", "Item"),
        ("caption", "A picture."),
        ("footnote", "A note."),
    ]
    assert "tracked changes" in article.notes[0]
