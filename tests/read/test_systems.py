"""Saved pages with the markup of common publishing systems, share bars, pictures and related links between paragraphs:
all of the text comes through, and what stands about it is told apart."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

import pytest

from xlate_audit.article import Article, Paragraph
from xlate_audit.read import load_article
from xlate_audit.read.html import read_html

CORPUS = Path(__file__).parents[2] / "corpus"
TEXTS = sorted(CORPUS.glob("*/*.txt"))


@dataclass(frozen=True)
class System:
    """A page about {title}, {lang}, {dir} and {body}; `within` stands after the first paragraph of the body, `p` and
    `h` are what a paragraph and a heading are wrapped in."""

    page: str
    within: str = ""
    p: str = "<p>{}</p>"
    h: str = "<h2>{}</h2>"


SYSTEMS = {
    "wordpress-blocks": System(
        """<!DOCTYPE html><html lang="{lang}" dir="{dir}"><head><meta charset="UTF-8"><title>{title} - Site</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="Site"></head>
<body class="wp-singular post-template-default single single-post"><div class="wp-site-blocks"><header class="wp-block-template-part">
<div class="wp-block-group"><p class="wp-block-site-title"><a href="/">Site</a></p><nav class="wp-block-navigation"><ul><li><a href="/w">World</a></li></ul></nav></div></header>
<main class="wp-block-group"><h1 class="wp-block-post-title">{title}</h1>
<div class="wp-block-post-author-name">By Ann Author</div><div class="wp-block-post-date"><time datetime="2024-01-01">January 1, 2024</time></div>
<figure class="wp-block-post-featured-image"><img src="a.jpg" alt=""></figure>
<div class="entry-content wp-block-post-content">{body}
<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social"><h3 class="sd-title">Share this:</h3><div class="sd-content"><ul><li class="share-mastodon"><a href="#"><span>Mastodon</span></a></li></ul></div></div></div>
<div class="yarpp yarpp-related yarpp-related-website"><h3>Related posts:</h3><ol><li><a href="/x">Another headline</a></li></ol></div></div>
<nav class="post-navigation"><a href="/p">Previous headline</a></nav>
<div class="wp-block-comments"><h2>One response</h2><p>First comment!</p></div></main>
<footer class="wp-block-template-part"><p>Proudly powered by WordPress</p></footer></div></body></html>""",
        """<figure class="wp-block-image size-large"><img src="b.jpg"><figcaption class="wp-element-caption">A picture of the place.</figcaption></figure>
