"""What the models of the language make of an article: read once, for all rules that ask."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from xlate_audit.article import Article, Span
from xlate_audit.text.fluency import LANGUAGES
from xlate_audit.text.order_net import Stream, load_models, read_sentences

_LOOKED_AT = 2400  # characters of an article: enough to tell whether it is salad
_TOGETHER = 64  # sentences that are read in one stream
_ENOUGH = 60  # tokens below which nothing can be said of a text as a whole
# Mean log-odds of the gaps of a text by both models of the language: far below 0 where a word speaks against the next.
# Sound text in 21 languages stays above -0.4, words in no order below -2.
_SALAD = -1.2

#: A paragraph's id, its text, its language, its sentences.
_Body = tuple[tuple[str, str, str, tuple[Span, ...]], ...]


class Sentence(NamedTuple):
    """A sentence of an article, and where it stands."""

    paragraph: str
    span: Span
    text: str


class Passage(NamedTuple):
    """Sentences of one language, and the stream in which they were read, in the same order."""

    sentences: list[Sentence]
    stream: Stream


def read_article(article: Article) -> list[Passage]:
    """The running text of an article, as far as it is in languages that the models know."""
    return _read(_body(article))


def is_salad(article: Article) -> bool:
    """Whether most of an article is words in no order: then it has one fault, not one in every line."""
    return (mean := mean_gap(article)) is not None and mean < _SALAD


def mean_gap(article: Article) -> float | None:
    """Mean log-odds of the gaps of an article's first sentences, by the net and by the counts of neighbours; None where
    there is too little to tell."""
    return _mean_gap(_body(article))


def _body(article: Article) -> _Body:
    return tuple(
        (p.id, p.text, language, p.sentences)
        for p in article.paragraphs
        if p.kind == "body" and (language := article.language_of(p.id)) in LANGUAGES
    )  # fmt: skip


@lru_cache(maxsize=4)
def _read(body: _Body) -> list[Passage]:
    out = []
    for language in dict.fromkeys(language for _, _, language, _ in body):
        every = [Sentence(at, span, span.of(text)) for at, text, of, spans in body if of == language for span in spans]
        for begin in range(0, len(every), _TOGETHER):
            part = every[begin : begin + _TOGETHER]
            out.append(Passage(part, read_sentences([s.text for s in part], language, load_models())))
    return out


@lru_cache(maxsize=16)
def _mean_gap(body: _Body) -> float | None:
    gaps = list(_first_gaps(body))
    together = np.concatenate(gaps) if gaps else np.zeros(0)
    return float(together.mean()) if len(together) >= _ENOUGH else None


def _first_gaps(body: _Body) -> Iterator[np.ndarray]:
    total = 0
    for passage in _read(body):
        stream = passage.stream
        for sentence, first, words in zip(passage.sentences, stream.first, stream.words, strict=True):
            if total < _LOOKED_AT:
                inside = slice(first + 1, first + 2 + len(words))
                yield stream.net[inside] + stream.counts[inside]
                total += len(sentence.text)
