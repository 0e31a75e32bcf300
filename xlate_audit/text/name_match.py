"""Whether a name has a counterpart in a text of another language or script.

Evidence, in this order: the same letters, the table of known renderings (`name_table`), the sound (`transliterate`).
A text is cut once into the units that may render a name: its words with and without the affixes that its language may
have put on, runs of katakana, and short runs of Han and Hangul, which write no blanks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import Indel, Levenshtein
from rapidfuzz.process import cdist

from xlate_audit.article import Span
from xlate_audit.text.name_table import name_table
from xlate_audit.text.transliterate import ABJAD, HAN, KANA, letters, skeleton

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‐‑][^\W\d_]+)*")
_KATAKANA = re.compile(r"[ァ-ヺー]{2,}")
_HAN_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_ABJAD_PREFIX = re.compile(r"^(?:[وفبلك]?ال|لل|[وفبلك]|[והבלמשכ]{1,2})(?=..)")
_LONGEST_HAN = 6
_ENDINGS = 3  # letters of a declined word's end that may differ


@dataclass(frozen=True)
class Units:
    """Forms of one text that may render a name, with their places; `bones` and `letters` are what is compared."""

    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    bones: tuple[str, ...]
    letters: tuple[str, ...]
    vowelless: np.ndarray
    sounding: np.ndarray


@lru_cache(maxsize=2048)
def units(text: str, language: str | None = None) -> Units:
    """Cut `text` into units. Those that no sound can make a name are marked so (not `sounding`): words with a small
    letter, and Han in Japanese, whose reading no table of signs tells.

    >>> units("הנשיא בפריז").forms
    ('הנשיא', 'נשיא', 'בפריז', 'פריז', 'הנשיא בפריז')
    """
    found: dict[tuple[str, int], Span] = {}

    def add(start: int, end: int) -> None:
        found.setdefault((text[start:end], start), Span(start, end))

    last: Span | None = None
    for match in _WORD.finditer(text):
        word, (start, end) = match.group(), match.span()
        if HAN.search(word) or KANA.search(word):
            last = None
            _unspaced(text, start, end, add)
            continue
        add(start, end)
        if re.search(r"['’\-‐‑]", word):
            for part in re.finditer(r"[^'’\-‐‑]{2,}", word):
                add(start + part.start(), start + part.end())
        if _HANGUL.search(word):
            for cut in range(1, min(5, len(word) - 1)):
                add(start, end - cut)
        prefix = _ABJAD_PREFIX.match(word)
        if prefix:
            add(start + prefix.end(), end)
        if last and start - last.end == 1 and len(word) + last.end - last.start <= 16:
            add(last.start, end)
        last = Span(start, end)
    forms = tuple(form for form, _ in found)
    return Units(
        forms,
        tuple(found.values()),
        tuple(skeleton(f) for f in forms),
        tuple(letters(f) for f in forms),
        np.array([bool(ABJAD.search(f)) for f in forms], dtype=bool),
        np.array([not (f[0].islower() or (language == "ja" and HAN.match(f))) for f in forms], dtype=bool),
    )


def _unspaced(text: str, start: int, end: int, add) -> None:
    for run in _KATAKANA.finditer(text, start, end):
        add(*run.span())
    for run in _HAN_RUN.finditer(text, start, end):
        for at in range(run.start(), run.end()):
            for stop in range(at + 1, min(run.end(), at + _LONGEST_HAN) + 1):
                add(at, stop)


def likeness(names: Sequence[str], other: Units) -> np.ndarray:
    """How surely each unit renders each name, 0 to 1: 1 for the same letters and for renderings that the table knows.

    >>> likeness(["Merkel", "Paris"], units("Анґела Меркель у Києві")).max(axis=1) > 0.7
    array([ True, False])
    """
    if not names or not other.forms:
        return np.zeros((len(names), len(other.forms)), dtype=np.float32)
    ours = [letters(n) for n in names]
    bones = cdist([skeleton(n) for n in names], other.bones, scorer=Indel.normalized_similarity)
    sounds = cdist(ours, other.letters, scorer=Levenshtein.normalized_similarity)
    score = np.where(other.vowelless, bones, 0.6 * bones + 0.4 * sounds).astype(np.float32)
    loans = np.array([bool(KANA.search(n)) for n in names])[:, None]  # katakana spells loanwords as well as names
    score = np.where(other.sounding | loans, score, 0.0).astype(np.float32)
    for row, (name, spelled) in enumerate(zip(names, ours, strict=True)):
        for column, (form, letters_) in enumerate(zip(other.forms, other.letters, strict=True)):
            if spelled == letters_ or _declined(spelled, letters_) or renders(name, form):
                score[row, column] = 1.0
    return score


def _declined(one: str, other: str) -> bool:
    """Whether two words differ only in a short ending, as declined and derived forms do (Biden, Bidena; Prague,
    Praze)."""
    short = min(len(one), len(other))
    if short < 4:
        return False
    same = 0
    while same < short and one[same] == other[same]:
        same += 1
    return same >= 4 and len(one) - same <= _ENDINGS and len(other) - same <= _ENDINGS and same >= short - 2


def renders(name: str, form: str) -> bool:
    """Whether the table knows the two as renderings of one name, a plural or possessive ending aside."""
    return name_table().renders(name, form)