<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/n">Newsletter button</a></div></div>""",
        "<p class=\"wp-block-paragraph\">{}</p>",
        "<h2 class=\"wp-block-heading\">{}</h2>",
    ),
    "arc": System(
        """<!DOCTYPE html><html lang="{lang}" dir="{dir}"><head><meta charset="UTF-8"><title>{title} | Site</title><meta property="og:title" content="{title}"></head>
<body><div id="fusion-app" class="fusion-app"><div class="c-stack b-single-chain"><header class="c-stack page-header"><nav class="b-header-nav-chain"><a class="c-link" href="/w">World</a></nav></header>
<section role="main" tabindex="-1" class="b-right-rail__main"><div class="c-stack b-right-rail__full-width-1"><h1 class="c-heading b-headline">{title}</h1>
<figure class="c-media-item b-lead-art"><div class="c-media-item__wrapper"><picture><img class="c-image" src="a.jpg"></picture></div>
<figcaption class="c-media-item__fig-caption"><span class="c-media-item__caption">A picture of the place.</span><span class="c-media-item__credit">(Jo Lens)</span></figcaption></figure>
<div class="b-byline"><span class="b-byline__by">By </span><span class="b-byline__names"><a class="c-link" href="/a">Ann Author</a></span></div><time class="c-date b-date">January 1, 2024 at 9:00</time>
<article class="b-article-body">{body}</article>
<div class="b-share-bar share-bar"><button>Mastodon</button><button>Copy link</button></div></div>
<aside class="b-right-rail__rail-container"><section class="b-results-list"><h2>Most read</h2><a class="c-link" href="/1">Another headline</a></section></aside></section></div>
<footer class="b-footer"><p>Copyright the site</p></footer></div></body></html>""",
        """<div class="arcad-feature"><div class="arcad-label">Advertisement</div><div class="arcad"></div></div>
<div class="b-article-body__related related-story-list"><h3>Related stories</h3><ul><li><a href="/2">Another headline</a></li><li><a href="/3">Previous headline</a></li></ul></div>""",
        "<p class=\"c-paragraph\">{}</p>",
        "<h2 class=\"c-heading\">{}</h2>",
    ),
    "ghost": System(
        """<!DOCTYPE html><html lang="{lang}" dir="{dir}"><head><meta charset="utf-8"><title>{title}</title><meta property="og:title" content="{title}"><meta name="generator" content="Ghost 5.80"></head>
<body class="post-template tag-news"><div class="gh-viewport"><header id="gh-navigation" class="gh-navigation"><nav class="gh-navigation-menu"><ul class="nav"><li class="nav-home"><a href="/">Home</a></li></ul></nav></header>
<main class="gh-main"><article class="gh-article post tag-news"><header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="/tag">Newsroom tag</a><h1 class="gh-article-title is-title">{title}</h1>
<div class="gh-article-meta"><div class="gh-article-meta-wrapper"><h4 class="gh-article-author-name author"><a href="/a">Ann Author</a></h4><time class="gh-article-meta-date">Jan 1, 2024</time><span class="gh-article-meta-length">3 min read</span></div></div>
<figure class="gh-article-image"><img src="a.jpg"><figcaption>A picture of the place.</figcaption></figure></header>
<section class="gh-content gh-canvas is-body drop-cap">{body}</section></article>
<div class="gh-comments gh-canvas"><p>First comment!</p></div></main>
<section class="gh-container related-posts"><h2 class="gh-container-title">Read more</h2><div class="gh-feed"><article class="gh-card post"><a class="gh-card-link" href="/2"><h3 class="gh-card-title">Another headline</h3></a></article></div></section>
<footer class="gh-footer"><div class="gh-footer-copyright">Powered by Ghost</div></footer></div></body></html>""",
        """<div class="kg-card kg-signup-card newsletter"><div class="kg-signup-card-text"><h2 class="kg-signup-card-heading">Sign up for the newsletter</h2><form><input type="email"><button>Subscribe</button></form></div></div>
<figure class="kg-card kg-image-card kg-card-hascaption"><img class="kg-image" src="b.jpg"><figcaption><span>Another picture.</span></figcaption></figure>""",
    ),
    "amp": System(
        """<!doctype html><html ⚡ lang="{lang}" dir="{dir}"><head><meta charset="utf-8"><title>{title}</title><link rel="canonical" href="https://site.example/story">
<script async src="https://cdn.ampproject.org/v0.js"></script></head><body><header class="amp-header"><a href="/">Home</a></header>
<amp-sidebar id="sidebar" layout="nodisplay"><ul><li><a href="/w">World</a></li></ul></amp-sidebar>
<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">{title}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">Ann Author</span></div></header>
<figure class="amp-wp-article-featured-image wp-caption"><amp-img src="a.jpg" width="8" height="5"></amp-img><p class="wp-caption-text">A picture of the place.</p></figure>
<div class="amp-wp-article-content">{body}</div>
<div class="social-share"><amp-social-share type="email"></amp-social-share></div>
<section class="amp-related-posts related"><h2>Related</h2><ul><li><a href="/2">Another headline</a></li></ul></section></article>
<footer class="amp-wp-footer"><p>Copyright the site</p><a href="#top">Back to top</a></footer></body></html>""",
        """<amp-ad type="x" width="300" height="250"><div placeholder>Advertisement</div></amp-ad>""",
    ),
    "joomla": System(
        """<!DOCTYPE html><html lang="{lang}" dir="{dir}"><head><meta charset="utf-8"><meta name="generator" content="Joomla!"><title>{title}</title></head>
<body class="site com_content view-article"><header class="header container-header"><nav><ul class="mod-menu nav"><li><a href="/">Home</a></li></ul></nav></header>
<div class="site-grid"><div class="grid-child container-component"><nav class="mod-breadcrumbs__wrapper"><ol class="mod-breadcrumbs breadcrumb"><li>You are here: Home</li></ol></nav>
<main><div class="com-content-article item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h1 itemprop="headline">{title}</h1></div>
<dl class="article-info text-muted"><dd class="createdby" itemprop="author"><span itemprop="name">Ann Author</span></dd></dl>
<div itemprop="articleBody" class="com-content-article__body">{body}</div>
<ul class="tags list-inline"><li class="list-inline-item"><a href="/t">Newsroom tag</a></li></ul>
<nav class="pagenavigation"><a class="btn previous" href="/p">Previous headline</a></nav></div></main></div>
<div class="grid-child container-sidebar-right"><div class="sidebar-right card"><h3>Latest</h3><ul class="mod-articleslatest"><li><a href="/2">Another headline</a></li></ul></div></div></div>
<footer class="container-footer footer"><p>Copyright the site</p></footer></body></html>""",
        """<figure class="pull-left item-image"><img src="a.jpg"><figcaption class="caption">A picture of the place.</figcaption></figure>""",
    ),
    "typo3-news": System(
        """<!DOCTYPE html><html lang="{lang}" dir="{dir}"><head><meta charset="utf-8"><meta name="generator" content="TYPO3 CMS"><title>{title}</title></head><body id="p12">
<nav class="mainnav"><ul><li><a href="/">Home</a></li></ul></nav><div class="news news-single"><div class="article" itemscope="itemscope" itemtype="http://schema.org/Article">
<div class="header"><h1 itemprop="headline">{title}</h1></div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="2024-01-01">01.01.2024</time></span></p></div>
<div class="news-img-wrap"><div class="mediaelement mediaelement-image"><img src="a.jpg"></div><p class="news-img-caption caption">A picture of the place.</p></div>
<div class="news-text-wrap" itemprop="articleBody">{body}</div>
<div class="news-backlink-wrap"><a href="/news">Back</a></div>
<div class="news-related-wrap"><div class="news-related news-related-news related"><h4>Related news</h4><ul><li><a href="/2">Another headline</a></li></ul></div></div></div></div>
<footer><p>Copyright the site</p></footer></body></html>""",
        p="<p class=\"bodytext\">{}</p>",
    ),
    "substack": System(
        """<!DOCTYPE html><html lang="{lang}" dir="{dir}"><head><meta charset="utf-8"><title>{title}</title><meta property="og:title" content="{title}"></head><body>
<div id="entry"><div id="main" class="main typography"><div class="main-menu"><div class="topBar"><a href="/">Home</a><button>Sign in</button></div></div>
<div class="single-post-container"><div class="container"><div class="single-post"><article class="typography newsletter-post post"><div class="post-header" role="region"><h1 class="post-title published">{title}</h1>
<div class="byline-wrapper"><div class="profile-hover-card-target"><a href="/a">Ann Author</a></div><div class="pencraft">Jan 01, 2024</div></div></div>
<div class="available-content"><div dir="auto" class="body markup">{body}</div></div></article>
<div class="post-footer share-bar"><a class="button">Share</a></div></div>
<div class="comments-section comments"><h4>Discussion about this post</h4><p>First comment!</p></div></div></div></div></div></body></html>""",
        """<div class="captioned-image-container"><figure><a class="image-link"><div class="image2-inset"><picture><img src="a.jpg"></picture></div></a><figcaption class="image-caption">A picture of the place.</figcaption></figure></div>
<div class="subscription-widget-wrap subscribe"><div class="subscription-widget"><div class="preamble"><p>Thanks for reading! Subscribe for free.</p></div><form><input type="email"></form></div></div>""",
    ),
}  # fmt: skip
ABOUT = ("byline", "caption", "credit", "related", "dateline")
SITE = (
    "Home", "World", "Another headline", "Previous headline", "Copyright the site", "First comment", "Mastodon", "Advertisement",
    "Newsletter button", "Newsroom tag", "Most read", "Powered by", "powered by", "Sign up", "Thanks for reading", "picture",
    "Ann Author", "Jo Lens", "min read", "Related", "You are here", "Discussion about", "Back", "Share", "Latest",
)  # fmt: skip


