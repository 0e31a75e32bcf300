"""One term of two words that the reprint renders in two ways.

**What it does.** Looks for terms of the reprint that share their first word and differ in the second, where the two
second words are near in meaning ("hostage deal", "hostage trade") and that both stand more than once. An original of
the same language that has both terms itself explains them. And for a word that the reprint always says of one thing
("cessation of fighting", twice) and once of another that it speaks of often ("cessation of hostages"). Told for
information: varying a word is good style as long as no other thing is meant.

**Why it matters.** A reader takes two names for two things; and a round trip varies terms by chance.

**What it cannot see.** Terms of one word, and terms whose first word varies; languages that write compounds as one word
(German) or without blanks (Chinese, Japanese).

**Languages.** All that the embedder knows and that part words with blanks.

**Example.** "hostage trade" in a text that says "hostage deal" elsewhere.

False alarms: 2 remarks (info), which raise no gate, in 77,000 words of human translations of news.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator
from statistics import median

import numpy as np

from xlate_audit.article import Alignment, Article, Flag, Place
from xlate_audit.checks.carried import knows_languages
from xlate_audit.checks.rule import Rule
from xlate_audit.checks.words import TokenEmbedder, words_of
from xlate_audit.embed.base import unit_rows
from xlate_audit.text.numbers_tables import WORD

_UNSPACED = frozenset(("ja", "zh"))
_SHORTEST = 4  # letters of a term's words
_STEM = 5
_SECOND = 0.7  # weight of a second word of grammar, as a share of the median word's
_CONTENT = 0.9  # weight of a word that says something, likewise
_OFTEN = 4  # times that an article says what it speaks of often

Terms = dict[tuple[str, str], list[Place]]


def find(alignment: Alignment, *, alike: float = 0.45, most: float = 0.9) -> Iterator[Flag]:
    """`alike`: cosine from which two second words may name one thing; `most`: from which they are one word."""
    embedder, reprint = alignment.embedder, alignment.reprint
    if not isinstance(embedder, TokenEmbedder) or not knows_languages(alignment) or reprint.language in _UNSPACED:
        return
    terms = {pair: places for pair, places in _terms(reprint).items() if len(places) > 1}
    heads: dict[str, list[str]] = defaultdict(list)
    for first, second in terms:
        heads[first].append(second)
    heads = {first: seconds for first, seconds in heads.items() if len(seconds) > 1}
    words = [m[0].lower() for p in reprint.paragraphs for m in WORD.finditer(p.text)]
    odd = list(_odd(alignment, Counter(words)))
    if not heads and not odd:
        return
    varied = set(_terms(alignment.original)) if reprint.language == alignment.original.language else set()
    ordinary = median(_weights(embedder, words).tolist())
    for (first, small, usual), place in odd:
        content = _weights(embedder, [first, usual, reprint.text_of(place).split()[-1].lower()]).min()
        if content >= _CONTENT * ordinary and _weights(embedder, [small])[0] < _SECOND * ordinary:
            yield Flag(f"“{reprint.text_of(place)}” here, “{first} {small} {usual}” elsewhere", place)
    for first, seconds in heads.items():
        if _weights(embedder, [first])[0] < ordinary:
            continue
        near, weights = _cosines(embedder, seconds), _weights(embedder, seconds)
        for n, second in enumerate(seconds):
            for k in range(n):
                one, other = sorted((seconds[k], second), key=lambda s: -len(terms[first, s]))
                inflected = not alike <= near[n, k] <= most or second[:_STEM] == seconds[k][:_STEM]
                grammar = min(weights[n], weights[k]) < _SECOND * ordinary
                if inflected or grammar or {(first, one), (first, other)} <= varied:
                    continue
                for place in terms[first, other]:
                    yield Flag(f"“{reprint.text_of(place)}” here, “{first} {one}” elsewhere", place)


def _terms(article: Article) -> Terms:
    """Places of every two neighbouring long words, in small letters."""
    out: Terms = defaultdict(list)
    for p in article.paragraphs:
        words = list(WORD.finditer(p.text))
        for a, b in itertools.pairwise(words):
            if p.text[a.end() : b.start()].isspace() and len(a[0]) >= _SHORTEST and len(b[0]) >= _SHORTEST:
                out[a[0].lower(), b[0].lower()].append(Place(p.id, a.start(), b.end()))
    return out


def _odd(alignment: Alignment, often: Counter[str]) -> Iterator[tuple[tuple[str, str, str], Place]]:
    """Places of "X of Z" where every other X of the reprint is "X of Y", each with that; `often`: words, counted."""
    said = _constructs(alignment.reprint)
    known = _constructs(alignment.original) if alignment.reprint.language == alignment.original.language else {}
    of: dict[tuple[str, str], list[str]] = defaultdict(list)
    for first, small, last in said:
        of[first, small].append(last)
    for (first, small), lasts in of.items():
        if len(lasts) != 2:
            continue
        usual, other = sorted(lasts, key=lambda last: -len(said[first, small, last]))
        places = said[first, small, usual], said[first, small, other]
        every = len(places[0]) + len(places[1]) == often[first] and (first, small, other) not in known
        if every and len(places[0]) > 1 == len(places[1]) and often[other] >= _OFTEN:
            yield (first, small, usual), places[1][0]


def _constructs(article: Article) -> dict[tuple[str, str, str], list[Place]]:
    """Places of every long word, small word and long word that follow each other, in small letters."""
    out: dict[tuple[str, str, str], list[Place]] = defaultdict(list)
    for p in article.paragraphs:
        words = list(WORD.finditer(p.text))
        for a, b, c in zip(words, words[1:], words[2:], strict=False):
            apart = p.text[a.end() : b.start()] + p.text[b.end() : c.start()]
            if apart.isspace() and 1 < len(b[0]) < _SHORTEST <= min(len(a[0]), len(c[0])):
                out[a[0].lower(), b[0].lower(), c[0].lower()].append(Place(p.id, a.start(), c.end()))
    return out


def _weights(embedder: TokenEmbedder, words: list[str]) -> np.ndarray:
    """Lengths of the words' vectors: a static model learns them as weights, little ones for words of grammar."""
    return np.array([float(np.linalg.norm(w.total)) for w in words_of(embedder, words)])


def _cosines(embedder: TokenEmbedder, words: list[str]) -> np.ndarray:
    vectors = unit_rows(np.array([w.total for w in words_of(embedder, words)]))
    return vectors @ vectors.T


RULE = Rule("drift.term-variant", find, "pair", "info", 0.5, "terminology/inconsistent use")
