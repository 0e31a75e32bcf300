"""Feeds and agency formats in their other forms: what the samples do not show."""

from __future__ import annotations

import json

import pytest

from xlate_audit.article import Article
from xlate_audit.read.load import source_of

MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
TWO = "&lt;p&gt;The storm came.&lt;/p&gt;&lt;p&gt;Nobody was hurt&amp;nbsp;there.&lt;/p&gt;"
ATOM = 'xmlns="http://www.w3.org/2005/Atom"'
G2 = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'


def read(text: str, name: str = "a.xml") -> Article:
    return source_of(name, text.encode()).article()


CASES = {
    "rss with escaped HTML in the description": (
        f"<rss><channel><item><title>Storm</title><description>{TWO}</description></item></channel></rss>",
        [("title", "Storm"), ("body", "The storm came."), ("body", "Nobody was hurt\xa0there.")],
    ),
    "rss with the full text beside a summary, and pictures": (
        f"<rss {MEDIA}><channel><item><title>Storm &amp;amp; rain</title><description>In short.</description>"
        f"<author>j@a.example (Jane Doe)</author><content:encoded><![CDATA[<p>The storm came.</p>]]></content:encoded>"
        "<media:content><media:description>Waves.</media:description><media:credit>Lea Wind</media:credit></media:content>"
        "</item></channel></rss>",
        [("title", "Storm & rain"), ("byline", "Jane Doe"), ("body", "The storm came."), ("caption", "Waves."), ("credit", "Lea Wind")],
    ),
    "rss 1.0": (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/>'
        f"<item><title>Storm</title><description>{TWO}</description></item></rdf:RDF>",
        [("title", "Storm"), ("body", "The storm came."), ("body", "Nobody was hurt\xa0there.")],
    ),
    "atom with XHTML, a lone entry": (
        f'<entry {ATOM}><title type="html">A &lt;b&gt;storm&lt;/b&gt;</title><content type="xhtml">'
        '<div xmlns="http://www.w3.org/1999/xhtml"><p>The <i>storm</i> came.</p><ul><li>Waves</li></ul></div></content>'
        '<link rel="related" href="x" title="More on storms"/></entry>',
        [("title", "A storm"), ("body", "The storm came."), ("list", "Waves"), ("related", "More on storms")],
    ),
    "atom with text": (
        f'<feed {ATOM}><entry><title>1 &lt; 2</title><content type="text">Only 1 &lt; 2.\n\nThat is all.</content></entry></feed>',
        [("title", "1 < 2"), ("body", "Only 1 < 2."), ("body", "That is all.")],
    ),
    "NewsML-G2 with text": (
        f'<newsItem {G2} guid="a"><contentMeta><headline>Storm</headline><creditline>The Herald</creditline></contentMeta>'
        '<contentSet><inlineData contenttype="text/plain">The storm came.\n\nNobody was hurt.</inlineData></contentSet></newsItem>',
        [("title", "Storm"), ("body", "The storm came."), ("body", "Nobody was hurt."), ("credit", "The Herald")],
    ),
    "NewsML-G2 with escaped HTML": (
        f'<newsItem {G2}><contentMeta><headline>Storm</headline></contentMeta><contentSet>'
        f'<inlineData contenttype="text/html">{TWO}</inlineData></contentSet></newsItem>',
        [("title", "Storm"), ("body", "The storm came."), ("body", "Nobody was hurt\xa0there.")],
    ),
    "NewsML 1 with NITF": (
        '<NewsML Version="1.2"><NewsItem><NewsComponent><NewsLines><HeadLine>Storm</HeadLine><ByLine>By Jane Doe</ByLine></NewsLines>'
        "<ContentItem><DataContent><nitf><body><body.content><p>The storm came.</p></body.content></body></nitf></DataContent>"
        "</ContentItem></NewsComponent></NewsItem></NewsML>",
        [("title", "Storm"), ("byline", "By Jane Doe"), ("body", "The storm came.")],
    ),
    "NITF with a title in the head only": (
        "<nitf><head><title>Storm</title></head><body><body.content><p>The storm came.</p><p>Photo: Lea Wind</p>"
        "<table><tr><td>1</td></tr></table></body.content></body></nitf>",
        [("title", "Storm"), ("body", "The storm came."), ("credit", "Photo: Lea Wind"), ("list", "1")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_blocks(case: str) -> None:
    text, expected = CASES[case]
    assert [(p.kind, p.text) for p in read(text).paragraphs] == expected


def test_space_before_the_root_is_no_matter() -> None:
    text, expected = CASES["NewsML-G2 with text"]
    for before in (
        "\n" * 300,
        "<!-- x -->\n" * 20,
        '<?xml-stylesheet href="a.css"?>\n<!DOCTYPE newsItem [\n<!ELEMENT a ANY>\n]>\n',
    ):
        assert [(p.kind, p.text) for p in read(before + text).paragraphs] == expected


def test_a_summary_is_called_one() -> None:
    article = read(
        "<rss><channel><item><title>Storm</title><description>The storm came.</description></item></channel></rss>"
    )
    assert article.notes == ("the feed gives a summary of this item, not its full text",)


NINJS = [
    ({"headline": "Storm", "body_text": "The storm came.\nNobody was hurt."}, ["title", "body", "body"]),
    ({"headline": "Storm", "body_html": "<h1>Storm</h1><p>It came.</p>"}, ["title", "body"]),
    ({"headlines": [{"value": "Storm"}], "bodies": [{"value": "It came."}]}, ["title", "body"]),
    ({"bodies": [{"role": "x", "contenttype": "application/xml", "value": "<a/>"}, {"contenttype": "text/html", "value": "<p>It came.</p>"}]}, ["body"]),
    ({"headline": "Storm", "body_text": "It came.", "associations": {"a": {"type": "text"}, "b": None, "c": {"type": "picture"}}}, ["title", "body"]),
]  # fmt: skip


@pytest.mark.parametrize(("data", "kinds"), NINJS)
def test_ninjs(data: dict[str, object], kinds: list[str]) -> None:
    article = read(json.dumps({"uri": "urn:a:b"} | data), "a.json")
    assert (article.format, [p.kind for p in article.paragraphs]) == ("ninjs", kinds)


@pytest.mark.parametrize(
    "text", ['{"a": 1}', "{not json}", '[{"uri": "a", "body_text": "b"}]', '{"name": "x", "body_text": "y"}']
)
def test_other_json_is_text_unless_its_suffix_says_more(text: str) -> None:
    assert read(text, "a.txt").format == "text"
