"""Plain evidence of how faithful a translation is: figures that words can name, computed for many segments at once.

Everything is about one segment alone; what a number is worth is learnt (models/recipe/fidelity).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xlate_audit.embed import StaticEmbedder
from xlate_audit.score.gender import changed_gender
from xlate_audit.score.reader import PAD, Batch
from xlate_audit.score.scorers import Segment
from xlate_audit.score.tongue import Tongues
from xlate_audit.score.words import SHAPES, WordBank
from xlate_audit.text.numbers import CJK, numbers
from xlate_audit.text.polarity import negations

#: The columns of the evidence, in order.
NAMES = (
    "target covered",  # mean over the target's words of the best likeness to a word of the source, by vector length
    "source covered",
    "target strange",  # share of the target's words that are like none of the source's
    "source strange",
    "target worst",  # the best likeness of the content word that has the least
    "source worst",
    "sentence likeness",  # cosine of the two sums of vectors
    "probability",  # of being translations by that cosine, as the embedder is calibrated for the pair of languages
    "mass ratio",  # logarithm of what the target's words weigh over what the source's weigh
    "mass difference",  # its absolute value
    "length ratio",  # logarithm of the characters' ratio
    "length difference",
    "end mark",  # target ends with an end mark: 1, the source alone does: -1
    "small begin",  # the target begins small where the source does not
    "stutter",  # words repeated at once, beyond the source's
    "repeats",  # share of words that stood before, beyond the source's
    "twice",  # 1 where the target says the same thing twice over and the source does not
    "numbers added",  # numbers of the target that the source has not
    "numbers lost",
    "negations",  # negations of the target beyond the source's
    "negation difference",
    "gender",  # words for men where the source has words for women alone, or the other way round
    "copied",  # share of the target's words that stand in the source as they are
    "language",  # logarithm of the probability that the target is in its language, 0 where that is unknown
    "short",  # 1 / words of the target
)
_NUMBER, _SMALL, _END = SHAPES.index("number"), SHAPES.index("lower"), SHAPES.index("sentence end")
_LEXICAL = SHAPES.index("number")  # shapes below are words, this one numbers, those above marks
_STRANGE = 0.35  # likeness under which a word has no counterpart
_CONTENT = 2.2  # logarithmic length of vectors from which words carry content
_MOST_NUMBERS = 3.0
_LEAST_TWICE = 3
_TELLING = 5  # words from which a text tells its language


def evidence(
    bank: WordBank, batch: Batch, segments: Sequence[Segment], tongues: Tongues, embedder: StaticEmbedder
) -> tuple[np.ndarray, np.ndarray]:
    """The evidence (segments, columns) and the probabilities of languages of the targets (segments, languages)."""
    source, target = batch.source, batch.target
    shape_one, shape_two = bank.shapes[source], bank.shapes[target]
    words_one, words_two = (shape_one <= _LEXICAL) & (source > 0), (shape_two <= _LEXICAL) & (target > 0)
    weight_one, weight_two = bank.lengths[source] * words_one, bank.lengths[target] * words_two
    best_two, best_one = batch.cosines.max(2), batch.cosines.max(1)
    same = (bank.same[target][:, :, None] == bank.same[source][:, None]) & (words_two[:, :, None] & words_one[:, None])
    numbers_two, numbers_one = shape_two == _NUMBER, shape_one == _NUMBER
    added = (numbers_two & ~same.any(2)).sum(1)
    lost = (numbers_one & ~same.any(1)).sum(1)
    scaled = np.array([not CJK.isdisjoint(_languages(s)) for s in segments]) & numbers_two.any(1)
    for n in np.flatnonzero(added + lost + scaled).tolist():
        added[n], lost[n] = _numbers(segments[n], int(added[n]), int(lost[n]))
    likely = tongues.probabilities(target)
    columns = tongues.columns([s.target_language for s in segments])
    said = np.where(columns >= 0, likely[np.arange(len(segments)), columns], 1.0)
    differ = np.array([s.source_language is None or s.source_language != s.target_language for s in segments])
    copied = (same.any(2) & words_two & ~numbers_two).sum(1) / np.maximum((words_two & ~numbers_two).sum(1), 1)
    mass = _log_ratio(weight_two.sum(1), weight_one.sum(1))
    length = _log_ratio(
        np.array([len(s.target) for s in segments], float), np.array([len(s.source) for s in segments], float)
    )
    likeness = _likeness(bank, source, target)
    denied = np.array([_negations(s) for s in segments], np.float32)
    ended_two, ended_one = _ends(shape_two, target), _ends(shape_one, source)
    first_two, first_one = shape_two[:, PAD], shape_one[:, PAD]
    table = [
        _mean(best_two, weight_two),
        _mean(best_one, weight_one),
        _mean(best_two < _STRANGE, weight_two),
        _mean(best_one < _STRANGE, weight_one),
        np.where(weight_two > _CONTENT, best_two, 1.0).min(1),
        np.where(weight_one > _CONTENT, best_one, 1.0).min(1),
        likeness,
        np.array([embedder.probability(float(c), *_languages(s)) for c, s in zip(likeness, segments, strict=True)]),
        np.clip(mass, -2, 2),
        np.clip(np.abs(mass), 0, 2),
        np.clip(length, -3, 3),
        np.clip(np.abs(length), 0, 3),
        np.where(ended_two, 1.0, np.where(ended_one, -1.0, 0.0)),
        ((first_two == _SMALL) & (first_one != _SMALL)).astype(float),
        np.clip(_stutter(bank.same[target], words_two) - _stutter(bank.same[source], words_one), -1, 4),
        _repeats(bank.same[target] * words_two) - _repeats(bank.same[source] * words_one),
        np.array([_twice(t) and not _twice(s) for s, t in zip(bank.same[source], bank.same[target], strict=True)]),
        np.minimum(added, _MOST_NUMBERS),
        np.minimum(lost, _MOST_NUMBERS),
        np.clip(denied, -2, 2),
        np.clip(np.abs(denied), 0, 2),
        _genders(bank, batch, segments),
        copied * differ,
        np.clip(np.log(np.maximum(said, 1e-9)), -8, 0) * np.minimum(1, (words_two & ~numbers_two).sum(1) / _TELLING),
        1 / np.maximum((target > 0).sum(1), 1),
    ]
    return np.stack(table, 1).astype(np.float32), likely


def _genders(bank: WordBank, batch: Batch, segments: Sequence[Segment]) -> np.ndarray:
    plain = bank.plain
    return np.array([
        changed_gender([plain[n] for n in one], [plain[n] for n in two], *_languages(segment))
        for one, two, segment in zip(batch.source.tolist(), batch.target.tolist(), segments, strict=True)
    ])  # fmt: skip


def _languages(segment: Segment) -> tuple[str | None, str | None]:
    return segment.source_language, segment.target_language


def _mean(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return (values * weights).sum(1) / np.maximum(weights.sum(1), 1e-6)


def _log_ratio(one: np.ndarray, two: np.ndarray) -> np.ndarray:
    return np.log((one + 1) / (two + 1))


def _likeness(bank: WordBank, source: np.ndarray, target: np.ndarray) -> np.ndarray:
    sums = []
    for words in (source, target):
        total = np.einsum("ntd,nt->nd", bank.vectors[words], np.expm1(bank.lengths[words]))
        sums.append(total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-6))
    return (sums[0] * sums[1]).sum(1)


def _ends(shapes: np.ndarray, words: np.ndarray) -> np.ndarray:
    """Whether an end mark is among the last two words (a quotation mark may close behind it)."""
    size = (words > 0).sum(1)
    rows = np.arange(len(words))
    return (shapes[rows, PAD + size - 1] == _END) | (shapes[rows, PAD + size - 2] == _END)


def _stutter(same: np.ndarray, words: np.ndarray) -> np.ndarray:
    return ((same[:, 1:] == same[:, :-1]) & words[:, 1:] & words[:, :-1]).sum(1).astype(float)


def _repeats(same: np.ndarray) -> np.ndarray:
    """Share of the words that stand in the text before; 0 is no word."""
    ordered = np.sort(same, axis=1)
    again = ((ordered[:, 1:] == ordered[:, :-1]) & (ordered[:, 1:] > 0)).sum(1)
    return again / np.maximum((same > 0).sum(1), 1)


def _twice(same: np.ndarray) -> bool:
    """Whether a row of words is another one of `_LEAST_TWICE` words or more, two times."""
    words = same[same > 0]
    half = len(words) // 2
    return half >= _LEAST_TWICE and len(words) % 2 == 0 and bool((words[:half] == words[half:]).all())


def _numbers(segment: Segment, added: int, lost: int) -> tuple[int, int]:
    """Numbers that the other side has not in any reading; where a language has no number words, as counted."""
    here = numbers(segment.target, segment.target_language)
    there = numbers(segment.source, segment.source_language)
    if not here or not there:
        return added, lost
    known_here = {v for q in here for v in q.all_values()}
    known_there = {v for q in there for v in q.all_values()}
    new = sum(q.digits and bool(q.readings) and not q.all_values() & known_there for q in here)
    gone = sum(q.digits and bool(q.readings) and not q.all_values() & known_here for q in there)
    return new, gone


def _negations(segment: Segment) -> float:
    return len(negations(segment.target, segment.target_language)) - len(
        negations(segment.source, segment.source_language)
    )
