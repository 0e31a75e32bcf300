"""Draw how well the scores keep their word, by pair of languages, and print the table beside it.

    python models/recipe/fidelity/plot.py WORK_FOLDER MODEL_FOLDER docs/fidelity.svg

Reads the sound and the faulty translations that the recipe kept for measuring. Needs matplotlib besides what the recipe
needs.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import matplotlib
import numpy as np
from curves import PRIOR
from matplotlib import pyplot
from stages import kept, versions

from xlate_audit.score.fidelity import FidelityScorer

matplotlib.rcParams["svg.hashsalt"] = "fidelity"  # the same drawing gives the same bytes
matplotlib.rcParams["svg.fonttype"] = "none"
_BINS = np.array([0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0001])


def main(work: Path, model: Path, out: Path) -> None:
    config = tomllib.loads(Path(__file__).with_name("config.toml").read_text("utf-8"))
    scorer = FidelityScorer.load(model)
    name = json.loads((model / "config.json").read_text("utf-8"))["embedder"].replace(":", "-")
    groups = versions(kept(work / f"numbered.{name}.pickle", dict), config)
    found: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    chosen = [g for g, measuring in groups if measuring and g.kind in ("planted", "gross")]
    segments = [s for g in chosen for s in g.segments]
    scores = iter(scorer.score(segments))
    for group in chosen:
        first = group.segments[0]
        pair = "-".join(sorted((first.source_language or "", first.target_language or "")))
        for value in group.values:
            found[pair].append(
                (next(scores), value, PRIOR * group.values.count(0.0) / group.values.count(1.0) if value else 1.0)
            )
    pairs = sorted((p for p, rows in found.items() if len(rows) >= 60), key=lambda p: p)
    figure, axes = pyplot.subplots(-(-len(pairs) // 5), 5, figsize=(11, 2 * -(-len(pairs) // 5)), sharex=True,
                                   sharey=True, layout="constrained", squeeze=False)  # fmt: skip
    print("| pair | sound, mean | faulty, mean | sound above faulty |\n|---|---|---|---|")
    for axis, pair in zip(axes.flat, pairs, strict=False):
        rows = np.array(found[pair])
        place = np.digitize(rows[:, 0], _BINS) - 1
        points = [
            (np.average(rows[place == b, 0], weights=rows[place == b, 2]),
             np.average(rows[place == b, 1], weights=rows[place == b, 2]))
            for b in range(len(_BINS) - 1) if (place == b).sum() > 5
        ]  # fmt: skip
        axis.plot([0, 1], [0, 1], color="#999999", linewidth=0.6)
        axis.plot(*zip(*points, strict=True), "o-", color="#2166ac", markersize=3, linewidth=1)
        axis.set_title(pair, fontsize=8, pad=2)
        sound, faulty = rows[rows[:, 1] == 1, 0], rows[rows[:, 1] == 0, 0]
        above = (sound[:, None] > faulty).mean()
        print(f"| {pair} | {sound.mean():.2f} | {faulty.mean():.2f} | {above:.2f} |")
    for axis in list(axes.flat)[len(pairs) :]:
        axis.set_axis_off()
    figure.supxlabel("fidelity", fontsize=8)
    figure.supylabel("share that is sound, nine in ten being so", fontsize=8)
    figure.savefig(out, metadata={"Date": None})


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
