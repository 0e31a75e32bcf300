"""Make models/fluency: read the training text, count habits, train the net, count neighbours, calibrate.

    python models/recipe/fluency/make.py TRAIN_FOLDER --output models/fluency

TRAIN_FOLDER holds parallel/SOURCE.tsv.xz, rows `English TAB language TAB text` (or four columns in non_english.tsv.xz).
Everything is seeded; with one thread of torch two runs give the same files. About 40 minutes of one core, 6 GB.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from calibrate import JUDGED, calibrate
from counts import count
from data import Corpus
from export import export
from habits import habits
from train import WORDS, Net, Sampler, train, vocabulary

from xlate_audit.text.bigrams import Bigrams
from xlate_audit.text.fluency import Fluency, table_size

CHARACTERS = 16_000_000  # of training text a language
RUNS = ((45_000_000, 4e-3), (8_000_000, 1.5e-3))  # tokens and learning rate of each run
BATCH, SEED = 128, 7
JUDGING = 1000  # held-out sentences of each language that calibrate


def held_out(corpus: Corpus, language: str) -> list[str]:
    """Held-out sentences of a language, put together again from their tokens: those of articles first, every other one
    of them in each half."""
    held, news = corpus.held[language], corpus.news[language]
    chosen = [*np.flatnonzero(held & news), *np.flatnonzero(held & ~news)][:JUDGING]
    texts = []
    for n in chosen[::2] + chosen[1::2]:
        ids = corpus.ids[language][corpus.starts[language][n] : corpus.starts[language][n + 1]]
        words = [corpus.types[token] for token in ids]
        texts.append("".join(text if glued else " " + text for _, text, glued in words).strip())
    return texts


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
    held = {language: held_out(corpus, language) for language in JUDGED}
    news = {language: int((corpus.held[language] & corpus.news[language]).sum()) for language in JUDGED}
    found = calibrate(held, news, fluency, Bigrams(str(options.output), fluency), SEED)
    (options.output / "calibration.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
