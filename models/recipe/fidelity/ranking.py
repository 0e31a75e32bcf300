"""Train the ranker: what the reader and the plain evidence say of two translations, against which is sound.

It learns from sources that the reader has not seen, since the reader's numbers mean less elsewhere.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from data import Pair
from torch import nn
from torch.nn import functional as F

from xlate_audit.score.scorers import Segment

HIDDEN = 32
STEPS, RATE, DECAY = 2000, 5e-3, 3e-3
#: Pairs of a step and what they weigh, for each kind that teaches. Which of several translations people prefer does
#: not: they prefer free ones, and what tells a free one from a close one is what tells a fault from none.
KINDS = {"planted": (768, 1.0), "gross": (192, 0.2), "critical": (192, 0.1)}
_FIRST_HEAT = -1.0  # logarithm of what a difference between two sources counts at first, beside one within a source


@dataclass(frozen=True, slots=True)
class Versions:
    """Translations of one source with what is known of each: the higher the better. `kind` is "planted",
    "gross", "critical", "mqm" or "assessed"."""

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
    """Rows of facts, the better and the worse of each pair, and the pairs' weights, 1 on average."""

    better: np.ndarray
    worse: np.ndarray
    weight: np.ndarray


def pairs_of(versions: Sequence[Versions]) -> dict[str, Pairs]:
    """By kind, every pair of a sound and a faulty translation; rows are numbered through all versions."""
    found: dict[str, list[tuple[int, int, float]]] = {kind: [] for kind in KINDS}
    at = 0
    for group in versions:
        if group.kind in KINDS:
            sound = [at + n for n, value in enumerate(group.values) if value]
            faulty = [at + n for n, value in enumerate(group.values) if not value]
            weight = 1 / max(1, len(sound) * len(faulty)) ** 0.5
            found[group.kind] += [(one, two, weight) for one in sound for two in faulty]
        at += len(group.values)
    columns = {kind: [np.array(c) for c in zip(*rows, strict=True)] for kind, rows in found.items()}
    return {kind: Pairs(better, worse, weight / weight.mean()) for kind, (better, worse, weight) in columns.items()}


class Ranker(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(width, HIDDEN)
        self.out = nn.Linear(HIDDEN, 1, bias=False)
        self.straight = nn.Linear(width, 1, bias=False)
        nn.init.zeros_(self.straight.weight)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return (self.out(F.relu(self.hidden(x))) + self.straight(x))[:, 0]


def train(facts: np.ndarray, pairs: dict[str, Pairs], seed: int) -> dict[str, np.ndarray]:
    """The ranker's weights, by the names that `xlate_audit.score.fidelity.ranked` knows.

    Pairs of critical errors are of two sources, whose numbers differ anyway: what a difference counts there is learnt.
    """
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    mean, scale = facts.mean(0), facts.std(0) + 1e-3
    x = torch.from_numpy(np.clip((facts - mean) / scale, -6, 6).astype(np.float32))
    net, heat = Ranker(facts.shape[1]), nn.Parameter(torch.tensor(_FIRST_HEAT))
    optimizer = torch.optim.AdamW(
        [{"params": net.parameters()}, {"params": [heat], "weight_decay": 0.0}], lr=RATE, weight_decay=DECAY
    )
    for step in range(STEPS):
        for group in optimizer.param_groups:
            group["lr"] = RATE * (1 - step / STEPS)
        loss = torch.zeros(())
        for kind, (size, share) in KINDS.items():
            rows = pairs[kind]
            some = rng.integers(0, len(rows.better), size)
            gap = net(x[rows.better[some]]) - net(x[rows.worse[some]])
            gap = gap * heat.exp() if kind == "critical" else gap
            weight = torch.from_numpy(rows.weight[some].astype(np.float32))
            loss = loss + share * (weight * F.softplus(-gap)).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    weights: dict[str, Any] = {name: t.detach().numpy() for name, t in net.state_dict().items()}
    return {**weights, "mean": mean.astype(np.float32), "scale": scale.astype(np.float32)}
