"""Train the shipped scorer of segments: one command, seeded, no accelerator.

    python models/recipe/fidelity TRAIN_FOLDER MODEL_FOLDER [--work FOLDER] [--exclude FILE ...]

TRAIN_FOLDER holds parallel/, judged_segments.jsonl.xz and mqm_error_spans.jsonl.xz; MODEL_FOLDER gets
model.safetensors and config.json. --exclude names sets that measure: none of their sentences teaches. --work keeps what
each stage made, named by what it hangs on, so that after a change of the embedder only its part is done again. Needs
torch and scipy besides what the package needs.
"""

from __future__ import annotations

import argparse
import time
import tomllib
from pathlib import Path

import stages

from xlate_audit.embed import StaticEmbedder, load_embedder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("config.toml"))
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--exclude", type=Path, nargs="*", default=[])
    arguments = parser.parse_args()
    config = tomllib.loads(arguments.config.read_text("utf-8"))
    work: Path = arguments.work
    work.mkdir(parents=True, exist_ok=True)
    clock = time.monotonic()

    def say(*words: object) -> None:
        print(f"[{time.monotonic() - clock:6.0f} s, {time.process_time():5.0f} s of a core]", *words, flush=True)

    embedder = load_embedder()
    assert isinstance(embedder, StaticEmbedder)
    name = embedder.signature.replace(":", "-")
    texts = stages.kept(work / "texts.pickle", lambda: stages.gather(arguments.train, arguments.exclude, config))
    say(f"{len(texts['pairs'])} sound, {len(texts['judged'])} judged, {len(texts['marked'])} marked translations")
    data = stages.kept(work / f"numbered.{name}.pickle", lambda: stages.number(texts, embedder, config, say))
    say("numbered")
    reader = stages.kept(work / f"reader.{name}.pickle", lambda: stages.read(arguments.train, data, config, say))
    say("reader trained")
    forms = stages.kept(
        work / f"forms.{name}.pickle",
        lambda: stages.learn_forms(arguments.train, arguments.exclude, embedder, config, say),
    )
    say("forms learnt")
    groups = stages.versions(data, config)
    stages.rank(reader, forms, groups, arguments.model, embedder, config, say)
    say("written to", arguments.model)


if __name__ == "__main__":
    main()
