"""What stands about a page's running text, and what extraction leaves out: put back where it stood, with its kind.

Bylines, datelines, captions, credits and corrections are the article's own. Lists of related links, invitations to
subscribe and the like stand beside it: they are kept under the kind "related", so that nobody takes them for text.
Told by tags and by the names that pages give their boxes (class, id, itemprop), which are English nearly everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from xlate_audit.read.build import Block, clean
from xlate_audit.read.kinds import own_kind
from xlate_audit.read.tree import SKIP, blocks, html_rule


def _named(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s_-])(?:{words})(?:$|[\s_-])", re.I)


_BYLINE = _named("byline|author|authors|autor|auteur|autore|writer|by-line")
_DATELINE = _named("dateline|date-line|article-location|location-line")
_CAPTION = _named("caption|wp-caption-text|cutline|legend|bildunterschrift|bildtext|image-caption|photo-caption")
_CREDIT = _named("credit|credits|copyright|photographer|photo-credit|image-credit|copyrightholder|fotograf")
_CORRECTION = _named("correction|corrections|erratum|errata|clarification|editors-note|editor-note")
#: Lists of links to other articles, and boxes that ask for something. The former are known by their links as well.
_LINKS = _named(
    "related|recommended|recommendations|recirculation|recirc|recommend|read-more|readmore|more-stories|more-on|"
    "more-from|also-read|see-also|most-read|trending|teasers?|promo|outbrain|taboola|lire-aussi|mehr-zum-thema|"
    "relacionadas|leer-mas|read-next|up-next|yarpp\\S*|(?:jp-)?related-?(?:posts?|articles?|stories|links?|content|news)"
)
_NOTICES = _named(
    "newsletter|share|sharing|social|signup|sign-up|subscribe|subscription|sharedaddy|sd-sharing\\S*|addtoany\\S*|"
    "addthis\\S*|share-?(?:bar|buttons?|tools|links)|social-?(?:bar|buttons?|links|media|share)"
)
#: Boxes of the site that are not even kept, unless the extraction takes them for text.
_SITE = _named(
    r"comments?|comments?-(?:list|area|section)|disqus\S*|cookie\S*|consent\S*|gdpr\S*|breadcrumbs?|pagination|sidebar\S*|"
    r"widget\S*|menu|navbar|advert\S*|ads?|arcad\S*|ad-(?:label|slot|unit|container|wrapper)|sponsored|site-(?:title|tagline|"
    r"description|branding|header)|tags|tag-list|topics|author-(?:bio|box|card)|about-(?:the-)?author|"
    r"post-navigation|masthead|colophon|(?:site-|page-)?footer"
)
_MOST_OF_PAGE = 0.5
_APART = (_NOTICES, _CORRECTION, _CREDIT, _BYLINE)
#: Where such marks are the site's: lists of other articles, comments, the author's biography at the foot.
_ELSEWHERE = frozenset({"nav", "aside", "footer", "form", "ul", "ol", "figure", "figcaption", "head"})
_TEASERS = frozenset({"nav", "aside", "footer", "form", "a", "li"})
_AMP = frozenset({"amp-ad", "amp-sticky-ad", "amp-sidebar", "amp-consent", "amp-user-notification"})
_CHROME = frozenset({"nav", "footer", "form", "head"}) | _AMP
_PAGE = frozenset({"html", "body", "main", "article", "meta", "link", "img", "script", "style", "a", "button", "input"})
_BOXES = frozenset({"div", "section", "aside", "ul", "ol", "p"})
_LONGEST_BYLINE, _LONGEST_CAPTION, _LONGEST_CORRECTION, _LONGEST_RELATED = 120, 600, 1500, 300
#: A page has no more of them; what is left is its navigation. Less of a box in links, and it is no list of them.
_MOST_RELATED, _LINKED = 60, 0.3
_TEXT_TAGS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote"})
#: What may stand below the last paragraph and still belong to the article.
_BELOW = frozenset({"related", "correction", "credit"})


def with_asides(found: Sequence[Block], tree: Any) -> list[Block]:
    """The blocks of an article with what its page has about them, each before the block that follows it there. What
    the extraction kept is told its kind."""
    asides: dict[str, Block] = {}
    at: dict[str, int] = {}  # where the block stands that an aside comes before
    number = {_key(b.text): n for n, b in reversed(list(enumerate(found)))}
    waiting: list[str] = []
    whole = sum(len(b.text) for b in found)
    site, taken_for_text = _within_boxes(tree, _is_site), list[Block]()
    taken: set[Any] = set()
    last = -1
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.getparent() in taken:
            taken.add(element)  # told with the box that it stands in
            continue
        if (parts := list(_aside(element))) and sum(len(b.text) for b in parts) < _MOST_OF_PAGE * whole:
            taken.add(element)
            for block in parts:
                key = _key(block.text)
                if (n := number.get(key)) is not None and n > last:
                    at |= dict.fromkeys(waiting, n)
                    waiting, last = [], n
                if key not in asides and (block.kind != "related" or _few(asides)):
                    asides[key] = block
                    waiting.append(key)
        elif (
            (element.tag in _TEXT_TAGS or (element in site and element.tag in _BOXES))
            and (n := number.get(_key(_text(element)))) is not None
            and n > last
        ):
            at |= dict.fromkeys(waiting, n)
            waiting, last = [], n
            if element in site and found[n].kind != "title":
                taken_for_text.append(found[n])
    if sum(len(b.text) for b in taken_for_text) < _MOST_OF_PAGE * whole:
        asides |= {_key(b.text): Block("related", b.text) for b in taken_for_text}
    at |= {key: len(found) for key in waiting if asides[key].kind in _BELOW}
    return list(_merged(found, asides, at))


def beside(tree: Any) -> set[Any]:
    """All elements of a page that are the site's, or of the article but not of its text."""
    return _within_boxes(tree, lambda e: e.tag in ("aside", "figure") or _is_site(e) or _is_aside(e))


