"""ninjs (News in JSON, IPTC), versions 1, 2 and 3: the body as HTML or text, captions of what is associated.

Version 1 has `headline`, `body_xhtml`, `body_text` and associations by name; from version 2 on these are lists
(`headlines`, `bodies`, `associations`) whose entries bear a role and a content type.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from xlate_audit.article import Article
from xlate_audit.errors import InputError, shown
from xlate_audit.read.build import Block, article, clean, one_title, shaped, titled
from xlate_audit.read.locate import plain, without_escapes, without_markup
from xlate_audit.read.tree import code, html_blocks

_KEYS = ("body_xhtml", "body_html", "body_text", "bodies")
_NAMES = ("uri", "headline", "headlines")
_BODIES = ("body_xhtml", "body_html", "body_html5", "body_text")


def is_ninjs(text: str) -> bool:
    """Whether a JSON text is a ninjs object that holds an article."""
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return False
    return isinstance(data, dict) and any(key in data for key in _KEYS) and any(key in data for key in _NAMES)


def read_ninjs(text: str, path: str, encoding: str | None = None) -> Article:
    """The article in a ninjs object. Raises InputError where it holds no body."""
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{shown(path)} is not JSON: {' '.join(str(error).split())}") from error
    if not isinstance(data, dict):
        raise InputError(f"{shown(path)} is not a ninjs object: give one article a file")
    found = titled(_body(data), _string(data, "headline") or _of_role(data.get("headlines"), "main"))
    at = 1 if found and found[0].kind == "title" else 0
    kinds = {b.kind for b in found}
    byline = clean(_string(data, "byline") or _string(data, "by"))
    head = [Block("byline", byline)] if byline and "byline" not in kinds else []
    found = [*found[:at], *head, *found[at:], *_associated(data)]
    found += [Block("related", t) for key in ("ednote", "edNote") if (t := clean(_string(data, key)))]
    view = without_markup(without_escapes(plain(text)))
    return article(path, "ninjs", found, _metadata(data), file=text, view=view, encoding=encoding)


def _body(data: dict[str, Any]) -> list[Block]:
    for key in _BODIES:
        if text := _string(data, key):
            return _blocks(text, html=key != "body_text")
    bodies = [b for b in _listed(data.get("bodies")) if isinstance(b, dict) and isinstance(b.get("value"), str)]

    def preference(body: dict[str, Any]) -> int:
        role, form = str(body.get("role") or ""), str(body.get("contenttype") or "")
        return 0 if "html" in form or "html" in role else 1 if form in ("", "text/plain") else 2

    bodies = sorted((b for b in bodies if preference(b) < 2), key=preference)
    return _blocks(bodies[0]["value"], html=preference(bodies[0]) == 0) if bodies else []


def _blocks(text: str, *, html: bool) -> list[Block]:
    if html:
        found = shaped(html_blocks(text))
        return one_title(found) if "<h1" in text.lower() else found
    return shaped([Block("body", clean(line)) for line in text.splitlines() if line.strip()])


def _associated(data: dict[str, Any]) -> Iterator[Block]:
    """Captions and credits of pictures; headlines of other texts."""
    given = data.get("associations")
    for one in given.values() if isinstance(given, dict) else _listed(given):
        if not isinstance(one, dict):
            continue
        if one.get("type") in ("picture", "graphic", "video", "audio", "image"):
            caption = _string(one, "description_text") or _string(one, "body_text")
            caption = caption or _of_role(one.get("descriptions"), "caption")
            credit = _string(one, "byline") or _string(one, "by") or _string(one, "copyrightholder")
            yield from (Block(k, clean(t)) for k, t in (("caption", caption), ("credit", credit)) if t)
        elif title := _string(one, "headline") or _of_role(one.get("headlines"), "main"):
            yield Block("related", clean(title))


def _metadata(data: dict[str, Any]) -> dict[str, str]:
    return {
        "language": code(_string(data, "language")),
        "id": _string(data, "uri"),
        "url": _string(data, "uri") if _string(data, "uri").startswith("http") else "",
        "date": _string(data, "versioncreated"),
        "author": _string(data, "byline") or _string(data, "by"),
        "outlet": _string(data, "copyrightholder"),
    }


def _of_role(value: object, role: str) -> str:
    entries = [e for e in _listed(value) if isinstance(e, dict) and isinstance(e.get("value"), str)]
    return next((e["value"] for e in entries if e.get("role") == role), entries[0]["value"] if entries else "")


def _string(data: dict[str, Any], key: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) else ""


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
