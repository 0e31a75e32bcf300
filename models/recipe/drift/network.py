"""The reader of pairs as it is trained (torch); `xlate_audit.checks.pair_reader` runs it (numpy).

Every word looks twice for its counterpart on the other side: by its own vector, and by those of the words around it
(which is how a "not" that has no counterpart finds the clause it belongs to). It takes what it finds there with its
neighbours; convolutions over that say of each word which fault it shows, and a head for each side sums up. Both sides
share their weights, for a fault is seen from either.
"""

from __future__ import annotations

import torch
from plant import KINDS
from torch import Tensor, nn
from torch.nn import functional as F

from xlate_audit.checks.pair_reader import AROUND, LANGUAGES
from xlate_audit.checks.reading import FACTS, ROWS

WIDTH, KEY, CHANNELS, HIDDEN = 40, 16, 80, 40
DROPPED = 0.1
SEARCH = 11  # facts of the two searches


class Reach(nn.Module):
    """A convolution along the words, nothing beyond the ends, as one product: faster here than torch's own."""

    def __init__(self, inside: int, outside: int, reach: int) -> None:
        super().__init__()
        made = nn.Conv1d(inside, outside, 2 * reach + 1)
        self.weight, self.bias, self.reach = made.weight, made.bias, reach

    def forward(self, h: Tensor) -> Tensor:
        size, reach = h.shape[1], self.reach
        padded = F.pad(h, (0, 0, reach, reach))
        wide = torch.cat([padded[:, n : n + size] for n in range(2 * reach + 1)], -1)
        return F.linear(wide, self.weight.permute(0, 2, 1).reshape(self.weight.shape[0], -1), self.bias)


class Reader(nn.Module):
    def __init__(self, dimensions: int) -> None:
        super().__init__()
        self.project = nn.Linear(dimensions, WIDTH, bias=False)
        nn.init.orthogonal_(self.project.weight)
        self.project.weight.data *= 2
        self.form = nn.Embedding(ROWS, WIDTH)
        nn.init.normal_(self.form.weight, std=0.05)
        own = WIDTH + len(FACTS)
        self.context = Reach(own, WIDTH, 2)
        for name in ("query", "key", "around_query", "around_key"):
            layer = nn.Linear(WIDTH, KEY, bias=False)
            layer.weight.data *= 0.3
            setattr(self, name, layer)
        self.sharpness = nn.Parameter(torch.tensor([10.0, 10.0]))
        held = own + WIDTH
        self.first = nn.Linear(3 * held + 3 * WIDTH + SEARCH, CHANNELS)
        self.language = nn.Embedding(len(LANGUAGES), CHANNELS)
        nn.init.zeros_(self.language.weight)
        self.second = Reach(CHANNELS, CHANNELS, 2)
        self.third = Reach(CHANNELS, CHANNELS, 1)
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
        near = [F.relu(self.context(o)) * m[..., None] for o, m in zip(own, masks, strict=True)]
        held = [torch.cat([o, c], -1) for o, c in zip(own, near, strict=True)]
        with torch.no_grad():
            rows = [units[numbers] for numbers, _ in sides]
            around = [beside(r * torch.expm1(facts[..., :1])) for r, (_, facts) in zip(rows, sides, strict=True)]
            both = masks[0][:, :, None] & masks[1][:, None]
            cosines = [(a @ b.transpose(1, 2)).masked_fill(~both, -1.0) for a, b in (rows, around)]
        learnt = [
            both_ways(self.query(x[0]), self.key(x[1]), self.query(x[1]), self.key(x[0])),
            both_ways(self.around_query(near[0]), self.around_key(near[1]),
                      self.around_query(near[1]), self.around_key(near[0])),
        ]  # fmt: skip
        match = [(s * c + k).masked_fill(~both, -30.0)
                 for s, c, k in zip(self.sharpness, cosines, learnt, strict=True)]  # fmt: skip
        attention = [[torch.softmax(m, -1), torch.softmax(m.transpose(1, 2), -1)] for m in match]
        h, z = [], []
        for at in (0, 1):
            turned = [c if at == 0 else c.transpose(1, 2) for c in cosines]
            here, there = masks[at], masks[1 - at]
            direct, by_context = attention[0][at], attention[1][at]
            answered = direct * attention[0][1 - at].transpose(1, 2)
            place = places(direct, here, there), places(by_context, here, there)
            step = torch.zeros_like(place[0])
            size = there.sum(1, keepdim=True).clamp(min=1).float()
            step[:, 1:] = ((place[0][:, 1:] - place[0][:, :-1]) * size + size / here.sum(1, keepdim=True).clamp(min=1))\
                .clamp(-5, 5) / 5 * here[:, :-1]  # fmt: skip
            search = [turned[0].amax(-1), (direct * turned[0]).sum(-1), direct.square().sum(-1), answered.sum(-1),
                      (attention[0][1 - at].transpose(1, 2) * there[:, None]).sum(-1).clamp(max=2.0), place[0], step,
                      turned[1].amax(-1), (by_context * turned[1]).sum(-1), place[1],
                      (direct * by_context).sum(-1)]  # fmt: skip
            mask = here[..., None]
            found = direct @ held[1 - at], by_context @ held[1 - at]
            wide = WIDTH + len(FACTS)
            products = [x[at] * found[0][..., :WIDTH], near[at] * found[0][..., wide:], near[at] * found[1][..., wide:]]
            a = self.first(torch.cat([held[at], *found, *products, torch.stack(search, -1)], -1))
            a = F.relu(a + self.language(languages[:, at])[:, None]) * mask
            a = F.dropout(a, DROPPED, self.training)
            for layer in (self.second, self.third):
                a = (a + F.relu(layer(a))) * mask
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


def both_ways(query_a: Tensor, key_b: Tensor, query_b: Tensor, key_a: Tensor) -> Tensor:
    """(n, words of a, words of b), the same whichever side is asked first."""
    return torch.cat([query_a, key_a], -1) @ torch.cat([key_b, query_b], -1).transpose(1, 2)


def beside(vectors: Tensor) -> Tensor:
    """Unit vectors of what stands around each word, without the word."""
    out = torch.zeros_like(vectors)
    for n, weight in enumerate(AROUND, 1):
        out[:, n:] += weight * vectors[:, :-n]
        out[:, :-n] += weight * vectors[:, n:]
    return F.normalize(out, dim=-1, eps=1e-6)


def places(attention: Tensor, here: Tensor, there: Tensor) -> Tensor:
    """How far from its own place (both as shares of the sentence) each word is found."""
    share = [(m.cumsum(1).float() - 1) / m.sum(1, keepdim=True).clamp(min=1) for m in (here, there)]
    return ((attention * share[1][:, None]).sum(-1) - share[0]) * here


def pool_faults(z: Tensor, mask: Tensor) -> Tensor:
    faults = F.softplus(z) * mask[..., None]
    total = faults.sum(1)
    return torch.cat([torch.log1p(total), total / mask.sum(1, keepdim=True).clamp(min=1),
                      z.masked_fill(~mask[..., None], -8.0).amax(1).clamp(min=-8.0)], -1)  # fmt: skip


def pool_channels(h: Tensor, mask: Tensor) -> Tensor:
    mean = h.sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
    return torch.cat([mean, h.amax(1)], -1)
