"""Stretches of a paragraph that are surely in another language than the paragraph's.

Whole sentences and phrases of several words; what a sound article holds anyway is left out: names and brands, titles of
works, a quotation of a few words, a term with its gloss.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from xlate_audit.article import Span
from xlate_audit.language.guess import guess
from xlate_audit.language.model import NAMES, Classifier, classifiers
from xlate_audit.segment import sentences
from xlate_audit.text.scripts import COMMON, script_of, script_runs, scripts_of_language

#: A stretch in the language's own script: so many words, so many of them small, and so sure.
_WORDS, _SMALL_WORDS, _SURE = 5, 3, 0.97
#: Share of the words that have to begin with a small letter: a title has less. German nouns do not.
_SMALL_SHARE, _SMALL_SHARE_GERMAN = 0.55, 0.35
#: Inside quotation marks or brackets, a title or a gloss may be this long.
_QUOTED_WORDS = 10
#: Letters that a stretch in a script of another language needs: one letter of these scripts is a syllable or a word.
_DENSE = frozenset({"Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"})
_DENSE_LETTERS, _LETTERS = 10, 15
_ENDS = ".!?…。！？؟।۔"
_KANA = frozenset({"Hiragana", "Katakana"})
_SHARED = frozenset({"Latin", "Cyrillic", "Arabic", "Devanagari"})
_WORD = re.compile(r"[^\W\d_](?:[\w\u0300-\u036f\u064b-\u0670\u0900-\u0957]|['’\u200c\u200d-](?=[^\W\d_]))*")
QUOTED = re.compile(
    r"“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»|‘[^’\n]{1,300}’(?!\w)|\"[^\"\n]{1,300}\"|『[^』\n]{1,300}』|"
    r"「[^」\n]{1,300}」|《[^》\n]{1,300}》|\([^()\n]{1,300}\)|（[^（）\n]{1,300}）|\[[^\[\]\n]{1,300}\]"
)


class ForeignSpan(NamedTuple):
    """A stretch of the text, the language it is in (None: only its script tells that it is another) and how sure."""

    span: Span
    language: str | None
    confidence: float


def foreign_spans(text: str, language: str) -> list[ForeignSpan]:
    """Stretches of `text`, a paragraph in `language`, that are surely in another language; ordered and disjoint.

    >>> text = "Der Rat tagte am Montag. The minister said that the talks would go on until the end of the week."
    >>> [(found.span.of(text)[:12], found.language) for found in foreign_spans(text, "de")]
    [('The minister', 'en')]
    """
    quoted = [Span(m.start(), m.end()) for m in QUOTED.finditer(text)]
    found = [*_other_script(text, language, quoted)]
    for script in sorted(scripts_of_language(language) & _SHARED):
        model = classifiers()[script]
        if language in model.classes:
            found += _same_script(text, language, script, model, quoted)
    if language in ("ja", "zh", "ko"):
        found += _japanese_or_chinese(text, language)
    kept: list[ForeignSpan] = []
    for stretch in sorted(found):
        if not kept or stretch.span.start >= kept[-1].span.end:
            kept.append(stretch)
    return kept


def _aside(span: Span, quoted: list[Span]) -> bool:
    """Whether `span` lies within one of `quoted`, which are in order and disjoint."""
    n = bisect_right(quoted, span.start, key=lambda q: q.start) - 1
    return n >= 0 and span.end <= quoted[n].end


def _other_script(text: str, language: str, quoted: list[Span]) -> Iterator[ForeignSpan]:
    """Runs of a script that `language` is not written in; all Japanese scripts and Han count as one."""
    for span, scripts in _zones(text, language):
        stretch = span.of(text)
        words = _WORD.findall(stretch)
        aside = _aside(span, quoted)
        if scripts & _DENSE:
            letters = sum(script_of(ch) != COMMON for ch in stretch)
            enough = letters >= _DENSE_LETTERS * (2 if aside else 1)
        elif scripts == {"Latin"}:
            enough = len(words) >= (_QUOTED_WORDS if aside else _WORDS) and sum(w[0].islower() for w in words) >= 2
        else:
            enough = len(words) >= (_QUOTED_WORDS if aside else 3) and sum(map(len, words)) >= _LETTERS
        if not enough:
            continue
        said = guess(stretch)
        if scripts == {"Latin"} and (
            said.confidence < 0.9 or not (_stands_alone(text, span) or _running(words, said.language))
        ):
            continue
        yield ForeignSpan(_whole(text, span), said.language, max(said.confidence, 0.95))


def _stands_alone(text: str, span: Span) -> bool:
    """Whether `span` is a whole sentence: after the end of one or of nothing, and before an end mark."""
    before = text[max(0, span.start - 8) : span.start].rstrip()
    return (not before or before[-1] in _ENDS) and text[span.end : span.end + 1] in tuple(_ENDS)


def _running(words: list[str], language: str | None) -> bool:
    """Whether words of an alphabet with capitals are running text: a title or a name has more capitals."""
    share = _SMALL_SHARE_GERMAN if language == "de" else _SMALL_SHARE
    return sum(w[0].islower() for w in words) >= share * len(words)


def _zones(text: str, language: str) -> Iterator[tuple[Span, set[str]]]:
    """Neighbouring runs of foreign scripts together, as long as nothing in the language's own script stands between."""
    own = scripts_of_language(language)
    start = end = -1
    scripts: set[str] = set()
    for run in script_runs(text):
        foreign = run.script not in own
        if not foreign or (scripts and not _together(scripts, run.script)):
            if scripts:
                yield Span(start, end), scripts
            scripts = set()
        if foreign:
            start = start if scripts else run.span.start
            end, scripts = run.span.end, scripts | {run.script}
    if scripts:
        yield Span(start, end), scripts


