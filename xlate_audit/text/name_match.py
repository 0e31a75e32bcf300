"""Whether a name has a counterpart in a text of another language or script.

Evidence, in this order: the same letters, the table of known renderings (`name_table`), the sound (`transliterate`).
A text is cut once into the units that may render a name: its words with and without the affixes that its language may
have put on, runs of katakana, and short runs of Han and Hangul, which write no blanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

import numpy as np
from rapidfuzz.distance import Indel, Levenshtein
from rapidfuzz.process import cdist

from xlate_audit.article import Span
from xlate_audit.text.name_table import UNMARKED, concept_of, concepts_of, name_table, short_vowels
from xlate_audit.text.names import WORD, Name, name_runs
from xlate_audit.text.transliterate import ABJAD, HAN, KANA, letters, skeleton

_Key = TypeVar("_Key")
_KATAKANA = re.compile(r"[ァ-ヺー]{2,}")
_HAN_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_ONE_HAN = re.compile(rf"{HAN.pattern}$")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_ABJAD_PREFIX = re.compile(r"^(?:[وفبلك]?ال|لل|[وفبلك]|[והבלמשכ]{1,2})(?=..)")
_BILABIAL = re.compile(rf"{KANA.pattern}|{_HANGUL.pattern}")
_MARK = re.compile(r"['’\-‐‑]")
_PART = re.compile(r"[^'’\-‐‑]{2,}")
_NO_V = frozenset({"ja", "ko"})
_LONGEST_HAN = 5
_CONSONANTS = 0.99  # likeness of two names whose consonants alone are known, and the same
_ACRONYM = 4  # letters of an acronym that may be a small word as well
_ENDINGS = 3  # letters of a declined word's end that may differ
_STEM = 4  # letters that declined forms share at least


@dataclass(frozen=True)
class Units:
    """Forms of one text that may render a name, with their bounds. `sounding` are the places of those whose sound may
    make a name: no words with a small letter, no Han in Japanese, whose reading no table of signs tells."""

    forms: tuple[str, ...]
    bounds: tuple[tuple[int, int], ...]
    sounding: tuple[int, ...]
    language: str | None = None

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where the forms stand."""
        return tuple(Span(start, end) for start, end in self.bounds)

    @cached_property
    def letters(self) -> tuple[str, ...]:
        """The forms in Latin letters."""
        return tuple(map(letters, self.forms))

    @cached_property
    def heard(self) -> _Heard:
        """What is compared of the sounding forms."""
        return _heard(self, self.sounding)

    @cached_property
    def heard_all(self) -> _Heard:
        """What is compared of all forms."""
        return _heard(self, range(len(self.forms)))

    @cached_property
    def marked(self) -> list[bool]:
        """Which forms are names for sure, where the script does not show them."""
        return name_table().marked(self.language or "", self.forms)

    @cached_property
    def by_letters(self) -> Mapping[str, list[int]]:
        """Places of the forms that are spelt alike, case and diacritics aside."""
        return _index((spelled, n) for n, spelled in enumerate(self.letters))

    @cached_property
    def by_beginning(self) -> Mapping[str, list[int]]:
        """Places of the forms that begin alike."""
        return _index((spelled[:_STEM], n) for n, spelled in enumerate(self.letters) if len(spelled) >= _STEM)

    @cached_property
    def by_concept(self) -> Mapping[int, list[int]]:
        """Places of the forms that are known to render a name."""
        known = enumerate(concepts_of(self.forms))
        return _index((concept, n) for n, concepts in known for concept in concepts)

    def same(self, name: str) -> set[int]:
        """Places of the forms that are surely the name: its letters, or else a declined form or a known rendering."""
        spelled = letters(name)
        found = set(self.by_letters.get(spelled, ()))
        if not found:
            alike = self.by_beginning.get(spelled[:_STEM], ())
            found.update(n for n in alike if _declined(spelled, self.letters[n], self.forms[n][0].islower()))
            for concept in _concepts(name):
                found.update(n for n in self.by_concept.get(concept, ()) if not _small_word(self.forms[n]))
        return {n for n in found if not _small_word(self.forms[n])} if name.isupper() else found


