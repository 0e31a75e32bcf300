"""The names of some sentences, each with the evidence that the other side of the pair has it.

Evidence is of three kinds: the sound (the same letters and known renderings count as certain), the meaning of the
name's words against the short pieces of the other text, and its fit: whether the sentence and its rendering are less
alike without it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from xlate_audit.article import Alignment, Article, Place
from xlate_audit.checks.evidence import cosines, pieces, sums
from xlate_audit.text.name_match import likeness, units
from xlate_audit.text.name_table import name_table
from xlate_audit.text.names import find_names

_JOINS = re.compile(r"(?:\s+|-|・|\s+(?:de|del|della|di|da|van|von|der|bin|al|el|la|le|of|du|dos)\s+)$")


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a name at its place. `sound` and `meaning` are the best to be found on the other side, 0 to 1; `fit` is
    what the sentence's likeness to its rendering owes to the word, above 0 where it belongs there."""

    text: str
    place: Place
    sound: float
    meaning: float
    fit: float


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Words that make one name. `where` is its beginning in its sentence, 0 to 1."""

    words: tuple[NameWord, ...]
    where: float

    @property
    def place(self) -> Place:
        return Place(self.words[0].place.paragraph, self.words[0].place.start, self.words[-1].place.end)

    @property
    def sound(self) -> float:
        return max(w.sound for w in self.words)

    @property
    def meaning(self) -> float:
        return max(w.meaning for w in self.words)

    @property
    def fit(self) -> float:
        return max(w.fit for w in self.words)


def name_groups(
    alignment: Alignment, article: Article, places: tuple[Place, ...], other: str, rendering: str, language: str | None
) -> list[NameGroup]:
    """Names in `places` of `article`. `other` is where a counterpart is looked for (the linked paragraphs, in
    `language`), `rendering` the sentences linked with `places`."""
    found, wheres = _grouped(article, places, strict=article is alignment.reprint)
    words = [w for group in found for w, _ in group]
    if not words:
        return []
    whole = ["".join(w for w, _ in group) for group in found]
    there = units(other, language)
    sound = likeness([*words, *whole], there).max(axis=1) if there.forms else np.zeros(len(words) + len(whole))
    meaning, fit = _by_vectors(alignment, words, " ".join(article.text_of(p) for p in places), other, rendering)
    out, at = [], 0
    for n, (group, where) in enumerate(zip(found, wheres, strict=True)):
        together = float(sound[len(words) + n])
        members = []
        for word, place in group:
            members.append(NameWord(word, place, max(float(sound[at]), together), float(meaning[at]), float(fit[at])))
            at += 1
        out.append(NameGroup(tuple(members), where))
    return out


def _grouped(
    article: Article, places: tuple[Place, ...], strict: bool
) -> tuple[list[list[tuple[str, Place]]], list[float]]:
    """Words of names, those of one name together, and where each name begins; `strict` where what is found is
    accused."""
    found: list[list[tuple[str, Place]]] = []
    wheres: list[float] = []
    for place in places:
        text, own, last = article.text_of(place), article.language_of(place.paragraph), -1
        for name in find_names(text, own):
            if (name.initial or (own == "de" and strict)) and not name_table().is_known(name.text):
                continue  # a word that opens a sentence is large anyway, and so is a German noun
            word = name.text, Place(place.paragraph, place.start + name.span.start, place.start + name.span.end)
            if last >= 0 and _JOINS.fullmatch(text[last : name.span.start]):
                found[-1].append(word)
            else:
                found.append([word])
                wheres.append(name.span.start / max(1, len(text)))
            last = name.span.end
    return found, wheres


def _by_vectors(
    alignment: Alignment, words: list[str], sentence: str, other: str, rendering: str
) -> tuple[np.ndarray, np.ndarray]:
    """Meaning and fit of each word; zeros without an embedder."""
    embedder = alignment.embedder
    if embedder is None:
        return np.zeros(len(words)), np.zeros(len(words))
    vectors = sums(embedder, [*words, sentence, rendering])
    ours, here, there = vectors[:-2], vectors[-2], vectors[-1:]
    around = pieces(embedder, other)
    meaning = cosines(ours, around).max(axis=1) if len(around) else np.zeros(len(words))
    without = cosines(here - ours, there)[:, 0]
    size = np.linalg.norm(here) / np.maximum(np.linalg.norm(ours, axis=1), 1e-6)
    fit = (float(cosines(here[None], there)[0, 0]) - without) * size
    return meaning, fit
