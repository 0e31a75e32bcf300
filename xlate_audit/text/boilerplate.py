"""Lines that a site puts around its articles: what they are made of tells them, in 28 languages.

Such a line is built from few words: a verb of sharing or subscribing, "this article", a network's name, a lead ("Read
also:", "関連記事：") before another headline, or "Photo:" before names. So a line is not compared with known lines: its
letters are counted that belong to such words, and it is one when hardly any are left over.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from xlate_audit.text._boilerplate_phrases import EVERYWHERE, PHRASES
from xlate_audit.text.scripts import JAPANESE, script_of

#: Languages whose sites use the words of another.
_LIKE = {"nb": "no", "nn": "no", "sk": "cs", "bg": "ru", "be": "ru", "mk": "ru", "kk": "ru", "ms": "id", "ca": "es",
         "gl": "pt", "mr": "hi", "ne": "hi", "ps": "fa", "ur": "fa", "yue": "zh"}  # fmt: skip
_LONGEST = 200  # characters; nothing longer is looked at
_HEADS = ("share", "advert", "newsletter", "follow", "consent", "comment", "paywall", "app", "copyright", "navigation")
_ALONE = ("advert", "share", "navigation", "copyright", "newsletter", "comment")  # one word may be the whole line
_WORD = re.compile(r"[^\W_]+(?:['’.\u200c-][^\W_]+)*")
_SEPARATOR = re.compile(r"\s*(?:[:：|｜>»►▶→＝=/／]|-{1,2}\s|[–—]\s?|】)+\s*")
_DECORATION = "►▶▸→⇒»›>👉➡⬇↓🔗📷📸🎥▼▲●■◆★☆*•·-–—|[](){}【】（）<>〈〉《》 \t\u00a0\u3000.…!！:："
_ARROW = re.compile(r"^\s*(?:[►▶▸→⇒👉➡🔗]|>{2,}|»\s)")
_RIGHTS = re.compile(r"^\s*(?:©|\(c\)|ⓒ|&copy;|copyright\b)", re.IGNORECASE)
#: Particles that Arabic and Hebrew write together with the next word.
_PREFIX = re.compile("(?:[وفبلك]?ال|لل|[وفبلك]|[ושהכלבמ]{1,2})(?=[\u05d0-\u06ff])")
_ANY, _WORD_START = re.compile(r"[^\W_]"), re.compile(r"(?<![^\W_])[^\W_]")
_SENTENCE_END = re.compile(r"[.。।؟?!！？][\"'”’»)」』]*\s*$")


class Boilerplate(NamedTuple):
    """What a line is: "share", "advert", "newsletter", "follow", "consent", "comment", "paywall", "app", "copyright",
    "navigation", "related", "credit" or "source"; `sure` where it is so wherever it stands."""

    kind: str
    sure: bool


class _Table(NamedTuple):
    exact: dict[str, frozenset[str]]  # phrase -> kinds
    stems: dict[str, frozenset[str]]  # beginning of a word -> kinds
    lengths: dict[str, tuple[int, ...]]  # first two characters -> lengths of the phrases that begin so, longest first
    leads: tuple[str, ...]
    credits: tuple[str, ...]
    sources: tuple[str, ...]


def boilerplate(line: str, language: str | None, *others: str | None) -> Boilerplate | None:
    """What kind of site line `line` is, None where it may well be part of an article. English is always understood.

    >>> boilerplate("Share this article on Facebook", "en").kind, boilerplate("関連記事：橋が開通", "ja").kind
    ('share', 'related')
    >>> boilerplate("Teilen Sie diesen Beitrag", "de").kind, boilerplate("Foto: Jan Kos / ČTK", "cs").kind
    ('share', 'credit')
    >>> boilerplate("Facebook users share fewer articles than last year", "en") is None
    True
    """
    if len(line) > _LONGEST or not any(ch.isalpha() for ch in line):
        return None
    known = [_LIKE.get(code, code) for code in (language, "en", *others) if code]
    known = [code for code in dict.fromkeys(known) if code in PHRASES]
    if language is None:
        known = [
            code
            for code in PHRASES
            if script_of(next(filter(str.isalpha, PHRASES[code].split("fill: ")[1]))) == _script(line)
        ]
    bare = _folded(line).strip(_DECORATION)
    for code in known:
        table = _table(code)
        if found := _lead(line, bare, table) or _cues(bare, table, code):
            return found
    if _ARROW.match(line) and not _SENTENCE_END.search(line) and len(bare) > 8:
        return Boilerplate("related", False)
    if _RIGHTS.match(line) and len(line) < 120:
        return Boilerplate("copyright", True)
    return None


@lru_cache(maxsize=32)
def _table(code: str) -> _Table:
    exact: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    leads: dict[str, list[str]] = {"lead": [], "credit": [], "source": []}
    for line in _entries(EVERYWHERE), _entries(PHRASES[code]):
        for kind, entries in line:
            for entry in entries:
                if kind in leads:
                    leads[kind].append(entry.rstrip("*"))
                (stems if entry.endswith("*") else exact).setdefault(entry.rstrip("*"), set()).add(kind)
    lengths: dict[str, set[int]] = {}
    for phrase in (*exact, *stems):
        lengths.setdefault(phrase[:2], set()).add(len(phrase))
    return _Table(
        {k: frozenset(v) for k, v in exact.items()},
        {k: frozenset(v) for k, v in stems.items()},
        {k: tuple(sorted(v, reverse=True)) for k, v in lengths.items()},
        *(tuple(sorted(set(v), key=len, reverse=True)) for v in leads.values()),
    )


def _entries(block: str) -> Iterator[tuple[str, list[str]]]:
    for line in block.strip().replace("\n  ", " ").splitlines():
        kind, _, entries = line.partition(": ")
        yield kind, [_folded(e.strip()) for e in entries.split(",") if e.strip()]


def _folded(line: str) -> str:
    return unicodedata.normalize("NFKC", line.replace("İ", "i")).casefold()


def _script(text: str) -> str:
    return next((script_of(ch) for ch in text if ch.isalpha()), "Latin")


def _lead(line: str, bare: str, table: _Table) -> Boilerplate | None:
    """ "Read also: …", "Photo: names", "Source: …"."""
    for kind, leads in (("credit", table.credits), ("related", table.leads), ("source", table.sources)):
        if not bare.startswith(leads):
            continue
        lead = next(x for x in leads if bare.startswith(x))
        rest = bare[len(lead) :]
        separator = _SEPARATOR.match(rest)
        after = rest[separator.end() :] if separator else rest.strip()
        if not after.strip(_DECORATION):
            continue  # the lead alone: its words are counted
        if kind == "related":
            if (
                separator
                and separator.group().strip() not in ("-", "/", "=", "")
                and (len(lead) > 3 or _unspaced(lead))
            ):
                return Boilerplate(kind, " " in lead or _unspaced(lead))
            if len(lead) >= 9 and " " in lead and rest[:1].isspace() and not _SENTENCE_END.search(line):
                start = len(line) - len(line.lstrip(_DECORATION)) + len(lead)
                if line[start:].lstrip()[:1].isupper():  # "Read also Parliament votes": a headline begins
                    return Boilerplate(kind, False)
        elif (separator or (kind == "credit" and _agencies_only(after, table))) and _names(line, after, table):
            return Boilerplate(kind, kind == "credit")
    if len(bare) < 80 and _agencies_only(bare, table) and re.search(r"getty|shutterstock|imago|alamy|/|photo", bare):
        return Boilerplate("credit", True)
    left, slash, right = bare.partition("/")
    if slash and len(bare) < 60 and len(bare.split()) <= 6:  # "AP Photo/Jan Kos", "Jan Kos / Reuters"
        one, two = (_agencies_only(side.strip(), table) for side in (left, right))
        if one != two and _names(line, right if one else left, table):
            return Boilerplate("credit", True)
    return None


def _unspaced(text: str) -> bool:
    return script_of(text[0]) in {*JAPANESE, "Hangul", "Thai"}


def _names(line: str, after: str, table: _Table) -> bool:
    """Whether what follows "Photo:" can be names: a few words, no sentence."""
    words = _WORD.findall(after)
    if not 1 <= len(words) <= 9 or len(after) > 80 or re.search(r"[.!?。！？]\s+\S{4,}|[。！？!?]$", after):
        return False
    tail = line[-len(after) - 2 :]
    cased = [w for w in _WORD.findall(tail) if w[0].isupper() or w[0].islower()]
    return not cased or any(w[0].isupper() for w in cased) or _agencies_only(after, table)


def _agencies_only(text: str, table: _Table) -> bool:
    spans = list(_matched(text, table, unspaced=False))
    return bool(spans) and _share(text, [(a, b) for a, b, kinds in spans if kinds & {"agency", "credit"}]) >= 0.99


def _cues(bare: str, table: _Table, code: str) -> Boilerplate | None:
    """Counts the letters that belong to the words such lines are built with."""
    spans: list[tuple[int, int, frozenset[str]]] = []
    left, at = 0.35 * sum(map(str.isalpha, bare)), 0  # letters that may belong to no known word
    for begin, end, kinds in _matched(bare, table, unspaced=code in ("ja", "zh", "ko")):
        left -= sum(map(str.isalpha, bare[at:begin]))
        if left < 0:
            return None
        spans.append((begin, end, kinds))
        at = end
    heads: dict[str, int] = {}
    for _, _, kinds in spans:
        for kind in kinds & set(_HEADS):
            heads[kind] = heads.get(kind, 0) + 1
    if not heads:
        return None
    kind = max(heads, key=lambda k: (heads[k], -_HEADS.index(k)))
    covered = _share(bare, [(a, b) for a, b, _ in spans])
    strong = sum(bool(kinds & set(_HEADS)) for _, _, kinds in spans)
    if len(spans) == 1 and " " not in bare:
        whole = kind == "advert" or (kind in _ALONE and (bare in table.exact or bare in table.stems))
        if not whole:
            return None
    if covered >= (0.85 if len(spans) > 1 or covered == 1 else 1) or (strong >= 3 and covered >= 0.65):
        if kind == "consent" and covered < 1 and strong < 2:
            return None
        return Boilerplate(kind, True)
    return None


def _matched(text: str, table: _Table, *, unspaced: bool) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Longest known phrases from left to right."""
    at = 0
    for start in (_ANY if unspaced else _WORD_START).finditer(text):
        if start.start() < at:
            continue
        begin = start.start()
        end, kinds = _longest_at(text, begin, table, unspaced)
        if end == begin and (prefix := _PREFIX.match(text, begin)):
            end, kinds = _longest_at(text, prefix.end(), table, unspaced)
            end = end if kinds else begin
        if end > begin:
            yield begin, end, kinds
            at = end


def _longest_at(text: str, at: int, table: _Table, unspaced: bool) -> tuple[int, frozenset[str]]:
    two, one = table.lengths.get(text[at : at + 2], ()), table.lengths.get(text[at], ())
    for length in (*two, *one) if one else two:
        piece = text[at : at + length]
        if len(piece) < length:
            continue
        end = at + length
        inside = not unspaced and end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
        if not inside and piece in table.exact:
            return end, table.exact[piece]
        if piece in table.stems:
            while not unspaced and end < len(text) and (text[end].isalnum() or text[end] == "-"):
                end += 1
            return end, table.stems[piece]
    return at, frozenset()


def _share(text: str, spans: list[tuple[int, int]]) -> float:
    total = sum(ch.isalpha() for ch in text)
    return sum(ch.isalpha() for a, b in spans for ch in text[a:b]) / total if total else 0.0
