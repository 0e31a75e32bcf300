"""Names of two sentences that render each other, and the evidence that two of them have changed places.

A name is found by its letters, its sound and the table of known renderings; what is written large and is no name (an
office, a title of a work) by its vector. The evidence is in the order of the two names on both sides and in what stands
around each: the nearer words on its left and right, as vectors, all names left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log1p

import numpy as np

from xlate_audit.article import Span
from xlate_audit.checks.reading import Sentence
from xlate_audit.embed.base import unit_rows
from xlate_audit.embed.static import StaticEmbedder
from xlate_audit.text.dates import date_words
from xlate_audit.text.name_match import likeness, units
from xlate_audit.text.names import LARGE_NOUNS, find_names

#: What `evidence` gives, in this order; the last one is the place of a language pair's share of crossed names.
EVIDENCE = ("crossed", "around", "close around", "left", "right", "gap here", "gap there", "names", "one language",
            "subject first", "into Japanese", "from Japanese", "gaps differ", "marks", "by letters",
            "usual order")  # fmt: skip
# Languages that put the doer before the deed and the deed before what is done, mostly.
_SUBJECT_FIRST = frozenset(
    ["ar", "cs", "de", "en", "es", "fr", "he", "id", "it", "nl", "pl", "pt", "ru", "uk", "vi", "zh"]
)
_UNCASED = frozenset(["ja", "zh", "ko", "ar", "he", "fa", "hi"])
_REACHES = ((6, "lr"), (2, "lr"), (3, "l"), (3, "r"))  # tokens beside a name that are looked at, on which sides
_FAR = max(size for size, _ in _REACHES)
_WEIGHTS = 1 / np.arange(1, _FAR + 1, dtype=np.float32)
_SAME = 0.8  # likeness of a name and its counterpart
_ALIKE = 0.6  # cosine of what is written large and its counterpart
_CLEARLY = 0.08  # by how much the best counterpart must be better than the next
_LONGEST = 8  # tokens of a name
_TOGETHER = 5  # code points between the words of one name
_JOIN = re.compile(r"(?:[\s\u00a0]+|-|・|\s+(?:de|del|della|di|da|van|von|der|bin|al|el|la|le|of|du|dos)\s+)$")
_WORD = re.compile(r"(?<!\w)[^\W\d_a-z][\w’'-]*")
_OPENS = re.compile(r"(?:^|[.!?…:]|\n)[\s\"“”„«»‹›‘'’(\[*–—-]*$")
# What joins the names of a list: marks and "and" in the languages of the embedder.
_LIST = re.compile(
    r"(?:[\s,;、，/&]|\b(?:and|und|et|y|e|ed|en|i|a|oraz|или|и|й|та|і|ve|dan|và|or|oder|ou|o)\b|[وו]|और|와|과|と|和)*"
)
_SUBJECT = re.compile("[はがも]|은|는|이 |가 |께서")
_OBJECT = re.compile("[をにへ]|을|를|에|와 |과 ")


@dataclass(frozen=True, slots=True)
class NamePair:
    """A name of one sentence and its counterpart in another. `sure`: told by letters and sound, not by its vector."""

    here: Span
    there: Span
    sure: bool


@dataclass(frozen=True)
class Side:
    """A sentence with its tokens."""

    text: str
    language: str | None
    spans: Sequence[tuple[int, int]]
    rows: np.ndarray

    @classmethod
    def read(cls, text: str, language: str | None, embedder: StaticEmbedder) -> Side:
        tokens = embedder.tokens(text)
        return cls(text, language, [t[1:] for t in tokens], embedder.rows([t[0] for t in tokens]))

    @classmethod
    def of(cls, sentence: Sentence) -> Side:
        return cls(sentence.words.text, sentence.language, sentence.words.token_spans, sentence.words.tokens)


def large_groups(text: str, language: str | None) -> list[list[Span]]:
    """What is written large inside a sentence, and names at its beginning; words that stand together in one group. Of
    several, no days or months.

    >>> text = "Then the State Council thanked Mr Lopez of NATO."
    >>> [text[g[0].start:g[-1].end] for g in large_groups(text, "en")]
    ['State Council', 'Lopez of NATO']
    >>> large_groups("Il a dit que l'échelle était élevée.", "fr")
    []
    """
    found = [n.span for n in find_names(text, language)]
    if language not in _UNCASED and sum(c.isupper() for c in text) < 0.4 * sum(c.isalpha() for c in text):
        for m in _WORD.finditer(text):
            span = Span(*m.span())
            capitals = m[0].isupper()
            if not m[0][0].isupper() or len(m[0]) < 3 - capitals or (language in LARGE_NOUNS and not capitals):
                continue
            if not any(s.overlaps(span) for s in found) and not _OPENS.search(text, max(0, span.start - 6), span.start):
                found.append(span)
    groups: list[list[Span]] = []
    for span in sorted(found):
        if groups and _JOIN.fullmatch(text, groups[-1][-1].end, span.start):
            groups[-1].append(span)
        else:
            groups.append([span])
    if len(groups) < 2:
        return groups
    days = [Span(d.start, d.end) for d in date_words(text, language)]
    return [g for g in groups if not any(s.overlaps(d) for s in g for d in days)]


def name_pairs(groups: list[list[Span]], here: Side, there: Side) -> list[NamePair]:
    """The groups of `here` that have one sure counterpart in `there`, in reading order; those that share one left
    out."""
    other = units(there.text, there.language)
    if not other.forms:
        return []
    scores = likeness([s.of(here.text) for group in groups for s in group], other)
    pieces = _Pieces(there)
    found, at = [], 0
    for group in groups:
        spans = []
        for span in group:
            row, at = scores[at], at + 1
            best = int(row.argmax())
            form = other.forms[best]
            once = there.text.count(form) == 1 and here.text.count(span.of(here.text)) == 1
            if row[best] >= _SAME and once:
                spans.append(other.spans[best])
        whole = Span(group[0].start, group[-1].end)
        if spans:
            found.append(NamePair(whole, _together(spans), True))
        elif here.text.count(whole.of(here.text)) == 1:
            span = pieces.best(here, whole)
            if span:
                found.append(NamePair(whole, span, False))
    return [
        p for n, p in enumerate(found) if not any(m != n and p.there.overlaps(q.there) for m, q in enumerate(found))
    ]


def _together(spans: list[Span]) -> Span:
    """The most words of a name that stand together on the other side, the last of them where others are as many."""
    runs: list[list[Span]] = []
    for span in sorted(spans):
        if runs and span.start - runs[-1][-1].end <= _TOGETHER:
            runs[-1].append(span)
        else:
            runs.append([span])
    best = max(reversed(runs), key=len)
    return Span(best[0].start, max(s.end for s in best))


class _Pieces:
    """Runs of tokens of a sentence that may render a name."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._spans: list[Span] = []
        self._vectors: np.ndarray | None = None

    def best(self, here: Side, name: Span) -> Span | None:
        """The run of tokens that renders a name clearly better than any other; None where there is none."""
        own = [n for n, (a, b) in enumerate(here.spans) if a < name.end and name.start < b]
        if not own or len(own) > _LONGEST:
            return None
        if self._vectors is None:
            self._cut()
        vectors = self._vectors
        assert vectors is not None
        if not len(vectors):
            return None
        fit = vectors @ unit_rows(here.rows[own].sum(axis=0)[None])[0]
        at = int(fit.argmax())
        span = self._spans[at]
        if fit[at] < _ALIKE:
            return None
        rest = [float(f) for f, s in zip(fit, self._spans, strict=True) if not s.overlaps(span)]
        return span if not rest or fit[at] - max(rest) >= _CLEARLY else None

    def _cut(self) -> None:
        spans, rows = self._side.spans, self._side.rows
        vectors, total = [], rows
        for size in range(1, min(5, len(rows)) + 1):
            if size > 1:
                total = total[:-1] + rows[size - 1 :]
            vectors.append(total)
            self._spans += [Span(spans[n][0], spans[n + size - 1][1]) for n in range(len(total))]
        self._vectors = unit_rows(np.concatenate(vectors)) if vectors else np.zeros((0, 1), np.float32)


