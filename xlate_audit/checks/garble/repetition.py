"""A word or phrase that stands twice in a row (`the winners the winners`, `ログラムログラム`).

Flags phrases of two and more words, single words, and strings of three and more Han or kana characters that are
followed by themselves with nothing between. Doubles that a language makes on purpose pass: `that that`, `had had`,
`nous nous`, `yavaş yavaş`, 一人一人, names such as Sirhan Sirhan, and rhetoric (`again and again and again`; anything
with a comma between). In languages that double words freely (Turkish, Hindi, Indonesian, Vietnamese, Arabic, Hebrew,
Persian, Italian …) a single word is flagged only if it is a common one after which more must come. A
double that stands in the original too passes. A short sentence that is said twice is told only beside an original that
doubles nothing there: it may be meant. Longer ones belong to `artifact.duplicate`.

**Why it matters.** Doubling is what a machine translation does when it loses its place, and what pasting two versions
of a line leaves behind.

**What it cannot see.** A thing said twice in other words, and copies with other words between them.

**Languages.** All with blanks between words, and Chinese and Japanese; which doubles are usual is learnt for 21
languages.

**Example.** `The council named the winners the winners of the year.` → flags the second `the winners` and suggests to
delete it.

False alarms: 0.04 per 1,000 words of clean professional translation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from xlate_audit.article import Alignment, Article, Flag, Place, Span
from xlate_audit.checks.garble.counterpart import original_text
from xlate_audit.checks.garble.readings import is_salad
from xlate_audit.checks.rule import Rule
from xlate_audit.text.habits import is_common, may_double, must_go_on
from xlate_audit.text.repeats import Repeat, repeated_characters, repeated_words

# Languages in which any content word may be doubled only by a slip.
_SINGLE_ONLY = frozenset({
    "en", "de", "nl", "da", "sv", "no", "nb", "fr", "es", "pt", "ca", "ro", "pl", "cs", "sk", "ru",
    "uk", "bg", "sr", "hr", "sl", "lt", "lv", "et", "fi", "hu", "el",
})  # fmt: skip
_STOPS = frozenset(".!?…।؟")
_CLOSING = ".!?…।؟\"”“»’'"
_REACH = 40  # characters back in which a sentence's end is looked for
_PAUSES = ".,;:!?…。、，！？؟،।—–"


def find(article: Article, alignment: Alignment | None = None, *, shortest_string: int = 3) -> Iterator[Flag]:
    """Flags of every paragraph. `shortest_string`: characters that a doubled string of Han or kana must have."""
    if is_salad(article):
        return  # garble.word-order says it of the whole
    for paragraph in article.paragraphs:
        text, language = paragraph.text, article.language_of(paragraph.id)
        there = original_text(alignment, paragraph.id)
        folded, doubles = there.casefold(), None
        for repeat in repeated_words(text):
            if "\n" in text[repeat.first.start : repeat.second.end]:
                continue  # lines of a heading or a poem
            whole = repeat.words > 1 and _closed(text, repeat)
            confidence = (
                _sentence_confidence(repeat.first.of(text), there) if whole else _confidence(text, repeat, language)
            )
            if not confidence or _doubled(text, repeat) in folded:
                continue
            if whole or repeat.words == 1:
                doubles = _doubles(there) if doubles is None else doubles
                if doubles:
                    continue
            if whole:
                repeat = replace(repeat, second=Span(repeat.second.start, _sentence_end(text, repeat.second.end)))
            yield _flag(paragraph.id, text, repeat, confidence)
        if language in ("ja", "zh"):
            for repeat in repeated_characters(text, shortest_string):
                if text[repeat.first.start : repeat.second.end] not in there:
                    yield _flag(paragraph.id, text, repeat, 0.9)


@lru_cache(maxsize=64)
def _doubles(text: str) -> bool:
    """Whether anything stands twice in a row."""
    return next(chain(repeated_words(text), repeated_characters(text, 2)), None) is not None


def _closed(text: str, repeat: Repeat) -> bool:
    """Whether two sentences and not two parts of one are the same; only an original tells whether that is meant."""
    marks = set(text[repeat.second.end - 1 : repeat.second.end + 1])  # French parts them from the word
    return repeat.first.of(text)[-1] in _CLOSING and not marks.isdisjoint(_STOPS)


def _sentence_confidence(sentence: str, there: str) -> float:
    """How surely a doubled sentence is a slip: never without an original, never a cry, which is doubled to be loud."""
    return 0.8 if there and not set(sentence[-3:]) & set("!?؟") else 0


def _sentence_end(text: str, end: int) -> int:
    while text[end : end + 1] and text[end] in _CLOSING:
        end += 1
    return end


def _doubled(text: str, repeat: Repeat) -> str:
    return text[repeat.first.start : repeat.second.end].casefold()


def _flag(paragraph: str, text: str, repeat: Repeat, confidence: float) -> Flag:
    start = repeat.first.end if repeat.second.start > repeat.first.end else repeat.second.start
    return Flag(
        "this stands twice in a row", Place(paragraph, start, repeat.second.end), suggestion="", confidence=confidence
    )


def _confidence(text: str, repeat: Repeat, language: str | None) -> float:
    """How surely a doubled phrase is a slip; 0 where it may be meant."""
    first, second = repeat.first.of(text), repeat.second.of(text)
    words = first.casefold().split()
    if len(set(words)) == 1 and len(words) > 1:
        return 0  # "no no no no"
    pause = first[-1] in _PAUSES
    if len(words) == 1:
        return 0 if pause else _single(text, first, second, repeat, language)
    if pause and len(words) < 4:
        return 0
    following = text[repeat.second.end :].split(maxsplit=1)
    if len(words) == 2 and following and following[0].casefold().strip(_PAUSES) == words[0]:
        return 0  # "again and again and again"
    if len(words) == 2 and all(w[:1].isupper() for w in first.split()) and language != "de":
        return 0  # "Duran Duran Duran Duran", "New York New York"
    return 0.95


def _single(text: str, first: str, second: str, repeat: Repeat, language: str | None) -> float:
    if not first.isalpha() or len(first) < 2 or may_double(first, language):
        return 0
    before = text[max(0, repeat.first.start - _REACH) : repeat.first.start].rstrip()
    sentence_start = not before or before[-1] in '.!?…:"“«»'
    if second[0].isupper() and not sentence_start:
        return 0  # "Sirhan Sirhan"
    if language not in _SINGLE_ONLY:
        return 0.9 if language != "ko" and is_common(first, language) and must_go_on(first, language) else 0
    if is_common(first, language):
        return 0.9
    return 0.75 if len(first) > 2 and not sentence_start and second[0].islower() else 0


RULE = Rule("garble.repetition", find, needs="article", severity="minor", confidence=0.92, mqm="fluency/grammar",
            yields_to=("artifact.duplicate",), repairs=True)  # fmt: skip
