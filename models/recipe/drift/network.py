"""The reader of pairs as it is trained (torch); `xlate_audit.checks.pair_reader` runs it (numpy).

Every word, with its neighbours, looks for its counterpart on the other side and takes what it finds there with its
neighbours; convolutions over that say of each word which fault it shows, and a head for each side sums up. Both sides
share their weights, for a fault is seen from either.
"""

from __future__ import annotations

import torch
from plant import KINDS
from torch import Tensor, nn
from torch.nn import functional as F

from xlate_audit.checks.pair_reader import LANGUAGES
from xlate_audit.checks.reading import FACTS, ROWS

WIDTH, KEY, CHANNELS, HIDDEN = 32, 16, 64, 32
DROPPED = 0.1
SEARCH = 5  # facts of a search


class Reader(nn.Module):
    def __init__(self, dimensions: int) -> None:
        super().__init__()
        self.project = nn.Linear(dimensions, WIDTH, bias=False)
        nn.init.orthogonal_(self.project.weight)
        self.project.weight.data *= 2
        self.form = nn.Embedding(ROWS, WIDTH)
        nn.init.normal_(self.form.weight, std=0.05)
        own = WIDTH + len(FACTS)
        self.context = nn.Conv1d(own, WIDTH, 5, padding=2)
        self.query, self.key = nn.Linear(WIDTH, KEY, bias=False), nn.Linear(WIDTH, KEY, bias=False)
        self.query.weight.data *= 0.3
        self.key.weight.data *= 0.3
        self.sharpness = nn.Parameter(torch.tensor(10.0))
        held = own + WIDTH
        self.first = nn.Linear(2 * held + 2 * WIDTH + SEARCH, CHANNELS)
        self.language = nn.Embedding(len(LANGUAGES), CHANNELS)
        nn.init.zeros_(self.language.weight)
        self.second = nn.Conv1d(CHANNELS, CHANNELS, 5, padding=2)
        self.third = nn.Conv1d(CHANNELS, CHANNELS, 3, padding=1)
        self.fault = nn.Linear(CHANNELS, len(KINDS))
        pooled = 3 * len(KINDS)
        self.hidden = nn.Linear(2 * (pooled + 2 * CHANNELS), HIDDEN)
        self.head = nn.Linear(HIDDEN + 2 * pooled, len(KINDS))

    def forward(self, units: Tensor, forms: Tensor, sides: list[tuple[Tensor, Tensor]], languages: Tensor):
        """`units` and `forms` of the batch's words; of each side the numbers of its words (0 for none) and their facts;
        `languages` (n, 2). Logits of the words of either side (n, words, kinds), and of the sides (n, 2, kinds)."""
        words = F.dropout(self.project(units) + self.form(forms).sum(1), DROPPED, self.training)
        x = [words[numbers] for numbers, _ in sides]
        masks = [numbers > 0 for numbers, _ in sides]
        own = [torch.cat([a, facts], -1) * m[..., None] for a, (_, facts), m in zip(x, sides, masks, strict=True)]
        near = [F.relu(self.context(o.transpose(1, 2)).transpose(1, 2)) * m[..., None]
                for o, m in zip(own, masks, strict=True)]  # fmt: skip
        held = [torch.cat([o, c], -1) for o, c in zip(own, near, strict=True)]
        cosines = units[sides[0][0]] @ units[sides[1][0]].transpose(1, 2)
        both = masks[0][:, :, None] & masks[1][:, None]
        match = self.sharpness * cosines + self.query(x[0]) @ self.key(x[1]).transpose(1, 2)
        match = match + (self.query(x[1]) @ self.key(x[0]).transpose(1, 2)).transpose(1, 2)
        match, cosines = match.masked_fill(~both, -30.0), cosines.masked_fill(~both, -1.0)
        h, z = [], []
        for at in (0, 1):
            turned = at == 1
            found, search = looked_up(
                match.transpose(1, 2) if turned else match, cosines.transpose(1, 2) if turned else cosines,
                masks[at], masks[1 - at], held[1 - at],
            )  # fmt: skip
            wide = WIDTH + len(FACTS)
            products = [x[at] * found[..., :WIDTH], near[at] * found[..., wide:]]
            a = self.first(torch.cat([held[at], found, *products, search], -1))
            a = F.relu(a + self.language(languages[:, at])[:, None]) * masks[at][..., None]
            a = F.dropout(a, DROPPED, self.training)
            for layer in (self.second, self.third):
                a = (a + F.relu(layer(a.transpose(1, 2)).transpose(1, 2))) * masks[at][..., None]
            h.append(a)
            z.append(self.fault(a))
        faults = [pool_faults(a, m) for a, m in zip(z, masks, strict=True)]
        sums = [torch.cat([f, pool_channels(a, m)], -1) for f, a, m in zip(faults, h, masks, strict=True)]
        out = [
            self.head(
                torch.cat([F.relu(self.hidden(torch.cat([sums[n], sums[1 - n]], -1))), faults[n], faults[1 - n]], -1)
            )
            for n in (0, 1)
        ]
        return z, torch.stack(out, 1)


def looked_up(match: Tensor, cosines: Tensor, here: Tensor, there: Tensor, held: Tensor) -> tuple[Tensor, Tensor]:
    """What each word found on the other side, and facts of the search."""
    attention = torch.softmax(match, -1)
    size = there.sum(1, keepdim=True).clamp(min=1).float()
    place = (there.cumsum(1).float() - 1) / size
    expected = (attention * place[:, None]).sum(-1)
    own = (here.cumsum(1).float() - 1) / here.sum(1, keepdim=True).clamp(min=1)
    step = torch.zeros_like(expected)
    step[:, 1:] = ((expected[:, 1:] - expected[:, :-1]) * size).clamp(-5, 5) / 5 * here[:, :-1]
    search = [cosines.amax(-1), (attention * cosines).sum(-1), attention.square().sum(-1), expected - own, step]
    return attention @ held * here[..., None], torch.stack(search, -1) * here[..., None]


def pool_faults(z: Tensor, mask: Tensor) -> Tensor:
    faults = F.softplus(z) * mask[..., None]
    total = faults.sum(1)
    return torch.cat([torch.log1p(total), total / mask.sum(1, keepdim=True).clamp(min=1),
                      z.masked_fill(~mask[..., None], -8.0).amax(1).clamp(min=-8.0)], -1)  # fmt: skip


def pool_channels(h: Tensor, mask: Tensor) -> Tensor:
    mean = h.sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
    return torch.cat([mean, h.amax(1)], -1)
