"""Pages as common systems write them, about articles in many languages: all of the text, and nothing else taken for it."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest

from xlate_audit.article import Article, Paragraph
from xlate_audit.read import load_article
from xlate_audit.read.html import read_html

CORPUS = Path(__file__).parents[2] / "corpus"
TEXTS = sorted(CORPUS.glob("*/*.txt"))

NEWS = """<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} | Site</title>
<meta property="og:title" content="{title}"><script>var a = "<p>no text</p>";</script></head><body>
<div class="cookie-banner"><p>We use cookies. <button>OK</button></p></div>
<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<main id="main"><article class="story"><header><h1 class="headline">{title}</h1>
<div class="byline">By <a href="/a">Ann Author</a></div><time datetime="2024-01-01">1 January</time></header>
<figure class="lead"><img src="x.jpg"><figcaption>Lead caption of the picture. <span class="credit">Jo Lens</span></figcaption></figure>
<div class="story-body">{body}</div>
<ul class="tags"><li><a href="/t1">Tag one</a></li></ul></article></main>
<aside class="most-read"><h2>Most read</h2><ol><li><a href="/1">Another headline</a></li></ol></aside>
<footer class="site-footer"><p>Copyright the site</p></footer></body></html>"""

WORDPRESS = """<!DOCTYPE html><html lang="{lang}"><head><title>{title} &#8211; Site</title></head>
<body class="post-template-default single single-post postid-12"><div id="page" class="hfeed site"><div id="content">
<div id="primary"><main id="main"><article id="post-12" class="post-12 post type-post hentry"><header class="entry-header">
<h1 class="entry-title">{title}</h1><div class="entry-meta"><span class="byline"> by <span class="author vcard"><a href="/a">Ann Author</a></span></span></div>
</header><div class="entry-content">{body}
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Mastodon</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p><a href="/x">Another headline</a></p></div>
</div></article><div id="comments"><h2>2 comments</h2><p>First!</p></div></main></div></div></div></body></html>"""

DRUPAL = """<!DOCTYPE html><html lang="{lang}" dir="auto"><head><title>{title} | Site</title></head><body class="path-node page-node-type-article">
<div class="dialog-off-canvas-main-canvas"><div class="layout-container"><main role="main"><div class="layout-content">
<div class="region region-content"><h1><span class="field field--name-title">{title}</span></h1>
<article class="node node--type-article"><div class="node__content">
<div class="clearfix text-formatted field field--name-body field__item">{body}</div></div></article></div></div></main>
<div class="region region-sidebar"><div class="block"><h2>Recent</h2><ul><li><a href="/b">Another headline</a></li></ul></div></div></div></div></body></html>"""

SOUP = """<html><head><title>{title}</title></head><body bgcolor=white><table width=800><tr><td width=150><a href=/>Home</a><br><a href=/x>World</a></td>
<td><font size=5><b>{title}</b></font>{body}</td></tr></table></body></html>"""

BARE = """<html lang={lang}><body><h1>{title}</h1>{body}</body></html>"""

WRAPPED = """<html lang={lang}><body><div class="layout with-sidebar share promo"><div class="corrections-desk related"><h1>{title}</h1>
{body}</div></div></body></html>"""

TEMPLATES = {"wrapped": WRAPPED, "news": NEWS, "wordpress": WORDPRESS, "drupal": DRUPAL, "soup": SOUP, "bare": BARE}
SITE = ("cookies", "Home", "World", "Another headline", "Copyright the site", "First!", "Recent", "no text", "Tag one")


def shown(text: Path, template: str) -> tuple[list[Paragraph], Article]:
    """The paragraphs of a text, and what is read of a page about it."""
    paragraphs = [*load_article(text).paragraphs]
    title, *rest = paragraphs
    tags = {"heading": "h2"}
    body = "\n".join(f"<{tags.get(p.kind, 'p')}>{escape(p.text)}</{tags.get(p.kind, 'p')}>" for p in rest)
    lang = text.parent.name.rpartition(".")[2].split("-")[text.stem != "original"]
    page = TEMPLATES[template].format(title=escape(title.text), body=body, lang=lang)
    return paragraphs, read_html(page, "page.html")


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("text", TEXTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_all_of_the_text_and_nothing_else(text: Path, template: str) -> None:
    paragraphs, article = shown(text, template)
    running = [p for p in article.paragraphs if p.kind not in ("related", "byline", "caption", "credit")]
    wanted = [" ".join(p.text.split()) for p in paragraphs if p.kind not in ("byline", "credit")]
    assert [" ".join(p.text.split()) for p in running] == wanted
    assert not any(word in p.text for p in running for word in SITE)
    assert article.title is not None and article.title.text == wanted[0]


def test_what_a_page_has_about_the_text() -> None:
    _, article = shown(TEXTS[0], "news")
    assert [(p.kind, p.text) for p in article.paragraphs if p.kind in ("byline", "caption", "credit")] == [
        ("byline", "By Ann Author"),
        ("caption", "Lead caption of the picture."),
        ("credit", "Jo Lens"),
    ]
    _, article = shown(TEXTS[0], "wordpress")
    assert [p.text for p in article.paragraphs if p.kind == "related"] == [
        "Share this:",
        "Mastodon",
        "Related",
        "Another headline",
    ]
