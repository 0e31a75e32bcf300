"""How likely a sentence is to be rendered with a negation, from its words: "refused", "lacks", "kaum", 不足.

A negation that has no "not" on the other side is often said in another way. The weights are a logistic regression per
language, learnt from sentence pairs: the words of one side foretell whether the other side negates (the recipe is
`models/recipe/polarity`). They ship in `models/polarity`, one file a language.
"""

from __future__ import annotations

import gzip
import itertools
import math
import re
from functools import lru_cache

from xlate_audit.resources import resource
from xlate_audit.text.numbers_tables import WORD, normal

_FREE = frozenset(("ja", "zh", "ko"))
_FREE_CHARACTER = re.compile(r"[^\W\d_a-zA-Z]+")
_LONG = 5  # letters; longer words tell by their ends too: "unhurt", "spurlos", "нераскрытый"


def features(text: str, language: str) -> set[str]:
    """What the weights are for: words, pairs of words, and both ends of long ones; in Chinese, Japanese and Korean runs
    of one to three characters.

    >>> sorted(features("Er kam kaum", "de"))
    ['er', 'er kam', 'kam', 'kam kaum', 'kaum']
    """
    if language in _FREE:
        runs = [m[0] for m in _FREE_CHARACTER.finditer(text)]
        return {run[i : i + n] for run in runs for n in (1, 2, 3) for i in range(len(run) - n + 1)}
    words = [normal(m[0], language) for m in WORD.finditer(text)]
    out = set(words)
    out.update(f"{a} {b}" for a, b in itertools.pairwise(words))
    for w in words:
        if len(w) > _LONG:
            out.update(w[:n] + "*" for n in (2, 3, 4))
            out.update("*" + w[-n:] for n in (3, 4))
    return out


@lru_cache(maxsize=32)
def _weights(language: str) -> tuple[float, dict[str, float]] | None:
    try:
        path = resource(f"polarity/{language}.tsv.gz")
    except FileNotFoundError:
        return None
    rows = (line.split("\t") for line in gzip.decompress(path.read_bytes()).decode().splitlines())
    table = {feature: float(weight) for feature, weight in rows}
    return table.pop("", 0.0), table


@lru_cache(maxsize=2048)
def negation_likelihood(text: str, language: str | None) -> float | None:
    """Probability (0 to 1) that a translation of `text` holds a negation; None in a language without weights."""
    if not language or not language.isalpha():
        return None
    known = _weights(language)
    if known is None:
        return None
    bias, table = known
    total = bias + sum(table.get(f, 0.0) for f in features(text, language))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
