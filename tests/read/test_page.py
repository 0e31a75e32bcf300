"""What pages say of themselves, in the many ways that they do."""

from __future__ import annotations

import json

import pytest

from xlate_audit.read.html import read_html
from xlate_audit.read.page import page_metadata
from xlate_audit.read.tree import parse_html

BODY = "<body><h1>Storm</h1><p>The storm came at night over the coast.</p><p>Nobody was hurt, they said.</p></body>"


def said(head: str, attributes: str = "") -> dict[str, str]:
    tree = parse_html(f"<html {attributes}><head>{head}</head>{BODY}</html>")
    assert tree is not None
    return page_metadata(tree)


def linked(**data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle"} | data)}</script>'


HEADS = [
    ('lang="pt-BR"', "", {"language": "pt"}),
    ('xml:lang="nb"', "", {"language": "no"}),
    ("", '<meta property="og:locale" content="fr_FR">', {"language": "fr"}),
    ("", '<meta http-equiv="content-language" content="de">', {"language": "de"}),
    ("", '<meta property="og:title" content=" A  title ">', {"title": "A title"}),
    ("", '<link rel="canonical alternate" href="https://a.example/x">', {"canonical": "https://a.example/x"}),
    ("", '<link rel="alternate" hreflang="ES" href="/es"><link rel="alternate" hreflang="en" href="/en">', {"alternates": "es /es\nen /en"}),
    ("", '<link rel="alternate" type="application/rss+xml" href="/feed">', {}),
    ("", '<meta name="original-source" content="https://a.example/x">', {"based_on": "https://a.example/x"}),
    ("", linked(isBasedOn="https://a.example/x"), {"based_on": "https://a.example/x"}),
    ("", linked(isBasedOn=["urn:a:1", {"@id": "https://a.example/x"}]), {"based_on": "urn:a:1\nhttps://a.example/x"}),
    ("", linked(translationOfWork={"@type": "Article", "url": "https://a.example/x", "inLanguage": "es"}), {"based_on": "https://a.example/x"}),
    ("", linked(isBasedOn="A book that I read"), {}),
    ("", linked(inLanguage={"@type": "Language", "name": "es"}), {"language": "es"}),
    ("", linked(author=[{"name": "A. Lee"}, "B. Ray"], publisher={"name": "The Herald"}), {"author": "A. Lee, B. Ray", "outlet": "The Herald"}),
    ("", linked(mainEntityOfPage={"@id": "https://a.example/x"}), {"url": "https://a.example/x"}),
    ("", linked(correction={"@type": "CorrectionComment", "text": "It was 12."}), {"correction": "It was 12."}),
    ("", linked(correction="https://a.example/corrections"), {}),
    ("", '<script type="application/ld+json">[{"@graph": [{"@type": "WebPage"}, {"@type": ["Thing", "ReportageNewsArticle"], "headline": "A"}]}]</script>', {"title": "A"}),
    ("", '<script type="application/ld+json">{"@type": "Product", "name": "A"}</script>', {}),
    ("", '<script type="application/ld+json">{not json</script>' + linked(headline="A"), {"title": "A"}),
    ("", '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A\nB"}</script>', {"title": "A\nB"}),
    ("", "<script>{}</script>", {}),
]  # fmt: skip


@pytest.mark.parametrize(("attributes", "head", "expected"), HEADS)
def test_what_a_page_says(attributes: str, head: str, expected: dict[str, str]) -> None:
    assert said(head, attributes) == expected


def test_a_page_that_shows_less_than_it_says() -> None:
    whole = "\n\n".join(
        f"This is paragraph {n} of the article, which the page shows to subscribers only." for n in range(9)
    )
    article = read_html(f"<html><head>{linked(headline='A storm', articleBody=whole)}</head>{BODY}</html>", "a.html")
    assert [p.kind for p in article.paragraphs] == ["title", *["body"] * 9]
    assert article.title is not None and article.title.text == "A storm"
    assert any("articleBody" in note for note in article.notes) and "body" not in article.metadata


def test_a_correction_in_the_data_alone_is_kept() -> None:
    article = read_html(f"<html><head>{linked(correction={'text': 'It was 12.'})}</head>{BODY}</html>", "a.html")
    assert (article.paragraphs[-1].kind, article.paragraphs[-1].text) == ("correction", "It was 12.")
    shown = BODY.replace("</body>", "<p class='correction'>Correction: It was 12.</p></body>")
    article = read_html(f"<html><head>{linked(correction={'text': 'It was 12.'})}</head>{shown}</html>", "a.html")
    assert [p.text for p in article.paragraphs if p.kind == "correction"] == ["Correction: It was 12."]


def test_footnote_signs_are_no_text() -> None:
    body = BODY.replace("coast.", 'coast.<a href="#f1" role="doc-noteref"><sup>1</sup></a>')
    article = read_html(f"<html>{body}</html>", "a.html")
    assert article.paragraphs[1].text == "The storm came at night over the coast."
