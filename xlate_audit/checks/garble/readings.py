"""What the models of the language make of an article as a whole."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from xlate_audit.article import Article
from xlate_audit.text.bigrams import load_bigrams
from xlate_audit.text.fluency import LANGUAGES, load_fluency, tokens

_LOOKED_AT = 2400  # characters of an article: enough to tell
_ENOUGH = 60  # tokens below which nothing can be said of a text as a whole
# Mean log-odds of the gaps of a text by both models of the language: far below 0 where a word speaks against the next.
# Sound text in 21 languages stays above -0.4, words in no order below -2.
_SALAD = -1.2


def is_salad(article: Article) -> bool:
    """Whether most of an article is words in no order: then it has one fault, not one in every line."""
    texts, total = [], 0
    for paragraph in article.paragraphs:
        if paragraph.kind == "body" and total < _LOOKED_AT:
            texts.append((paragraph.text, article.language_of(paragraph.id)))
            total += len(paragraph.text)
    return _is_salad(tuple(texts))


@lru_cache(maxsize=16)
def _is_salad(texts: tuple[tuple[str, str | None], ...]) -> bool:
    return (mean := mean_gap(texts)) is not None and mean < _SALAD


def mean_gap(texts: tuple[tuple[str, str | None], ...]) -> float | None:
    """Mean log-odds of the gaps of texts in languages the models know, by the net and by the counts of neighbours; None
    where they are too short to tell."""
    net, bigrams = load_fluency(), load_bigrams()
    gaps = []
    for text, language in texts:
        if language in LANGUAGES and (words := list(tokens(text))):
            vectors = net.vectors(words, language)
            symbols = bigrams.symbols(words, language, vectors)
            gaps.append(net.gaps(vectors) + bigrams.after(language, symbols[:-1], symbols[1:]))
    together = np.concatenate(gaps) if gaps else np.zeros(0)
    return float(together.mean()) if len(together) >= _ENOUGH else None
