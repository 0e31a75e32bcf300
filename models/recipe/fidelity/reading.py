"""Train the reader: planted faults teach where faults are and which of two texts has one, people which is better.

The two conflict: people like free translations, and what is far from the source looks faulty to whoever compares words.
So faults come first alone; then the sum of fault and manner learns both at once, where every difference between two
translations of one source that people do not share costs as well.
"""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import torch
from data import Flat, fraction
from network import MANNER, Reader
from torch import Tensor
from torch.nn import functional as F

from xlate_audit.score.reader import LANGUAGES, PAD, padded

ALONE, JOINT = (48, 2e-3), (32, 1.3e-3)  # pairs of a step and rate, of faults alone and of both
JUDGED, MARKED = 20, 16  # pairs and texts of a step
#: Kinds of judgements by turns, with what they weigh. MQM and assessments hold for translations of all kinds; "rivals"
#: are translations by people against those by systems.
KINDS = {"mqm": 0.5, "rivals": 0.4, "assessed": 0.35}
SELDOM = 4  # steps from one with marked translations to the next
HEAT = 2.0  # what a difference counts where people judged: the higher, the quieter between sound translations
FAULT_ALONE, STEADY = 0.5, 0.1  # what it weighs that the fault's own number tells faults, that the manner stays still
UNKNOWN, WEIGHT_DECAY, MANNER_DECAY = 0.15, 1e-4, 1e-2  # UNKNOWN: how often a language is kept from the network
LONGEST = 60  # words of both sides together that are learnt from: long sentences cost most and teach no more
LONGEST_JUDGED = 45  # words of a judged source
HELD = 0.4  # share of the judged sources that the reader does not see: the ranker's and the measuring's
_NUMBER = {language: n for n, language in enumerate(LANGUAGES)}

Say = Callable[..., None]


def codes(one: str, two: str) -> tuple[int, int]:
    return _NUMBER.get(one, 0), _NUMBER.get(two, 0)


class Words:
    """The bank's words as torch takes them: only those of a batch."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.vectors, self.lengths, self.forms = data["vectors"], data["lengths"], data["forms"]

    def batch(
        self, sources: Sequence[Any], targets: Sequence[Any], languages: Any, rng: np.random.Generator | None
    ) -> tuple[tuple[Tensor, Tensor, Tensor], Tensor, Tensor, Tensor]:
        source, target = padded(sources), padded(targets)  # type: ignore[arg-type]
        used, inverse = np.unique(np.concatenate([source.ravel(), target.ravel()]), return_inverse=True)
        inverse = inverse.ravel()
        bank = (
            torch.from_numpy(self.vectors[used].astype(np.float32)),
            torch.from_numpy(self.lengths[used]),
            torch.from_numpy(self.forms[used].astype(np.int64)),
        )
        said = np.array(languages)
        if rng is not None:
            said = np.where(rng.random(said.shape) < UNKNOWN, 0, said)
        halves = inverse[: source.size].reshape(source.shape), inverse[source.size :].reshape(target.shape)
        return bank, torch.from_numpy(halves[0]), torch.from_numpy(halves[1]), torch.from_numpy(said)


def worth(row: dict[str, Any]) -> float:
    """A judgement such that a difference of 1 tells. What people think of the system counts beside the judgement: twice
    for MQM, nearly alone for direct assessments, which one rater gave."""
    if row["kind"] == "mqm":
        return row["human"] + 2 * row["system"]
    return 0.4 * row["human"] + row["system"] / 0.08 if row["kind"] == "assessed" else row["human"]


class Judged:
    """Judged translations by source: `seen`, by kind and pair of languages, of sources that the reader may learn from,
    and `held`, others."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.rows, self.sources, self.targets = data["judged"], data["judged_sources"], data["judged_targets"]
        self.worth = np.array([worth(r) for r in self.rows])
        self.languages = np.array([codes(*r["lp"].split("-")) for r in self.rows])
        groups = defaultdict(list)
        for n, row in enumerate(self.rows):
            groups[row["kind"], row["group"]].append(n)
        self.seen: dict[str, dict[str, list[list[int]]]] = {kind: defaultdict(list) for kind in KINDS}
        self.held: list[list[int]] = []
        for (kind, name), group in groups.items():
            if len(group) > 2 and (kind not in KINDS or fraction(name, "judged") < HELD):
                self.held.append(group)
            elif len(group) > 2 and len(self.sources[group[0]]) <= LONGEST_JUDGED:
                self.seen[kind][self.rows[group[0]]["lp"]].append(group)

    def pairs(self, kind: str, count: int, rng: np.random.Generator) -> list[tuple[int, int, float]]:
        """(better, worse, weight), drawn at random, of every pair of languages as many."""
        out: list[tuple[int, int, float]] = []
        seen = self.seen[kind]
        languages = list(seen)
        while len(out) < count:
            groups = seen[languages[rng.integers(len(languages))]]
            one, two = (int(n) for n in rng.choice(groups[rng.integers(len(groups))], 2, replace=False))
            gap = self.worth[one] - self.worth[two]
            if abs(gap) >= 1:
                out.append((*((one, two) if gap > 0 else (two, one)), min(2.0, abs(gap) / 2)))
        return out

    def batches(self, kind: str, rng: np.random.Generator) -> Iterator[list[tuple[int, int, float]]]:
        """Batches without end, of pairs of about one length each."""
        lengths = np.diff(self.targets.starts)
        while True:
            pairs = sorted(self.pairs(kind, JUDGED * 20, rng), key=lambda p: lengths[p[0]])
            for n in rng.permutation(20):
                yield pairs[n * JUDGED : (n + 1) * JUDGED]


