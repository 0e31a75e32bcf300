"""PDF with text: lines joined into paragraphs by how they stand on the page, hyphenation mended.

pypdf gives runs of text with their place and size. Runs on one height are a line; a paragraph ends where the distance
to the next line grows, where that is indented, or where a line stops short at the end of a sentence. What stands at the
same place on most pages (heads, feet, page numbers) is kept beside the article.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from xlate_audit.article import Article
from xlate_audit.errors import InputError, shown
from xlate_audit.read.build import Block, article, clean, shaped
from xlate_audit.read.kinds import ends_sentence

#: An article has no more pages, and a page no more bytes of drawing.
MAX_PAGES, MAX_CONTENT = 200, 20_000_000
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]$")
_NUMBER = re.compile(r"\W*(?:\w{1,8}\W+)?\d{1,4}(?:\W+(?:\w{1,4}\W+)?\d{1,4})?\W*")
_BULLET = re.compile(r"\s*[\u2022\u2023\u25aa\u25cf\u25cb\u25e6\u2043\uf0b7]\s*")
_NOTE = re.compile(r"\d{1,2}\s+(?=\S)")
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u0e00-\u0eff]")


@dataclass(slots=True)
class Line:
    """A line of text: its page, where it begins and ends (points from the left), its height on the page, its size."""

    page: int
    text: str
    left: float
    y: float
    size: float


def read_pdf(data: bytes, path: str) -> Article:
    """The article in a PDF. Raises InputError where it is damaged, encrypted or holds pictures of text only."""
    try:
        import pypdf
    except ImportError as error:
        raise InputError(f"reading {shown(path)} needs pypdf: pip install pypdf") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends silently is no news to the user
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(f"{shown(path)} is locked with a password: save it without one")
        pages = len(reader.pages)
        lines = [line for n in range(min(pages, MAX_PAGES)) for line in _lines(reader.pages[n], n)]
        metadata = _metadata(reader)
    except InputError:
        raise
    except Exception as error:  # a damaged file shows itself in any way at all, deep inside the library
        said = " ".join(str(error).split())[:120] or type(error).__name__
        raise InputError(f"{shown(path)} is a damaged PDF: {said}") from error
    if not any(ch.isalpha() for line in lines for ch in line.text):
        raise InputError(f"{shown(path)} holds no text, only pictures of it: run it through text recognition first")
    running = _repeated(lines, pages)
    found = _titled(_blocks([line for line in lines if (line.page, line.y) not in running]))
    edge = {clean(line.text): None for line in lines if (line.page, line.y) in running}
    found += [Block("related", text) for text in edge if not _NUMBER.fullmatch(text)]
    notes = [f"only the first {MAX_PAGES} of its {pages} pages were read"] if pages > MAX_PAGES else []
    return article(path, "pdf", found, metadata, notes=notes)


def _lines(page: Any, number: int) -> Iterator[Line]:
    contents = page.get_contents()
    if contents is None or len(contents.get_data()) > MAX_CONTENT:
        return
    runs: list[tuple[float, float, float, str]] = []

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        if not text.strip("\n"):
            return
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[2]) or 1.0
        runs.append((x, y, abs(size) * scale, text))

    page.extract_text(visitor_text=visit)
    line: Line | None = None
    for x, y, size, text in runs:
        text = text.replace("\n", "")
        if line is not None and abs(line.y - y) <= 0.4 * max(size, line.size, 1.0):
            line.text += text
            line.size = max(line.size, size)
        else:
            if line is not None and line.text.strip():
                yield line
            line = Line(number, text, x, round(y, 1), round(size, 1))
    if line is not None and line.text.strip():
        yield line


def _repeated(lines: Sequence[Line], pages: int) -> set[tuple[int, float]]:
    """Page and height of lines that stand on the same height on most pages with the same text, numbers aside."""
    if pages < 2:
        return set()

    def key(line: Line) -> tuple[int, str]:
        return round(line.y / 3), re.sub(r"\d+", "0", clean(line.text))

    counts = Counter(key(line) for line in lines)
    return {(line.page, line.y) for line in lines if counts[key(line)] >= max(2, 0.6 * pages)}


def _blocks(lines: list[Line]) -> list[Block]:
    """Paragraphs, headings by their size."""
    if not lines:
        return []
    body: Counter[float] = Counter()
    for line in lines:
        body[line.size] += len(line.text)
    usual = body.most_common(1)[0][0]
    steps = [a.y - b.y for a, b in pairwise(lines) if a.page == b.page and 0 < a.y - b.y < 4 * max(usual, 1)]
    step = _pitch(steps, usual)
    widest = max(len(line.text.strip()) for line in lines)
    lines = [line for line in lines if not _is_sign(line, usual)]
    groups: list[list[Line]] = [[line] for line in lines[:1]]
    for before, line in pairwise(lines):
        if _ends(before, line, step, usual, widest):
            groups.append([])
        groups[-1].append(line)
    found = []
    for n, group in enumerate(groups):
        text = _joined(group)
        far = n > 0 and group[0].page == groups[n - 1][-1].page and groups[n - 1][-1].y - group[0].y > 6 * step
        if far and (note := _NOTE.match(text)):
            found.append(Block("footnote", text[note.end() :], declared=False))
        elif _NUMBER.fullmatch(text) and _alone(group, lines):
            continue  # the number of a page
        else:
            bullet = _BULLET.match(text)
            kind = "list" if bullet else _size_kind(group, usual)
            found.append(Block(kind, text[bullet.end() :] if bullet else text, declared=False))
    return [b for b in found if b.text]


def _is_sign(line: Line, usual: float) -> bool:
    """Whether a line is the raised number of a footnote, by itself."""
    return line.size < 0.75 * usual and line.text.strip().isdigit()


def _alone(group: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether a line is the highest or the lowest of its page."""
    heights = [line.y for line in lines if line.page == group[0].page]
    return len(group) == 1 and group[0].y in (min(heights), max(heights))


