"""The recipe's stages, each with what the one before made; what took long is kept in the work folder."""

from __future__ import annotations

import json
import pickle
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

import forming
import numpy as np
import torch
from calibrating import calibrate
from data import (
    DEV,
    Flat,
    Pair,
    apart,
    critical,
    fraction,
    judged,
    lexes,
    marked,
    marks,
    measured,
    planted,
    pool,
    rivals,
)
from kinship import train as train_kin
from likeness import Likeness, people_of
from ranking import Versions, gross
from ranking import train as train_ranker
from reading import Judged, Say, weights_of
from reading import train as train_reader
from safetensors.numpy import save_file
from verbforms import other_form

from xlate_audit.arrays import packed
from xlate_audit.embed import StaticEmbedder
from xlate_audit.resources import digest, fluency_files
from xlate_audit.score.fidelity import RANKERS, WIDTH, FidelityScorer, ranked, ranker_of
from xlate_audit.score.scorers import Segment
from xlate_audit.score.words import WordBank

MEASURED = 0.35  # share of what the ranker does not learn from
TABLES = "form.weight", "style.weight"  # endings of the names of what is kept in eight bits
_ENGLISH = re.compile("[a-z]+")
_RIVALS, _ASSESSED = (2, 6), 8  # translations of a source, by people and by systems, that are ranked


def kept(path: Path, make: Callable[[], Any]) -> Any:
    """What `make` makes, from the file if it was made before."""
    if path.is_file():
        return pickle.loads(path.read_bytes())
    made = make()
    path.write_bytes(pickle.dumps(made, protocol=4))
    return made


def gather(train: Path, exclude: Iterable[Path], config: dict[str, Any]) -> dict[str, Any]:
    """Texts: sound translations, judged ones, marked ones, without any sentence of the measuring sets."""
    rng = random.Random(config["seed"])
    banned = measured(exclude)
    pairs = pool(train, banned, config["pairs_a_language"], rng)[: config["pairs"]]
    rows = judged(train, banned, config["judged"])
    rows += critical(train, banned) + rivals(train, banned, config["rivals"], rng)
    spans = [r for r in marked(train, banned) if fraction(r["src"] + r["hyp"], "sub") < config["marked"]]
    return {"pairs": pairs, "judged": rows, "marked": spans}


def number(texts: dict[str, Any], embedder: StaticEmbedder, config: dict[str, Any], say: Say) -> dict[str, Any]:
    """Texts as numbered words, and faults planted in the sound ones."""
    rng = random.Random(config["seed"])
    bank = WordBank(embedder, limit=2**40)
    lexis = lexes(texts["pairs"], bank, embedder, rng)
    say("words of the languages counted")
    seen = [p for p in texts["pairs"] if _held(p) >= DEV]
    held = [p for p in texts["pairs"] if _held(p) < DEV]
    out: dict[str, Any] = {"pairs": seen, "held_pairs": held}
    out["held"] = planted(held, bank, lexis, config["each_held"], rng)
    out["planted"] = planted(seen, bank, lexis, config["each"], rng)
    say(f"{len(out['planted']['bad'])} faults planted")
    out["judged"] = texts["judged"]
    out["judged_sources"] = Flat(bank.read([r["src"] for r in texts["judged"]]), np.int32)
    out["judged_targets"] = Flat(bank.read([r["hyp"] for r in texts["judged"]]), np.int32)
    rows = bank.read([r["hyp"] for r in texts["marked"]])
    out["marks"] = Flat([_marks(bank, r, row) for r, row in zip(texts["marked"], rows, strict=True)], np.int8)
    out["marked"] = [{"lp": r["lp"]} for r in texts["marked"]]
    out["marked_targets"] = Flat(rows, np.int32)
    out["marked_sources"] = Flat(bank.read([r["src"] for r in texts["marked"]]), np.int32)
    say(f"{len(bank.words)} words")
    return out | {"vectors": bank.vectors.astype(np.float16), "lengths": bank.lengths, "forms": bank.forms}


def _held(pair: Pair) -> float:
    return fraction(pair.source if pair.source_language == "en" else pair.target, "dev")