def evidence(
    pairs: Sequence[NamePair], here: Side, there: Side, usual: float
) -> Iterator[tuple[tuple[int, int], list[float]]]:
    """For every two names the `EVIDENCE` that they changed places.

    `usual`: log-odds with which names change their order between the two languages."""
    ours, theirs = _around(here, [p.here for p in pairs]), _around(there, [p.there for p in pairs])
    fits = [a @ b.T for a, b in zip(ours, theirs, strict=True)]
    for i, j in combinations(range(len(pairs)), 2):
        one, two = pairs[i], pairs[j]
        crossed = one.there.start > two.there.start
        first, last = (two, one) if crossed else (one, two)
        gaps = two.here.start - one.here.end, last.there.start - first.there.end
        if min(gaps) < 1 or (
            _listed(here, [p.here for p in pairs], i, j) and _listed(there, [p.there for p in pairs], i, j)
        ):
            continue
        yield (
            (i, j),
            [
                float(crossed),
                *(float(f[i, j] + f[j, i] - f[i, i] - f[j, j]) for f in fits),
                log1p(gaps[0]),
                log1p(gaps[1]),
                float(len(pairs)),
                float(here.language == there.language),
                float({here.language, there.language} <= _SUBJECT_FIRST),
                float(here.language in ("ja", "ko")),
                float(there.language in ("ja", "ko")),
                abs(log1p(gaps[0]) - log1p(gaps[1])),
                _marks(here, there, one, two, crossed),
                float(one.sure + two.sure),
                usual,
            ],
        )


