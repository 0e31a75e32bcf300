"""Which language a text is in, from a word to an article, with an honest probability.

The script decides first (kana is Japanese, Hangul Korean); where several languages share one, the shipped model tells
them apart; long texts it is unsure of go to langdetect, which knows some languages more and has to agree with one of
the model's first two. Unsure means None: names, brands and numbers are in no language.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from xlate_audit.language.model import NAMES, classifiers, softmax
from xlate_audit.text.scripts import script_counts

#: From this probability on a language is said; below, None.
SURE = 0.8
#: Letters from which langdetect is asked, and the probability it has to give.
_LONG, _LANGDETECT_SURE = 80, 0.95
_LONGEST = 20_000
#: A Han, kana or Hangul letter says about as much as three letters of an alphabet.
_WEIGHT = {"Han": 3, "Hiragana": 3, "Katakana": 3, "Hangul": 3}
_GROUP = {"Han": "Han", "Hiragana": "Han", "Katakana": "Han", "Bopomofo": "Han"}
_ONE_LANGUAGE = {
    "Hangul": "ko", "Hebrew": "he", "Greek": "el", "Thai": "th", "Armenian": "hy", "Georgian": "ka", "Bengali": "bn",
    "Tamil": "ta", "Telugu": "te", "Gujarati": "gu", "Gurmukhi": "pa", "Kannada": "kn", "Malayalam": "ml",
    "Sinhala": "si", "Khmer": "km", "Lao": "lo", "Myanmar": "my", "Ethiopic": "am", "Tibetan": "bo", "Thaana": "dv",
}  # fmt: skip
#: Letters that only one of the languages of their script uses, for languages that the model does not know.
_OWN_LETTERS = {
    "Cyrillic": {"sr": "ђћ", "be": "ў", "kk": "әғқңұһ", "tg": "ҳҷӣӯ", "mn": "өү"},
    "Arabic": {"ps": "ټډړښځڅۍ", "ckb": "ڕڵۆێ", "ug": "ۇۈۋ", "sd": "ڄڃڇڏڊ"},
    "Hebrew": {"yi": "װױײ"},
}


class Guess(NamedTuple):
    """A language (ISO 639-1), None where it is not sure, and the probability of the likeliest one."""

    language: str | None
    confidence: float


def guess(text: str, among: Collection[str] | None = None) -> Guess:
    """The language of `text`. With `among`, the likeliest of these, taking for granted that it is one of them.

    >>> guess("Rusya ile müzakereler askıya alındı").language
    'tr'
    >>> guess("Angela Merkel").language is None
    True
    """
    return _cached(text, None if among is None else frozenset(among))


@lru_cache(maxsize=4096)
def _cached(text: str, among: frozenset[str] | None) -> Guess:
    return guess_all([text], among)[0]


def guess_all(texts: Sequence[str], among: Collection[str] | None = None) -> list[Guess]:
    """`guess` of many texts at once, which is much faster than one by one."""
    found: list[Guess] = [Guess(None, 0.0)] * len(texts)
    asked: dict[str, list[int]] = defaultdict(list)
    shares: list[float] = [0.0] * len(texts)
    for n, text in enumerate(texts):
        counts = script_counts(text[:_LONGEST])
        group, shares[n] = _writing(counts)
        if language := _by_script(group, counts, text):
            if among is None or language in among:
                found[n] = _said(language, 0.99 * shares[n] if counts.total() > 1 else 0.7)
        elif group in classifiers():
            asked[group].append(n)
    for group, members in asked.items():
        _ask_model(group, members, texts, shares, among, found)
    return found


def _ask_model(
    group: str,
    members: list[int],
    texts: Sequence[str],
    shares: Sequence[float],
    among: Collection[str] | None,
    found: list[Guess],
) -> None:
    """Fill in `found` for texts of one script."""
    model = classifiers()[group]
    scores = model.scores([texts[n][:_LONGEST] for n in members])
    if among is not None:
        outside = [c for c, name in enumerate(model.classes) if name not in among]
        if len(outside) == len(model.classes):
            return
        scores[:, outside] = -1e9
    for n, row in zip(members, softmax(scores), strict=True):
        best = int(row.argmax())
        language, confidence = model.classes[best], float(row[best]) * shares[n]
        found[n] = Guess(None, confidence) if language == NAMES else _said(language, confidence)
        if found[n].language is None and among is None and sum(ch.isalpha() for ch in texts[n][:400]) >= _LONG:
            likely = {model.classes[c] for c in row.argsort()[-2:]}
            second = _langdetect(texts[n][:_LONGEST])
            if second and (second.language in likely or second.language not in model.classes):
                found[n] = second


def _said(language: str, confidence: float) -> Guess:
    return Guess(language if confidence >= SURE else None, round(confidence, 4))


def _writing(counts: Counter[str]) -> tuple[str, float]:
    """The script (all of Japanese and Chinese: "Han") that carries the text, and how sure that is, 0 to 1.

    A text with Latin names and brands in it is in the other script already where that has two fifths of the weight: the
    names are borrowed, the grammar is not.
    """
    weights: Counter[str] = Counter()
    for script, n in counts.items():
        weights[_GROUP.get(script, script)] += n * _WEIGHT.get(script, 1)
    if not weights:
        return "", 0.0
    total = weights.total()
    group = max(weights, key=weights.__getitem__)
    if group == "Latin" and len(weights) > 1:
        other = max((g for g in weights if g != "Latin"), key=weights.__getitem__)
        if weights[other] >= 0.4 * total:
            group = other
    share = weights[group] / total
    if group == "Latin":
        return group, min(1.0, share / 0.75)
    return group, min(1.0, share / 0.45)


def _by_script(group: str, counts: Counter[str], text: str) -> str | None:
    """The language where the script or a letter of its own gives it away."""
    if group == "Han":
        kana, han = counts["Hiragana"] + counts["Katakana"], counts["Han"]
        # A kana or two among much Han is a name or a brand in Chinese text ("優の良品").
        return "ja" if kana and (counts["Hiragana"] >= 2 or kana >= 3 or han <= 3 * kana) and kana * 20 >= han else None
    letters = Counter(text.lower()) if group in _OWN_LETTERS else Counter[str]()
    for language, own in _OWN_LETTERS.get(group, {}).items():
        if sum(letters[ch] for ch in own) * 100 >= counts[group]:
            return language
    return _ONE_LANGUAGE.get(group)


@lru_cache(maxsize=1024)
def _langdetect(text: str) -> Guess | None:
    """langdetect's answer where it is sure. It draws random numbers: seeded on every call, one text has one answer."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(text)[0]
    except LangDetectException:
        return None
    if best.prob < _LANGDETECT_SURE:
        return None
    return Guess(best.lang.split("-")[0], round(min(0.9, best.prob), 4))
