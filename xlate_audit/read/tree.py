"""XML and HTML without their dangers, and the blocks of running text in their trees.

XML is parsed by libxml2 with everything off that reaches outside the file or grows: no DTD is loaded, no entity is
resolved, no network; nesting is bounded at 256 levels and a text at 10 MB. A file that declares entities of its own is
refused, for its text cannot be told without resolving them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from typing import Any

from xlate_audit.errors import InputError, shown
from xlate_audit.read.build import BREAK, Block, clean

#: What a rule of `blocks` says of an element besides a kind: its text flows on, it breaks a line, it is left out.
INLINE, NEW_LINE, SKIP = None, "\n", "skip"
Rule = Callable[[Any], str | None]

_DOCTYPE_ENTITY = re.compile(r"<!ENTITY\b", re.IGNORECASE)
_BOX = re.compile(
    r"<(/?)(?:div|span|section|font|center|b|i|em|strong|ul|ol|table|article|main|blockquote)\b[^<>]{0,2000}>", re.I
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
#: The parser gives up below 256 levels.
_DEEPEST = 200
_KINDS = {"li": "list", "td": "list", "th": "list", "dt": "list", "dd": "list", "blockquote": "quote", "q": None,
          "figcaption": "caption", "caption": "caption", "pre": "body", "p": "body", "address": "body"}  # fmt: skip
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_KINDS |= {f"h{n}": "heading" for n in range(1, 7)}
_BOXES = frozenset(
    (
        *("html", "body", "div", "section", "article", "main", "header", "figure", "ul", "ol", "dl", "table", "tbody"),
        *("thead", "tfoot", "tr", "center", "hr", "details", "summary"),
    )
)
_LEFT_OUT = frozenset(
    (
        *("head", "script", "style", "noscript", "template", "iframe", "object", "svg", "math", "nav", "form"),
        *("button", "select", "textarea"),
    )
)


def parse_xml(text: str, path: str) -> Any:
    """The root of an XML text. Raises InputError, with the line of the fault, where it is not well formed."""
    from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]  (a compiled module)

    start = text.find("<!DOCTYPE")
    if start >= 0 and _DOCTYPE_ENTITY.search(text, start):
        raise InputError(f"{shown(path)} declares XML entities of its own, which are not resolved: take them out")
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(text.removeprefix("\ufeff").lstrip().encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        line = f" in line {error.lineno}" if error.lineno else ""
        raise InputError(f"{shown(path)} is not well-formed XML{line}: {' '.join(str(error.msg).split())}") from error
    except ValueError as error:
        raise InputError(f"{shown(path)} is not well-formed XML: {error}") from error


def parse_html(text: str) -> Any | None:
    """The tree of a page or of a piece of one, None where it holds nothing. Control characters, which show as nothing
    and which trees cannot take back, are left out."""
    from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]  (a compiled module)
    from lxml import html as lxml_html

    try:
        text = _CONTROL.sub(lambda m: " " if m[0].isspace() else "", shallow(text))
        data = text.encode("utf-8", "replace")
        return lxml_html.document_fromstring(data, parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (ValueError, etree.ParserError):
        return None


def shallow(text: str) -> str:
    """A page whose boxes are nested deeper than the parser follows, without its boxes; any other as it is."""
    depth = deepest = 0
    for m in _BOX.finditer(text):
        depth += -1 if m[1] else 1
        deepest = max(deepest, depth)
    return text if deepest <= _DEEPEST else _BOX.sub("\n", text)


def local(element: Any) -> str:
    """The name of an element without its namespace; empty of a comment or an entity."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def find(element: Any, *names: str) -> Any | None:
    """The first descendant with one of these names, whatever its namespace."""
    return next(every(element, *names), None)


def every(element: Any, *names: str) -> Iterator[Any]:
    """All descendants with one of these names, in order."""
    wanted = frozenset(names)
    return (e for e in element.iterdescendants() if local(e) in wanted)


def children(element: Any, *names: str) -> Iterator[Any]:
    return (e for e in element if not names or local(e) in names)


def text_of(element: Any | None, rule: Rule = lambda element: INLINE) -> str:
    """All text of an element on one line; empty where there is no element."""
    if element is None:
        return ""
    return clean(" ".join(b.text for b in blocks(element, rule)).replace("\n", " "))


def language(element: Any) -> str:
    """The language that an element or one above it declares, as a two-letter code."""
    for one in (element, *element.iterancestors()):
        for key in ("{http://www.w3.org/XML/1998/namespace}lang", "lang"):
            if value := one.get(key):
                return code(value)
    return ""


def code(tag: str) -> str:
    """The language of a BCP 47 tag.

    >>> code("pt-BR"), code("nb_NO"), code("")
    ('pt', 'no', '')
    """
    first = re.split(r"[-_]", tag.strip().lower())[0]
    return {"nb": "no", "nn": "no", "iw": "he", "in": "id", "fil": "tl"}.get(first, first)


def blocks(root: Any, rule: Rule, kind: str = "body") -> list[Block]:
    """The blocks of running text in a tree. `rule` says of each element what it is: a kind, or INLINE, NEW_LINE or
    SKIP; "" is a box without a kind of its own. Within a block of another kind, body text is of that kind.

    Walks without recursion, so depth costs nothing.
    """
    out: list[Block] = []
    text: list[str] = []
    names = [kind]

    def flush() -> None:
        if text:
            if content := clean("".join(text)):
                out.append(Block(names[-1], content))
            text.clear()

    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, done = stack.pop()
        if done:
            if element is not None:
                flush()
                names.pop()
            continue
        if isinstance(element, str):
            text.append(element)
            continue
        name = rule(element) if isinstance(element.tag, str) else INLINE
        if element is not root and element.tail:
            stack.append((element.tail, False))
        if not isinstance(element.tag, str):
            text.append(_entity(element))
            continue
        if name == SKIP:
            continue
        if name == NEW_LINE:
            text.append(BREAK)
        elif name is not INLINE:
            flush()
            names.append(names[-1] if name in ("", "body") or names[-1] == "footnote" else str(name))
            stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
        if element.text:
            stack.append((element.text, False))
    flush()
    return out


def html_rule(element: Any) -> str | None:
    """What an HTML element is to `blocks`."""
    name = local(element).lower()
    if is_note_sign(element):
        return SKIP
    if (element.get("role") or element.get(_EPUB_TYPE)) in ("doc-endnotes", "doc-footnote", "footnotes", "footnote"):
        return "footnote"
    if (
        name in _LEFT_OUT
        or element.get("hidden") is not None
        or (element.get("aria-hidden") == "true" and name != "figcaption")
    ):
        return SKIP
    if name == "br":
        return NEW_LINE
    if name in _KINDS:
        return _KINDS[name]
    return "" if name in _BOXES else INLINE


def is_note_sign(element: Any) -> bool:
    """Whether an element is the number that leads to a footnote, or the arrow that leads back."""
    role = element.get("role") or element.get(_EPUB_TYPE) or ""
    return role in ("doc-noteref", "doc-backlink", "noteref", "backlink")


def html_blocks(text: str) -> list[Block]:
    """The blocks of a piece of HTML, as feeds and mails carry it."""
    tree = parse_html(text)
    return [] if tree is None else blocks(tree, html_rule)


def _entity(element: Any) -> str:
    """The text of an entity that HTML knows (feeds use `&nbsp;` without declaring it); nothing of a comment."""
    named = getattr(element, "name", None)
    return html.unescape(f"&{named};") if isinstance(named, str) else ""
