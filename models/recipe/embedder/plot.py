"""Draw how similar translations and random pairs are, by language pair, with the calibrated probability over them.

    python models/recipe/embedder/plot.py TRAIN_FOLDER MODEL_FOLDER docs/similarity.svg

Reads the held-out pairs alone. Needs matplotlib besides what the recipe needs.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

import matplotlib
import numpy as np
from data import parallel
from matplotlib import pyplot
from measure import similarities
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from corpus import hold_out

matplotlib.rcParams["svg.hashsalt"] = "similarity"  # the same drawing gives the same bytes
matplotlib.rcParams["svg.fonttype"] = "none"


def main(train: Path, model: Path, out: Path) -> None:
    config = tomllib.loads(Path(__file__).with_name("config.toml").read_text("utf-8"))
    curves = json.loads((model / "config.json").read_text("utf-8"))["calibration"]
    tensors = load_file(model / "model.safetensors")
    table = tensors["embeddings"] * tensors["weights"][:, None]
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    rng = np.random.default_rng(config["seed"])
    held = hold_out(list(parallel(train)), config["holdout"])
    samples = similarities(tokenizer, table, held, rng)
    columns = 5
    figure, axes = pyplot.subplots(-(-len(held) // columns), columns, figsize=(11, 1.5 * -(-len(held) // columns)),
                                   sharex=True, sharey=True, layout="constrained")  # fmt: skip
    grid = np.linspace(-0.4, 1, 57)
    for axis, (key, (true, random)) in zip(axes.flat, samples.items(), strict=False):
        for values, colour in ((random, "#b35806"), (true, "#2166ac")):
            share = np.histogram(values, grid)[0] / len(values)
            axis.fill_between((grid[:-1] + grid[1:]) / 2, share / 0.15, color=colour, alpha=0.6, linewidth=0)
        slope, intercept = curves["pairs"].get("-".join(sorted(key.split("-"))), curves["default"])
        axis.plot(grid, 1 / (1 + np.exp(-(slope * grid + intercept))), color="black", linewidth=0.8)
        axis.set_title(key, fontsize=8, pad=2)
        axis.set_ylim(0, 1.05)
    for axis in list(axes.flat)[len(held) :]:
        axis.set_axis_off()
    figure.suptitle("Similarity of translations (blue) and of random pairs (brown); line: probability", fontsize=9)
    figure.savefig(out, metadata={"Date": None})


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
