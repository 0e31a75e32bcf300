"""HTML: title and paragraphs apart, the rest of the page left out."""

import pytest

from xlate_audit.errors import InputError
from xlate_audit.read.html import read_html

PAGE = """<!DOCTYPE html><html lang="de-DE"><head><meta charset="utf-8">
<title>Fähre läuft auf Grund - Beispielbote</title><meta property="og:site_name" content="Beispielbote"></head>
<body><nav><a href="/">Start</a> <a href="/p">Politik</a></nav><article><h1>Fähre läuft auf Grund</h1>
<p>Eine Fähre mit 120 Menschen an Bord ist am Dienstag vor der Insel <a href="x">Langfels</a> auf Grund gelaufen.<br>
Verletzt wurde niemand, wie die Küstenwache mitteilte.</p>
<h2>Ermittlungen dauern an</h2>
<p>Das Schiff war kurz nach acht Uhr in dichtem Nebel von seiner Route abgekommen, sagte ein Sprecher der Reederei.</p>
<blockquote><p>„Wir haben einen Schlag gespürt und dann Stille gehört“, sagte eine Passagierin.</p></blockquote>
<ul><li>120 Menschen an Bord</li><li>keine Verletzten</li></ul></article>
<footer><p>Impressum</p></footer></body></html>"""


def test_page() -> None:
    article = read_html(PAGE, "a.html")
    assert [p.kind for p in article.paragraphs] == ["title", "body", "heading", "body", "quote", "list", "list"]
    assert article.title is not None and article.title.text == "Fähre läuft auf Grund"
    assert article.paragraphs[1].text.split("\n") == [
        "Eine Fähre mit 120 Menschen an Bord ist am Dienstag vor der Insel Langfels auf Grund gelaufen.",
        "Verletzt wurde niemand, wie die Küstenwache mitteilte.",
    ]
    assert (article.metadata["language"], article.metadata["outlet"]) == ("de", "Beispielbote")
    assert article.paragraphs[0].file_start is None
    assert not any(word in p.text for p in article.paragraphs for word in ("Politik", "Impressum"))


def test_a_page_of_two_lines() -> None:
    article = read_html("<html lang=ja><body><h1>短い記事</h1><p>本文です。</p></body></html>", "a.html")
    assert [(p.kind, p.text) for p in article.paragraphs] == [("title", "短い記事"), ("body", "本文です。")]
    assert article.metadata["language"] == "ja"


def test_a_page_without_text() -> None:
    with pytest.raises(InputError, match="no article text"):
        read_html("<html><head><title>x</title></head><body></body></html>", "a.html")


FIGURES = """<!DOCTYPE html><html lang="de"><head><title>Fähre läuft auf Grund</title></head><body>
<nav><figure><figcaption>Meistgelesen: der Hafen</figcaption></figure></nav><article><h1>Fähre läuft auf Grund</h1>
<div class="article-byline">Von <a rel="author">Erika Muster</a></div>
<figure><img src=x><figcaption>Die Fähre „Nordlicht“ vor Langfels.</figcaption></figure>
<p>Eine Fähre mit 120 Menschen an Bord ist am Dienstag vor der Insel Langfels auf Grund gelaufen, teilte die Küstenwache mit.</p>
<p>Das Schiff war kurz nach acht Uhr in dichtem Nebel von seiner Route abgekommen, sagte ein Sprecher der Reederei.</p>
<figure><img src=y><figcaption>Ein Schlepper am Mittwoch.</figcaption></figure>
<p>Am Mittwoch soll die Fähre in den Hafen geschleppt werden, sagte er. Die Ursache ist noch nicht bekannt.</p>
</article><div class="author-box">Erika Muster schreibt seit 2001 über Schiffe.</div></body></html>"""


def test_bylines_and_captions_stand_where_the_page_has_them() -> None:
    article = read_html(FIGURES, "a.html")
    kinds = ["title", "byline", "caption", "body", "body", "caption", "body"]
    assert [p.kind for p in article.paragraphs] == kinds
    assert article.paragraphs[1].text == "Von Erika Muster"
    assert article.paragraphs[5].text == "Ein Schlepper am Mittwoch."


def test_a_page_nested_deeper_than_parsers_follow() -> None:
    text = "<h1>Sturm</h1><p>Der Sturm kam am Abend über die Küste.</p><p>Niemand wurde verletzt, hieß es.</p>"
    deep = f"<html><body>{'<div>' * 20_000}{text}{'</div>' * 20_000}</body></html>"
    assert [p.kind for p in read_html(deep, "a.html").paragraphs] == ["title", "body", "body"]
