"""A compact network that reads two sentences word by word and says what became of the meaning.

Every word looks for its counterpart on the other side, once by its own vector and once by those of the words around it
(their cosines and a learnt part), and takes what it finds there with its neighbours; convolutions over that give each
word a logit for each kind of fault, and a head for each side sums up. Both sides share their weights. Trained on
planted faults by models/recipe/drift (torch); run here with numpy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from xlate_audit.checks.reading import FACTS, Sentence
from xlate_audit.embed.base import unit_rows
from xlate_audit.resources import resource

KINDS = ("negation", "opposite", "hedge", "source", "word", "role")
#: What `Verdict.about` gives, in this order.
ABOUT = tuple(f"{what} {kind}" for what in ("side", "other side", "word", "other word", "own word") for kind in KINDS)
LANGUAGES = ("", "en", "ar", "cs", "de", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru",
             "tr", "uk", "vi", "zh")  # fmt: skip
_NUMBER = {language: n for n, language in enumerate(LANGUAGES)}
_WORDS = 1500  # words read at once
AROUND = (1.0, 0.7, 0.5)  # what the words around one weigh, the nearest first
_GAP = 3  # empty rows between sentences: as far as a word looks beside it
_SEARCH = 11  # facts of the two searches
_LEAST = -8.0  # the least that a worst word's logit counts as


@dataclass(frozen=True)
class Verdict:
    """What became of a pair: logits of either side's words (words, kinds), and of the sides (2, kinds).

    A side's logit of "negation", "hedge" or "source" says that it has one which the other side has not.
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
        table = weights.pop("form.codes").astype(np.float32) * weights.pop("form.scales")[:, None]
        self._w = {name: np.ascontiguousarray(a, np.float32) for name, a in weights.items()}
        self._forms = table
        self._width = table.shape[1]
        for name in ("context", "second", "third"):  # (reach, in, out)
            self._w[name] = np.ascontiguousarray(self._w.pop(f"{name}.weight").transpose(2, 1, 0))

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
        """All words stand in one array, sentence after sentence, with empty rows between (`_GAP`), so that each layer
        is one product and no convolution reaches into the next sentence."""
        w, width = self._w, self._width
        sentences = [s for pair in pairs for s in pair]
        sizes = [len(s) for s in sentences]
        starts = np.concatenate([[0], np.cumsum(np.array(sizes) + _GAP)])
        real = np.concatenate([np.arange(a, a + n) for a, n in zip(starts[:-1], sizes, strict=True)])
        own = np.zeros((starts[-1], width + len(FACTS)), np.float32)
        x = np.concatenate([s.units for s in sentences]) @ w["project.weight"].T
        x += self._forms[np.concatenate([s.forms for s in sentences])].sum(1)
        own[real, :width] = x
        own[real, width:] = np.concatenate([s.facts for s in sentences])
        places = [slice(a, a + n) for a, n in zip(starts[:-1], sizes, strict=True)]
        near = np.zeros((len(own), width), np.float32)
        near[real] = np.maximum(_convolved(own, w["context"])[real] + w["context.bias"], 0)
        around = np.zeros((len(own), sentences[0].units.shape[1]), np.float32)
        around[real] = np.concatenate([s.units * np.expm1(s.facts[:, :1]) for s in sentences])
        around = _beside(around)
        held = np.concatenate([own, near], 1)
        asking, answering = [], []
        for rows, name in ((own[:, :width], ""), (near, "around_")):
            query, key = rows @ w[f"{name}query.weight"].T, rows @ w[f"{name}key.weight"].T
            asking.append(np.concatenate([query, key], 1))
            answering.append(np.concatenate([key, query], 1))
        wide = held.shape[1]
        inside = np.zeros((len(own), 3 * wide + 3 * width + _SEARCH), np.float32)
        inside[:, :wide] = held
        for n in range(0, len(sentences), 2):
            one, two = places[n : n + 2]
            cosines = sentences[n].units @ sentences[n + 1].units.T, around[one] @ around[two].T
            match = [
                sharp * c + a[one] @ b[two].T
                for sharp, c, a, b in zip(w["sharpness"], cosines, asking, answering, strict=True)
            ]
            direct, by_context = ((_softmax(m), _softmax(m.T)) for m in match)
            for at, place, other in ((0, one, two), (1, two, one)):
                np.matmul(direct[at], held[other], out=inside[place, wide : 2 * wide])
                np.matmul(by_context[at], held[other], out=inside[place, 2 * wide : 3 * wide])
                turned = cosines if at == 0 else [c.T for c in cosines]
                _facts(inside[place, -_SEARCH:], direct[at], direct[1 - at].T, by_context[at], *turned)
        for n, (a, found) in enumerate(((own[:, :width], wide), (near, 2 * wide - width), (near, 3 * wide - width))):
            start = 3 * wide + n * width
            np.multiply(a, inside[:, found : found + width], out=inside[:, start : start + width])
        language = w["language.weight"][[_NUMBER.get(s.language, 0) for s in sentences]]
        a = inside[real] @ w["first.weight"].T + w["first.bias"] + np.repeat(language, sizes, axis=0)
        h = np.zeros((len(own), a.shape[1]), np.float32)
        h[real] = np.maximum(a, 0)
        for layer in ("second", "third"):
            h[real] += np.maximum(_convolved(h, w[layer])[real] + w[f"{layer}.bias"], 0)
        h = h[real]
        z = h @ w["fault.weight"].T + w["fault.bias"]
        bounds = np.concatenate([[0], np.cumsum(sizes)])
        faults = _pool_faults(z, bounds)
        sums = np.concatenate([faults, _pool_channels(h, bounds)], 1)
        turned = np.arange(len(sentences)) ^ 1
        hidden = np.maximum(np.concatenate([sums, sums[turned]], 1) @ w["hidden.weight"].T + w["hidden.bias"], 0)
        heads = np.concatenate([hidden, faults, faults[turned]], 1) @ w["head.weight"].T + w["head.bias"]
        cut = [z[a:b] for a, b in pairwise(bounds)]
        return [Verdict((cut[n], cut[n + 1]), heads[n : n + 2]) for n in range(0, len(sentences), 2)]


