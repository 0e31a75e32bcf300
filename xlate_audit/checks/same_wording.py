"""What an edit changed: sentences of one language of which the one is the other but for a few words.

A reprint in the original's own language (a rewrite, a translation there and back) leaves many sentences nearly as they
were. There a comparison word by word (Ratcliff and Obershelp's, as difflib has it) is surer than any model of meaning:
a "not" that is gone is gone, and two names that stand in each other's places have changed roles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from xlate_audit.article import Alignment, Place, Span
from xlate_audit.checks.drift.passages import linked_sentences
from xlate_audit.checks.once import once
from xlate_audit.text.polarity import denies_otherwise, negations
from xlate_audit.text.scripts import DENSE

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:['’-][^\W_]+)*")
_ALIKE = 0.75  # share of the words that two wordings of one sentence have in common, in whatever order
_EDITED = 0.7  # and in the same order
_FEWEST, _LONGEST = 4, 90  # words of a sentence
_SMALL = 5  # words of an edit that only denies
_KEPT = 2  # words after it that are the same: else it was put in other words
# What goes on with another negation, or says of a thing that it is not there, which may be said in many ways.
_LOOSE = {
    "en": ("nor", "neither", "never", "without", "cannot", "impossible"), "de": ("noch", "weder", "ohne", "nie"),
    "fr": ("ni", "sans", "jamais"), "es": ("ni", "sin", "nunca"), "pt": ("nem", "sem", "nunca"),
    "it": ("né", "senza", "mai"),
}  # fmt: skip
_QUESTION = re.compile(r"[?？؟]\W*$")
_STEM = 4  # letters by which forms of one word are known; shorter words are words of grammar
_LIGHT = frozenset(("does", "have", "been", "will", "would"))
_PARTY = 4  # words of somebody who does something, at most
_BETWEEN = 8  # words between two of them
#: Languages in which the place of a name says what it does, and names have no cases.
_FIXED = frozenset(("da", "en", "es", "fr", "id", "it", "nl", "no", "pt", "sv", "vi"))
_DECLINED = frozenset(("cs", "pl", "ru", "uk"))
#: English persons to whom something is done, as they are called when they do it.
PERSONS = {"him": "he", "her": "she", "them": "they", "us": "we", "me": "i"}


@dataclass(frozen=True)
class Wording:
    """Two wordings of one sentence. `theirs` and `ours` are the spans of their words, `edits` what differs: how many
    words of the one, from where to where, became which of the other; `alike` is the share that stands in one order."""

    language: str
    there: str
    here: str
    places: tuple[Place, Place]
    theirs: tuple[Span, ...]
    ours: tuple[Span, ...]
    edits: tuple[tuple[int, int, int, int], ...]
    alike: float

    def place(self, side: int, span: Span) -> Place:
        """Where a span of the original's wording (0) or the reprint's (1) stands in its paragraph."""
        at = self.places[side]
        return at.part(span.start, span.end)


@once
def wordings(alignment: Alignment) -> Iterator[Wording]:
    """Single sentences of a reprint in the original's language that were edited, not rewritten."""
    for pair in linked_sentences(alignment):
        if len(pair.original) != 1 or len(pair.reprint) != 1:
            continue
        (there_at, there, language), (here_at, here, other) = pair.original[0], pair.reprint[0]
        if language is None or language != other or there == here:
            continue
        theirs, ours = _spans(there), _spans(here)
        if min(len(theirs), len(ours)) < _FEWEST or max(len(theirs), len(ours)) > _LONGEST:
            continue
        match = SequenceMatcher(None, _forms(there, theirs, language), _forms(here, ours, language), autojunk=False)
        if match.quick_ratio() >= _ALIKE:
            edits = tuple((i, j, k, m) for tag, i, j, k, m in match.get_opcodes() if tag != "equal")
            yield Wording(language, there, here, (there_at, here_at), theirs, ours, edits, match.ratio())


