"""Measure `match` on articles in many languages whose pairs are known.

    python benchmarks/match.py NTREX_NEWS_JSONL_GZ [--absent SHARE] [--cut SHARE] [--jobs N]

Writes every document of the file as an article in each of its languages into a temporary folder, the English ones as
originals, or those of another language (`--from`), or each in a language drawn at random (`--from mixed`), matches
them, and prints precision and recall. `--absent` takes the originals of so many documents away, so that their
reprints have none; `--cut` keeps only the first part of every reprint. `--copies N` measures time and memory: N files
a folder, put together from sentences drawn at random.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

from xlate_audit.dataset.match.run import match_folders


def documents(path: Path) -> dict[str, list[dict[str, str]]]:
    found = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line)
            found[row["doc"]].append(row)
    return found


def write(path: Path, sentences: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    paragraphs = [" ".join(sentences[n : n + 2]) for n in range(1, len(sentences), 2)]
    path.write_text("\n\n".join([sentences[0], *paragraphs]) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("path", type=Path)
    parser.add_argument("--from", dest="source", default="en")
    parser.add_argument("--absent", type=float, default=0.0)
    parser.add_argument("--cut", type=float, default=1.0)
    parser.add_argument("--copies", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(1)
    documents_ = documents(asked.path)
    languages = [name for name in next(iter(documents_.values()))[0] if name != "doc"]
    with tempfile.TemporaryDirectory() as folder:
        originals, reprints = Path(folder) / "originals", Path(folder) / "reprints"
        truth: dict[str, str | None] = {}
        if asked.copies:
            rows = [row for sentences in documents_.values() for row in sentences]
            for n in range(asked.copies):
                chosen = chance.sample(rows, 16)
                write(originals / f"{n}.txt", [row["en"] for row in chosen])
                write(
                    reprints / f"{n}.txt",
                    [row[chance.choice(languages)] for row in chosen[:1]]
                    + [row[languages[1 + n % (len(languages) - 1)]] for row in chosen[1:]],
                )
                truth[f"{n}.txt"] = f"{n}.txt"
        else:
            for doc, rows in documents_.items():
                source = chance.choice(languages) if asked.source == "mixed" else asked.source
                absent = chance.random() < asked.absent
                if not absent:
                    write(originals / f"{doc}.txt", [row[source] for row in rows])
                kept = rows[: max(2, round(len(rows) * asked.cut))]
                for language in languages:
                    if language != source:
                        write(reprints / f"{doc}.{language}.txt", [row[language] for row in kept])
                        truth[f"{doc}.{language}.txt"] = None if absent else f"{doc}.txt"
        begun = time.perf_counter()
        found = match_folders(originals, reprints, jobs=asked.jobs)
        seconds = time.perf_counter() - begun
    given = [m for m in found.matches if m.original is not None]
    right = [m for m in given if truth[m.reprint] == m.original]
    there = sum(original is not None for original in truth.values())
    missed = Counter(
        m.reprint.split(".")[-2] for m in found.matches if truth[m.reprint] and truth[m.reprint] != m.original
    )
    wrong = [(m.reprint, m.original, round(m.probability, 3), m.by) for m in given if truth[m.reprint] != m.original]
    print(f"{len(truth)} reprints, {there} with an original among {len(set(truth.values()) - {None})}")
    print(f"precision {len(right) / max(1, len(given)):.4f}, recall {len(right) / max(1, there):.4f}")
    print(
        f"{sum(m.by == 'alignment' for m in found.matches)} decided by alignment; {seconds:.1f} s; "
        f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
    )
    print("missed:", dict(missed), "wrong:", wrong[:10])


if __name__ == "__main__":
    main()
