"""Whether English words stand in the form that their source asks for: tense, aspect, number, small words, endings.

Comparing meanings cannot tell "took" from "was taking" or "in" from "via". A compact network is shown everything but
the form of a slot (inflection.py): the stem, the words beside it, what stands at its place in the source, the verbs
before and after. It says how likely each form is there; what a translation has is then compared with the best other.
Trained by models/recipe/fidelity on sound translations into English; run here with numpy.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from xlate_audit.score.inflection import Piece, piece, slots
from xlate_audit.score.reader import LANGUAGES, PAD, Batch
from xlate_audit.score.words import END, WHOLE, Rows, WordBank

#: The columns, in order. A form's surprise is minus the logarithm of its probability; what is beyond the expected is 0
#: on average of sound translations, however many words they have.
FORMS = (
    "worst verb",  # log-odds of a verb's form against the best other form there, the least of all verbs
    "verbs",  # logarithm of the sum of the verbs' surprise
    "worst small word",
    "next worst small word",
    "small words",
    "worst ending",
    "endings",
    "surprise",  # mean of all
    "verbs beyond",  # sum of the verbs' surprise beyond the expected
    "surprise beyond",  # mean of all
)
_WHOLES, _BEGINS = 3072, 1024
TABLE = _WHOLES + END + _BEGINS  # rows that describe a word
STEMS = 1024  # rows that describe a stem; the first is none
HERE, THERE = 6, 12  # words looked at on either side
_NUMBER = {language: n for n, language in enumerate(LANGUAGES)}
VERB_KIND, SMALL_KIND, OTHER_KIND = range(3)
_BOUND = 8.0  # of log-odds


@dataclass(frozen=True, slots=True)
class Found:
    """Slots of a batch, one after the other, and what the network is shown of each: `words` (slots, HERE + THERE)
    numbers of the bank, `stem`, `before` and `after` (forms of the next verbs, numbers of forms), `language` of the
    source. `form` is the number of the form it has; `kind` one of VERB_KIND, SMALL_KIND, OTHER_KIND."""

    row: np.ndarray
    words: np.ndarray
    stem: np.ndarray
    before: np.ndarray
    after: np.ndarray
    language: np.ndarray
    form: np.ndarray
    kind: np.ndarray


class Pieces:
    """The pieces of the bank's words, each made once."""

    def __init__(self, bank: WordBank) -> None:
        self._bank, self._generation = bank, -1
        self.all: list[Piece] = []

    def look_up(self) -> list[Piece]:
        if self._generation != self._bank.generation:
            self._generation, self.all = self._bank.generation, []
        self.all += [piece(word) if word else piece(" ") for word in self._bank.words[len(self.all) :]]
        return self.all


def find(
    pieces: Sequence[Piece], batch: Batch, rows: Sequence[int], languages: Sequence[str | None],
    forms: Mapping[str, int], small: Collection[str],
) -> Found:  # fmt: skip
    """The slots of some rows of a batch, which are in English. A form that has no number counts as 0."""
    table: list[tuple[int, ...]] = []
    for row in rows:
        target = batch.target[row]
        size = int((target > 0).sum())
        found = slots([pieces[n] for n in target[PAD : PAD + size].tolist()], small)
        numbers = [forms.get(s.form, 0) for s in found]
        language, last = _NUMBER.get(languages[row] or "", 0), 0
        at = len(table)
        for slot, form in zip(found, numbers, strict=True):
            kind = VERB_KIND if slot.verb else OTHER_KIND if slot.stem else SMALL_KIND
            stem = 1 + crc32(slot.stem.encode()) % (STEMS - 1) if slot.stem else 0
            table.append((row, PAD + slot.first, PAD + slot.last, PAD + slot.main, form, kind, stem, language, last))
            last = form if slot.verb else last
        after = 0
        for n in range(len(table) - 1, at - 1, -1):
            table[n] += (after,)
            after = table[n][4] if table[n][5] == VERB_KIND else after
    columns = np.array(table, np.int64).reshape(-1, 10).T
    row, first, last, main, form, kind, stem, language, before, after = columns
    beside = np.stack([first - 3, first - 2, first - 1, last + 1, last + 2, last + 3], 1)
    here = batch.target[row[:, None], beside]
    best = batch.cosines.argmax(2)
    one, right, left = best[row, main], best[row, last + 1], best[row, first - 1]
    end = PAD + (batch.source > 0).sum(1)[row]
    places = np.stack([one - 2, one - 1, one, one + 1, one + 2, right - 1, right, left, left + 1,
                       end - 1, end - 2, end - 3], 1)  # fmt: skip
    there = batch.source[row[:, None], np.clip(places, 0, batch.source.shape[1] - 1)]
    return Found(row, np.concatenate([here, there], 1), stem, before, after, language, form, kind)


