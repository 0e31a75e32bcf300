"""Words that say how sure a claim is and who makes it: allegedly, according to, may, will; mutmaßlich, по словам, 据称.

Told apart are what holds a claim at arm's length (`hedges`), what names who says so (`sources`), what makes a claim a
possibility (`possibilities`, and `doubts` for those that translations keep) and what makes it a certainty
(`certainties`). A translation may put many other
words in the place of the first three ("said", "accused", the reported mood): `keeps_distance` knows those too.
"""

from __future__ import annotations

import re
from functools import lru_cache

from xlate_audit.article import Span
from xlate_audit.text.pattern_tables import pattern_table

_FREE = frozenset(("ja", "zh", "ko"))
_POINTS = re.compile("[\u064b-\u0652\u0670]")  # of Arabic vowels, which few texts write
_KINDS = ("hedge", "source", "may", "doubt", "keep")


@lru_cache(maxsize=256)
def _pattern(language: str, *kinds: str) -> re.Pattern[str] | None:
    known = pattern_table("hedges").get(language)
    if known is None:
        return None
    found = "|".join(known[kind] for kind in kinds if kind in known)
    return re.compile(found if language in _FREE else rf"(?<!\w)(?:{found})(?!\w)", re.I) if found else None


def languages() -> tuple[str, ...]:
    """Languages whose hedges are known."""
    return tuple(sorted(pattern_table("hedges")))


def hedges(text: str, language: str | None) -> tuple[Span, ...]:
    """The hedges of `text`; none in a language that is not known.

    >>> [s.of("He allegedly said so.") for s in hedges("He allegedly said so.", "en")]
    ['allegedly']
    """
    return _spans(text, language, "hedge")


def sources(text: str, language: str | None) -> tuple[Span, ...]:
    """What names who says so.

    >>> [s.of("Laut Polizei war es Mord.") for s in sources("Laut Polizei war es Mord.", "de")]
    ['Laut']
    """
    return _spans(text, language, "source")


def reports(text: str, language: str | None) -> tuple[Span, ...]:
    """What tells that somebody says so, a verb or a phrase.

    >>> [s.of("Laut Kim war es Mord, sagte Lee.") for s in reports("Laut Kim war es Mord, sagte Lee.", "de")]
    ['Laut', 'sagte']
    """
    found = _pattern(language, "source", "say") if language else None
    return tuple(Span(*m.span()) for m in found.finditer(text)) if found else ()


def possibilities(text: str, language: str | None) -> tuple[Span, ...]:
    """What makes a claim a possibility.

    >>> [s.of("彼は来るかもしれない。") for s in possibilities("彼は来るかもしれない。", "ja")]
    ['かもしれ']
    """
    return _spans(text, language, "may")


def doubts(text: str, language: str | None) -> tuple[Span, ...]:
    """What makes a claim a possibility and is hardly ever left out in translation.

    >>> [s.of("It may rain, perhaps tomorrow.") for s in doubts("It may rain, perhaps tomorrow.", "en")]
    ['perhaps']
    """
    return _spans(text, language, "doubt")


def certainties(text: str, language: str | None) -> tuple[Span, ...]:
    """What makes a claim a certainty.

    >>> [s.of("Он несомненно придёт.") for s in certainties("Он несомненно придёт.", "ru")]
    ['несомненно']
    """
    return _spans(text, language, "certain")


def holds_back(text: str, language: str | None) -> bool:
    """Whether `text` holds a claim at arm's length, names who says so or makes it a possibility, in so many words."""
    found = _pattern(language, "hedge", "source", "may", "doubt") if language else None
    return bool(found and found.search(text))


def held_back(text: str, language: str | None) -> tuple[Span, ...]:
    """Every word that holds a claim at arm's length, names who says so or makes it a possibility.

    >>> [s.of("He may have left, she said.") for s in held_back("He may have left, she said.", "en")]
    ['may']
    """
    found = _pattern(language, "hedge", "source", "may", "doubt") if language else None
    return tuple(Span(*m.span()) for m in found.finditer(text)) if found else ()


@lru_cache(maxsize=512)
def keeps_distance(text: str, language: str | None) -> bool | None:
    """Whether `text` hedges or reports in any way; None in a language that is not known.

    >>> keeps_distance("Er soll geflohen sein.", "de"), keeps_distance("Er floh.", "de")
    (True, False)
    """
    found = _pattern(language, *_KINDS) if language else None
    return bool(found.search(_POINTS.sub("", text))) if found else None


@lru_cache(maxsize=512)
def keeps_doubt(text: str, language: str | None) -> bool | None:
    """Whether `text` makes a claim less than certain in any way; that somebody says so is none. None in a language that
    is not known.

    >>> keeps_doubt("It will rain, she said.", "en"), keeps_doubt("It could rain, she said.", "en")
    (False, True)
    """
    said = _pattern(language, "say") if language else None
    return None if said is None else keeps_distance(said.sub(lambda m: " " * len(m[0]), text), language)


def _spans(text: str, language: str | None, kind: str) -> tuple[Span, ...]:
    found = _pattern(language, kind) if language else None
    return tuple(Span(*m.span()) for m in found.finditer(text)) if found else ()
