"""One term of two words that the reprint renders in two ways.

**What it does.** Looks for terms of the reprint that share their first word and differ in the second, where the two
second words are near in meaning ("hostage deal", "hostage trade") and that both stand more than once. An original of
the same language that has both terms itself explains them. Told for information: varying a word is good style as long
as no other thing is meant.

**Why it matters.** A reader takes two names for two things; and a round trip varies terms by chance.

**What it cannot see.** Terms of one word, and terms whose first word varies; languages that write compounds as one word
(German) or without blanks (Chinese, Japanese).

**Languages.** All that the embedder knows and that part words with blanks.

**Example.** "hostage trade" in a text that says "hostage deal" elsewhere.

False alarms: 2 remarks (info), which raise no gate, in 77,000 words of human translations of news.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

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
    if not heads:
        return
    varied = set(_terms(alignment.original)) if reprint.language == alignment.original.language else set()
    ordinary = float(np.median(_weights(embedder, [m[0] for p in reprint.paragraphs for m in WORD.finditer(p.text)])))
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


def _weights(embedder: TokenEmbedder, words: list[str]) -> np.ndarray:
    """Lengths of the words' vectors: a static model learns them as weights, little ones for words of grammar."""
    return np.array([float(np.linalg.norm(w.total)) for w in words_of(embedder, words)])


def _cosines(embedder: TokenEmbedder, words: list[str]) -> np.ndarray:
    vectors = unit_rows(np.array([w.total for w in words_of(embedder, words)]))
    return vectors @ vectors.T


RULE = Rule("drift.term-variant", find, "pair", "info", 0.5, "terminology/inconsistent use")
