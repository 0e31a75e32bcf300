"""Which language a text is in, from a word to an article, with an honest probability.

The script decides first (kana is Japanese, Hangul Korean); where several languages share one, the shipped model tells
them apart; long texts it is unsure of go to langdetect, which knows some languages more and has to agree with one of
the model's first two. Unsure means None: names, brands and numbers are in no language.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xlate_audit.language.model import NAMES, classifiers, softmax
from xlate_audit.text.scripts import script_counts, script_of, scripts_of_language

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory

#: From this probability on a language is said; below, None.
SURE = 0.7
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
#: Small words that give away a language which the model knows from letter statistics only.
_OWN_WORDS = {
    "Devanagari": {"mr": {"आहे", "आहेत", "नाही", "आणि", "मध्ये"}, "ne": {"छ", "छन्", "भएको", "गरेको", "पनि"}},
    "Cyrillic": {"sr": {"је", "су", "није", "који", "која"}, "bg": {"със", "който", "която", "които"}},
}
#: Letters that of the languages the model knows only one uses: what each adds to its score, up to the greatest sum.
_LETTER_EVIDENCE = {"Cyrillic": {"uk": "ґєії", "ru": "ыэё", "mk": "ѓќѕ"}}
_OWN_LETTER, _OWN_LETTERS_MOST = 1.5, 3.0
#: How much a Han character that only one language writes adds to that language's score (natural logarithm).
_OWN_HAN, _TRADITIONAL_HAN = 3.0, 1.5
#: From this share of kana on a text is Japanese; below, they may be a name in Chinese text, and add so much each, up to
#: so many.
_KANA_SHARE, _OWN_KANA, _KANA_MOST = 0.2, 2.0, 3


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
    if group == "Han":
        scores += [_han_evidence(texts[n][:_LONGEST], model.classes) for n in members]
    elif group in _LETTER_EVIDENCE:
        scores += [_letter_evidence(texts[n][:_LONGEST], group, model.classes) for n in members]
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
            second = _langdetect(texts[n][:_LONGEST], group)
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
        kana, han = _kana(counts), counts["Han"]
        return "ja" if kana and kana >= _KANA_SHARE * (kana + han) else None
    letters = Counter(text.lower()) if group in _OWN_LETTERS else Counter[str]()
    for language, own in _OWN_LETTERS.get(group, {}).items():
        if sum(letters[ch] for ch in own) * 100 >= counts[group]:
            return language
    if own_words := _OWN_WORDS.get(group):
        words = set(text.lower().split())
        for language, known in own_words.items():
            if words & known:
                return language
    return _ONE_LANGUAGE.get(group)


def _kana(counts: Counter[str]) -> int:
    return counts["Hiragana"] + counts["Katakana"]


def _letter_evidence(text: str, group: str, classes: Sequence[str]) -> list[float]:
    """What the letters that one language alone uses say for each class; a foreign name may hold one."""
    counts = Counter(text.lower())
    own = {language: sum(counts[ch] for ch in known) for language, known in _LETTER_EVIDENCE[group].items()}
    return [min(_OWN_LETTERS_MOST, _OWN_LETTER * own.get(language, 0)) for language in classes]


def _han_evidence(text: str, classes: Sequence[str]) -> list[float]:
    """What the forms of Han characters say for each class: Japan, the mainland and Taiwan simplified differently.

    Which forms a country uses is read off its character set: JIS X 0208, GB 2312, Big5.
    """
    japanese = _OWN_HAN * sum(_forms(ch) == "ja" for ch in set(text))
    japanese += _OWN_KANA * min(_KANA_MOST, _kana(script_counts(text)))
    simplified = sum(_forms(ch) == "zh" for ch in set(text))
    traditional = sum(_forms(ch) == "zh-Hant" for ch in set(text))
    chinese = _OWN_HAN * simplified + _TRADITIONAL_HAN * traditional
    return [{"ja": japanese, "zh": chinese}.get(language, 0.0) for language in classes]


@lru_cache(maxsize=8192)
def _forms(ch: str) -> str | None:
    """The one language that writes this Han character in this form, None where several do.

    >>> [_forms(ch) for ch in "駅车國山"]
    ['ja', 'zh', 'zh-Hant', None]
    """
    if script_of(ch) != "Han":
        return None
    jis, gb, big5 = _encoded(ch, "shift_jis"), _encoded(ch, "gb2312"), _encoded(ch, "big5")
    if not jis and (gb or big5):
        return "zh" if gb else "zh-Hant"
    if jis and not gb and not big5:
        return "ja"
    if big5 and not gb and jis >= b"\x98\x9f":  # the second level of JIS: forms that Japan gave up in 1946
        return "zh-Hant"
    return None


def _encoded(ch: str, encoding: str) -> bytes:
    try:
        return ch.encode(encoding)
    except UnicodeEncodeError:
        return b""


@lru_cache(maxsize=1024)
def _langdetect(text: str, group: str) -> Guess | None:
    """langdetect's answer where it is sure. It draws random numbers: seeded on every call, one text has one answer."""
    from langdetect import LangDetectException

    detector = _profiles(group).create()
    detector.seed = 0
    detector.append(text)
    try:
        best = detector.get_probabilities()[0]
    except (LangDetectException, IndexError):
        return None
    if best.prob < _LANGDETECT_SURE:
        return None
    return Guess(best.lang.split("-")[0], round(min(0.9, best.prob), 4))


@lru_cache(maxsize=8)
def _profiles(group: str) -> DetectorFactory:
    """langdetect with the languages that are written in these scripts: all of them take three times the room."""
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    factory = DetectorFactory()
    written = [
        path.read_text("utf-8")
        for path in sorted(Path(PROFILES_DIRECTORY).iterdir())
        if any(_GROUP.get(script, script) == group for script in scripts_of_language(path.name.partition("-")[0]))
    ]
    factory.load_json_profile(written)
    return factory
