"""The lines of a PDF, found in a process of its own: bytes in, JSON out.

PDFium is native code, and what a hostile file makes of it (a crash, gigabytes, an endless page) must stay out of the
program that asked. This file is run as a script and imports nothing of the package.
"""

from __future__ import annotations

import json
import sys
from ctypes import byref, c_double
from math import hypot
from typing import Any

#: Memory and processor time that one document may take, where the system can hold a process to it.
MEMORY, SECONDS = 3 << 30, 30
MAX_PAGES, MAX_CHARACTERS = 200, 1_200_000
#: A hyphen at the end of a line, which PDFium marks so and joins with the next.
_DIVIDED = (2, 0xFFFE)
_RIGHT_TO_LEFT = ((0x590, 0x8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFF))

Glyph = tuple[str, float, float, float, float]
"""A character, its left and right edge, its baseline and its size (points)."""


def main() -> None:
    _limit()
    try:
        import pypdfium2
    except ImportError:
        print(json.dumps({"error": "missing"}))
        return
    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
        pages = len(document)
        lines: list[Any] = []
        room = MAX_CHARACTERS
        for number in range(min(pages, MAX_PAGES)):
            page = document[number]
            found = _lines(_glyphs(page.get_textpage(), room))
            room -= sum(len(line[0]) for line in found)
            lines += [[number, *line] for line in found]
        metadata = document.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        print(json.dumps({"error": "password" if "assword" in str(error) else "damaged"}))
        return
    print(json.dumps({"pages": pages, "lines": lines, "metadata": metadata}))


def _limit() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    except (ImportError, ValueError, OSError):
        pass  # a system without such limits; the asking side still stops waiting


def _glyphs(text: Any, room: int) -> list[Glyph]:
    """The characters of a page in reading order; a line break is a character of its own."""
    import pypdfium2.raw as raw

    found: list[Glyph] = []
    x, y = c_double(), c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    for n in range(min(text.count_chars(), room)):
        code = raw.FPDFText_GetUnicode(text, n)
        ch = "-" if code in _DIVIDED else chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        if raw.FPDFText_GetLooseCharBox(text, n, byref(box)) and raw.FPDFText_GetCharOrigin(
            text, n, byref(x), byref(y)
        ):
            scale = hypot(matrix.c, matrix.d) if raw.FPDFText_GetMatrix(text, n, byref(matrix)) else 1.0
            found.append((ch, box.left, box.right, y.value, raw.FPDFText_GetFontSize(text, n) * (scale or 1.0)))
        else:
            found.append((ch, 0.0, 0.0, 0.0, 0.0))
        if code in _DIVIDED:
            found.append(("\n", 0.0, 0.0, 0.0, 0.0))
    return found


def _lines(glyphs: list[Glyph]) -> list[tuple[str, float, float, float, float]]:
    """Text, left and right edge, baseline and size of every line."""
    lines: list[list[Glyph]] = [[]]
    for glyph in glyphs:
        if glyph[0] in "\r\n":
            lines.append([])
        else:
            lines[-1].append(glyph)
    return [measured for line in lines if (measured := _measured(line))]


def _measured(line: list[Glyph]) -> tuple[str, float, float, float, float] | None:
    drawn = [glyph for glyph in line if glyph[0].strip() and glyph[4] > 0]
    if not drawn:
        return None
    sizes = sorted(glyph[4] for glyph in drawn)
    size = sizes[len(sizes) // 2]
    bases = sorted(glyph[3] for glyph in drawn)
    base = bases[len(bases) // 2]
    kept = [glyph for n, glyph in enumerate(line) if not (n and _is_sign(glyph, base, size))]
    text = "".join(glyph[0] for glyph in _unligated(kept))
    left, right = min(glyph[1] for glyph in drawn), max(glyph[2] for glyph in drawn)
    return text, round(left, 1), round(right, 1), round(base, 1), round(size, 1)


def _is_sign(glyph: Glyph, base: float, size: float) -> bool:
    """Whether a character is the raised number of a footnote."""
    return glyph[0].isdigit() and 0 < glyph[4] < 0.8 * size and glyph[3] > base + 0.15 * size


def _unligated(line: list[Glyph]) -> list[Glyph]:
    """The characters of a line, those of one right-to-left ligature the right way round: PDFium reverses them with the
    rest. They are known by standing in the same place."""
    found: list[Glyph] = []
    start = 0
    for n in range(1, len(line) + 1):
        if (
            n < len(line)
            and line[n][1:3] == line[start][1:3]
            and _right_to_left(line[n])
            and _right_to_left(line[start])
        ):
            continue
        found += reversed(line[start:n])
        start = n
    return found


def _right_to_left(glyph: Glyph) -> bool:
    return any(first <= ord(glyph[0]) <= last for first, last in _RIGHT_TO_LEFT)


if __name__ == "__main__":
    main()
