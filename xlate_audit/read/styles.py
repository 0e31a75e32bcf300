"""Kinds of paragraphs by the names of their styles, as word processors write them."""

from __future__ import annotations

from collections.abc import Mapping

#: Styles by the beginnings of their names. The built-in ones are English in the file whatever language is shown.
_STYLES = (
    ("title", "title"), ("heading", "heading"), ("subtitle", "heading"), ("caption", "caption"), ("quote", "quote"),
    ("quotation", "quote"), ("intense quote", "quote"), ("list", "list"), ("byline", "byline"), ("author", "byline"),
    ("date", "dateline"), ("credit", "credit"), ("correction", "correction"), ("footnote", "footnote"),
    ("endnote", "footnote"), ("illustration", "caption"), ("figure", "caption"), ("drawing", "caption"),
    ("image caption", "caption"), ("table caption", "caption"), ("block text", "quote"),
)  # fmt: skip
_DEEPEST = 10


def style_kind(name: str) -> str:
    """The kind of a style by its name, "body" where it names none.

    >>> style_kind("Heading 2"), style_kind("Body Text"), style_kind("Text_20_body"), style_kind("Quotations")
    ('heading', 'body', 'body', 'quote')
    """
    name = name.replace("_20_", " ").lower()
    return next((kind for start, kind in _STYLES if name.startswith(start)), "body")


def style_kinds(names: Mapping[str, str], above: Mapping[str, str]) -> dict[str, str]:
    """Kinds by style id: by its name, else by that of the nearest style above it that names one."""
    kinds: dict[str, str] = {}
    for identifier in names:
        one = identifier
        for _ in range(_DEEPEST):
            if (kind := style_kind(names.get(one, ""))) != "body":
                kinds[identifier] = kind
                break
            one = above.get(one, "")
    return kinds