def table_rows(forms: np.ndarray) -> np.ndarray:
    """The rows of the network's table for the rows of forms that the bank keeps of its words (words, 3)."""
    end, begin = np.maximum(forms[:, 1] - WHOLE, 0), np.maximum(forms[:, 2] - WHOLE - END, 0)  # no word has none
    return np.stack([forms[:, 0] % _WHOLES, end + _WHOLES, begin % _BEGINS + _WHOLES + END], 1)


class Forms:
    """The network, opened. It keeps what it computed of the bank's words."""

    def __init__(self, weights: Mapping[str, np.ndarray], names: Sequence[str], small: int, bank: WordBank) -> None:
        """`names` are the forms by number, the last `small` of them small words. The tables of words and stems lie on
        their side (widths, rows), as they are packed best."""
        self._w = {name: np.ascontiguousarray(a, np.float32) for name, a in weights.items()}
        self._forms = {name: n for n, name in enumerate(names)}
        self._small = frozenset(names[len(names) - small :])
        self._bank, self._pieces, self._generation = bank, Pieces(bank), -1
        self._start()

    def _start(self) -> None:
        width = self._w["project.weight"].shape[0] + self._w["table.weight"].shape[0]
        self._words = Rows(np.zeros((0, width), np.float32))

    def _look_up(self) -> list[Piece]:
        bank, w = self._bank, self._w
        if self._generation != bank.generation:
            self._generation = bank.generation
            self._start()
        fresh = slice(len(self._words.all), len(bank.vectors))
        if fresh.start < fresh.stop:
            table = w["table.weight"].T[table_rows(bank.forms[fresh])].sum(1)
            new = np.concatenate([bank.vectors[fresh] @ w["project.weight"].T, table], 1)
            new[bank.lengths[fresh] == 0] = 0
            self._words.add(new)
        return self._pieces.look_up()

    def figures(self, batch: Batch, languages: Sequence[tuple[str | None, str | None]]) -> np.ndarray:
        """The figures of each text (texts, columns); 0 where the target is not in English."""
        out = np.zeros((len(languages), len(FORMS)), np.float32)
        rows = [n for n, (_, target) in enumerate(languages) if target == "en"]
        pieces = self._look_up()
        if not rows:
            return out
        found = find(pieces, batch, rows, [source for source, _ in languages], self._forms, self._small)
        odds, surprise, beyond = self._compared(found)
        verbs, small, others = kinds = [np.flatnonzero(found.kind == kind) for kind in range(3)]
        worst, next_worst = _least(odds[small], found.row[small], len(out))
        sums = [np.bincount(found.row[some], surprise[some], len(out)) for some in kinds]
        count = np.maximum(np.bincount(found.row, minlength=len(out)), 1)
        columns = (
            _least(odds[verbs], found.row[verbs], len(out))[0], np.log1p(sums[0]),
            worst, next_worst, np.log1p(sums[1]),
            _least(odds[others], found.row[others], len(out))[0], np.log1p(sums[2]),
            sum(sums) / count, np.bincount(found.row[verbs], beyond[verbs], len(out)),
            np.bincount(found.row, beyond, len(out)) / count,
        )  # fmt: skip
        out[rows] = np.stack(columns, 1)[rows]
        return out

    def _compared(self, found: Found) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Of each slot the log-odds of its form against the best other, its surprise, and that beyond the expected."""
        w, size = self._w, len(found.row)
        beside = self._words.all[found.words].reshape(size, (HERE + THERE) * self._words.all.shape[1])
        parts = [beside, w["stem.weight"].T[found.stem], w["verb.weight"][found.before], w["verb.weight"][found.after],
                 w["language.weight"][found.language]]  # fmt: skip
        x = np.concatenate(parts, 1)
        hidden = np.maximum(x @ w["hidden.weight"].T + w["hidden.bias"], 0)
        logits = hidden @ w["out.weight"].T + w["out.bias"]
        every = np.arange(size)
        logits -= logits.max(1, keepdims=True)
        likely = np.exp(logits)
        total = likely.sum(1)
        expected = np.log(total) - np.einsum("nf,nf->n", likely, logits) / total
        own = logits[every, found.form]
        logits[every, found.form] = -np.inf
        surprise = np.minimum(np.log(total) - own, 2 * _BOUND)
        return np.clip(own - logits.max(1), -_BOUND, _BOUND), surprise, surprise - expected


def _least(values: np.ndarray, row: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """The least and the next of each row's values, the bound where there is none.

    >>> [a.tolist() for a in _least(np.array([3.0, -1.0, 2.0, 5.0]), np.array([0, 0, 0, 2]), 3)]
    [[-1.0, 8.0, 5.0], [2.0, 8.0, 8.0]]
    """
    order = np.lexsort((values, row))
    row, values = row[order], values[order]
    place = np.arange(len(row)) - np.searchsorted(row, row)
    out = np.full((2, size), _BOUND)
    for n in (0, 1):
        out[n, row[place == n]] = values[place == n]
    return out[0], out[1]