def _marks(bank: WordBank, row: dict[str, Any], numbers: list[int]) -> list[int]:
    words, _, starts = apart(bank, row["hyp"], numbers)
    return marks(row["hyp"], starts, words, row["errors"])


def read(train: Path, data: dict[str, Any], config: dict[str, Any], say: Say) -> dict[str, np.ndarray]:
    """The reader's weights, the kin's among them."""
    torch.set_num_threads(config["threads"])
    reader = train_reader(data, (config["steps_alone"], config["steps"]), config["seed"], say)
    like = Likeness(data["judged"], data["judged_targets"], data["forms"], people_of(train))
    say("likeness to people's translations measured")
    return weights_of(reader) | train_kin(reader, data | {"likeness": like}, config["seed"], say)


def learn_forms(
    train: Path, exclude: Iterable[Path], embedder: StaticEmbedder, config: dict[str, Any], say: Say
) -> dict[str, Any]:
    """What English forms are told by: the network's weights, the names of the forms, and how many are small words."""
    torch.set_num_threads(config["threads"])
    examples = forming.gather(train, measured(exclude), embedder, config["formed"], config["seed"])
    say(f"{len(examples.words)} slots")
    weights = forming.train(examples, config["steps_forms"], config["seed"], say)
    return {"weights": weights, "names": examples.names, "small": examples.small}


def versions(data: dict[str, Any], config: dict[str, Any]) -> list[tuple[Versions, bool]]:
    """Translations of one source to rank, and whether they are kept for measuring."""
    rng = random.Random(config["seed"])
    out = []
    judged, taken = Judged(data), Counter()
    for group in judged.held:
        rows = [data["judged"][n] for n in group]
        kind, pair = rows[0]["kind"], rows[0]["lp"]
        taken[kind, pair] += 1
        if taken[kind, pair] > config["ranked"][kind]:
            continue
        if kind == "rivals":
            rows = sorted(rows, key=lambda r: -r["human"])
            people = sum(r["human"] > 0 for r in rows)
            rows = rows[: min(people, _RIVALS[0])] + rows[people : people + _RIVALS[1]]
        elif kind == "assessed":
            rows = rows[:_ASSESSED]
        measuring = fraction(rows[0].get("doc") or rows[0]["group"], "measure") < MEASURED
        if measuring or kind == "critical":
            segments = tuple(Segment(r["src"], r["hyp"], *pair.split("-")) for r in rows)
            out.append((Versions(segments, tuple(r["human"] for r in rows), kind), measuring))
    pairs, held = data["held_pairs"], data["held"]
    by_pair: dict[int, list[str]] = {}
    for n, pair in enumerate(held["pair"]):
        by_pair.setdefault(int(pair), []).append(held["bad_text"][n])
    verbs = random.Random(config["seed"])
    known = _known(pairs)
    for n, bads in by_pair.items():
        pair = pairs[n]
        changed = other_form(pair.target, known, verbs) if pair.target_language == "en" else None
        bads += [changed] if changed else []
        texts = (pair.target, *bads)
        segments = tuple(Segment(pair.source, t, pair.source_language, pair.target_language) for t in texts)
        measuring = fraction(pair.source, "measure") < MEASURED
        out.append((Versions(segments, (1.0, *(0.0 for _ in bads)), "planted"), measuring))
        if rng.random() < config["gross_share"]:
            out.append((gross(pair, rng.choice(pairs), rng), measuring))
    return out


def _known(pairs: list[Pair]) -> frozenset[str]:
    """English words that come more than once."""
    sides = [(side, language) for p in pairs for side, language in ((p.source, p.source_language),
                                                                     (p.target, p.target_language))]  # fmt: skip
    counts = Counter(word for text, language in sides if language == "en" for word in _ENGLISH.findall(text))
    return frozenset(word for word, n in counts.items() if n > 1)