def _pitch(steps: Sequence[float], usual: float) -> float:
    """The distance of two lines of one paragraph: the smallest that is common."""
    counts = Counter(round(s) for s in steps if s >= 0.8 * usual)
    common = [s for s, n in counts.items() if n >= max(2, 0.1 * len(steps))] or list(counts)
    return min(min(common, default=1.2 * usual), 2.5 * usual)


def _ends(before: Line, line: Line, step: float, usual: float, widest: int) -> bool:
    """Whether a paragraph ends between two lines."""
    text = before.text.rstrip()
    if _BULLET.match(line.text):
        return True
    if abs(before.size - line.size) > 0.15 * max(usual, 1):
        return True
    finished = ends_sentence(text)
    if before.page != line.page or line.y > before.y:  # the next page or column
        return finished and (len(text) < 0.8 * widest or line.left - before.left > 0.8 * usual)
    if before.y - line.y > 1.2 * step + 1:
        return True
    indented = 0.8 * usual < line.left - before.left < 6 * usual
    return finished and (indented or len(text) < 0.75 * widest)


def _size_kind(group: Sequence[Line], usual: float) -> str:
    size, length = group[0].size, sum(len(line.text) for line in group)
    return "heading" if size > 1.1 * usual and length <= 250 else "body"


def _joined(group: Sequence[Line]) -> str:
    """The lines of a paragraph as one: a word divided at the end of a line is whole again.

    A hyphen is taken away before a small letter only, so that "Franco-" with "German" below keeps its own.
    """
    text = ""
    for line in group:
        part = clean(line.text)
        if not text or not part:
            text += part
        elif _HYPHEN.search(text) and part[0].islower():
            text = text[:-1] + part
        elif (_UNSPACED.match(text[-1]) and _UNSPACED.match(part[0])) or _HYPHEN.search(text):
            text += part
        else:
            text += " " + part
    return text.strip()


def _titled(found: list[Block]) -> list[Block]:
    """The first of the largest lines is the title; where all lines are of one size, shape decides."""
    if all(b.kind == "body" for b in found):
        return shaped(found, whole=True)
    first = next((n for n, b in enumerate(found[:4]) if b.kind == "heading"), None)
    return shaped(Block("title", b.text, declared=False) if n == first else b for n, b in enumerate(found))


def _metadata(reader: Any) -> dict[str, str]:
    info = reader.metadata
    root = reader.trailer["/Root"]
    lang = root.get("/Lang") if hasattr(root, "get") else None
    fields = {"language": str(lang or "")[:2].lower()}
    if info is not None:
        issued = re.match(r"(?:D:)?(\d{4})(\d\d)(\d\d)", str(info.get("/CreationDate") or ""))
        fields |= {"author": str(info.author or ""), "date": "-".join(issued.groups()) if issued else ""}
    return fields
