"""The names of linked sentences, and which of them are to be heard on the other side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from xlate_audit.article import Alignment, Article, Link, Paragraph, Place, SentenceLink
from xlate_audit.text.name_match import Units, likeness, units
from xlate_audit.text.name_table import CASED, concepts_of
from xlate_audit.text.names import WORD, Name, name_runs
from xlate_audit.text.transliterate import letters

MATCHED = 0.8  # likeness in sound from which a name has its counterpart, whatever else
_SPELT = 0.7  # likeness in spelling that it must have as well where both sides are in one language
_ELSEWHERE = 3  # other sentences in which a name is looked for
_CYRILLIC = frozenset({"ru", "uk"})


def one_script(original: str | None, reprint: str | None) -> bool:
    """Whether two languages are both written in Latin letters, or both in Cyrillic ones."""
    return {original, reprint} <= CASED and (original in _CYRILLIC) == (reprint in _CYRILLIC)


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
class Heard:
    """How a word of a name is found on the other side: likeness in sound, and of the letters where both sides write
    one script (the sound's elsewhere); where in the text the likest word stands, 0 to 1; whether that is a counterpart
    for sure."""

    sound: float
    spelt: float
    where: float
    matched: bool


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A sentence link with names that are not matched in it. `heard` goes with `runs`."""

    link: SentenceLink
    ours: Side
    theirs: Side
    runs: tuple[tuple[Name, ...], ...]
    heard: tuple[tuple[Heard, ...], ...]
    paragraphs: tuple[str, ...]


def unmatched(alignment: Alignment) -> list[Unmatched]:
    """Sentence links in which some name of the reprint is not surely matched, in order."""
    asked = list(_asked(alignment))
    there = [units(theirs.text, theirs.language) for _, _, _, theirs, _ in asked]
    words = (n.text for _, _, _, _, runs in asked for run in runs for n in run)
    concepts_of([*(form for text in there for form in text.forms), *words])  # together, which is faster
    out = []
    for (link, sentence, ours, theirs, runs), text in zip(asked, there, strict=True):
        heard = _heard(runs, ours, theirs, text)
        if not all(h.matched for run in heard for h in run):
            out.append(Unmatched(sentence, ours, theirs, runs, heard, link.original))
    return out


def _asked(alignment: Alignment) -> Iterator[tuple[Link, SentenceLink, Side, Side, tuple[tuple[Name, ...], ...]]]:
    """Sentence links some name of which does not stand in the original as it is."""
    for link in alignment.links:
        for sentence in link.sentences:
            if not sentence.original or not sentence.reprint:
                continue
            ours = _side(alignment.reprint, sentence.reprint)
            runs = name_runs(ours.text, ours.language)
            if not runs:
                continue
            theirs = _side(alignment.original, sentence.original)
            plain = set(WORD.findall(theirs.text))
            if not all(n.text in plain for run in runs for n in run):
                yield link, sentence, ours, theirs, runs


def _side(article: Article, places: tuple[Place, ...]) -> Side:
    starts, texts, at = [], [], 0
    for place in places:
        starts.append(at)
        texts.append(article.text_of(place))
        at += len(texts[-1]) + 1
    return Side(" ".join(texts), tuple(starts), places, article.language_of(places[0].paragraph))


def _heard(runs: Sequence[Sequence[Name]], ours: Side, theirs: Side, there: Units) -> tuple[tuple[Heard, ...], ...]:
    """For each word of each name the best likeness to a word of the other side; that of the words run together counts
    for each of them."""
    words = [n.text for run in runs for n in run]
    whole = ["".join(n.text for n in run) for run in runs if len(run) > 1]
    if not there.forms:
        return tuple(tuple(Heard(0.0, 0.0, 0.5, False) for _ in run) for run in runs)
    asked = [*words, *whole]
    scores = likeness(asked, there)
    at = scores.argmax(axis=1).tolist()
    sounds = spelt = scores.max(axis=1).tolist()
    if one_script(theirs.language, ours.language):
        letter = cdist(list(map(letters, asked)), there.letters, scorer=Levenshtein.normalized_similarity).max(axis=1)
        spelt = [1.0 if s == 1.0 else p for s, p in zip(sounds, letter.tolist(), strict=True)]
    where = [sum(there.bounds[n]) / 2 / len(theirs.text) for n in at]
    own = theirs.language == ours.language
    sure = [s >= MATCHED and (p >= _SPELT or not own) for s, p in zip(sounds, spelt, strict=True)]
    best = map(Heard, sounds, spelt, where, sure)
    each = [[next(best) for _ in run] for run in runs]
    acronyms = {form for form in there.forms if form.isupper() and len(form) > 1}
    out = []
    for run, alone in zip(runs, each, strict=True):
        together = next(best) if len(run) > 1 else alone[0]
        if "".join(n.text[0] for n in run) in acronyms:
            together = Heard(1.0, 1.0, together.where, True)
        out.append(tuple(max(h, together, key=lambda h: (h.matched, h.sound)) for h in alone))
    return tuple(out)


class Pair:
    """What the whole pair says of a name, looked up when asked."""

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self._paragraphs: dict[tuple[str, tuple[str, ...]], float] = {}
        self._elsewhere: dict[tuple[str, SentenceLink], float] = {}

    @cached_property
    def counts(self) -> Counter[str]:
        """How often the reprint has each word of a name."""
        reprint = self.alignment.reprint
        sentences = ((s.of(p.text), reprint.language_of(p.id)) for p in reprint.paragraphs for s in p.sentences)
        return Counter(
            letters(n.text) for text, language in sentences for run in name_runs(text, language) for n in run
        )

    def in_paragraphs(self, name: str, paragraphs: tuple[str, ...]) -> float:
        """The best likeness of a name in these paragraphs of the original."""
        key = name, paragraphs
        if key not in self._paragraphs:
            original = self.alignment.original
            there = (u for p in paragraphs for u in self._sentences(original, original.by_id[p]))
            self._paragraphs[key] = max((float(likeness([name], u).max(initial=0.0)) for u in there), default=0.0)
        return self._paragraphs[key]

    def in_article(self, name: str) -> float:
        """1 where the original has the name anywhere for sure, 0 elsewhere."""
        return float(bool(self._original.same(name)))

    @cached_property
    def _original(self) -> Units:
        """The units of all sentences of the original, each once."""
        original = self.alignment.original
        every = (u for p in original.paragraphs for u in self._sentences(original, p))
        forms = dict.fromkeys(form for text in every for form in text.forms)
        return Units(tuple(forms), (), (), original.language)

    @staticmethod
    def _sentences(article: Article, paragraph: Paragraph) -> Iterator[Units]:
        """Sentence by sentence, for those that are linked have been cut already."""
        language = article.language_of(paragraph.id)
        return (units(span.of(paragraph.text), language) for span in paragraph.sentences)

    @cached_property
    def _links(self) -> tuple[tuple[SentenceLink, str, str], ...]:
        """Sentence links with the original's text and the reprint's."""
        original, reprint = self.alignment.original, self.alignment.reprint
        return tuple(
            (link, "\n".join(map(original.text_of, link.original)), "\n".join(map(reprint.text_of, link.reprint)))
            for link in self.alignment.sentence_links()
            if link.original and link.reprint
        )

    def elsewhere(self, name: str, link: SentenceLink) -> float:
        """Share of the original's other sentences with the name in whose rendering it is to be heard, one that does
        not count added to them."""
        key = name, link
        if key not in self._elsewhere:
            others = [other for other, text, _ in self._links if other is not link and name in text][:_ELSEWHERE]
            reprint = self.alignment.reprint
            found = sum(
                any(
                    likeness([name], units(reprint.text_of(p), reprint.language_of(p.paragraph))).max(initial=0.0)
                    > MATCHED
                    for p in other.reprint
                )
                for other in others
            )
            self._elsewhere[key] = found / (len(others) + 1)
        return self._elsewhere[key]

    def together(self, name: str, rival: str, link: SentenceLink) -> float:
        """How often the reprint has the name in the rendering of another sentence with the rival, less how often
        without it: one that renders the other does so again."""
        rendered = [rival in theirs for other, theirs, ours in self._links if other is not link and name in ours]
        return (2 * sum(rendered) - len(rendered)) / (len(rendered) + 1)
