"""NewsML-G2 (IPTC): a newsItem, or the newsItems of a newsMessage, with their content inline.

The content is NITF, XHTML or plain text (`inlineXML`, `inlineData`). Items that are pictures give their captions and
credits to the text that they come with. NewsML 1 files are read where they hold NITF or XHTML.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from xlate_audit.article import Article
from xlate_audit.errors import InputError, shown
from xlate_audit.read.build import Block, article, clean, shaped, titled
from xlate_audit.read.locate import plain, without_markup
from xlate_audit.read.nitf import nitf_parts
from xlate_audit.read.parts import Part, chosen
from xlate_audit.read.tree import (
    blocks,
    children,
    code,
    every,
    find,
    html_blocks,
    html_rule,
    language,
    local,
    parse_xml,
    text_of,
)

#: Relations of an item to the one that it renders (IPTC itemrelation), with or without a prefix.
_BASED_ON = ("translatedfrom", "istranslationof", "derivedfrom", "isderivedfrom")
_ITEMS = ("newsItem", "NewsItem")


def read_newsml(text: str, path: str, encoding: str | None = None, part: str | None = None) -> Article:
    """The article in a NewsML-G2 file; of several, the `part` asked for. Raises InputError where there is none."""
    root = parse_xml(text, path)
    items = [root] if local(root) in _ITEMS else list(every(root, *_ITEMS))
    texts = [item for item in items if _holds_text(item)]
    if not texts:
        raise InputError(f"{shown(path)} holds no text inline, only references: give the file with the text")
    parts = [Part(i.get("guid") or text_of(find(i, "PublicIdentifier")), _headline(i)) for i in texts]
    item = texts[chosen(parts, part, path)]
    found, metadata = _item(item)
    if len(texts) == 1:
        found += [b for other in items if other is not item for b in _picture(other)]
    view = without_markup(without_markup(plain(text)))
    return article(path, "newsml-g2", found, metadata, file=text, view=view, encoding=encoding)


def _holds_text(item: Any) -> bool:
    return next(_content(item), None) is not None


def _content(item: Any) -> Iterator[Any]:
    """The elements that hold an item's text, whole renderings of it each."""
    for holder in every(item, "inlineXML", "DataContent"):
        yield from (e for e in holder if local(e) in ("nitf", "html", "body", "div", "article"))
    yield from (e for e in every(item, "inlineData") if (e.get("contenttype") or "text/plain").startswith("text/"))
    yield from (e for e in every(item, "DataContent") if not len(e) and (e.text or "").strip())


def _headline(item: Any) -> str:
    meta = find(item, "contentMeta", "NewsLines")
    return text_of(find(meta, "headline", "HeadLine")) if meta is not None else ""


def _item(item: Any) -> tuple[list[Block], dict[str, str]]:
    content = next(_content(item))
    meta, item_meta = find(item, "contentMeta", "NewsLines"), find(item, "itemMeta")
    fields: dict[str, str] = {}
    if local(content) == "nitf":
        found, fields = nitf_parts(content)
    elif local(content) in ("inlineData", "DataContent"):
        found = _inline(content)
    else:
        found = shaped(blocks(content, html_rule))
    found = _headed(found, item, meta)
    if item_meta is not None:
        found += [Block("related", t) for e in children(item_meta, "edNote") if (t := text_of(e))]
        found += [
            Block("related", t)
            for link in children(item_meta, "link")
            if not _renders(link) and (t := text_of(find(link, "headline", "title")))
        ]
    return found, fields | {key: value for key, value in _metadata(item, meta, item_meta).items() if value}


def _inline(content: Any) -> list[Block]:
    text = content.text or ""
    if "html" in (content.get("contenttype") or "") or text.lstrip().startswith("<"):
        return shaped(html_blocks(text))
    return shaped([Block("body", clean(line)) for line in text.splitlines() if line.strip()], whole=True)


def _headed(found: list[Block], item: Any, meta: Any) -> list[Block]:
    """The blocks with what only the item's metadata says of headline, byline, dateline and credit."""
    found = titled(found, _headline(item))
    if meta is None:
        return found
    kinds = {b.kind for b in found}
    head = [
        Block(kind, text)
        for kind, names in (("byline", ("by", "ByLine")), ("dateline", ("dateline", "DateLine")))
        if kind not in kinds and (text := text_of(find(meta, *names)))
    ]
    tail = (
        []
        if "credit" in kinds
        else [Block("credit", t) for e in every(meta, "creditline", "CreditLine") if (t := text_of(e))]
    )
    at = 1 if found and found[0].kind == "title" else 0
    return [*found[:at], *head, *found[at:], *tail]


def _metadata(item: Any, meta: Any, item_meta: Any) -> dict[str, str]:
    tag = next((e.get("tag") or "" for e in every(meta, "language")), "") if meta is not None else ""
    provider = find(item_meta, "provider") if item_meta is not None else None
    created = find(item_meta, "versionCreated") if item_meta is not None else None
    links = list(children(item_meta, "link")) if item_meta is not None else []
    based_on = [a for e in links if _renders(e) for a in (e.get("residref"), e.get("href")) if a]
    based_on += [a for e in every(item, "derivedFrom") for a in (e.get("residref"), e.get("uri")) if a]
    return {
        "language": code(tag) or language(item),
        "id": item.get("guid") or "",
        "date": text_of(created),
        "outlet": "" if provider is None else text_of(find(provider, "name")) or provider.get("literal") or "",
        "based_on": "\n".join(based_on),
    }


def _renders(link: Any) -> bool:
    return (link.get("rel") or "").rpartition(":")[2].lower() in _BASED_ON


def _picture(item: Any) -> list[Block]:
    """Caption and credit of a picture, graphic or video."""
    meta = find(item, "contentMeta")
    if meta is None:
        return []
    captions = [e for e in children(meta, "description") if "caption" in (e.get("role") or "caption")]
    found = [Block("caption", t) for e in captions[:1] if (t := text_of(e))]
    return found + [Block("credit", t) for e in children(meta, "creditline") if (t := text_of(e))]
