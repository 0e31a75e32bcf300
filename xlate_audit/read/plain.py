"""Plain text: paragraphs are blocks between blank lines, or lines where the file has no blank lines."""

from __future__ import annotations

import re

from xlate_audit.article import Article, Paragraph



def read_plain(text: str, path: str) -> Article:
    """Paragraphs of `text` with exact offsets; the first short block without an end mark is the title."""
    blocks = [(m.start(), m.end()) for m in re.finditer(r"\S[\s\S]*?(?=\n\s*\n|\s*\Z)", text)]
    paragraphs = []
    for n, (start, end) in enumerate(blocks):
        kind = "title" if n == 0 and end - start < 200 and text[end - 1] not in ".。!?" else "body"
        paragraphs.append(Paragraph(f"r{n}", kind, text[start:end], start, end, text.count("\n", 0, start) + 1, 1))
    return Article(path, None, tuple(paragraphs))
