"""The names of linked sentences, and which of them are to be heard on the other side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from xlate_audit.article import Alignment, Article, Link, Paragraph, Place, SentenceLink
from xlate_audit.text.name_match import Units, likeness, named_runs, units
from xlate_audit.text.name_sound import echoes
from xlate_audit.text.name_table import CASED, IN_CYRILLIC, concepts_of
from xlate_audit.text.names import WORD, Name
from xlate_audit.text.places import places_meant
from xlate_audit.text.transliterate import letters

MATCHED = 0.8  # likeness in sound from which a name has its counterpart, whatever else
_ECHOED = 0.7  # likeness of the sounds' vectors from which it has in another script
_UNHEARD = 0.45  # and below which it has none there, however like the consonants
_LIKELIEST = 12  # words of the other side whose sound's vector is looked at
_SPELT = 0.7  # likeness in spelling that it must have as well where both sides are in one language
_BEGUN = 5  # letters with which a declined or derived form begins
_ACRONYM = 6  # letters that an acronym has at most
_SPELT_OUT = 0.66  # share of them with which words begin that spell it out
_ELSEWHERE = 3  # other sentences in which a name is looked for


def one_script(original: str | None, reprint: str | None) -> bool:
    """Whether two languages are both written in Latin letters, or both in Cyrillic ones."""
    return {original, reprint} <= CASED and (original in IN_CYRILLIC) == (reprint in IN_CYRILLIC)


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
    """How a word of a name is found on the other side: likeness in sound, of the letters where both sides write one
    script (the sound's elsewhere), and of the sounds' vectors where they write two (the letters' elsewhere); where in
    the text the likest word stands, 0 to 1; whether that is a counterpart for sure."""

    sound: float
    spelt: float
    echo: float
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
            runs = named_runs(ours.text, ours.language)
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
    whole = [" ".join(n.text for n in run) for run in runs if len(run) > 1]
    if not there.forms:
        return tuple(tuple(Heard(0.0, 0.0, 0.0, 0.5, False) for _ in run) for run in runs)
    asked = [*words, *whole]
    scores = likeness(asked, there)
    at = scores.argmax(axis=1).tolist()
    sounds = spelt = scores.max(axis=1).tolist()
    together_script = one_script(theirs.language, ours.language)
    if together_script:
        letter = cdist(list(map(letters, asked)), there.letters, scorer=Levenshtein.normalized_similarity).max(axis=1)
        spelt = [1.0 if s == 1.0 else p for s, p in zip(sounds, letter.tolist(), strict=True)]
    echo = spelt if together_script else echoes_of(asked, scores, there.forms).tolist()
    where = [sum(there.bounds[n]) / 2 / len(theirs.text) for n in at]
    own = theirs.language == ours.language
    if together_script:
        sure = [s >= MATCHED and (p >= _SPELT or not own) for s, p in zip(sounds, spelt, strict=True)]
    else:
        heard = zip(sounds, echo, strict=True)
        sure = [s == 1.0 or e >= _ECHOED or (s >= MATCHED and e >= _UNHEARD) for s, e in heard]
    best = map(Heard, sounds, spelt, echo, where, sure)
    each = [[next(best) for _ in run] for run in runs]
    acronyms = {letters(form) for form in there.forms if sum(map(str.isupper, form)) > 1 and len(form) <= _ACRONYM}
    out = []
    for run, alone in zip(runs, each, strict=True):
        together = next(best) if len(run) > 1 else alone[0]
        begins = [m.group()[0] for m in WORD.finditer(ours.text, run[0].span.start)] if acronyms else []
        if any(spells_out(run, acronym) or _begins(begins, acronym) for acronym in acronyms):
            together = Heard(1.0, 1.0, 1.0, together.where, True)
        out.append(tuple(max(h, together, key=lambda h: (h.matched, h.sound)) for h in alone))
    return tuple(out)


def spells_out(run: Sequence[Name], acronym: str) -> bool:
    """Whether an acronym stands for a name of several words: it holds their first letters in order, and no letter that
    they have not ("dfs" for Deutsche Flugsicherung, "ldpr" for Liberal Democratic Party of Russia)."""
    words = [spelled for n in run if (spelled := letters(n.text))]
    return (
        len(words) > 1
        and len(words) <= len(acronym) <= 2 * len(words)
        and acronym[0] == words[0][0]
        and _in_order((word[0] for word in words), acronym)
        and _in_order(acronym, "".join(words))
    )


def _begins(begins: Sequence[str], acronym: str) -> bool:
    """Whether words begin with the letters of an acronym, two thirds of them and the first two at least: "Alternative
    for Germany" is the AfD."""
    same = [one.casefold() == two for one, two in zip(begins, acronym, strict=False)]
    return len(acronym) > 2 and all(same[:2]) and sum(same) >= _SPELT_OUT * len(acronym)


def _in_order(part: Iterable[str], whole: str) -> bool:
    """Whether all letters of `part` stand in `whole` in their order, others between them or not."""
    rest = iter(whole)
    return all(letter in rest for letter in part)


def echoes_of(names: Sequence[str], scores: np.ndarray, forms: Sequence[str]) -> np.ndarray:
    """The best likeness of each name's sound to one of the forms, by their vectors: of those forms alone that `scores`
    (a row for each name) finds likely."""
    out = np.zeros(len(names))
    most = min(_LIKELIEST, len(forms))
    for row, name in enumerate(names):
        if most and (best := scores[row].max()) > 0:
            likely = [forms[int(n)] for n in np.argpartition(-scores[row], most - 1)[:most]]
            out[row] = 1.0 if best == 1.0 else echoes([name], likely).max()
    return out


def heard_in(name: str, language: str | None, text: str, there: str | None) -> bool:
    """Whether a name of one language may be heard in a text of another: spelt alike or begun alike in one script."""
    found = units(text, there)
    if one_script(language, there):
        spelled = letters(name)
        begun = len(spelled) >= _BEGUN and any(form.startswith(spelled[:_BEGUN]) for form in found.letters)
        return begun or any(Levenshtein.normalized_similarity(spelled, form) >= _SPELT for form in found.letters)
    return bool(echoes_of([name], likeness([name], found), found.forms)[0] >= _ECHOED)


class Pair:
    """What the whole pair says of a name, looked up when asked."""

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self._paragraphs: dict[tuple[str, tuple[str, ...]], float] = {}
        self._elsewhere: dict[tuple[str, SentenceLink], float] = {}
        self._anywhere: dict[str, float] = {}
        self._meant: dict[tuple[str, ...], frozenset[int]] = {}

    @cached_property
    def counts(self) -> Counter[str]:
        """How often the reprint has each word of a name."""
        reprint = self.alignment.reprint
        sentences = ((s.of(p.text), reprint.language_of(p.id)) for p in reprint.paragraphs for s in p.sentences)
        return Counter(
            letters(n.text) for text, language in sentences for run in named_runs(text, language) for n in run
        )

    @cached_property
    def _one_script(self) -> bool:
        return one_script(self.alignment.original.language, self.alignment.reprint.language)

    @cached_property
    def _sure(self) -> float:
        """Likeness from which a name is heard for sure."""
        return MATCHED if self._one_script else _ECHOED

    def _heard(self, name: str, there: Units) -> float:
        """How surely a name is heard among the units of a text: in another script by the vectors of its sound."""
        scores = likeness([name], there)
        best = scores.max(initial=0.0) if self._one_script else echoes_of([name], scores, there.forms)[0]
        return float(best)

    def meant(self, paragraphs: tuple[str, ...]) -> frozenset[int]:
        """The places that these paragraphs of the original mean."""
        if paragraphs not in self._meant:
            self._meant[paragraphs] = places_meant(self.alignment.original, paragraphs)
        return self._meant[paragraphs]

    def means(self) -> frozenset[int]:
        """The places that the whole original means."""
        return self.meant(tuple(p.id for p in self.alignment.original.paragraphs))

    def in_paragraphs(self, name: str, paragraphs: tuple[str, ...]) -> float:
        """The best likeness of a name in these paragraphs of the original."""
        key = name, paragraphs
        if key not in self._paragraphs:
            original = self.alignment.original
            there = (u for p in paragraphs for u in self._sentences(original, original.by_id[p]))
            self._paragraphs[key] = max((self._heard(name, u) for u in there), default=0.0)
        return self._paragraphs[key]

    def in_article(self, name: str) -> float:
        """1 where the original has the name anywhere for sure; else, in another script, how alike the likest of its
        words sounds, and 0 in the same and in Chinese, where too much of a long text sounds like something."""
        if name not in self._anywhere:
            there, language = self._original, self.alignment.original.language
            if there.same(name):
                self._anywhere[name] = 1.0
            elif self._one_script or language in (self.alignment.reprint.language, "zh"):
                self._anywhere[name] = 0.0
            else:
                self._anywhere[name] = self._heard(name, there)
        return self._anywhere[name]

    @cached_property
    def _original(self) -> Units:
        """The units of all sentences of the original, each once."""
        original = self.alignment.original
        forms: dict[str, bool] = {}
        for paragraph in original.paragraphs:
            for text in self._sentences(original, paragraph):
                for form in text.forms:
                    forms.setdefault(form, False)
                forms.update((text.forms[n], True) for n in text.sounding)
        return Units(tuple(forms), (), tuple(n for n, yes in enumerate(forms.values()) if yes), original.language)

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
                    self._heard(name, units(reprint.text_of(p), reprint.language_of(p.paragraph))) > self._sure
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
