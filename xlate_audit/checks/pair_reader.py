"""A compact network that reads two sentences word by word and says what became of the meaning.

Every word is read in its surroundings (convolutions along its sentence) and with what it finds on the other side
(attention across, led by the cosines of the words and of what stands around them), four times over; then it has a logit
for each kind of fault, and a head for each side sums up. Both sides share their weights. Trained on planted faults by
models/recipe/drift (torch); run here with numpy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from xlate_audit.arrays import load_arrays
from xlate_audit.checks.reading import FACTS, Sentence
from xlate_audit.embed.base import unit_rows
from xlate_audit.resources import resource

KINDS = ("negation", "opposite", "hedge", "source", "word", "role", "name", "lost")
#: What `Verdict.about` gives, in this order.
ABOUT = tuple(f"{what} {kind}" for what in ("side", "other side", "word", "other word", "own word") for kind in KINDS)
LANGUAGES = ("", "en", "ar", "cs", "de", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru",
             "tr", "uk", "vi", "zh")  # fmt: skip
#: What is known of a word beside its facts: how near it and its surroundings come to any on the other side, whether it
#: is the nearest of its nearest, and how far that stands from its own place (shares of the sentence).
FOUND = ("nearest", "nearest surroundings", "mutual", "shift", "distance")
AROUND = (1.0, 0.7, 0.5)  # what the words around one weigh, the nearest first
STEPS = (1, 2, 3, 1)  # how far the words lie from one another that a layer's convolution reads
HEADS = 4  # of the attention
_NUMBER = {language: n for n, language in enumerate(LANGUAGES)}
_WORDS = 1500  # words read at once
_GAP = max(STEPS)  # empty rows between sentences: as far as a word looks beside it
_PLACE = FACTS.index("place")
_LEAST = -8.0  # the least that a worst word's logit counts as
_LEAST_CHANNEL = -4.0
_COARSE = 256  # steps of likeness that are told apart when the nearest is looked for


@dataclass(frozen=True)
class Verdict:
    """What became of a pair: logits of either side's words (words, kinds), and of the sides (2, kinds).

    A side's logit of "negation", "hedge" or "source" says that it has one which the other side has not, that of "lost"
    that it has a clause.
    """

    words: tuple[np.ndarray, np.ndarray]
    sides: np.ndarray

    def side(self, kind: str) -> tuple[float, float]:
        first, second = self.sides[:, KINDS.index(kind)]
        return float(first), float(second)

    def about(self, at: int, words: Sequence[int]) -> list[float]:
        """Logits of all kinds: of side `at` and of the other, of the worst word of each, and of the worst of some
        `words` of side `at`."""
        own, other = self.words[at], self.words[1 - at]
        itself = own[list(words)].max(axis=0) if words else np.full(len(KINDS), _LEAST)
        return np.concatenate([self.sides[at], self.sides[1 - at], own.max(0), other.max(0), itself]).tolist()


class PairReader:
    """The network, opened."""

    def __init__(self, weights: dict[str, np.ndarray]) -> None:
        """`weights` as models/recipe/drift/train.py saves them."""
        tables = "form.weight", "language.weight"
        self._w = {
            name: np.ascontiguousarray(a.T) if a.ndim == 2 and name.endswith("weight") and name not in tables else a
            for name, a in weights.items()
        }
        self._layers = sum(name.endswith(".qkv.weight") for name in self._w)

    def read(self, pairs: Sequence[tuple[Sentence, Sentence]]) -> list[Verdict]:
        """The verdicts on pairs of sentences, each of which has words."""
        out: list[Verdict] = []
        some: list[tuple[Sentence, Sentence]] = []
        words = 0
        for pair in pairs:
            size = len(pair[0]) + len(pair[1])
            if some and words + size > _WORDS:
                out += self._read(some)
                some, words = [], 0
            some.append(pair)
            words += size
        return out + self._read(some) if some else out

    def _read(self, pairs: Sequence[tuple[Sentence, Sentence]]) -> list[Verdict]:
        """All words stand in one array, sentence after sentence, so that each layer is one product."""
        w = self._w
        sentences = [s for pair in pairs for s in pair]
        sizes = np.array([len(s) for s in sentences])
        bounds = np.concatenate([[0], np.cumsum(sizes)])
        # Where the words stand when there are empty rows between sentences: what convolutions read.
        spread = np.arange(bounds[-1]) + _GAP * (1 + np.repeat(np.arange(len(sentences)), sizes))
        places = [slice(a, b) for a, b in pairwise(bounds)]
        units = np.concatenate([s.units for s in sentences])
        facts = np.concatenate([s.facts for s in sentences])
        found, biases = self._sought(units, facts, places)
        x = (
            units @ w["project.weight"]
            + w["form.weight"][np.concatenate([s.forms for s in sentences])].sum(1) @ w["lift.weight"]
        )
        x += np.concatenate([facts, found], 1) @ w["facts.weight"] + w["facts.bias"]
        x += np.repeat(w["language.weight"][[_NUMBER.get(s.language, 0) for s in sentences]], sizes, axis=0)
        for n in range(self._layers):
            x += self._attended(x, n, places, biases)
            x += self._convolved(x, n, spread)
        h = _normed(x, w["last.weight"], w["last.bias"])
        z = h @ w["fault.weight"] + w["fault.bias"]
        faults = _pool_faults(z, bounds)
        sums = np.concatenate([faults, _pool_channels(h, bounds)], 1)
        turned = np.arange(len(sentences)) ^ 1
        hidden = np.maximum(np.concatenate([sums, sums[turned]], 1) @ w["hidden.weight"] + w["hidden.bias"], 0)
        heads = np.concatenate([hidden, faults, faults[turned]], 1) @ w["head.weight"] + w["head.bias"]
        cut = [z[p] for p in places]
        return [Verdict((cut[n], cut[n + 1]), heads[n : n + 2]) for n in range(0, len(sentences), 2)]

    def _sought(
        self, units: np.ndarray, facts: np.ndarray, places: Sequence[slice]
    ) -> tuple[np.ndarray, list[np.ndarray]]:
        """What each word finds on the other side (`FOUND`), and for each pair what leads its attention: (layers, heads,
        words of the one, words of the other)."""
        found = np.empty((len(units), len(FOUND)), np.float32)
        led = self._w["cross"][:, :3]
        biases = []
        for one, two in zip(places[::2], places[1::2], strict=True):
            cosines = units[one] @ units[two].T
            around = [_beside(units[p] * np.expm1(facts[p, :1])) for p in (one, two)]
            alike = around[0] @ around[1].T
            share = facts[one, _PLACE], facts[two, _PLACE]
            apart = np.abs(share[0][:, None] - share[1]) * 4
            bias = np.tensordot(led, np.stack([cosines, alike, apart]), 1)
            biases.append(bias.reshape(self._layers, HEADS, *cosines.shape))
            coarse = np.rint(cosines * _COARSE)  # equally near is equal, however it was rounded: then the first counts
            best = coarse.argmax(1), coarse.argmax(0)
            for at, place in ((0, one), (1, two)):
                rows, rows_alike = (cosines, alike) if at == 0 else (cosines.T, alike.T)
                shift = share[1 - at][best[at]] - share[at]
                found[place, 0], found[place, 1] = rows.max(1), rows_alike.max(1)
                found[place, 2] = best[1 - at][best[at]] == np.arange(len(rows))
                found[place, 3], found[place, 4] = shift, np.abs(shift)
        return found, biases

    def _attended(self, x: np.ndarray, n: int, places: Sequence[slice], biases: Sequence[np.ndarray]) -> np.ndarray:
        """What each word takes from the other side in layer `n`."""
        w, width = self._w, x.shape[1]
        name = f"layers.{n}"
        y = _normed(x, w[f"{name}.n1.weight"], w[f"{name}.n1.bias"]) @ w[f"{name}.qkv.weight"] + w[f"{name}.qkv.bias"]
        y[:, :width] *= (width // HEADS) ** -0.5
        asked = y.reshape(len(y), 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)  # (3, heads, words, channels)
        taken = np.empty((len(y), HEADS, width // HEADS), np.float32)
        for m, bias in enumerate(biases):
            one, two = places[2 * m : 2 * m + 2]
            for here, there, led in ((one, two, bias[n]), (two, one, bias[n].transpose(0, 2, 1))):
                match = asked[0][:, here] @ asked[1][:, there].transpose(0, 2, 1)
                match += led
                taken[here] = (_softmax(match) @ asked[2][:, there]).transpose(1, 0, 2)
        return taken.reshape(x.shape) @ w[f"{name}.o.weight"] + w[f"{name}.o.bias"]

    def _convolved(self, x: np.ndarray, n: int, spread: np.ndarray) -> np.ndarray:
        """What each word says together with the words beside it in layer `n`."""
        w, step, name = self._w, STEPS[n], f"layers.{n}"
        rows = np.zeros((spread[-1] + 1 + _GAP, x.shape[1]), np.float32)
        rows[spread] = _normed(x, w[f"{name}.n2.weight"], w[f"{name}.n2.bias"])
        beside = np.concatenate([rows[spread - step], rows[spread], rows[spread + step]], 1)
        h = beside @ w[f"{name}.up.weight"] + w[f"{name}.up.bias"]
        return np.maximum(h, 0, out=h) @ w[f"{name}.down.weight"] + w[f"{name}.down.bias"]


@lru_cache(maxsize=1)
def pair_reader() -> PairReader:
    """The shipped network, opened at first use."""
    return PairReader(load_arrays(resource("drift/model.safetensors")))


def _normed(x: np.ndarray, weight: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """Layer normalisation (Ba, Kiros and Hinton 2016)."""
    centred = x - x.mean(1, keepdims=True)
    spread = np.sqrt(np.einsum("nd,nd->n", centred, centred) / x.shape[1] + 1e-5)
    centred /= spread[:, None]
    centred *= weight
    centred += bias
    return centred


def _softmax(match: np.ndarray) -> np.ndarray:
    match -= match.max(-1, keepdims=True)
    np.exp(match, out=match)
    match /= match.sum(-1, keepdims=True)
    return match


def _beside(vectors: np.ndarray) -> np.ndarray:
    """Unit vectors of what stands around each word, without the word."""
    out = np.zeros_like(vectors)
    for n, weight in enumerate(AROUND, 1):
        if n < len(vectors):
            part = weight * vectors
            out[n:] += part[:-n]
            out[:-n] += part[n:]
    return unit_rows(out)


def _pool_faults(z: np.ndarray, bounds: np.ndarray) -> np.ndarray:
    starts, sizes = bounds[:-1], np.diff(bounds)
    total = np.add.reduceat(np.logaddexp(z, 0), starts)
    worst = np.maximum(np.maximum.reduceat(z, starts), _LEAST)
    return np.concatenate([np.log1p(total), total / sizes[:, None], worst], 1)


def _pool_channels(h: np.ndarray, bounds: np.ndarray) -> np.ndarray:
    starts, sizes = bounds[:-1], np.diff(bounds)
    most = np.maximum(np.maximum.reduceat(h, starts), _LEAST_CHANNEL)
    return np.concatenate([np.add.reduceat(h, starts) / sizes[:, None], most], 1)
