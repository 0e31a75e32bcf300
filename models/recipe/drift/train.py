#!/usr/bin/env python3
"""Train the reader of pairs on the arrays of `material.py`; writes OUT/model.safetensors. Needs torch.

    train.py MATERIAL OUT [--epochs 4] [--seed 0] [--start MODEL] [--kinds negation,hedge,source] [--rate 0.0025]

`--start` goes on from a model; `--kinds` takes those faults alone, beside sound pairs.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import load_file, save_file
from torch.nn import functional as F

sys.path.insert(0, str(Path(__file__).resolve().parent))
from network import Reader
from plant import KINDS

from xlate_audit.checks.pair_reader import LANGUAGES

BATCH, RATE = 64, 2.5e-3
UNKNOWN = 0.1  # how often a language is kept from the network
KEPT = {"opposite": 0.25, "word": 0.25}  # share of the faults of a kind that is more frequent than it need be
WORDS = 0.7  # what the words' faults weigh beside the sentences'


class Material:
    """The arrays, and batches of them as the network takes them."""

    def __init__(self, path: Path) -> None:
        data = np.load(path)
        self.units, self.forms = data["units"], np.concatenate([data["forms"][:1] * 0, data["forms"]])
        self.words, self.facts, self.starts = data["words"], data["facts"], data["starts"]
        self.rows = {k: data[k] for k in ("one", "two", "a", "b", "held", "kind", "side", "size")}
        number = {language: n for n, language in enumerate(LANGUAGES)}
        self.languages = np.array([[number.get(a, 0), number.get(b, 0)]
                                   for a, b in zip(self.rows["a"], self.rows["b"], strict=True)])  # fmt: skip
        self.kind = np.array([KINDS.index(k) if k else -1 for k in self.rows["kind"]])
        marks = data["marks"]
        self._mark_starts = np.searchsorted(marks[:, 0], np.arange(len(self.kind) + 1))
        self._marks = marks

    def sentence(self, n: int) -> tuple[np.ndarray, np.ndarray]:
        at = slice(self.starts[n], self.starts[n + 1])
        return self.words[at], self.facts[at]

    def batch(self, chosen: np.ndarray, draw: np.random.Generator | None):
        sides, targets, weights = [], [], []
        for at, name in enumerate(("one", "two")):
            found = [self.sentence(n) for n in self.rows[name][chosen]]
            width = max(len(w) for w, _ in found)
            numbers = np.zeros((len(found), width), np.int64)
            facts = np.zeros((len(found), width, self.facts.shape[1]), np.float32)
            wanted = np.zeros((len(found), width, len(KINDS)), np.float32)
            weight = np.ones((len(found), 1, len(KINDS)), np.float32) * np.zeros((len(found), width, 1), np.float32)
            for row, (w, f) in enumerate(found):
                numbers[row, : len(w)], facts[row, : len(w)] = w, f
                weight[row, : len(w)] = 1.0
            for row, n in enumerate(chosen):
                for _, side, word, label in self._marks[self._mark_starts[n] : self._mark_starts[n + 1]]:
                    if side == at and word < 0 and label < 0:
                        weight[row, :, self.kind[n]] = 0.0
                    elif side == at and 0 <= word < width:
                        wanted[row, word, self.kind[n]] = label
                        weight[row, word, self.kind[n]] = 1.0
            sides.append((numbers, facts))
            targets.append(torch.from_numpy(wanted))
            weights.append(torch.from_numpy(weight))
        used, inverse = np.unique(np.concatenate([n.ravel() for n, _ in sides]), return_inverse=True)
        inverse = inverse.ravel()
        cut = sides[0][0].size
        places = inverse[:cut].reshape(sides[0][0].shape), inverse[cut:].reshape(sides[1][0].shape)
        if used[0] != 0:  # number 0 has to be no word
            used, places = np.concatenate([[0], used]), tuple(p + 1 for p in places)
        languages = self.languages[chosen]
        if draw is not None:
            languages = np.where(draw.random(languages.shape) < UNKNOWN, 0, languages)
        return (
            torch.from_numpy(self.units[used].astype(np.float32)),
            torch.from_numpy(self.forms[used].astype(np.int64)),
            [
                (torch.from_numpy(np.ascontiguousarray(p)), torch.from_numpy(f))
                for p, (_, f) in zip(places, sides, strict=True)
            ],
            torch.from_numpy(languages),
        ), targets, weights  # fmt: skip

    def wanted(self, chosen: np.ndarray) -> torch.Tensor:
        """What the heads should say: of a negation or hedge the side that has it, of the others both."""
        out = np.zeros((len(chosen), 2, len(KINDS)), np.float32)
        for row, n in enumerate(chosen):
            kind = self.kind[n]
            if kind < 0:
                continue
            if KINDS[kind] in ("negation", "hedge", "source"):
                out[row, self.surplus(n), kind] = 1.0
            else:
                out[row, :, kind] = 1.0
        return torch.from_numpy(out)

    def surplus(self, n: int) -> int:
        """The side that says what the other does not: the planted one where something was put in."""
        side = int(self.rows["side"][n])
        columns = {"negation": slice(4, 6), "hedge": slice(6, 7)}.get(KINDS[self.kind[n]])
        if columns is None:
            return 1 - side
        name = ("one", "two")[side]
        planted, sound = (self.sentence(self.rows[name][row])[1][:, columns].sum() for row in (n, self.first_of(n)))
        return side if planted > sound else 1 - side

    def first_of(self, n: int) -> int:
        """The sound pair that a row was made from: it stands before its faulty copies."""
        while self.kind[n] >= 0:
            n -= 1
        return n


def batches(rows: np.ndarray, lengths: np.ndarray, draw: np.random.Generator) -> Iterator[np.ndarray]:
    order = draw.permutation(rows)
    out = []
    for start in range(0, len(order), BATCH * 25):
        some = order[start : start + BATCH * 25]
        some = some[np.argsort(lengths[some], kind="stable")]
        out += [some[n : n + BATCH] for n in range(0, len(some), BATCH)]
    for n in draw.permutation(len(out)):
        yield out[n]


def loss_of(net: Reader, material: Material, chosen: np.ndarray, draw: np.random.Generator | None):
    inputs, targets, weights = material.batch(chosen, draw)
    z, heads = net(*inputs)
    sentence = F.binary_cross_entropy_with_logits(heads, material.wanted(chosen))
    words = sum(
        (F.binary_cross_entropy_with_logits(a, t, reduction="none") * w).sum() / w.sum().clamp(min=1)
        for a, t, w in zip(z, targets, weights, strict=True)
    )
    return sentence, words, heads


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("material", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--rate", type=float, default=RATE)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    random.seed(options.seed)
    draw = np.random.default_rng(options.seed)
    material = Material(options.material / "material.npz")
    lengths = material.rows["size"]
    seen = np.flatnonzero(~material.rows["held"] & (lengths <= 45))
    taught = [-1, *(KINDS.index(k) for k in options.kinds.split(","))]
    seen = seen[np.isin(material.kind[seen], taught)]
    share = np.array([KEPT.get(kind, 1.0) for kind in KINDS] + [1.0])
    seen = seen[draw.random(len(seen)) < share[material.kind[seen]]]
    dimensions = material.units.shape[1]
    net = opened(options.start, dimensions).train() if options.start else Reader(dimensions)
    optimizer = torch.optim.AdamW(net.parameters(), lr=options.rate, weight_decay=1e-3, betas=(0.9, 0.98))
    steps = int(options.epochs * len(seen) / BATCH)
    print(len(seen), "rows", steps, "steps", sum(p.numel() for p in net.parameters()), "weights", flush=True)
    shown, started, step = np.zeros(2), time.time(), 0
    while step < steps:
        for chosen in batches(seen, lengths, draw):
            step += 1
            if step > steps:
                break
            for group in optimizer.param_groups:
                group["lr"] = options.rate * min(1, step / 100) * (0.51 + 0.49 * math.cos(math.pi * step / steps))
            net.train()
            sentence, words, _ = loss_of(net, material, chosen, draw)
            loss = sentence * 3 + WORDS * words
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            shown += 0.02 * (np.array([sentence.item(), words.item()]) - shown)
            if step % 100 == 0:
                print(step, (shown / (1 - 0.98**step)).round(4), round(time.time() - started), "s", flush=True)
                if step % 500 == 0:
                    save(net, options.out)
    save(net, options.out)


def opened(folder: Path, dimensions: int) -> Reader:
    """A trained network."""
    arrays = load_file(folder / "model.safetensors")
    table = arrays.pop("form.codes").astype(np.float32) * arrays.pop("form.scales")[:, None]
    weights = {k: torch.from_numpy(v.astype(np.float32)) for k, v in arrays.items()}
    net = Reader(dimensions)
    net.load_state_dict(weights | {"form.weight": torch.from_numpy(table)})
    return net.eval()


def save(net: Reader, out: Path) -> None:
    """16-bit floats, the table of forms as eight-bit whole numbers with one scale a row."""
    out.mkdir(parents=True, exist_ok=True)
    weights = {name: tensor.detach().numpy() for name, tensor in net.state_dict().items()}
    table = weights.pop("form.weight")
    scale = np.maximum(np.abs(table).max(1), 1e-8) / 127
    tensors = {name: np.ascontiguousarray(a).astype(np.float16) for name, a in weights.items()}
    tensors["form.codes"] = np.round(table / scale[:, None]).astype(np.int8)
    tensors["form.scales"] = scale.astype(np.float32)
    save_file(tensors, out / "model.safetensors")


if __name__ == "__main__":
    main()