def _listed(side: Side, names: Sequence[Span], i: int, j: int) -> bool:
    """Whether only names, marks and short words ("and") stand between two names: a list, whose order is free."""
    first, last = sorted((names[i], names[j]))
    between = side.text[first.end : last.start]
    for name in sorted(names, reverse=True):
        if first.end <= name.start and name.end <= last.start:
            between = between[: name.start - first.end] + between[name.end - first.end :]
    return bool(_LIST.fullmatch(between))


def _marks(here: Side, there: Side, one: NamePair, two: NamePair, crossed: bool) -> float:
    """1 where particles make one name the doer of a sentence in which the other language puts the other name first; -1
    where they agree; 0 where they say nothing."""
    if there.language in ("ja", "ko") and here.language not in ("ja", "ko"):
        first, second = (one.there, two.there)
        text, straight = there.text, 1.0
    elif here.language in ("ja", "ko") and there.language not in ("ja", "ko"):
        first, second = (two.here, one.here) if crossed else (one.here, two.here)
        text, straight = here.text, 1.0
    else:
        return 0.0
    subject = [bool(_SUBJECT.match(text, s.end)) for s in (first, second)]
    object_ = [bool(_OBJECT.match(text, s.end)) for s in (first, second)]
    if subject[0] and object_[1]:
        return -straight
    return straight if subject[1] and object_[0] else 0.0


def _around(side: Side, names: list[Span]) -> list[np.ndarray]:
    """For each of `_REACHES`, unit vectors of the tokens near each name, the nearer the weightier, all names left
    out."""
    starts, ends = np.array(side.spans, np.intp).reshape(-1, 2).T
    kept = np.ones(len(starts), bool)
    for s in names:
        kept &= (starts >= s.end) | (ends <= s.start)
    starts, ends, rows = starts[kept], ends[kept], side.rows[kept]
    out = np.zeros((len(_REACHES), len(names), side.rows.shape[1]), dtype=np.float32)
    for n, name in enumerate(names):
        before = int(np.searchsorted(ends, name.start, side="right"))
        after = int(np.searchsorted(starts, name.end))
        left, right = rows[max(0, before - _FAR) : before][::-1], rows[after : after + _FAR]
        for reach, (size, sides) in enumerate(_REACHES):
            for letter, found in (("l", left), ("r", right)):
                if letter in sides and len(found):
                    out[reach, n] += _WEIGHTS[: len(found[:size])] @ found[:size]
    return [unit_rows(rows) for rows in out]
