"""Train the kin: how like a person's translation a translation is, beside the reader's manner and made like it.

People's judgements of translations into most languages are few or none, but of many sources there are several systems'
translations and a person's. Which of two systems' translations is more like people's, which of two is a person's, and
which words people have too, are lessons that cost no judgement. The reader's words and what they find stay as they are.
First these lessons alone, then also that a planted fault should move the kin little, and never up.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from data import fraction
from likeness import Likeness
from network import FACTS, WIDTH, Reader, looked_up
from reading import HELD, LONGEST, LONGEST_JUDGED, Say, Words, by_length, codes
from torch import Tensor, nn
from torch.nn import functional as F

from xlate_audit.score.reader import LANGUAGES, PAD
from xlate_audit.score.words import ROWS

STYLE, TARGET, SOURCE, VOTES, SUM = 12, 64, 32, 16, 24
HIDDEN, HIDDEN_STYLE = 0.15, 0.2  # shares that are hidden in training
STAGES = ((1500, 2e-3, 0.0, 0.0), (1000, 1e-3, 1.5, 0.3))  # steps, rate, what stillness and faults weigh
SOURCES, TRANSLATIONS, FAULTS = 10, 6, 24  # of a step: sources, of each at most so many translations; planted faults
ALIKE, LEAST = 0.1, 0.25  # a difference of chrF that tells as much as a person against a system; the least that tells
WORD, STEEP, DECAY = 0.5, 4.0, 1e-2
LEAST_SOURCES = 50  # of a kind and pair of languages that is learnt from


class Side(nn.Module):
    """Votes of one side's words, each of which sees two neighbours on either hand, and whether people have the word."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = nn.Linear(3 * WIDTH + FACTS + STYLE, channels)
        self.language = nn.Embedding(len(LANGUAGES), channels)
        self.second = nn.Conv1d(channels, channels, 3, padding=1)
        self.third = nn.Conv1d(channels, channels, 3, padding=1)
        self.vote = nn.Linear(channels, VOTES)
        self.word = nn.Linear(channels, 1)
        nn.init.zeros_(self.language.weight)

    def forward(self, x: Tensor, language: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        h = F.dropout(F.relu(self.first(x) + self.language(language)[:, None]), HIDDEN, self.training)
        h = h + F.relu(self.second(h.transpose(1, 2)).transpose(1, 2))
        h = h + F.relu(self.third(h.transpose(1, 2)).transpose(1, 2))
        votes = torch.tanh(self.vote(F.dropout(h, HIDDEN, self.training))) * mask[..., None]
        return votes.sum(1) / mask.sum(1, keepdim=True).clamp(min=1), self.word(h)[..., 0]


class Kin(nn.Module):
    """The kin of translations on a reader that stays as it is."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = [reader.eval()]  # in a list: its weights are not the kin's
        self.style = nn.Embedding(ROWS, STYLE)
        nn.init.normal_(self.style.weight, std=0.1)
        self.target, self.source = Side(TARGET), Side(SOURCE)
        self.weigh = nn.Linear(2 * VOTES, SUM)
        self.sum = nn.Linear(SUM, 1, bias=False)

    def forward(self, bank: tuple[Tensor, Tensor, Tensor], source: Tensor, target: Tensor, languages: Tensor):
        """Kin (n), and logits that people have the target's words (n, words)."""
        reader, (vectors, lengths, forms) = self._reader[0], bank
        there, here = source > 0, target > 0
        with torch.no_grad():
            x = reader.words(*bank)
            one, two = x[source], x[target]
            cosines = vectors[target] @ vectors[source].transpose(1, 2)
            cosines = cosines.masked_fill(~(here[:, :, None] & there[:, None]), -1.0)
            match = reader.sharpness * cosines + reader.query(two) @ reader.key(one).transpose(1, 2)
            match = match.masked_fill(cosines == -1.0, -30.0)
            facts_two, found_two = looked_up(match, cosines, here, there, one, lengths[target])
            match, cosines = match.transpose(1, 2), cosines.transpose(1, 2)
            facts_one, found_one = looked_up(match, cosines, there, here, two, lengths[source])
        styles = F.dropout(self.style(forms).sum(1), HIDDEN_STYLE, self.training)
        x_two = torch.cat([two, found_two, two * found_two, facts_two, styles[target]], -1)
        x_one = torch.cat([one, found_one, one * found_one, facts_one, styles[source]], -1)
        votes, words = self.target(x_two, languages[:, 1], here)
        others, _ = self.source(x_one, languages[:, 0], there)
        return self.sum(F.relu(self.weigh(torch.cat([votes, others], -1))))[:, 0], words


class Kinship:
    """Losses of a step."""

    def __init__(self, net: Kin, data: dict[str, Any], rng: np.random.Generator) -> None:
        self.net, self.data, self.rng, self.words = net, data, rng, Words(data)
        self.likeness: Likeness = data["likeness"]
        self._languages = np.array([codes(*r["lp"].split("-")) for r in data["judged"]])
        self._pair_languages = np.array([codes(p.source_language, p.target_language) for p in data["pairs"]])
        planted = data["planted"]
        lengths = np.diff(planted["bad"].starts) + np.diff(planted["source"].starts)[planted["pair"]]
        self._faults = by_length(lengths, FAULTS, rng, LONGEST)
        self._sources = self._drawn()

    def _drawn(self) -> Iterator[list[tuple[str, np.ndarray]]]:
        """Sources with some of their translations, about one length a batch; MQM's sources teach the manner alone."""
        data, groups = self.data, defaultdict(list)
        for n, row in enumerate(data["judged"]):
            if row["kind"] in ("rivals", "assessed"):
                groups[row["kind"], row["lp"], row["group"]].append(n)
        pools: dict[tuple[str, str], list[list[int]]] = defaultdict(list)
        for (kind, pair, name), group in groups.items():
            told = kind == "rivals" or np.isfinite(self.likeness.chrf[group]).sum() > 2
            short = len(data["judged_sources"][group[0]]) <= LONGEST_JUDGED
            if len(group) > 2 and told and short and fraction(name, "judged") >= HELD:
                pools[kind, pair].append(group)
        kept = [(kind, groups) for (kind, _), groups in pools.items() if len(groups) > LEAST_SOURCES]
        weights = np.array([len(groups) ** 0.5 for _, groups in kept])
        lengths = np.diff(data["judged_targets"].starts)
        while True:
            some = []
            for n in self.rng.choice(len(kept), SOURCES * 20, p=weights / weights.sum()):
                kind, groups = kept[n]
                group = groups[self.rng.integers(len(groups))]
                some.append((kind, self.rng.choice(group, min(len(group), TRANSLATIONS), replace=False)))
            some.sort(key=lambda drawn: lengths[drawn[1]].max())
            for n in self.rng.permutation(20):
                yield some[n * SOURCES : (n + 1) * SOURCES]

    def alike(self) -> tuple[Tensor, Tensor]:
        """That the better stands above, with the words that people have; and how far apart translations are."""
        data, drawn = self.data, next(self._sources)
        rows = np.concatenate([group for _, group in drawn])
        kin, said = self.net(*self.words.batch([data["judged_sources"][n] for n in rows],
                                               [data["judged_targets"][n] for n in rows],
                                               self._languages[rows], self.rng))  # fmt: skip
        first, second, better, at = [], [], [], 0
        for kind, group in drawn:
            one, two = np.triu_indices(len(group), 1)
            first.append(one + at)
            second.append(two + at)
            better.append(self._better(kind, group[one], group[two]))
            at += len(group)
        told = np.concatenate(better)
        telling = np.abs(told) > LEAST
        told, one, two = (np.concatenate(x)[telling] for x in (better, first, second))
        gap = kin[one] - kin[two]
        weight = torch.from_numpy(np.minimum(np.abs(told), 2).astype(np.float32))
        loss = (weight * F.softplus(-gap * torch.from_numpy(np.sign(told)).float())).sum() / weight.sum().clamp(min=1)
        wanted = np.full(said.shape, -1, np.int64)
        for into, n in zip(wanted, rows, strict=True):
            words = self.likeness.words(n)
            into[PAD : PAD + len(words)] = words
        known = torch.from_numpy(wanted >= 0)
        labels = torch.from_numpy(wanted)[known].float()
        return loss + WORD * F.binary_cross_entropy_with_logits(said[known], labels), gap

    def _better(self, kind: str, one: np.ndarray, two: np.ndarray) -> np.ndarray:
        """How much of `one` is more like people's than of `two`. Assessors did not favour people's translations: there
        two by people or two by systems are compared alone."""
        like, person = self.likeness.chrf, self.likeness.person
        closer = np.clip(np.nan_to_num(like[one] - like[two]) / ALIKE, -2, 2) * (person[one] == person[two])
        return closer + (person[one] * 1.0 - person[two]) * (kind != "assessed")

    def faults(self) -> Tensor:
        """What faults take from the kin."""
        planted, chosen = self.data["planted"], next(self._faults)
        pair = planted["pair"][chosen]
        targets = [planted["good"][n] for n in pair] + [planted["bad"][n] for n in chosen]
        batch = self.words.batch([planted["source"][n] for n in pair] * 2, targets,
                                 np.tile(self._pair_languages[pair], (2, 1)), self.rng)  # fmt: skip
        kin, _ = self.net(*batch)
        return kin[: len(chosen)] - kin[len(chosen) :]


def train(reader: Reader, data: dict[str, Any], seed: int, say: Say) -> dict[str, np.ndarray]:
    """The weights of the kin by the names that the shipped reader knows; `data["likeness"]` says who is alike. A
    difference between two translations of one source is 1 on the mean of squares."""
    torch.manual_seed(seed)
    net, rng = Kin(reader), np.random.default_rng(seed)
    lessons, apart = Kinship(net, data, rng), 1.0
    for steps, rate, still, faults in STAGES:
        optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=DECAY, betas=(0.9, 0.98))
        for step in range(1, steps + 1):
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1, step / 100) * (0.505 + 0.495 * math.cos(math.pi * step / steps))
            loss, gap = lessons.alike()
            if still:
                taken = lessons.faults()
                loss = loss + still * taken.square().mean() / (gap.square().mean() + 0.01)
                loss = loss + faults * F.softplus(-STEEP * taken).mean()
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            apart += 0.02 * (gap.square().mean().item() - apart)
            if step % 100 == 0:
                say(f"kin, step {step}: loss {loss.item():.4f}, {apart**0.5:.4f} apart")
    with torch.no_grad():
        net.sum.weight /= apart**0.5
    return weights_of(net)


def weights_of(net: Kin) -> dict[str, np.ndarray]:
    return {f"kin.{k}": t.detach().numpy() for k, t in net.state_dict().items() if ".word." not in k}
