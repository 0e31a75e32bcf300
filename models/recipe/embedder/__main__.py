"""Train the shipped embedder: one command, seeded, no accelerator.

    python models/recipe/embedder TRAIN_FOLDER MODEL_FOLDER [--work FOLDER]

TRAIN_FOLDER holds parallel/ and lexicon/; MODEL_FOLDER is written whole at the end. --work keeps what took long
(pairs, tokenizer, tokens) for another run. Needs numba and torch besides what the package needs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import pickle
import time
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import torch
from batches import Mix, epoch
from data import LANGUAGES, Pairs, lexicon, parallel
from export import dequantised, write
from measure import accuracies, platt, similarities
from text import Corpus
from tokenizers import Tokenizer
from trainer import Trainer
from vocabulary import Size, build

from corpus import Held, collect, hold_out, sealed_texts

CORES = 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("config.toml"))
    parser.add_argument("--work", type=Path)
    arguments = parser.parse_args()
    config = tomllib.loads(arguments.config.read_text("utf-8"))
    torch.set_num_threads(CORES)
    clock = time.monotonic()

    def say(*words: object) -> None:
        print(f"[{time.monotonic() - clock:6.0f} s]", *words, flush=True)

    held, pairs, tokenizer, tokens, starts, ends = prepare(arguments.train, config, arguments.work, say)
    say(len(pairs.left), "pairs of", len(pairs.texts), "texts,", len(tokens), "tokens")
    table = train(pairs, tokenizer, tokens, starts, ends, config, say)
    if arguments.work:
        np.save(arguments.work / "table.npy", table)
    say("as floats:", json.dumps(accuracies(tokenizer, table, held)))
    table[np.bincount(tokens, minlength=len(table)) == 0] = 0  # never seen, so nothing but its first random row
    figures = finish(arguments.model, table, tokenizer, held, config)
    say(json.dumps(figures))


def prepare(folder: Path, config: dict[str, Any], work: Path | None, say: Any):
    """Held-out pairs, pairs, tokenizer, all texts' tokens, each text's bounds; from `work` where they are there."""
    kept = work / "prepared.pickle" if work else None
    if kept and kept.exists():
        held, pairs, text, tokens, lengths = pickle.loads(kept.read_bytes())
        tokenizer = Tokenizer.from_str(text)
    else:
        rng = np.random.default_rng(config["seed"])
        rows = list(parallel(folder))
        held: Held = hold_out(rows, config["holdout"])
        sealed = sealed_texts(rows, held)
        rows += lexicon(folder, tuple(config["data"]["lexicon"]))
        pairs: Pairs = collect(rows, sealed, config["data"], config["characters"], rng)
        del rows
        say("read")
        size = {key: value for key, value in config["vocabulary"].items() if key != "weights"}
        tokenizer = build(pairs, Size(**size), config["vocabulary"]["weights"], rng)
        say("vocabulary of", tokenizer.get_vocab_size())
        tokens, lengths = Corpus(tokenizer, config["longest"]).tokenise(pairs.texts)
        if kept:
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(pickle.dumps((held, pairs, tokenizer.to_str(), tokens, lengths), protocol=5))
    ends = np.cumsum(lengths)
    return held, pairs, tokenizer, tokens, ends - lengths, ends


def train(pairs: Pairs, tokenizer: Tokenizer, tokens, starts, ends, config: dict[str, Any], say: Any) -> np.ndarray:
    """The table of token vectors."""
    plan = config["train"]
    mix = Mix(plan["batch"], plan["weights"], frozenset(config["data"]["lexicon"]), plan["pivot"], plan["single"],
              plan["balance"])  # fmt: skip
    rng = np.random.default_rng(config["seed"])
    usable = ends > starts
    batches: list[tuple[np.ndarray, np.ndarray]] = []
    for number in range(math.ceil(plan["epochs"])):
        some = list(epoch(pairs, usable, mix, rng))
        batches += some[: round(len(some) * min(1, plan["epochs"] - number))]
    vocabulary = [tokenizer.id_to_token(i) for i in range(tokenizer.get_vocab_size())]
    trainer = Trainer(
        vocabulary, config["width"], config["ngrams"]["shortest"], config["ngrams"]["longest"], config["seed"]
    )
    losses: list[float] = []
    for i, (left, right) in enumerate(batches):
        done = i / len(batches)
        rate = plan["rate"] * (1 - done) * min(1, (i + 1) / plan["warmup"])
        losses.append(trainer.step(tokens, starts, ends, left, right, rate, plan["scale"]))
        if (i + 1) % 200 == 0:
            say(f"batch {i + 1} of {len(batches)}: loss {np.mean(losses[-200:]):.3f}")
    return trainer.table()


def finish(folder: Path, table: np.ndarray, tokenizer: Tokenizer, held: Held, config: dict[str, Any]) -> dict[str, Any]:
    """Calibrate on the held-out pairs, write the folder, and give its figures."""
    table = dequantised(table)  # what is written is what is measured
    rng = np.random.default_rng(config["seed"])
    without = config["holdout"]["no_curve"]
    samples = {k: v for k, v in similarities(tokenizer, table, held, rng).items() if k not in without}
    curves = {"-".join(sorted(key.split("-"))): platt(*sample) for key, sample in samples.items()}
    default = platt(*(np.concatenate([sample[i] for sample in samples.values()]) for i in (0, 1)))
    figures = accuracies(tokenizer, table, held)
    write(folder, table, tokenizer, {
        "name": config["name"],
        "licence": "apache-2.0",
        "languages": sorted(LANGUAGES),
        "calibration": {"default": default, "pairs": curves},
    })  # fmt: skip
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return {
        "held out": figures,
        "mean": round(float(np.mean(list(figures.values()))), 4),
        "bytes": size,
        "sha256": digest,
    }


if __name__ == "__main__":
    main()