def _small_word(form: str) -> bool:
    """Whether a form is a short word of a cased script, as "us" and "who" are, and not the acronym "US" or "WHO"."""
    return len(form) <= _ACRONYM and form.islower()


@lru_cache(maxsize=8192)
def _concepts(name: str) -> frozenset[int]:
    """Hashes of the English names that a name may be, a Japanese one's with short vowels among them."""
    return name_table().concepts(name) | {concept_of(short_vowels(letters(name)))}


@dataclass(frozen=True, slots=True)
class _Heard:
    """Some forms of a text by their sound: their places, consonants and letters, and which are written without
    vowels."""

    places: np.ndarray
    bones: list[str]
    letters: list[str]
    vowelless: np.ndarray


def _heard(text: Units, places: Sequence[int]) -> _Heard:
    return _Heard(
        np.array(places, dtype=np.intp),
        [skeleton(text.forms[n]) for n in places],
        [text.letters[n] for n in places],
        np.array([bool(ABJAD.search(text.forms[n])) for n in places], dtype=bool),
    )


def _index(pairs: Iterable[tuple[_Key, int]]) -> dict[_Key, list[int]]:
    out: dict[_Key, list[int]] = {}
    for key, n in pairs:
        out.setdefault(key, []).append(n)
    return out


@lru_cache(maxsize=256)
def units(text: str, language: str | None = None) -> Units:
    """Cut `text` into units.

    >>> units("הנשיא בפריז").forms
    ('הנשיא', 'נשיא', 'בפריז', 'פריז', 'הנשיא בפריז')
    """
    found: dict[tuple[int, int], None] = {}
    plain = text.isascii()
    unspaced = not plain and bool(HAN.search(text) or KANA.search(text))
    hangul = not plain and bool(_HANGUL.search(text))
    abjad = not plain and bool(ABJAD.search(text))
    marked = bool(_MARK.search(text))
    before: tuple[int, int] | None = None
    for match in WORD.finditer(text):
        start, end = match.span()
        if unspaced and (HAN.search(text, start, end) or KANA.search(text, start, end)):
            before = None
            _unspaced(text, start, end, found)
            continue
        found[start, end] = None
        if marked and _MARK.search(text, start, end):
            found.update((part.span(), None) for part in _PART.finditer(text, start, end))
        if hangul and _HANGUL.search(text, start, end):
            found.update(((start, end - cut), None) for cut in range(1, min(5, end - start - 1)))
        if abjad and (prefix := _ABJAD_PREFIX.match(match.group())):
            found[start + prefix.end(), end] = None
        if before and start - before[1] == 1 and end - before[0] <= 17 and not text[before[0]].islower():
            found[before[0], end] = None
        before = start, end
    forms = tuple(text[start:end] for start, end in found)
    silent = HAN if language == "ja" else _ONE_HAN
    return Units(
        forms,
        tuple(found),
        tuple(n for n, f in enumerate(forms) if not f[0].islower() and not (unspaced and silent.match(f))),
        language,
    )


def _unspaced(text: str, start: int, end: int, found: dict[tuple[int, int], None]) -> None:
    found.update((run.span(), None) for run in _KATAKANA.finditer(text, start, end))
    for run in _HAN_RUN.finditer(text, start, end):
        for at in range(run.start(), run.end()):
            for stop in range(at + 1, min(run.end(), at + _LONGEST_HAN) + 1):
                found[at, stop] = None


