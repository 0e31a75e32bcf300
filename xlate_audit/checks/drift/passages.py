"""Sentences that render each other, as the drift rules read them: places with their text and language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xlate_audit.article import Alignment, Article, Link, Place, Span
from xlate_audit.checks.negation_evidence import count_denials
from xlate_audit.text.word_table import WordTable

Passage = tuple[Place, str, str | None]

_FEW = 2  # sentences of a side
_SAME = 0.3  # cosine of sentences that say the same; below it the link itself is in doubt


@dataclass(frozen=True, slots=True)
class Linked:
    """Sentences of the original and of the reprint that render each other, with the link they stand in."""

    original: tuple[Passage, ...]
    reprint: tuple[Passage, ...]
    link: Link
    similarity: float

    @property
    def texts(self) -> tuple[str, str]:
        """Both sides as running text."""
        return " ".join(p[1] for p in self.original), " ".join(p[1] for p in self.reprint)


def linked_sentences(alignment: Alignment) -> Iterator[Linked]:
    """Every sentence link that has both sides, in a reprint; none where the articles only share a subject."""
    if alignment.relation != "reprint":
        return
    for link in alignment.links:
        for s in link.sentences:
            if s.original and s.reprint:
                yield Linked(
                    tuple(_passage(alignment.original, p) for p in s.original),
                    tuple(_passage(alignment.reprint, p) for p in s.reprint),
                    link,
                    s.similarity,
                )


def matched_sentences(alignment: Alignment, longest: int) -> Iterator[Linked]:
    """Sentence links that surely render each other: one or two sentences a side, of at most `longest` code points; a
    longer side may tell more in words that no table has."""
    for pair in linked_sentences(alignment):
        few = max(len(pair.original), len(pair.reprint)) <= _FEW
        if pair.similarity >= _SAME and few and max(map(len, pair.texts)) <= longest:
            yield pair


def paragraphs(article: Article, ids: tuple[str, ...] | None = None) -> list[Passage]:
    """Whole paragraphs of an article, all of them or those named, with one more on either side."""
    every = article.paragraphs
    if ids is not None:
        at = {article.order[i] + step for i in ids if i in article.order for step in (-1, 0, 1)}
        every = tuple(every[n] for n in sorted(at) if 0 <= n < len(every))
    return [(Place(p.id, 0, len(p.text)), p.text, article.language_of(p.id)) for p in every]


def denials(passages: Sequence[Passage]) -> int:
    """How often passages deny."""
    return sum(count_denials(text, language) for _, text, language in passages)


def text_up_to(article: Article, ids: tuple[str, ...], before: int) -> str:
    """The running text of neighbouring paragraphs and of so many `before` them."""
    first, last = article.order[ids[0]], article.order[ids[-1]]
    return "\n".join(p.text for p in article.paragraphs[max(0, first - before) : last + 1])


def place_of(passages: Sequence[Passage], span: Span) -> Place | None:
    """A span of the running text of passages as a place in the article; None where it lies across two."""
    at = 0
    for place, text, _ in passages:
        if at <= span.start and span.end <= at + len(text):
            return place.part(span.start - at, span.end - at)
        at += len(text) + 1
    return None


def names_near(table: WordTable, article: Article, ids: tuple[str, ...], member: str) -> bool:
    """Whether the paragraphs named, or those beside them, have a word for a member of a table."""
    about = paragraphs(article, ids)
    return any(member == found for _, text, language in about for found, _ in table.named(text, language))


def _passage(article: Article, place: Place) -> Passage:
    return place, article.text_of(place), article.language_of(place.paragraph)
