"""Which words of a sentence stand out of their order: two small convolutional nets over both models of the language.

The net of `text.fluency` and the counts of `text.bigrams` each say of two neighbours how well they fit. These read what
they say of a whole stretch: of every word with those up to three places away (in a scrambled stretch the words that
belong together stand near, but not side by side), beside the words themselves. The first looks at every sentence; the
second, fifteen times as large, looks up to five places away, and only again at what the first doubts (a cascade, as in
Viola and Jones 2001). Both were taught on sentences of which a few words had changed places, the second only on those
that pass the first (`models/recipe/fluency/order.py` and `close.py`).

Sentences are read in one stream, with `APART` empty rows between them, so that an article costs a few products of
matrices.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from typing import NamedTuple

import numpy as np

from xlate_audit.resources import resource
from xlate_audit.text.bigrams import END, Bigrams, load_bigrams
from xlate_audit.text.fluency import Fluency, Token, load_fluency, tokens

AHEAD = (1, 2, 3, -1, -2)  # places away at which two words are compared
CLOSE = (1, 2, 3, 4, 5, -1, -2, -3, -4)  # and by the net that looks again
KERNEL = 5  # tokens that one layer sees
APART = 5  # empty rows between two sentences: as far as anything reaches
NOTHING = END + 1  # the symbol of an empty row
_SCALE = np.float32(0.25)  # brings log-odds to the size of the vectors
_LONGEST = 150  # tokens of a sentence that are looked at


class Stream:
    """Sentences in one language as the models see them.

    Rows of all arrays are the tokens of one sentence after the other, each between its begin and end and after `APART`
    empty rows. `first[n]` is the row of sentence n's begin; `there` says which rows are not empty; `net[r]` and
    `counts[r]` are what the two models say of the gap before row r.
    """

    def __init__(
        self, sentences: Sequence[Sequence[Token]], language: str, models: Models, longest: int = _LONGEST
    ) -> None:
        self.language, self._models = language, models
        self.fluency = fluency = models.fluency
        self.words = [sentence[:longest] for sentence in sentences]
        every = [token for sentence in self.words for token in sentence]
        vectors = fluency.vectors(every, language)
        symbols = models.bigrams.symbols(every, language, vectors)
        # Where each row is found: 0 is the begin, 1 + n token n, then the end; last an empty row.
        end, empty = len(every) + 1, len(every) + 2
        index, self.first, at = [empty] * APART, [], 1
        for sentence in self.words:
            self.first.append(len(index))
            index += [0, *range(at, at + len(sentence)), end, *[empty] * APART]
            at += len(sentence)
        self.vectors = np.concatenate((vectors, np.zeros((1, vectors.shape[1]), np.float32)))[index]
        self.symbols = np.append(symbols, NOTHING)[index]
        self.there = self.symbols != NOTHING
        self._read()

    def _read(self) -> None:
        both = self.there[1:] & self.there[:-1]
        known = np.where(self.there, self.symbols, 0)
        counts = self._models.bigrams.after(self.language, known[:-1], known[1:])
        self.net = np.append(np.float32(0), self.fluency.gaps(self.vectors) * both)
        self.counts = np.append(np.float32(0), counts * both)

    def after(self, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        """What the counts say of symbols followed by others."""
        return self._models.bigrams.after(self.language, left, right)

    @cached_property
    def order(self) -> np.ndarray:
        """(rows, 2): the log-odds of each token to stand in a scrambled stretch, and to have changed places with a
        neighbour."""
        read = features(self.vectors, self.symbols, self.net, self._sides, self.language, self._models.bigrams)
        return self._models.order.scores(read, self.there)

    @cached_property
    def _sides(self) -> tuple[np.ndarray, np.ndarray]:
        return both_sides(self.vectors, self.fluency)

    def closely(self, n: int) -> np.ndarray:
        """(tokens, 4): what the net that looks again says of sentence n: the log-odds of each token to stand in a
        scrambled stretch, to have changed places with a neighbour, not to belong behind the one before it, and its part
        in the odds of the whole sentence to be scrambled."""
        rows = slice(self.first[n] - 1, self.first[n] + len(self.words[n]) + 3)
        vectors, symbols, net = self.vectors[rows], self.symbols[rows], self.net[rows]
        left, right = self._sides
        read = features(vectors, symbols, net, (left[rows], right[rows]), self.language, self._models.bigrams, CLOSE)
        return self._models.close.scores(read, self.there[rows])[2:-2]


def read_sentences(texts: Sequence[str], language: str, models: Models) -> Stream:
    """Texts, a sentence each, in one of the models' languages."""
    return Stream([list(tokens(text)) for text in texts], language, models)


