"""Direct quotations, in the quotation marks of every language.

Straight marks pair by turns, paired marks by nesting. A mark that never closes ends with its paragraph if it is an
opening one (a quotation that runs on), and is otherwise left alone. Apostrophes are not quotation marks: single
straight and curly marks count only where they stand at the edges of words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from xlate_audit.article import Span

_CLOSING = {
    "“": "”“", "„": "“”\"", "‟": "”", "«": "»", "»": "«»", "「": "」", "『": "』", "‹": "›", "〝": "〟", "《": "》",
    "”": "”",
}  # fmt: skip
_MARK = re.compile('["＂“”„‟«»「」『』‹›〝〟]')
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: `span` with its marks, `inner` without them."""

    span: Span
    inner: Span


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Outermost quotations of `text` in order. Close to linear: each mark is looked at once.

    >>> text = 'He said "no" and „vielleicht“ and 「はい」.'
    >>> [text[q.inner.start:q.inner.end] for q in find_quotations(text)]
    ['no', 'vielleicht', 'はい']
    >>> text = "»Ja«, sagte sie. « Non », dit-il."
    >>> [text[q.inner.start:q.inner.end] for q in find_quotations(text)]
    ['Ja', ' Non ']
    """
    found: list[Quotation] = []
    opened: tuple[int, str] | None = None
    depth = 0
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if opened is None:
            closing = _opens(text, at, mark)
            if closing:
                opened, depth = (at, closing), 0
            continue
        start, closing = opened
        if mark == text[start] and mark not in closing:
            depth += 1
        elif mark in closing and not (mark in "“»”" and mark == text[start] and _before_word(text, at)):
            if depth:
                depth -= 1
                continue
            if at - start > _SHORTEST:
                found.append(Quotation(Span(start, at + 1), Span(start + 1, at)))
            opened = None
    if opened and len(text) - opened[0] > 20 and text[opened[0]] not in '"＂':
        found.append(Quotation(Span(opened[0], len(text)), Span(opened[0] + 1, len(text))))
    return tuple(found)


def _opens(text: str, at: int, mark: str) -> str:
    """The marks that may close a quotation opened by `mark`; "" where it opens none."""
    if mark in '"＂':
        return mark if at == 0 or not text[at - 1].isalnum() or mark == "＂" else ""
    if mark == "”" and not _before_word(text, at):
        return ""
    if mark in "“»" and at and text[at - 1].isalnum() and not _before_word(text, at):
        return ""
    return _CLOSING.get(mark, "")


def _before_word(text: str, at: int) -> bool:
    return at + 1 < len(text) and text[at + 1].isalnum() and (at == 0 or not text[at - 1].isalnum())
