"""What the rules of this family ask of the original: does the same text stand there too?"""

from __future__ import annotations

import re
import unicodedata

from xlate_audit.article import Alignment

_BLANKS = re.compile(r"\s+")


def plain(text: str) -> str:
    """`text` for comparing: compatibility forms, no case, single blanks."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFKC", text)).casefold().strip()


def original_text(alignment: Alignment | None) -> str:
    """The whole original for comparing, "" where there is none."""
    return plain("\n".join(p.text for p in alignment.original.paragraphs)) if alignment else ""