@lru_cache(maxsize=1)
def pair_reader() -> PairReader:
    """The shipped network, opened at first use."""
    from safetensors.numpy import load_file

    return PairReader(load_file(resource("drift/model.safetensors")))


def _facts(
    out: np.ndarray, direct: np.ndarray, back: np.ndarray, stirred: np.ndarray, cosines: np.ndarray, alike: np.ndarray
) -> None:
    """What is to be known of a search, one row a word: `direct` and `stirred` say where each word was found by its own
    vector and by those around it, `back` where the other side's words were found."""
    count, size = direct.shape
    share = np.arange(size, dtype=np.float32) / size
    here = np.arange(count, dtype=np.float32) / count
    with np.errstate(invalid="ignore"):  # some BLAS builds raise the flag for lanes that no number stands in
        shift = direct @ share - here
    out[:, 0] = cosines.max(1)
    out[:, 1] = np.einsum("nm,nm->n", direct, cosines)
    out[:, 2] = np.einsum("nm,nm->n", direct, direct)
    out[:, 3] = np.einsum("nm,nm->n", direct, back)
    out[:, 4] = np.minimum(back.sum(1), 2.0)
    out[:, 5] = shift
    out[1:, 6] = np.clip((shift[1:] - shift[:-1]) * size + size / count, -5, 5) / 5
    out[:, 7] = alike.max(1)
    out[:, 8] = np.einsum("nm,nm->n", stirred, alike)
    out[:, 9] = stirred @ share - here
    out[:, 10] = np.einsum("nm,nm->n", direct, stirred)


def _softmax(match: np.ndarray) -> np.ndarray:
    out = np.exp(match - match.max(1, keepdims=True))
    out /= out.sum(1, keepdims=True)
    return out


def _beside(vectors: np.ndarray) -> np.ndarray:
    """Unit vectors of what stands around each word, without the word."""
    out = np.zeros_like(vectors)
    for n, weight in enumerate(AROUND, 1):
        if n < len(vectors):
            part = weight * vectors
            out[n:] += part[:-n]
            out[:-n] += part[n:]
    return unit_rows(out)


def _convolved(h: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """A convolution along the words, nothing beyond the ends; `weight` is (reach, in, out)."""
    reach = len(weight) // 2
    out = h @ weight[reach]
    for step in range(1, reach + 1):
        if step < len(h):
            out[step:] += h[:-step] @ weight[reach - step]
            out[:-step] += h[step:] @ weight[reach + step]
    return out


def _pool_faults(z: np.ndarray, bounds: np.ndarray) -> np.ndarray:
    starts, sizes = bounds[:-1], np.diff(bounds)[:, None]
    total = np.add.reduceat(np.logaddexp(0, z), starts)
    worst = np.maximum(np.maximum.reduceat(z, starts), _LEAST)
    return np.concatenate([np.log1p(total), total / sizes, worst], 1)


def _pool_channels(h: np.ndarray, bounds: np.ndarray) -> np.ndarray:
    starts = bounds[:-1]
    return np.concatenate([np.add.reduceat(h, starts) / np.diff(bounds)[:, None], np.maximum.reduceat(h, starts)], 1)
