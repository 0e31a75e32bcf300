"""Train what the forms of English words are told by (torch); `xlate_audit.score.forms` runs it (numpy).

Sound translations between English and other languages, either direction: of every slot of the English side the network
is shown all but its form, and learns which form stands there. Nothing is planted.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from data import DEV, SOURCES, drawn, fraction, parallel, usable
from torch import Tensor, nn
from torch.nn import functional as F

from xlate_audit.embed import StaticEmbedder
from xlate_audit.score.forms import HERE, STEMS, TABLE, THERE, VERB_KIND, find, table_rows
from xlate_audit.score.inflection import GOING, IRREGULAR, PARTICIPLE, PAST, Piece, piece, slots
from xlate_audit.score.reader import LANGUAGES, Batch
from xlate_audit.score.words import WordBank

PROJECT, FORM, STEM, VERB, LANGUAGE, HIDDEN = 12, 8, 8, 6, 8, 64  # widths
RATE, BATCH = 4e-3, 4096
SMALL, VERBS, LEAST = 72, 110, 40  # small words and other forms that are told apart, and how often a form comes
_SHARE = {"wmt_gen_mt": 0.06, "tatoeba_test": 0.25, "privacyguides": 0.5, "panl_bppt_news": 0.5, "debian_news": 0.25,
          "mozilla_www": 0.15, "ms_azd_mt": 0.03}  # fmt: skip
_COUNTED = 200_000  # translations in which words and forms are counted
_PLURALS = 0.01  # share of a word with an "s" behind it that a noun has
_TOGETHER = 64


@dataclass(frozen=True)
class Examples:
    """Slots to learn from: `words` (slots, HERE + THERE) numbers into `vectors`, `rows` and `empty`, `marks` (slots, 6:
    stem, verb before, verb after, language, form, kind), names of the forms, of which the last `small` are words."""

    words: np.ndarray
    marks: np.ndarray
    vectors: np.ndarray
    rows: np.ndarray
    empty: np.ndarray
    names: list[str]
    small: int


def gather(train: Path, banned: frozenset[str], embedder: StaticEmbedder, count: int, seed: int) -> Examples:
    """Slots of up to `count` translations; those that the reader and the rankers are kept from are left out."""
    rng = random.Random(seed)
    found = set()
    for source in SOURCES:
        for row in drawn(parallel(train, source), _SHARE.get(source, 1.0), rng):
            if len(row) == 3 and usable(row[0], row[2], banned) and fraction(row[0], "dev") >= DEV:
                found.add((row[2], row[0], row[1]))
    pairs = sorted(found)
    rng.shuffle(pairs)
    pairs = pairs[:count]
    bank = WordBank(embedder, limit=2**40)
    sources, targets = bank.read([p[0] for p in pairs]), bank.read([p[1] for p in pairs])
    pieces = [piece(word or " ") for word in bank.words]
    small = small_words(targets[:_COUNTED], bank.words, pieces)
    others = Counter(
        slot.form
        for row in targets[:_COUNTED]
        for slot in slots([pieces[n] for n in row], small)
        if slot.form not in small
    )
    names = ["", *(form for form, n in others.most_common(VERBS) if n >= LEAST), *small]
    numbers = {name: n for n, name in enumerate(names)}
    words, marks = [], []
    order = sorted(range(len(pairs)), key=lambda n: max(len(sources[n]), len(targets[n])))
    for start in range(0, len(order), _TOGETHER):
        some = order[start : start + _TOGETHER]
        batch = Batch.of(bank, [sources[n] for n in some], [targets[n] for n in some])
        slot = find(pieces, batch, range(len(some)), [pairs[n][2] for n in some], numbers, frozenset(small))
        words.append(slot.words.astype(np.int32))
        columns = (slot.stem, slot.before, slot.after, slot.language, slot.form, slot.kind)
        marks.append(np.stack(columns, 1).astype(np.int32))
    seen, where = np.unique(np.concatenate(words), return_inverse=True)
    return Examples(where.reshape(-1, HERE + THERE).astype(np.int32), np.concatenate(marks),
                    bank.vectors[seen].astype(np.float16), table_rows(bank.forms[seen]), bank.lengths[seen] == 0,
                    names, len(small))  # fmt: skip


def small_words(rows: list[list[int]], words: list[str], pieces: list[Piece]) -> list[str]:
    """The most frequent words in small letters that are no verbs and have no plural."""
    counts: Counter[int] = Counter(n for row in rows for n in row)
    total, small = Counter[str](), Counter[str]()
    for n, count in counts.items():
        low = pieces[n].low
        if not pieces[n].auxiliary and low.isalpha() and words[n][0].isalpha():
            total[low] += count
            small[low] += count * words[n].islower()
    fits = [
        low
        for low, count in total.most_common(3 * SMALL)
        if low not in IRREGULAR
        and piece(low).mark not in (PAST, PARTICIPLE, GOING)
        and (len(low) < 3 or total[low + "s"] < _PLURALS * count)
        and (len(low) == 1 or small[low] > count / 2)
    ]
    return fits[:SMALL]


class Net(nn.Module):
    def __init__(self, dimensions: int, forms: int) -> None:
        super().__init__()
        self.project = nn.Linear(dimensions, PROJECT, bias=False)
        self.table, self.stem = nn.Embedding(TABLE, FORM), nn.Embedding(STEMS, STEM)
        self.verb, self.language = nn.Embedding(forms, VERB), nn.Embedding(len(LANGUAGES), LANGUAGE)
        width = (PROJECT + FORM) * (HERE + THERE) + STEM + 2 * VERB + LANGUAGE
        self.hidden, self.out = nn.Linear(width, HIDDEN), nn.Linear(HIDDEN, forms)
        for table in (self.table, self.stem, self.verb, self.language):
            nn.init.normal_(table.weight, std=0.3)
        self.project.weight.data *= 4

    def forward(self, bank: tuple[Tensor, Tensor, Tensor], words: Tensor, marks: Tensor) -> Tensor:
        """Logits of the forms of slots; `words` number the rows of the bank (vectors, rows of the table, emptiness)."""
        vectors, rows, empty = bank
        x = torch.cat([self.project(vectors), self.table(rows).sum(1)], 1).masked_fill(empty[:, None], 0)
        parts = [x[words].flatten(1), self.stem(marks[:, 0]), self.verb(marks[:, 1]), self.verb(marks[:, 2])]
        return self.out(F.relu(self.hidden(torch.cat([*parts, self.language(marks[:, 3])], 1))))


def train(examples: Examples, steps: int, seed: int, say: Callable[..., None]) -> dict[str, np.ndarray]:
    """The network's weights, the tables of words and stems on their side. Verbs, which are few, count twice, endings
    less."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    vectors = torch.from_numpy(examples.vectors)
    rows, empty = torch.from_numpy(examples.rows).long(), torch.from_numpy(examples.empty)
    net = Net(vectors.shape[1], len(examples.names))
    optimizer = torch.optim.Adam(net.parameters(), lr=RATE)
    shares = torch.tensor([2.0, 1.0, 0.7])
    order, at = np.zeros(0, np.int64), 0
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / 50) * (1 - step / steps)
        if at + BATCH > len(order):
            order, at = rng.permutation(len(examples.words)), 0
        some = order[at : at + BATCH]
        at += BATCH
        used, words = torch.unique(torch.from_numpy(examples.words[some]).long(), return_inverse=True)
        marks = torch.from_numpy(examples.marks[some]).long()
        logits = net((vectors[used].float(), rows[used], empty[used]), words, marks)
        share = shares[marks[:, 5]]
        loss = (F.cross_entropy(logits, marks[:, 4], reduction="none") * share).sum() / share.sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 500 == 0 or step == steps - 1:
            verbs = marks[:, 5] == VERB_KIND
            right = (logits.argmax(1) == marks[:, 4])[verbs].float().mean()
            say(f"forms: step {step}, loss {float(loss.detach()):.3f}, verbs told {float(right):.3f}")
    return weights_of(net)


def weights_of(net: Net) -> dict[str, np.ndarray]:
    weights = {name: t.detach().numpy() for name, t in net.state_dict().items()}
    return weights | {name: weights[name].T for name in ("table.weight", "stem.weight")}
