"""Train the ranker: what the reader and the plain evidence say of two translations, against which is sound.

It learns from sources that the reader has not seen, since the reader's numbers mean less elsewhere. Which of several
translations people prefer does not teach it: the reader's manner and kin, which know, have a fixed share in the sum,
and the ranker learns faults around it. Learnt together, people's preference for free translations takes faults for
freedom. But whatever else differs between sound translations of one source costs, so that the ranker looks for what
tells faults and is quiet between translations. Translations into English have a ranker of their own: there people's
stand out less.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from curves import curve
from data import Pair
from torch import nn
from torch.nn import functional as F

from xlate_audit.score.fidelity import OF_FORMS, ranked
from xlate_audit.score.scorers import Segment

HIDDEN, TIMES = 32, 4  # the mean of so many rankers is steadier than one
STEPS, RATE, DECAY = 2000, 5e-3, 3e-3
#: Pairs of a step and what they weigh, for each kind that teaches.
KINDS = {"planted": (768, 1.0), "gross": (192, 0.2), "critical": (192, 0.1)}
#: By ranker: what the manner and the kin count in the sum, and what the square of a difference between translations by
#: people and by systems costs that the rest of the sum makes; decided on held sources, see the model's card.
SHARES = {"english": (6.0, 0.0, 0.001), "other": (2.2, 2.2, 0.01)}
QUIET = ("mqm", "rivals")  # kinds of translations between which the ranker should be quiet
QUIET_PAIRS = 384  # of a step
_GIVEN = [1, 2]  # columns of the manner and the kin
_FIRST_HEAT = -1.0  # logarithm of what a difference between two sources counts at first, beside one within a source


@dataclass(frozen=True, slots=True)
class Versions:
    """Translations of one source with what is known of each: the higher the better. `kind` is "planted",
    "gross", "critical", "mqm", "rivals" or "assessed"."""

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
    """Rows of facts, the better and the worse of each pair, and the sums of the pairs' weights up to each, 1 in all."""

    better: np.ndarray
    worse: np.ndarray
    sums: np.ndarray

    def draw(self, count: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        some = np.minimum(np.searchsorted(self.sums, rng.random(count)), len(self.better) - 1)
        return self.better[some], self.worse[some]


def pairs_of(versions: Sequence[Versions]) -> dict[str, Pairs]:
    """By kind, every pair of a sound and a faulty translation; rows are numbered through all versions. Of critical
    errors that people found every pair of languages weighs as much."""
    found: dict[str, dict[object, list[tuple[int, int, float]]]] = {kind: defaultdict(list) for kind in KINDS}
    at = 0
    for group in versions:
        if group.kind in KINDS:
            sound = [at + n for n, value in enumerate(group.values) if value]
            faulty = [at + n for n, value in enumerate(group.values) if not value]
            first, weight = group.segments[0], 1 / max(1, len(sound) * len(faulty)) ** 0.5
            languages = (first.source_language, first.target_language) if group.kind == "critical" else None
            found[group.kind][languages] += [(one, two, weight) for one in sound for two in faulty]
        at += len(group.values)
    out = {}
    for kind, languages in found.items():
        rows = []
        for pairs in languages.values():
            total = sum(weight for *_, weight in pairs)
            rows += [(one, two, weight / total) for one, two, weight in pairs]
        better, worse, weight = (np.array(column) for column in zip(*rows, strict=True))
        out[kind] = Pairs(better, worse, np.cumsum(weight) / weight.sum())
    return out


def sound_pairs(versions: Sequence[Versions]) -> np.ndarray:
    """Rows (pairs, 2) of all that is sound of one source: translations by people and by systems."""
    rows, at = [], 0
    for group in versions:
        if group.kind in QUIET:
            rows += [(at + n, at + m) for n in range(len(group.values)) for m in range(n)]
        at += len(group.values)
    return np.array(rows)


class Ranker(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(width, HIDDEN)
        self.out = nn.Linear(HIDDEN, 1, bias=False)
        self.straight = nn.Linear(width, 1, bias=False)
        nn.init.zeros_(self.straight.weight)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return (self.out(F.relu(self.hidden(x))) + self.straight(x))[:, 0]


def train(facts: np.ndarray, versions: Sequence[Versions], name: str, seed: int) -> dict[str, np.ndarray]:
    """The mean of `TIMES` rankers as weights of one, by the names that `xlate_audit.score.fidelity.ranked` knows. Its
    number is the logarithm of the odds that a translation is sound, as far as all pairs of languages share one curve.
    `facts` are those of all `versions`, one after the other; what tells of English alone is kept from the others."""
    pairs, sound = pairs_of(versions), sound_pairs(versions)
    seen = np.delete(facts, OF_FORMS, 1) if name == "other" else facts
    one, *others = (_trained(seen, pairs, sound, SHARES[name], seed + n) for n in range(TIMES))
    every = [one, *others]
    hidden = {part: np.concatenate([w[f"hidden.{part}"] for w in every]) for part in ("weight", "bias")}
    mean = one | {
        "hidden.weight": hidden["weight"],
        "hidden.bias": hidden["bias"],
        "out.weight": np.concatenate([w["out.weight"] for w in every], 1) / TIMES,
        "straight.weight": np.mean([w["straight.weight"] for w in every], 0),
        "bias": np.zeros(1, np.float32),
    }
    if name == "other":
        unseen = np.full(OF_FORMS.stop - OF_FORMS.start, OF_FORMS.start)
        blank = {"mean": 0, "scale": 1, "hidden.weight": 0, "straight.weight": 0}
        mean |= {part: np.insert(mean[part], unseen, value, -1) for part, value in blank.items()}
    labels = [
        (n, value)
        for n, (kind, value) in enumerate((group.kind, value) for group in versions for value in group.values)
        if kind in ("planted", "gross")
    ]
    rows, values = (np.array(column) for column in zip(*labels, strict=True))
    slope, intercept = curve(ranked(mean, facts[rows]), values, None)
    odds = {part: slope * mean[part] for part in ("out.weight", "straight.weight")}
    return mean | odds | {"bias": np.array([intercept], np.float32)}


def _trained(
    facts: np.ndarray, pairs: dict[str, Pairs], sound: np.ndarray, shares: tuple[float, float, float], seed: int
) -> dict[str, np.ndarray]:
    """One ranker.

    Pairs of critical errors are of two sources, whose numbers differ anyway: what a difference counts there is learnt.
    """
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    mean, scale = np.nanmean(facts, 0), np.nanstd(facts, 0) + 1e-3
    x = torch.from_numpy(np.nan_to_num(np.clip((facts - mean) / scale, -6, 6)).astype(np.float32))
    given = np.array(shares[:2]) * scale[_GIVEN]
    manner = x[:, _GIVEN] @ torch.from_numpy(given.astype(np.float32))
    x[:, _GIVEN] = 0
    net, heat = Ranker(facts.shape[1]), nn.Parameter(torch.tensor(_FIRST_HEAT))
    optimizer = torch.optim.AdamW(
        [{"params": net.parameters()}, {"params": [heat], "weight_decay": 0.0}], lr=RATE, weight_decay=DECAY
    )
    for step in range(STEPS):
        for group in optimizer.param_groups:
            group["lr"] = RATE * (1 - step / STEPS)
        loss = torch.zeros(())
        for kind, (size, share) in KINDS.items():
            better, worse = pairs[kind].draw(size, rng)
            gap = net(x[better]) - net(x[worse]) + manner[better] - manner[worse]
            gap = gap * heat.exp() if kind == "critical" else gap
            loss = loss + share * F.softplus(-gap).mean()
        if shares[2]:
            some = sound[rng.integers(len(sound), size=QUIET_PAIRS)]
            loss = loss + shares[2] * (net(x[some[:, 0]]) - net(x[some[:, 1]])).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    weights: dict[str, Any] = {name: t.detach().numpy() for name, t in net.state_dict().items()}
    weights["hidden.weight"][:, _GIVEN] = 0
    weights["straight.weight"][:, _GIVEN] = given
    return {**weights, "mean": mean.astype(np.float32), "scale": scale.astype(np.float32)}
