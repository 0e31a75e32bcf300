"""The reader of pairs as it is trained (torch); `xlate_audit.checks.pair_reader` runs it (numpy) and says what it does.

Everything is reckoned in bfloat16, for which processors have units of their own; sums and losses in 32 bits.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from xlate_audit.checks.pair_reader import AROUND, FOUND, HEADS, KINDS, LANGUAGES, STEPS
from xlate_audit.checks.reading import FACTS, ROWS

WIDTH, WIDER, FORM, HIDDEN = 192, 384, 40, 64
DROPPED = 0.1
_PLACE = FACTS.index("place")
#: What leads each head of the attention at first: cosines of the words, of what stands around them, and their distance.
_LED = ((10.0, 0.0, -0.5), (8.0, 6.0, -1.0), (2.0, 10.0, -1.0), (2.0, 2.0, -2.0))

Sides = list[Tensor]
"""One tensor a side."""


class Layer(nn.Module):
    """Attention across, then a convolution along each side."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self.step = step
        self.n1, self.n2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.o = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(3 * WIDTH, WIDER), nn.Linear(WIDER, WIDTH)
        self.o.weight.data *= 0.5
        self.down.weight.data *= 0.5

    def forward(self, sides: Sides, real: Sides, led: Sides) -> Sides:
        asked = [
            self.qkv(self.n1(x)).view(*x.shape[:2], 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4) for x in sides
        ]
        out = []
        for at, x in enumerate(sides):
            query, (key, value) = asked[at][0] * (WIDTH // HEADS) ** -0.5, asked[1 - at][1:]
            match = torch.softmax(query @ key.transpose(-1, -2) + led[at], -1)
            x = x + self.o((match @ value).transpose(1, 2).reshape(x.shape))
            y, step = self.n2(x) * real[at][..., None], self.step
            beside = torch.cat([F.pad(y, (0, 0, step, -step)), y, F.pad(y, (0, 0, -step, step))], -1)
            out.append(x + self.down(F.relu(self.up(beside))))
        return out


class Reader(nn.Module):
    def __init__(self, dimensions: int) -> None:
        super().__init__()
        self.project = nn.Linear(dimensions, WIDTH, bias=False)
        nn.init.orthogonal_(self.project.weight)
        self.project.weight.data *= 2
        self.form = nn.Embedding(ROWS, FORM)
        nn.init.normal_(self.form.weight, std=0.1)
        self.lift = nn.Linear(FORM, WIDTH, bias=False)
        self.facts = nn.Linear(len(FACTS) + len(FOUND), WIDTH)
        self.language = nn.Embedding(len(LANGUAGES), WIDTH)
        nn.init.normal_(self.language.weight, std=0.02)
        self.cross = nn.Parameter(torch.tensor([(*led, 0.0) for led in _LED]).repeat(len(STEPS), 1))
        self.layers = nn.ModuleList(Layer(step) for step in STEPS)
        self.last = nn.LayerNorm(WIDTH)
        self.fault = nn.Linear(WIDTH, len(KINDS))
        pooled = 3 * len(KINDS)
        self.hidden = nn.Linear(2 * (pooled + 2 * WIDTH), HIDDEN)
        self.head = nn.Linear(HIDDEN + 2 * pooled, len(KINDS))

    def forward(self, units: Tensor, forms: Tensor, sides: list[tuple[Tensor, Tensor]], languages: Tensor):
        """`units` and `forms` of the batch's words; of each side the numbers of its words (0 for none) and their facts;
        `languages` (n, 2). Logits of the words of either side (n, words, kinds), and of the sides (n, 2, kinds)."""
        kind = self.project.weight.dtype
        units = units.to(kind)
        words = F.dropout(self.project(units) + self.lift(self.form(forms).sum(1)), DROPPED, self.training)
        masks = [numbers > 0 for numbers, _ in sides]
        real = [m.to(kind) for m in masks]
        with torch.no_grad():
            found, led = sought(units, sides, masks)
        bias = (led @ self.cross[:, :3].T.to(kind)).permute(0, 3, 1, 2)
        bias = bias.masked_fill(~(masks[0][:, :, None] & masks[1][:, None])[:, None], -1e4)
        bias = bias.view(len(bias), len(STEPS), HEADS, *bias.shape[2:])
        x = [
            words[numbers] + self.facts(torch.cat([facts, f], -1).to(kind)) + self.language(languages[:, at])[:, None]
            for at, ((numbers, facts), f) in enumerate(zip(sides, found, strict=True))
        ]
        for n, layer in enumerate(self.layers):
            x = layer(x, real, [bias[:, n], bias[:, n].transpose(-1, -2)])
        h = [self.last(a) * m[..., None] for a, m in zip(x, real, strict=True)]
        z = [self.fault(a).float() for a in h]
        faults = [pool_faults(a, m) for a, m in zip(z, masks, strict=True)]
        sums = [torch.cat([f, pool_channels(a, m)], -1) for f, a, m in zip(faults, h, masks, strict=True)]
        out = []
        for n in (0, 1):
            hidden = F.relu(self.hidden(torch.cat([sums[n], sums[1 - n]], -1).to(kind)))
            out.append(self.head(torch.cat([hidden, faults[n].to(kind), faults[1 - n].to(kind)], -1)).float())
        return z, torch.stack(out, 1)


def sought(units: Tensor, sides: list[tuple[Tensor, Tensor]], masks: Sides) -> tuple[Sides, Tensor]:
    """What each word finds on the other side (`FOUND`), and what leads the attention (n, words, words, 3)."""
    rows = [units[numbers] for numbers, _ in sides]
    around = [beside(r * torch.expm1(f[..., :1]).to(r.dtype)) for r, (_, f) in zip(rows, sides, strict=True)]
    share = [facts[..., _PLACE] for _, facts in sides]
    both = masks[0][:, :, None] & masks[1][:, None]
    cosines, alike = rows[0] @ rows[1].transpose(1, 2), around[0] @ around[1].transpose(1, 2)
    apart = (share[0][:, :, None] - share[1][:, None]).abs() * 4
    seen, seen_alike = cosines.masked_fill(~both, -1.0), alike.masked_fill(~both, -1.0)
    best = [seen.max(2), seen.max(1)]
    found = []
    for at in (0, 1):
        place = best[at].indices
        mutual = best[1 - at].indices.gather(1, place) == torch.arange(place.shape[1])[None]
        shift = share[1 - at].gather(1, place) - share[at]
        found.append(torch.stack([best[at].values.float(), seen_alike.amax(2 - at).float(), mutual.float(), shift,
                                  shift.abs()], -1))  # fmt: skip
    return found, torch.stack([cosines, alike, apart.to(cosines.dtype)], -1)


def beside(vectors: Tensor) -> Tensor:
    """Unit vectors of what stands around each word, without the word."""
    out = torch.zeros_like(vectors)
    for n, weight in enumerate(AROUND, 1):
        out[:, n:] += weight * vectors[:, :-n]
        out[:, :-n] += weight * vectors[:, n:]
    return F.normalize(out, dim=-1, eps=1e-6)


def pool_faults(z: Tensor, mask: Tensor) -> Tensor:
    faults = F.softplus(z) * mask[..., None]
    total = faults.sum(1)
    return torch.cat([torch.log1p(total), total / mask.sum(1, keepdim=True).clamp(min=1),
                      z.masked_fill(~mask[..., None], -8.0).amax(1).clamp(min=-8.0)], -1)  # fmt: skip


def pool_channels(h: Tensor, mask: Tensor) -> Tensor:
    mean = h.float().sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
    return torch.cat([mean, h.masked_fill(~mask[..., None], -4.0).amax(1).clamp(min=-4.0).float()], -1)
