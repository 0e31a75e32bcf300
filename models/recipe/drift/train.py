#!/usr/bin/env python3
"""Train the reader of pairs on the arrays of `material.py`; writes OUT/model.safetensors. Needs torch.

    train.py MATERIAL OUT [--examples 1500000] [--seed 0] [--start MODEL [--mean]] [--rate 0.0012] [--threads 2]

`--start` goes on from a model; with `--mean` what is saved in the end is the mean of its weights and of those learnt,
which forgets less (Wortsman et al. 2022, Robust fine-tuning of zero-shot models).
"""

from __future__ import annotations

import argparse
import math
import queue
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from safetensors.numpy import save_file
from torch import Tensor
from torch.nn import functional as F

sys.path.insert(0, str(Path(__file__).resolve().parent))
from network import HIDDEN, Reader

from xlate_audit.arrays import load_arrays, packed
from xlate_audit.checks.pair_reader import KINDS, LANGUAGES

BATCH, RATE, WARM = 128, 1.2e-3, 200
LONGEST = 55  # words of a side
UNKNOWN = 0.1  # how often a language is kept from the network
KEPT = {"opposite": 0.35, "word": 0.25}  # share of the faults of a kind that is more frequent than it need be
WRITTEN = 7  # times that what was written by hand counts
WORDS, SIDES = 0.7, 3.0  # what the words' faults weigh beside the sentences'


class Batch(NamedTuple):
    """What the network takes; what it should say of the words of either side and what each of these weighs; what it
    should say of the sides."""

    inputs: tuple[Tensor, Tensor, list[tuple[Tensor, Tensor]], Tensor]
    words: list[Tensor]
    weights: list[Tensor]
    sides: Tensor


