"""Brackets and quotation marks that open without closing, or close without opening.

Brackets and guillemets have a direction, so a stack finds the odd one. Quotation marks have none that holds across
languages (the German closer is the English opener, Arabic texts use either), so they are counted: an odd number means
that one is missing, and which one is told from the blanks around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_CLOSERS = {"(": ")", "[": "]", "{": "}", "【": "】", "「": "」", "『": "』", "《": "》", "〈": "〉", "〔": "〕"}
_OPENERS = {closer: opener for opener, closer in _CLOSERS.items()}
_SAME = str.maketrans("（）［］｛｝＜＞", "()[]{}〈〉")
_QUOTES = '“”„‟"＂〝〟'
_QUOTE = re.compile(f"[{_QUOTES}]")
_TYPED = re.compile(r"(?<!\w)''(?=\w)|(?<=[\w.,!?])''(?!\w)|(?<!\S),,(?=\w)|``")  # marks made of two others
_SMILEY = re.compile(r"(?<!\w)[:;=][-^']?[()\[\]]+|\(-?[:;](?!\w)")
_ITEM = re.compile(r"(?:(?<=^)|(?<=[\s;,.:、，：；]))(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,4})[)\]）]")  # "1)", "a)", "iv)"
_INCHES = re.compile(r"(?<=\d)[\"”″]")
_ABBREVIATION = re.compile(r"(?<=[\u05d0-\u05ea])[\"“”](?=[\u05d0-\u05ea])")  # Hebrew: צה"ל
# Between letters: an apostrophe mistyped (Turkish MHP"siz), or the end of a quotation with a suffix after it.
_INNER = re.compile(r"(?<=[^\W\d_])[\"”″](?=[^\W\d_])")
# A quotation that a double mark opens and a single one closes: a slip, but the reader knows where it ends.
_SINGLE_CLOSER = re.compile(r"[.!?…,]['’](?=[\s.,]|$)|(?<=[\uac00-\ud7a3])['’](?=[\s.,]|$)")
_OPENING_BEFORE = re.compile(r"[\s(\[{（「『《〈—–\-:：/«‘']$")
_CLOSING_AFTER = re.compile(r"[\s)\]}）」』》〉.,;:!?…。、，！？：；—–/»’']|$")


@dataclass(frozen=True, slots=True)
class Unpaired:
    """One mark that lacks its partner: `side` says what it does itself."""

    mark: str
    at: int
    side: Literal["opens", "closes"]


def unpaired(text: str) -> Iterator[Unpaired]:
    """Marks of one paragraph that lack their partner, in order within each kind.

    >>> [(u.mark, u.side) for u in unpaired("1) He (the boss left “now” and :-) smiled.")]
    [('(', 'opens')]
    >>> [(u.mark, u.at) for u in unpaired('“Stay, he said.')]
    [('“', 0)]
    """
    if places := [m.start() for m in _BRACKET.finditer(text)]:
        smileys = {at for m in _SMILEY.finditer(text) for at in range(*m.span())}
        yield from _brackets(text, [at for at in places if at not in smileys])
    yield from _guillemets(text)
    yield from _quotes(text)


_BRACKET = re.compile(f"[{re.escape(''.join((*_CLOSERS, *_OPENERS)))}（）［］｛｝＜＞]")
_GUILLEMET = re.compile("[«»]")


def _brackets(text: str, places: list[int]) -> Iterator[Unpaired]:
    items = {m.end() - 1 for m in _ITEM.finditer(text)}
    plain = text.translate(_SAME)
    stacks: dict[str, list[int]] = {}
    for at in places:
        ch = plain[at]
        if ch in _CLOSERS:
            stacks.setdefault(ch, []).append(at)
        elif stacks.get(_OPENERS[ch]):
            stacks[_OPENERS[ch]].pop()
        elif at not in items:
            yield Unpaired(text[at], at, "closes")
    for left in stacks.values():
        for at in left:
            yield Unpaired(text[at], at, "opens")


def _guillemets(text: str) -> Iterator[Unpaired]:
    """« » either way round. One closer may end two that opened, as Russian sets «the firm «Name»."""
    opened: list[int] = []
    opener = ""
    nested = False
    for m in _GUILLEMET.finditer(text):
        at, ch = m.start(), m.group()
        # »Danish and German books« open with ».
        opener = opener or ("»" if ch == "»" and _opens(text, at) else "«")
        if ch == opener:
            opened.append(at)
            nested = nested or len(opened) > 1
        elif opened:
            opened.pop()
            if nested and not opened:
                nested = False
        elif _opens(text, at) and not _closes(text, at):
            opened.append(at)
        else:
            yield Unpaired(ch, at, "closes")
    if nested and len(opened) == 1 and "»" in text[opened[0] :]:
        return
    for at in opened:
        yield Unpaired(text[at], at, "opens")


def _quotes(text: str) -> Iterator[Unpaired]:
    places = [m.start() for m in _QUOTE.finditer(text)]
    places += [m.start() for m in _TYPED.finditer(text)]
    if not places:
        return
    places = sorted(set(places) - {m.start() for m in _ABBREVIATION.finditer(text)})
    for other in (_INCHES, _INNER):  # what is perhaps no quotation mark, where there is one too many
        if len(places) % 2:
            rest = set(places) - {m.start() for m in other.finditer(text)}
            places = sorted(rest) if len(rest) % 2 == 0 else places
    if len(places) % 2 and not _SINGLE_CLOSER.search(text, places[0]):
        yield _odd_one(text, places)


def _odd_one(text: str, places: list[int]) -> Unpaired:
    """The mark to blame among an odd number: the first where two open or two close in a row, else the last."""
    open_at: int | None = None
    for at in places:
        opens, closes = _opens(text, at), _closes(text, at)
        if open_at is None:
            if closes and not opens and text[at] != "„":
                return Unpaired(text[at], at, "closes")
            open_at = at
        elif (opens and not closes) or text[at] == "„":
            return Unpaired(text[open_at], open_at, "opens")
        else:
            open_at = None
    assert open_at is not None  # an odd number of marks that alternate ends on an opener
    return Unpaired(text[open_at], open_at, "opens")


def _opens(text: str, at: int) -> bool:
    """Whether the blanks around a mark are those of an opener."""
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    return (not before or bool(_OPENING_BEFORE.match(before))) and not (not after or after.isspace())


def _closes(text: str, at: int) -> bool:
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    return bool(before) and not before.isspace() and (not after or bool(_CLOSING_AFTER.match(after)))
