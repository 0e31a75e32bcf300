"""What the original says where a rule looks: a feature that the original has too is no fault of the reprint."""

from __future__ import annotations

from xlate_audit.article import Alignment


def original_text(alignment: Alignment | None, paragraph: str) -> str:
    """Text of the original's paragraphs that a paragraph of the reprint renders; "" without an original or
    counterpart."""
    if alignment is None:
        return ""
    link = alignment.link_of.get(paragraph)
    if link is None:
        return ""
    return "\n".join(alignment.original.by_id[p].text for p in link.original)
