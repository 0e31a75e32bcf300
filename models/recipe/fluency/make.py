"""Make models/fluency: read the training text, count habits, train the nets, count neighbours, calibrate.

    python models/recipe/fluency/make.py TRAIN_FOLDER --output models/fluency

TRAIN_FOLDER holds parallel/SOURCE.tsv.xz, rows `English TAB language TAB text` (or four columns in non_english.tsv.xz).
Everything is seeded; with one thread of torch two runs give the same files. About three hours of one core, 6 GB.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import torch
from calibrate import calibrate, pairs
from close import Quick, train_close
from counts import count
from data import Corpus
from export import export
from habits import habits
from order import Types, train_order
from train import WORDS, Net, Sampler, train, vocabulary

from xlate_audit.embed import load_embedder
from xlate_audit.text.bigrams import Bigrams
from xlate_audit.text.fluency import Fluency, table_size
from xlate_audit.text.order_net import Models, OrderNet

CHARACTERS = 16_000_000  # of training text a language
RUNS = ((45_000_000, 4e-3), (8_000_000, 1.5e-3))  # tokens and learning rate of each run
BATCH, SEED = 128, 7
ORDER = 3000, 3e-3  # steps and learning rate of the order net


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    corpus = Corpus(options.train, CHARACTERS)
    options.output.mkdir(parents=True, exist_ok=True)
    table = json.dumps(habits(corpus), ensure_ascii=False, indent=0)
    (options.output / "habits.json").write_text(table, encoding="utf-8")
    rows = vocabulary(corpus, WORDS)
    net = Net(table_size(len(rows)))
    began = time.time()

    def report(step: int, loss: float, _: Net) -> None:
        print(f"step {step} loss {loss:.4f} {time.time() - began:.0f} s", flush=True)

    for run, (tokens, rate) in enumerate(RUNS):
        train(net, corpus, rows, Sampler(corpus, SEED + run), tokens, BATCH, rate, report)
    export({name: weight.numpy() for name, weight in net.state_dict().items()}, rows, options.output)
    fluency = Fluency(str(options.output))
    count(corpus, fluency, rows, options.output, SEED)
    bigrams = Bigrams(str(options.output), fluency)

    def losses(step: int, scrambled: float, swapped: float) -> None:
        print(f"step {step} losses {scrambled:.4f} {swapped:.4f} {time.time() - began:.0f} s", flush=True)

    types = Types(corpus, fluency, bigrams)
    first, again = options.output / "order.safetensors", options.output / "close.safetensors"
    train_order(corpus, types, fluency, bigrams, first, *ORDER, SEED, losses)
    train_close(corpus, types, Quick(str(options.output)), bigrams, OrderNet(str(first)), again, SEED, losses)
    models = Models(fluency, bigrams, OrderNet(str(first)), OrderNet(str(again)))
    found = calibrate(pairs(options.train), models, load_embedder(), SEED)
    (options.output / "order.json").write_text(json.dumps(found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
