"""Train the reader: planted faults teach where faults are and which of two texts has one, people which is better."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import torch
from data import Flat, fraction
from network import Reader
from torch import Tensor
from torch.nn import functional as F

from xlate_audit.score.reader import LANGUAGES, PAD, padded

PLANTED, JUDGED, MARKED = 48, 24, 16  # pairs, pairs and texts of a step
# What people's judgements weigh, and how much it costs their head to move for a planted fault: people's preference
# is for whole translations, single faults are the other head's.
PEOPLE, STEADY = 2.0, 2.0
OWN = 0.5  # how often a fault is compared with the sentence it was planted in, where there are other translations
SELDOM = 3  # steps from one with judged and marked translations to the next
RATE, WEIGHT_DECAY, UNKNOWN = 2e-3, 1e-4, 0.15  # UNKNOWN: how often a language is kept from the network
TELLING = {"mqm20": 1.0}  # least difference of two judgements that is learnt from
OTHERS_TELLING = 0.5  # z-scores of direct assessments
LONGEST = 60  # words of both sides together that are learnt from: long sentences cost most and teach no more
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


class Judged:
    """Judged translations by source, of sources that the reader may learn from (`seen`) and others."""

    def __init__(self, data: dict[str, Any]) -> None:
        rows = data["judged"]
        self.rows, self.sources, self.targets = rows, data["judged_sources"], data["judged_targets"]
        self.human = np.array([r["human"] for r in rows])
        self.languages = np.array([codes(*r["lp"].split("-")) for r in rows])
        self.least = np.array([TELLING.get(r["set"], OTHERS_TELLING) for r in rows])
        groups = defaultdict(list)
        for n, row in enumerate(rows):
            groups[row["set"], row["lp"], row["src"]].append(n)
        self.seen: list[list[int]] = []
        self.held: list[list[int]] = []
        for (_, _, source), group in groups.items():
            if len(group) > 2:
                held = fraction(source, "judged") < HELD
                if held or len(self.sources[group[0]]) <= LONGEST // 2:
                    (self.held if held else self.seen).append(group)

    def pairs(self, groups: list[list[int]], count: int, rng: np.random.Generator) -> list[tuple[int, int, float]]:
        """(better, worse, weight), drawn at random from the groups."""
        out: list[tuple[int, int, float]] = []
        while len(out) < count:
            group = groups[rng.integers(len(groups))]
            one, two = rng.choice(group, 2, replace=False)
            gap = (self.human[one] - self.human[two]) / self.least[one]
            if abs(gap) >= 1:
                out.append((int(one), int(two), 0.5) if gap > 0 else (int(two), int(one), 0.5))
                out[-1] = (*out[-1][:2], min(2.0, abs(gap) / 2))
        return out


def train(data: dict[str, Any], steps: int, seed: int, say: Say) -> Reader:
    """A reader after so many steps. `data` is what `stages.number` made."""
    torch.manual_seed(seed)
    random.seed(seed)
    rng = np.random.default_rng(seed)
    words, judged = Words(data), Judged(data)
    planted = data["planted"]
    languages = np.array([codes(p.source_language, p.target_language) for p in data["pairs"]])
    marked_languages = np.array([codes(*r["lp"].split("-")) for r in data["marked"]])
    net = Reader(data["vectors"].shape[1])
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=WEIGHT_DECAY, betas=(0.9, 0.98))
    rows = by_length(_lengths(planted), PLANTED, rng, LONGEST)
    judged_rows = _judged_batches(judged, rng)
    marked_rows = by_length(2 * np.diff(data["marked_targets"].starts), MARKED, rng, LONGEST)
    shown = np.zeros(4)
    for step in range(1, steps + 1):
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1, step / 100) * (0.51 + 0.49 * math.cos(math.pi * step / steps))
        chosen = next(rows)
        pair = planted["pair"][chosen]
        sources = [planted["source"][n] for n in pair]
        goods, bads = [_sound(planted, n, rng) for n in pair], [planted["bad"][n] for n in chosen]
        batch = words.batch(sources * 2, goods + bads, np.tile(languages[pair], (2, 1)), rng)
        scores, faults = net(*batch)
        half = len(chosen)
        ranking = F.softplus(scores[half:, 0] - scores[:half, 0]).mean()
        moved = (scores[half:, 1] - scores[:half, 1]).square().mean()
        sound = [np.zeros(len(g), np.int8) for g in goods]
        losses = [ranking, word_loss(faults, sound + [planted["labels"][n] for n in chosen], batch[2])]
        loss = losses[0] + 0.5 * losses[1] + STEADY * moved
        if step % SELDOM == 0:
            better, worse, weights = zip(*next(judged_rows), strict=True)
            both = [*better, *worse]
            scores, _ = net(*words.batch([judged.sources[n] for n in both], [judged.targets[n] for n in both],
                                         judged.languages[both], rng))  # fmt: skip
            apart = F.softplus(scores[len(better) :, 1] - scores[: len(better), 1])
            losses.append((torch.tensor(weights, dtype=torch.float32) * apart).mean())
            chosen = next(marked_rows)
            sources, targets = ([data[f"marked_{side}"][n] for n in chosen] for side in ("sources", "targets"))
            batch = words.batch(sources, targets, marked_languages[chosen], rng)
            losses.append(word_loss(net(*batch)[1], [data["marks"][n] for n in chosen], batch[2]))
            loss = loss + PEOPLE * losses[2] + 0.3 * losses[3]
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        shown[: len(losses)] += 0.02 * (np.array([one.item() for one in losses]) - shown[: len(losses)])
        if step % 100 == 0:
            say(f"step {step}: planted, words, judged, marked", (shown / (1 - 0.98**step)).round(4))
    return net.eval()


def word_loss(faults: Tensor, labels: Sequence[np.ndarray], target: Tensor) -> Tensor:
    """Cross entropy of the words' faults; a label of 2 is a fault for certain, 1 half of one."""
    wanted = np.zeros(faults.shape, np.float32)
    for row, label in zip(wanted, labels, strict=True):
        row[PAD : PAD + len(label)] = np.asarray(label) / 2
    loss = F.binary_cross_entropy_with_logits(faults, torch.from_numpy(wanted), reduction="none")
    return loss[target > 0].mean()


def _sound(planted: dict[str, Any], pair: int, rng: np.random.Generator) -> np.ndarray:
    """The translation that the fault was planted in, or as often another one: a fault must not stand out by being
    compared with its own sentence alone, or free translations would pass for faulty."""
    first, last = planted["others_of"][pair], planted["others_of"][pair + 1]
    if first == last or rng.random() < OWN:
        return planted["good"][pair]
    return planted["others"][int(rng.integers(first, last))]


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


def _judged_batches(judged: Judged, rng: np.random.Generator) -> Iterator[list[tuple[int, int, float]]]:
    lengths = np.diff(judged.targets.starts)
    while True:
        pairs = sorted(judged.pairs(judged.seen, JUDGED * 20, rng), key=lambda p: lengths[p[0]])
        for n in rng.permutation(20):
            yield pairs[n * JUDGED : (n + 1) * JUDGED]


def weights_of(net: Reader) -> dict[str, np.ndarray]:
    """The network's weights by name, as the numpy reader takes them."""
    return {name: tensor.detach().numpy() for name, tensor in net.state_dict().items()}


__all__ = ["Flat", "Judged", "Words", "codes", "train", "weights_of"]
