"""XLIFF (1.2 and 2.x) and TMX (1.4): text and translation side by side, unit by unit.

Each unit becomes a paragraph of the original and one of the reprint that are known to render each other
(`Origin.unit`). Units without a translation stand in the original alone; inline tags are dropped, their text stays.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from xlate_audit.article import Article
from xlate_audit.errors import InputError, shown
from xlate_audit.read.build import Block, article, clean
from xlate_audit.read.locate import plain, without_markup
from xlate_audit.read.tree import INLINE, SKIP, blocks, children, code, every, find, local, parse_xml

#: Elements whose text is code, not language.
_CODES = frozenset(("bpt", "ept", "ph", "it", "ut", "note", "alt-trans", "originalData", "matches", "glossary"))
_TITLE = re.compile(r"(?:^|[\W_])(?:title|headline|hl1)(?:$|[\W_])", re.IGNORECASE)
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read_bitext(text: str, path: str, encoding: str | None = None) -> tuple[Article, Article]:
    """Original and reprint of a file of pairs. Raises InputError where it is damaged or translates nothing."""
    root = parse_xml(text, path)
    source, target, units = _tmx(root, path) if local(root) == "tmx" else _xliff(root)
    if not any(b for _, _, b in units):
        raise InputError(f"{shown(path)} holds no translations: give a file whose units have a target")
    view = without_markup(plain(text))
    sides = []
    for side, language in ((1, source), (2, target)):
        found = [
            Block("title" if not n and _TITLE.search(u[0]) else "body", u[side], unit=str(n))
            for n, u in enumerate(units)
            if u[side]
        ]
        metadata = {"language": code(language)}
        form = "tmx" if local(root) == "tmx" else "xliff"
        sides.append(article(path, form, found, metadata, file=text, view=view, encoding=encoding))
    return sides[0], sides[1]


def _xliff(root: Any) -> tuple[str, str, list[tuple[str, str, str]]]:
    """Languages, and a name, source and target for each unit. A segment of version 2 is a unit of its own."""
    file = find(root, "file")
    source = root.get("srcLang") or (file.get("source-language") if file is not None else "") or ""
    target = root.get("trgLang") or (file.get("target-language") if file is not None else "") or ""
    found = []
    for unit in every(root, "trans-unit", "segment"):
        pair = [next(children(unit, name), None) for name in ("source", "target")]
        above = unit.getparent() if local(unit) == "segment" else unit
        name = " ".join(above.get(a) or "" for a in ("id", "resname", "name", "restype"))
        found.append((name, *(_text(e) for e in pair)))
    return source, target, found


def _tmx(root: Any, path: str) -> tuple[str, str, list[tuple[str, str, str]]]:
    """The same of a translation memory: from the language it calls its source to the one that most units have."""
    header = find(root, "header")
    declared = "" if header is None else (header.get("srclang") or "")
    units: list[dict[str, str]] = []
    for unit in every(root, "tu"):
        sides: dict[str, str] = {}
        for variant in children(unit, "tuv"):
            language = (variant.get(_XML_LANG) or variant.get("lang") or "").lower()
            sides.setdefault(language, _text(next(children(variant, "seg"), None)))
        units.append(sides)
    counts = Counter(language for sides in units for language in sides)
    source = declared.lower() if declared.lower() in counts else next(iter(units[0]), "") if units else ""
    others = [language for language, _ in counts.most_common() if code(language) != code(source)]
    others = others or [language for language, _ in counts.most_common() if language != source]
    if not others:
        raise InputError(f"{shown(path)} holds one language only: give a memory of two")
    return source, others[0], [("", sides.get(source, ""), sides.get(others[0], "")) for sides in units]


def _text(element: Any | None) -> str:
    if element is None:
        return ""
    found = blocks(element, lambda e: SKIP if local(e) in _CODES else INLINE)
    return clean(" ".join(b.text for b in found))
