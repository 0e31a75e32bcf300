"""Faults planted in articles: each kind a function that changes a reprint and says where."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from xlate_audit.text.dates import date_words
from xlate_audit.text.polarity import negations

_NO_BLANKS = ("ja", "zh")
_UNITS = [("km", "miles"), ("%", "kg"), ("$", "€"), ("€", "£"), ("£", "$"), ("kg", "km"), ("metres", "miles")]
_LIKE = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "а": "a", "е": "e", "о": "o", "с": "c", "р": "p"}
_LEFT_OVER = ("です", "ました", "から", "합니다", "的", "что", "が")
_MARKUP = ("&nbsp;", "<br/>", "[3]", "</p>", "&amp;quot;", "[[File:a.jpg]]", "**", "{{cite}}")
_UNFILLED = ("[insert quote here]", "{{headline}}", "TK TK", "Lorem ipsum dolor sit amet.",
             "As an AI language model, I cannot verify this.", "Here is the translation:")  # fmt: skip
_SITE = {
    "en": ("Share this article on Facebook", "Sign up for our newsletter", "Advertisement", "Read more:"),
    "de": ("Artikel auf Facebook teilen", "Jetzt Newsletter abonnieren", "Anzeige", "Lesen Sie auch:"),
    "fr": ("Partager cet article sur Facebook", "Inscrivez-vous à notre newsletter", "Publicité", "Lire aussi :"),
    "es": ("Compartir este artículo en Facebook", "Suscríbase a nuestro boletín", "Publicidad", "Lea también:"),
    "ru": ("Поделиться в Facebook", "Подпишитесь на нашу рассылку", "Реклама", "Читайте также:"),
    "ja": ("この記事をシェアする", "メールマガジンに登録", "広告", "関連記事"),
    "zh": ("分享到微博", "订阅我们的新闻", "广告", "相关阅读"),
}


@dataclass
class Draft:
    """A reprint that faults are planted in; `at` is the paragraph and sentence, `other` an article in its language."""

    original: list[list[str]]
    reprint: list[list[str]]
    languages: tuple[str, str]
    other: list[list[str]]
    rng: random.Random
    at: tuple[int, int] = (0, 0)

    @property
    def sentence(self) -> str:
        return self.reprint[self.at[0]][self.at[1]]

    @property
    def source(self) -> str:
        return self.original[self.at[0]][self.at[1]]

    @property
    def others(self) -> list[str]:
        """The sentences of the other article."""
        return [sentence for paragraph in self.other for sentence in paragraph]

    @property
    def blank(self) -> str:
        return "" if self.languages[1] in _NO_BLANKS else " "


#: A kind gives the sentence back with the fault's place in it, or None where it does not apply.
Kind = Callable[[Draft], "tuple[str, int, int] | None"]


def _put(text: str, start: int, end: int, new: str) -> tuple[str, int, int]:
    return text[:start] + new + text[end:], start, start + len(new)


def _words(text: str, pattern: str = r"[^\W\d_]+") -> list[re.Match[str]]:
    return list(re.finditer(pattern, text))


def _inner(d: Draft, fits: Callable[[str], bool]) -> re.Match[str] | None:
    rows = [m for m in _words(d.sentence) if m.start() and fits(m.group())]
    return d.rng.choice(rows) if rows else None


def number(d: Draft) -> tuple[str, int, int] | None:
    rows = _words(d.sentence, r"(?<![\d.,])\d{2,4}(?![\d.,]\d|\d)")
    if not rows:
        return None
    m = d.rng.choice(rows)
    n = d.rng.randrange(len(m.group()))
    digit = d.rng.choice([x for x in "123456789" if x != m.group()[n]])
    return _put(d.sentence, *m.span(), m.group()[:n] + digit + m.group()[n + 1 :])


def magnitude(d: Draft) -> tuple[str, int, int] | None:
    rows = _words(d.sentence, r"(?<![\d.,])\d{2,3}(?![\d.,]\d|\d)")
    return _put(d.sentence, *(m := d.rng.choice(rows)).span(), m.group() + "000") if rows else None


def unit(d: Draft) -> tuple[str, int, int] | None:
    for old, new in d.rng.sample(_UNITS, len(_UNITS)):
        rows = _words(d.sentence, rf"(?<=\d)\s?{re.escape(old)}(?!\w)|{re.escape(old)}(?=\d)")
        if rows and old in d.source:
            m = rows[0]
            start = m.end() - len(old)
            return _put(d.sentence, start, m.end(), new)
    return None


def date(d: Draft) -> tuple[str, int, int] | None:
    rows = [w for w in date_words(d.sentence, d.languages[1]) if w.kind != "relative"]
    others = [(w, text[w.start : w.end]) for text in d.others for w in date_words(text, d.languages[1])]
    for w in rows:
        fits = [new for o, new in others if o.kind == w.kind and not o.values & w.values]
        if fits:
            return _put(d.sentence, w.start, w.end, d.rng.choice(fits))
    return None


def name(d: Draft) -> tuple[str, int, int] | None:
    m = _inner(d, lambda w: w[:1].isupper() and len(w) > 3 and w in d.source)
    others = [w.group() for text in d.others for w in _words(text)
              if w.start() and w.group()[0].isupper() and len(w.group()) > 3]  # fmt: skip
    return _put(d.sentence, *m.span(), d.rng.choice(others)) if m and others and d.languages[1] != "de" else None


def name_variant(d: Draft) -> tuple[str, int, int] | None:
    m = _inner(d, lambda w: w[:1].isupper() and len(w) > 5 and w in d.source)
    if m is None:
        return None
    n = d.rng.randrange(1, len(m.group()) - 2)
    word = m.group()
    new = word[:n] + word[n + 1] + word[n] + word[n + 2 :]
    return None if new == word else _put(d.sentence, *m.span(), new)


def negation(d: Draft) -> tuple[str, int, int] | None:
    rows = negations(d.sentence, d.languages[1])
    if not rows or not negations(d.source, d.languages[0]):
        return None
    start, end = rows[0].start, rows[0].end
    text = d.sentence[:start].rstrip() + d.blank + d.sentence[end:].lstrip()
    return text, 0, len(text)


def contact(d: Draft) -> tuple[str, int, int] | None:
    p, s = d.at
    d.original[p][s] += " (info@stadtwerk-nord.example, +49 30 901820)"
    old = " (info@stadtwerk-nord.example, +49 30 901820)"
    new = d.rng.choice((old.replace("901820", "901280"), old.replace("nord", "nort")))
    return _put(d.sentence, len(d.sentence), len(d.sentence), new)


def untranslated(d: Draft) -> tuple[str, int, int] | None:
    return _put(d.sentence, 0, len(d.sentence), d.source)


def title_language(d: Draft) -> tuple[str, int, int] | None:
    return untranslated(d) if d.at[0] == 0 else None


def addition(d: Draft) -> tuple[str, int, int] | None:
    if d.at[0] == 0:
        return None
    new = d.rng.choice(d.rng.choice(d.other[1:]))
    return _put(d.sentence, len(d.sentence), len(d.sentence), d.blank + new)


def duplicate(d: Draft) -> tuple[str, int, int] | None:
    return None if d.at[0] == 0 else _put(d.sentence, len(d.sentence), len(d.sentence), d.blank + d.sentence)


def repetition(d: Draft) -> tuple[str, int, int] | None:
    m = _inner(d, lambda w: len(w) > 2)
    return _put(d.sentence, m.end(), m.end(), " " + m.group()) if m and d.blank else None


def truncated(d: Draft) -> tuple[str, int, int] | None:
    p, s = d.at
    if p == 0 or s + 1 < len(d.reprint[p]):
        return None
    text = d.sentence[: int(len(d.sentence) * d.rng.uniform(0.4, 0.7))]
    text = text[: text.rfind(" ")] if d.blank and " " in text else text
    return text, 0, len(text)


def fragment(d: Draft) -> tuple[str, int, int] | None:
    m = _inner(d, lambda w: w.islower())
    if m is None or not d.blank or not 0.3 < m.start() / len(d.sentence) < 0.7:
        return None
    text = d.sentence[: m.start()].rstrip(" ,") + ". " + d.sentence[m.start() :]
    return text, 0, len(text)


def word_order(d: Draft) -> tuple[str, int, int] | None:
    words = d.sentence.split(" ")
    if len(words) < 7 or not d.blank:
        return None
    n = d.rng.randrange(len(words) - 6)
    some = words[n : n + 6]
    d.rng.shuffle(some)
    start = len(" ".join(words[:n])) + (n > 0)
    return _put(d.sentence, start, start + len(" ".join(words[n : n + 6])), " ".join(some))


def role_swap(d: Draft) -> tuple[str, int, int] | None:
    rows = [m for m in _words(d.sentence) if m.start() and m.group() in d.source and m.group()[0].isupper()]
    if len(rows) < 2 or rows[0].group() == rows[-1].group():
        return None
    one, two = rows[0], rows[-1]
    text = d.sentence[: one.start()] + two.group() + d.sentence[one.end() : two.start()] + one.group()
    return text + d.sentence[two.end() :], one.start(), two.end()


def spacing(d: Draft) -> tuple[str, int, int] | None:
    m = next(iter(_words(d.sentence, r"(?<=\w)[,.](?=\s\w)")), None)
    return _put(d.sentence, m.start(), m.end() + 1, d.rng.choice((" ,", " " + m.group() + " "))) if m else None


def stray_punctuation(d: Draft) -> tuple[str, int, int] | None:
    m = _inner(d, lambda w: len(w) > 2)
    return _put(d.sentence, m.end(), m.end(), d.rng.choice((",,", " .", " ;,", "()"))) if m else None


def unbalanced(d: Draft) -> tuple[str, int, int] | None:
    m = _inner(d, lambda w: len(w) > 2)
    return _put(d.sentence, m.start(), m.start(), d.rng.choice("(“[")) if m and d.blank else None


def markup(d: Draft) -> tuple[str, int, int] | None:
    m = _inner(d, lambda w: len(w) > 1)
    return _put(d.sentence, m.end(), m.end(), d.rng.choice(_MARKUP)) if m else None


def mojibake(d: Draft) -> tuple[str, int, int] | None:
    rows = [m for m in _words(d.sentence, r"\S*[^\x00-\x7f]\S*") if len(m.group()) < 20]
    for m in d.rng.sample(rows, len(rows)):
        try:
            return _put(d.sentence, *m.span(), m.group().encode().decode(d.rng.choice(("cp1252", "latin-1"))))
        except UnicodeDecodeError:
            continue
    return None


def invisible(d: Draft) -> tuple[str, int, int] | None:
    m = _inner(d, lambda w: len(w) > 3)
    return _put(d.sentence, m.start() + 2, m.start() + 2, d.rng.choice("\u200b\ufeff\u2060\ue000")) if m else None


def boilerplate(d: Draft) -> tuple[str, int, int] | None:
    known = _SITE.get(d.languages[1])
    return _put(d.sentence, 0, len(d.sentence), d.rng.choice(known)) if known and d.at[0] and not d.at[1] else None


def scaffolding(d: Draft) -> tuple[str, int, int] | None:
    return _put(d.sentence, len(d.sentence), len(d.sentence), " " + d.rng.choice(_UNFILLED)) if d.at[0] else None


def line_break(d: Draft) -> tuple[str, int, int] | None:
    m = _inner(d, lambda w: w.islower() and len(w) > 3)
    return _put(d.sentence, m.start() - 1, m.start(), "\n") if m and d.sentence[m.start() - 1] == " " else None


def foreign_script(d: Draft) -> tuple[str, int, int] | None:
    m = _inner(d, lambda w: len(w) > 4 and not _LIKE.keys().isdisjoint(w[1:]))
    if m is None or d.rng.random() < 0.5:
        end = _inner(d, lambda w: len(w) > 2)
        new = d.rng.choice(_LEFT_OVER)
        fits = end and d.languages[1] not in ("ja", "zh", "ko", "ru", "uk")
        return _put(d.sentence, end.end(), end.end(), " " + new) if end and fits else None
    n = next(n for n, ch in enumerate(m.group()) if n and ch in _LIKE)
    return _put(d.sentence, *m.span(), m.group()[:n] + _LIKE[m.group()[n]] + m.group()[n + 1 :])


def punctuation_style(d: Draft) -> tuple[str, int, int] | None:
    m = next(iter(_words(d.sentence, r"[,、，]")), None)
    return _put(d.sentence, *m.span(), "，" if d.blank else ",") if m else None


#: By the name of the fault.
KINDS: dict[str, Kind] = {f.__name__.replace("_", "-"): f for f in (
    number, magnitude, unit, date, name, name_variant, negation, contact, untranslated, title_language, addition,
    duplicate, repetition, truncated, fragment, word_order, role_swap, spacing, stray_punctuation, unbalanced, markup,
    mojibake, invisible, boilerplate, scaffolding, line_break, foreign_script, punctuation_style,
)}  # fmt: skip
