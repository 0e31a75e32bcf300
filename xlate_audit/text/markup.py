"""Leftovers of markup in running text: entities, tags, reference markers, wiki, Markdown and BBCode, escapes, code.

A news text holds none of these, so what they look like decides; the care is for what only resembles them: an editor's
"[s]he", a censored "f**k", "AT&T;", a formula. Markup that machine translation has pulled apart ("& quot ;", "< br >",
"＆nbsp；") counts as well.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from xlate_audit.article import Span
from xlate_audit.text.scripts import JAPANESE, script_of

_TAGS = (
    "a|abbr|address|article|aside|audio|b|bdi|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|"
    "dd|del|details|dfn|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|"
    "iframe|img|input|ins|kbd|label|legend|li|link|main|mark|meta|nav|noscript|object|ol|option|p|param|picture|pre|"
    "q|ref|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|"
    "template|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr|nowiki|references|gallery"
)
_NAMED = (  # entities that are told without their semicolon or ampersand too
    "nbsp|quot|apos|amp|lt|gt|ldquo|rdquo|lsquo|rsquo|sbquo|bdquo|laquo|raquo|mdash|ndash|hellip|shy|zwnj|zwj|"
    "ensp|emsp|thinsp|bull|middot|copy|euro|eacute|egrave|agrave|ccedil|auml|ouml|uuml|szlig|ntilde|aacute|iacute"
)
_ENTITY = (
    r"[&＆]\s?(?:amp\s?[;；]\s?)*\#\s?(?:\d{1,7}|[xX][0-9a-fA-F]{1,6})\s?[;；]"
    r"|[&＆](?:amp[;；])*[A-Za-z][A-Za-z0-9]{1,30}[;；]"
    rf"|[&＆]\s?(?:amp\s?[;；]\s?)*(?:{_NAMED})\s?[;；]"
    rf"|&(?:amp;)*(?:{_NAMED}|\#\d{{2,5}})(?![\w;])"
    rf"|(?<![\w&;])(?:nbsp|quot|[lr][sd]quo|[mn]dash|hellip|laquo|raquo);"
)
_TAG = (
    r"<!--[^<>\n]{0,500}-->|<!DOCTYPE[^<>\n]{0,200}>|<\?xml[^<>\n]{0,200}>|<!\[CDATA\[|\]\]>"
    rf"|[<＜]\s?[/／]?\s?(?:{_TAGS})(?:\s[^<>＜＞\n]{{0,500}})?\s?[/／]?\s?[>＞]"
    rf"|&lt;\s?/?\s?(?:{_TAGS})(?:\s(?:(?!&gt;)[^<>\n]){{0,500}})?\s?/?\s?&gt;"
    r"|<(?:a|img|iframe|div|span|script|p|td)\s+(?:href|src|class|style|id|target|data-\w+)\s?=[^<>\n]{0,300}(?:$|(?=\n))"
)
_MARKUP = re.compile(
    rf"(?P<tag>{_TAG})|(?P<entity>{_ENTITY})"
    r"|(?P<reference>\[\[\s?\d{1,4}\s?\]\]|【\d{1,3}†[^】\n]{0,40}】"
    r"|(?<=[^\W\d])(?:\[\d{1,3}\])+|(?<=[.,!?;:»”\"’)。，！？、」』])(?:\[\d{1,3}\])+|(?<=\d[.,])(?:\[\d{1,3}\])+"
    r"|(?<=\s)(?:\[\d{1,3}\])+(?=[.,;:!?。，、]|\s*$)"
    r"|\[(?:citation needed|edit|note \d{1,3}|nb \d{1,3}|来源请求|來源請求|编辑|編輯|編集|要出典|править|править код|"
    r"источник не указан|редагувати|джерело\?|modifier|réf\. nécessaire|Bearbeiten|editar|editovat|edytuj|modifica|"
    r"senza fonte|bewerken|bron\?|değiştir|kaynak belirtilmeli|sunting|sửa|편집|출처 필요|تعديل|ویرایش|עריכה|"
    r"संपादित करें|redigera|rediger|muokkaa|szerkesztés|modificare)\])"
    r"|(?P<wiki>\[\[[^\[\]\n]{1,200}\]\]|'{3}[^'\n]{1,200}'{3}|(?m:^={2,5} ?[^=\n]{1,100}? ?={2,5}$)|\{\||\|\})"
    r"|(?P<link>!?\[[^\[\]\n]{0,200}\]\((?:https?://|www\.|mailto:|/|\#)[^()\s]{0,400}\))"
    r"|(?P<markdown>(?<![*\w])\*\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*\*(?![*\w])|(?<!\w)__(?=[^\s_])[^_\n]{1,300}(?<=[^\s_])__(?!\w)"
    r"|~~(?=\S)[^~\n]{1,200}~~|(?m:^\#{1,6} (?=\S))|```[a-z]{0,12})"
    r"|(?P<bbcode>\[/(?:b|i|u|s|url|img|quote|code|color|size|center|list|youtube|video|email|font|spoiler|align|sup|sub|"
    r"caption|gallery|embed|audio|table|tr|td)\]"
    r"|\[(?:url|img|quote|color|colour|size|font|list|email|youtube|align)=[^\[\]\n]{1,300}\]"
    r"|\[(?:b|i|u|s|url|img|code|center|list|youtube|spoiler|sup|sub)\](?=[^\[\]\n]{1,2000}\[/)"
    r"|\[(?:caption|gallery|embed|video|audio|playlist|vc_\w{1,30}|et_pb_\w{1,30}|contact-form-7)\s[^\[\]\n]{0,400}=[^\[\]\n]{0,400}\])"
    r"|(?P<escape>(?:\\u[0-9a-fA-F]{4}){1,200}|\\x[0-9a-fA-F]{2}|\\[nrt](?=[\s\\]|[^\Wa-z]|$)|\\[\"'/])"
    r"|(?P<percent>(?:%[0-9A-Fa-f][0-9A-Fa-f]){3,200}|(?<=[^\W\d])%20(?=[^\W\d]))"
    r"|(?P<code>[A-Za-z_$][\w$]{0,40}(?:\.[A-Za-z_$][\w$]{0,40}){1,5}\([^()\n]{0,200}\);"
    r"|\{\s?[a-z-]{3,30}\s?:\s?[^{}\n]{1,200};\s?\}|(?<=\s)(?:style|class|href|target)=\"[^\"\n]{0,200}\"/?>?)"
)
_URL = re.compile(r"(?:https?://|www\.)\S+")
_ENTITY_ONLY = re.compile(_ENTITY)
_SPACED = re.compile(r"\s")
_INNER = {"link": re.compile(r"!?\[([^\]]*)\]"), "markdown": re.compile(r"^(?:\*\*|__|~~)(.*?)(?:\*\*|__|~~)$")}
_WIKI_INNER = re.compile(r"^(?:\[\[(?:[^|\]]*\|)?([^|\]]*)\]\]|'{3}(.*)'{3}|={2,5} ?(.*?) ?={2,5})$")


class Markup(NamedTuple):
    """One leftover: where, of what kind, and what should stand there instead ("" deletes)."""

    span: Span
    kind: str
    repair: str | None


def find_markup(text: str) -> Iterator[Markup]:
    """Leftovers of markup in `text`, in order, adjacent entities and tags as one.

    >>> [(m.span.of("Rock&nbsp;&amp; roll<br>"), m.repair) for m in find_markup("Rock&nbsp;&amp; roll<br>")]
    [('&nbsp;&amp;', ' &'), ('<br>', '')]
    >>> list(find_markup('"[S]he said AT&T; x < y," he wrote.'))
    []
    """
    if not any(ch in text for ch in "&＆<＜[【*_~#`\\%{=';|") or not text.strip():
        return
    urls = [m.span() for m in _URL.finditer(text)]
    held: list[tuple[int, int, str]] = []
    for m in _MARKUP.finditer(text):
        kind = m.lastgroup or ""
        if kind == "entity" and not _is_entity(m.group()):
            continue
        if kind in ("percent", "escape", "markdown", "entity") and any(a <= m.start() < b for a, b in urls):
            continue
        if held and held[-1][1] == m.start() and {held[-1][2], kind} <= {"entity", "tag"}:
            held[-1] = (held[-1][0], m.end(), "tag" if "tag" in (held[-1][2], kind) else "entity")
        else:
            held.append((m.start(), m.end(), kind))
    for start, end, kind in held:
        yield Markup(Span(start, end), kind, _repair(text, start, end, kind))


def _is_entity(found: str) -> bool:
    return _decoded(found) != found


def _decoded(found: str) -> str:
    """Every layer of escaping taken off: "&amp;amp;" is "&"."""
    closed = _SPACED.sub("", found).replace("＆", "&").replace("；", ";")
    if not closed.startswith("&"):
        closed = "&" + closed
    if not closed.endswith(";"):
        closed += ";"
    before = closed
    for _ in range(4):
        after = html.unescape(before)
        if after == before:
            break
        before = after
    return found if before == closed else before


def _repair(text: str, start: int, end: int, kind: str) -> str | None:
    found = text[start:end]
    if kind in ("tag", "entity"):
        plain = re.sub(_TAG, " ", found)
        plain = _ENTITY_ONLY.sub(lambda m: _decoded(m.group()), plain).replace("\u00a0", " ").replace("\u00ad", "")
        return plain if plain.strip() else _joint(text, start, end)
    if kind == "percent":
        try:
            return unquote(found, errors="strict")
        except UnicodeDecodeError:
            return None
    if kind == "escape" and found.startswith("\\u"):
        try:
            return found.encode("ascii").decode("unicode_escape").encode("utf-16", "surrogatepass").decode("utf-16")
        except UnicodeError:
            return None
    if kind == "escape":
        return found[1:] if found[1] in "\"'/" else None if found[1] == "x" else _joint(text, start, end)
    if kind == "wiki" and (m := _WIKI_INNER.match(found)):
        return next((g for g in m.groups() if g is not None), "")
    if kind in _INNER and (m := _INNER[kind].match(found)):
        return m.group(1)
    return None if kind == "code" else ""


def _joint(text: str, start: int, end: int) -> str:
    """What goes between the two sides of what is taken out: a space between words that write spaces, else nothing."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if not before or not after or before.isspace() or after.isspace() or after in ".,;:!?)]}»”’…":
        return ""
    unspaced = {*JAPANESE, "Bopomofo", "Thai", "Lao", "Khmer", "Myanmar"}
    if script_of(before) in unspaced or script_of(after) in unspaced or before in "。、，！？：；「『（“«„([":
        return ""
    return " "
