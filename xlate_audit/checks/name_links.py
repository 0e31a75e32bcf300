"""The names of linked sentences, and which of them are to be heard on the other side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from xlate_audit.article import Alignment, Article, Place, SentenceLink
from xlate_audit.text.name_match import Units, likeness, units
from xlate_audit.text.names import Name, name_runs
from xlate_audit.text.transliterate import letters

MATCHED = 0.8  # likeness in sound from which a name has its counterpart, whatever else
_ELSEWHERE = 3  # other sentences in which a name is looked for


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of one side of a sentence link as one text, and where each begins in it."""

    text: str
    starts: tuple[int, ...]
    places: tuple[Place, ...]
    language: str | None

    def place(self, start: int, end: int) -> Place:
        at = max(n for n, begin in enumerate(self.starts) if begin <= start)
        place, shift = self.places[at], self.places[at].start - self.starts[at]
        return Place(place.paragraph, start + shift, min(end + shift, place.end))


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A sentence link with names that are not matched in it. `sounds` and `whole` (the likeness of the words run
    together) go with `runs`."""

    link: SentenceLink
    ours: Side
    theirs: Side
    runs: tuple[tuple[Name, ...], ...]
    sounds: tuple[tuple[float, ...], ...]
    paragraphs: tuple[str, ...]


def unmatched(alignment: Alignment) -> Iterator[Unmatched]:
    """Sentence links in which some name of the reprint is not surely matched, in order."""
    for link in alignment.links:
        for sentence in link.sentences:
            if not sentence.original or not sentence.reprint:
                continue
            ours = _side(alignment.reprint, sentence.reprint)
            runs = name_runs(ours.text, ours.language)
            if not runs:
                continue
            theirs = _side(alignment.original, sentence.original)
            sounds = _sounds(runs, theirs)
            if any(s < MATCHED for run in sounds for s in run):
                yield Unmatched(sentence, ours, theirs, runs, sounds, link.original)


def _side(article: Article, places: tuple[Place, ...]) -> Side:
    starts, texts, at = [], [], 0
    for place in places:
        starts.append(at)
        texts.append(article.text_of(place))
        at += len(texts[-1]) + 1
    return Side(" ".join(texts), tuple(starts), places, article.language_of(places[0].paragraph))


def _sounds(runs: Sequence[Sequence[Name]], other: Side) -> tuple[tuple[float, ...], ...]:
    """For each word of each name the best likeness to a word of the other side; that of the words run together counts
    for each of them."""
    there = units(other.text, other.language)
    words = [n.text for run in runs for n in run]
    whole = ["".join(n.text for n in run) for run in runs if len(run) > 1]
    if not there.forms:
        return tuple(tuple(0.0 for _ in run) for run in runs)
    best = iter(likeness([*words, *whole], there).max(axis=1).tolist())
    each = [[next(best) for _ in run] for run in runs]
    acronyms = {form for form in there.forms if form.isupper() and len(form) > 1}
    out = []
    for run, sounds in zip(runs, each, strict=True):
        together = next(best) if len(run) > 1 else 0.0
        if "".join(n.text[0] for n in run) in acronyms:
            together = 1.0
        out.append(tuple(max(s, together) for s in sounds))
    return tuple(out)


class Pair:
    """What the whole pair says of a name, looked up when asked."""

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self._paragraphs: dict[tuple[str, tuple[str, ...]], float] = {}

    @cached_property
    def counts(self) -> Counter[str]:
        """How often the reprint has each word of a name."""
        reprint = self.alignment.reprint
        runs = (run for p in reprint.paragraphs for run in name_runs(p.text, reprint.language_of(p.id)))
        return Counter(letters(n.text) for run in runs for n in run)

    def in_paragraphs(self, name: str, paragraphs: tuple[str, ...]) -> float:
        """The best likeness of a name in these paragraphs of the original."""
        key = name, paragraphs
        if key not in self._paragraphs:
            original = self.alignment.original
            there = (units(original.by_id[p].text, original.language_of(p)) for p in paragraphs)
            self._paragraphs[key] = max((float(likeness([name], u).max(initial=0.0)) for u in there), default=0.0)
        return self._paragraphs[key]

    def in_article(self, name: str) -> float:
        """1 where the original has the name anywhere for sure, 0 elsewhere."""
        return float(any(u.same(name) for u in self._original))

    @cached_property
    def _original(self) -> tuple[Units, ...]:
        original = self.alignment.original
        return tuple(units(p.text, original.language_of(p.id)) for p in original.paragraphs)

    @cached_property
    def _links(self) -> tuple[tuple[SentenceLink, str], ...]:
        """Sentence links with the original's text."""
        original = self.alignment.original
        return tuple(
            (link, "\n".join(map(original.text_of, link.original)))
            for link in self.alignment.sentence_links()
            if link.original and link.reprint
        )

    def elsewhere(self, name: str, link: SentenceLink) -> float:
        """Share of the original's other sentences with the name in whose rendering it is to be heard, one that does
        not count added to them."""
        others = [other for other, text in self._links if other is not link and name in text][:_ELSEWHERE]
        reprint = self.alignment.reprint
        found = sum(
            any(
                likeness([name], units(reprint.text_of(p), reprint.language_of(p.paragraph))).max(initial=0.0) > MATCHED
                for p in other.reprint
            )
            for other in others
        )
        return found / (len(others) + 1)
