"""The reader of translations: a compact network that looks for each word's counterpart on the other side.

Every word attends to the words of the other side by the cosine of their vectors and a learnt part; a convolution over
the words and what they found gives each a logit of being at fault (target) or left out (source). Three numbers sum up:
`fault` dwells on the worst words; `manner`, which is learnt on people's judgements of several translations of one
source, is the mean of what each word with its neighbours says of how the whole is translated, so that a single fault
hardly moves it; `kin`, made alike, is learnt on how like people's translations of the source a translation is. Trained
by models/recipe/fidelity (torch); run here with numpy, on many segments at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from xlate_audit.score.words import Rows, WordBank

PAD = 3  # empty words at either end of a text: as far as the convolutions see, so that a batch's width tells nothing
POOLED = 6
_PARTS = {"manner": "", "kin": "kin."}  # what words vote on, and where the weights lie that both sides share
LANGUAGES = ("", "en", "ar", "cs", "de", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru",
             "tr", "uk", "vi", "zh")  # fmt: skip
_NUMBER = {language: n for n, language in enumerate(LANGUAGES)}
_ENGLISH = _NUMBER["en"]


@dataclass(frozen=True)
class Batch:
    """Padded numbers of words, 0 for none, and what both the reader and the plain evidence need of them.

    `cosines` is (segments, target words, source words), -1 where either is no word.
    """

    source: np.ndarray
    target: np.ndarray
    cosines: np.ndarray

    @classmethod
    def of(cls, bank: WordBank, sources: list[list[int]], targets: list[list[int]]) -> Batch:
        source, target = padded(sources), padded(targets)
        vectors = bank.vectors
        cosines = np.matmul(vectors[target], vectors[source].transpose(0, 2, 1))
        cosines[~((target > 0)[:, :, None] & (source > 0)[:, None])] = -1.0
        return cls(source, target, cosines)


def padded(rows: list[list[int]]) -> np.ndarray:
    """Rows of one width, with `PAD` zeros at the least on either side."""
    width = max(map(len, rows)) + 2 * PAD
    out = np.zeros((len(rows), width), np.int64)
    for into, row in zip(out, rows, strict=True):
        into[PAD : PAD + len(row)] = row
    return out


@dataclass(frozen=True)
class Reading:
    """Per segment: `scores` (n, 3: fault, manner, kin; higher is better), `pooled` (n, 6): for the target and for the
    source the logarithm of the sum of the words' faults, their mean, and the worst word's logit. The kin of what
    is translated into English is not looked for (0): the ranker gives it no share there."""

    scores: np.ndarray
    pooled: np.ndarray


class Reader:
    """The network, opened. It keeps what it computed of the bank's words."""

    def __init__(self, weights: Mapping[str, np.ndarray], bank: WordBank) -> None:
        self._w = {name: np.ascontiguousarray(a, np.float32) for name, a in weights.items()}
        self._bank = bank
        self._generation = -1
        self._words = Rows(np.zeros((0, 0), np.float32))
        self._styles = dict.fromkeys(_PARTS, self._words)

    def read(self, batch: Batch, languages: list[tuple[str | None, str | None]]) -> Reading:
        w = self._w
        self._look_up()
        one, two = self._words.all[batch.source], self._words.all[batch.target]
        there, here = batch.source > 0, batch.target > 0
        learnt = np.matmul(two @ w["query.weight"].T, (one @ w["key.weight"].T).transpose(0, 2, 1))
        match = w["sharpness"] * batch.cosines + learnt
        match[batch.cosines == -1.0] = -30.0
        lengths, codes = self._bank.lengths, np.array([[_NUMBER.get(x or "", 0) for x in pair] for pair in languages])
        facts_two, found_two = _looked_up(match, batch.cosines, here, there, one, lengths[batch.target])
        turned, cosines = match.transpose(0, 2, 1), batch.cosines.transpose(0, 2, 1)
        facts_one, found_one = _looked_up(turned, cosines, there, here, two, lengths[batch.source])
        x_two = np.concatenate([two, found_two, two * found_two, facts_two], -1)
        x_one = np.concatenate([one, found_one, one * found_one, facts_one], -1)
        h_two, z_two = self._side("target", x_two, codes[:, 1])
        h_one, z_one = self._side("source", x_one, codes[:, 0])
        pooled = np.concatenate([_pool_faults(z_two, here), _pool_faults(z_one, there)], 1)
        wide = np.concatenate([pooled, _pool_channels(h_two, here), _pool_channels(h_one, there)], 1)
        hidden = np.maximum(wide @ w["hidden.weight"].T + w["hidden.bias"], 0)
        fault = np.concatenate([hidden, pooled], 1) @ w["head.weight"].T + w["head.bias"]
        ratio = np.log((here.sum(1) + 1.0) / (there.sum(1) + 1.0)).clip(-1, 1)[:, None]
        scores = np.zeros((len(fault), 3), np.float32)
        scores[:, :1] = fault
        sides = (("target", x_two, batch.target, codes[:, 1]), ("source", x_one, batch.source, codes[:, 0]))
        for column, (part, prefix) in enumerate(_PARTS.items(), 1):
            rows = np.flatnonzero((codes[:, 1] != _ENGLISH) | (part != "kin"))
            styles = self._styles[part].all
            votes = [
                self._votes(f"{part}.{name}", x[rows], styles[words[rows]], language[rows], words[rows] > 0)
                for name, x, words, language in sides
            ]
            beside = [ratio[rows]] if part == "manner" else []
            weighed = np.concatenate([*votes, *beside], 1) @ w[f"{prefix}weigh.weight"].T + w[f"{prefix}weigh.bias"]
            scores[rows, column] = (np.maximum(weighed, 0) @ w[f"{prefix}sum.weight"].T)[:, 0]
        return Reading(scores, pooled)

    def _look_up(self) -> None:
        bank, w = self._bank, self._w
        if self._generation != bank.generation:
            self._generation = bank.generation
            self._words = Rows(np.zeros((0, w["form.weight"].shape[1]), np.float32))
            for part, prefix in _PARTS.items():
                self._styles[part] = Rows(np.zeros((0, w[f"{prefix}style.weight"].shape[1]), np.float32))
        fresh = slice(len(self._words.all), len(bank.vectors))
        if fresh.start < fresh.stop:
            forms = bank.forms[fresh]
            new = bank.vectors[fresh] @ w["project.weight"].T + w["form.weight"][forms].sum(1)
            new += bank.lengths[fresh, None] * w["length"]
            self._words.add(new)
            for part, prefix in _PARTS.items():
                self._styles[part].add(w[f"{prefix}style.weight"][forms].sum(1))

    def _side(self, name: str, x: np.ndarray, language: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Channels of every word, and its logit of fault."""
        w, first = self._w, self._w[f"{name}.first.weight"]
        h = x @ first.T + w[f"{name}.first.bias"]
        h += w[f"{name}.language.weight"][language][:, None]
        np.maximum(h, 0, out=h)
        for layer in ("second", "third"):
            h += np.maximum(_convolved(h, w[f"{name}.{layer}.weight"], w[f"{name}.{layer}.bias"]), 0)
        return h, h @ w[f"{name}.fault.weight"][0] + w[f"{name}.fault.bias"][0]

    def _votes(
        self, name: str, x: np.ndarray, styles: np.ndarray, language: np.ndarray, mask: np.ndarray
    ) -> np.ndarray:
        """What the words of one side say of the manner, on average."""
        w, first = self._w, self._w[f"{name}.first.weight"]
        plain = x.shape[2]
        h = x @ first[:, :plain].T + styles @ first[:, plain:].T
        h += (w[f"{name}.first.bias"] + w[f"{name}.language.weight"][language])[:, None]
        np.maximum(h, 0, out=h)
        for layer in ("second", "third"):
            if f"{name}.{layer}.weight" in w:
                h += np.maximum(_convolved(h, w[f"{name}.{layer}.weight"], w[f"{name}.{layer}.bias"]), 0)
        votes = np.tanh(h @ w[f"{name}.vote.weight"].T + w[f"{name}.vote.bias"]) * mask[..., None]
        return votes.sum(1) / np.maximum(mask.sum(1, keepdims=True), 1)


def _convolved(h: np.ndarray, weight: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """A convolution along the words, nothing beyond the ends; `weight` is (out, in, reach)."""
    reach = weight.shape[2] // 2
    width = h.shape[1]
    out = h @ weight[:, :, reach].T + bias
    for step in range(1, reach + 1):
        if step < width:
            out[:, step:] += h[:, :-step] @ weight[:, :, reach - step].T
            out[:, :-step] += h[:, step:] @ weight[:, :, reach + step].T
    return out


def _looked_up(
    match: np.ndarray, cosines: np.ndarray, here: np.ndarray, there: np.ndarray, other: np.ndarray, lengths: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """What each word found on the other side: facts of the search, and the mean of what it attends to."""
    size = np.maximum(there.sum(1, keepdims=True), 1).astype(np.float32)
    attention = match - match.max(-1, keepdims=True)
    np.exp(attention, out=attention)
    attention /= attention.sum(-1, keepdims=True)
    found = np.matmul(attention, other)
    soft = np.einsum("nts,nts->nt", attention, cosines)
    place = (there.cumsum(1, dtype=np.float32) - 1) / size
    expected = np.matmul(attention, place[:, :, None])[..., 0]
    own = (here.cumsum(1, dtype=np.float32) - 1) / np.maximum(here.sum(1, keepdims=True), 1).astype(np.float32)
    step = np.zeros_like(expected)
    step[:, 1:] = np.clip((expected[:, 1:] - expected[:, :-1]) * size, -5, 5) / 5 * here[:, :-1]
    peaked = np.einsum("nts,nts->nt", attention, attention)
    facts = np.stack([cosines.max(-1), soft, peaked, expected - own, step, lengths / 4], -1)
    facts *= here[..., None]
    found *= here[..., None]
    return facts, found


def _pool_faults(z: np.ndarray, mask: np.ndarray) -> np.ndarray:
    total = (np.logaddexp(z, 0) * mask).sum(1)
    return np.stack([np.log1p(total), total / np.maximum(mask.sum(1), 1), np.where(mask, z, -8.0).max(1)], -1)


def _pool_channels(h: np.ndarray, mask: np.ndarray) -> np.ndarray:
    held = h * mask[..., None]
    return np.concatenate([held.sum(1) / np.maximum(mask.sum(1, keepdims=True), 1), held.max(1)], 1)
