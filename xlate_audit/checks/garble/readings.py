"""What the fluency model makes of an article as a whole."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from xlate_audit.article import Article
from xlate_audit.text.fluency import LANGUAGES, load_fluency, tokens

_LOOKED_AT = 2400  # characters of an article: enough to tell
_ENOUGH = 60  # tokens below which nothing can be said of a text as a whole
# Mean log-odds of the gaps of a text: 0 where a word says nothing of the next, as between names the model does not
# know; far below it where the next word speaks against the last. Sound text in 21 languages stays above -0.2.
_SALAD = -0.6


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
    """Mean log-odds of the gaps of texts in languages the model knows; None where they are too short to tell."""
    model = load_fluency()
    gaps = [
        model.gaps(model.vectors(words, language))
        for text, language in texts
        if language in LANGUAGES and (words := list(tokens(text)))
    ]
    together = np.concatenate(gaps) if gaps else np.zeros(0)
    return float(together.mean()) if len(together) >= _ENOUGH else None
