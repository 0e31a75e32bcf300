#!/usr/bin/env python3
"""What the reader of pairs finds of the held-out faults by its logits alone, at given rates of false alarms; prints it.

    measure.py MATERIAL MODEL [--alarms 0.06]

Rates are of the sound pairs with English, the most careful translations, in 1,000 words. What was written by hand is
counted for itself, faults and sound wordings. Needs torch.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parent))
from network import Reader
from train import Material, opened

from xlate_audit.checks.pair_reader import KINDS


def logits(net: Reader, material: Material, rows: np.ndarray) -> np.ndarray:
    """(rows, 2, kinds)"""
    order = rows[np.argsort(material.rows["size"][rows], kind="stable")]
    out = {}
    with torch.no_grad():
        for start in range(0, len(order), 64):
            chosen = order[start : start + 64]
            for n, row in zip(chosen, net(*material.batch(chosen, None).inputs)[1].numpy(), strict=True):
                out[int(n)] = row
    return np.stack([out[int(n)] for n in rows])


def share(found: np.ndarray) -> str:
    return f"{found.mean():.3f} of {len(found)}" if len(found) else "none"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("material", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--alarms", type=float, default=0.06)
    options = parser.parse_args()
    torch.set_num_threads(1)
    material = Material(options.material / "material.npz")
    net = opened(options.model, material.units.shape[1])
    rows = np.flatnonzero(material.rows["held"])
    found, kind, wanted = logits(net, material, rows), material.kind[rows], material.wanted(rows)
    a, b, written = (material.rows[name][rows] for name in ("a", "b", "written"))
    clean = (kind < 0) & (a != b) & ((a == "en") | (b == "en")) & ~written
    reworded = (kind < 0) & written & (material.rows["side"][rows] >= 0)
    words = float(material.rows["size"][rows][clean].sum())
    for k, name in enumerate(KINDS):
        tail = np.sort(found[clean, :, k].max(1))[::-1]
        own = np.where(wanted[:, :, k] > 0, found[:, :, k], -99.0).max(1)
        for alarms in (options.alarms / 2, options.alarms, options.alarms * 2):
            above = own > (threshold := float(tail[int(alarms * words / 1000)]))
            told = f"{name} {alarms} from {threshold:.2f} finds {share(above[(kind == k) & ~written])}"
            sound = (found[reworded, :, k].max(1) > threshold).mean()
            print(f"{told}, by hand {share(above[(kind == k) & written])}; accuses {sound:.3f} of what was reworded")
    print(round(words), "sound words")


if __name__ == "__main__":
    main()
