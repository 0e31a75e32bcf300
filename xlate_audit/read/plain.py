"""Plain text: paragraphs are blocks between blank lines, or lines where the file has no blank lines.

The text is never altered: every paragraph is a slice of the file as decoded, so `file[file_start:file_end] == text`.
A line is blank when it shows nothing: blanks, tabs, zero-width characters, a byte order mark. Line breaks inside a
block stay in its paragraph. Two kinds of file need a second look:

- no blank lines, and lines broken at a fixed width: then a line that stops well short of that width, or an indented
  line after it, marks where a paragraph ends;
- blank lines only around the title or the parts, and one paragraph a line within: a block of at least three lines that
  all end as sentences do, some of them long, and not broken at a fixed width, is as many paragraphs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from xlate_audit.article import Article, Paragraph, Span
from xlate_audit.read.kinds import ends_sentence, is_separator, kinds, width

#: Everything that str.splitlines takes for a line break, but the separators of data files (U+001C to U+001E).
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
#: What editors and annotations count as lines.
_LINE = re.compile(r"\r\n|\r|\n")
#: Lines broken at a fixed width are at least and at most so wide (mail, terminals, typewriters).
_WRAP = (40, 100)


def read_plain(text: str, path: str, encoding: str | None = None) -> Article:
    """The article in a plain text. The kinds of its blocks are told by their shape."""
    spans = paragraph_spans(text)
    names = kinds([span.of(text) for span in spans])
    return Article(path, None, _paragraphs(text, spans, names), "text", encoding)


def visible(ch: str) -> bool:
    """Whether a character shows: no blank, no control, nothing of zero width."""
    return not ch.isspace() and unicodedata.category(ch) not in ("Cc", "Cf", "Cs")


def paragraph_spans(text: str) -> list[Span]:
    """Where the paragraphs of `text` are, in order, without blanks around them; they hold every visible character."""
    blocks: list[list[Span]] = [[]]
    for line in _lines(text):
        if any(visible(ch) for ch in line.of(text)):
            blocks[-1].append(_trimmed(text, line))
        elif blocks[-1]:
            blocks.append([])
    blocks = [block for block in blocks if block]
    if len(blocks) == 1:
        return _without_blank_lines(text, blocks[0])
    return [span for block in blocks for span in _block(text, block)]


def _lines(text: str) -> list[Span]:
    spans, at = [], 0
    for m in _BREAK.finditer(text):
        spans.append(Span(at, m.start()))
        at = m.end()
    return [*spans, Span(at, len(text))]


def _trimmed(text: str, span: Span) -> Span:
    """`span` without outer blanks, and without a byte order mark at the start of the file."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or (text[start] == "\ufeff" and start == 0)):
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _joined(lines: Sequence[Span]) -> Span:
    return Span(lines[0].start, lines[-1].end)


def _without_blank_lines(text: str, lines: list[Span]) -> list[Span]:
    """Every line is a paragraph, unless the lines are broken at a fixed width."""
    full = _wrap_width(text, lines)
    if full is None:
        return lines
    paragraphs, current = [], [lines[0]]
    for before, line in pairwise(lines):
        short = width(before.of(text)) < 0.75 * full
        if (short and (ends_sentence(before.of(text)) or len(current) == 1)) or _indented(text, line):
            paragraphs.append(_joined(current))
            current = []
        current.append(line)
    return [*paragraphs, _joined(current)]


def _block(text: str, lines: list[Span]) -> list[Span]:
    if (
        len(lines) >= 3
        and all(ends_sentence(line.of(text)) or is_separator(line.of(text)) for line in lines)
        and max(width(line.of(text)) for line in lines) > _WRAP[1]
        and _wrap_width(text, lines) is None
    ):
        return lines
    return [_joined(lines)]


def _wrap_width(text: str, lines: Sequence[Span]) -> int | None:
    """The width that lines are broken at, None where they end where their paragraphs do.

    Lines that end within a sentence are then about as wide as the widest; the first line may be a title.
    """
    full = max(width(line.of(text)) for line in lines)
    if len(lines) < 3 or not _WRAP[0] <= full <= _WRAP[1]:
        return None
    within = [width(line.of(text)) for line in lines[1:] if not ends_sentence(line.of(text))]
    long = sum(w >= 0.75 * full for w in within)
    return full if long >= max(2, 0.7 * len(within), 0.25 * len(lines)) else None


def _indented(text: str, line: Span) -> bool:
    return line.start > 0 and text[line.start - 1] in "\t\u3000 "


def _paragraphs(text: str, spans: Sequence[Span], names: Sequence[str]) -> tuple[Paragraph, ...]:
    breaks = [m.end() for m in _LINE.finditer(text)]
    out, line = [], 0
    for n, (span, kind) in enumerate(zip(spans, names, strict=True)):
        while line < len(breaks) and breaks[line] <= span.start:
            line += 1
        column = span.start - (breaks[line - 1] if line else 0) + 1
        out.append(Paragraph(f"p{n}", kind, span.of(text), span.start, span.end, line + 1, column))
    return tuple(out)
