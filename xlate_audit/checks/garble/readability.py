"""A passage that reads much harder than the rest of its article, or than the same passage of the original.

Compares the automated readability index (Senter and Smith 1967; textstat computes it) of every long paragraph with the
median of the article's long paragraphs, or with its counterpart where the original is in the same language. It remarks,
as `info`, where the index is higher by more than `rise` and the sentences are twice as long as usual. The index counts
letters a word and words a sentence: unlike those that count syllables it needs no dictionary.

**Why it matters.** Sentences that ran into one another, and machine output that stopped to punctuate, show as a sudden
drop before anybody has read them.

**What it cannot see.** Text that is hard throughout, and hard text in short sentences. It counts letters and words, and
knows nothing of meaning.

**Languages.** de en es fr it nl pl ru, and cs pt tr uk: alphabets with words between blanks.

**Example.** Nine paragraphs of 15 words a sentence and one of a single sentence of 90 words → remarks the tenth.

False alarms: none above `info` (it never gates): 0.00 per 1,000 words of clean professional translation.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from statistics import median
from types import ModuleType

from xlate_audit.article import Alignment, Article, Flag, Paragraph, Place
from xlate_audit.checks.garble.counterpart import original_text
from xlate_audit.checks.rule import Rule

_LANGUAGES = frozenset({"cs", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr", "uk"})
_LONG = 40  # words a paragraph must have to be measured
_ROUGHLY = 1.0  # school grades by which a rough index may be wrong
_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")  # as textstat cuts them
_MARK = re.compile(r"[^\w\s']")
_FEW = 4  # long paragraphs that an article must have to be compared with itself


def find(article: Article, alignment: Alignment | None = None, *, rise: float = 15.0) -> Iterator[Flag]:
    """Remarks in reading order. `rise`: school grades of the index above what is usual."""
    measured = [
        p
        for p in article.paragraphs
        if p.kind == "body" and p.sentences and article.language_of(p.id) in _LANGUAGES and _words(p.text) >= _LONG
    ]
    if len(measured) < _FEW:
        return
    usual_length = median(_words(p.text) / len(p.sentences) for p in measured)
    # Long sentences first: they cost nothing to find, and the rest is measured only where there are any.
    suspects = [p for p in measured if _words(p.text) / len(p.sentences) > 2 * usual_length]
    if not suspects:
        return
    rough = median(_rough(p.text) for p in measured)
    suspects = [
        p for p in suspects
        if _rough(p.text) > _expected(p, article.language_of(p.id), alignment, rough, _rough) + rise - _ROUGHLY
    ]  # fmt: skip
    if not suspects:
        return  # so that most articles open no textstat
    usual = median(_grade(p.text) for p in measured)
    for paragraph in suspects:
        language = article.language_of(paragraph.id)
        expected = _expected(paragraph, language, alignment, usual, _grade)
        grade = _grade(paragraph.text)
        if grade > expected + rise:
            yield Flag(
                f"reads much harder than the rest (readability index {grade:.0f}, usual here {expected:.0f})",
                Place(paragraph.id, 0, len(paragraph.text)),
            )


def _rough(text: str) -> float:
    """The index as textstat has it, to within a fraction of a grade: near enough to say where it cannot have risen."""
    words = _words(text)
    letters = len("".join(text.split()))
    spoken = [_words(_MARK.sub("", piece)) for piece in (text, *_SENTENCE.findall(text))]
    sentences = sum(n > 2 for n in spoken[1:])
    return 4.71 * letters / words + 0.5 * spoken[0] / max(1, sentences) - 21.43


def _expected(
    paragraph: Paragraph,
    language: str | None,
    alignment: Alignment | None,
    usual: float,
    index: Callable[[str], float],
) -> float:
    """Index of the counterpart in an original of the same language, else what is usual in the article."""
    there = original_text(alignment, paragraph.id)
    if alignment is None or alignment.original.language != language or _words(there) < _LONG:
        return usual
    return index(there)


def _words(text: str) -> int:
    return len(text.split())


def _grade(text: str) -> float:
    return float(_textstat().automated_readability_index(text))


class _Later(ModuleType):
    """A module that is opened as soon as anything of it is used."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


@cache
def _textstat() -> ModuleType:
    """textstat, opened without nltk: it imports that (and so scipy and scikit-learn: two seconds, 60 MB) for its
    dictionary of English syllables, which this index does not count."""
    stand_in = None if {"textstat", "nltk"} & sys.modules.keys() else _Later("nltk")
    if stand_in is not None:
        sys.modules["nltk"] = stand_in
    try:
        import textstat
    except ImportError:  # a textstat that needs nltk at once
        sys.modules.pop("nltk", None)
        import textstat
    finally:
        if stand_in is not None and sys.modules.get("nltk") is stand_in:
            del sys.modules["nltk"]
    return textstat


RULE = Rule("garble.readability", find, needs="article", severity="info", confidence=0.5, mqm="fluency/unintelligible")