def both_sides(vectors: np.ndarray, fluency: Fluency) -> tuple[np.ndarray, np.ndarray]:
    """Every token alone as the left and as the right of a gap: what the fluency net makes of it."""
    return fluency.side("left", vectors), fluency.side("right", vectors)


def features(
    vectors: np.ndarray, symbols: np.ndarray, net: np.ndarray, sides: tuple[np.ndarray, np.ndarray], language: str,
    bigrams: Bigrams, away: Sequence[int] = AHEAD,
) -> np.ndarray:  # fmt: skip
    """What the order nets read of a stream: (rows, width), from the `vectors` of its tokens and their `sides`, their
    `symbols` (`NOTHING` in empty rows) and what the fluency net says of the gap before each: the vector; what both
    models say of the token followed by those around it; the gap."""
    there = symbols != NOTHING
    known = np.where(there, symbols, 0)
    left, right = sides
    said = np.zeros((len(vectors), 2 * len(away) + 1), np.float32)
    for k, ahead in enumerate(away):
        a, b = slice(0, -ahead) if ahead > 0 else slice(-ahead, None), slice(ahead, None) if ahead > 0 else slice(ahead)
        both = there[a] & there[b]
        said[a, k] = np.einsum("ij,ij->i", left[a], right[b]) / left.shape[1] ** 0.5 * both
        said[a, len(away) + k] = bigrams.after(language, known[a], known[b]) * both
    said[:, -1] = net
    return np.concatenate((vectors, said * _SCALE), axis=1)


class OrderNet:
    """The net, opened. Immutable."""

    def __init__(self, path: str) -> None:
        from safetensors.numpy import load_file

        arrays = {name: a.astype(np.float32) for name, a in load_file(path).items()}
        #: (weights (KERNEL, width, channels), bias) of each layer; the last reads one token.
        self._layers = [
            (arrays[f"{n}.weight"] * arrays[f"{n}.scale"], arrays[f"{n}.bias"]) for n in range(len(arrays) // 3)
        ]

    def scores(self, read: np.ndarray, there: np.ndarray) -> np.ndarray:
        """For each row of a stream (`features`; `there` says which rows hold a token) the log-odds (rows, 2) that it
        stands in a stretch of scrambled words, and that it changed places with a neighbour."""
        mask = there[:, None].astype(np.float32)
        hidden = read * mask
        for n, (weight, bias) in enumerate(self._layers[:-1]):
            out = np.maximum(_convolved(hidden, weight) + bias, 0)
            hidden = (out if n == 0 else hidden + out) * mask
        weight, bias = self._layers[-1]
        return hidden @ weight[0] + bias


def _convolved(rows: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Every row with its neighbours through `weight` (KERNEL, width, channels)."""
    count, width = rows.shape
    padded = np.zeros((count + KERNEL - 1, width), np.float32)
    padded[KERNEL // 2 : count + KERNEL // 2] = rows
    around = np.concatenate([padded[n : n + count] for n in range(KERNEL)], axis=1)
    return around @ weight.reshape(KERNEL * width, -1)


class Models(NamedTuple):
    """Those that read an order of words: `order` all of it, `close` once more what that doubts."""

    fluency: Fluency
    bigrams: Bigrams
    order: OrderNet
    close: OrderNet


@cache
def load_models() -> Models:
    """The shipped models, opened once."""
    order, close = (OrderNet(str(resource(f"fluency/{name}.safetensors"))) for name in ("order", "close"))
    return Models(load_fluency(), load_bigrams(), order, close)