class Lessons:
    """What the reader learns from, as losses of a step."""

    def __init__(self, net: Reader, data: dict[str, Any], rng: np.random.Generator) -> None:
        self.net, self.data, self.rng = net, data, rng
        self.words, self.judged = Words(data), Judged(data)
        self._languages = np.array([codes(p.source_language, p.target_language) for p in data["pairs"]])
        self._marked_languages = np.array([codes(*r["lp"].split("-")) for r in data["marked"]])
        self._judged = {kind: self.judged.batches(kind, rng) for kind in KINDS}
        self._marked = by_length(2 * np.diff(data["marked_targets"].starts), MARKED, rng, LONGEST)

    def planted(self, chosen: np.ndarray, together: bool) -> Tensor:
        """Sentences above the same with a fault, by the fault's number and, with `together`, by the sum."""
        planted = self.data["planted"]
        pair = planted["pair"][chosen]
        goods, bads = [planted["good"][n] for n in pair], [planted["bad"][n] for n in chosen]
        sources = [planted["source"][n] for n in pair]
        batch = self.words.batch(sources * 2, goods + bads, np.tile(self._languages[pair], (2, 1)), self.rng)
        scores, faults = self.net(*batch)
        gap = scores[: len(chosen)] - scores[len(chosen) :]
        labels = [np.zeros(len(g), np.int8) for g in goods] + [planted["labels"][n] for n in chosen]
        loss = 0.5 * word_loss(faults, labels, batch[2])
        if not together:
            return loss + F.softplus(-gap[:, 0]).mean()
        loss = loss + F.softplus(-gap.sum(1)).mean() + FAULT_ALONE * F.softplus(-gap[:, 0]).mean()
        return loss + STEADY * gap[:, 1].square().mean()

    def people(self, kind: str) -> Tensor:
        """What people judged better above what they judged worse, by the sum and by the manner alone."""
        judged = self.judged
        better, worse, weights = zip(*next(self._judged[kind]), strict=True)
        both = [*better, *worse]
        scores, _ = self.net(*self.words.batch([judged.sources[n] for n in both], [judged.targets[n] for n in both],
                                               judged.languages[both], self.rng))  # fmt: skip
        gap = HEAT * (scores[: len(better)] - scores[len(better) :])
        apart = F.softplus(-gap.sum(1)) + F.softplus(-gap[:, 1])
        return KINDS[kind] * (torch.tensor(weights, dtype=torch.float32) * apart).mean()

    def marked(self) -> Tensor:
        """The words that professionals marked."""
        data, chosen = self.data, next(self._marked)
        sources, targets = ([data[f"marked_{side}"][n] for n in chosen] for side in ("sources", "targets"))
        batch = self.words.batch(sources, targets, self._marked_languages[chosen], self.rng)
        return 0.3 * word_loss(self.net(*batch)[1], [data["marks"][n] for n in chosen], batch[2])