def likeness(names: Sequence[str], other: Units) -> np.ndarray:
    """How surely each unit renders each name, 0 to 1: 1 for the same letters and for renderings that the table knows.

    >>> likeness(["Merkel", "Paris"], units("Анґела Меркель у Києві")).max(axis=1) > 0.7
    array([ True, False])
    """
    if not names or not other.forms:
        return np.zeros((len(names), len(other.forms)), dtype=np.float32)
    score = np.zeros((len(names), len(other.forms)), dtype=np.float32)
    left: list[int] = []
    for row, name in enumerate(names):
        same = list(other.same(name))
        score[row, same] = 1.0
        if not same:
            left.append(row)
    loans = [row for row in left if KANA.search(names[row])]  # katakana spells loanwords as well as names
    labials = other.language in _NO_V or any(_BILABIAL.search(names[row]) for row in left)
    others = [row for row in left if row not in loans]
    if loans:
        heard = other.heard_all
        score[np.array(loans)[:, None], heard.places] = _sound([names[row] for row in loans], heard, labials)
    if others and other.sounding:
        heard = other.heard
        score[np.array(others)[:, None], heard.places] = _sound([names[row] for row in others], heard, labials)
    return score


def _sound(names: list[str], heard: _Heard, labials: bool) -> np.ndarray:
    """Likeness of names in sound: that of the consonants, and the letters' where the script writes vowels. `labials`:
    whether f, v, p and b are one, as Japanese and Korean have to write them."""
    ours, theirs = [skeleton(n) for n in names], heard.bones
    if labials:
        ours, theirs = ([b.replace("F", "P") for b in bones] for bones in (ours, theirs))
    bones = cdist(ours, theirs, scorer=Indel.normalized_similarity)
    spelled = cdist([letters(n) for n in names], heard.letters, scorer=Levenshtein.normalized_similarity)
    return np.where(heard.vowelless, _CONSONANTS * bones, 0.6 * bones + 0.4 * spelled).astype(np.float32)


def _declined(one: str, other: str, small: bool) -> bool:
    """Whether two words differ only in a short ending, as declined and derived forms do (Biden, Bidena; Prague,
    Praze). A word that is written small has to hold the name whole but for a letter (London, londonský)."""
    short = min(len(one), len(other))
    if short < _STEM:
        return False
    same = 0
    while same < short and one[same] == other[same]:
        same += 1
    if small and (same <= _STEM or len(one) - same > 1):
        return False
    return same >= _STEM and len(one) - same <= _ENDINGS and len(other) - same <= _ENDINGS and same >= short - 2


@lru_cache(maxsize=256)
def known_names(text: str, language: str) -> tuple[Name, ...]:
    """Forms that the table knows as names, the longer of two that overlap: all that can be seen of names in a script
    that does not mark them.

    >>> [n.text for n in known_names("سافر الوفد إلى اليونان", "ar")]
    ['اليونان']
    """
    there = units(text, language)
    known = zip(there.forms, there.spans, concepts_of(there.forms), there.marked, strict=True)
    return _apart((form, span) for form, span, concepts, sure in known if len(form) > 1 and (sure or len(concepts) > 1))


def _apart(forms: Iterable[tuple[str, Span]]) -> tuple[Name, ...]:
    """Forms as names in reading order, the longer of two that overlap."""
    found: list[Name] = []
    for form, span in sorted(forms, key=lambda pair: -len(pair[0])):
        if not any(span.overlaps(n.span) for n in found):
            found.append(Name(form, span, False))
    return tuple(sorted(found, key=lambda n: n.span))


def named_runs(text: str, language: str | None) -> tuple[tuple[Name, ...], ...]:
    """Names as `name_runs` finds them; in a language without large letters the forms that are names for sure, the
    longer of two that overlap.

    >>> [[n.text for n in run] for run in named_runs("وصل الوزير من فرنسا أمس", "ar")]
    [['فرنسا']]
    """
    return _marked_runs(text, language) if language in UNMARKED else name_runs(text, language)


@lru_cache(maxsize=256)
def _marked_runs(text: str, language: str) -> tuple[tuple[Name, ...], ...]:
    there = units(text, language)
    sure = zip(there.forms, there.spans, there.marked, strict=True)
    return tuple((name,) for name in _apart((form, span) for form, span, yes in sure if yes and len(form) > 1))


def renders(name: str, form: str) -> bool:
    """Whether the table knows the two as renderings of one name, a plural or possessive ending aside."""
    return name_table().renders(name, form)