def _together(scripts: set[str], script: str) -> bool:
    return script in scripts or (scripts | {script}) <= {"Han", *_KANA}


def _same_script(text: str, language: str, script: str, model: Classifier, quoted: list[Span]) -> Iterator[ForeignSpan]:
    """Stretches of words that speak for another language of the same script.

    Each word's evidence for the other language against `language` is summed, and the stretch of the greatest sum is
    taken (Kadane's algorithm), sentence by sentence; it counts if the model is sure of it as a whole.
    """
    own = model.classes.index(language)
    prepare([text], language)
    for sentence in sentences(text, language):
        words = [m for m in _WORD.finditer(text, sentence.start, sentence.end) if script_of(m[0][0]) == script]
        if len(words) < _WORDS - 1:
            continue
        evidence = _evidence([m[0] for m in words], script, language)
        for other in np.argsort(-np.maximum(evidence, 0).sum(axis=0))[:3]:
            first, last = _best_stretch(evidence[:, other])
            chosen = words[first:last]
            span = Span(chosen[0].start(), chosen[-1].end()) if chosen else Span(0, 0)
            if len(chosen) < (_WORDS - 1 if len(chosen) == len(words) else _WORDS):
                continue
            outside = sum(not _aside(Span(m.start(), m.end()), quoted) for m in chosen)
            if outside <= 2 and len(chosen) < _QUOTED_WORDS:
                continue  # a quotation or a title, with a word or two beside it
            if script in ("Latin", "Cyrillic") and not (
                sum(m[0][0].islower() for m in chosen) >= _SMALL_WORDS
                and _running([m[0] for m in chosen], model.classes[other])
            ):
                continue
            probability = model.probabilities([span.of(text)])[0]
            if probability[other] >= _SURE and probability[own] < 0.01:
                whole = _whole(text, span)
                if len(chosen) >= 0.8 * len(words) or (
                    len(chosen) >= 0.6 * len(words) and model.probabilities([sentence.of(text)])[0][other] >= _SURE
                ):
                    whole = sentence
                yield ForeignSpan(whole, model.classes[other], round(float(probability[other]), 4))
                break


#: What the words of a text say, by script and language: most stood in one before. No more than so many are kept.
_HEARD: dict[tuple[str, str], dict[str, np.ndarray]] = {}
_KEPT = 20_000


def prepare(texts: Sequence[str], language: str) -> None:
    """Look up the words of several texts in one go, which makes `foreign_spans` of each of them faster."""
    for script in sorted(scripts_of_language(language) & _SHARED):
        if language in classifiers()[script].classes:
            words = [word for text in texts for word in _WORD.findall(text) if script_of(word[0]) == script]
            _evidence(words, script, language)


def _evidence(words: Sequence[str], script: str, language: str) -> np.ndarray:
    """How much each word (rows) speaks for each language (columns) against `language`."""
    heard = _HEARD.get((script, language))
    if heard is None or len(heard) > _KEPT:
        heard = _HEARD[script, language] = {}
    rows = {word: heard.get(word) for word in words}
    new = [word for word, row in rows.items() if row is None]
    if new:
        model = classifiers()[script]
        own = model.classes.index(language)
        scores = model.scores(new)
        powers = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        evidence = np.clip(powers - powers[:, own : own + 1], -3.0, 3.0)
        evidence[:, [own, model.classes.index(NAMES)] if NAMES in model.classes else [own]] = -1.0
        told = dict(zip(new, evidence, strict=True))
        heard.update(told)
        rows.update(told)
    return np.array([rows[word] for word in words])


def _best_stretch(evidence: np.ndarray) -> tuple[int, int]:
    """Half-open bounds of the stretch with the greatest sum."""
    best, bounds, total, start = 0.0, (0, 0), 0.0, 0
    for n, value in enumerate(evidence.tolist()):
        if total <= 0:
            total, start = 0.0, n
        total += value
        if total > best:
            best, bounds = total, (start, n + 1)
    return bounds


def _japanese_or_chinese(text: str, language: str) -> Iterator[ForeignSpan]:
    """Sentences of the one in a text of the other, or in Korean: all use Han, so kana or the words decide."""
    for sentence in sentences(text, language):
        stretch = sentence.of(text)
        if sum(script_of(ch) != COMMON for ch in stretch) < _DENSE_LETTERS:
            continue
        said = guess(stretch)
        if said.language in ("ja", "zh") and said.language != language and said.confidence >= _SURE:
            yield ForeignSpan(sentence, said.language, said.confidence)


def _whole(text: str, span: Span) -> Span:
    """`span` with the sentence mark or closing quote that follows it."""
    end = span.end
    while end < len(text) and text[end] in _ENDS:
        end += 1
    return Span(span.start, end)
