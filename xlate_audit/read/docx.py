"""DOCX (Office Open XML, ECMA-376): paragraphs with the kinds that their styles name.

Read from the package itself: it takes a few elements, and works at a tenth of the start-up cost of a library. Text
that was deleted under tracked changes is left out, what was inserted is in; comments, headers and footers are not read.
"""

from __future__ import annotations

from typing import Any

from xlate_audit.article import Article
from xlate_audit.read.archive import Archive
from xlate_audit.read.build import Block, article, one_title, shaped
from xlate_audit.read.styles import style_kind, style_kinds
from xlate_audit.read.tree import INLINE, NEW_LINE, SKIP, blocks, children, code, every, find, local, parse_xml, text_of

MAIN = "word/document.xml"
_SKIPPED = frozenset(("del", "moveFrom", "Fallback", "pPr", "rPr"))
_PLAIN = {"tab": " ", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "ptab": " "}


def read_docx(archive: Archive, path: str) -> Article:
    """The article in a DOCX document. Raises InputError where it is damaged or holds no text."""
    root = parse_xml(archive.text(MAIN), path)
    styles, declared = _styles(archive, path)
    found = _blocks(root, styles)
    plain = all(b.kind in ("body", "list") for b in found)
    found = shaped(found, whole=True) if plain else one_title(shaped(found))
    for name in ("word/footnotes.xml", "word/endnotes.xml"):
        if name in archive:
            notes = parse_xml(archive.text(name), path)
            real = (n for n in every(notes, "footnote", "endnote") if not any(k.endswith("type") for k, _ in n.items()))
            found += [Block("footnote", t) for n in real if (t := " ".join(b.text for b in _blocks(n, {})))]
    remarks = []
    if find(root, "del", "ins", "moveFrom") is not None:
        remarks.append("the document has tracked changes: it was read as if all were accepted")
    return article(path, "docx", found, _metadata(archive, path) | declared, notes=remarks)


def _blocks(root: Any, styles: dict[str, str]) -> list[Block]:
    for element in list(every(root, *_PLAIN)):
        if not any(local(parent) == "tabs" for parent in element.iterancestors()):
            element.text = _PLAIN[local(element)]

    def rule(element: Any) -> str | None:
        name = local(element)
        if name == "p":
            return _kind(element, styles)
        if name in ("br", "cr"):
            return NEW_LINE
        if name in _SKIPPED:
            return SKIP
        return "list" if name == "tc" else "" if name in ("body", "tbl", "tr", "txbxContent", "sdtContent") else INLINE

    # Blanks between elements are layout, those in w:t are text.
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tail = None
            if local(element) not in ("t", *_PLAIN):
                element.text = None
    return blocks(root, rule)


def _kind(paragraph: Any, styles: dict[str, str]) -> str:
    properties = next(children(paragraph, "pPr"), None)
    if properties is None:
        return "body"
    style = next((_value(e) for e in children(properties, "pStyle")), "")
    kind = styles.get(style) or style_kind(style)
    numbered = any(True for _ in children(properties, "numPr"))
    return kind if kind != "body" else "list" if numbered else "body"


def _styles(archive: Archive, path: str) -> tuple[dict[str, str], dict[str, str]]:
    """Kinds by style id, by the style's name or that of the style it is based on; and the declared language."""
    if "word/styles.xml" not in archive:
        return {}, {}
    root = parse_xml(archive.text("word/styles.xml"), path)
    names: dict[str, str] = {}
    based: dict[str, str] = {}
    for style in every(root, "style"):
        identifier = _attribute(style, "styleId")
        names[identifier] = next((_value(e) for e in children(style, "name")), "")
        based[identifier] = next((_value(e) for e in children(style, "basedOn")), "")
    defaults = find(root, "docDefaults")
    tag = find(defaults, "lang") if defaults is not None else None
    return style_kinds(names, based), {"language": code(_value(tag))} if tag is not None and _value(tag) else {}


def _metadata(archive: Archive, path: str) -> dict[str, str]:
    if "docProps/core.xml" not in archive:
        return {}
    root = parse_xml(archive.text("docProps/core.xml"), path)
    names = {"author": "creator", "date": "created", "language": "language", "id": "identifier"}
    return {key: text for key, name in names.items() if (text := text_of(find(root, name)))}


def _value(element: Any) -> str:
    return _attribute(element, "val")


def _attribute(element: Any, name: str) -> str:
    return next((v for k, v in element.items() if k.rpartition("}")[2] == name), "")
