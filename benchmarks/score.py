"""Speed and memory of `xlate-audit score` as files grow.

    python benchmarks/score.py [--rows 1000 10000 100000] [--jobs 1 2] [--out benchmarks/score.md]

The rows are made up: sentences of a small grammar in German and English with numbers and names that change, so that no
two rows are alike, though words come again as they do in news. Every figure comes from a process of its own; memory is
the peak of the process that reads and writes (with two jobs, scoring happens in others).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WHO = [("Die Bürgermeisterin", "The mayor"), ("Der Minister", "The minister"), ("Ein Sprecher", "A spokesman"),
       ("Das Gericht", "The court"), ("Die Schule", "The school"), ("Der Zoll", "The customs office")]  # fmt: skip
DID = [("eröffnete", "opened"), ("kritisierte", "criticised"), ("prüfte", "examined"), ("verkaufte", "sold")]
WHAT = [("die neue Brücke", "the new bridge"), ("den alten Hafen", "the old harbour"), ("den Bericht", "the report"),
        ("das Krankenhaus", "the hospital"), ("die Fabrik", "the factory")]  # fmt: skip
WHERE = [("in {}", "in {}"), ("bei {}", "near {}"), ("am Rande von {}", "on the outskirts of {}")]
WHY = [("weil die Kosten auf {} Euro gestiegen waren", "because the costs had risen to {} euros"),
       ("nachdem {} Bürger protestiert hatten", "after {} citizens had protested")]  # fmt: skip
PLACES = [a + b for a in ("Wal", "Lin", "Ober", "Kar", "Fels", "Neu") for b in ("lenau", "dal", "bach", "tal", "heim")]


def row(n: int, rng: random.Random) -> str:
    parts = [rng.choice(table) for table in (WHO, DID, WHAT, WHERE, WHY)]
    place, number = rng.choice(PLACES), rng.randint(2, 99_999)
    german, english = (" ".join(p[side] for p in parts).format(place, number) + "." for side in (0, 1))
    data = {"id": n, "source": german, "target": english, "source_language": "de", "target_language": "en"}
    return json.dumps(data, ensure_ascii=False) + "\n"


def measure(rows: int, jobs: int) -> tuple[float, float]:
    """Seconds and peak memory (MB) of one run."""
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        rng = random.Random(7)
        with source.open("w", encoding="utf-8") as stream:
            stream.writelines(row(n, rng) for n in range(rows))
        arguments = ["score", str(source), "--output", str(output), "--jobs", str(jobs), "--quiet"]
        code = (
            "import resource, sys; from xlate_audit.cli import run; status = run(sys.argv[1:]);"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024); sys.exit(status)"
        )
        begun = time.monotonic()
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
        done = subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True,
                              env=environment, cwd=ROOT)  # fmt: skip
        taken = time.monotonic() - begun
        with output.open(encoding="utf-8") as stream:
            assert sum(1 for _ in stream) == rows
        return taken, float(done.stdout.split()[-1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    lines = ["| rows | jobs | seconds | rows a second | peak memory, MB |", "|---|---|---|---|---|"]
    for rows in arguments.rows:
        for jobs in arguments.jobs:
            seconds, memory = measure(rows, jobs)
            lines.append(f"| {rows} | {jobs} | {seconds:.1f} | {rows / seconds:.0f} | {memory:.0f} |")
            print(lines[-1], flush=True)
    if arguments.out:
        head = "# `xlate-audit score`: speed and memory\n\nMade by `python benchmarks/score.py`"
        arguments.out.write_text(f"{head} on {os.cpu_count()} cores.\n\n" + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
