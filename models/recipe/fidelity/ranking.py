"""Train the ranker: what the reader and the plain evidence say of two translations of one source, against which is
better. It learns from sources that the reader has not seen, since the reader's numbers mean less elsewhere."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from data import Pair
from torch import nn
from torch.nn import functional as F

from xlate_audit.score.scorers import Segment

HIDDEN = 16
EPOCHS, RATE, DECAY = 24, 3e-3, 3e-3
#: How much each kind of pair weighs in all, whatever its number.
SHARES = {"planted": 1.0, "mqm": 0.02, "assessed": 0.02, "gross": 0.5}


@dataclass(frozen=True, slots=True)
class Versions:
    """Translations of one source with what is known of each: the higher the better. `kind` is a key of SHARES."""

    segments: tuple[Segment, ...]
    values: tuple[float, ...]
    kind: str


def gross(pair: Pair, other: Pair, rng: random.Random) -> Versions:
    """A translation above what is none: the source itself, another sentence, one word, half of it, it twice."""
    target = pair.target
    words = target.split() if " " in target else list(target)
    joint = " " if " " in target else ""
    faults = {
        "another": other.target,
        "word": rng.choice(words),
        "half": joint.join(words[: max(1, len(words) // 2)]),
        "twice": f"{target}{joint}{target}",
        "copy": pair.source,
    }
    chosen = rng.sample(sorted(faults), 2)
    texts = (target, *(faults[name] for name in chosen))
    segments = tuple(Segment(pair.source, t, pair.source_language, pair.target_language) for t in texts)
    return Versions(segments, (1.0, 0.0, 0.0), "gross")


@dataclass(frozen=True, slots=True)
class Pairs:
    """Rows of facts, the better and the worse of each pair, and the pairs' weights."""

    better: np.ndarray
    worse: np.ndarray
    weight: np.ndarray


def pairs_of(versions: Sequence[Versions], least: Callable[[Versions], float]) -> Pairs:
    """Every pair within a source whose values differ by `least` or more; rows are numbered through all versions."""
    better, worse, weight, kinds = [], [], [], []
    at = 0
    for group in versions:
        need = least(group)
        mine = [
            (at + i, at + j, min(2.0, (group.values[i] - group.values[j]) / need / 2))
            for i in range(len(group.values))
            for j in range(len(group.values))
            if group.values[i] - group.values[j] >= need
        ]
        for i, j, w in mine:
            better.append(i)
            worse.append(j)
            weight.append(w / len(mine) ** 0.5)
            kinds.append(group.kind)
        at += len(group.values)
    totals: dict[str, float] = defaultdict(float)
    for kind, w in zip(kinds, weight, strict=True):
        totals[kind] += w
    scaled = [w * SHARES[kind] / totals[kind] for kind, w in zip(kinds, weight, strict=True)]
    return Pairs(np.array(better), np.array(worse), np.array(scaled) * len(scaled))


class Ranker(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(width, HIDDEN)
        self.out = nn.Linear(HIDDEN, 1, bias=False)
        self.straight = nn.Linear(width, 1, bias=False)
        nn.init.zeros_(self.straight.weight)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return (self.out(F.relu(self.hidden(x))) + self.straight(x))[:, 0]


def train(facts: np.ndarray, pairs: Pairs, seed: int) -> dict[str, np.ndarray]:
    """The ranker's weights, by the names that `xlate_audit.score.fidelity.ranked` knows."""
    torch.manual_seed(seed)
    mean, scale = facts.mean(0), facts.std(0) + 1e-3
    x = torch.from_numpy(np.clip((facts - mean) / scale, -6, 6).astype(np.float32))
    net = Ranker(facts.shape[1])
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    better, worse = torch.from_numpy(pairs.better), torch.from_numpy(pairs.worse)
    weight = torch.from_numpy(pairs.weight.astype(np.float32))
    for epoch in range(EPOCHS):
        for group in optimizer.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        for some in torch.randperm(len(better)).split(2048):
            apart = F.softplus(net(x[worse[some]]) - net(x[better[some]]))
            loss = (weight[some] * apart).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    weights: dict[str, Any] = {name: t.detach().numpy() for name, t in net.state_dict().items()}
    return {**weights, "mean": mean.astype(np.float32), "scale": scale.astype(np.float32)}
