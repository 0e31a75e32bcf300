"""The reader of translations as it is trained (torch); `xlate_audit.score.reader` runs it (numpy).

Every word of either side looks for its counterpart on the other (cosines of the embedder's vectors and a learnt part),
and a small convolution over the words and what they found says of each how likely it is at fault (target) or missing
(source). Two numbers sum up, whose sum ranks: `fault` dwells on the worst words, `manner` is the mean of what each word
says by itself of how the whole is translated, so that a single fault hardly moves it.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from xlate_audit.score.reader import LANGUAGES
from xlate_audit.score.words import ROWS

WIDTH, KEY = 48, 24
TARGET, SOURCE = 64, 32  # channels
FACTS = 6
STYLE, VOTES = 8, 12  # what a word's form tells of the manner; what a word says of it
DROPPED = 0.05  # share of what a word's vector and its channels hold that is hidden in training
HIDDEN_MANNER = 0.2  # the same for the manner, which has fewer examples
MANNER = ("style", "manner", "weigh", "sum")  # the parts that the manner has for itself


class Side(nn.Module):
    """Faults of one side: words with what they found, twice convolved."""

    def __init__(self, channels: int, reach: int) -> None:
        super().__init__()
        self.reach = reach
        self.first = nn.Linear(3 * WIDTH + FACTS, channels)
        self.language = nn.Embedding(len(LANGUAGES), channels)
        self.second = nn.Conv1d(channels, channels, 2 * reach + 1, padding=reach)
        self.third = nn.Conv1d(channels, channels, 3, padding=1)
        self.fault = nn.Linear(channels, 1)
        nn.init.zeros_(self.language.weight)

    def forward(self, words: Tensor, found: Tensor, facts: Tensor, language: Tensor) -> tuple[Tensor, Tensor]:
        x = torch.cat([words, found, words * found, facts], -1)
        h = F.dropout(F.relu(self.first(x) + self.language(language)[:, None]), DROPPED, self.training)
        h = h + F.relu(self.second(h.transpose(1, 2)).transpose(1, 2))
        h = h + F.relu(self.third(h.transpose(1, 2)).transpose(1, 2))
        return h, self.fault(h)[..., 0]


class Manner(nn.Module):
    """How one side is translated: bounded votes of its words, each of which sees its neighbours alone, averaged."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = nn.Linear(3 * WIDTH + FACTS + STYLE, channels)
        self.language = nn.Embedding(len(LANGUAGES), channels)
        self.second = nn.Conv1d(channels, channels, 3, padding=1)
        self.vote = nn.Linear(channels, VOTES)
        nn.init.zeros_(self.language.weight)

    def forward(
        self, words: Tensor, styles: Tensor, found: Tensor, facts: Tensor, language: Tensor, mask: Tensor
    ) -> Tensor:
        x = torch.cat([words, found, words * found, facts, styles], -1)
        h = F.dropout(F.relu(self.first(x) + self.language(language)[:, None]), HIDDEN_MANNER, self.training)
        h = h + F.relu(self.second(h.transpose(1, 2)).transpose(1, 2))
        votes = torch.tanh(self.vote(h)) * mask[..., None]
        return votes.sum(1) / mask.sum(1, keepdim=True).clamp(min=1)