def rank(
    reader: dict[str, np.ndarray], forms: dict[str, Any], groups: list[tuple[Versions, bool]], model: Path,
    embedder: StaticEmbedder, config: dict[str, Any], say: Say,
) -> None:  # fmt: skip
    """Train the rankers, calibrate, and write the model."""
    torch.set_num_threads(config["threads"])
    tensors: dict[str, np.ndarray] = {}
    for name, a in reader.items():
        tensors |= packed(f"reader.{name}", a) if name.endswith(TABLES) else {f"reader.{name}": a.astype(np.float16)}
    for name, a in forms["weights"].items():
        tensors |= packed(f"forms.{name}", a) if a.ndim == 2 else {f"forms.{name}": a.astype(np.float16)}
    named = {"forms": forms["names"], "small_words": forms["small"]}
    scorer = _interim(model, tensors, named, embedder)
    segments = [s for group, _ in groups for s in group.segments]
    facts = np.concatenate([scorer.facts(segments[n : n + 512])[0] for n in range(0, len(segments), 512)])
    say(f"evidence of {len(segments)} translations")
    sizes = np.cumsum([0, *(len(g.values) for g, _ in groups)])
    spans = list(pairwise(sizes.tolist()))
    scores = np.zeros(len(facts), np.float32)
    for name in RANKERS:
        own = [ranker_of(group.segments[0].target_language) == name for group, _ in groups]
        taught = [n for n, (_, kept) in enumerate(groups) if own[n] and not kept]
        rows = np.concatenate([np.arange(*spans[n]) for n in taught])
        ranker = train_ranker(facts[rows], [groups[n][0] for n in taught], name, config["seed"])
        rows = np.concatenate([np.arange(*span) for span, mine in zip(spans, own, strict=True) if mine])
        scores[rows] = ranked(ranker, facts[rows])
        tensors |= {f"ranker.{name}.{part}": a.astype(np.float16) if part == "hidden.weight" else a
                    for part, a in ranker.items()}  # fmt: skip
    measured = [(g, scores[a:b]) for a, b, (g, kept) in zip(sizes[:-1], sizes[1:], groups, strict=True) if kept]
    figures = agreement(measured)
    say(json.dumps(figures))
    curves = calibrate([(g, scores[a:b]) for a, b, (g, _) in zip(sizes[:-1], sizes[1:], groups, strict=True)])
    save_file(tensors, model / "model.safetensors")
    learnt_on = {"embedder": embedder.signature, "fluency": digest(fluency_files())}
    settings = {"model_type": "fidelity", "licence": "apache-2.0", **learnt_on, **named, "figures": figures}
    (model / "config.json").write_text(json.dumps(settings | {"calibration": curves}, indent=1) + "\n", "utf-8")


def _interim(
    model: Path, tensors: dict[str, np.ndarray], named: dict[str, Any], embedder: StaticEmbedder
) -> FidelityScorer:
    """A scorer with the reader and no rankers yet, for its facts."""
    model.mkdir(parents=True, exist_ok=True)
    blank = {"mean": np.zeros(WIDTH), "scale": np.ones(WIDTH), "hidden.weight": np.zeros((1, WIDTH)),
             "hidden.bias": np.zeros(1), "out.weight": np.zeros((1, 1)),
             "straight.weight": np.zeros((1, WIDTH)), "bias": np.zeros(1)}  # fmt: skip
    blank = {f"ranker.{name}.{part}": a.astype(np.float32) for name in RANKERS for part, a in blank.items()}
    save_file(tensors | blank, model / "model.safetensors")
    blank_curve = {"default": [1, 0], "pairs": {}}
    (model / "config.json").write_text(json.dumps(named | {"calibration": blank_curve}), "utf-8")
    return FidelityScorer(model, embedder)


def agreement(groups: list[tuple[Versions, np.ndarray]]) -> dict[str, float]:
    """By kind: Kendall's tau-b within a source for judged translations, the share ranked rightly for planted ones."""
    from scipy.stats import kendalltau

    found: dict[str, list[float]] = {}
    for group, scores in groups:
        if group.kind not in ("planted", "gross"):
            tau = kendalltau(group.values, scores)[0]
            if tau == tau:
                pair = f"{group.segments[0].source_language}-{group.segments[0].target_language}"
                found.setdefault(f"{group.kind} {pair}", []).append(float(tau))
        else:
            faulty = scores[np.array(group.values) == 0]
            found.setdefault(group.kind, []).extend((scores[0] > faulty).astype(float))
    return {kind: round(float(np.mean(rows)), 4) for kind, rows in sorted(found.items())}
