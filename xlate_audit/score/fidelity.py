"""The default scorer: how likely a segment is a sound translation of its source, 0 to 1.

What the reader (reader.py) makes of the words, the forms of English words (forms.py), how the target reads by itself
(flow.py) and the plain evidence (evidence.py) go into a small network that ranks sound translations above faulty ones
and translations of one source as people do, as far as the one leaves room for the other; a logistic curve for each pair
of languages turns its number into the probability that a translation is sound rather than one with a planted fault, so
that scores mean the same in every pair. What no translation is (limits.py) is held down whatever the networks say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from xlate_audit.arrays import load_arrays
from xlate_audit.embed import StaticEmbedder
from xlate_audit.embed.calibration import Calibration
from xlate_audit.embed.catalog import DEFAULT_MODEL, static_folder
from xlate_audit.errors import InputError
from xlate_audit.resources import digest, resource, scorer_files
from xlate_audit.score.evidence import NAMES, evidence
from xlate_audit.score.flow import FLOW, flow
from xlate_audit.score.forms import FORMS, Forms
from xlate_audit.score.limits import held_down
from xlate_audit.score.reader import POOLED, Batch, Reader
from xlate_audit.score.scorers import Segment
from xlate_audit.score.tongue import Tongues
from xlate_audit.score.words import WordBank

_BATCH = 64  # segments of about one length that are read together
_LONGEST = 2000  # characters of a side that are read
_SURROGATE = re.compile("[\ud800-\udfff]")  # which no tokenizer takes

#: One for translations into English, one for all others: people's freedom shows in other figures, and weighs otherwise.
RANKERS = ("english", "other")
WIDTH = 3 + POOLED + len(FORMS) + len(FLOW) + len(NAMES)  # columns that the ranker sees
OF_FORMS = slice(3 + POOLED, 3 + POOLED + len(FORMS))  # of them those that tell of English alone


class FidelityScorer:
    """The scorer, opened. Scores depend on the segment alone, whatever else is scored with it."""

    name = "fidelity"
    licence = "Apache-2.0"
    processes = True

    def __init__(self, folder: Path, embedder: StaticEmbedder) -> None:
        config = json.loads((folder / "config.json").read_text("utf-8"))
        self._folder = folder
        self._embedder, self._bank = embedder, WordBank(embedder)
        self._tongues = Tongues(self._bank)
        weights = load_arrays(folder / "model.safetensors")
        self._reader = Reader(_part(weights, "reader."), self._bank)
        self._forms = Forms(_part(weights, "forms."), config["forms"], config["small_words"], self._bank)
        self._rankers = {name: _part(weights, f"ranker.{name}.") for name in RANKERS}
        self._calibration = Calibration.from_config(config["calibration"])

    @classmethod
    def load(cls, folder: Path | None = None) -> FidelityScorer:
        """The shipped scorer with the shipped embedder, which its weights were learnt on."""
        model = static_folder(DEFAULT_MODEL)
        if model is None:
            raise InputError(f"the installation lacks its model {DEFAULT_MODEL}: install the package again")
        return cls(folder or resource("fidelity"), StaticEmbedder(model))

    @property
    def signature(self) -> str:
        """Name and eight hex digits over the weights, the fluency model's among them."""
        return self._signature

    @cached_property
    def _signature(self) -> str:
        return f"{self.name}:{digest(scorer_files(self._folder))}"

    def score(self, segments: Sequence[Segment]) -> list[float]:
        """The probability of each segment to be a sound translation, 0 for one without a word."""
        facts, ranks, likely = self.facts(segments)
        columns = self._tongues.columns([s.target_language for s in segments])
        out = []
        for n, (segment, row, rank) in enumerate(zip(segments, facts[:, -len(NAMES) :], ranks, strict=True)):
            if not any(ch.isalnum() for ch in segment.target):
                out.append(0.0)
                continue
            sound = self._calibration.probability(float(rank), segment.source_language, segment.target_language)
            own = float(likely[n, columns[n]]) if columns[n] >= 0 else None
            out.append(round(sound * held_down(row, own), 7))
        return out

    def facts(self, segments: Sequence[Segment]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """What the ranker sees (segments, columns), its numbers, and the probabilities of the targets' languages."""
        texts = [s.source for s in segments] + [s.target for s in segments]
        rows = self._bank.read([_SURROGATE.sub("\ufffd", text[:_LONGEST]) for text in texts])
        sources, targets = rows[: len(segments)], rows[len(segments) :]
        order = sorted(range(len(segments)), key=lambda n: max(len(sources[n]), len(targets[n])))
        found = []
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            batch = Batch.of(self._bank, [sources[n] for n in chosen], [targets[n] for n in chosen])
            some = [segments[n] for n in chosen]
            languages = [(s.source_language, s.target_language) for s in some]
            reading = self._reader.read(batch, languages)
            forms = self._forms.figures(batch, languages)
            plain, likely = beside(self._bank, batch, some, self._tongues, self._embedder)
            found.append((np.concatenate([reading.scores, reading.pooled, forms, plain], 1), likely))
        back = np.argsort(order)
        facts = np.concatenate([f for f, _ in found])[back] if found else np.zeros((0, WIDTH), np.float32)
        likely = np.concatenate([p for _, p in found])[back] if found else np.zeros((0, 1), np.float32)
        ranks = np.zeros(len(facts), np.float32)
        rankers = np.array([ranker_of(s.target_language) for s in segments])
        for name, weights in self._rankers.items():
            ranks[rankers == name] = ranked(weights, facts[rankers == name])
        return facts, ranks, likely


def _part(weights: Mapping[str, np.ndarray], prefix: str) -> dict[str, np.ndarray]:
    return {name.removeprefix(prefix): a for name, a in weights.items() if name.startswith(prefix)}


def beside(
    bank: WordBank, batch: Batch, segments: Sequence[Segment], tongues: Tongues, embedder: StaticEmbedder
) -> tuple[np.ndarray, np.ndarray]:
    """What the ranker sees beside the reading (segments, columns): how the targets read, then the evidence. And the
    probabilities of the targets' languages."""
    plain, likely = evidence(bank, batch, segments, tongues, embedder)
    reads = flow([s.target[:_LONGEST] for s in segments], [s.target_language for s in segments])
    return np.concatenate([reads, plain], 1), likely


def ranker_of(target_language: str | None) -> str:
    """The name of the ranker for translations into a language."""
    return RANKERS[target_language != "en"]


def ranked(weights: Mapping[str, Any], facts: np.ndarray) -> np.ndarray:
    """A ranker: facts, scaled, through one hidden layer, beside a straight sum of them. What is not known (NaN)
    counts as the mean."""
    x = np.nan_to_num(np.clip((facts - weights["mean"]) / weights["scale"], -6, 6))
    hidden = np.maximum(x @ weights["hidden.weight"].T + weights["hidden.bias"], 0)
    return (hidden @ weights["out.weight"].T + x @ weights["straight.weight"].T)[:, 0] + weights["bias"][0]
