"""Time and memory of alignment as texts grow, beside a plain full dynamic program on the same vectors.

    python benchmarks/align.py [--units 100 1000 5000 10000] [--out benchmarks/align.md] [--plot docs/alignment.svg]

The texts are made up: German sentences of a small grammar and their English renderings, every twentieth dropped on
one side or the other, every tenth merged with the next. The full program scores every cell of the whole grid for
beads of up to three units a side, row by row in numpy; it is run up to 2,000 units. Every figure comes from a process
of its own; memory is the peak of the whole process above that of an empty alignment, model included in neither.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SUBJECTS = [
    ("Die Bürgermeisterin", "The mayor"), ("Der Minister", "The minister"), ("Die Fischer", "The fishermen"),
    ("Ein Sprecher der Polizei", "A police spokesman"), ("Die Feuerwehr", "The fire brigade"),
    ("Der Trainer", "The coach"), ("Das Gericht", "The court"), ("Die Schule", "The school"),
    ("Der Zoll", "The customs office"), ("Die Bank", "The bank"),
]  # fmt: skip
VERBS = [
    ("eröffnete", "opened"), ("kritisierte", "criticised"), ("besuchte", "visited"), ("verkaufte", "sold"),
    ("prüfte", "examined"), ("schloss", "closed"), ("verlor", "lost"), ("fand", "found"),
]  # fmt: skip
OBJECTS = [
    ("die neue Brücke", "the new bridge"), ("den alten Hafen", "the old harbour"), ("das Krankenhaus", "the hospital"),
    ("einen Vertrag", "a contract"), ("die Fabrik", "the factory"), ("das Museum", "the museum"),
    ("zwei Flugzeuge", "two aircraft"), ("den Bericht", "the report"), ("die Ernte", "the harvest"),
]  # fmt: skip
PLACES = [
    ("in Lindal", "in Lindal"), ("auf der Insel Varo", "on the island of Varo"), ("am Fluss", "by the river"),
    ("in der Hauptstadt", "in the capital"), ("an der Grenze", "at the border"), ("im Norden", "in the north"),
]  # fmt: skip


def texts(units: int) -> tuple[list[str], list[str]]:
    """About `units` sentences and their renderings."""
    rng = random.Random(7)
    left: list[str] = []
    right: list[str] = []
    while len(left) < units:
        parts = [rng.choice(table) for table in (SUBJECTS, VERBS, OBJECTS, PLACES)]
        number = rng.randint(2, 9999)
        german, english = (" ".join(p[side] for p in parts) for side in (0, 1))
        german, english = f"{german} nach {number} Tagen.", f"{english} after {number} days."
        if len(left) % 20 != 3:
            right.append(f"{right.pop()} {english}" if right and len(left) % 10 == 5 else english)
        if len(left) % 20 != 13:
            left.append(german)
        else:
            left.append(f"Anzeige {number}")
    return left, right


def full(left: list[str], right: list[str]) -> int:
    """A dynamic program over the whole grid: cosine of the sums and a cost per extra unit; number of beads."""
    import numpy as np

    from xlate_audit.embed import load_embedder

    embedder = load_embedder()
    x, y = embedder.sums(left), embedder.sums(right)  # type: ignore[attr-defined]
    n, m, most = len(x), len(y), 3

    def sides(sums: np.ndarray, count: int) -> np.ndarray:
        total = np.concatenate((np.zeros((1, sums.shape[1]), dtype=np.float32), sums.cumsum(axis=0)))
        out = np.zeros_like(total)
        out[count:] = total[count:] - total[:-count]
        return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)

    rows = [sides(x, a) for a in range(1, most + 1)]
    columns = [sides(y, b) for b in range(1, most + 1)]
    total = np.full((n + 1, m + 1), -np.inf, dtype=np.float32)
    back = np.zeros((n + 1, m + 1), dtype=np.int8)
    alone = -0.2
    for i in range(n + 1):
        best = np.full(m + 1, -np.inf, dtype=np.float32)
        if i == 0:
            best[0] = 0
        else:
            best = total[i - 1] + alone
            back[i] = 1
        for a in range(1, min(most, i) + 1):
            for b in range(1, most + 1):
                gain = columns[b - 1][b:] @ rows[a - 1][i] - 0.1 * (a + b - 2)
                reached = total[i - a, :-b] + gain
                better = reached > best[b:]
                best[b:][better] = reached[better]
                back[i, b:][better] = 10 * a + b
        steps = np.arange(m + 1) * alone
        run = np.maximum.accumulate(best - steps)
        back[i, 1:][run[:-1] > (best - steps)[1:]] = 2
        total[i] = run + steps
    beads, i, j = 0, n, m
    while i or j:
        choice = int(back[i, j])
        a, b = (1, 0) if choice == 1 else (0, 1) if choice == 2 or i == 0 else divmod(choice, 10)
        i, j, beads = i - a, j - b, beads + 1
    return beads


def measure(kind: str, units: int) -> dict[str, float]:
    """Seconds and peak megabytes of one alignment, in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--one", kind, "--units", str(units)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},  # many small products: threads cost more than they bring
    )
    return json.loads(done.stdout)


def one(kind: str, units: int) -> None:
    from xlate_audit.align import align_units
    from xlate_audit.embed import load_embedder

    left, right = texts(units)
    embedder = load_embedder()
    align_units(left[:5], right[:5], embedder)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    beads = len(align_units(left, right, embedder)) if kind == "banded" else full(left, right)
    seconds = time.perf_counter() - started
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(json.dumps({"units": units, "beads": beads, "seconds": round(seconds, 2), "megabytes": round(memory)}))


def plot(rows: dict[str, list[dict[str, float]]], path: Path) -> None:
    """Seconds over units, both axes logarithmic."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "align"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(6, 4))
    for name, style in (("banded", "o-"), ("full", "s--")):
        axes.plot([r["units"] for r in rows[name]], [r["seconds"] for r in rows[name]], style, label=name)
    axes.set(xscale="log", yscale="log", xlabel="units a side", ylabel="seconds")
    axes.grid(True, which="both", alpha=0.3)
    axes.legend()
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=int, nargs="+", default=[100, 300, 1000, 2000, 5000, 10000])
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "align.md")
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--one", choices=("banded", "full"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        one(arguments.one, arguments.units[0])
        return
    rows = {
        "banded": [measure("banded", n) for n in arguments.units],
        "full": [measure("full", n) for n in arguments.units if n <= 2000],
    }
    lines = [
        "# Speed of alignment", "",
        "Units a side; seconds and added megabytes of one alignment, by `python benchmarks/align.py`, one thread.",
        "",
        "| units | seconds | MB | full program: seconds | MB |", "|---:|---:|---:|---:|---:|",
    ]  # fmt: skip
    whole = {r["units"]: r for r in rows["full"]}
    for r in rows["banded"]:
        other = whole.get(r["units"])
        tail = f"{other['seconds']:.2f} | {other['megabytes']}" if other else "– | –"
        lines.append(f"| {r['units']:,} | {r['seconds']:.2f} | {r['megabytes']} | {tail} |")
    arguments.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    if arguments.plot:
        plot(rows, arguments.plot)


if __name__ == "__main__":
    main()
