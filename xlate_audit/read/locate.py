"""Where paragraphs stand in the file that they were read from, for formats that have lines.

Readers of markup work on trees, which forget columns. So the text of each paragraph is looked for afterwards, word by
word, in the file with its tags taken out and its escapes resolved. What is found is exact to the character; what is
not found is left without a place rather than given a wrong one.
"""

from __future__ import annotations

import html
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

#: The first words of a paragraph are looked for together, the others one by one so far ahead.
_FIRST, _AHEAD = 6, 2000
#: So many paragraphs may be missing before the search is given up: each costs a look through the whole file.
_MISSES = 30
_WORD = re.compile(r"\S+")
_MARKUP = re.compile(
    r"<!--|<!\[CDATA\[|\]\]>|<(?P<raw>script|style)\b|<[/!?]?(?:[\w.-]*:)?(?P<tag>[A-Za-z][\w.-]*)[^<>]*>|&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|\w{2,31});",
    re.IGNORECASE,
)
#: Tags that words never run across. Of any other, words may be in and out.
_ENDS = frozenset(
    (
        *(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "td",
            "th",
        ),
        *("br", "hr", "blockquote", "figure", "figcaption", "section", "article", "header", "footer", "aside", "nav"),
        *("title", "address", "pre", "hl1", "hl2", "byline", "byttl", "dateline", "block", "bq", "headline", "by"),
        *("creditline", "description", "link", "seg", "source", "target", "item", "entry", "tagline", "media-caption"),
    )
)
_ESCAPE = re.compile(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.)")
_MARKS = re.compile(
    r"\]\([^()\s]{0,2000}(?:\s+\"[^\"\n]{0,300}\")?\)|\[\^[^\]\n]{1,40}\]:?|!?\[|\]|[*`]+|(?<!\w)_+|_+(?!\w)|\\(?=[^\w\s])"
)
_PLAIN_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_LINE_END = re.compile(r"\r\n|\r|\n")
_BODY = re.compile(r"<body\b", re.IGNORECASE)

Anchors = tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class View:
    """A text made from a file, and for each of its characters where in the file it stands. `start`: look here first."""

    text: str
    at: Sequence[int]
    start: int = 0


def plain(file: str) -> View:
    return View(file, range(len(file)))


def without_markup(view: View) -> View:
    """The view without tags, comments, scripts and styles, its entities resolved. Linear in the text's length.

    >>> without_markup(plain("<p>A&amp;<b>B</b>C<p>D")).text
    '\\nA&BC\\nD'
    """
    text, cursor, start = view.text, 0, 0
    missing: set[str] = set()
    body = _BODY.search(text)
    pieces = _Pieces(view)
    for m in _MARKUP.finditer(text):
        if m.start() < cursor:
            continue
        pieces.copy(cursor, m.start())
        cursor = m.end()
        if body is not None and m.start() == body.start():
            start = pieces.size
        token = m[0]
        if token[0] == "&":
            pieces.put(html.unescape(token), m.start())
        elif token == "<!--":
            cursor = _after(text, "-->", cursor, missing)
        elif raw := m["raw"]:
            cursor = _after(text, f"</{raw}", cursor, missing)
        elif m["tag"] and m["tag"].lower() in _ENDS:
            pieces.put("\n", m.start())
    pieces.copy(cursor, len(text))
    return pieces.view(start)


def without_escapes(view: View) -> View:
    r"""The view of a JSON file with the escapes of its strings resolved.

    >>> without_escapes(plain('"caf\\u00e9 \\"x\\""')).text
    '"café "x""'
    """
    pieces, cursor = _Pieces(view), 0
    for m in _ESCAPE.finditer(view.text):
        pieces.copy(cursor, m.start())
        cursor, token = m.end(), m[0]
        if token[1] == "u" and len(token) > 2:
            units = bytes.fromhex(token.replace("\\u", ""))
            pieces.put(units.decode("utf-16-be", "replace"), m.start())
        else:
            pieces.put(_PLAIN_ESCAPES.get(token[1], token[1]), m.start())
    pieces.copy(cursor, len(view.text))
    return pieces.view(0)