def lost_negations(wording: Wording) -> Iterator[tuple[int, Span]]:
    """Negations that one wording has and the other lacks where they are the same otherwise: the side that has it (0 the
    original) and where it stands there. Questions may ask either way ("didn't he?")."""
    texts, language = (wording.there, wording.here), wording.language
    denied = [negations(text, language) for text in texts]
    if abs(len(denied[0]) - len(denied[1])) != 1 or wording.alike < _EDITED or any(map(_QUESTION.search, texts)):
        return
    starts = [i for i, *_ in wording.edits[1:]]
    for (i, j, k, m), after in zip(wording.edits, [*starts, len(wording.theirs) + _KEPT], strict=True):
        if max(j - i, m - k) > _SMALL or after - j < _KEPT:
            continue
        there, here = _within(wording.theirs[i:j], denied[0]), _within(wording.ours[k:m], denied[1])
        rest = _rest(wording.there, wording.theirs[i:j], there), _rest(wording.here, wording.ours[k:m], here)
        if abs(len(there) - len(here)) == 1 and rest[0] == rest[1]:
            side = 0 if len(there) > len(here) else 1
            lost = (there, here)[side][0]
            if not denies_otherwise(texts[1 - side], language) and lost.of(texts[side]).lower() not in _LOOSE.get(
                language, ()
            ):
                yield side, lost


def exchanged_parties(wording: Wording) -> Iterator[tuple[tuple[Span, Span], tuple[Span, Span]]]:
    """Two names, or a he and a she, that stand in each other's places around the same words, in the original and in the
    reprint; in languages whose order of words says who did what."""
    if wording.language not in _FIXED:
        return
    there = _forms(wording.there, wording.theirs, wording.language)
    here = _forms(wording.here, wording.ours, wording.language)
    for n, (i, _, k, _) in enumerate(wording.edits):
        for _, j, _, m in wording.edits[n:]:
            found = _exchange(there[i:j], here[k:m])
            if found is None:
                continue
            x, y = found
            theirs = _over(wording.theirs[i : i + x]), _over(wording.theirs[j - y : j])
            ours = _over(wording.ours[k : k + y]), _over(wording.ours[m - x : m])
            if all(
                _is_party(text, span)
                for text, spans in ((wording.there, theirs), (wording.here, ours))
                for span in spans
            ):
                yield theirs, ours
                return


def _exchange(there: Sequence[str], here: Sequence[str]) -> tuple[int, int] | None:
    """How many words at the beginning and at the end of one changed places, the words between being the same and one
    of them more than grammar."""
    if len(there) != len(here) or not 3 <= len(there) <= 2 * _PARTY + _BETWEEN:
        return None
    for x in range(1, _PARTY + 1):
        for y in range(1, _PARTY + 1):
            between = there[x : len(there) - y]
            says = any(len(word) >= _STEM for word in between)
            if says and here == [*there[len(there) - y :], *between, *there[:x]]:
                return x, y
    return None


def _is_party(text: str, span: Span) -> bool:
    word = span.of(text)
    return word[0].isupper() or word.lower() in PERSONS or word.lower() in PERSONS.values()


def _spans(text: str) -> tuple[Span, ...]:
    return tuple(Span(*m.span()) for m in _WORD.finditer(text))


def _forms(text: str, spans: Sequence[Span], language: str) -> list[str]:
    """The words in small letters; in English the same for he and him; in languages in which a "not" changes the case of
    what it denies, without their ends."""
    words = [span.of(text).lower() for span in spans]
    if language in _DECLINED:
        return [word[: max(_STEM, len(word) - 2)] for word in words]
    return [PERSONS.get(word, word) for word in words] if language == "en" else words


def _within(words: Sequence[Span], denied: Sequence[Span]) -> list[Span]:
    return [n for n in denied if any(w.overlaps(n) for w in words)]


def _rest(text: str, words: Sequence[Span], denied: Sequence[Span]) -> set[str]:
    """What words say beside their negations, by their stems."""
    out = set()
    for word in words:
        left = "".join(
            ch for at, ch in enumerate(word.of(text), word.start) if not any(n.start <= at < n.end for n in denied)
        )
        if (len(left) >= _STEM and left.lower() not in _LIGHT) or DENSE.search(left):
            out.add(left.lower()[: 2 if DENSE.search(left) else _STEM])
    return out


def _over(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].end)