def _within_boxes(tree: Any, is_box: Callable[[Any], bool]) -> set[Any]:
    """The elements of some boxes. A box that holds half of the page's text is none of them, whatever it is called
    ("with-sidebar")."""
    found: set[Any] = set()
    whole = len(_text(tree))
    for element in tree.iter():
        if isinstance(element.tag, str) and (
            element.getparent() in found or (is_box(element) and len(_text(element)) < _MOST_OF_PAGE * whole)
        ):
            found.add(element)
    return found


def _is_site(element: Any) -> bool:
    return element.tag in _CHROME or (element.tag not in _PAGE and bool(_SITE.search(_marks(element))))


def _is_aside(element: Any) -> bool:
    named = "" if element.tag in _PAGE else _marks(element)
    if not named.strip():
        return False
    return any(mark.search(named) for mark in _APART) or (bool(_LINKS.search(named)) and _linked(element))


def _marks(element: Any) -> str:
    """The names that a page gives an element."""
    names = ("class", "id", "rel", "itemprop", "data-testid", "data-component")
    return " ".join(element.get(a) or "" for a in names)


def _few(asides: dict[str, Block]) -> bool:
    return sum(b.kind == "related" for b in asides.values()) < _MOST_RELATED


def _merged(found: Sequence[Block], asides: dict[str, Block], at: dict[str, int]) -> Iterator[Block]:
    kept = {_key(b.text) for b in found}
    before: dict[int, list[Block]] = {}
    for key, n in at.items():
        if key not in kept:
            before.setdefault(max(n, 1 if found and found[0].kind == "title" else 0), []).append(asides[key])
    for n, block in enumerate((*found, None)):
        yield from before.get(n, ())
        if block is not None:
            told = asides.get(_key(block.text))
            apart = told is not None and block.kind not in ("title", "caption")
            yield replace(block, kind=told.kind) if told is not None and apart else block


def _aside(element: Any) -> Iterator[Block]:
    """What an element is beside the running text; nothing where it is part of it."""
    tag = element.tag
    if tag in _PAGE:
        return
    named = _marks(element)
    if tag == "figcaption":
        yield from _caption(element, _TEASERS)
    elif not named.strip() or (tag in _TEXT_TAGS and tag[0] == "h"):
        return
    elif _CORRECTION.search(named):
        content = _text(element)
        if 0 < len(content) <= _LONGEST_CORRECTION and not _within(element, _CHROME):
            yield Block("correction", content)
    elif (_NOTICES.search(named) or (_LINKS.search(named) and _linked(element))) and tag in _BOXES:
        if not _within(element, _CHROME) and len(_text(element)) < 40 * _LONGEST_RELATED:
            for block in blocks(element, _related_rule):
                if 0 < len(block.text) <= _LONGEST_RELATED:
                    yield Block("related", block.text.replace("\n", " "))
    elif _CAPTION.search(named):
        yield from _caption(element, _TEASERS)
    elif _CREDIT.search(named):
        content = _text(element)
        if 0 < len(content) <= _LONGEST_BYLINE and not _within(element, _TEASERS):
            yield Block("credit", content)
    elif _BYLINE.search(named):
        yield from _byline(element)
    elif _DATELINE.search(named):
        content = _text(element)
        if 0 < len(content) <= _LONGEST_BYLINE and not _within(element, _TEASERS) and _stands_alone(element):
            yield Block("dateline", content)


def _linked(element: Any) -> bool:
    """Whether a good part of an element's text is in links."""
    return sum(len(_text(a)) for a in element.iter("a")) >= _LINKED * len(_text(element))


def _related_rule(element: Any) -> str | None:
    kind = html_rule(element)
    return SKIP if kind == SKIP else "" if element.tag in ("a", "span", "div", "li", "h3", "h4") else kind


def _caption(element: Any, teasers: frozenset[str]) -> Iterator[Block]:
    """A caption, and the credit in it apart."""
    if _within(element, teasers):
        return
    credit = next((e for e in element.iterdescendants() if isinstance(e.tag, str) and _CREDIT.search(_names(e))), None)
    whole, credited = _text(element), "" if credit is None else _text(credit)
    content = whole
    if credited and whole != credited:
        content = whole.removesuffix(credited).rstrip(" |·–—-/(").strip() if whole.endswith(credited) else whole
    if 0 < len(content) <= _LONGEST_CAPTION:
        yield Block("credit" if content == credited else "caption", content)
        if credited and content != whole and len(credited) <= _LONGEST_BYLINE:
            yield Block("credit", credited)


def _byline(element: Any) -> Iterator[Block]:
    content = clean(" ".join(block.text for block in blocks(element, html_rule)))
    if not 0 < len(content) <= _LONGEST_BYLINE or _within(element, _ELSEWHERE):
        return
    if any(_BYLINE.search(parent.get("class") or "") for parent in element.iterancestors()):
        return  # told with the whole line
    if own_kind(content) == "byline" or not content.endswith((".", "。")):
        yield Block("byline", content)


def _stands_alone(element: Any) -> bool:
    """Whether an element is a line of its own, not the first words of a paragraph."""
    parent = element.getparent()
    return parent is None or parent.tag != "p" or _text(parent) == _text(element)


def _names(element: Any) -> str:
    return " ".join(element.get(a) or "" for a in ("class", "itemprop"))


def _within(element: Any, tags: frozenset[str]) -> bool:
    return any(parent.tag in tags for parent in element.iterancestors())


def _text(element: Any) -> str:
    return clean(element.text_content())


def _key(text: str) -> str:
    return "".join(text.split())