class Material:
    """The arrays, and batches of them as the network takes them."""

    def __init__(self, path: Path) -> None:
        data = np.load(path)
        self.units, self.forms = data["units"], np.concatenate([data["forms"][:1] * 0, data["forms"]])
        self.words, self.facts, self.starts = data["words"], data["facts"], data["starts"]
        self.rows = {k: data[k] for k in ("one", "two", "a", "b", "held", "kind", "side", "size", "written")}
        number = {language: n for n, language in enumerate(LANGUAGES)}
        self.languages = np.array([[number.get(a, 0), number.get(b, 0)]
                                   for a, b in zip(self.rows["a"], self.rows["b"], strict=True)])  # fmt: skip
        self.kind = np.array([KINDS.index(k) if k else -1 for k in self.rows["kind"]])
        #: The sound pair that a row was made from: it stands before its faulty copies.
        self.sound = np.maximum.accumulate(np.where(self.kind < 0, np.arange(len(self.kind)), 0))
        self.longest = np.maximum(*(np.diff(self.starts)[self.rows[name]] for name in ("one", "two")))
        marks = data["marks"]
        self._mark_starts = np.searchsorted(marks[:, 0], np.arange(len(self.kind) + 1))
        self._marks = marks

    def sentence(self, n: int) -> tuple[np.ndarray, np.ndarray]:
        at = slice(self.starts[n], self.starts[n + 1])
        return self.words[at], self.facts[at]

    def batch(self, chosen: np.ndarray, draw: np.random.Generator | None) -> Batch:
        """`draw`: what languages are hidden by; None to see the pairs as they are."""
        found = [[self.sentence(n) for n in self.rows[name][chosen]] for name in ("one", "two")]
        told = self.wanted(chosen)
        numbers, facts, wanted, weights = zip(*(self._padded(at, chosen, side) for at, side in enumerate(found)),
                                              strict=True)  # fmt: skip
        used, places = np.unique(np.concatenate([n.ravel() for n in numbers]), return_inverse=True)
        if used[0] != 0:  # number 0 has to be no word
            used, places = np.concatenate([[0], used]), places + 1
        cut = np.split(places.ravel(), [numbers[0].size])
        languages = self.languages[chosen]
        if draw is not None:
            languages = np.where(draw.random(languages.shape) < UNKNOWN, 0, languages)
        inputs = (
            torch.from_numpy(self.units[used].astype(np.float32)),
            torch.from_numpy(self.forms[used].astype(np.int64)),
            [(torch.from_numpy(c.reshape(n.shape)), torch.from_numpy(f))
             for c, n, f in zip(cut, numbers, facts, strict=True)],
            torch.from_numpy(languages),
        )  # fmt: skip
        return Batch(
            inputs, [*map(torch.from_numpy, wanted)], [*map(torch.from_numpy, weights)], torch.from_numpy(told)
        )

    def _padded(
        self, at: int, chosen: np.ndarray, side: list[tuple[np.ndarray, np.ndarray]]
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Numbers and facts of the words of one side, what should be said of them, and what that weighs."""
        shape = len(side), max(len(words) for words, _ in side)
        numbers, facts = np.zeros(shape, np.int64), np.zeros((*shape, self.facts.shape[1]), np.float32)
        wanted, weights = (np.zeros((*shape, len(KINDS)), np.float32) for _ in (0, 1))
        for row, ((words, known), n) in enumerate(zip(side, chosen, strict=True)):
            numbers[row, : len(words)], facts[row, : len(words)] = words, known
            weights[row, : len(words)] = 1.0
            for _, marked, word, label in self._marks[self._mark_starts[n] : self._mark_starts[n + 1]]:
                if marked == at and word < 0 and label < 0:
                    weights[row, :, self.kind[n]] = 0.0
                elif marked == at and 0 <= word < shape[1]:
                    wanted[row, word, self.kind[n]] = label
                    weights[row, word, self.kind[n]] = 1.0
        return numbers, facts, wanted, weights

    def wanted(self, chosen: np.ndarray) -> np.ndarray:
        """What the heads should say: of a negation, a hedge or a clause the side that has it, of the others both."""
        out = np.zeros((len(chosen), 2, len(KINDS)), np.float32)
        for row, n in enumerate(chosen):
            kind = self.kind[n]
            if kind >= 0 and KINDS[kind] in ("negation", "hedge", "source", "lost"):
                out[row, self.surplus(n), kind] = 1.0
            elif kind >= 0:
                out[row, :, kind] = 1.0
        return out

    def surplus(self, n: int) -> int:
        """The side that says what the other does not: the planted one where something was put in, by the tables or,
        where these see nothing, by the number of words."""
        side = int(self.rows["side"][n])
        columns = {"negation": slice(4, 6), "hedge": slice(6, 7)}.get(KINDS[self.kind[n]])
        if columns is None:
            return 1 - side
        name = ("one", "two")[side]
        planted, sound = (self.sentence(self.rows[name][row])[1][:, columns] for row in (n, self.sound[n]))
        more = (planted.sum(), len(planted)) > (sound.sum(), len(sound))
        return side if more else 1 - side


def batches(rows: np.ndarray, lengths: np.ndarray, draw: np.random.Generator) -> Iterator[np.ndarray]:
    order = draw.permutation(rows)
    out = []
    for start in range(0, len(order), BATCH * 25):
        some = order[start : start + BATCH * 25]
        some = some[np.argsort(lengths[some], kind="stable")]
        out += [some[n : n + BATCH] for n in range(0, len(some), BATCH)]
    for n in draw.permutation(len(out)):
        yield out[n]


def fed(material: Material, rows: np.ndarray, seed: int) -> queue.Queue[Batch]:
    """Batches without end, made by a thread of their own."""
    out: queue.Queue[Batch] = queue.Queue(8)

    def feed() -> None:
        draw = np.random.default_rng(seed)
        while True:
            for chosen in batches(rows, material.longest, draw):
                out.put(material.batch(chosen, draw))

    threading.Thread(target=feed, daemon=True).start()
    return out


def loss_of(net: Reader, batch: Batch) -> tuple[Tensor, Tensor]:
    """The losses of the sides and of the words."""
    z, heads = net(*batch.inputs)
    words = [
        (F.binary_cross_entropy_with_logits(a, t, reduction="none") * w).sum() / w.sum().clamp(min=1)
        for a, t, w in zip(z, batch.words, batch.weights, strict=True)
    ]
    return F.binary_cross_entropy_with_logits(heads, batch.sides), words[0] + words[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("material", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--examples", type=int, default=1_500_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--mean", action="store_true")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    material = Material(options.material / "material.npz")
    seen = np.flatnonzero(~material.rows["held"] & (material.longest <= LONGEST))
    by_hand = material.rows["written"][seen]
    share = np.array([KEPT.get(kind, 1.0) for kind in KINDS] + [1.0])
    kept = by_hand | (np.random.default_rng(options.seed).random(len(seen)) < share[material.kind[seen]])
    seen = np.repeat(seen[kept], np.where(by_hand[kept], WRITTEN, 1))
    net = opened(options.start, material.units.shape[1]) if options.start else Reader(material.units.shape[1])
    steps = options.examples // BATCH
    print(len(seen), "rows", steps, "steps", sum(p.numel() for p in net.parameters()), "weights", flush=True)
    # The weights that are learnt stay in 32 bits; the network works with copies in 16.
    exact = {name: p.detach().clone().requires_grad_() for name, p in net.named_parameters()}
    net = net.train().bfloat16()
    copies = dict(net.named_parameters())
    groups = [{"params": [p for p in exact.values() if (p.ndim > 1) is wide], "weight_decay": 0.01 * wide}
              for wide in (True, False)]  # fmt: skip
    optimizer = torch.optim.AdamW(groups, lr=options.rate, betas=(0.9, 0.98), fused=True)
    found, shown, started = fed(material, seen, options.seed + 1), np.zeros(2), time.time()
    for step in range(1, steps + 1):
        for group in optimizer.param_groups:
            group["lr"] = options.rate * min(1, step / WARM) * (0.51 + 0.49 * math.cos(math.pi * step / steps))
        sides, words = loss_of(net, found.get())
        (SIDES * sides + WORDS * words).backward()
        for name, p in exact.items():
            p.grad, copies[name].grad = copies[name].grad.float(), None
        torch.nn.utils.clip_grad_norm_(list(exact.values()), 1.0)
        optimizer.step()
        with torch.no_grad():
            for name, p in exact.items():
                copies[name].copy_(p)
        shown += 0.02 * (np.array([sides.item(), words.item()]) - shown)
        if step % 100 == 0:
            print(step, (shown / (1 - 0.98**step)).round(4), round(time.time() - started), "s", flush=True)
        if step % 1000 == 0:
            save(exact, options.out)
    if options.mean:
        first = known(options.start)  # nothing of kinds that were new to it
        exact = {name: torch.where(first[name].isnan(), p.detach(), (p.detach() + first[name]) / 2)
                 for name, p in exact.items()}  # fmt: skip
    save(exact, options.out)


def opened(folder: Path, dimensions: int) -> Reader:
    """A trained network, in 32 bits; what it knows nothing of begins at zero."""
    net = Reader(dimensions)
    net.load_state_dict({name: p.nan_to_num() for name, p in known(folder).items()})
    return net.eval()


def known(folder: Path) -> dict[str, Tensor]:
    """The weights of a network, not a number where they concern kinds that it was not taught: those stand last."""
    arrays = load_arrays(folder / "model.safetensors")
    missing = len(KINDS) - len(arrays["fault.weight"])
    if missing:
        for name in ("fault.weight", "fault.bias", "head.weight", "head.bias"):
            rows = np.full((missing, *arrays[name].shape[1:]), np.nan, np.float32)
            arrays[name] = np.concatenate([arrays[name], rows])
        taught = len(KINDS) - missing
        pooled = [taught * n for n in (1, 2, 3)]
        ends = {"hidden.weight": [*pooled, *(arrays["hidden.weight"].shape[1] // 2 + end for end in pooled)],
                "head.weight": [HIDDEN + end for end in (*pooled, *(3 * taught + end for end in pooled))]}  # fmt: skip
        for name, places in ends.items():
            arrays[name] = np.insert(arrays[name], np.repeat(places, missing), np.nan, axis=1)
    return {name: torch.from_numpy(np.asarray(a, np.float32)) for name, a in arrays.items()}


def save(weights: dict[str, Tensor], out: Path) -> None:
    """Matrices as eight-bit whole numbers, the rest as 16-bit floats."""
    out.mkdir(parents=True, exist_ok=True)
    arrays: dict[str, np.ndarray] = {}
    for name, tensor in weights.items():
        a = tensor.detach().numpy()
        arrays |= packed(name, a) if a.ndim == 2 and name != "cross" else {name: a.astype(np.float16)}
    save_file(arrays, out / "model.safetensors")


if __name__ == "__main__":
    main()