class Reader(nn.Module):
    def __init__(self, dimensions: int) -> None:
        super().__init__()
        self.project = nn.Linear(dimensions, WIDTH, bias=False)
        self.form = nn.Embedding(ROWS, WIDTH)
        nn.init.normal_(self.form.weight, std=0.1)
        nn.init.orthogonal_(self.project.weight)
        self.project.weight.data *= 2
        self.length = nn.Parameter(torch.zeros(WIDTH))
        self.query = nn.Linear(WIDTH, KEY, bias=False)
        self.key = nn.Linear(WIDTH, KEY, bias=False)
        self.query.weight.data *= 0.3
        self.key.weight.data *= 0.3
        self.sharpness = nn.Parameter(torch.tensor(8.0))
        self.target, self.source = Side(TARGET, 2), Side(SOURCE, 1)
        self.hidden = nn.Linear(6 + 2 * (TARGET + SOURCE), 24)
        self.head = nn.Linear(24 + 6, 1)
        self.style = nn.Embedding(ROWS, STYLE)
        nn.init.normal_(self.style.weight, std=0.1)
        self.manner = nn.ModuleDict({"target": Manner(32), "source": Manner(16)})
        self.weigh = nn.Linear(2 * VOTES + 1, 16)
        self.sum = nn.Linear(16, 1, bias=False)

    def words(self, vectors: Tensor, lengths: Tensor, forms: Tensor) -> Tensor:
        """What the convolutions see of each word (n, WIDTH)."""
        return self.project(vectors) + self.form(forms).sum(1) + lengths[:, None] * self.length

    def forward(self, bank: tuple[Tensor, Tensor, Tensor], source: Tensor, target: Tensor, languages: Tensor):
        """`source` and `target` are padded numbers into the bank (unique words of the batch), 0 for no word;
        `languages` (n, 2). Scores (n, 2: fault, manner), and logits of fault for every word of the target."""
        vectors, lengths, forms = bank
        x = F.dropout(self.words(*bank), DROPPED, self.training)
        one, two = x[source], x[target]
        there, here = source > 0, target > 0
        cosines = vectors[target] @ vectors[source].transpose(1, 2)
        cosines = cosines.masked_fill(~(here[:, :, None] & there[:, None]), -1.0)
        match = self.sharpness * cosines + self.query(two) @ self.key(one).transpose(1, 2)
        match = match.masked_fill(cosines == -1.0, -30.0)
        facts_two, found_two = looked_up(match, cosines, here, there, one, lengths[target])
        facts_one, found_one = looked_up(
            match.transpose(1, 2), cosines.transpose(1, 2), there, here, two, lengths[source]
        )
        h_two, z_two = self.target(two, found_two, facts_two, languages[:, 1])
        h_one, z_one = self.source(one, found_one, facts_one, languages[:, 0])
        pooled = torch.cat([pool_faults(z_two, here), pool_faults(z_one, there)], -1)
        wide = torch.cat([pooled, pool_channels(h_two, here), pool_channels(h_one, there)], -1)
        fault = self.head(torch.cat([F.relu(self.hidden(wide)), pooled], -1))
        styles = self.style(forms).sum(1)
        votes = [
            self.manner["target"](two, styles[target], found_two, facts_two, languages[:, 1], here),
            self.manner["source"](one, styles[source], found_one, facts_one, languages[:, 0], there),
        ]
        ratio = torch.log((here.sum(1) + 1.0) / (there.sum(1) + 1.0)).clamp(-1, 1)[:, None]
        manner = self.sum(F.relu(self.weigh(torch.cat([*votes, ratio], -1))))
        return torch.cat([fault, manner], -1), z_two


def looked_up(match: Tensor, cosines: Tensor, here: Tensor, there: Tensor, other: Tensor, lengths: Tensor):
    """What each word found on the other side: facts of the search, and the mean of what it attends to."""
    size = there.sum(1, keepdim=True).clamp(min=1).float()
    attention = torch.softmax(match, -1)
    found = attention @ other
    best = cosines.amax(-1)
    soft = (attention * cosines).sum(-1)
    place = (there.cumsum(1).float() - 1) / size
    expected = (attention * place[:, None]).sum(-1)
    own = (here.cumsum(1).float() - 1) / here.sum(1, keepdim=True).clamp(min=1)
    step = torch.zeros_like(expected)
    step[:, 1:] = ((expected[:, 1:] - expected[:, :-1]) * size).clamp(-5, 5) / 5 * here[:, :-1]
    facts = torch.stack([best, soft, attention.square().sum(-1), expected - own, step, lengths / 4], -1)
    return facts * here[..., None], found * here[..., None]


def pool_faults(z: Tensor, mask: Tensor) -> Tensor:
    faults = F.softplus(z) * mask
    total = faults.sum(1)
    return torch.stack([torch.log1p(total), total / mask.sum(1).clamp(min=1), z.masked_fill(~mask, -8.0).amax(1)], -1)


def pool_channels(h: Tensor, mask: Tensor) -> Tensor:
    mean = (h * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
    return torch.cat([mean, h.masked_fill(~mask[..., None], 0.0).amax(1)], -1)
