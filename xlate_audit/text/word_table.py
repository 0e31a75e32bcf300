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
from xlate_audit.text.transliterate import HAN

_FREE = frozenset(("ja", "ko", "zh"))
_SHORTEST = 3  # letters of a stem
_REMEMBERED = 6_000  # words of a language, of which the common ones come first
#: What Arabic and Hebrew write onto the word that follows: and, so, in, for, like, the; and, the, in, to, from, that.
_ATTACHED = {
    "ar": ("و", "ف", "ب", "ك", "ل", "ال", "لل", "وال", "فال", "بال", "كال", "ولل", "وبال", "وب", "ول"),
    "he": tuple("והבלמשכ") + tuple(a + b for a in "והשכ" for b in "הבלמשכ"),
}


Members = tuple[str, ...]


@dataclass(frozen=True)
class _Names:
    """The words of one language, each with its members. What has none is no name, but hides what it holds."""

    exact: dict[str, Members]
    stems: dict[str, Members]
    phrases: dict[str, list[tuple[list[str], Members]]]
    """Names of several words, the longest first, by their first word, of a stem by its first letters."""
    reach: dict[str, int]
    """Characters of the longest name that begins with a character; used in scripts without blanks."""
    members: frozenset[str]
    known: dict[str, tuple[tuple[str, ...], Members]]
    """The words that were read of late: their parts, and their members."""


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
        found = _free(known, text, language or "") if language in _FREE else _worded(known, text, language or "")
        return tuple((member, span) for names, span in found for member in names)

    def _read(self, language: str) -> _Names | None:
        if len(language) != 2 or not language.isalpha() or not (path := self._folder / f"{language}.tsv").is_file():
            return None
        told: dict[str, list[str]] = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            member, _, forms = line.partition("\t")
            for form in forms.split("|"):
                hidden = form.startswith("-")
                names = told.setdefault(form[1:] if hidden else form, [])
                if not hidden:
                    names.append(member)
        exact: dict[str, Members] = {}
        stems: dict[str, Members] = {}
        phrases: dict[str, list[tuple[list[str], Members]]] = {}
        for form, names in told.items():
            if " " in form and language not in _FREE:
                phrase = form.split(" ")
                first = phrase[0][:_SHORTEST] + "*" if phrase[0].endswith("*") else phrase[0]
                phrases.setdefault(first, []).append((phrase, tuple(names)))
            elif form.endswith("*"):
                stems[form[:-1]] = tuple(names)
            else:
                exact[form] = tuple(names)
        for many in phrases.values():
            many.sort(key=lambda phrase: -len(phrase[0]))
        reach: dict[str, int] = {}
        for form in exact:
            reach[form[0]] = max(len(form), reach.get(form[0], 0))
        members = frozenset(name for names in told.values() for name in names)
        return _Names(exact, stems, phrases, reach, members, {})


def inside_large(text: str, span: Span) -> bool:
    """Whether a word is large though no sentence begins with it: a piece of a name, but in German.

    >>> inside_large("Stamford Bridge", Span(9, 15)), inside_large("Bridge", Span(0, 6))
    (True, False)
    """
    before = text[: span.start].rstrip()[-1:]
    return text[span.start].isupper() and (before.isalnum() or before == ",")


def before_name(text: str, span: Span) -> bool:
    """Whether a large word follows: that of a name which the word belongs to, or tells what it is, but in German.

    >>> before_name("Mayor Oh", Span(0, 5)), before_name("the island Terceira", Span(4, 10))
    (True, True)
    """
    return text[span.end : span.end + 1] == " " and text[span.end + 1 : span.end + 2].isupper()


def _free(known: _Names, text: str, language: str) -> Iterator[tuple[Members, Span]]:
    """Members of a text without blanks. One sign between others of its kind is a part of a Japanese name (大船渡)."""
    lower = text.lower()
    text, at = lower if len(lower) == len(text) else text, 0
    while at < len(text):
        for size in range(min(known.reach.get(text[at], 0), len(text) - at), 0, -1):
            if (found := known.exact.get(text[at : at + size])) is not None:
                if size == 1 and language == "ja" and HAN.match(text[at - 1 : at]) and HAN.match(text[at + 1 : at + 2]):
                    continue
                yield found, Span(at, at + size)
                at += size - 1
                break
        at += 1


def _worded(known: _Names, text: str, language: str) -> Iterator[tuple[Members, Span]]:
    read = words(text, language)
    forms = [_word(known, form, language) for _, form in read]
    n = 0
    while n < len(read):
        size, found = _phrase(known, forms, n)
        if found is None:
            found = forms[n][1]
        if found:
            yield found, Span(read[n][0].start(), read[n + size - 1][0].end())
        n += size


def _word(known: _Names, form: str, language: str) -> tuple[tuple[str, ...], Members]:
    """The parts of a word, and its members by itself."""
    found = known.known.get(form)
    if found is None:
        parts = tuple(_parts(form, language))
        members = next((one for one in (_one(known, part) for part in parts) if one is not None), ())
        found = parts, members
        if len(known.known) < _REMEMBERED:
            known.known[form] = found
    return found


def _phrase(known: _Names, forms: list[tuple[tuple[str, ...], Members]], n: int) -> tuple[int, Members | None]:
    """How many words from the n-th on are one name, the longest there is, and of what."""
    for part in forms[n][0]:
        size, best = 1, None
        for first in (part, part[:_SHORTEST] + "*"):
            for phrase, found in known.phrases.get(first, ()):
                if size < len(phrase) <= len(forms) - n and all(
                    _fits(w, forms[n + k][0]) for k, w in enumerate(phrase)
                ):
                    size, best = len(phrase), found
                    break
        if best is not None:
            return size, best
    return 1, None


def _fits(wanted: str, parts: tuple[str, ...]) -> bool:
    if wanted.endswith("*"):
        return any(part.startswith(wanted[:-1]) for part in parts)
    return wanted in parts


def _one(known: _Names, form: str) -> Members | None:
    """The members of one word. Of a family the longest form speaks; one without members hides all shorter ones."""
    found: dict[str, str] = {}
    hits = [known.exact.get(form)]
    hits += (known.stems.get(form[:size]) for size in range(len(form), _SHORTEST - 1, -1))
    for names in hits:
        if names is None:
            continue
        if not names:
            return tuple(found.values())
        for name in names:
            found.setdefault(name.partition(".")[0], name)
    return tuple(found.values()) or None


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
