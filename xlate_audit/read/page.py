"""What a page says of itself: JSON-LD (schema.org), OpenGraph, `<link>`s and `<html lang>`.

Everything comes out as strings under a few names: `title`, `language`, `author`, `date`, `outlet`, `url` (its own
address), `canonical`, `amp`, `alternates` (a line for each hreflang: language and address), `based_on` (a line for each
work that it says to render: translationOfWork, isBasedOn, original-source), `dateline`, `correction`, and `body` where
the whole text stands in the JSON-LD.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from xlate_audit.read.build import clean
from xlate_audit.read.tree import code

_ARTICLE = re.compile(r"Article$|^BlogPosting$|^Report$|^NewsItem$|^LiveBlogPosting$|^CreativeWork$")
_META = {
    "title": ("og:title", "twitter:title"),
    "outlet": ("og:site_name",),
    "url": ("og:url",),
    "date": ("article:published_time", "date", "dc.date"),
    "author": ("author", "article:author", "dc.creator"),
    "language": ("og:locale", "language", "content-language", "dc.language"),
    "based_on": ("original-source", "syndication-source"),
}
#: So many works may a page name; more are a list of links.
_MOST = 40


def page_metadata(tree: Any) -> dict[str, str]:
    """What a page's head, or the JSON-LD anywhere in it, says."""
    found: dict[str, list[str]] = {}

    def add(key: str, value: object) -> None:
        for one in _texts(value):
            if one and one not in found.setdefault(key, []) and len(found[key]) < _MOST:
                found[key].append(one)

    add("language", code(tree.get("lang") or tree.get("xml:lang") or ""))
    for data in linked_data(tree):
        _from_json(data, add)
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("http-equiv") or "").lower()
        for key, names in _META.items():
            if name in names:
                value = meta.get("content") or ""
                add(key, code(value) if key == "language" else value)
    for link in tree.iter("link"):
        relations, address = (link.get("rel") or "").lower().split(), (link.get("href") or "").strip()
        if not address:
            continue
        if "canonical" in relations:
            add("canonical", address)
        if "amphtml" in relations:
            add("amp", address)
        if "alternate" in relations and (language := link.get("hreflang")):
            add("alternates", f"{language.lower()} {address}")
    several = {"alternates", "based_on"}
    return {key: "\n".join(values) if key in several else values[0] for key, values in found.items() if values}


def linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The objects of a page's JSON-LD that are articles. What is not JSON is passed over."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        waiting, seen = [data], 0
        while waiting and seen < 2000:
            seen += 1
            one = waiting.pop(0)
            if isinstance(one, list):
                waiting.extend(one)
            elif isinstance(one, dict):
                if any(_ARTICLE.search(kind) for kind in _texts(one.get("@type"))):
                    yield one
                else:
                    waiting.extend(one.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage"))


def _from_json(data: dict[str, Any], add: Any) -> None:
    add("title", data.get("headline") or data.get("name"))
    add("author", ", ".join(_names(data.get("author"))))
    add("outlet", _names(data.get("publisher")))
    add("date", data.get("datePublished"))
    add("dateline", data.get("dateline"))
    add("language", [code(tag) for tag in _names(data.get("inLanguage"))])
    add("url", [a for key in ("url", "mainEntityOfPage", "@id") for a in _addresses(data.get(key))])
    for key in ("translationOfWork", "isBasedOn", "isBasedOnUrl"):
        add("based_on", _addresses(data.get(key)))
    add("correction", [_said(one) for one in _listed(data.get("correction"))])
    add("body", data.get("articleBody"))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _texts(value: object) -> list[str]:
    return [one if "\n" in one else clean(one) for one in _listed(value) if isinstance(one, str)]


def _names(value: object) -> list[str]:
    """The names of people, houses or languages, given as such or as objects."""
    found = [one.get("name") or one.get("alternateName") if isinstance(one, dict) else one for one in _listed(value)]
    return _texts(found)


def _addresses(value: object) -> list[str]:
    """The addresses (or other identifiers) of works, given as such or as objects."""
    keys = ("url", "@id", "sameAs", "mainEntityOfPage", "identifier")
    found: list[str] = []
    for one in _listed(value)[:_MOST]:
        if isinstance(one, dict):
            found += [a for key in keys for a in _texts(one.get(key))]
        else:
            found += _texts(one)
    return [a for a in found if " " not in a and "\n" not in a and len(a) < 2000]


def _said(correction: object) -> str:
    if isinstance(correction, dict):
        return next((t for key in ("text", "description", "name") for t in _texts(correction.get(key))), "")
    return correction if isinstance(correction, str) and not correction.startswith(("http:", "https:")) else ""
