"""What part of an article a block is: title, heading, byline, dateline, credit, separator or running text.

Only the shape of a block and its place decide, so that it works in every language; where the shape leaves doubt the
block is "body", because rules look at body text most closely and an aligner loses nothing by it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

#: Widths are in columns: a Han, kana or Hangul letter counts for two.
TITLE_WIDTH, HEADING_WIDTH = 200, 60
_END = ".。．｡।॥۔…។၊။።"
_ASKING = "?!？！؟"
_CLOSERS = "\"'”’»“‘›」』）)]】*_"
_END_INSIDE = re.compile(r"[^\W\d_]{3,}[.?!؟۔।]+[\"”’»“]?\s+[\"“„«‘¿¡(]?[^\W\d_a-zа-яё]|[。！？][^」』）]")
_DATELINE = re.compile(
    r"(?=[^.!?\n]{2,80}$)[^\W\d_][\w .'’/,-]{1,50},?\s*(?:\d{1,2}\.?\s+\w+|\w+\.?\s+\d{1,2}|\w+\s+\d{4})?,?\s*"
    r"\((?:AP|AFP|Reuters|dpa|EFE|ANSA|TASS|ТАСС|Рейтер|Рейтерс|PTI|ANI|CNN|UPI|IANS|Lusa|ČTK|PAP|Xinhua|Kyodo)\)\s*[—–-]*"
)
_CREDIT = re.compile(
    r"(?:[©]|\((?:Photo|Foto|Photograph|Image|Bild|Credit|Фото|写真|사진|图片|圖|تصویر|صورة)\b|"
    r"(?:Photo|Foto|Bild|Credit|Crédit|Фото|写真|사진)\s*[:：/]|(?:Photo by|Foto de|Foto di|Foto von|Photo de)\s)"
)
_BY = re.compile(
    r"(?:By|BY|Von|Par|Por|Di|Door|Oleh|Autor(?:ka|a|e|in)?:|Auteur\s?:|Yazan:|Автор:|Текст:|Bởi|記者|文/|"
    r"كتب[:\s]|بقلم)\s*(?P<names>.+)"
)
_NAME = re.compile(r"[^\W\d_]['’\w-]*\.?")
_SMALL_NAME_WORDS = frozenset(
    ("and", "und", "et", "y", "e", "en", "dan", "a", "i", "и", "та", "de", "van", "von", "da", "bin", "al", "la", "del")
)


def width(text: str) -> int:
    """Columns that `text` takes up in a typewriter face.

    >>> width("abc"), width("日本")
    (3, 4)
    """
    if text.isascii():
        return len(text)
    return len(text) + sum(ch >= "\u1100" and unicodedata.east_asian_width(ch) in "WF" for ch in text)


def ends_sentence(text: str, *, asking: bool = True) -> bool:
    """Whether a block ends as sentences do, closing quotes and brackets aside.

    >>> ends_sentence("He said: “We left.”"), ends_sentence("Storm closes ports")
    (True, False)
    """
    bare = text.rstrip().rstrip(_CLOSERS).rstrip()
    return bool(bare) and (bare[-1] in _END or (asking and bare[-1] in _ASKING))


def is_separator(text: str) -> bool:
    """Whether a block has no letter and no digit: dashes or stars between parts.

    >>> is_separator("* * *"), is_separator("——"), is_separator("…")
    (True, True, True)
    """
    return not any(ch.isalnum() for ch in text)


def kinds(texts: Sequence[str]) -> list[str]:
    """The kind of every block of a plain text, by its shape and its neighbours."""
    found = [own_kind(text) for text in texts]
    first = next((n for n, kind in enumerate(found) if kind != "separator"), None)
    if first is not None and _is_title(texts, found, first):
        found[first] = "title"
    for n in range((first or 0) + 1, len(texts) - 1):
        if found[n] == "body" and found[n - 1] in ("body", "title") and _is_heading(texts[n - 1 : n + 2], found[n - 1]):
            found[n] = "heading"
    return found


def own_kind(text: str) -> str:
    """What a block is by its own shape: "separator", "credit", "byline", "dateline", else "body"."""
    if is_separator(text):
        return "separator"
    if "\n" in text or width(text) > 120:
        return "body"
    if _CREDIT.match(text):
        return "credit"
    if (by := _BY.fullmatch(text)) and _are_names(by["names"]):
        return "byline"
    if (line := _DATELINE.match(text)) and line.end() == len(text):
        return "dateline"
    return "body"


def _are_names(text: str) -> bool:
    """Whether a line holds names and the small words between them only."""
    words = text.replace(",", " ").replace("/", " ").split()
    return 1 <= len(words) <= 8 and all(
        _NAME.fullmatch(w) and (not w[0].islower() or w in _SMALL_NAME_WORDS) for w in words
    )


def _is_title(texts: Sequence[str], found: Sequence[str], at: int) -> bool:
    """The first block is the title where it is short and does not read as running text.

    A full stop at the end is allowed to one short sentence above a longer block (some outlets write headlines so);
    two sentences with a full stop at the end are a lead, and so is what breaks off at a comma.
    """
    text = texts[at].strip()
    after = [n for n in range(at + 1, len(texts)) if found[n] == "body"]
    if found[at] != "body" or width(text) > TITLE_WIDTH or text[-1] in ",;،；，、:：":
        return False
    if not ends_sentence(text):
        return len(_END_INSIDE.findall(text)) < 2
    if not ends_sentence(text, asking=False):
        return len(_END_INSIDE.findall(text)) < 2 and width(text) <= 140
    if text.endswith(("...", "…", "…”", "…»")):
        return width(text) <= 140 and bool(after)
    return (
        width(text) <= 110
        and not _END_INSIDE.search(text)
        and any(width(texts[n]) >= 1.5 * width(text) and ends_sentence(texts[n]) for n in after[:3])
    )


def _is_heading(texts: Sequence[str], kind_before: str) -> bool:
    """A short line without an end mark between finished and longer blocks, beginning as a sentence does."""
    before, text, after = texts
    first = next((ch for ch in text if ch.isalnum()), "a")
    return (
        "\n" not in text
        and width(text) <= HEADING_WIDTH
        and len(text.split()) <= 8
        and not first.islower()
        and not ends_sentence(text)
        and text[-1] not in ",;:،；，、：-–—"
        and (kind_before == "title" or ends_sentence(before))
        and ends_sentence(after)
        and width(after) >= 2 * width(text)
    )