def train(data: dict[str, Any], steps: tuple[int, int], seed: int, say: Say) -> Reader:
    """A reader after so many steps of faults alone and of faults and judgements together. `data` is what
    `stages.number` made."""
    torch.manual_seed(seed)
    random.seed(seed)
    net = Reader(data["vectors"].shape[1])
    for together, (count, (size, rate)) in enumerate(zip(steps, (ALONE, JOINT), strict=True)):
        rng = np.random.default_rng(seed + together)
        _learn(net, Lessons(net, data, rng), count, size, rate, bool(together), say)
    return net.eval()


def _learn(net: Reader, lessons: Lessons, steps: int, size: int, rate: float, together: bool, say: Say) -> None:
    groups = {False: [], True: []}
    for name, parameter in net.named_parameters():
        groups[name.split(".")[0] in MANNER].append(parameter)
    optimizer = torch.optim.AdamW(
        [{"params": groups[False], "weight_decay": WEIGHT_DECAY, "of": 1.0},
         {"params": groups[True], "weight_decay": MANNER_DECAY, "of": 2.0}], lr=rate, betas=(0.9, 0.98),
    )  # fmt: skip
    rows = by_length(_lengths(lessons.data["planted"]), size, lessons.rng, LONGEST)
    kinds, shown = list(KINDS), 0.0
    for step in range(1, steps + 1):
        for group in optimizer.param_groups:
            group["lr"] = rate * group["of"] * min(1, step / 100) * (0.505 + 0.495 * math.cos(math.pi * step / steps))
        loss = lessons.planted(next(rows), together)
        if together:
            loss = loss + lessons.people(kinds[step % len(kinds)])
        if step % SELDOM == 0:
            loss = loss + lessons.marked()
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        shown += 0.02 * (loss.item() - shown)
        if step % 100 == 0:
            say(f"step {step}: loss {shown / (1 - 0.98**step):.4f}")


def word_loss(faults: Tensor, labels: Sequence[np.ndarray], target: Tensor) -> Tensor:
    """Cross entropy of the words' faults; a label of 2 is a fault for certain, 1 half of one."""
    wanted = np.zeros(faults.shape, np.float32)
    for row, label in zip(wanted, labels, strict=True):
        row[PAD : PAD + len(label)] = np.asarray(label) / 2
    loss = F.binary_cross_entropy_with_logits(faults, torch.from_numpy(wanted), reduction="none")
    return loss[target > 0].mean()


def _lengths(planted: dict[str, Any]) -> np.ndarray:
    return np.diff(planted["bad"].starts) + np.diff(planted["source"].starts)[planted["pair"]]


def by_length(lengths: np.ndarray, size: int, rng: np.random.Generator, longest: int) -> Iterator[np.ndarray]:
    """Batches without end, of rows of about one length each, at most `longest`."""
    while True:
        order = rng.permutation(np.flatnonzero(lengths <= longest))
        for start in range(0, len(order), size * 20):
            some = order[start : start + size * 20]
            some = some[np.argsort(lengths[some], kind="stable")]
            batches = [some[n : n + size] for n in range(0, len(some), size)]
            for n in rng.permutation(len(batches)):
                yield batches[n]


def weights_of(net: Reader) -> dict[str, np.ndarray]:
    """The network's weights by name, as the numpy reader takes them."""
    return {name: tensor.detach().numpy() for name, tensor in net.state_dict().items()}


__all__ = ["Flat", "Judged", "Words", "codes", "train", "weights_of", "worth"]
