"""ODT (OpenDocument Text, ISO/IEC 26300), packed or flat: paragraphs with the kinds that their styles name.

Text deleted under tracked changes and annotations are left out; footnotes come at the end.
"""

from __future__ import annotations

from typing import Any

from xlate_audit.article import Article
from xlate_audit.read.archive import Archive
from xlate_audit.read.build import Block, article, one_title, shaped
from xlate_audit.read.locate import plain, without_markup
from xlate_audit.read.styles import style_kind, style_kinds
from xlate_audit.read.tree import INLINE, NEW_LINE, SKIP, blocks, every, find, local, parse_xml, text_of

_SKIPPED = frozenset(
    (
        *(
            "tracked-changes",
            "annotation",
            "annotation-end",
            "note",
            "sequence-decls",
            "forms",
            "desc",
            "title",
            "binary-data",
        ),
        *("variable-decls", "user-field-decls", "table-of-content", "alphabetical-index", "bibliography", "script"),
    )
)
_BOXES = frozenset(("body", "text", "section", "list", "list-header", "table", "table-row", "text-box", "frame"))
_MOST_BLANKS = 1000


def read_odt(archive: Archive, path: str) -> Article:
    """The article in an ODT document. Raises InputError where it is damaged or holds no text."""
    root = parse_xml(archive.text("content.xml"), path)
    meta = parse_xml(archive.text("meta.xml"), path) if "meta.xml" in archive else root
    sheets = [root, parse_xml(archive.text("styles.xml"), path)] if "styles.xml" in archive else [root]
    return _article(root, meta, sheets, path)


def read_flat_odt(text: str, path: str, encoding: str | None = None) -> Article:
    """The same of a flat document (.fodt): one XML file."""
    root = parse_xml(text, path)
    return _article(root, root, [root], path, file=text, view=without_markup(plain(text)), encoding=encoding)


def _article(root: Any, meta: Any, sheets: list[Any], path: str, **file: Any) -> Article:
    body = find(root, "text") if find(root, "body") is None else next(every(find(root, "body"), "text"), None)
    styles = _styles(sheets)
    found: list[Block] = []
    if body is not None:
        _spell_out(body)
        found = blocks(body, lambda element: _rule(element, styles))
        found = (
            shaped(found, whole=True) if all(b.kind in ("body", "list") for b in found) else one_title(shaped(found))
        )
        found += [
            Block("footnote", text)
            for note in every(body, "note-body")
            if (text := text_of(note, lambda e: _rule(e, {})))
        ]
    names = {"author": ("initial-creator", "creator"), "date": ("creation-date", "date"), "language": ("language",)}
    metadata = {key: text for key, tags in names.items() if (text := text_of(find(meta, *tags)))}
    remarks = []
    if find(root, "tracked-changes") is not None:
        remarks.append("the document has tracked changes: it was read as if all were accepted")
    return article(path, "odt", found, metadata, notes=remarks, **file)


def _rule(element: Any, styles: dict[str, str]) -> str | None:
    name = local(element)
    if name in _SKIPPED:
        return SKIP
    if name == "h":
        return "title" if styles.get(_attribute(element, "style-name")) == "title" else "heading"
    if name == "p":
        style = _attribute(element, "style-name")
        return styles.get(style) or style_kind(style)
    if name == "line-break":
        return NEW_LINE
    return "list" if name in ("list-item", "table-cell") else "" if name in _BOXES else INLINE


def _spell_out(body: Any) -> None:
    """Blanks and tabs, which the format writes as elements, as characters."""
    for element in list(every(body, "s", "tab")):
        count = _attribute(element, "c")
        element.text = " " * (min(int(count), _MOST_BLANKS) if count.isascii() and count.isdigit() else 1)


def _styles(sheets: list[Any]) -> dict[str, str]:
    """Kinds by style name."""
    names: dict[str, str] = {}
    above: dict[str, str] = {}
    for sheet in sheets:
        for style in every(sheet, "style"):
            name = _attribute(style, "name")
            names[name] = _attribute(style, "display-name") or name
            above[name] = _attribute(style, "parent-style-name")
    for name in list(above.values()):
        names.setdefault(name, name)
    return style_kinds(names, above)


def _attribute(element: Any, name: str) -> str:
    return next((v for k, v in element.items() if k.rpartition("}")[2] == name), "")
