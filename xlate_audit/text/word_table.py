"""Words for things and for senses, in 21 languages: `KINDS` (rice and wheat, doctor and lawyer, Spain and Sweden) and
`SENSES` (the plant that grows and the plant that builds cars).

A table has, for each language, a file of lines `FAMILY.MEMBER` and the words for that member, in small letters as
`numbers_tables.normal` makes them. `stem*` stands for every word that begins so, also in a name of several words;
`-words` for longer names that hold a word but mean something else (`-new mexico`). Both were written for this project.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from xlate_audit.article import Span
from xlate_audit.text.numbers_tables import words

_FREE = frozenset(("ja", "ko", "zh"))
_SHORTEST = 3  # letters of a stem
_OPENING = 2  # letters by which phrases are found
#: What Arabic and Hebrew write onto the word that follows: and, so, in, for, like, the; and, the, in, to, from, that.
_ATTACHED = {
    "ar": ("و", "ف", "ب", "ك", "ل", "ال", "لل", "وال", "فال", "بال", "كال", "ولل", "وبال", "وب", "ول"),
    "he": tuple("והבלמשכ") + tuple(a + b for a in "והשכ" for b in "הבלמשכ"),
}


@dataclass(frozen=True)
class _Names:
    """The words of one language. What maps to "" is no name, but hides what it holds."""

    exact: dict[str, str]
    stems: dict[str, str]
    phrases: dict[str, list[tuple[list[str], str]]]
    """Names of several words, the longest first, by the first letters of all of them."""
    reach: dict[str, int]
    """Characters of the longest name that begins with a character; used in scripts without blanks."""
    members: frozenset[str]


class WordTable:
    """The words for the members of some families, language by language: `tables/FOLDER/LANGUAGE.tsv`."""

    def __init__(self, folder: str) -> None:
        self._folder = Path(__file__).with_name("tables") / folder
        # Each sentence is asked for by several rules, one after the other.
        self.named = lru_cache(maxsize=512)(self._named)
        self._names = lru_cache(maxsize=32)(self._read)

    def languages(self) -> tuple[str, ...]:
        """Languages whose words are known."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.tsv")))

    def members(self, language: str | None) -> frozenset[str]:
        """The members that have a word in the table of a language.

        >>> "crop.rice" in KINDS.members("en"), KINDS.members("sv")
        (True, frozenset())
        """
        known = self._names(language or "")
        return known.members if known else frozenset()

    def _named(self, text: str, language: str | None) -> tuple[tuple[str, Span], ...]:
        """The members that `text` names, and where, in reading order.

        >>> text = "Prices of rice in New Mexico"
        >>> [(member, span.of(text)) for member, span in KINDS.named(text, "en")]
        [('crop.rice', 'rice')]
        """
        known = self._names(language or "")
        if known is None:
            return ()
        found = _free(known, text) if language in _FREE else _worded(known, text, language or "")
        return tuple((member, span) for member, span in found if member)

    def _read(self, language: str) -> _Names | None:
        if len(language) != 2 or not language.isalpha() or not (path := self._folder / f"{language}.tsv").is_file():
            return None
        exact: dict[str, str] = {}
        stems: dict[str, str] = {}
        phrases: dict[str, list[tuple[list[str], str]]] = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            member, _, forms = line.partition("\t")
            for form in forms.split("|"):
                form, told = (form[1:], "") if form.startswith("-") else (form, member)
                if " " in form and language not in _FREE:
                    phrases.setdefault(form[:_OPENING], []).append((form.split(" "), told))
                elif form.endswith("*"):
                    stems[form[:-1]] = told
                else:
                    exact[form] = told
        for many in phrases.values():
            many.sort(key=lambda phrase: -len(phrase[0]))
        told_by = (*exact.values(), *stems.values(), *(member for many in phrases.values() for _, member in many))
        reach: dict[str, int] = {}
        for form in exact:
            reach[form[0]] = max(len(form), reach.get(form[0], 0))
        return _Names(exact, stems, phrases, reach, frozenset(filter(None, told_by)))


def _free(known: _Names, text: str) -> Iterator[tuple[str, Span]]:
    lower = text.lower()
    text, at = lower if len(lower) == len(text) else text, 0
    while at < len(text):
        for size in range(min(known.reach.get(text[at], 0), len(text) - at), 0, -1):
            if (member := known.exact.get(text[at : at + size])) is not None:
                yield member, Span(at, at + size)
                at += size - 1
                break
        at += 1


def _worded(known: _Names, text: str, language: str) -> Iterator[tuple[str, Span]]:
    read = words(text, language)
    forms = [form for _, form in read]
    n = 0
    while n < len(read):
        size, member = _phrase(known, forms, n)
        if member is None:
            found = (_one(known, part) for part in _parts(forms[n], language))
            member = next((member for member in found if member is not None), "")
        if member:
            yield member, Span(read[n][0].start(), read[n + size - 1][0].end())
        n += size


def _phrase(known: _Names, forms: list[str], n: int) -> tuple[int, str | None]:
    """How many words from the n-th on are one name, and whose."""
    for parts, member in known.phrases.get(forms[n][:_OPENING], ()):
        if len(parts) <= len(forms) - n and all(map(_fits, parts, forms[n:])):
            return len(parts), member
    return 1, None


def _fits(part: str, form: str) -> bool:
    return form.startswith(part[:-1]) if part.endswith("*") else form == part


def _one(known: _Names, form: str) -> str | None:
    if (member := known.exact.get(form)) is not None:
        return member
    for size in range(len(form), _SHORTEST - 1, -1):
        if (member := known.stems.get(form[:size])) is not None:
            return member
    return None


def _parts(form: str, language: str) -> Iterator[str]:
    """A word, what an apostrophe parts in it (l'italie, italya'da), and what is left without attached letters."""
    yield form
    if "'" in form:
        yield from form.split("'")
    for attached in _ATTACHED.get(language, ()):
        if form.startswith(attached) and len(form) > len(attached) + 1:
            yield form[len(attached) :]


#: Things of one kind: countries, crops, professions.
KINDS = WordTable("kinds")
#: Senses that one word has in some language. `FAMILY.?` has the words that may mean several of a family.
SENSES = WordTable("senses")