def without_marks(view: View) -> View:
    """The view of a Markdown text without the marks of emphasis, code, links and escapes.

    >>> without_marks(plain("A *b* [c](http://x/y) snake_case")).text
    'A b c snake_case'
    """
    pieces, cursor = _Pieces(view), 0
    for m in _MARKS.finditer(view.text):
        pieces.copy(cursor, m.start())
        cursor = m.end()
    pieces.copy(cursor, len(view.text))
    return pieces.view(0)


def anchors(file: str, view: View, paragraphs: Sequence[str]) -> list[Anchors]:
    """The anchors (`Origin.anchors`) of each paragraph; none where it is not found."""
    breaks = [0, *(m.end() for m in _LINE_END.finditer(file))]
    found: list[Anchors] = []
    cursor, misses = view.start, 0
    for text in paragraphs:
        places: list[tuple[int, int]] = []
        end = None
        if misses < _MISSES:
            for pattern in _patterns(text):
                for start in (cursor, 0):
                    if end is None:
                        places, end = _places(view, text, pattern, start)
            misses += end is None
            cursor = cursor if end is None else max(cursor, end)
        found.append(tuple((offset, *_line_and_column(breaks, at)) for offset, at in places))
    return found


def _patterns(text: str) -> Iterator[re.Pattern[str]]:
    """What the first words of a paragraph look like where they are words of their own, and anywhere."""
    words = _WORD.findall(text)[:_FIRST]
    if words:
        first = r"\s+".join(map(re.escape, words))
        yield re.compile(rf"(?<![^\W_]){first}(?![^\W_])")
        yield re.compile(first)


def _places(view: View, text: str, pattern: re.Pattern[str], cursor: int) -> tuple[list[tuple[int, int]], int | None]:
    """(offset, place in the file) of every word of a paragraph that does not run on from the one before; and where in
    the view the paragraph ends, None where it is not there."""
    words = _WORD.finditer(text)
    first = pattern.search(view.text, cursor)
    if first is None:
        return [], None
    places, end = [], first.start()
    shift = None
    for word in words:
        here = view.text.find(word[0], end, end + len(word[0]) + _AHEAD)
        if here < 0:
            continue
        end = here + len(word[0])
        whole = view.at[end - 1] - view.at[here] == end - 1 - here
        for n in range(1 if whole else end - here):
            if view.at[here + n] - word.start() - n != shift:
                shift = view.at[here + n] - word.start() - n
                places.append((word.start() + n, view.at[here + n]))
    return places, end


def _line_and_column(breaks: Sequence[int], at: int) -> tuple[int, int]:
    line = bisect_right(breaks, at)
    return line, at - breaks[line - 1] + 1


def _after(text: str, end: str, cursor: int, missing: set[str]) -> int:
    """Behind the next `end`; where there is none, where one is. Each is looked for in vain only once."""
    if end in missing:
        return cursor
    at = text.find(end, cursor)
    if at < 0:
        missing.add(end)
        return cursor
    return at if end.startswith("</") else at + len(end)


class _Pieces:
    """A view under way."""

    def __init__(self, source: View) -> None:
        self.source = source
        self.parts: list[str] = []
        self.at = array("I")
        self.size = 0

    def copy(self, start: int, end: int) -> None:
        if start < end:
            self.parts.append(self.source.text[start:end])
            self.at.extend(self.source.at[start:end])
            self.size += end - start

    def put(self, text: str, at: int) -> None:
        self.parts.append(text)
        self.at.extend([self.source.at[at]] * len(text))
        self.size += len(text)

    def view(self, start: int) -> View:
        return View("".join(self.parts), self.at, start)
