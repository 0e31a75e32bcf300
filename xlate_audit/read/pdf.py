"""PDF with text: lines joined into paragraphs by how they stand on the page, hyphenation mended.

PDFium finds the lines, in a process of its own (`pdf_worker`). A paragraph ends where the distance to the next line
grows, where that is indented, or where a line stops short at the end of a sentence. What stands at the same place on
most pages (heads, feet) is kept beside the article; page numbers are dropped.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from xlate_audit.article import Article
from xlate_audit.errors import InputError, shown
from xlate_audit.read import pdf_worker
from xlate_audit.read.build import Block, article, clean, shaped
from xlate_audit.read.kinds import ends_sentence

#: Seconds that a document may take.
TIMEOUT = 30
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]$")
_NUMBER = re.compile(r"\W*(?:\w{1,8}\W+)?\d{1,4}(?:\W+(?:\w{1,4}\W+)?\d{1,4})?\W*")
_BULLET = re.compile(r"\s*[\u2022\u2023\u25aa\u25cf\u25cb\u25e6\u2043\uf0b7]\s*")
_NOTE = re.compile(r"\d{1,2}\s+(?=\S)")
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u0e00-\u0eff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its page, its edges (points from the left), its height on the page, the height of its letters."""

    page: int
    text: str
    left: float
    right: float
    y: float
    size: float


def read_pdf(data: bytes, path: str) -> Article:
    """The article in a PDF. Raises InputError where it is damaged, encrypted or holds pictures of text only."""
    found = _asked(data, path)
    lines = [Line(*line) for line in found["lines"]]
    if not any(ch.isalpha() for line in lines for ch in line.text):
        raise InputError(f"{shown(path)} holds no text, only pictures of it: run it through text recognition first")
    pages = found["pages"]
    running = _repeated(lines, pages)
    blocks = _titled(_blocks([line for line in lines if (line.page, line.y) not in running]))
    edge = {clean(line.text): None for line in lines if (line.page, line.y) in running}
    blocks += [Block("related", text) for text in edge if not _NUMBER.fullmatch(text)]
    most = pdf_worker.MAX_PAGES
    notes = [f"only the first {most} of its {pages} pages were read"] if pages > most else []
    return article(path, "pdf", blocks, _metadata(found["metadata"]), notes=notes)


def _asked(data: bytes, path: str) -> dict[str, Any]:
    """What the worker says of a PDF."""
    command = [sys.executable, "-P", pdf_worker.__file__]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=TIMEOUT, check=False)
        found = json.loads(done.stdout) if done.returncode == 0 else {"error": "damaged"}
    except subprocess.TimeoutExpired as error:
        raise InputError(f"{shown(path)} takes more than {TIMEOUT} seconds to read: give a simpler PDF") from error
    except ValueError:
        found = {"error": "damaged"}
    told = {
        "missing": f"reading {shown(path)} needs pypdfium2: pip install pypdfium2",
        "password": f"{shown(path)} is locked with a password: save it without one",
        "damaged": f"{shown(path)} is a damaged PDF: save it again",
    }
    if "error" in found:
        raise InputError(told[found["error"]])
    return found


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
    groups: list[list[Line]] = [[line] for line in lines[:1]]
    for before, line, after in zip(lines, lines[1:], [*lines[2:], None], strict=False):
        if _ends(before, line, after, step, usual, widest):
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


def _alone(group: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether a line is the highest or the lowest of its page."""
    heights = [line.y for line in lines if line.page == group[0].page]
    return len(group) == 1 and group[0].y in (min(heights), max(heights))


def _pitch(steps: Sequence[float], usual: float) -> float:
    """The distance of two lines of one paragraph: the smallest that is common."""
    counts = Counter(round(s) for s in steps if s >= 0.8 * usual)
    common = [s for s, n in counts.items() if n >= max(2, 0.1 * len(steps))] or list(counts)
    return min(min(common, default=1.2 * usual), 2.5 * usual)


def _ends(before: Line, line: Line, after: Line | None, step: float, usual: float, widest: int) -> bool:
    """Whether a paragraph ends between two lines. `after` is the one that follows them."""
    text = before.text.rstrip()
    if _BULLET.match(line.text) or abs(before.size - line.size) > 0.15 * max(usual, 1):
        return True
    finished = ends_sentence(text)
    if before.page != line.page or line.y > before.y:  # the next page or column
        return _indented(line, after, usual) or (finished and len(text) < 0.8 * widest)
    if before.y - line.y > (1.5 * line.size if line.size > 1.1 * usual else 1.2 * step + 1):
        return True
    if _indented(line, before, usual):
        return finished or (after is not None and _indented(line, after, usual))
    return finished and len(text) < 0.75 * widest


def _indented(line: Line, other: Line | None, usual: float) -> bool:
    """Whether a line begins a little further in than another of its column, as first lines of paragraphs do."""
    return other is not None and line.page == other.page and 0.8 * usual < line.left - other.left < 6 * usual


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


def _metadata(given: dict[str, str]) -> dict[str, str]:
    issued = re.match(r"(?:D:)?(\d{4})(\d\d)(\d\d)", given.get("CreationDate") or "")
    return {"author": given.get("Author") or "", "date": "-".join(issued.groups()) if issued else ""}
