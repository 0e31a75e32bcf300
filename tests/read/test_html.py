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
