"""A compact network that reads two sentences word by word and says what became of the meaning.

Every word, with its neighbours, looks for its counterpart on the other side (by the cosine of their vectors and a
learnt part) and takes what it finds there, with its neighbours; convolutions over that give each word a logit for each
kind of fault, and a head for each side sums up. Both sides share their weights. Trained on planted faults by
models/recipe/drift (torch); run here with numpy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from xlate_audit.checks.reading import Sentence
from xlate_audit.resources import resource

KINDS = ("negation", "opposite", "hedge", "source", "word", "role")
LANGUAGES = ("", "en", "ar", "cs", "de", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru",
             "tr", "uk", "vi", "zh")  # fmt: skip
_NUMBER = {language: n for n, language in enumerate(LANGUAGES)}
_TOGETHER = 12  # pairs read at once
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


class PairReader:
    """The network, opened."""

    def __init__(self, weights: dict[str, np.ndarray]) -> None:
        table = weights.pop("form.codes").astype(np.float32) * weights.pop("form.scales")[:, None]
        self._w = {name: np.ascontiguousarray(a, np.float32) for name, a in weights.items()}
        self._forms = table
        self._width = table.shape[1]

    def read(self, pairs: Sequence[tuple[Sentence, Sentence]]) -> list[Verdict]:
        """The verdicts on pairs of sentences, each of which has words."""
        order = sorted(range(len(pairs)), key=lambda n: len(pairs[n][0]) + len(pairs[n][1]))
        out: dict[int, Verdict] = {}
        for start in range(0, len(order), _TOGETHER):
            chosen = order[start : start + _TOGETHER]
            for n, verdict in zip(chosen, self._read([pairs[n] for n in chosen]), strict=True):
                out[n] = verdict
        return [out[n] for n in range(len(pairs))]

    def _read(self, pairs: Sequence[tuple[Sentence, Sentence]]) -> list[Verdict]:
        w, width = self._w, self._width
        units, x, own, masks = [], [], [], []
        for at in (0, 1):
            side = [pair[at] for pair in pairs]
            longest = max(map(len, side))
            rows = np.zeros((len(side), longest, side[0].units.shape[1]), np.float32)
            words = np.zeros((len(side), longest, width), np.float32)
            facts = np.zeros((len(side), longest, side[0].facts.shape[1]), np.float32)
            for n, s in enumerate(side):
                rows[n, : len(s)], facts[n, : len(s)] = s.units, s.facts
                words[n, : len(s)] = s.units @ w["project.weight"].T + self._forms[s.forms].sum(1)
            units.append(rows)
            x.append(words)
            own.append(np.concatenate([words, facts], -1))
            masks.append(facts[..., -1:])
        near = [np.maximum(_convolved(o, w["context.weight"], w["context.bias"]), 0) * m
                for o, m in zip(own, masks, strict=True)]  # fmt: skip
        held = [np.concatenate(parts, -1) for parts in zip(own, near, strict=True)]
        cosines = units[0] @ units[1].transpose(0, 2, 1)
        both = (masks[0] * masks[1].transpose(0, 2, 1)) > 0
        asked, answered = ([a @ w[f"{name}.weight"].T for a in x] for name in ("query", "key"))
        match = w["sharpness"] * cosines + asked[0] @ answered[1].transpose(0, 2, 1)
        match += (asked[1] @ answered[0].transpose(0, 2, 1)).transpose(0, 2, 1)
        match[~both], cosines[~both] = -30.0, -1.0
        h, z = [], []
        for at in (0, 1):
            turned = (match, cosines) if at == 0 else (match.transpose(0, 2, 1), cosines.transpose(0, 2, 1))
            found, search = _looked_up(*turned, masks[at], masks[1 - at], held[1 - at])
            products = x[at] * found[..., :width], near[at] * found[..., own[at].shape[-1] :]
            a = np.concatenate([held[at], found, *products, search], -1) @ w["first.weight"].T + w["first.bias"]
            a += w["language.weight"][[_NUMBER.get(pair[at].language, 0) for pair in pairs]][:, None]
            a = np.maximum(a, 0) * masks[at]
            for layer in ("second", "third"):
                a = (a + np.maximum(_convolved(a, w[f"{layer}.weight"], w[f"{layer}.bias"]), 0)) * masks[at]
            h.append(a)
            z.append(a @ w["fault.weight"].T + w["fault.bias"])
        faults = [_pool_faults(a, m) for a, m in zip(z, masks, strict=True)]
        sums = [np.concatenate([f, _pool_channels(a, m)], -1) for f, a, m in zip(faults, h, masks, strict=True)]
        heads = []
        for n in (0, 1):
            hidden = np.concatenate([sums[n], sums[1 - n]], -1) @ w["hidden.weight"].T + w["hidden.bias"]
            wide = np.concatenate([np.maximum(hidden, 0), faults[n], faults[1 - n]], -1)
            heads.append(wide @ w["head.weight"].T + w["head.bias"])
        return [
            Verdict((z[0][n, : len(one)], z[1][n, : len(two)]), np.stack([heads[0][n], heads[1][n]]))
            for n, (one, two) in enumerate(pairs)
        ]


@lru_cache(maxsize=1)
def pair_reader() -> PairReader:
    """The shipped network, opened at first use."""
    from safetensors.numpy import load_file

    return PairReader(load_file(resource("drift/model.safetensors")))


def _looked_up(
    match: np.ndarray, cosines: np.ndarray, here: np.ndarray, there: np.ndarray, held: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """What each word found on the other side with its neighbours, and facts of the search."""
    attention = np.exp(match - match.max(-1, keepdims=True))
    attention /= attention.sum(-1, keepdims=True)
    size = np.maximum(there.sum(1), 1)
    place = (there[..., 0].cumsum(1) - 1) / size
    expected = (attention @ place[..., None])[..., 0]
    own = (here[..., 0].cumsum(1) - 1) / np.maximum(here.sum(1), 1)
    step = np.zeros_like(expected)
    step[:, 1:] = np.clip((expected[:, 1:] - expected[:, :-1]) * size, -5, 5) / 5 * here[:, :-1, 0]
    search = [cosines.max(-1), (attention * cosines).sum(-1), (attention * attention).sum(-1), expected - own, step]
    return attention @ held * here, np.stack(search, -1) * here


def _convolved(h: np.ndarray, weight: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """A convolution along the words, nothing beyond the ends; `weight` is (out, in, reach)."""
    reach, width = weight.shape[2] // 2, h.shape[1]
    out = h @ weight[:, :, reach].T + bias
    for step in range(1, reach + 1):
        if step < width:
            out[:, step:] += h[:, :-step] @ weight[:, :, reach - step].T
            out[:, :-step] += h[:, step:] @ weight[:, :, reach + step].T
    return out


def _pool_faults(z: np.ndarray, mask: np.ndarray) -> np.ndarray:
    total = (np.logaddexp(0, z) * mask).sum(1)
    worst = np.maximum(np.where(mask > 0, z, _LEAST).max(1), _LEAST)
    return np.concatenate([np.log1p(total), total / np.maximum(mask.sum(1), 1), worst], -1)


def _pool_channels(h: np.ndarray, mask: np.ndarray) -> np.ndarray:
    return np.concatenate([h.sum(1) / np.maximum(mask.sum(1), 1), h.max(1)], -1)