def page(text: Path, name: str) -> tuple[list[Paragraph], Article]:
    """The paragraphs of a text, and what is read of a page about it."""
    system = SYSTEMS[name]
    title, *rest = load_article(text).paragraphs
    parts = [(system.h if p.kind == "heading" else system.p).format(escape(p.text)) for p in rest]
    at = 2 if rest[0].kind == "byline" else 1
    body = "\n".join([*parts[:at], system.within, *parts[at:]])
    lang = text.parent.name.rpartition(".")[2].split("-")[text.stem != "original"]
    filled = system.page.format(
        title=escape(title.text), body=body, lang=lang, dir="rtl" if lang in ("ar", "he") else "ltr"
    )
    return [title, *rest], read_html(filled, "page.html")


@pytest.mark.parametrize("name", SYSTEMS)
@pytest.mark.parametrize("text", TEXTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_all_of_the_text_and_nothing_else(text: Path, name: str) -> None:
    paragraphs, article = page(text, name)
    running = [" ".join(p.text.split()) for p in article.paragraphs if p.kind not in ABOUT]
    assert running == [" ".join(p.text.split()) for p in paragraphs if p.kind not in ABOUT]
    assert not [p for p in running for word in SITE if word in p and not any(word in q.text for q in paragraphs)]
    assert article.title is not None and article.title.text == paragraphs[0].text


ASIDES = {
    "wordpress-blocks": "By Ann Author|A picture of the place.|Share this:|Mastodon|Related posts:|Another headline",
    "arc": "By Ann Author|A picture of the place.|(Jo Lens)|Related stories|Another headline|Previous headline",
    "ghost": "A picture of the place.|Sign up for the newsletter|Another picture.|Read more|Another headline",
    "amp": "Ann Author|A picture of the place.|Related|Another headline",
    "joomla": "Ann Author|A picture of the place.",
    "typo3-news": "A picture of the place.|Related news|Another headline",
    "substack": "Ann Author Jan 01, 2024|A picture of the place.|Thanks for reading! Subscribe for free.|Share",
}


@pytest.mark.parametrize("name", SYSTEMS)
def test_what_stands_about_it_is_kept_and_told_apart(name: str) -> None:
    text = CORPUS / "river-flood.en-de" / "reprint.txt"
    _, article = page(text, name)
    wanted = set(ASIDES[name].split("|"))
    kinds = {p.text: p.kind for p in article.paragraphs if p.text in wanted}
    assert set(kinds) == wanted
    for words, kind in (("picture", "caption"), ("Lens", "credit"), ("Author", "byline")):
        assert {kinds[t] for t in kinds if words in t} <= {kind}
    assert {kinds[t] for t in kinds if not any(w in t for w in ("picture", "Lens", "Author"))} <= {"related"}
    assert article.notes or not [p for p in article.paragraphs if p.kind == "related"]
