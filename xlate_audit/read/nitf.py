"""NITF (News Industry Text Format, IPTC): headline, byline, dateline, paragraphs, media captions, notes.

Versions 3.0 to 3.6, with the namespace or without. The elements are those of the IPTC's NITF documentation; a DTD is
named by most files and never loaded.
"""

from __future__ import annotations

from typing import Any

from xlate_audit.article import Article
from xlate_audit.read.build import Block, article, shaped
from xlate_audit.read.locate import plain, without_markup
from xlate_audit.read.tree import INLINE, NEW_LINE, SKIP, blocks, every, find, language, local, parse_xml, text_of

_KINDS: dict[str, str | None] = {
    "hl1": "title", "hl2": "heading", "byline": "byline", "byttl": "byline", "dateline": "dateline",
    "distributor": "credit", "rights": "credit", "media-caption": "caption", "media-producer": "credit", "bq": "quote",
    "credit": "credit", "li": "list", "dt": "list", "dd": "list", "td": "list", "th": "list", "p": "body",
    "pre": "body", "abstract": "body", "tagline": "credit", "bibliography": "footnote", "fn": "footnote",
    "note": "related", "br": NEW_LINE, "media-metadata": SKIP, "media-reference": SKIP, "media-object": SKIP,
    "series": SKIP, "table-metadata": SKIP, "nitf-table-metadata": SKIP,
}  # fmt: skip
_BOXES = frozenset(
    (
        *("body", "body.head", "hedline", "body.content", "body.end", "block", "media", "ol", "ul", "dl", "table"),
        *("tr", "hr", "tbody", "thead", "tfoot", "nitf-table", "custom-table", "caption"),
    )
)


def nitf_rule(element: Any) -> str | None:
    """What a NITF element is to `tree.blocks`."""
    name = local(element)
    return _KINDS.get(name, "" if name in _BOXES else INLINE)


def read_nitf(text: str, path: str, encoding: str | None = None) -> Article:
    """The article in a NITF file. Raises InputError where it is not well formed or holds no text."""
    root = parse_xml(text, path)
    found, metadata = nitf_parts(root)
    view = without_markup(plain(text))
    return article(path, "nitf", found, metadata, file=text, view=view, encoding=encoding)


def nitf_parts(root: Any) -> tuple[list[Block], dict[str, str]]:
    """Blocks and metadata of a `nitf` element, which may stand within another format."""
    body = find(root, "body")
    found = shaped(blocks(body, nitf_rule)) if body is not None else []
    if not any(b.kind == "title" for b in found) and (title := text_of(find(root, "title"))):
        found.insert(0, Block("title", title))
    found += [Block("correction", info) for e in every(root, "correction") if (info := (e.get("info") or "").strip())]
    identifier, issued, copyright_ = (find(root, n) for n in ("doc-id", "date.issue", "doc.copyright"))
    metadata = {
        "language": language(body if body is not None else root),
        "id": "" if identifier is None else identifier.get("id-string") or "",
        "date": "" if issued is None else issued.get("norm") or "",
        "outlet": "" if copyright_ is None else copyright_.get("holder") or "",
        "author": ", ".join(text_of(e) for byline in every(root, "byline") for e in every(byline, "person")),
    }
    return found, metadata
