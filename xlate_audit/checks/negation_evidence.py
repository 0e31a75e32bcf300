"""The evidence that a negation of one sentence has no counterpart in the sentence that renders it.

It is gathered at the level of clauses: the words beside the negation are looked for on the other side by their vectors,
and the stretch where they are found is asked whether it negates, in whatever way.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from xlate_audit.article import Span
from xlate_audit.checks import reading
from xlate_audit.embed.base import unit_rows
from xlate_audit.text.polarity import denies_otherwise, is_plain, negations, rules_out
from xlate_audit.text.polarity_weights import negation_likelihood
from xlate_audit.text.polarity_words import beside

#: What `evidence` gives, in this order. Odds are the logarithms of odds that a sentence is rendered with a negation.
EVIDENCE = (
    "own odds", "other odds", "odds without", "stretch odds", "plain", "likeness after", "likeness before",
    "likeness of the negation", "likeness", "likeness without", "negations here", "negations there",
    "plain negations there", "length here", "length there", "denies otherwise there", "denies otherwise here",
    "rules out here", "rules out there", "stretch negates", "stretch likeness", "shift", "lost concord",
    "one language", "stretch denies otherwise", "asks here", "asks there", "usual here", "usual there",
)  # fmt: skip
_NEUTRAL = 0.35  # likeness of a word that is not there
_CONTEXT = 5  # tokens beside a negation that are looked for
_REACH = 4  # tokens that a clause may be stirred by
_CONCORD = frozenset(["cs", "pl", "ru", "uk"])  # "nobody" needs a "not" beside it
_DOUBLED = frozenset(["es", "fa", "fr", "he", "it", "pt", "tr"])  # it may have one
_WITHOUT = ("без", "bez", "brak", "aniž", "sin", "sem", "senza", "sans", "بدون", "ללא", "בלי", "מבלי")
# A negation that goes on with one before it: "not ... nor", "no, no and no", "not in May and not in June".
_NOR = re.compile(r"(?:nor|noch|ni|né|nem|ani|ни|ні|ולא|ولا)", re.I)
_AGAIN = re.compile(r"[\s,،、]*(?:(?:and|or|und|oder|et|ou|y|o|e|i|en|of|и|или|та|і|й|або|ve|و|और|ו)\s+)?", re.I)
_AND = re.compile(r"(?:,|\b(?:and|or|und|oder|et|en|of))\s+$", re.I)
_AFTER_VERB = frozenset(["de", "en", "fr", "nl"])  # in others "and not" may begin another clause
_ASKS = re.compile(r"[^.!?。！？؟…\n]*[?？؟]")
_CLAUSE = re.compile(r"[,;:.!?…()—–،؛]")


def count_denials(text: str, language: str | None) -> int:
    """How often `text` denies; where "nobody" needs a "not" beside it, or may have one, the two count once, and so does
    one that goes on with another ("not ... nor").

    >>> count_denials("Никто не пришёл.", "ru"), count_denials("Nobody came.", "en")
    (1, 1)
    >>> count_denials("Они остались ни с чем.", "ru")
    1
    >>> count_denials("No vino nadie.", "es"), count_denials("Nadie vino, no.", "es")
    (1, 2)
    >>> count_denials("Neither he nor she came, not today and not on Monday.", "en")
    2
    """
    found = _begun(text, negations(text, language), language)
    if language not in _CONCORD and language not in _DOUBLED:
        return len(found)
    surely = [n for n in found if is_plain(n.of(text), language) or n.of(text).lower().startswith(_WITHOUT)]
    if language in _CONCORD:
        return len(surely) or int(bool(found))
    clauses = {_clause(text, n) for n in found} - {_clause(text, n) for n in surely}
    return len(surely) + len(clauses)


def _begun(text: str, found: Sequence[Span], language: str | None) -> list[Span]:
    """The negations that do not only go on with one before them."""
    out = list(found[:1])
    for before, span in pairwise(found):
        again = _AGAIN.fullmatch(text, before.end, span.start) or (
            language in _AFTER_VERB and _AND.search(text, max(0, span.start - 12), span.start)
        )
        again = again and before.of(text).lower() == span.of(text).lower()
        neither = language == "he" and text[before.end : span.start].isspace()  # אין לא ... ולא
        if not again and not neither and not _NOR.fullmatch(span.of(text)):
            out.append(span)
    return out


def _clause(text: str, span: Span) -> int:
    """Which part of the text, cut at its marks, a negation stands in."""
    return len(_CLAUSE.findall(text, 0, span.start))


@dataclass(frozen=True)
class Sentence:
    """A sentence with its negations and tokens."""

    text: str
    language: str
    negations: tuple[Span, ...]
    spans: Sequence[tuple[int, int]]
    rows: np.ndarray
    units: np.ndarray

    @classmethod
    def of(cls, sentence: reading.Sentence) -> Sentence:
        words = sentence.words
        found = negations(words.text, sentence.language)
        return cls(words.text, sentence.language, found, words.token_spans, words.tokens, unit_rows(words.tokens))

    def tokens_in(self, span: Span) -> list[int]:
        return [n for n, (a, b) in enumerate(self.spans) if a < span.end and span.start < b]


def evidence(here: Sentence, negation: Span, there: Sentence, usual: tuple[float, float]) -> list[float] | None:
    """The `EVIDENCE` for one negation of `here`; None in a language without weights.

    `usual`: log-odds with which the one language negates where another does not, and with which the other does not
    where another negates."""
    word = negation.of(here.text)
    without = here.text[: negation.start] + here.text[negation.end :]
    likelihoods = [
        negation_likelihood(here.text, here.language),
        negation_likelihood(there.text, there.language),
        negation_likelihood(without, here.language),
    ]
    own = here.tokens_in(negation)
    if None in likelihoods or not own or not len(there.rows):
        return None
    odds = [_log_odds(p) for p in likelihoods if p is not None]
    stretch, alike, shift = _stretch(here, own, there)
    inside = there.text[stretch.start : stretch.end]
    before, after = beside(here.text, negation, here.language)
    pieces = _pieces(there)
    itself = here.rows[own].sum(axis=0)
    sentence, rendering = here.rows.sum(axis=0), there.rows.sum(axis=0)
    plain = [n for n in there.negations if is_plain(n.of(there.text), there.language)]
    return [
        *odds,
        _log_odds(negation_likelihood(inside, there.language) or 0.5),
        float(is_plain(word, here.language)),
        _best(here, negation.end, len(after), pieces, True),
        _best(here, negation.start, len(before), pieces, False),
        float((pieces @ _unit(itself)).max()),
        float(_unit(sentence) @ _unit(rendering)),
        float(_unit(sentence - itself) @ _unit(rendering) - _unit(sentence) @ _unit(rendering)),
        float(len(here.negations)),
        float(len(there.negations)),
        float(len(plain)),
        math.log(len(here.text)),
        math.log(len(there.text)),
        float(denies_otherwise(there.text, there.language)),
        float(denies_otherwise(without, here.language)),
        float(rules_out(here.text, here.language)),
        float(rules_out(there.text, there.language)),
        float(sum(n.overlaps(stretch) for n in there.negations)),
        alike,
        shift,
        float(bool(there.negations) and not plain and there.language in _CONCORD),
        float(here.language == there.language),
        float(denies_otherwise(inside, there.language)),
        float(bool(_ASKS.match(here.text, negation.end))),
        float(any(mark in there.text for mark in "?？؟")),
        *usual,
    ]


def _stretch(here: Sentence, own: list[int], there: Sentence) -> tuple[Span, float, float]:
    """Where the words beside a negation are found on the other side, how well, and how far from where the negation
    stands (share of the sentence)."""
    first, last = own[0], own[-1]
    context = [(n, 1 / (1 + k)) for k, n in enumerate(range(first - 1, max(-1, first - 1 - _CONTEXT), -1))]
    context += [(n, 1 / (1 + k)) for k, n in enumerate(range(last + 1, min(len(here.rows), last + 1 + _CONTEXT)))]
    if last > first:  # a negation of several tokens is a verb with its affix
        context += [(n, 1.0) for n in own]
    if not context:
        return Span(0, len(there.text)), 0.0, 1.0
    chosen = [n for n, _ in context]
    weights = np.array([w for _, w in context], np.float32) * np.linalg.norm(here.rows[chosen], axis=1)
    fit = np.maximum(here.units[chosen] @ there.units.T, 0) * weights[:, None]
    size = fit.shape[1]
    padded = np.pad(fit, ((0, 0), (_REACH, _REACH)))
    near = padded[:, :size].copy()
    for d in range(1, 2 * _REACH + 1):
        np.maximum(near, padded[:, d : d + size], out=near)
    total = near.sum(axis=0) / max(1e-6, float(weights.sum()))
    centre = int(total.argmax())
    left, right = max(0, centre - _REACH - 2), min(size - 1, centre + _REACH + 2)
    shift = abs(centre / size - first / max(1, len(here.rows)))
    return Span(there.spans[left][0], there.spans[right][1]), float(total[centre]), shift


def _best(here: Sentence, at: int, count: int, pieces: np.ndarray, after: bool) -> float:
    """Mean likeness of the words beside a negation to their best counterparts."""
    if not count:
        return _NEUTRAL
    tokens = [n for n, (a, b) in enumerate(here.spans) if (a >= at if after else b <= at)]
    chosen = tokens[:_CONTEXT] if after else tokens[-_CONTEXT:]
    return float((here.units[chosen] @ pieces.T).max(axis=1).mean()) if chosen else _NEUTRAL


def _pieces(side: Sentence) -> np.ndarray:
    """Unit vectors of runs of one to three tokens."""
    found, total = [side.rows], side.rows
    for size in (2, 3):
        if len(side.rows) >= size:
            total = total[:-1] + side.rows[size - 1 :]
            found.append(total)
    return unit_rows(np.concatenate(found))


def _unit(vector: np.ndarray) -> np.ndarray:
    return vector / max(1e-6, float(np.linalg.norm(vector)))


def _log_odds(p: float) -> float:
    p = min(max(p, 1e-4), 1 - 1e-4)
    return math.log(p / (1 - p))
